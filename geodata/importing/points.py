"""Whether a row's coordinates are a point on the map, in the country that the row names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite

from geodata.importing.detect import Detected
from geodata.importing.faults import BadCell
from geodata.importing.figures import read_number, read_numbers
from geodata.importing.memo import Memo
from geodata.importing.places import REGION, Frame, country_code, frame_of, in_region, seems_swapped
from geodata.importing.readers.crs import to_degrees
from geodata.importing.readers.sink import GEOMETRY
from geodata.importing.table import Table

_FULL_LON, _FULL_LAT = 180.0, 90.0
_SAHEL = "Sahel"
_NOWHERE = ("", Frame(1, 1, 0, 0))  # holds no point

Located = tuple[float, float, str]


class PointChecker:
    """Checks longitude, latitude and country together: each tells of faults in the others."""

    def __init__(self, table: Table, detected: Detected) -> None:
        self._decimal = detected.decimal
        self._move = to_degrees(table.crs)
        uses_shape = detected.mapping.get("lon") == (GEOMETRY[0],)
        self.shape = table.columns.index(GEOMETRY[2]) if uses_shape else None
        self._boxes = Memo(_box, _NOWHERE)

    def check(self, row: list[str], at: Mapping[str, int]) -> Located:
        """Return lon, lat (degrees WGS 84) and the country's code, blank where none is named.

        Raises BadCell.
        """
        shape = "" if self.shape is None else row[self.shape]
        if shape:
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

    def check_all(
        self, field: Mapping[str, Sequence[str]], doubts: set[int]
    ) -> tuple[Sequence[float], Sequence[float], list[str]]:
        """Return what `check` does of many rows, given their fields; what it may refuse to `doubts`."""
        lats, lons = (read_numbers(field[name], self._decimal) for name in ("lat", "lon"))
        if self._move is not None:
            lons, lats = (list(map(_rounded, axis)) for axis in self._move(lons, lats))
        found = list(map(self._boxes.__getitem__, field["country"]))
        for i, (lon, lat, (code, box)) in enumerate(zip(lons, lats, found, strict=True)):
            west, south, east, north = box
            inside = west <= lon <= east and south <= lat <= north and (lon or lat)
            if not inside or (not code and seems_swapped(lon, lat)):
                doubts.add(i)
        return lons, lats, [code for code, _ in found]

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
        return _rounded(lon), _rounded(lat)


def _rounded(degrees: float) -> float:
    return round(float(degrees), 7)  # about a centimetre


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
    code = _code(text)
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


def _code(text: str) -> str:
    code = country_code(text) if text else ""
    if text and not code:
        raise BadCell("country", text, "bad_country")
    return code


def _box(text: str) -> tuple[str, Frame]:
    """Return a country's code and where its points lie: on the map, if its border is not known."""
    code = _code(text)
    return code, (frame_of(code) if code else None) or Frame(*REGION)
