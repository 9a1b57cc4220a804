"""What the matcher asks of a table of places: the seam between matching and storage.

An index answers by key and knows nothing of stages, confidence or context. Two are
part of the product: `places.Gazetteer`, in memory over the committed tables, and the
GeoNames dumps that a deployer imports into SQLite. A further one needs these four
methods and `Place` rows whose `place_id` no other index uses for another place.

How an index makes its keys (all from `geodata.geocoding.normalize`), for each name
of a place, `folded = fold(name)`, empty ones left out:

| method | key stored beside the name |
|---|---|
| `named` | `folded` |
| `spelled` | `spacing_key(folded)` |
| `sounding` | `phonetic_key(folded)` |
| `starting` | `folded[0]` and `len(folded)` |
"""

from collections.abc import Sequence
from math import log10
from typing import NamedTuple, Protocol

# ISO 3166-1 alpha-3 codes; empty means every country of the index.
Countries = frozenset[str]
ANYWHERE: Countries = frozenset()


class Place(NamedTuple):
    """One row of a gazetteer; lon and lat in degrees, WGS 84; country ISO alpha-3.

    precision says what the point stands for: site (the works itself), settlement
    (its town or village), admin1 or country. curated rows were reviewed by hand.
    prominence orders homonyms, see `prominence`; 0 where nothing is known.
    doubtful: the table is too thin to tell whether this is the only place of its
    name, so that it is a candidate and never accepted unseen. whole: the table holds
    the villages of the country, so that it does tell.
    """

    place_id: str
    name: str
    country: str
    admin1: str
    kind: str
    precision: str
    lon: float
    lat: float
    source: str
    curated: bool = False
    prominence: float = 0.0
    doubtful: bool = False
    whole: bool = False


class PlaceIndex(Protocol):
    """Places found by keys of their names; every answer keeps to the countries given.

    The order of an answer means nothing. No method raises for an unknown key, and
    none does more work than its answer is long, `starting` excepted.
    """

    def named(self, folded: str, countries: Countries) -> Sequence[Place]:
        """Return the places that carry exactly this folded name."""

    def spelled(self, spacing: str, countries: Countries) -> Sequence[Place]:
        """Return the places one of whose names has this `spacing_key`."""

    def sounding(self, phonetic: str, countries: Countries) -> Sequence[str]:
        """Return the folded names that have this `phonetic_key`, each once."""

    def starting(
        self, letter: str, shortest: int, longest: int, countries: Countries
    ) -> Sequence[str]:
        """Return the folded names of these lengths (both included) beginning with `letter`, each once."""


# GeoNames feature codes that outweigh a plain village (PPL), and those that a text
# seldom means although the name is the same.
_FEATURE_WEIGHT = {
    "PPLC": 6.0,
    "PPLA": 5.0,
    "PPLA2": 4.0,
    "PPLA3": 3.5,
    "PPLA4": 3.0,
    "PPLL": 0.5,
    "PPLX": 0.0,
    "PPLQ": -1.0,
    "PPLW": -1.0,
    "PPLH": -1.0,
    "RUIN": -4.0,
    "MRSH": -5.0,
}
_CLASS_WEIGHT = {"P": 1.0, "S": -1.5, "A": -2.0, "L": -2.5, "H": -3.0, "T": -3.0, "V": -3.0}


def prominence(feature_class: str, feature_code: str, population: int) -> float:
    """Return how much rather a text means this GeoNames feature than a homonym of it.

    The scale is that of the weights above, plus the decimal logarithm of the people
    who live there; only differences matter.
    """
    weight = _FEATURE_WEIGHT.get(feature_code, _CLASS_WEIGHT.get(feature_class, -3.0))
    return weight + log10(max(population, 1))
