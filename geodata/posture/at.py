"""The posture: every presence on one day, or on any day of a period, with what decided it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Literal

from geodata.dates import ONE_DAY, UNKNOWN, Span
from geodata.posture.evidence import gather, usable
from geodata.posture.intervals import build_presences
from geodata.posture.model import Derivation, Key, PostureRow, Presence, Reason
from geodata.posture.status import Verdict, last_confirmed, verdict_on
from geodata.posture.strength import strength_at
from geodata.record.model import Claim, Record
from geodata.vocab import Status

_CLEAREST = [
    Status.PRESENT,
    Status.LEAVING,
    Status.PROBABLY,
    Status.POSSIBLY,
    Status.UNKNOWN,
]


def derive(record: Record, known_on: date | None = None) -> Derivation:
    """Derive every presence of the record from the claims public on `known_on` (None = all)."""
    claims = usable(record, known_on)
    presences = build_presences(gather(claims), record.forces)
    return Derivation(record, presences, _by_key(claims), _by_key(_denied(record, known_on)))


def posture(derivation: Derivation, at: date | Span) -> list[PostureRow]:
    """Return one row per force and place that may be there on `at`, sites before countries.

    A span asks about any day in it: the clearest day decides each row.
    """
    if isinstance(at, Span):
        return _on_any_day(derivation, at)
    rows = _site_rows(derivation, at)
    return [*rows, *_country_rows(derivation, at, rows)]


def _site_rows(derivation: Derivation, day: date) -> list[PostureRow]:
    rows = (
        _best_row(derivation, day, key, presences)
        for key, presences in derivation.presences.items()
        if key.site_id
    )
    return [row for row in rows if row is not None]


def _best_row(
    derivation: Derivation, day: date, key: Key, presences: Iterable[Presence]
) -> PostureRow | None:
    """Return the row of the presence that speaks most clearly on `day`."""
    found = ((p, verdict_on(day, p)) for p in presences)
    live = [(p, verdict) for p, verdict in found if verdict is not None]
    if not live:
        return None
    presence, verdict = min(live, key=_clarity)
    return _row(derivation, day, key, presence, verdict, "presence")


def _clarity(pair: tuple[Presence, Verdict]) -> tuple[object, ...]:
    """Order rival presences of one key: the clearest word, then the longest, then by their claims."""
    presence, verdict = pair
    ids = tuple(i for proof in presence.evidence for i in proof.claim_ids)
    return _CLEAREST.index(verdict.status), not verdict.certain, presence.since.first, ids


def _country_rows(derivation: Derivation, day: date, sites: list[PostureRow]) -> list[PostureRow]:
    """Rule "country scope": a total beside open sites, a presence of its own where there is none."""
    beside: dict[tuple[str, str], list[PostureRow]] = defaultdict(list)
    for row in sites:
        beside[row.key.force_id, row.key.country].append(row)
    rows = []
    for key, presences in derivation.presences.items():
        if not key.site_id:
            rows.append(
                _country_row(derivation, day, key, presences, beside[key.force_id, key.country])
            )
    return [row for row in rows if row is not None]


def _country_row(
    derivation: Derivation,
    day: date,
    key: Key,
    presences: tuple[Presence, ...],
    beside: list[PostureRow],
) -> PostureRow | None:
    fresh = max((r.last_confirmed for r in beside if r.last_confirmed), default=None)
    found = ((p, verdict_on(day, p, fresh)) for p in presences if p.evidence or not beside)
    live = [(p, verdict) for p, verdict in found if verdict is not None]
    if not live:
        return None
    presence, verdict = min(live, key=_clarity)
    if beside:
        return _as_total(_row(derivation, day, key, presence, verdict, "total"), beside)
    alone = _alone(derivation, day, presence, verdict)
    return _row(derivation, day, key, presence, alone, "presence")


def _as_total(row: PostureRow, beside: list[PostureRow]) -> PostureRow:
    """A force is in the country since its first open site there, whoever first gave a total."""
    spans = [r.since for r in (row, *beside)]
    first, last = min(s.first for s in spans), min(s.last for s in spans)
    return replace(row, since=Span(None if first == date.min else first, last))


def _alone(derivation: Derivation, day: date, presence: Presence, verdict: Verdict) -> Verdict:
    """Rule "unknown": every known site was closed after the last word on the whole country."""
    last = presence.last_evidence
    if presence.until is not None or last is None:
        return verdict
    ends = _site_ends(derivation, presence.key, day)
    if not ends or max(ends) <= last:
        return verdict
    reason = Reason("sites_closed", (), Span(max(ends), max(ends)))
    return Verdict(Status.UNKNOWN, False, (*verdict.reasons, reason))


def _site_ends(derivation: Derivation, key: Key, day: date) -> list[date]:
    """Return when the force's sites in the country were closed, up to `day`."""
    return [
        presence.until.last
        for other, presences in derivation.presences.items()
        if other.site_id and (other.force_id, other.country) == (key.force_id, key.country)
        for presence in presences
        if presence.until is not None and presence.until.last <= day
    ]


def _row(
    derivation: Derivation,
    day: date,
    key: Key,
    presence: Presence,
    verdict: Verdict,
    role: Literal["presence", "total"],
) -> PostureRow:
    record = derivation.record
    figures = derivation.figures.get(key, ())
    strength = strength_at(day, presence, figures, record.events, record.voices)
    denied = tuple(c.claim_id for c in derivation.denials.get(key, ()) if c.date.first <= day)
    why = (*verdict.reasons, *_extra_reasons(role, denied))
    ids = [*(i for reason in why for i in reason.claim_ids), *strength.claim_ids]
    force = record.forces[key.force_id]
    return PostureRow(
        key=key,
        actor=force.actor_id,
        role=role,
        status=verdict.status,
        certain=verdict.certain,
        possible=True,
        since=presence.since,
        until=presence.until or UNKNOWN,
        last_confirmed=last_confirmed(day, presence),
        strength=strength,
        why=why,
        claim_ids=tuple(dict.fromkeys(ids)),
        counted=force.counted and not force.parent_force_id,
    )


def _extra_reasons(role: str, denied: tuple[str, ...]) -> tuple[Reason, ...]:
    total = (Reason("total"),) if role == "total" else ()
    return (*total, *((Reason("denied", (), None, denied),) if denied else ()))


def _on_any_day(derivation: Derivation, period: Span) -> list[PostureRow]:
    """Return for each key the clearest row of the days on which anything changes."""
    best: dict[Key, PostureRow] = {}
    for day in _turning_days(derivation, period):
        for row in posture(derivation, day):
            held = best.get(row.key)
            best[row.key] = row if held is None else _clearer(held, row)
    return sorted(best.values(), key=lambda row: (not row.key.site_id, row.key))


def _clearer(held: PostureRow, row: PostureRow) -> PostureRow:
    """Prefer a presence to a total, then the clearer word, then the later day."""

    def rank(r: PostureRow) -> tuple[bool, int]:
        return r.role == "total", _CLEAREST.index(r.status)

    kept = row if rank(row) <= rank(held) else held
    return replace(kept, certain=held.certain or row.certain)


def _turning_days(derivation: Derivation, period: Span) -> list[date]:
    """Return the days of the period on which some presence begins, ends or is marked."""
    days = {period.first, period.last}
    for presences in derivation.presences.values():
        for presence in presences:
            days.update(_days_of(presence))
    return sorted(day for day in days if period.holds(day))


def _days_of(presence: Presence) -> set[date]:
    spans = [presence.since, *(mark.span for mark in presence.marks)]
    if presence.until is not None:
        spans.append(presence.until)
        before = presence.until.first
        spans.append(Span(before - ONE_DAY, before - ONE_DAY) if before > date.min else UNKNOWN)
    return {day for span in spans for day in (span.earliest, span.latest) if day}


def _by_key(claims: Iterable[Claim]) -> dict[Key, tuple[Claim, ...]]:
    found: dict[Key, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.claim_id):
        for force_id in claim.target_force_ids:
            found[Key(force_id, claim.country, claim.site_id)].append(claim)
    return {key: tuple(together) for key, together in found.items()}


def _denied(record: Record, known_on: date | None) -> list[Claim]:
    from geodata.posture.evidence import known_day

    return [
        claim
        for claim in record.claims.values()
        if claim.polarity == "denied" and (known_on is None or known_day(claim) <= known_on)
    ]
