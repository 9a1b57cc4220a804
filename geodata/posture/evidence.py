"""Claims to evidence: which change each event proves, for each force and place it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from geodata.dates import agreed
from geodata.posture.model import Evidence, Key
from geodata.record.known import known_day
from geodata.record.model import Claim, Force, Record
from geodata.vocab import CLOSING, LEAVING, OPENING, Stage


@dataclass(slots=True)
class Ledger:
    """Evidence by key, sorted by what it does. Built up once, then only read."""

    opening: dict[Key, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    closing: dict[Key, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    leaving: dict[Key, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    visits: dict[Key, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    succession: list[tuple[str, str, str, Evidence]] = field(default_factory=list)


def usable(record: Record) -> list[Claim]:
    """Return the asserted claims that their own voice did not take back."""
    claims = record.claims.values()
    denials = [c for c in claims if c.polarity == "denied"]
    return [c for c in claims if c.polarity == "asserted" and not _retracted(c, denials)]


def descendants(forces: dict[str, Force]) -> dict[str, tuple[str, ...]]:
    """Return for each force the contingents that are part of it, at any depth."""
    children: dict[str, list[str]] = defaultdict(list)
    for force in forces.values():
        if force.parent_force_id:
            children[force.parent_force_id].append(force.force_id)
    return {force_id: tuple(_below(force_id, children)) for force_id in forces}


def gather(claims: Iterable[Claim]) -> Ledger:
    """Return what the claims prove: one piece of evidence per event, effect, force and place."""
    grouped: dict[tuple[str, Stage, Key], list[Claim]] = defaultdict(list)
    for claim in claims:
        stage = Stage(claim.stage)
        for force_id in claim.target_force_ids:
            key = Key(force_id, claim.country, claim.site_id)
            grouped[claim.event_id, _effect(stage), key].append(claim)
    ledger = Ledger()
    for (event_id, _, key), together in grouped.items():
        _enter(ledger, key, event_id, together)
    return ledger


def _effect(stage: Stage) -> Stage:
    """Stages that say the same change of one event are read together."""
    if stage in CLOSING:
        return Stage.COMPLETE
    return Stage.DEMANDED if stage in LEAVING else stage


def _enter(ledger: Ledger, key: Key, event_id: str, claims: list[Claim]) -> None:
    stage = Stage(claims[0].stage)
    ids = tuple(sorted(c.claim_id for c in claims))
    span = agreed([c.date for c in claims])
    proof = Evidence(span, stage, ids, event_id)
    if stage is Stage.VISITED:
        ledger.visits[key].append(proof)
    elif stage in OPENING:
        ledger.opening[key].append(proof)
    elif stage in CLOSING:
        ledger.closing[key].append(proof)
    elif stage in LEAVING:
        ledger.leaving[key].append(proof)
    elif stage is Stage.SUCCEEDED:
        successor = claims[0].successor_force_id
        ledger.succession.append((key.force_id, successor, key.country, proof))


def _retracted(claim: Claim, denials: list[Claim]) -> bool:
    """Whether the same voice later denied what it had asserted of the same forces and place."""
    return any(
        denial.voice_id
        and denial.voice_id == claim.voice_id
        and denial.stage == claim.stage
        and (denial.country, denial.site_id) == (claim.country, claim.site_id)
        and set(claim.target_force_ids) <= set(denial.target_force_ids)
        and denial.event_id == claim.event_id
        and known_day(denial) > known_day(claim)
        for denial in denials
    )


def _below(force_id: str, children: dict[str, list[str]]) -> Iterator[str]:
    for child in children.get(force_id, ()):
        yield child
        yield from _below(child, children)
