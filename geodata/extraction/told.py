"""A trigger with the words around it, and what it is read to say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geodata.extraction.acts import Trigger
from geodata.vocab import Stage


@dataclass(frozen=True, slots=True)
class Reading:
    """What a trigger says: its stage, and whether it is planned, denied or only rumoured."""

    stage: Stage
    planned: bool = False
    negated: bool = False
    rumour: bool = False
    #: "no longer": the negation is read already
    gone: bool = False
    #: a present that a headline may use of what is done: "withdraws its last soldiers"
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A trigger with its form, the kind of word that governs it, and the words around it."""

    trigger: Trigger
    form: str
    governor: str
    before: str
    after: str

    @property
    def to_come(self) -> bool:
        """Whether it is a plan or a possibility."""
        return self.governor in {"plan", "hypo"}

    @property
    def participle(self) -> bool:
        """Whether it is a past form, with or without auxiliary."""
        return self.form in {"past", "part"}


#: Who sends a mission decides that it will go; a host that ends its mandate sends it away.
COUNCIL = re.compile(
    r"\b(?:council|conseil|security council|onu|un|united nations|nations unies|eu|ue|union"
    r"|parliament|parlement|bundestag|lawmakers|deputes|brussels|bruxelles|twenty-seven|vingt-sept)\b"
)
BE_DONE = re.compile(r"\b(?:be|have|to|etre|avoir) (?:\w+ )?$")
SOLDIERS = re.compile(
    r"\b(?:troops|soldiers|forces|personnel|peacekeepers|mercenaries|instructors|operatives"
    r"|paramilitaries|commandos|trainers|marines|helmets|fighters"
    r"|men|people"
    r"|military|contingent|advisers|members|servicemen|staff|group|corps) $"
)
