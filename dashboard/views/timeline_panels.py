"""Below the Timeline's charts: all that they say as lists and tables, and the downloads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date

import streamlit as st

from dashboard import controls, timeline_files
from dashboard.controls import change
from dashboard.text import t
from dashboard.text.forms import label, strength
from dashboard.text.markup import Html, element
from dashboard.text.timeline_text import group_title, span, status_word, step_people
from dashboard.timeline import Bar, Timeline
from dashboard.timeline_marks import place_code
from dashboard.views.components import Group, Item, Line, pick_list
from dashboard.views.rows import event_item
from dashboard.views.tabs import cite, tabs
from geodata.dates import ONE_DAY
from geodata.record import name


def panels(timeline: Timeline) -> None:
    """Draw the bar of panels and the one that is open."""
    lang = timeline.view.lang
    numbers = {
        "bars": len(timeline.bars),
        "steps": sum(len(steps) for steps in timeline.strength.values()),
        "acts": len(timeline.acts),
    }
    draw: dict[str, Callable[[], None]] = {
        "bars": lambda: _bars(timeline),
        "steps": lambda: _steps(timeline),
        "acts": lambda: _acts(timeline),
        "take": lambda: _take(timeline),
    }

    def words(code: str) -> str:
        return t(lang, f"timeline.tab.{code}", n=numbers.get(code, ""))

    tabs("timeline-panel", words, draw, lang)


def _bars(timeline: Timeline) -> None:
    """Offer every presence of the period: by country and place, its parts in order of time."""
    lang, record = timeline.view.lang, timeline.store.record
    if not timeline.bars:
        st.html(element("p", t(lang, "timeline.presence.none"), cls="sf-lead"))
        return
    by_country: dict[str, dict[str, list[Bar]]] = defaultdict(lambda: defaultdict(list))
    for bar in timeline.bars:
        by_country[bar.key.country][place_code(bar)].append(bar)
    groups = [
        Group(
            title=label(record.countries[code], lang),
            items=[_item(place, bars, timeline) for place, bars in places.items()],
        )
        for code, places in by_country.items()
    ]
    _pick(groups, "timeline.presence", "bars", timeline)


def _item(code: str, bars: list[Bar], timeline: Timeline) -> Item:
    record, lang = timeline.store.record, timeline.view.lang
    site = record.sites.get(bars[0].key.site_id)
    title = label(site, lang) if site else t(lang, "list.whole_country")
    lines = [line for bar in bars for line in _lines(bar, timeline)]
    return Item(id=code, title=title, lines=lines, current=timeline.view.selected == code)


def _lines(bar: Bar, timeline: Timeline) -> list[Line]:
    lang, force = timeline.view.lang, timeline.store.record.forces[bar.key.force_id]
    return [
        Line(
            actor=force.actor_id,
            text=label(force, lang),
            detail=f"{span(part, timeline)} · {status_word(part, lang)}, "
            f"{strength(part.row.strength, lang)}",
        )
        for part in bar.segments
    ]


def _pick(groups: list[Group], title: str, key: str, timeline: Timeline) -> None:
    lang = timeline.view.lang
    pick_list(
        groups, t(lang, title), key=f"timeline-{key}", on_pick=lambda code: _go(code, timeline)
    )


def _go(code: str, timeline: Timeline) -> None:
    controls.select(code, timeline.store)
    change(at=place_day(code, timeline))


def place_day(code: str, timeline: Timeline) -> date:
    """Return the day of an event, or the last day of the period on which anybody is at a place."""
    event = timeline.store.record.events.get(code.removeprefix("event:"))
    if event is not None:
        return event.date.last
    ends = [bar.segments[-1].end for bar in timeline.bars if place_code(bar) == code]
    return max(ends, default=timeline.stop) - ONE_DAY


def _steps(timeline: Timeline) -> None:
    lang = timeline.view.lang
    if not timeline.strength:
        st.html(element("p", t(lang, "timeline.strength.none"), cls="sf-lead"))
        return
    titles = (f"timeline.by_{timeline.view.by}", "when", "timeline.col.people")
    heads = [element("th", t(lang, title), scope="col") for title in titles]
    rows = [
        element(
            "tr",
            element("th", group_title(code, timeline), scope="row"),
            element("td", span(step, timeline)),
            element("td", step_people(step, timeline)),
        )
        for code, steps in timeline.strength.items()
        for step in steps
    ]
    st.html(_table(heads, rows))


def _table(heads: list[Html], rows: list[Html]) -> Html:
    return element(
        "table",
        element("thead", element("tr", *heads)),
        element("tbody", *rows),
        cls="sf-table",
    )


def _acts(timeline: Timeline) -> None:
    lang = timeline.view.lang
    key = "timeline.acts.intro" if timeline.acts else "timeline.acts.none"
    st.html(element("p", t(lang, key), cls="sf-lead"))
    if not timeline.acts:
        return
    if len(timeline.rules) < len(timeline.acts):
        counts = {"n": len(timeline.rules), "all": len(timeline.acts)}
        st.html(element("p", t(lang, "timeline.rules.most", **counts), cls="sf-lead"))
    numbers = {event.event_id: n for n, event in enumerate(timeline.rules, 1)}
    items = []
    for event in timeline.acts:
        item = event_item(event, lang, timeline.view.selected)
        country = name(timeline.store.record.countries[event.country], lang)
        number = f"{numbers[event.event_id]} · " if event.event_id in numbers else ""
        items.append(Item(**{**item, "title": f"{number}{item['title']} · {country}"}))
    _pick([Group(title="", items=items)], "timeline.acts", "acts", timeline)


def _take(timeline: Timeline) -> None:
    lang, here = timeline.view.lang, controls.page_address()
    st.html(element("p", t(lang, "export.intro"), cls="sf-lead"))
    with st.container(horizontal=True, key="timeline-downloads"):
        for what, make in timeline_files.tables(timeline, here).items():
            st.download_button(
                t(lang, f"timeline.csv.{what}"),
                make,
                timeline_files.file_name(timeline, what),
                "text/csv",
                key=f"download-{what}",
                on_click="ignore",
            )
    cite(timeline_files.citation(timeline, here), lang)
