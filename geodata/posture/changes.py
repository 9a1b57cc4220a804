"""What changed between two dates, and where the record cannot tell: docs/methodology.md, "Changes"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from geodata.posture.at import posture
from geodata.posture.model import Derivation, Key, PostureRow, Reason
from geodata.record.model import Force
from geodata.vocab import ChangeKind, Status

_UNSURE = {Status.POSSIBLY, Status.UNKNOWN}
#: Reasons of a row that tell how the force came.
_COMING = frozenset({"arrived", "visited", "inherited"})
SWAPPED = {
    ChangeKind.ARRIVED: ChangeKind.LEFT,
    ChangeKind.REPLACED_BY: ChangeKind.REPLACES,
    ChangeKind.GREW: ChangeKind.SHRANK,
} | {
    ChangeKind.LEFT: ChangeKind.ARRIVED,
    ChangeKind.REPLACES: ChangeKind.REPLACED_BY,
    ChangeKind.SHRANK: ChangeKind.GREW,
}


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one force at one place from the first date to the second.

    `other` is the force that took over, or was taken over from, at the same place.
    """

    key: Key
    kind: ChangeKind
    certain: bool
    before: PostureRow | None
    after: PostureRow | None
    other: str = ""
    reason: Reason | None = None


def changes(derivation: Derivation, a: date, b: date) -> list[Change]:
    """Return one change for every row of either posture: certain ones first, then by size."""
    rows_a, rows_b = posture(derivation, a), posture(derivation, b)
    return compare(rows_a, rows_b, derivation.record.forces, backwards=a > b)


def compare(
    rows_a: Iterable[PostureRow],
    rows_b: Iterable[PostureRow],
    forces: dict[str, Force],
    *,
    backwards: bool = False,
) -> list[Change]:
    """Return the changes from one set of rows to another, one for each key of either.

    `backwards` says that the second set is of the earlier day.
    """
    before, after = {r.key: r for r in rows_a}, {r.key: r for r in rows_b}
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    found = [_left(before[key], _partner(key, new, forces), _is_there(key, after)) for key in gone]
    found += [
        _arrived(after[key], _partner(key, gone, forces), _is_there(key, before)) for key in new
    ]
    found += [_stayed(before[key], after[key]) for key in before.keys() & after.keys()]
    later = before if backwards else after
    return sorted((_doubted(change, later) for change in found), key=_importance)


def _left(row: PostureRow, successor: str, still_there: bool) -> Change:
    kind = ChangeKind.REPLACED_BY if successor else ChangeKind.LEFT
    return _or_cannot_tell(Change(row.key, kind, row.certain, row, None, successor), still_there)


def _arrived(row: PostureRow, predecessor: str, was_there: bool) -> Change:
    kind = ChangeKind.REPLACES if predecessor else ChangeKind.ARRIVED
    return _or_cannot_tell(Change(row.key, kind, row.certain, None, row, predecessor), was_there)


def _is_there(key: Key, rows: dict[Key, PostureRow]) -> bool:
    """Whether a country row is missing only because the force is known there by its sites alone."""
    return not key.site_id and any(k[:2] == key[:2] for k in rows)


def _doubted(change: Change, later: dict[Key, PostureRow]) -> Change:
    """A first report is no arrival: the force may have been there before anyone told of it."""
    came = ChangeKind.LEFT if change.after is None else ChangeKind.ARRIVED
    if change.kind != came or change.key not in later or not _only_reported(change.key, later):
        return change
    return replace(change, certain=False, reason=Reason("first_report"))


def _only_reported(key: Key, rows: dict[Key, PostureRow]) -> bool:
    """Whether no row of the force in the country, or none of this site, tells of its coming."""
    together = [
        row for k, row in rows.items() if k == key or (not key.site_id and k[:2] == key[:2])
    ]
    return not any(reason.code in _COMING for row in together for reason in row.why)


def _or_cannot_tell(change: Change, there: bool) -> Change:
    row = change.before or change.after
    if not there and (row is None or row.status not in _UNSURE):
        return change
    reason = Reason("size_unknown" if there else "presence_uncertain")
    return Change(
        change.key, ChangeKind.CANNOT_TELL, False, change.before, change.after, "", reason
    )


def _stayed(before: PostureRow, after: PostureRow) -> Change:
    kind, reason = _compare_sizes(before, after)
    if before.status in _UNSURE or after.status in _UNSURE:
        kind, reason = ChangeKind.CANNOT_TELL, Reason("presence_uncertain")
        if before.status == after.status:
            kind, reason = ChangeKind.UNCHANGED, None
    elif kind not in SWAPPED and before.status != after.status:
        kind, reason = ChangeKind.STATUS, None
    sure = before.certain and after.certain and kind != ChangeKind.CANNOT_TELL
    return Change(before.key, kind, sure, before, after, "", reason)


def _compare_sizes(before: PostureRow, after: PostureRow) -> tuple[ChangeKind, Reason | None]:
    """Grew or shrank only where the two ranges cannot overlap."""
    a, b = before.strength, after.strength
    if not a.known and not b.known:
        return ChangeKind.UNCHANGED, None
    if a.minimum is None or a.maximum is None or b.minimum is None or b.maximum is None:
        return ChangeKind.CANNOT_TELL, Reason("size_unknown")
    if a.maximum < b.minimum:
        return ChangeKind.GREW, None
    if b.maximum < a.minimum:
        return ChangeKind.SHRANK, None
    if (a.minimum, a.maximum) == (b.minimum, b.maximum):
        return ChangeKind.UNCHANGED, None
    return ChangeKind.CANNOT_TELL, Reason("range_overlaps")


def _partner(key: Key, others: Iterable[Key], forces: dict[str, Force]) -> str:
    """Return the successor or predecessor that changed places with the force, if there is one.

    A country row also changes places with a force that is known there by its sites alone.
    """
    linked = sorted(
        other.force_id
        for other in others
        if other.country == key.country
        and key.site_id in ("", other.site_id)
        and _linked(forces[key.force_id], forces[other.force_id])
    )
    return linked[0] if linked else ""


def _linked(one: Force, two: Force) -> bool:
    return two.force_id in (one.successor_force_id, one.predecessor_force_id) or one.force_id in (
        two.successor_force_id,
        two.predecessor_force_id,
    )


def _importance(change: Change) -> tuple[bool, bool, int, Key]:
    sizes = [r.strength.maximum or 0 for r in (change.before, change.after) if r is not None]
    quiet = change.kind == ChangeKind.UNCHANGED
    return quiet, not change.certain, -max(sizes, default=0), change.key
