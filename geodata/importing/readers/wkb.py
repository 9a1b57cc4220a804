"""The point in a well-known binary (ISO, extended, or in a GeoPackage's envelope)."""

from __future__ import annotations

import struct
from math import isnan

_TYPES = {
    1: "Point",
    2: "LineString",
    3: "Polygon",
    4: "MultiPoint",
    5: "MultiLineString",
    6: "MultiPolygon",
    7: "GeometryCollection",
}
_POINT, _MULTIPOINT = 1, 4
_SRID = 0x20000000
_ENVELOPES = (0, 32, 48, 48, 64)

Found = tuple[float, float] | str


def geopackage_point(blob: bytes) -> Found:
    """Return (x, y) of a GeoPackage geometry, or the name of what is no point."""
    if blob[:2] != b"GP" or len(blob) < 8:  # noqa: PLR2004 the length of the header
        return "unreadable"
    envelope = (blob[3] >> 1) & 7
    if envelope >= len(_ENVELOPES):
        return "unreadable"
    return wkb_point(blob[8 + _ENVELOPES[envelope] :])


def wkb_point(blob: bytes) -> Found:
    """Return (x, y), or the name of what is no point; a multipoint of one point is that point."""
    try:
        return _point(blob)
    except (struct.error, IndexError):
        return "unreadable"


def _point(blob: bytes) -> Found:
    order = "<" if blob[0] == 1 else ">"
    (code,) = struct.unpack_from(f"{order}I", blob, 1)
    start = 9 if code & _SRID else 5
    kind = (code & 0xFFFF) % 1000
    if kind == _MULTIPOINT:
        (count,) = struct.unpack_from(f"{order}I", blob, start)
        return _point(blob[start + 4 :]) if count == 1 else "MultiPoint"
    if kind != _POINT:
        return _TYPES.get(kind, "unknown")
    x, y = struct.unpack_from(f"{order}2d", blob, start)
    return "empty Point" if isnan(x) and isnan(y) else (x, y)
