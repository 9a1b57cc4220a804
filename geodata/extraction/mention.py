"""A stretch of a sentence that names something."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from geodata.extraction.numbers import Count
from geodata.extraction.world import KnownForce, KnownPlace

Kind = Literal["force", "plain", "state", "place", "government", "other", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something named between two plain letters of a sentence.

    A force has actors (one or more) and perhaps a registered name; a plain one ("soldiers")
    has neither. A state is a country or a capital that may speak for it; a place is where
    somebody may be. `count` is the number of people said of a force.
    """

    kind: Kind
    start: int
    end: int
    actors: tuple[str, ...] = ()
    named: tuple[KnownForce, ...] = ()
    country: str = ""
    places: tuple[KnownPlace, ...] = ()
    count: Count | None = None
    generic: bool = False
    before: str = ""
    parent: str = ""
    flags: frozenset[str] = field(default_factory=frozenset)

    def again(self, start: int, end: int, flag: str = "topic") -> Mention:
        """Return it spoken of once more, by other words and without its number."""
        return replace(self, start=start, end=end, count=None, flags=self.flags | {flag})

    @property
    def first(self) -> int:
        """Where it begins, the number said of it included."""
        return min(self.start, self.count.start) if self.count else self.start
