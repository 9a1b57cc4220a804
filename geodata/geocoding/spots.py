"""Points on the ground: distances, and which rows of several tables are one place."""

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from geodata.geocoding.stages import Hit

# Rows closer than this are the same town in two tables, not two towns of one name.
HOMONYM_KM = 25.0
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


def _point(hit: Hit) -> Near:
    return hit.place.lat, hit.place.lon
