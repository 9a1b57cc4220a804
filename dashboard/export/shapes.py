"""The host countries as shapes (static/map/shapes.js): room for pills, and what a view must show.

All in the unit square of Web Mercator.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

import numpy as np

from dashboard.export.ground import Area, host_rings, world
from dashboard.map.elements import HOME, REACH
from dashboard.map.payload import Payload

LEVELS: Final = 24  # levels at which a country's width is known
LIMITED: Final = 0.62  # content narrower than this share of the region has a view of its own


class Level(NamedTuple):
    """How far a country reaches from west to east at one height."""

    y: float
    west: float
    east: float


@cache
def area_of(country: str) -> Area | None:
    """Return the box around a host country, None for any other."""
    rings = host_rings().get(country)
    if not rings:
        return None
    points = np.concatenate(rings)
    (west, north), (east, south) = points.min(axis=0), points.max(axis=0)
    return Area(float(west), float(north), float(east), float(south))


def _crossings(country: str, y: float) -> list[float]:
    found: list[float] = []
    for ring in host_rings()[country]:
        after = np.roll(ring, -1, axis=0)
        cut = (ring[:, 1] > y) != (after[:, 1] > y)
        a, b = ring[cut], after[cut]
        found += list(a[:, 0] + (y - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0]))
    return sorted(found)


def _widest(country: str, y: float) -> Level | None:
    xs = _crossings(country, y)
    pairs = [Level(y, west, east) for west, east in zip(xs[::2], xs[1::2], strict=False)]
    return max(pairs, key=lambda level: level.east - level.west, default=None)


@cache
def levels(country: str) -> tuple[Level, ...]:
    """Return the levels, each as wide as it and its neighbours are: a pill has a height."""
    area = area_of(country)
    if area is None:
        return ()
    step = (area.south - area.north) / LEVELS
    raw = [_widest(country, area.north + step * (i + 0.5)) for i in range(LEVELS)]
    found = []
    for above, here, below in zip(raw, raw[1:], raw[2:], strict=False):
        if above is None or here is None or below is None:
            continue
        west = max(above.west, here.west, below.west)
        east = min(above.east, here.east, below.east)
        if east > west:
            found.append(Level(here.y, west, east))
    return tuple(found)


def _around(x: float, y: float) -> Area:
    """Return the box of the host country that holds a point, or the point."""
    for country in host_rings():
        area = area_of(country)
        if area and area.west < x < area.east and area.north < y < area.south:
            west_of_it = sum(edge < x for edge in _crossings(country, y))
            if west_of_it % 2:
                return area
    return Area(x, y, x, y)


def _union(areas: Iterable[Area]) -> Area | None:
    known = list(areas)
    if not known:
        return None
    return Area(
        min(area.west for area in known),
        min(area.north for area in known),
        max(area.east for area in known),
        max(area.south for area in known),
    )


def region() -> Area:
    """Return what the map shows at first."""
    (south, west), (north, east) = REACH
    (left, bottom), (right, top) = world(west, south), world(east, north)
    return Area(left, top, right, bottom)


def content(payload: Payload) -> Area | None:
    """Return the box around the countries that have something in them, when they are few."""
    codes = [country["id"] for country in payload["countries"]]
    codes += [e.get("country", "") for e in payload["events"] if e.get("lat") is None]
    points = [
        world(float(row["lon"] or 0), float(row["lat"] or 0))
        for row in [*payload["sites"], *payload["events"]]
        if row.get("lat") is not None and row.get("lon") is not None
    ]
    areas = [area for code in codes if (area := area_of(code))]
    whole = _union([*areas, *(_around(x, y) for x, y in points)])
    wide = (HOME[1][1] - HOME[0][1]) / 360
    return None if whole is None or whole.east - whole.west > wide * LIMITED else whole
