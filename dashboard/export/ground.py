"""The base map for the picture, from the same files that the browser draws."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from matplotlib.path import Path

from dashboard.export.sheet import Box, Sheet
from dashboard.map.assets import STATIC
from dashboard.palette import Ground

Points = np.ndarray[Any, np.dtype[np.float64]]


class Area(NamedTuple):
    """A box in the unit square of Web Mercator, y downwards."""

    west: float
    north: float
    east: float
    south: float


class View(NamedTuple):
    """Which part of the unit square of Web Mercator fills which box, in px per unit."""

    box: Box
    scale: float
    west: float
    north: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Return the px of a place."""
        x, y = world(lon, lat)
        return self.box.x + (x - self.west) * self.scale, self.box.y + (y - self.north) * self.scale

    def px(self, points: Points) -> Points:
        """Return the px of many points of the unit square."""
        return (points - (self.west, self.north)) * self.scale + (self.box.x, self.box.y)

    @property
    def degree(self) -> float:
        """Return the px of one degree of longitude."""
        return self.scale / 360


def world(lon: float, lat: float) -> tuple[float, float]:
    """Return a place in the unit square of Web Mercator."""
    sine = math.sin(math.radians(lat))
    return lon / 360 + 0.5, 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)


def fitted(area: Area, box: Box, margin: float) -> View:
    """Return the view that shows an area with some room around it."""
    least = 9 / 360  # never closer than nine degrees, else the map says nothing
    span_x = max((area.east - area.west) * margin, least)
    span_y = max((area.south - area.north) * margin, least * 0.6)
    scale = min(box.width / span_x, box.height / span_y)
    middle_x, middle_y = (area.east + area.west) / 2, (area.north + area.south) / 2
    west = middle_x - box.width / scale / 2
    return View(box, scale, west, middle_y - box.height / scale / 2)


def _decoded(flat: Sequence[int], units: int) -> Points:
    degrees = np.cumsum(np.array(flat, dtype=np.int64).reshape(-1, 2), axis=0) / units
    sine = np.sin(np.radians(np.clip(degrees[:, 1], -85, 85)))
    y = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * math.pi)
    return np.column_stack((degrees[:, 0] / 360 + 0.5, y))


@cache
def read(name: str) -> dict[str, Any]:
    """Return one of the base map's files."""
    content: dict[str, Any] = json.loads((STATIC / "basemap" / f"{name}.json").read_bytes())
    return content


@cache
def _arcs() -> list[Points]:
    land = read("land")
    return [_decoded(flat, land["units"]) for flat in land["arcs"]]


def _ring(numbers: Sequence[int]) -> Points:
    arcs = _arcs()
    return np.concatenate([arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers])


@cache
def _rings(host: int) -> list[Points]:
    countries = [country for country in read("land")["countries"] if country["host"] == host]
    return [_ring(ring) for country in countries for part in country["parts"] for ring in part]


@cache
def host_rings() -> dict[str, list[Points]]:
    """Return the rings of every host country."""
    return {
        country["id"]: [_ring(ring) for part in country["parts"] for ring in part]
        for country in read("land")["countries"]
        if country["host"]
    }


@cache
def _lines(name: str) -> list[Points]:
    land, details = read("land"), read("details")
    if name == "borders":
        return [_arcs()[n] for n in land["borders"]]
    if name == "disputed":
        drawn = [_decoded(flat, land["units"]) for flat in land["disputed_lines"]]
        return [_arcs()[n] for n in land["disputed"]] + drawn
    return [_decoded(flat, details["units"]) for flat in details[name]]


def _path(rings: Sequence[Points], view: View) -> Path:
    return Path.make_compound_path(*(Path(view.px(ring), closed=False) for ring in rings))


def draw_ground(sheet: Sheet, view: View, ground: Ground) -> None:
    """Draw water, land, lakes, rivers and borders into the view's box."""
    sheet.box(view.box, fill=ground.water)
    for host, colour in ((0, ground.other_land), (1, ground.land)):
        sheet.area(_path(_rings(host), view), colour)
    for name, colour, width in (
        ("admin1", ground.admin, 0.8),
        ("rivers", ground.river, 1.2),
    ):
        sheet.lines([view.px(line) for line in _lines(name)], colour=colour, line=width)
    sheet.area(_path(_lines("lakes"), view), ground.water)
    for name, dashed in (("borders", False), ("disputed", True)):
        lines = [view.px(line) for line in _lines(name)]
        sheet.lines(lines, colour=ground.border, line=1.1, dashed=dashed)
