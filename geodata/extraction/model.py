"""A proposal: one claim that a sentence seems to make, with the words that say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from geodata.vocab import EventKind, Stage

Span = tuple[int, int]

#: The keys of a proposal as a row, in their order (docs/extraction.md).
PROPOSAL_KEYS = (
    *("force", "force_id", "actor", "country", "place", "lon", "lat", "stage", "kind"),
    *("people_min", "people_max", "date", "negated", "planned", "sentence", "spans"),
    *("confidence", "missing"),
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may become a claim once a reader has accepted it; None and "" mean not told.

    lon/lat are WGS 84 degrees of the place, None for a country; `date` is EDTF; `spans` gives
    for each field the characters of the text that say it.
    """

    force: str
    force_id: str
    actor: str
    country: str
    place: str
    lon: float | None
    lat: float | None
    stage: Stage
    kind: EventKind
    people_min: int | None
    people_max: int | None
    date: str
    negated: bool
    planned: bool
    sentence: str
    confidence: float
    site_id: str = ""
    start: int = 0
    spans: Mapping[str, Span] = field(default_factory=dict)

    @property
    def missing(self) -> list[str]:
        """Return the fields that the text does not tell."""
        told = {
            "force_id": bool(self.force_id),
            "place": bool(self.place),
            "people": self.people_min is not None or self.people_max is not None,
            "date": bool(self.date),
        }
        return [name for name, known in told.items() if not known]


def proposal_row(proposal: Proposal) -> dict[str, object]:
    """Return the proposal as a flat row with `PROPOSAL_KEYS`; what is not told is None."""
    return {
        "force": proposal.force,
        "force_id": proposal.force_id or None,
        "actor": proposal.actor,
        "country": proposal.country,
        "place": proposal.place or None,
        "lon": proposal.lon,
        "lat": proposal.lat,
        "stage": proposal.stage.value,
        "kind": proposal.kind.value,
        "people_min": proposal.people_min,
        "people_max": proposal.people_max,
        "date": proposal.date or None,
        "negated": proposal.negated,
        "planned": proposal.planned,
        "sentence": proposal.sentence,
        "spans": {name: list(span) for name, span in proposal.spans.items()},
        "confidence": round(proposal.confidence, 2),
        "missing": proposal.missing,
    }
