"""Countries by any code or name, and whether a point can be where its row says it is."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from typing import NamedTuple

from geodata.importing.profiles.profile import plain

#: West, south, east and north of what the map shows, degrees WGS 84: the record's host countries.
REGION = (-26.0, -6.0, 41.0, 39.0)
# Where nearly all of the record lies: a point outside that would be inside the other way round, of a
# row that names no country, has more likely been swapped than been meant.
_CORE = (-18.0, 8.0, 27.0, 27.0)
_MARGIN = 0.5  # degrees that a border town may lie beyond its country's frame
_ALPHA3 = re.compile(r"[A-Z]{3}")
_GONE = frozenset({"BUR", "ZAR", "DDR", "FXX", "TMP", "YMD"})
_ALSO = {
    "drc": "COD",
    "dr congo": "COD",
    "rdc": "COD",
    "democratic republic of congo": "COD",
    "democratic republic of the congo": "COD",
    "republique democratique du congo": "COD",
    "republic of congo": "COG",
    "republic of the congo": "COG",
    "congo": "COG",
    "ivory coast": "CIV",
    "burma": "MMR",
    "czech republic": "CZE",
    "republique tcheque": "CZE",
    "swaziland": "SWZ",
    "cape verde": "CPV",
    "kosovo": "XKX",
    "russia (soviet union)": "RUS",
    "united states of america": "USA",
}


class Frame(NamedTuple):
    """A box in degrees WGS 84."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """Whether the point lies in the box."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def in_region(lon: float, lat: float) -> bool:
    """Whether the map shows the point."""
    west, south, east, north = REGION
    return west <= lon <= east and south <= lat <= north


def seems_swapped(lon: float, lat: float) -> bool:
    """Whether the point lies outside the core of the region, and inside the other way round."""
    west, south, east, north = _CORE
    return not (west <= lon <= east and south <= lat <= north) and (
        west <= lat <= east and south <= lon <= north
    )


@lru_cache(maxsize=1000)
def country_code(text: str) -> str:
    """Return the ISO 3166-1 alpha-3 code of a country's name (FR, EN) or code; blank if unknown.

    NA is Namibia, wherever it stands.
    """
    return _names().get(plain(text)) or _names().get(plain(text.partition("(")[0]), "")


@cache
def frame_of(country: str) -> Frame | None:
    """Return the box around a country with a margin, None where its border is not embedded."""
    from geodata.geocoding.borders import country_polygon, covered_countries

    if country not in covered_countries():
        return None
    west, south, east, north = country_polygon(country).bounds
    return Frame(west - _MARGIN, south - _MARGIN, east + _MARGIN, north + _MARGIN)


@cache
def _names() -> dict[str, str]:
    from babel import Locale
    from babel.core import get_global

    aliases = [
        (code, new[0]) for code, new in get_global("territory_aliases").items() if new[1:] == []
    ]
    codes = {new: code for code, new in aliases if _ALPHA3.fullmatch(code) and code not in _GONE}
    numbers = {code: codes[new] for code, new in aliases if code.isdigit() and new in codes}
    names = {code.lower(): iso3 for code, iso3 in codes.items()}
    names |= {iso3.lower(): iso3 for iso3 in codes.values()}
    names |= numbers | {str(int(number)): iso3 for number, iso3 in numbers.items()}
    for lang in ("en", "fr"):
        territories = Locale(lang).territories
        names |= {
            plain(territories[code]): iso3 for code, iso3 in codes.items() if code in territories
        }
    return names | _gazetteer_names() | {plain(name): code for name, code in _ALSO.items()}


def _gazetteer_names() -> dict[str, str]:
    from geodata.geocoding.places import GAZETTEER

    with (GAZETTEER / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {
            plain(name): row["country"]
            for row in csv.DictReader(file)
            for name in (row["name_en"], row["name_fr"], *row["aliases"].split(";"))
            if name
        }
