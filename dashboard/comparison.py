"""Two dates held against each other: what changed, by host country, and what happened between.

Pure: from the postures of both days to the lines of the Compare page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from dashboard.scene import Scene, Store, build_scene, keeps
from dashboard.url_state import View
from geodata.dates import Span
from geodata.posture import Change, PostureRow, compare
from geodata.record import Event, name
from geodata.vocab import ACTS, ChangeKind, EventKind, Status

_UNSURE = frozenset({Status.POSSIBLY, Status.UNKNOWN})
_WEIGHTIEST = (EventKind.COUP, EventKind.DEMAND, EventKind.AGREEMENT)
Held = tuple[str, str]  # a force and its host country


@dataclass(frozen=True)
class Comparison:
    """The scenes of date A and date B under the same filters."""

    view: View
    store: Store
    before: Scene
    after: Scene

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change of a row that passes the filters; a succession is told once, by the loser.

        Certain ones first, then the largest.
        """
        shown = {row.key for row in (*self.before.rows, *self.after.rows)}
        forces, backwards = self.store.record.forces, self.view.a > self.view.b
        rows_a, rows_b = self.before.all_rows, self.after.all_rows
        found = compare(rows_a, rows_b, forces, backwards=backwards)
        kept = [change for change in found if change.key in shown]
        told = {(c.key, c.other) for c in kept if c.kind is ChangeKind.REPLACED_BY}
        return tuple(
            c
            for c in kept
            if c.kind is not ChangeKind.REPLACES
            or (c.key._replace(force_id=c.other), c.key.force_id) not in told
        )

    @cached_property
    def changed(self) -> tuple[Change, ...]:
        """The changes without those rows that stayed as they were."""
        return tuple(c for c in self.changes if c.kind is not ChangeKind.UNCHANGED)

    @cached_property
    def unchanged(self) -> tuple[Change, ...]:
        """The rows of which the record says the same at both dates."""
        return tuple(c for c in self.changes if c.kind is ChangeKind.UNCHANGED)

    @cached_property
    def acts(self) -> tuple[Event, ...]:
        """The coups, demands, agreements and announcements between the dates, in order of time."""
        first, last = sorted((self.view.a, self.view.b))
        between = Span(first, last, extent=True)
        return tuple(
            event
            for event in self.store.timeline
            if event.kind in ACTS
            and event.date.meets(between)
            and event.date.is_day
            and keeps(self.store, self.view.filters, event)
        )

    @cached_property
    def fates(self) -> dict[str, list[Held]]:
        """The counted forces that `left`, `arrived` or `stayed` in a country, those at most places first.

        A force that may or may not have been there at one of the dates is under `unclear`.
        """
        fates: dict[str, list[Held]] = defaultdict(list)
        before, after = _standing(self.before.rows), _standing(self.after.rows)
        for held in sorted({**before, **after}, key=lambda held: _weight(held, before, after)):
            fates[_fate(before.get(held), after.get(held))].append(held)
        return dict(fates)

    def by_country(self, changes: Iterable[Change]) -> dict[str, list[Change]]:
        """Return the changes by host country, the countries in the order of their names."""
        found: dict[str, list[Change]] = defaultdict(list)
        for change in changes:
            found[change.key.country].append(change)
        names = self.store.record.countries
        return {
            code: found[code]
            for code in sorted(found, key=lambda c: name(names[c], self.view.lang))
        }


def build_comparison(
    store: Store, view: View, rows_a: Iterable[PostureRow], rows_b: Iterable[PostureRow]
) -> Comparison:
    """Return the comparison of the postures of `view.a` and `view.b`, both unfiltered."""
    before = build_scene(store, _on(view, view.a), tuple(rows_a))
    return Comparison(view, store, before, build_scene(store, _on(view, view.b), tuple(rows_b)))


def main_acts(comparison: Comparison, most: int) -> tuple[Event, ...]:
    """Return at most `most` acts in order of time: coups, then demands, agreements, and the rest."""

    def weight(event: Event) -> int:
        kind = EventKind(event.kind)
        return _WEIGHTIEST.index(kind) if kind in _WEIGHTIEST else len(_WEIGHTIEST)

    kept = set(sorted(comparison.acts, key=weight)[:most])
    return tuple(event for event in comparison.acts if event in kept)


def _on(view: View, day: date) -> View:
    return replace(view, mode="at", at=day)


def _standing(rows: Iterable[PostureRow]) -> dict[Held, list[PostureRow]]:
    found: dict[Held, list[PostureRow]] = defaultdict(list)
    for row in rows:
        if row.counted:
            found[row.key.force_id, row.key.country].append(row)
    return found


def _weight(held: Held, *standings: dict[Held, list[PostureRow]]) -> tuple[int, int, Held]:
    """Put first what stood at most places, then the largest: many a large force has no figure."""
    rows = [row for standing in standings for row in standing.get(held, ())]
    places = {row.key.site_id for row in rows if row.key.site_id}
    return -len(places), -max(row.strength.maximum or 0 for row in rows), held


def _fate(before: list[PostureRow] | None, after: list[PostureRow] | None) -> str:
    if any(rows and all(r.status in _UNSURE for r in rows) for rows in (before, after)):
        return "unclear"
    if not before:
        return "arrived"
    return "stayed" if after else "left"
