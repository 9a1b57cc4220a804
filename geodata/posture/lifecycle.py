"""The stages of one force at one place in order of time, for the claim card's stepper."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from geodata.dates import Span, agreed
from geodata.posture.model import Derivation, Key
from geodata.record.model import Claim

STEPS = (
    "ordered",
    "agreed",
    "arrived",
    "confirmed_present",
    "demanded",
    "announced",
    "begun",
    "handed_over",
    "complete",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One stage that claims report: when, and which claims."""

    stage: str
    span: Span
    claim_ids: tuple[str, ...]
    event_id: str


def lifecycle(derivation: Derivation, key: Key) -> list[Step]:
    """Return the reported stages of the force at the place, those of country scope included."""
    grouped: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for place in dict.fromkeys((key, Key(key.force_id, key.country, ""))):
        for claim in derivation.figures.get(place, ()):
            if claim.stage in STEPS:
                grouped[claim.stage, claim.event_id].append(claim)
    steps = [
        Step(stage, agreed([c.date for c in claims]), tuple(c.claim_id for c in claims), event_id)
        for (stage, event_id), claims in grouped.items()
    ]
    return sorted(steps, key=lambda s: (s.span.first, s.span.last, STEPS.index(s.stage)))
