"""Coordinates to degrees WGS 84, longitude first.

Only registered systems: no text of a file reaches PROJ, which would open the grids that it names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from geodata.importing.faults import ImportFault

_NAMES = re.compile(r"(?:urn:ogc:def:crs:)?(EPSG|OGC):(?:[\d.]*:)?(CRS84h?|CRS83|\d{1,6})", re.I)
_DEGREES = {"EPSG:4326", "OGC:CRS84", "OGC:CRS84H", "EPSG:4979"}
DEGREES = "EPSG:4326"

Move = Callable[[Sequence[float], Sequence[float]], tuple[Sequence[float], Sequence[float]]]


def registered(name: str) -> str:
    """Return the system as AUTHORITY:CODE. Raises ImportFault for any other way to write one."""
    match = _NAMES.fullmatch(name.strip())
    if match is None:
        raise ImportFault("bad_crs", crs=name)
    code = f"{match[1]}:{match[2]}".upper()
    return DEGREES if code in _DEGREES else code


@lru_cache(maxsize=8)
def to_degrees(crs: str) -> Move | None:
    """Return what turns x and y of a registered system into lon and lat, None if they are so.

    Raises ImportFault when the registry has no such system.
    """
    if crs == DEGREES:
        return None
    from pyproj import Transformer
    from pyproj.exceptions import ProjError

    try:
        move: Move = Transformer.from_crs(crs, DEGREES, always_xy=True).transform
    except ProjError as fault:
        raise ImportFault("bad_crs", crs=crs) from fault
    return move


def moved(x: float, y: float, move: Move | None) -> tuple[float, float]:
    """Return the point in degrees, rounded to about a centimetre."""
    if move is None:
        return x, y
    lons, lats = move([x], [y])
    return round(float(lons[0]), 7), round(float(lats[0]), 7)
