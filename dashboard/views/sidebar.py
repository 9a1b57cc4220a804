"""The sidebar of the Map page: language, dates, filters, turning points, reset and copy."""

from __future__ import annotations

import streamlit as st

from dashboard import controls, data
from dashboard.controls import change, takes, told
from dashboard.scene import Store
from dashboard.steps import MOMENTS, Moment, opened
from dashboard.text import t
from dashboard.text.forms import short_day
from dashboard.url_state import MODES, View, in_mode
from dashboard.views import filters
from dashboard.views.date_input import date_input


def sidebar(view: View, store: Store) -> None:
    """Draw the sidebar; each widget shows the view and changes it."""
    with st.sidebar:
        filters.language(view)
        filters.countries(view, store)
        _dates(view, store)
        filters.actors(view, store)
        filters.forces(view, store)
        filters.stages(view)
        filters.text(view)
        filters.known_on(view)
        _context(view)
        filters.actions(view)
        _moments(view, store)


def _dates(view: View, store: Store) -> None:
    lang = view.lang
    key = told("mode", view.mode)
    st.segmented_control(
        t(lang, "when"),
        MODES,
        format_func=lambda mode: t(lang, f"mode.{mode}"),
        key=key,
        required=True,
        width="stretch",
        on_change=takes(key, lambda mode: controls.set_view(in_mode(view, mode, store.cut_off))),
    )
    if view.mode == "at":
        date_input("at", t(lang, "date.at"), view.at, lang)
    else:
        date_input("start", t(lang, "date.from"), view.start, lang)
        date_input("end", t(lang, "date.to"), view.end, lang)


def _context(view: View) -> None:
    """Draw the switch of the context layer, where something was imported."""
    if not view.context and not data.has_context():
        return
    key = told("context", view.context)
    st.toggle(
        t(view.lang, "context.toggle"),
        key=key,
        help=t(view.lang, "context.help"),
        on_change=takes(key, lambda on: change(context=on)),
    )


def _moments(view: View, store: Store) -> None:
    lang = view.lang
    st.markdown(f"**{t(lang, 'moments')}**")
    with st.container(key="moments", gap="xxsmall"):
        for moment in MOMENTS:
            label = t(lang, f"moment.{moment.key}")
            st.button(
                f"{label} · {short_day(moment.day, lang)}",
                key=f"moment-{moment.key}",
                type="tertiary",
                on_click=_open,
                args=(view, moment, store),
            )


def _open(view: View, moment: Moment, store: Store) -> None:
    controls.set_view(opened(view, moment, store.record.sites))
