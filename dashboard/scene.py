"""What a View shows: the rows of the posture, the events, the counts. Pure; no words or colours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from dashboard.url_state import View
from geodata.dates import Span
from geodata.errors import RowProblem
from geodata.filters import Filters, keep_event, keep_row
from geodata.posture import Derivation, Key, PostureRow, Track, tracks
from geodata.record import Claim, Event, Record, Site
from geodata.vocab import EventKind, Status

RECENT = timedelta(days=30)
Missing = Literal["not_located", "region"]
# A report of presence changes nothing: it is listed, and no step of the player stops at it.
NO_CHANGE = frozenset({EventKind.CONFIRMATION, EventKind.CLASH, EventKind.VISIT})


@dataclass(frozen=True, eq=False)
class Store:
    """The loaded record with what is derived from it once: read-only, shared by all sessions.

    Two stores are the same only if they are one object, so a store can be part of a cache key.
    `version` names the shipped record and, after a `+`, the revision of the analysts' store over it;
    `set_aside` are rows of that store that could not be used, `fault` says why none of them was.
    """

    record: Record
    derivation: Derivation
    version: str
    cut_off: date
    set_aside: tuple[RowProblem, ...] = ()
    fault: str = ""

    @cached_property
    def claims_of(self) -> dict[str, tuple[Claim, ...]]:
        """The claims that tell each event."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.record.claims.values():
            found[claim.event_id].append(claim)
        return {event_id: tuple(claims) for event_id, claims in found.items()}

    @cached_property
    def timeline(self) -> tuple[Event, ...]:
        """The dated events in the order of the day on which each has surely happened."""
        dated = (e for e in self.record.events.values() if e.date.latest is not None)
        return tuple(sorted(dated, key=lambda e: (e.date.last, e.date.first, e.event_id)))

    @cached_property
    def tracks(self) -> dict[Key, Track]:
        """The rows of every force and place over time: a second's work, done when first asked."""
        return tracks(self.derivation)

    @cached_property
    def has_osm(self) -> bool:
        """Whether a point comes from OpenStreetMap, whose licence (ODbL) wants it said."""
        return any("OpenStreetMap" in site.provenance for site in self.record.sites.values())

    @cached_property
    def first_day(self) -> date:
        """The first day of which a claim speaks."""
        return min((e.date.first for e in self.timeline), default=self.cut_off)


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of the summary sentence; only counted forces enter the first five."""

    forces: int
    sites: int
    countries: int
    leaving: int
    stale: int
    off: int
    events: int


@dataclass(frozen=True)
class Scene:
    """A View with the rows and events it shows."""

    view: View
    store: Store
    rows: tuple[PostureRow, ...]
    all_rows: tuple[PostureRow, ...]
    events: tuple[Event, ...]

    @cached_property
    def off_map(self) -> tuple[tuple[PostureRow, Missing], ...]:
        """The rows that have no point to be drawn at, and why."""
        sites = self.store.record.sites
        found = ((row, _missing(sites.get(row.key.site_id))) for row in self.rows)
        return tuple((row, reason) for row, reason in found if reason is not None)

    @cached_property
    def at_sites(self) -> dict[str, tuple[PostureRow, ...]]:
        """The rows by site, located or not, counted forces first."""
        return _grouped(self.rows, lambda row: row.key.site_id, self._weight)

    @cached_property
    def at_countries(self) -> dict[str, tuple[PostureRow, ...]]:
        """The rows about a whole country, by country."""
        wide = [row for row in self.rows if not row.key.site_id]
        return _grouped(wide, lambda row: row.key.country, self._weight)

    def _weight(self, row: PostureRow) -> tuple[bool, int, str]:
        """Put counted forces first, then the largest, by the country's total where need be."""
        known = row.strength.best or row.strength.maximum
        size = known or self._totals.get((row.key.force_id, row.key.country), 0)
        return not row.counted, -size, row.key.force_id

    @cached_property
    def _totals(self) -> dict[tuple[str, str], int]:
        return {
            (row.key.force_id, row.key.country): row.strength.best or row.strength.maximum or 0
            for row in self.all_rows
            if not row.key.site_id
        }

    @cached_property
    def counts(self) -> Counts:
        """The figures of the summary sentence."""
        doubtful = {Status.UNKNOWN, Status.POSSIBLY}  # docs/adr/0008
        sure = [r for r in self.rows if r.counted and r.status not in doubtful]
        there = [r for r in sure if r.role == "presence"]
        return Counts(
            forces=len({r.key.force_id for r in there}),
            sites=len({r.key.site_id for r in there if r.key.site_id}),
            countries=len({r.key.country for r in there}),
            leaving=len(
                {(r.key.force_id, r.key.country) for r in there if r.status is Status.LEAVING}
            ),
            stale=sum(r.status is Status.PROBABLY for r in there),
            off=len(self.off_map),
            events=len(self.events),
        )


def build_scene(store: Store, view: View, rows: Sequence[PostureRow]) -> Scene:
    """Return what `view` shows of `rows`, the posture of its day or period."""
    kept = tuple(row for row in rows if keep_row(view.filters, store.record, row))
    return Scene(view, store, kept, tuple(rows), events_in(store, view, event_window(view)))


def event_window(view: View) -> Span:
    """Return the days whose events belong to the view: its period, or thirty days to its date."""
    return view.when if view.mode == "period" else Span(view.at - RECENT, view.at, extent=True)


def events_in(store: Store, view: View, window: Span) -> tuple[Event, ...]:
    """Return the events that may lie in `window` and pass the filters, the latest first.

    One that is known only to a year, say, is left out of a shorter window: it belongs to no day.
    One that lasted longer is left out of the days up to a date, and belongs to any period it meets.
    """
    length = window.last - window.first
    found = (
        event
        for event in reversed(store.timeline)
        if event.date.meets(window)
        and (
            event.date.last - event.date.first <= length
            or (event.date.extent and view.mode == "period")
        )
    )
    return tuple(e for e in found if keeps(store, view.filters, e))


def keeps(store: Store, filters: Filters, event: Event) -> bool:
    """Whether the event passes the filters."""
    return keep_event(filters, store.record, event, store.claims_of.get(event.event_id, ()))


def _missing(site: Site | None) -> Missing | None:
    if site is None or site.lon is not None:
        return None
    return "region" if site.kind == "region" else "not_located"


def _grouped(
    rows: Iterable[PostureRow],
    place: Callable[[PostureRow], str],
    weight: Callable[[PostureRow], tuple[bool, int, str]],
) -> dict[str, tuple[PostureRow, ...]]:
    found: dict[str, list[PostureRow]] = defaultdict(list)
    for row in sorted(rows, key=weight):
        if place(row):
            found[place(row)].append(row)
    return {code: tuple(group) for code, group in found.items()}
