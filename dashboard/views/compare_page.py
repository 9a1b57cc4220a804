"""The Compare page: two dates, what changed by host country, one map of changes or two maps."""

from __future__ import annotations

import streamlit as st

from dashboard import controls, data, downloads
from dashboard.card import card_html
from dashboard.change_layers import change_payload
from dashboard.comparison import Comparison, build_comparison
from dashboard.controls import change, takes, told
from dashboard.layers import payload
from dashboard.palette import Theme
from dashboard.scene import Scene, Store
from dashboard.text import t
from dashboard.text.compare_text import sentence
from dashboard.text.forms import day, short_day
from dashboard.text.markup import element
from dashboard.turns import DatedTurn, dated_turns, turned
from dashboard.url_state import View
from dashboard.views import filters
from dashboard.views.change_list import acts_list, change_list
from dashboard.views.date_input import date_input
from dashboard.views.frame import foot, head, show
from dashboard.views.map_frame import map_frame

_ONE_HEIGHT, _TWO_HEIGHT = 560, 460
_SIDES = ("one", "two")


def _draw(store: Store, view: View, theme: Theme) -> None:
    rows = (data.posture_of(store, view.a), data.posture_of(store, view.b))
    comparison = build_comparison(store, view, *rows)
    head(t(view.lang, "compare.title"), sentence(comparison), view)
    _sides(view)
    if view.sides == "two":
        _two_maps(comparison, theme)
        _cards(comparison, theme)
        _changes(comparison)
    else:
        with st.container(key="compare-body"):
            left, right = st.columns([4, 6], gap="small")
        with right:
            map_frame("map", change_payload(comparison, theme), store, _ONE_HEIGHT)
            _cards(comparison, theme)
        with left:
            _changes(comparison)
    _export(comparison)
    foot(store, view)
    _sidebar(view, store)


def _sides(view: View) -> None:
    key = told("sides", view.sides)
    st.segmented_control(
        t(view.lang, "compare.sides"),
        _SIDES,
        key=key,
        required=True,
        label_visibility="collapsed",
        format_func=lambda code: t(view.lang, f"compare.sides_{code}"),
        on_change=takes(key, lambda sides: change(sides=sides)),
    )


def _two_maps(comparison: Comparison, theme: Theme) -> None:
    """Draw the posture of each date; moving one map moves the other in the browser."""
    sides = zip("AB", (comparison.before, comparison.after), st.columns(2), strict=True)
    for letter, scene, column in sides:
        with column:
            st.html(_dated(letter, scene))
            map_frame(f"map-{letter}", payload(scene, theme), comparison.store, _TWO_HEIGHT)


def _cards(comparison: Comparison, theme: Theme) -> None:
    """Show who says so, at both dates, of the place that is chosen."""
    lang = comparison.view.lang
    if not comparison.view.selected:
        if comparison.fates:
            st.html(element("p", t(lang, "compare.choose"), cls="sf-lead"))
        return
    with st.container(key="card", border=True):
        st.button(
            t(lang, "card.close"),
            key="card-close",
            type="tertiary",
            on_click=controls.select,
            args=("", comparison.store),
        )
        sides = zip("AB", (comparison.before, comparison.after), st.columns(2), strict=True)
        for letter, scene, column in sides:
            with column:
                st.html(_dated(letter, scene))
                st.html(card_html(scene, theme))


def _dated(letter: str, scene: Scene) -> str:
    lang = scene.view.lang
    said = t(lang, "compare.at", letter=letter, day=day(scene.view.at, lang))
    return element("p", said, cls="sf-dated")


def _changes(comparison: Comparison) -> None:
    lang = comparison.view.lang
    st.html(element("h2", t(lang, "compare.list"), cls="sf-h2"))
    change_list(comparison)
    st.html(element("h2", t(lang, "compare.acts"), cls="sf-h2"))
    acts_list(comparison)


def _export(comparison: Comparison) -> None:
    lang, here = comparison.view.lang, controls.page_address()
    with st.expander(t(lang, "compare.export")), st.container(key="exports"):
        with st.container(horizontal=True):
            st.download_button(
                t(lang, "compare.csv"),
                lambda: downloads.changes_csv(comparison, here),
                downloads.comparison_name(comparison, "csv"),
                "text/csv",
                key="download-changes",
                on_click="ignore",
            )
            st.download_button(
                t(lang, "compare.text"),
                lambda: downloads.changes_text(comparison, here).encode(),
                downloads.comparison_name(comparison, "txt"),
                "text/plain",
                key="download-text",
                on_click="ignore",
            )
        st.code(downloads.changes_text(comparison, here), language=None, wrap_lines=True)


def _sidebar(view: View, store: Store) -> None:
    lang = view.lang
    with st.sidebar:
        filters.language(view)
        date_input("a", t(lang, "compare.a"), view.a, lang)
        date_input("b", t(lang, "compare.b"), view.b, lang)
        swap = {"a": view.b, "b": view.a}
        st.button(f"⇅ {t(lang, 'compare.swap')}", key="swap", on_click=change, kwargs=swap)
        filters.countries(view, store)
        filters.actors(view, store)
        filters.forces(view, store)
        filters.text(view)
        filters.known_on(view)
        filters.actions(view)
        _turns(view, store)


def _turns(view: View, store: Store) -> None:
    st.markdown(f"**{t(view.lang, 'compare.presets')}**")
    with st.container(key="moments", gap="xxsmall"):
        for found in dated_turns(store.record):
            st.button(
                t(view.lang, f"turn.{found.turn.key}"),
                key=f"turn-{found.turn.key}",
                type="tertiary",
                help=_span(found, view),
                on_click=_open,
                args=(view, found),
            )


def _span(found: DatedTurn, view: View) -> str:
    return f"{short_day(found.a, view.lang)} → {short_day(found.b, view.lang)}"


def _open(view: View, found: DatedTurn) -> None:
    controls.set_view(turned(view, found))


show("compare", _draw)
