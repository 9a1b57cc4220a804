"""The embedded villages: OpenStreetMap settlements of northern Nigeria and its border, in memory.

An index of its own beside the gazetteer. Reading texts does not look here: among fifteen
thousand hamlets are too many that are named like words.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from geodata.geocoding.index import ANYWHERE, Countries, Place, PlaceIndex, prominence
from geodata.geocoding.places import Gazetteer, embedded_gazetteer, rows_of

VILLAGES_SOURCE = (
    "OpenStreetMap {} (© OpenStreetMap contributors, ODbL 1.0), by safesignal-geo 0.2.0"
)

# By rank: hamlet, village, town, city or seat.
_KINDS = ("village", "village", "town", "town")
_PROMINENCES = tuple(prominence("P", code, 0) for code in ("PPLH", "PPL", "PPLA4", "PPLA2"))


class VillageTable(Gazetteer):
    """A `PlaceIndex` that is silent where no country is given.

    It knows one corner of the region: asked for a village anywhere, it would put all of them there.
    """

    def named(self, folded: str, countries: Countries = ANYWHERE) -> Sequence[Place]:
        """Return the places of these countries that carry exactly this folded name."""
        return super().named(folded, countries) if countries else ()

    def spelled(self, spacing: str, countries: Countries = ANYWHERE) -> Sequence[Place]:
        """Return those whose name differs from it in spaces and hyphens at most."""
        return super().spelled(spacing, countries) if countries else ()

    def sounding(self, phonetic: str, countries: Countries = ANYWHERE) -> Sequence[str]:
        """Return the folded names in these countries that sound so."""
        return super().sounding(phonetic, countries) if countries else ()

    def starting(
        self, letter: str, shortest: int, longest: int, countries: Countries = ANYWHERE
    ) -> Sequence[str]:
        """Return the folded names of these lengths in these countries that begin with `letter`."""
        return super().starting(letter, shortest, longest, countries) if countries else ()


def embedded_indexes() -> Sequence[PlaceIndex]:
    """Return the tables that the program brings along, the one that counts first."""
    return (embedded_gazetteer(), embedded_villages())


@cache
def embedded_villages() -> VillageTable:
    """Read the committed table of villages once."""
    by_name: dict[str, list[Place]] = defaultdict(list)
    for place, keys in read_villages():
        for key in keys:
            by_name[key].append(place)
    return VillageTable(by_name)


def read_villages() -> Iterator[tuple[Place, list[str]]]:
    """Yield the villages and their names, already folded by the script that made the table.

    All are doubtful: the map is dense in some districts and empty in others, so that the only
    village of a name in it need not be the only one.
    """
    for node, name, country, admin1, lon, lat, rank, keys in rows_of("villages.csv.gz"):
        place = Place(
            f"osm:{node}",
            name,
            country,
            admin1,
            _KINDS[int(rank)],
            "settlement",
            float(lon),
            float(lat),
            VILLAGES_SOURCE.format(node.replace("/", " ")),
            prominence=_PROMINENCES[int(rank)],
            doubtful=True,
        )
        yield place, keys.split("|")
