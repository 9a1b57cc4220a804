"""The posture: every presence on one day, or on any day of a period, with what decided it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from geodata.dates import ONE_DAY, UNKNOWN, Span
from geodata.posture.evidence import gather, usable
from geodata.posture.group import CLEAREST, group_rows
from geodata.posture.intervals import build_presences
from geodata.posture.model import Derivation, Key, PostureRow, Presence
from geodata.record.model import Claim, Record


def derive(record: Record) -> Derivation:
    """Derive every presence that the record's claims prove; for a known-on date, cut it first."""
    claims = usable(record)
    presences = build_presences(gather(claims), record.forces)
    denied = _by_key(c for c in record.claims.values() if c.polarity == "denied")
    return Derivation(record, presences, _groups(presences), _by_key(claims), denied)


def posture(derivation: Derivation, at: date | Span) -> list[PostureRow]:
    """Return one row per force and place that may be there on `at`, sites before countries.

    A span asks about any day in it: the clearest day decides each row.
    """
    if isinstance(at, Span):
        return _on_any_day(derivation, at)
    rows = (group_rows(derivation, keys, at) for keys in derivation.groups.values())
    return sorted((row for together in rows for row in together), key=_sites_first)


def _on_any_day(derivation: Derivation, period: Span) -> list[PostureRow]:
    """Return for each key the clearest row of the days on which anything changes."""
    best: dict[Key, PostureRow] = {}
    for keys in derivation.groups.values():
        for day in _turning_days(derivation, keys, period):
            for row in group_rows(derivation, keys, day):
                held = best.get(row.key)
                best[row.key] = row if held is None else _clearer(held, row)
    return sorted(best.values(), key=_sites_first)


def _sites_first(row: PostureRow) -> tuple[bool, Key]:
    return not row.key.site_id, row.key


def _clearer(held: PostureRow, row: PostureRow) -> PostureRow:
    """Prefer a presence to a total, then the clearer word, then the later day."""

    def rank(r: PostureRow) -> tuple[bool, int]:
        return r.role == "total", CLEAREST.index(r.status)

    kept = row if rank(row) <= rank(held) else held
    return replace(kept, certain=held.certain or row.certain)


def _turning_days(derivation: Derivation, keys: Iterable[Key], period: Span) -> list[date]:
    """Return the days of the period on which a presence of the keys begins, ends or is marked."""
    days = {period.first, period.last}
    for key in keys:
        for presence in derivation.presences[key]:
            days.update(_days_of(presence))
    return sorted(day for day in days if period.holds(day))


def _days_of(presence: Presence) -> set[date]:
    spans = [presence.since, *(mark.span for mark in presence.marks)]
    if presence.until is not None:
        spans.append(presence.until)
        before = presence.until.first
        spans.append(Span(before - ONE_DAY, before - ONE_DAY) if before > date.min else UNKNOWN)
    return {day for span in spans for day in (span.earliest, span.latest) if day}


def _groups(keys: Iterable[Key]) -> dict[tuple[str, str], tuple[Key, ...]]:
    """Return the keys of each force in each country, sites first."""
    found: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (not key.site_id, key)):
        found[key.force_id, key.country].append(key)
    return {group: tuple(together) for group, together in found.items()}


def _by_key(claims: Iterable[Claim]) -> dict[Key, tuple[Claim, ...]]:
    found: dict[Key, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.claim_id):
        for force_id in claim.target_force_ids:
            found[Key(force_id, claim.country, claim.site_id)].append(claim)
    return {key: tuple(together) for key, together in found.items()}
