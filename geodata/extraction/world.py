"""What extraction knows of the world: forces, host countries and places, by their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from geodata.extraction.nation_words import CAPITALS
from geodata.extraction.plain import words
from geodata.record.model import Force, Lang, Record

Words = tuple[str, ...]
#: The rank of a town that is only listed, neither reviewed nor a site of the record.
LISTED = 2


class PlaceLike(Protocol):
    """The columns of a gazetteer row that are read here; lon and lat are WGS 84 degrees."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def country(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def precision(self) -> str: ...  # noqa: D102
    @property
    def lon(self) -> float: ...  # noqa: D102
    @property
    def lat(self) -> float: ...  # noqa: D102
    @property
    def curated(self) -> bool: ...  # noqa: D102


class GazetteerLike(Protocol):
    """Places by folded name, as `geodata.geocoding.embedded_gazetteer` gives them."""

    @property
    def by_name(self) -> Mapping[str, Sequence[PlaceLike]]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place a text may name; `rank` 0 is a site of the record, 1 reviewed, 2 a listed town."""

    name: str
    name_fr: str
    country: str
    kind: str
    precision: str
    lon: float | None
    lat: float | None
    site_id: str = ""
    rank: int = 2

    def called(self, lang: Lang) -> str:
        """Return its name in `lang`."""
        return self.name_fr if lang == "fr" else self.name


@dataclass(frozen=True, slots=True)
class KnownForce:
    """A proper name of a force: its id, actor, and family of bodies in several countries."""

    force_id: str
    actor: str
    family: str
    home: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """Between which days the record tells of a force in a country, and how often."""

    force_id: str
    first: date
    last: date
    claims: int
    main: bool


@dataclass(slots=True)
class Trie:
    """Names by their first word, the longest first."""

    entries: dict[str, list[tuple[Words, object]]] = field(default_factory=dict)

    def add(self, name: Words, value: object) -> None:
        """Remember `value` under a name."""
        if name:
            self.entries.setdefault(name[0], []).append((name, value))

    def close(self) -> None:
        """Sort, so that the longest name is met first."""
        for listed in self.entries.values():
            listed.sort(key=lambda entry: -len(entry[0]))

    def begins(self, word: str) -> bool:
        """Whether a name begins with this word."""
        return word in self.entries

    def at(self, spoken: Sequence[str], index: int) -> Iterator[tuple[int, object]]:
        """Yield (number of words, value) of the names that begin at `index`, longest first."""
        for name, value in self.entries.get(spoken[index], ()):
            if tuple(spoken[index : index + len(name)]) == name:
                yield len(name), value


@dataclass(frozen=True, slots=True)
class World:
    """What extraction knows of the world; build it with `make_world` and keep it."""

    record: Record
    hosts: frozenset[str]
    countries: Trie
    places: Trie
    forces: Trie
    capitals: Mapping[str, KnownPlace]
    tenures: Mapping[tuple[str, str], Sequence[Tenure]]
    families: Mapping[tuple[str, str], Sequence[str]]

    def force(self, force_id: str) -> Force | None:
        """Return the force of that id."""
        return self.record.forces.get(force_id)

    def which_force(self, actor: str, country: str, day: date) -> str:
        """Return the actor's force in that country that the record tells of nearest to `day`."""
        found = self.tenures.get((actor, country), ())
        if not found:
            return ""
        return min(found, key=lambda t: (not t.main, _distance(t, day), -t.claims)).force_id

    def part_of(self, parent: str, actor: str) -> str:
        """Return an actor's contingent in a mission, empty if the record has none."""
        forces = self.record.forces.values()
        parts = (f for f in forces if parent and f.parent_force_id == parent)
        return next((f.force_id for f in parts if f.actor_id == actor), "")

    def of_family(self, family: str, country: str) -> str:
        """Return the body of a family (Wagner, Africa Corps) in a country, or the family itself."""
        return next(iter(self.families.get((family, country), ())), family)


#: A report so many days outside the claims is still of that force: the record is never complete.
_SLACK = 120


def _distance(tenure: Tenure, day: date) -> int:
    if tenure.first <= day <= tenure.last:
        return 0
    days = min(abs((day - tenure.first).days), abs((day - tenure.last).days))
    return max(0, days - _SLACK)


def is_capital(spoken: Words) -> str:
    """Return the host country whose capital bears this name, else an empty text."""
    return _CAPITAL_WORDS.get(spoken, "")


_CAPITAL_WORDS = {words(name): code for name, code in CAPITALS.items()}
