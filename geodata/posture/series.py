"""Strength over time: steps of people from low to high, by sending power, force or host country.

Pure. A step says how many were counted among the forces that have a number; a force without one is
never taken for nobody, nor is a gap drawn across.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from geodata.posture.model import Key, PostureRow
from geodata.posture.tracks import Track
from geodata.vocab import Status

Grouping = Literal["actor", "force", "country"]
_UNSURE = frozenset({Status.POSSIBLY, Status.UNKNOWN})


@dataclass(frozen=True, slots=True)
class StrengthStep:
    """From `start` up to `end` (exclusive, None = no end known) the people of one group.

    `low` and `high` are None where no force of the group has a number; `unknown` counts those
    without one.
    """

    start: date
    end: date | None
    low: int | None
    high: int | None
    unknown: int


@dataclass(frozen=True, slots=True)
class Held:
    """What one force has in one country on a day: its people there, None = no number."""

    low: int | None
    high: int | None


def strength_series(tracks: Mapping[Key, Track], by: Grouping) -> dict[str, list[StrengthStep]]:
    """Return the steps of each group, in order of time, without steps where nobody is there.

    Only counted forces enter, so a contingent never adds to its mission.
    """
    groups: dict[str, dict[tuple[str, str], list[tuple[date, Held | None]]]] = defaultdict(dict)
    for (force_id, country), together in _together(tracks).items():
        held, actor = _held_over_time(together)
        if held:
            name = {"actor": actor, "force": force_id, "country": country}[by]
            groups[name][force_id, country] = held
    return {name: _summed(list(held.values())) for name, held in groups.items()}


def _together(tracks: Mapping[Key, Track]) -> dict[tuple[str, str], list[Track]]:
    found: dict[tuple[str, str], list[Track]] = defaultdict(list)
    for key, track in tracks.items():
        found[key.force_id, key.country].append(track)
    return found


def _held_over_time(together: list[Track]) -> tuple[list[tuple[date, Held | None]], str]:
    """Return what the force holds in the country from day to day, and its sending power."""
    found: list[tuple[date, Held | None]] = []
    rows: list[PostureRow | None] = [None] * len(together)
    actor = ""
    for day, changed in _by_day(together):
        for index, row in changed:
            rows[index] = row if row is not None and row.counted else None
            actor = row.actor if row is not None else actor
        held = _held(row for row in rows if row is not None)
        if not found or found[-1][1] != held:
            found.append((day, held))
    return (found if any(held for _, held in found) else []), actor


def _by_day(tracks: list[Track]) -> list[tuple[date, list[tuple[int, PostureRow | None]]]]:
    days: dict[date, list[tuple[int, PostureRow | None]]] = defaultdict(list)
    for index, track in enumerate(tracks):
        for day, row in track:
            days[day].append((index, row))
    return sorted(days.items())


def _held(rows: Iterable[PostureRow]) -> Held | None:
    """Return the country's total where a source gives one, else the sum of its sites' numbers.

    A total and the numbers of sites are different claims and are never added up.
    """
    there = [row for row in rows if row.status not in _UNSURE]
    if not there:
        return None
    whole = [row for row in there if not row.key.site_id and row.strength.known]
    known = whole or [row for row in there if row.key.site_id and row.strength.known]
    if not known:
        return Held(None, None)
    low = sum(r.strength.minimum or 0 for r in known)
    high = sum(r.strength.maximum or r.strength.minimum or 0 for r in known)
    return Held(low, high)


def _summed(groups: list[list[tuple[date, Held | None]]]) -> list[StrengthStep]:
    """Return the sum over forces and countries as steps."""
    days: dict[date, list[tuple[int, Held | None]]] = defaultdict(list)
    for index, over_time in enumerate(groups):
        for day, held in over_time:
            days[day].append((index, held))
    now: list[Held | None] = [None] * len(groups)
    states: list[tuple[date, tuple[int | None, int | None, int] | None]] = []
    for day, changed in sorted(days.items()):
        for index, held in changed:
            now[index] = held
        state = _total([one for one in now if one is not None])
        if not states or states[-1][1] != state:
            states.append((day, state))
    ends = [day for day, _ in states[1:]]
    return [
        StrengthStep(day, end, *state)
        for (day, state), end in zip(states, [*ends, None], strict=True)
        if state is not None
    ]


def _total(held: list[Held]) -> tuple[int | None, int | None, int] | None:
    if not held:
        return None
    known = [one for one in held if one.low is not None]
    unknown = len(held) - len(known)
    if not known:
        return None, None, unknown
    return sum(h.low or 0 for h in known), sum(h.high or 0 for h in known), unknown
