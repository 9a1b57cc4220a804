"""Whether a row's coordinates are a point on the map, in the country that the row names."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from geodata.importing.detect import Detected
from geodata.importing.faults import BadCell
from geodata.importing.figures import read_number
from geodata.importing.places import country_code, frame_of, in_region, seems_swapped
from geodata.importing.readers.crs import to_degrees
from geodata.importing.readers.sink import GEOMETRY
from geodata.importing.table import Table

_FULL_LON, _FULL_LAT = 180.0, 90.0
_SAHEL = "Sahel"

Located = tuple[float, float, str]


class PointChecker:
    """Checks longitude, latitude and country together: each tells of faults in the others."""

    def __init__(self, table: Table, detected: Detected) -> None:
        self._decimal = detected.decimal
        self._move = to_degrees(table.crs)
        uses_shape = detected.mapping.get("lon") == (GEOMETRY[0],)
        self._shape = table.columns.index(GEOMETRY[2]) if uses_shape else -1

    def check(self, row: list[str], at: Mapping[str, int]) -> Located:
        """Return lon, lat (degrees WGS 84) and the country's code, blank where none is named.

        Raises BadCell. The row ends with a blank cell, which stands for columns that are not there.
        """
        if row[self._shape]:
            shape = row[self._shape]
            code = "no_point" if shape == "none" else "not_a_point"
            raise BadCell(GEOMETRY[2], shape, code, what=shape)
        lat_text, lon_text = row[at["lat"]], row[at["lon"]]
        lat, lon = self._number("lat", lat_text), self._number("lon", lon_text)
        if self._move is not None:
            lon, lat = self._moved(lon, lat, lon_text)
        if not (-_FULL_LAT <= lat <= _FULL_LAT and -_FULL_LON <= lon <= _FULL_LON):
            raise _off_the_globe(lon, lat, lon_text, lat_text)
        if not lon and not lat:
            raise BadCell("lat", lat_text, "zero")
        return lon, lat, _country(row[at["country"]], lon, lat, lat_text)

    def _number(self, name: str, text: str) -> float:
        number = read_number(text, self._decimal)
        if number is None:
            raise BadCell(name, text, "bad_number" if text else "missing")
        return number

    def _moved(self, x: float, y: float, text: str) -> tuple[float, float]:
        assert self._move is not None
        lons, lats = self._move([x], [y])
        lon, lat = float(lons[0]), float(lats[0])
        if not (isfinite(lon) and isfinite(lat)):
            raise BadCell("lon", text, "bad_lon")
        return round(lon, 7), round(lat, 7)  # about a centimetre


def _off_the_globe(lon: float, lat: float, lon_text: str, lat_text: str) -> BadCell:
    """Say what numbers are that are no degrees: metres, the wrong way round, or out of range."""
    if abs(lon) > 2 * _FULL_LON or abs(lat) > 2 * _FULL_LON:
        wide = abs(lon) > 2 * _FULL_LON
        return BadCell("lon" if wide else "lat", lon_text if wide else lat_text, "metres")
    bad_lat = not -_FULL_LAT <= lat <= _FULL_LAT
    name, value = ("lat", lat_text) if bad_lat else ("lon", lon_text)
    if in_region(lat, lon):
        return BadCell(name, value, "swapped", lat=lat, lon=lon, where=_SAHEL)
    return BadCell(name, value, f"bad_{name}")


def _country(text: str, lon: float, lat: float, lat_text: str) -> str:
    """Return the country's code; the point must lie in it, or at least on the map."""
    code = country_code(text) if text else ""
    if text and not code:
        raise BadCell("country", text, "bad_country")
    frame = frame_of(code) if code else None
    holds = frame.holds if frame is not None else in_region
    if holds(lon, lat):
        if not text and seems_swapped(lon, lat):
            raise BadCell("lat", lat_text, "swapped_unnamed", lat=lat, lon=lon)
        return code
    if holds(lat, lon):
        where = code if frame is not None else _SAHEL
        raise BadCell("lat", lat_text, "swapped", lat=lat, lon=lon, where=where)
    if frame is None:
        raise BadCell("lat", lat_text, "outside", lat=lat, lon=lon)
    raise BadCell("lat", lat_text, "not_in_country", lat=lat, lon=lon, country=code)
