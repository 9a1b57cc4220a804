"""Every posture at once: for each force and place the days on which its row changes, and to what.

What a page draws along time (strip, bars, curves) is read from here, so that no rule is written a
second time: the row after a day is the row that `posture` gives for every day up to the next.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from geodata.dates import ONE_DAY, Span, add_months
from geodata.posture.group import group_rows
from geodata.posture.intervals import HORIZON_MONTHS
from geodata.posture.model import Derivation, Key, PostureRow, Presence
from geodata.posture.strength import VALID_MONTHS

Track = tuple[tuple[date, PostureRow | None], ...]
_LAST = date(9000, 1, 1)  # beyond lies "unknown", from which no month can be counted on


def tracks(derivation: Derivation) -> dict[Key, Track]:
    """Return the track of every key: (first day, row from then on; None = absent), by day.

    Before the first day of its track a key is absent. A row is a new one when its state, its
    strength or its role differ; not when only a later confirmation is named.
    """
    found: dict[Key, list[tuple[date, PostureRow | None]]] = defaultdict(list)
    for keys in derivation.groups.values():
        for day in sorted(_days(derivation, keys)):
            rows = {row.key: row for row in group_rows(derivation, keys, day)}
            for key in keys:
                _add(found[key], day, rows.get(key))
    return {key: tuple(track) for key, track in found.items() if track}


def row_on(track: Track, day: date) -> PostureRow | None:
    """Return the row of the track on `day`; None = absent."""
    at = bisect_right(track, day, key=lambda step: step[0])
    return track[at - 1][1] if at else None


def _add(track: list[tuple[date, PostureRow | None]], day: date, row: PostureRow | None) -> None:
    before = track[-1][1] if track else None
    if _state(before) != _state(row):
        track.append((day, row))


def _state(row: PostureRow | None) -> tuple[object, ...]:
    if row is None:
        return ()
    people = (row.strength.minimum, row.strength.best, row.strength.maximum, row.strength.computed)
    return (row.status, row.certain, row.role, *people)


def _days(derivation: Derivation, keys: Iterable[Key]) -> set[date]:
    """Return every day on which a row of the group can change.

    That is when something is said to happen and the day after, when a report grows stale, and when
    a figure is too old to count.
    """
    days: set[date] = set()
    for key in keys:
        for span in _spans(derivation, key):
            for bound in (span.earliest, span.latest):
                if bound is not None and bound < _LAST:
                    days.update(_from(bound))
    return days


def _from(day: date) -> Iterator[date]:
    yield day
    yield day + ONE_DAY
    yield add_months(day, HORIZON_MONTHS) + ONE_DAY
    yield add_months(day, VALID_MONTHS) + ONE_DAY


def _spans(derivation: Derivation, key: Key) -> Iterator[Span]:
    for claim in derivation.figures.get(key, ()):
        yield claim.date
        if claim.people_since is not None:
            yield claim.people_since
    for presence in derivation.presences[key]:
        yield from _of_presence(presence)


def _of_presence(presence: Presence) -> Iterator[Span]:
    yield presence.since
    yield Span(presence.floor, presence.floor)
    if presence.until is not None:
        yield presence.until
    for proof in (*presence.evidence, *presence.closing, *presence.marks):
        yield proof.span
