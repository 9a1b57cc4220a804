"""Read a GeoNames country dump, zipped or not, line by line: every cell checked, nothing guessed.

The format is GeoNames' own: tab-separated UTF-8 without a header, 19 columns
(https://download.geonames.org/export/dump/readme.txt).
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BufferedIOBase
from pathlib import Path
from typing import IO, NamedTuple, NoReturn

from geodata.errors import Problem, UsageError
from geodata.gazetteer.codes import ALPHA2_TO_ALPHA3
from geodata.geocoding.index import Place, prominence
from geodata.geocoding.normalize import on_one_line

COLUMNS = (
    *("geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude"),
    *("feature class", "feature code", "country code", "cc2", "admin1 code", "admin2 code"),
    *("admin3 code", "admin4 code", "population", "elevation", "dem", "timezone"),
    "modification date",
)
# The largest dump of the region (Nigeria) is some 10 MB of text.
MAX_BYTES, MAX_LINE, MAX_RATIO = 200_000_000, 100_000, 100
_MAX_LAT, _MAX_LON = 90.0, 180.0
# What towns have as alternate names although nobody calls them so: airport codes.
_CODE_LENGTH = 4

SOURCE = "GeoNames country dump (CC BY 4.0)"

_PRECISION = {"A": "admin1", "S": "site"}
_KIND_OF_CODE = {
    **dict.fromkeys(("PPLC", "PPLA", "PPLA2", "PPLA3"), "town"),
    **dict.fromkeys(("AIRP", "AIRF", "AIRB", "AIRH"), "airport"),
    **dict.fromkeys(("INSM", "MILB", "FT", "BTYD"), "base"),
    **dict.fromkeys(("CMP", "CMPMN", "CMPRF"), "camp"),
    "PCLI": "country",
}
_KIND_OF_CLASS = {
    "P": "village",
    "A": "region",
    "S": "works",
    "H": "water",
    "T": "height",
    "L": "area",
    "V": "vegetation",
    "R": "road",
}


class Row(NamedTuple):
    """One place with all its names as written, and its first-level region's code."""

    place: Place
    names: tuple[str, ...]
    admin1_code: str
    is_admin1: bool


def read_dump(path: Path) -> Iterator[Row]:
    """Yield the rows of a dump of one country, `.zip` as downloaded or its `.txt`.

    Raises UsageError naming file, line, column, value and what to do at the first fault;
    what was yielded before must then be thrown away.
    """
    country = ""
    with _opened(path) as (name, lines):
        for number, line in _lines(name, lines):
            cells = _cells(name, number, line)
            row = _row(name, number, cells)
            country = country or row.place.country
            if row.place.country != country:
                advice = f"rows of {country} stand above: import the file of one country"
                _refuse(name, number, "country code", cells[8], advice)
            yield row
    if not country:
        raise UsageError(f"{name}: the file is empty; download it again")


@contextmanager
def _opened(path: Path) -> Iterator[tuple[str, IO[bytes] | BufferedIOBase]]:
    """Open the text inside; its faults, however late, become one sentence."""
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive, archive.open(_member(path, archive)) as lines:
                yield f"{path.name}/{lines.name}", lines
        elif path.suffix.lower() == ".zip":
            raise UsageError(f"{path.name}: no whole zip file; download it again")
        else:
            with path.open("rb") as lines:
                yield path.name, lines
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as fault:
        raise UsageError(
            f"{path.name}: damaged or locked zip file ({fault}); download it again"
        ) from None
    except OSError as fault:
        if isinstance(fault, UsageError):
            raise
        raise UsageError(f"{path}: {fault.strerror or fault}") from None


def _member(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """Return the table of the archive, which is never unpacked to disk."""
    found = [
        info
        for info in archive.infolist()
        if info.filename.lower().endswith(".txt") and info.filename.lower() != "readme.txt"
    ]
    if len(found) != 1:
        raise UsageError(
            f"{path.name}: {len(found)} tables (.txt) inside, one is wanted; "
            "take the country's file, such as ML.zip, from the dump folder of GeoNames"
        )
    info = found[0]
    if info.file_size > MAX_BYTES or info.file_size > MAX_RATIO * max(info.compress_size, 1):
        _too_large(f"{path.name}/{info.filename}")
    return info


def _lines(name: str, lines: IO[bytes] | BufferedIOBase) -> Iterator[tuple[int, str]]:
    """Yield numbered lines as text, counting what is really read, not what was announced."""
    total = number = 0
    while line := lines.readline(MAX_LINE + 1):
        number += 1
        total += len(line)
        if total > MAX_BYTES:
            _too_large(name)
        if len(line) > MAX_LINE:
            advice = f"longer than {MAX_LINE} bytes: no GeoNames table"
            _refuse(name, number, "line", line[:20].decode("latin-1"), advice)
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as fault:
            column = COLUMNS[min(line[: fault.start].count(b"\t"), len(COLUMNS) - 1)]
            value = line[fault.start : fault.start + 10].decode("latin-1")
            _refuse(name, number, column, value, "no UTF-8 text; download the file again")
        if text.strip():
            yield number, text.rstrip("\r\n")


def _cells(name: str, number: int, line: str) -> list[str]:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        last = COLUMNS[min(len(cells), len(COLUMNS)) - 1]
        advice = (
            f"{len(cells)} of {len(COLUMNS)} columns: the file is cut off or no GeoNames "
            "country dump; download it again"
        )
        _refuse(name, number, last, cells[-1], advice)
    return cells


def _row(name: str, number: int, cells: list[str]) -> Row:
    """Check the cells that are used and make the place."""

    def number_in(column: str, low: float, high: float) -> float:
        text = cells[COLUMNS.index(column)]
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            _refuse(name, number, column, text, f"no number from {low:g} to {high:g}")
        return value

    lat, lon = (
        number_in("latitude", -_MAX_LAT, _MAX_LAT),
        number_in("longitude", -_MAX_LON, _MAX_LON),
    )
    geonameid = number_in("geonameid", 1, 2**53)
    population = number_in("population", 0, 2**53) if cells[14] else 0.0
    _check(name, number, cells)
    feature_class, code = cells[6], cells[7]
    place = Place(
        f"geonames:{geonameid:.0f}",
        on_one_line(cells[1]),
        ALPHA2_TO_ALPHA3[cells[8]],
        "",
        _KIND_OF_CODE.get(code) or _KIND_OF_CLASS.get(feature_class, "area"),
        "country" if code == "PCLI" else _PRECISION.get(feature_class, "settlement"),
        lon,
        lat,
        SOURCE,
        prominence=prominence(feature_class, code, int(population)),
    )
    return Row(place, _names(cells), cells[10], code == "ADM1")


def _check(name: str, number: int, cells: list[str]) -> None:
    if not cells[1].strip():
        _refuse(name, number, "name", cells[1], "a place has a name")
    if cells[8] not in ALPHA2_TO_ALPHA3:
        covered = ", ".join(sorted(ALPHA2_TO_ALPHA3))
        _refuse(name, number, "country code", cells[8], f"not covered; choose from {covered}")
    try:
        date.fromisoformat(cells[18])
    except ValueError:
        advice = "no date: the file is cut off or no GeoNames country dump; download it again"
        _refuse(name, number, "modification date", cells[18], advice)


def _names(cells: list[str]) -> tuple[str, ...]:
    return (cells[1], cells[2], *(text for text in cells[3].split(",") if _is_name(text)))


def _is_name(text: str) -> bool:
    """Leave out airport codes and machine romanisations ("a jia de zi"), which carry no capital."""
    is_code = len(text) <= _CODE_LENGTH and text.isascii() and text.isalpha() and text.isupper()
    return bool(text) and not is_code and not text.islower()


def _too_large(name: str) -> NoReturn:
    raise UsageError(
        f"{name}: more than {MAX_BYTES // 1_000_000} MB of text, or packed more than "
        f"{MAX_RATIO}-fold: no country dump of GeoNames"
    )


def _refuse(name: str, number: int, column: str, value: str, advice: str) -> NoReturn:
    raise UsageError(str(Problem(name, number, column, value, advice)))
