"""The values of the derivation: evidence, presences, and one row of a posture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from geodata.dates import Span
from geodata.record.model import Claim, Record
from geodata.vocab import Stage, Status


class Key(NamedTuple):
    """One force at one place; `site_id` is empty for the whole country."""

    force_id: str
    country: str
    site_id: str

    @property
    def level(self) -> Literal["site", "country"]:
        """Whether the key is about a site or a country."""
        return "site" if self.site_id else "country"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One change that claims of one event agree on: when, and which claims say so."""

    span: Span
    stage: Stage
    claim_ids: tuple[str, ...]
    event_id: str = ""
    inherited_from: str = ""
    spread: bool = False  # said of the whole country or of the parent force, not of this place


@dataclass(frozen=True, slots=True)
class Presence:
    """A force at a place over one interval [since, until); `until` is the first day absent.

    `since.earliest` None = opening not reported; then `floor` is the first day it may be there.
    `until` None = no ending known.
    """

    key: Key
    since: Span
    until: Span | None
    floor: date
    evidence: tuple[Evidence, ...]
    closing: tuple[Evidence, ...] = ()
    marks: tuple[Evidence, ...] = ()
    inherited_from: str = ""

    @property
    def last_evidence(self) -> date | None:
        """The last day on which a claim speaks of this very presence, marks of leaving included."""
        days = [e.span.last for e in (*self.evidence, *self.marks) if not e.spread]
        return max(days, default=None)

    @property
    def ending_told(self) -> bool:
        """Whether a claim tells the end of this very presence, not only of all like it."""
        return any(not e.spread for e in self.closing)

    def own_evidence(self) -> tuple[Evidence, ...]:
        """Evidence that names this force, not its predecessor."""
        return tuple(e for e in self.evidence if not e.inherited_from)


@dataclass(frozen=True, slots=True)
class Strength:
    """People present: the hull of the claims that count, and the best of them; None = unknown."""

    minimum: int | None = None
    best: int | None = None
    maximum: int | None = None
    computed: bool = False
    claim_ids: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything is known about the number of people."""
        return self.minimum is not None or self.maximum is not None


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence of a why: a code of the phrase book, its values and the deciding claims."""

    code: str
    values: tuple[tuple[str, str], ...] = ()
    span: Span | None = None
    claim_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostureRow:
    """One force at one place at a date, with what decided it.

    `role` is "presence", or "total" for a country row beside open sites of the same force.
    """

    key: Key
    actor: str
    role: Literal["presence", "total"]
    status: Status
    certain: bool
    possible: bool
    since: Span
    until: Span
    last_confirmed: date | None
    strength: Strength
    why: tuple[Reason, ...]
    claim_ids: tuple[str, ...]
    counted: bool


@dataclass(frozen=True, slots=True)
class Derivation:
    """Everything derived from a record once: presences by key, and the claims behind strengths."""

    record: Record
    presences: dict[Key, tuple[Presence, ...]]
    groups: dict[tuple[str, str], tuple[Key, ...]]
    figures: dict[Key, tuple[Claim, ...]]
    denials: dict[Key, tuple[Claim, ...]]
