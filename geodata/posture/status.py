"""One word for a presence on a day, its two booleans, and the reasons: docs/methodology.md, "Status"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from geodata.dates import Span, add_months
from geodata.posture.intervals import HORIZON_MONTHS
from geodata.posture.model import Evidence, Presence, Reason
from geodata.vocab import Stage, Status


@dataclass(frozen=True, slots=True)
class Verdict:
    """What holds for one presence on one day."""

    status: Status
    certain: bool
    reasons: tuple[Reason, ...]
    confirmed: date | None


def verdict_on(day: date, presence: Presence, freshest: date | None = None) -> Verdict | None:
    """Return the verdict for `day`, or None where the force is surely absent.

    `freshest` is the last evidence that other rows lend to this one (sites to a country total).
    """
    if day < presence.floor or (presence.until is not None and day >= presence.until.last):
        return None
    edge = _edge(day, presence)
    stale = _is_stale(day, presence, freshest)
    mark = _mark(day, presence)
    confirmed = last_confirmed(day, presence)
    rule = _rule(day, presence, edge, mark, stale, confirmed)
    reasons = (*_opening(presence), *rule, *_ending(presence))
    if edge:
        return Verdict(Status.POSSIBLY, False, reasons, confirmed)
    if mark:
        return Verdict(Status.LEAVING, not stale, reasons, confirmed)
    status = Status.PROBABLY if stale else Status.PRESENT
    return Verdict(status, not stale, reasons, confirmed)


def last_confirmed(day: date, presence: Presence) -> date | None:
    """Return the last day up to `day` on which a claim places the force there itself."""
    days = [_seen_by(day, proof) for proof in presence.own_evidence()]
    return max((seen for seen in days if seen is not None), default=None)


def _seen_by(day: date, proof: Evidence) -> date | None:
    if proof.span.last <= day:
        return proof.span.last
    return proof.span.earliest if proof.span.first <= day else None


def _edge(day: date, presence: Presence) -> str:
    """Return the code of the uncertain edge that `day` lies in, or nothing."""
    if day < presence.since.last:
        return "start_uncertain" if presence.since.earliest else "start_unknown"
    if presence.until is not None and day >= presence.until.first:
        return "end_uncertain"
    return ""


def _is_stale(day: date, presence: Presence, freshest: date | None) -> bool:
    """Whether only the lack of news keeps the force there: no later claim, no ending told of it.

    An ending of the whole country, or of the parent force, does not say it stayed until then.
    """
    own = presence.own_evidence()
    if presence.inherited_from and not any(proof.span.first <= day for proof in own):
        return freshest is None or day > add_months(freshest, HORIZON_MONTHS)
    if presence.ending_told:
        return False
    last = max((d for d in (presence.last_evidence, freshest) if d is not None), default=day)
    return last != date.max and day > add_months(last, HORIZON_MONTHS)


def _mark(day: date, presence: Presence) -> Evidence | None:
    """Return the last demand, announcement or beginning of withdrawal by `day`."""
    past = [mark for mark in presence.marks if mark.span.last <= day]
    return past[-1] if past else None


def _opening(presence: Presence) -> tuple[Reason, ...]:
    if presence.inherited_from:
        proof = next(p for p in presence.evidence if p.inherited_from)
        heir = (("force", presence.inherited_from),)
        return (Reason("inherited", heir, presence.since, proof.claim_ids),)
    if not presence.evidence:
        return (Reason("opening_unknown"),)
    first = min(presence.evidence, key=lambda p: _opens_late(p, presence))
    code = {Stage.ARRIVED: "arrived", Stage.VISITED: "visited"}.get(first.stage, "first_reported")
    return (Reason(code, (), presence.since, first.claim_ids),)


def _opens_late(proof: Evidence, presence: Presence) -> tuple[bool, date, date]:
    """Order proofs by how well they tell the opening: the arrival that begins it comes first."""
    tells = proof.stage is not Stage.CONFIRMED and proof.span.first == presence.since.first
    return not tells, proof.span.last, proof.span.first


def _rule(
    day: date,
    presence: Presence,
    edge: str,
    mark: Evidence | None,
    stale: bool,
    confirmed: date | None,
) -> tuple[Reason, ...]:
    """Return the reason that decided the word, then the last confirmation behind it."""
    reasons: list[Reason] = []
    if edge:
        span = presence.until if edge == "end_uncertain" else presence.since
        reasons.append(Reason(edge, (), span))
    if mark:
        reasons.append(Reason(mark.stage.value, (), mark.span, mark.claim_ids))
    if presence.inherited_from and not confirmed:
        reasons.append(Reason("not_reported_itself"))
    if confirmed and not edge:
        reasons.append(_confirmation(day, confirmed, presence, stale))
    return tuple(reasons)


def _confirmation(day: date, confirmed: date, presence: Presence, stale: bool) -> Reason:
    proofs = [p for p in presence.own_evidence() if _seen_by(day, p) == confirmed]
    ids = tuple(i for proof in proofs for i in proof.claim_ids)
    return Reason("stale" if stale else "confirmed", (), Span(confirmed, confirmed), ids)


def _ending(presence: Presence) -> tuple[Reason, ...]:
    """Name a known ending: between two claims of one presence it is present."""
    if presence.until is None or not presence.closing:
        return ()
    first = presence.closing[0]
    code = "visit_over" if first.stage is Stage.VISITED else first.stage.value
    ids = tuple(i for proof in presence.closing for i in proof.claim_ids)
    return (Reason(code, (), presence.until, ids),)
