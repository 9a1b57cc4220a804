"""What every page shares: its style, the sentence over it, the notices, the line at its foot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard import controls, data
from dashboard.palette import Theme
from dashboard.scene import Store
from dashboard.text import t, tn
from dashboard.text.forms import day
from dashboard.text.markup import element
from dashboard.url_state import Page, View
from dashboard.views.components import page_look, static_file
from geodata.errors import StoreError

_NAMED = 3  # rows that are left out and named
Draw = Callable[[Store, View, Theme], None]


def show(page: Page, draw: Draw, *sheets: str) -> None:
    """Draw a page of the session's view; with no record there is a sentence that says what to do.

    `sheets` are the page's own style files in static/, fetched once by the browser.
    """
    st.html(_style("card.css", *sheets))
    try:
        store = data.store()
    except StoreError:
        st.error(t(controls.page_language(), "error.no_record"))
        return
    view = controls.current_view(store, page)
    known = data.known_on(store, view.known_on)
    _troubles(known, view)
    draw(known, controls.within(view, known), controls.browser_theme())
    page_look(view.lang)
    controls.write_link(view, page)


def head(title: str, said: str, view: View) -> None:
    """Write the page's title, the one sentence that says what it shows, and the link's faults."""
    spoken = element("p", said, cls="sf-sentence", role="status")
    st.html(element("header", element("h1", title), spoken, cls="sf-head", lang=view.lang))
    faults = controls.notices()
    if faults:
        lines = [
            element(
                "li", t(view.lang, f"notice.{fault.code}", param=fault.param, value=fault.value)
            )
            for fault in faults
        ]
        head_line = element("b", t(view.lang, "notice.title"))
        st.html(element("div", head_line, element("ul", *lines), cls="sf-notice", role="alert"))


def foot(store: Store, view: View) -> None:
    """Write which record the page shows and how far it reaches."""
    lang = view.lang
    version, _, revision = store.version.partition("+")
    said = [t(lang, "foot.text", version=version, cut_off=day(store.cut_off, lang))]
    said += [t(lang, "foot.osm")] if store.has_osm else []
    said += [t(lang, "foot.revision", revision=revision)] if revision else []
    st.html(element("footer", " ".join(said), cls="sf-foot"))


def _troubles(store: Store, view: View) -> None:
    """Say that the analysts' store is not read, or which of its rows are left out."""
    if store.fault:
        st.html(element("div", t(view.lang, "store.fault"), cls="sf-notice", role="alert"))
    if store.set_aside:
        rows = ", ".join(f"{p.table} {p.row_id}" for p in store.set_aside[:_NAMED])
        rows += "…" if len(store.set_aside) > _NAMED else ""
        said = tn(view.lang, "store.aside", len(store.set_aside), rows=rows)
        st.html(element("div", said, cls="sf-notice", role="alert"))


@cache
def _style(*sheets: str) -> str:
    """Return the style of every page; long ones are files of their own, fetched once."""
    text = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
    fetched = "".join(f'@import url("{static_file(sheet)}");\n' for sheet in sheets)
    return f"<style>{fetched}{text}</style>"
