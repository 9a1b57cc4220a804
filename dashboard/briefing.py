"""What the Country page says of one host country on one day: who is there, who left, what happened.

Pure: rows, presences and events of the record; no words yet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from dashboard.scene import Scene, Store, build_scene
from dashboard.timeline import RULED, Timeline
from dashboard.url_state import View
from geodata.dates import add_months
from geodata.filters import Filters
from geodata.posture import Evidence, Key, PostureRow, Presence
from geodata.record import Event, Force
from geodata.vocab import Stage, Status

GONE_MONTHS = 24
CURVE_MONTHS = 60
MOST_DATES = 30
_UNSURE = frozenset({Status.POSSIBLY, Status.UNKNOWN})
_HERE = frozenset({Stage.ARRIVED, Stage.CONFIRMED})


@dataclass(frozen=True)
class Briefing:
    """A host country on the view's day, with every row of that day's posture."""

    view: View
    store: Store
    scene: Scene

    @cached_property
    def by_force(self) -> dict[str, tuple[PostureRow, ...]]:
        """The rows of the country by force: a total first, then the sites; the largest force first."""
        found: dict[str, list[PostureRow]] = defaultdict(list)
        for rows in (*self.scene.at_countries.values(), *self.scene.at_sites.values()):
            for row in rows:
                found[row.key.force_id].append(row)
        ordered = sorted(found, key=lambda code: _weight(found[code]))
        return {code: tuple(sorted(found[code], key=_total_first)) for code in ordered}

    @cached_property
    def counted(self) -> dict[str, tuple[PostureRow, ...]]:
        """The counted forces that are surely or probably there."""
        return {code: rows for code, rows in self.by_force.items() if _stands(rows)}

    @cached_property
    def doubtful(self) -> dict[str, tuple[PostureRow, ...]]:
        """The counted forces that may or may not be there."""
        return {
            code: rows
            for code, rows in self.by_force.items()
            if rows[0].counted and not _stands(rows)
        }

    @cached_property
    def others(self) -> dict[str, tuple[PostureRow, ...]]:
        """The forces that do not count, contingents of a mission left out beside it."""
        return {
            code: rows
            for code, rows in self.by_force.items()
            if not rows[0].counted and not self._force(code).parent_force_id
        }

    @cached_property
    def gone(self) -> dict[str, tuple[Presence, ...]]:
        """What ended in the 24 months up to the day, by force, the last ending first."""
        since = add_months(self.view.at, -GONE_MONTHS)
        found: dict[str, list[Presence]] = defaultdict(list)
        for presence in self._presences:
            ended = presence.until is not None and since < presence.until.last <= self.view.at
            if ended and presence.key not in self._open:
                found[presence.key.force_id].append(presence)
        kept = {code: _by_place(ends) for code, ends in found.items()}
        return dict(sorted(kept.items(), key=lambda pair: _end(pair[1][0]), reverse=True))

    @cached_property
    def dates(self) -> tuple[Event, ...]:
        """The coups, demands and agreements, and each force's arrival and departure, up to the day."""
        ids = {proof.event_id for proof in self._turns}
        found = (
            event
            for event in self.store.timeline
            if event.country == self.view.host
            and event.date.last <= self.view.at
            and (event.kind in RULED or event.event_id in ids)
        )
        return tuple(sorted(found, key=lambda e: (e.date.first, e.date.last, e.event_id)))

    @cached_property
    def curve(self) -> Timeline:
        """The strength of each force in the five years up to the day."""
        start = add_months(self.view.at, -CURVE_MONTHS)
        view = replace(self.scene.view, start=start, end=self.view.at, by="force", selected="")
        return Timeline(view, self.store)

    @cached_property
    def claims(self) -> int:
        """How many claims the record holds about the country."""
        return sum(c.country == self.view.host for c in self.store.record.claims.values())

    def is_gone(self, force_id: str) -> bool:
        """Whether the force is nowhere in the country on the day."""
        return force_id not in self.by_force

    def figure_claims(self, force_id: str, first: date) -> list[str]:
        """Return the ids of the claims with people about the force in the country from `first` on."""
        keys = self.store.derivation.groups.get((force_id, self.view.host), ())
        return [
            claim.claim_id
            for key in keys
            for claim in self.store.derivation.figures.get(key, ())
            if claim.people_basis in {"strength", "movement"}
            and claim.date.last >= first
            and claim.date.first <= self.view.at
        ]

    @cached_property
    def _presences(self) -> list[Presence]:
        """The presences in the country of forces that are part of no other."""
        return [
            presence
            for key, presences in self.store.derivation.presences.items()
            if key.country == self.view.host and not self._force(key.force_id).parent_force_id
            for presence in presences
        ]

    @cached_property
    def _open(self) -> set[Key]:
        return {row.key for row in self.scene.rows}

    @cached_property
    def _turns(self) -> list[Evidence]:
        """The proofs of each counted force's first arrival, and of its last end where it is gone."""
        by_force: dict[str, list[Presence]] = defaultdict(list)
        for presence in self._presences:
            if self._force(presence.key.force_id).counted:
                by_force[presence.key.force_id].append(presence)
        turns: list[Evidence] = []
        for code, presences in by_force.items():
            proofs = [p for one in presences for p in one.evidence if p.stage in _HERE]
            turns += sorted(proofs, key=lambda p: (p.span.last, p.event_id))[:1]
            if self.is_gone(code):
                ends = [p for one in presences for p in one.closing if p.span.last <= self.view.at]
                turns += sorted(ends, key=lambda p: (p.span.last, p.event_id))[-1:]
        return turns

    def _force(self, force_id: str) -> Force:
        return self.store.record.forces[force_id]


def build_briefing(store: Store, view: View, rows: Sequence[PostureRow]) -> Briefing:
    """Return the briefing of `view.host` on `view.at` from the posture of that day, unfiltered."""
    only = Filters(countries=frozenset({view.host}))
    return Briefing(view, store, build_scene(store, replace(view, mode="at", filters=only), rows))


def _stands(rows: tuple[PostureRow, ...]) -> bool:
    return any(row.counted and row.status not in _UNSURE for row in rows)


def _weight(rows: list[PostureRow]) -> tuple[bool, int, str]:
    size = max(row.strength.best or row.strength.maximum or 0 for row in rows)
    return not rows[0].counted, -size, rows[0].key.force_id


def _total_first(row: PostureRow) -> tuple[bool, str]:
    return bool(row.key.site_id), row.key.site_id


def _by_place(ends: list[Presence]) -> tuple[Presence, ...]:
    """Return the ends at places; the country's own only where no place is known."""
    places = [presence for presence in ends if presence.key.site_id]
    return tuple(sorted(places or ends, key=_end, reverse=True))


def _end(presence: Presence) -> date:
    assert presence.until is not None
    return presence.until.last
