"""Names to geocode, from a column of a CSV or Excel file, with what other columns say of each."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from geodata.errors import Problem, UsageError
from geodata.gazetteer.codes import ALPHA2_TO_ALPHA3, ALPHA3_TO_ALPHA2
from geodata.geocoding.match import Question
from geodata.geocoding.normalize import fold
from geodata.geocoding.places import read_countries

MAX_BYTES, MAX_RATIO, MAX_ROWS, MAX_COLUMNS = 200_000_000, 100, 1_000_000, 200
_DELIMITERS = ",;\t|"
_PAIR = 2
_MAX_LAT, _MAX_LON = 90.0, 180.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold the name and what is known of it; empty ones are not there."""

    name: str
    country: str = ""
    admin1: str = ""
    near: str = ""


class Asked(NamedTuple):
    """One question and the row it came from, counted as a spreadsheet does (1 = first)."""

    row: int
    question: Question


def read_questions(path: Path, columns: Columns, otherwise: Question) -> list[Asked]:
    """Return a question for each row with a name; `otherwise` fills in what a row leaves blank.

    Raises UsageError naming file, row, column and value of the first cell that cannot be used.
    """
    rows = _rows(path)
    header = [cell.strip() for cell in next(rows, (1, []))[1]]
    places = {column: _place(path, header, column) for column in _used(columns)}
    asked = []
    for number, cells in rows:
        found = {c: cells[i].strip() if i < len(cells) else "" for c, i in places.items()}
        if found[columns.name]:
            asked.append(Asked(number, _question(path, number, found, columns, otherwise)))
    if not asked:
        raise UsageError(f"{path.name}: no names in column '{columns.name}'")
    return asked


def read_near(text: str) -> tuple[float, float]:
    """Return (lat, lon) of "lat,lon" in degrees. Raises UsageError."""
    parts = text.replace(";", ",").split(",")
    try:
        lat, lon = map(float, parts)
    except ValueError:
        lat = lon = float("nan")
    if len(parts) != _PAIR or not (abs(lat) <= _MAX_LAT and abs(lon) <= _MAX_LON):
        raise UsageError(f"'{text[:80]}' is no latitude,longitude such as 16.27,-0.04")
    return lat, lon


def read_country(text: str) -> str:
    """Return the ISO alpha-3 code of a code or of a country's English or French name.

    Raises UsageError for one that is not covered.
    """
    code = text.strip().upper()
    known = code if code in ALPHA3_TO_ALPHA2 else ALPHA2_TO_ALPHA3.get(code)
    found = known or _countries_by_name().get(fold(text))
    if not found:
        names = ", ".join(sorted(ALPHA3_TO_ALPHA2))
        raise UsageError(f"'{text[:80]}' is no country that is covered; choose from {names}")
    return found


@cache
def _countries_by_name() -> dict[str, str]:
    return {
        fold(name): place.country for place, names in read_countries() for name in names if name
    }


def _used(columns: Columns) -> list[str]:
    every = (columns.name, columns.country, columns.admin1, columns.near)
    return [column for column in every if column]


def _place(path: Path, header: Sequence[str], column: str) -> int:
    if column not in header:
        names = ", ".join(f"'{name}'" for name in header[:20]) or "none"
        raise UsageError(f"{path.name}: no column '{column[:80]}'; the columns are {names}")
    return header.index(column)


def _question(
    path: Path, number: int, found: dict[str, str], columns: Columns, otherwise: Question
) -> Question:
    def read(column: str) -> str:
        return found.get(column, "") if column else ""

    def problem(column: str, fault: UsageError) -> UsageError:
        advice = str(fault).split("' is ", 1)[-1]
        return UsageError(str(Problem(path.name, number, column, read(column), f"is {advice}")))

    countries, near = otherwise.countries, otherwise.near
    if text := read(columns.country):
        try:
            countries = frozenset({read_country(text)})
        except UsageError as fault:
            raise problem(columns.country, fault) from None
    if text := read(columns.near):
        try:
            near = (read_near(text),)
        except UsageError as fault:
            raise problem(columns.near, fault) from None
    admin1 = read(columns.admin1) or otherwise.admin1
    return Question(found[columns.name], countries, admin1, near)


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield numbered rows of text, bounded: what is more is no list of places."""
    try:
        excel = path.suffix.lower() in (".xlsx", ".xlsm")
        rows = _excel_rows(path) if excel else _csv_rows(path)
        for number, cells in rows:
            if number > MAX_ROWS:
                raise UsageError(f"{path.name}: more than {MAX_ROWS} rows; split the file")
            yield number, cells
    except OSError as fault:
        if isinstance(fault, UsageError):
            raise
        raise UsageError(f"{path}: {fault.strerror or fault}") from None


def _csv_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    if path.stat().st_size > MAX_BYTES:
        raise UsageError(f"{path.name}: larger than {MAX_BYTES // 1_000_000} MB; split the file")
    text = _decoded(path)
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from enumerate(reader, 1)
    except csv.Error as fault:
        raise UsageError(f"{path.name}:{reader.line_num}: no CSV here ({fault})") from None


def _decoded(path: Path) -> str:
    """Read UTF-8, UTF-16 with its mark, or else the code page that Excel writes in the region."""
    content = path.read_bytes()
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _excel_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the first sheet's rows. A cell far off or a packed flood cannot fill the memory."""
    import openpyxl

    _refuse_bomb(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        rows = islice(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True), MAX_ROWS + 1)
        for number, cells in enumerate(rows, 1):
            yield number, ["" if cell is None else str(cell) for cell in cells]
    except (KeyError, ValueError, TypeError, IndexError, zipfile.BadZipFile, SyntaxError) as fault:
        if isinstance(fault, UsageError):
            raise
        raise UsageError(
            f"{path.name}: no Excel workbook that can be read; save it again"
        ) from None


def _refuse_bomb(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(info.file_size for info in archive.infolist())
    except zipfile.BadZipFile:
        raise UsageError(f"{path.name}: no Excel workbook (.xlsx); save it as one") from None
    if size > MAX_BYTES or size > MAX_RATIO * path.stat().st_size:
        raise UsageError(f"{path.name}: unpacks to {size // 1_000_000} MB: no list of places")
