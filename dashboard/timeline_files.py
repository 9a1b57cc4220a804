"""The Timeline as tables: what its charts draw, to take away."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.downloads import PLACE, csv_file, origin
from dashboard.text import t
from dashboard.text.forms import day
from dashboard.text.timeline_text import group_title
from dashboard.timeline import Timeline
from dashboard.url_state import query
from geodata.dates import ONE_DAY
from geodata.rows import EVENT_KEYS, POSTURE_KEYS, Flat, event_row, posture_row

_STEP_KEYS = ("by", "code", "name", "from", "to", "low", "high", "forces_without_number")


def citation(timeline: Timeline, address: str) -> str:
    """Return how to cite the view."""
    view, store = timeline.view, timeline.store
    return t(
        view.lang,
        "timeline.cited",
        version=store.version,
        cut_off=day(store.cut_off, view.lang),
        first=day(view.start, view.lang),
        last=day(view.end, view.lang),
        link=f"{address}?{query(view, 'timeline')}",
    )


def file_name(timeline: Timeline, what: str) -> str:
    """Return a name that tells the period and the countries."""
    view = timeline.view
    period = f"{view.start.isoformat()}_{view.end.isoformat()}"
    return "_".join([PLACE, what, period, *sorted(view.filters.countries)])[:120] + ".csv"


def tables(timeline: Timeline, address: str) -> dict[str, Callable[[], bytes]]:
    """Return the makers of the three tables by name: bars, steps, acts."""
    about = {
        "shown_from": timeline.view.start.isoformat(),
        "shown_to": timeline.view.end.isoformat(),
        **origin(timeline.store, citation(timeline, address), timeline.view.known_on),
    }
    return {
        "bars": lambda: csv_file(_bars(timeline), ("from", "to", *POSTURE_KEYS), about),
        "steps": lambda: csv_file(_steps(timeline), _STEP_KEYS, about),
        "acts": lambda: csv_file(_acts(timeline), EVENT_KEYS, about),
    }


def _bars(timeline: Timeline) -> list[Flat]:
    """Return a row for each part of each bar, both days included, with what decided it."""
    record, lang = timeline.store.record, timeline.view.lang
    return [
        {
            "from": segment.start.isoformat(),
            "to": (segment.end - ONE_DAY).isoformat(),
            **posture_row(segment.row, record, lang),
        }
        for bar in timeline.bars
        for segment in bar.segments
    ]


def _steps(timeline: Timeline) -> list[Flat]:
    return [
        {
            "by": timeline.view.by,
            "code": code,
            "name": group_title(code, timeline),
            "from": step.start.isoformat(),
            "to": (step.end - ONE_DAY).isoformat() if step.end else None,
            "low": step.low,
            "high": step.high,
            "forces_without_number": step.unknown,
        }
        for code, steps in timeline.strength.items()
        for step in steps
    ]


def _acts(timeline: Timeline) -> list[Flat]:
    record, lang, told = timeline.store.record, timeline.view.lang, timeline.store.claims_of
    return [
        event_row(event, record, lang, [c.claim_id for c in told.get(event.event_id, ())])
        for event in timeline.acts
    ]
