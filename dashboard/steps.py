"""The days that previous, next and play go to, and the turning points offered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from dashboard.scene import NO_CHANGE, Store, keeps
from dashboard.url_state import View
from geodata.filters import Filters
from geodata.record import Event


@dataclass(frozen=True, slots=True)
class Moment:
    """A turning point: `key` names its words; the first of `sites` on record is selected."""

    key: str
    day: date
    sites: tuple[str, ...] = ()


# An event dated only to a year, or to a span as long, has no day that a step could stop at.
VAGUEST = timedelta(days=31)
MOMENTS = (
    Moment("mali-2022", date(2022, 8, 15), ("mli-gao",)),
    Moment("niger-coup-2023", date(2023, 7, 26), ("ner-niamey-base-101",)),
    Moment("base-101-2024", date(2024, 5, 2), ("ner-niamey-base-101",)),
    Moment("us-niger-2024", date(2024, 8, 5), ("ner-agadez-base-201",)),
    Moment("kossei-2025", date(2025, 1, 30), ("tcd-ndjamena-kossei",)),
    Moment("wagner-2025", date(2025, 6, 8), ("mli-bamako-senou",)),
)


def stops(store: Store, filters: Filters) -> list[date]:
    """Return the days, in their order, on which a filtered event changed something by then."""
    return sorted({event.date.last for event in changes_of(store, filters)})


@lru_cache(maxsize=128)
def changes_of(store: Store, filters: Filters) -> tuple[Event, ...]:
    """Return the filtered events that change something on a known day or month, to the cut-off."""
    return tuple(
        event
        for event in store.timeline
        if event.kind not in NO_CHANGE
        and event.date.last <= store.cut_off
        and event.date.last - event.date.first <= VAGUEST
        and keeps(store, filters, event)
    )


def events_on(store: Store, view: View) -> tuple[Event, ...]:
    """Return every event that falls on the day shown (the last day of a period), reports too."""
    day = view.at if view.mode == "at" else view.end
    return tuple(
        event
        for event in store.timeline
        if event.date.last == day
        and event.date.last - event.date.first <= VAGUEST
        and keeps(store, view.filters, event)
    )


def opened(view: View, moment: Moment, sites: Iterable[str]) -> View:
    """Return the view of a turning point: its day, no filters in the way, its site selected."""
    known = set(sites)
    chosen = next((f"site:{code}" for code in moment.sites if code in known), "")
    return replace(view, mode="at", at=moment.day, filters=Filters(), selected=chosen)
