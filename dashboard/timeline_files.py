"""The Timeline as tables: what its charts draw, to take away."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.downloads import cited, csv_file, event_rows, named, origin
from dashboard.text.forms import day
from dashboard.text.timeline_text import group_title
from dashboard.timeline import Timeline
from dashboard.url_state import query
from geodata.dates import ONE_DAY
from geodata.rows import EVENT_KEYS, POSTURE_KEYS, Flat, posture_row

_STEP_KEYS = ("by", "code", "name", "from", "to", "low", "high", "forces_without_number")


def citation(timeline: Timeline, address: str) -> str:
    """Return how to cite the view."""
    view = timeline.view
    link = f"{address}?{query(view, 'timeline')}"
    first, last = day(view.start, view.lang), day(view.end, view.lang)
    return cited("timeline.cited", timeline.store, view, link, first=first, last=last)


def file_name(timeline: Timeline, what: str) -> str:
    """Return a name that tells the period and the countries."""
    view = timeline.view
    return named(what, f"{view.start.isoformat()}_{view.end.isoformat()}", view, "csv")


def tables(timeline: Timeline, address: str) -> dict[str, Callable[[], bytes]]:
    """Return the makers of the three tables by name: bars, steps, acts."""
    acts = event_rows(timeline.acts, timeline.store, timeline.view.lang)
    about = {
        "shown_from": timeline.view.start.isoformat(),
        "shown_to": timeline.view.end.isoformat(),
        **origin(timeline.store, citation(timeline, address), timeline.view.known_on),
    }
    return {
        "bars": lambda: csv_file(_bars(timeline), ("from", "to", *POSTURE_KEYS), about),
        "steps": lambda: csv_file(_steps(timeline), _STEP_KEYS, about),
        "acts": lambda: csv_file(acts, EVENT_KEYS, about),
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
