"""The session's one View: read from the link, changed by widgets, written back to the link.

Data flows one way: a widget's callback changes the View before the page runs, the page draws the
View, and every widget is told its value from it. No widget keeps a value of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import streamlit as st

from dashboard.palette import Theme
from dashboard.scene import Store
from dashboard.url_reader import Known, Notice, is_selectable
from dashboard.url_state import LANGS, Page, View, hosted, read, widened, write
from geodata.filters import Filters
from geodata.record import Lang

_VIEW, _LINK, _CHANGED, _NOTICES = "view", "link", "changed", "notices"
_ECHO_SECONDS = 3.0


def current_view(store: Store, page: Page = "map") -> View:
    """Return the session's view; the link decides on a first visit and when the reader edits it.

    A page reached by the navigation has no parameters yet: the view goes along.
    """
    link = st.query_params.to_dict()
    changed = st.session_state.pop(_CHANGED, False)
    if _VIEW not in st.session_state or (link and not changed and _is_new(link)):
        known = Known.of(store.record, store.cut_off)
        view, notices = read(link, known, browser_language(), page)
        st.session_state[_VIEW], st.session_state[_NOTICES] = view, notices
    if page == "timeline" and not link.keys() & {"from", "to"}:
        st.session_state[_VIEW] = widened(st.session_state[_VIEW], store.cut_off)
    if page == "country":
        st.session_state[_VIEW] = hosted(st.session_state[_VIEW], store.record.countries)
    return cast(View, st.session_state[_VIEW])


def _is_new(link: dict[str, str]) -> bool:
    """Whether the link differs from what was written, other than by a message still under way."""
    written, before, moment = st.session_state.get(_LINK, ({}, {}, 0.0))
    echo = link == before and time.monotonic() - moment < _ECHO_SECONDS
    return link != written and not echo


def within(view: View, store: Store) -> View:
    """Return the view without a selection that the store, as it was known then, does not have."""
    known = Known.of(store.record, store.cut_off) if view.selected else None
    return (
        view if known is None or is_selectable(view.selected, known) else replace(view, selected="")
    )


def write_link(view: View, page: Page) -> None:
    """Put what `page` shows of the view into the browser's address."""
    params = write(view, page)
    if st.query_params.to_dict() != params:
        st.session_state[_LINK] = (params, st.query_params.to_dict(), time.monotonic())
        st.query_params.from_dict(params)
    elif _LINK not in st.session_state:
        st.session_state[_LINK] = (params, params, time.monotonic())


def notices() -> list[Notice]:
    """Return what was wrong with the link, until the reader changes something."""
    return cast(list[Notice], st.session_state.get(_NOTICES, []))


def change(**fields: Any) -> None:
    """Replace fields of the view; to be called from a widget's callback."""
    set_view(replace(cast(View, st.session_state[_VIEW]), **fields))


def change_filters(**fields: Any) -> None:
    """Replace fields of the view's filters; to be called from a widget's callback."""
    view = cast(View, st.session_state[_VIEW])
    change(filters=replace(view.filters, **fields))


def set_view(view: View) -> None:
    """Make `view` the session's view."""
    st.session_state[_VIEW] = view
    st.session_state[_CHANGED] = True
    st.session_state[_NOTICES] = []


def select(selected: str, store: Store) -> None:
    """Select a site, country or event; a flow stands for its event; anything else deselects."""
    asked = selected.replace("flow:", "event:", 1) if selected.startswith("flow:") else selected
    known = Known.of(store.record, store.cut_off)
    change(selected=asked if is_selectable(asked, known) else "")


def reset() -> None:
    """Drop every filter and the selection; keep language and dates."""
    change(filters=Filters(), selected="")


def told(key: str, value: Any) -> str:
    """Tell the widget `key` its value and return the key; call right before the widget."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return key


def takes(key: str, apply: Callable[[Any], None]) -> Callable[[], None]:
    """Return the callback of the widget `key` that hands its new value to `apply`."""
    return lambda: apply(st.session_state[key])


def page_address() -> str:
    """Return the page's address as the reader's browser knows it, without parameters."""
    return str(st.context.url or "").partition("?")[0]


def page_language() -> Lang:
    """Return the language of the session's view, of the link, or of the browser."""
    if _VIEW in st.session_state:
        return cast(View, st.session_state[_VIEW]).lang
    asked = st.query_params.get("lang")
    return next((lang for lang in LANGS if lang == asked), browser_language())


def browser_language() -> Lang:
    """Return French for a French browser or one that names no language, English for all others."""
    told_locale = st.context.locale
    return "fr" if not told_locale or told_locale.lower().startswith("fr") else "en"


def browser_theme() -> Theme:
    """Return the theme that the reader's page has."""
    return "dark" if st.context.theme.type == "dark" else "light"
