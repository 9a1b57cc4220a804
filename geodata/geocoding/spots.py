"""Points on the ground: distances, and which rows of several tables are one place."""

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from geodata.geocoding.stages import Hit

# Rows closer than this are the same town in two tables, not two towns of one name.
HOMONYM_KM = 25.0
# Rows closer than this are one row in two tables.
TWIN_KM = 0.1
EARTH_RADIUS_KM = 6371.0

Near = tuple[float, float]


def kilometres(a: Near, b: Near) -> float:
    """Return the great-circle distance in km between two (lat, lon) in degrees."""
    lat_a, lon_a, lat_b, lon_b = map(radians, (*a, *b))
    chord = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(chord))


def group_by_spot(hits: Iterable[Hit]) -> list[list[Hit]]:
    """Group hits that lie within HOMONYM_KM of the first of their group, order kept."""
    spots: list[list[Hit]] = []
    for hit in hits:
        for spot in spots:
            if kilometres(_point(spot[0]), _point(hit)) <= HOMONYM_KM:
                spot.append(hit)
                break
        else:
            spots.append([hit])
    return spots


def without_twins(spot: Iterable[Hit]) -> list[Hit]:
    """Return the hits but those within TWIN_KM of an earlier one; a region is no twin of its town."""
    kept: list[Hit] = []
    for hit in spot:
        if not any(_are_twins(hit, earlier) for earlier in kept):
            kept.append(hit)
    return kept


def _are_twins(hit: Hit, earlier: Hit) -> bool:
    areas = {place.place.precision in ("admin1", "country") for place in (hit, earlier)}
    return len(areas) == 1 and kilometres(_point(hit), _point(earlier)) <= TWIN_KM


def _point(hit: Hit) -> Near:
    return hit.place.lat, hit.place.lon
