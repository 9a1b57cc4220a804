"""The Timeline page: strength and presences over a period, with the acts across them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import streamlit as st

from dashboard import controls, data
from dashboard.card import card_html
from dashboard.charts.base import Spec, choices
from dashboard.controls import change, takes, told
from dashboard.palette import Theme
from dashboard.scene import Store, build_scene
from dashboard.text import t, tn, typeset
from dashboard.text.forms import day
from dashboard.text.markup import element
from dashboard.text.timeline_text import sentence
from dashboard.timeline import Timeline
from dashboard.timeline_marks import MAIN_LANES, presence_spec, strength_spec
from dashboard.url_reader import day_of
from dashboard.url_state import LONG_PERIOD, By, View
from dashboard.views import filters
from dashboard.views.components import quiet_brush
from dashboard.views.date_input import date_input
from dashboard.views.frame import foot, head, show
from dashboard.views.timeline_panels import panels
from geodata.vocab import Status
from geodata.wording import STATUS, word

_TURN, _ALL = "timeline-turn", "timeline-all"
# A drag over less was meant as a click, or began a finger's scrolling.
_SHORTEST, _LEAST_SHARE = timedelta(days=7), 0.03


def _draw(store: Store, view: View, theme: Theme) -> None:
    plain = replace(view, mode="at", filters=replace(view.filters, stages=frozenset()))
    timeline = Timeline(plain, store)
    head(t(view.lang, "timeline.title"), sentence(timeline), view)
    _period(view, store)
    if view.selected:
        with st.container(key="timeline-body"):
            charts, beside = st.columns([7, 3], gap="small")
        with beside:
            _card(timeline, theme)
    else:
        charts = st.container()
    with charts:
        _strength(timeline, theme)
        _presence(timeline, theme)
    quiet_brush()
    panels(timeline)
    foot(store, view)
    _sidebar(view, store)


def _period(view: View, store: Store) -> None:
    """Draw what each line stands for, and the buttons that move the period."""
    lang = view.lang
    with st.container(horizontal=True, key="timeline-bar", vertical_alignment="bottom"):
        key = told("by", view.by)
        st.segmented_control(
            t(lang, "timeline.by"),
            get_args(By),
            key=key,
            required=True,
            format_func=lambda code: t(lang, f"timeline.by_{code}"),
            on_change=takes(key, lambda by: change(by=by)),
        )
        for name, (start, end) in _moves(view, store).items():
            st.button(
                t(lang, f"timeline.{name}"),
                key=f"timeline-{name}",
                disabled=(start, end) == (view.start, view.end),
                on_click=change,
                kwargs={"start": start, "end": end},
            )


def _moves(view: View, store: Store) -> dict[str, tuple[date, date]]:
    """Return the periods that the buttons lead to, none beyond the record."""
    length, (low, high) = view.end - view.start, (store.first_day, store.cut_off)
    half = timedelta(days=length.days // 2)
    earlier, later = max(view.start - half, low), min(view.end + half, high)
    return {
        "earlier": (min(earlier, view.start), max(earlier, low) + length)
        if view.start > low
        else (view.start, view.end),
        "later": (later - length, later) if view.end < high else (view.start, view.end),
        "out": (min(view.start, earlier), max(view.end, later)),
        "since": (LONG_PERIOD, high),
        "whole": (low, high),
    }


def _strength(timeline: Timeline, theme: Theme) -> None:
    lang = timeline.view.lang
    _heading("timeline.strength", "timeline.strength.read", timeline)
    if not timeline.strength:
        st.html(element("p", t(lang, "timeline.strength.none"), cls="sf-none"))
        return
    every = bool(st.session_state.get(_ALL))
    _chart("strength", strength_spec(timeline, theme, None if every else MAIN_LANES), timeline)
    more = len(timeline.strength) - MAIN_LANES
    if more > 0:
        with st.container(horizontal=True, key="timeline-more", vertical_alignment="center"):
            if not every:
                st.html(element("p", tn(lang, "timeline.more", more) + ".", cls="sf-lead"))
            said = (
                t(lang, "timeline.show_main")
                if every
                else t(lang, "timeline.show_all", n=len(timeline.strength))
            )
            st.button(said, key="timeline-lanes", type="tertiary", on_click=_all, args=(not every,))


def _all(every: bool) -> None:
    st.session_state[_ALL] = every


def _presence(timeline: Timeline, theme: Theme) -> None:
    lang = timeline.view.lang
    if not timeline.bars:
        st.html(element("p", t(lang, "timeline.presence.none"), cls="sf-none"))
        return
    whole = timeline.drawn[0].whole
    read = "timeline.presence.forces" if whole else "timeline.presence.sites"
    _heading("timeline.presence", read, timeline, n=len(timeline.bars))
    st.html(_legend(timeline))
    _chart("presence", presence_spec(timeline, theme), timeline)


def _legend(timeline: Timeline) -> str:
    """Return the five looks of a bar with their words."""
    lang = timeline.view.lang
    items = [
        element(
            "li",
            element("span", cls=f"sf-bar sf-bar-{s.value.split()[0]}", aria_hidden="true"),
            typeset(word(STATUS, s, lang), lang),
        )
        for s in (Status.PRESENT, Status.LEAVING, Status.PROBABLY, Status.POSSIBLY, Status.UNKNOWN)
    ]
    return element("ul", *items, cls="sf-legend")


def _heading(title: str, read: str, timeline: Timeline, **values: object) -> None:
    lang = timeline.view.lang
    said = [t(lang, read, **values)]
    if title == "timeline.strength" and timeline.rules:
        said.append(t(lang, "timeline.rules"))
    lead = element("p", " ".join(said), cls="sf-lead sf-small")
    st.html(element("div", element("h2", t(lang, title), cls="sf-h2"), lead))


def _chart(name: str, spec: Spec, timeline: Timeline) -> None:
    """Draw a chart; each answer to the pointer begins a new one, so that the same can be asked twice."""
    key = f"{name}-{st.session_state.get(_TURN, 0)}"
    with st.container(key=f"chart-{name}"):
        st.vega_lite_chart(
            spec,
            key=key,
            height=spec["height"],
            theme=None,
            alt=t(timeline.view.lang, f"timeline.{name}.alt"),
            on_select=lambda: _chosen(key, timeline),
            selection_mode=choices(spec),
        )


def _chosen(key: str, timeline: Timeline) -> None:
    """Follow what was clicked or dragged over; anything else is passed over."""
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    selection: dict[str, Any] = dict(st.session_state.get(key, {}).get("selection", {}))
    dragged = selection.pop("zoom", None)
    for chosen in selection.values():
        for point in chosen or ():
            code, asked = str(point.get("id", "")), day_of(str(point.get("day", "")))
            if code:
                controls.select(code, timeline.store)
                change(at=asked or timeline.view.at)
                return
    period = _dragged(dragged)
    if period is None:
        return
    view, (start, end) = timeline.view, period
    if end - start >= max(_SHORTEST, (view.end - view.start) * _LEAST_SHARE):
        change(start=max(start, view.start), end=min(end, view.end))


def _dragged(zoom: object) -> tuple[date, date] | None:
    ends = next(iter(zoom.values()), None) if isinstance(zoom, dict) else None
    if not isinstance(ends, list) or len(ends) != 2:  # noqa: PLR2004 - a beginning and an end
        return None
    start, end = sorted(datetime.fromtimestamp(float(m) / 1000, UTC).date() for m in ends)
    return start, end


def _card(timeline: Timeline, theme: Theme) -> None:
    """Show who says so, on the day that was chosen: the same card as the map's."""
    view, store = timeline.view, timeline.store
    scene = build_scene(store, view, data.posture_of(store, view.at))
    with st.container(key="card", border=True):
        with st.container(key="card-buttons"):
            st.button(
                t(view.lang, "card.close"),
                key="card-close",
                type="tertiary",
                on_click=controls.select,
                args=("", store),
            )
        said = t(view.lang, "timeline.card", day=day(view.at, view.lang))
        st.html(element("p", said, cls="sf-dated"))
        st.html(card_html(scene, theme))
        if st.button(t(view.lang, "timeline.to_map"), key="to-map"):
            change(mode="at")
            st.switch_page("views/map_page.py")


def _sidebar(view: View, store: Store) -> None:
    lang = view.lang
    with st.sidebar:
        filters.language(view)
        filters.countries(view, store)
        date_input("start", t(lang, "date.from"), view.start, lang)
        date_input("end", t(lang, "date.to"), view.end, lang)
        filters.actors(view, store)
        filters.forces(view, store)
        filters.text(view)
        filters.known_on(view)
        filters.actions(view)


show("timeline", _draw, "timeline.css")
