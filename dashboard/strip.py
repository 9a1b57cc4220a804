"""What the time strip holds: every state of the map in time, in short, for the current filters.

The browser redraws the map from it at any day without asking the server. Days are counted from
`EPOCH`; names, forces, states and places are told once and then meant by their number.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import Any

from dashboard.layers import SHAPES, UNDRAWN, drawn_rows
from dashboard.palette import Theme, actor_style
from dashboard.scene import RECENT, Store, keeps
from dashboard.steps import stops
from dashboard.text.forms import label
from dashboard.url_state import View
from geodata.filters import Filters, keep_row
from geodata.posture import Key, PostureRow, StrengthStep, Track, strength_series
from geodata.record import Event, Lang, name
from geodata.vocab import EventKind, Status

EPOCH = date(1960, 1, 1)
SHAPE_CODES = ("arrival", "departure", "announcement", "political")
STATUS_CODES = tuple(Status)
Numbers = list[Any]


def strip_payload(store: Store, view: View, theme: Theme) -> dict[str, Any]:
    """Return everything that a change of date needs no server for; the date itself is not in it."""
    made = _states(store, view.filters, view.lang)
    return {**made, "signs": {code: actor_style(code, theme) for code in made["actors"]}}


def day_number(day: date) -> int:
    """Return the days from EPOCH to `day`."""
    return (day - EPOCH).days


@lru_cache(maxsize=64)
def _states(store: Store, filters: Filters, lang: Lang) -> dict[str, Any]:
    """Return the part that is the same for all readers of one language and theme."""
    tracks = kept_tracks(store, filters)
    book = _Book(store, lang)
    sites, countries = _places(tracks, book)
    record = store.record
    bands = strength_series(tracks, "actor")
    events = [row for e in store.timeline if (row := _event(e, store, filters, book)) is not None]
    return {
        "sites": sites,
        "countries": countries,
        "forces": book.forces,
        "states": book.states,
        "statuses": STATUS_CODES,
        "events": events,
        "points": book.points,
        "recent": RECENT.days,
        "shapes": SHAPE_CODES,
        "bands": [
            [actor, [_step(step) for step in steps]] for actor, steps in sorted(bands.items())
        ],
        "stops": sorted({day_number(day) for day in stops(store, filters)}),
        "cut_off": day_number(store.cut_off),
        "actors": {
            code: label(record.actors[code], lang) for code in sorted(book.actors | set(bands))
        },
    }


@lru_cache(maxsize=64)
def kept_tracks(store: Store, filters: Filters) -> dict[Key, Track]:
    """Return the tracks with the rows that pass the filters; the others count as absent."""
    found = {}
    for key, track in store.tracks.items():
        kept = tuple(
            (day, row if row is not None and keep_row(filters, store.record, row) else None)
            for day, row in track
        )
        if any(row is not None for _, row in kept):
            found[key] = kept
    return found


class _Book:
    """Numbers for forces and their states, in the order in which they are met."""

    def __init__(self, store: Store, lang: Lang) -> None:
        self.record, self.lang = store.record, lang
        self.forces: list[list[str]] = []
        self.states: list[Numbers] = []
        self.points: list[list[float]] = []
        self.actors: set[str] = set()
        self._point: dict[str, int] = {}
        self._force: dict[str, int] = {}
        self._state: dict[tuple[Any, ...], int] = {}

    def state(self, row: PostureRow) -> int:
        """Return the number of the row's force in its state with its people."""
        people = (row.strength.minimum, row.strength.best, row.strength.maximum)
        state = (self.force(row), STATUS_CODES.index(row.status), *people, int(row.counted))
        if state not in self._state:
            self._state[state] = len(self.states)
            self.states.append(list(state))
        return self._state[state]

    def force(self, row: PostureRow) -> int:
        """Return the number of the row's force."""
        code = row.key.force_id
        if code not in self._force:
            self._force[code] = len(self.forces)
            self.forces.append([label(self.record.forces[code], self.lang), row.actor])
            self.actors.add(row.actor)
        return self._force[code]

    def point(self, site_id: str) -> int:
        """Return the number of the site's point [lat, lon]; -1 = no site, or not located."""
        site = self.record.sites.get(site_id)
        if site is None or site.lat is None or site.lon is None:
            return -1
        if site_id not in self._point:
            self._point[site_id] = len(self.points)
            self.points.append([round(site.lat, 4), round(site.lon, 4)])
        return self._point[site_id]


def _places(tracks: dict[Key, Track], book: _Book) -> tuple[list[Numbers], list[Numbers]]:
    """Return the located sites and the countries, each with the days on which its forces change."""
    by_place: dict[tuple[str, str], list[Track]] = defaultdict(list)
    for key, track in tracks.items():
        by_place["" if key.site_id else key.country, key.site_id].append(track)
    sites, countries = [], []
    for (country, site_id), together in by_place.items():
        if country:
            known = book.record.countries[country]
            countries.append([country, name(known, book.lang), _changes(together, book)])
            continue
        site, point = book.record.sites[site_id], book.point(site_id)
        if point >= 0:
            head = [site_id, point, label(site, book.lang), site.precision]
            sites.append([*head, _changes(together, book)])
    return sites, countries


def _changes(together: list[Track], book: _Book) -> Numbers:
    """Return [day, states from then on, day, states, ...] of one place."""
    days: dict[date, list[tuple[int, PostureRow | None]]] = defaultdict(list)
    for index, track in enumerate(together):
        for day, row in track:
            days[day].append((index, row))
    now: list[PostureRow | None] = [None] * len(together)
    found: Numbers = []
    for day, changed in sorted(days.items()):
        for index, row in changed:
            now[index] = row
        here = drawn_rows(tuple(row for row in now if row is not None), book.record)
        states = [book.state(row) for row in sorted(here, key=_weight)]
        if not found or found[-1] != states:
            found += [day_number(day), states]
    return found


def _weight(row: PostureRow) -> tuple[bool, int, str]:
    return not row.counted, -(row.strength.best or row.strength.maximum or 0), row.key.force_id


def _event(event: Event, store: Store, filters: Filters, book: _Book) -> Numbers | None:
    """Return [first day, last day, shape, uncertain, lasting, country, point, from where, actor]."""
    if EventKind(event.kind) in UNDRAWN or not keeps(store, filters, event):
        return None
    first = event.date.earliest or event.date.latest
    if first is None or first < EPOCH or event.date.latest is None:
        return None
    shape = SHAPE_CODES.index(SHAPES.get(EventKind(event.kind), "announcement"))
    days = [day_number(first), day_number(event.date.latest)]
    flags = [shape, int(not event.date.is_day), int(event.date.extent)]
    ends = [book.point(event.site_id), book.point(event.from_site_id)]
    if ends[1] < 0:
        return [*days, *flags, event.country, ends[0]]
    actors = [store.record.forces[code].actor_id for code in event.force_ids[:1]]
    return [*days, *flags, event.country, *ends, *actors]


def _step(step: StrengthStep) -> Numbers:
    end = None if step.end is None else day_number(step.end)
    return [day_number(step.start), end, step.low, step.high, step.unknown]
