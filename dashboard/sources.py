"""Sources numbered in the order in which a text first leans on them; one document, one number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from geodata.record import Claim, Record

Place = tuple[str, ...]


@dataclass(slots=True)
class Sources:
    """The numbers given so far, by document: its address, or who published what where none is known."""

    record: Record
    claims: dict[Place, list[Claim]] = field(default_factory=dict)

    def cite(self, claim_ids: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the documents behind the claims, new ones at the end of the list."""
        found = [self._number(self.record.claims[claim_id]) for claim_id in claim_ids]
        return tuple(sorted(set(found)))

    def documents(self) -> list[list[Claim]]:
        """Return the claims of each document in the order of their numbers."""
        return list(self.claims.values())

    def _number(self, claim: Claim) -> int:
        place = _place(claim)
        together = self.claims.setdefault(place, [])
        if claim not in together:
            together.append(claim)
        return list(self.claims).index(place) + 1


def _place(claim: Claim) -> Place:
    if claim.url:
        return (claim.url,)
    return ("", claim.voice_id, claim.outlet, claim.title, claim.published_edtf)
