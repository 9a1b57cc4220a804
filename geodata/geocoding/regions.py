"""Where a place that no table knows lies all the same: its region or country, with a radius.

A region's point is the middle of the box around its known places, its radius the way from there to the
farthest of them. It says where to look and is never a place to put a force at.
"""

from collections.abc import Iterable
from functools import cache
from math import ceil
from typing import NamedTuple

from geodata.geocoding.index import Countries, Place
from geodata.geocoding.normalize import region_key
from geodata.geocoding.places import embedded_gazetteer
from geodata.geocoding.spots import kilometres

# A middle of fewer known places says little about a region.
FEWEST_PLACES = 5


class Region(NamedTuple):
    """A first-level region or a country; degrees, WGS 84; precision is admin1 or country."""

    name: str
    country: str
    precision: str
    lon: float
    lat: float
    radius_km: int


def region_of(countries: Countries, admin1: str = "") -> Region | None:
    """Return the region of that name, else the country if it is the only one, else None."""
    key = region_key(admin1)
    named = [region for country in sorted(countries) if (region := _regions().get((country, key)))]
    if len(named) == 1:
        return named[0]
    return _regions().get((*countries, "")) if len(countries) == 1 else None


@cache
def _regions() -> dict[tuple[str, ...], Region]:
    """Return the regions by country and region key, the countries by the key ''."""
    members: dict[tuple[str, str], list[Place]] = {}
    for place in embedded_gazetteer().places:
        members.setdefault((place.country, ""), []).append(place)
        if place.admin1:
            members.setdefault((place.country, region_key(place.admin1)), []).append(place)
    return {
        key: _region(places, "admin1" if key[1] else "country")
        for key, places in members.items()
        if len(places) >= FEWEST_PLACES
    }


def _region(places: list[Place], precision: str) -> Region:
    label = next((place for place in places if place.kind == "country"), None)
    name = label.name if label else places[0].admin1
    lat, lon = _middle(places)
    farthest = max(kilometres((lat, lon), (place.lat, place.lon)) for place in places)
    return Region(name, places[0].country, precision, round(lon, 3), round(lat, 3), ceil(farthest))


def _middle(places: Iterable[Place]) -> tuple[float, float]:
    """Return (lat, lon) of the middle of the box around the places."""
    lats, lons = zip(*((place.lat, place.lon) for place in places), strict=True)
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
