"""How far a point lies outside a country, by the unsimplified border.

Needs shapely; `geodata.geocoding` does not import this module, so the geocoder
loads without it.
"""

import csv
import gzip
import json
from functools import cache
from math import cos, radians
from typing import NamedTuple

from shapely import MultiPolygon, Point, Polygon
from shapely.affinity import scale
from shapely.ops import nearest_points

from geodata.geocoding.places import GAZETTEER
from geodata.geocoding.spots import kilometres

UNITS_PER_DEGREE = 10_000


class DisputedArea(NamedTuple):
    """A box (degrees, WGS 84) in which each claimant (ISO alpha-3) counts as the host."""

    area: str
    claimants: frozenset[str]
    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """Say whether the point is in the box."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def distance_outside_km(lon: float, lat: float, iso3: str) -> float:
    """Return the km from the point to the country's border, 0.0 when it lies inside.

    lon and lat in degrees, WGS 84. Inside a disputed area each claimant counts as
    the host. Raises KeyError for a country whose border is not embedded.
    """
    if _is_in_disputed_area(lon, lat, iso3):
        return 0.0
    polygon = country_polygon(iso3)
    if polygon.covers(Point(lon, lat)):
        return 0.0
    # Nearest in degrees is not nearest on the ground: squeeze longitudes first.
    squeeze = cos(radians(lat))
    squeezed = scale(polygon, xfact=squeeze, origin=(0, 0))
    nearest, _ = nearest_points(squeezed, Point(lon * squeeze, lat))
    return kilometres((lat, lon), (nearest.y, nearest.x / squeeze))


@cache
def country_polygon(iso3: str) -> MultiPolygon:
    """Return the country's polygon in degrees, WGS 84; KeyError if not embedded."""
    polygons = [[_unpack(ring) for ring in polygon] for polygon in _borders()[iso3]]
    # Rings that touch themselves after rounding are repaired, not dropped.
    whole = MultiPolygon([Polygon(outer, holes) for outer, *holes in polygons])
    return whole if whole.is_valid else _repaired(whole)


def _repaired(polygon: MultiPolygon) -> MultiPolygon:
    mended = polygon.buffer(0)
    return MultiPolygon([mended]) if isinstance(mended, Polygon) else mended


def covered_countries() -> frozenset[str]:
    """Return the ISO alpha-3 codes whose border is embedded."""
    return frozenset(_borders())


def _is_in_disputed_area(lon: float, lat: float, iso3: str) -> bool:
    return any(iso3 in area.claimants and area.holds(lon, lat) for area in disputed_areas())


@cache
def disputed_areas() -> tuple[DisputedArea, ...]:
    """Return the areas where more than one state is accepted as the host."""
    with (GAZETTEER / "disputed.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            DisputedArea(
                row["area"],
                frozenset(row["claimants"].split(";")),
                *(float(row[side]) for side in ("west", "south", "east", "north")),
            )
            for row in csv.DictReader(file)
        )


@cache
def _borders() -> dict[str, list[list[list[int]]]]:
    content = gzip.decompress((GAZETTEER / "borders.json.gz").read_bytes())
    borders: dict[str, list[list[list[int]]]] = json.loads(content)
    return borders


def _unpack(ring: list[int]) -> list[tuple[float, float]]:
    """Add up the steps of a packed ring (see gazetteer/scripts/make_borders.py)."""
    x = y = 0
    points = []
    for step_x, step_y in zip(ring[::2], ring[1::2], strict=True):
        x, y = x + step_x, y + step_y
        points.append((x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE))
    return points
