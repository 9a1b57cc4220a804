"""The rows of one force in one country on one day: its sites, and the country row beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Literal

from geodata.dates import UNKNOWN, Span
from geodata.posture.model import Derivation, Key, PostureRow, Presence, Reason
from geodata.posture.status import Verdict, verdict_on
from geodata.posture.strength import strength_at
from geodata.vocab import Status

CLEAREST = [
    Status.PRESENT,
    Status.LEAVING,
    Status.PROBABLY,
    Status.POSSIBLY,
    Status.UNKNOWN,
]


def group_rows(derivation: Derivation, keys: Iterable[Key], day: date) -> list[PostureRow]:
    """Return the rows of one force in one country; `keys` come with the country's last.

    Rule "country scope": a country row is a total beside open sites, else a presence of its own.
    """
    rows: list[PostureRow] = []
    for key in keys:
        presences = derivation.presences[key]
        row = (
            _best_row(derivation, day, key, presences)
            if key.site_id
            else _country_row(derivation, day, key, presences, rows)
        )
        if row is not None:
            rows.append(row)
    return rows


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
    return CLEAREST.index(verdict.status), not verdict.certain, presence.since.first, ids


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
    ends = [end.last for end in _site_ends(derivation, presence.key, day)]
    if not ends or max(ends) <= last:
        return verdict
    reason = Reason("sites_closed", (), Span(max(ends), max(ends)))
    return Verdict(Status.UNKNOWN, False, (*verdict.reasons, reason), verdict.confirmed)


def _site_ends(derivation: Derivation, key: Key, day: date) -> list[Span]:
    """Return when the force's sites in the country were closed, up to `day`."""
    return [
        presence.until
        for other in derivation.groups[key.force_id, key.country]
        if other.site_id
        for presence in derivation.presences[other]
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
    given_up = () if key.site_id else _site_ends(derivation, key, day)
    strength = strength_at(day, presence, figures, record.events, record.voices, given_up)
    denied = tuple(c.claim_id for c in derivation.denials.get(key, ()) if c.date.first <= day)
    why = (*verdict.reasons, *_extra_reasons(role, denied))
    marks = (i for mark in presence.marks if mark.span.last <= day for i in mark.claim_ids)
    ids = [*(i for reason in why for i in reason.claim_ids), *marks, *strength.claim_ids]
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
        last_confirmed=verdict.confirmed,
        strength=strength,
        why=why,
        claim_ids=tuple(dict.fromkeys(ids)),
        counted=force.counted and not force.parent_force_id,
    )


def _extra_reasons(role: str, denied: tuple[str, ...]) -> tuple[Reason, ...]:
    total = (Reason("total"),) if role == "total" else ()
    return (*total, *((Reason("denied", (), None, denied),) if denied else ()))
