"""Names to geocode, from a column of a CSV or Excel file, with what other columns say of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from geodata.errors import Problem, UsageError
from geodata.gazetteer.codes import ALPHA3_TO_ALPHA2
from geodata.geocoding.match import Question
from geodata.importing import Asked as TableAsked
from geodata.importing import ImportFault, Refusal, Table, open_table
from geodata.importing.places import country_code

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
    """One question and where it stands: the line of a text file, the row of a workbook (1 = first)."""

    row: int
    question: Question


def read_questions(path: Path, columns: Columns, otherwise: Question) -> list[Asked]:
    """Return a question for each row with a name; `otherwise` fills in what a row leaves blank.

    The file is read as `geodata import` reads one: bounded, by its content, in a process of its
    own where its format is not text. Raises UsageError naming file, row, column and value of
    the first cell that cannot be used.
    """
    asked = []
    for number, found in _cells(path, columns):
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
    found = country_code(text)
    if found not in ALPHA3_TO_ALPHA2:
        names = ", ".join(sorted(ALPHA3_TO_ALPHA2))
        raise UsageError(f"'{text[:80]}' is no country that is covered; choose from {names}")
    return found


def _cells(path: Path, columns: Columns) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row's number and the cells of the columns that are asked for."""
    every = (columns.name, columns.country, columns.admin1, columns.near)
    try:
        with _table(path) as table, table.open() as reader:
            places = {c: _place(path, table.columns, c) for c in every if c}
            for row in reader.rows():
                if isinstance(row, Refusal):
                    problem = Problem(path.name, row.line, row.column, row.value, row.reason())
                    raise UsageError(str(problem))
                number, cells = row
                yield number, {c: cells[i].strip() for c, i in places.items()}
    except (ImportFault, OSError) as fault:
        if isinstance(fault, UsageError):
            raise
        raise UsageError(f"{path.name}: {fault}") from None


@contextmanager
def _table(path: Path) -> Iterator[Table]:
    """Open the file; a single column, in which an import sees a fault, is a list of names here."""
    with ExitStack() as opened:
        try:
            table = opened.enter_context(open_table(path))
        except ImportFault as fault:
            if fault.code != "one_column":
                raise
            table = opened.enter_context(open_table(path, TableAsked(separator=",")))
        yield table


def _place(path: Path, header: Sequence[str], column: str) -> int:
    if column not in header:
        names = ", ".join(f"'{name}'" for name in header[:20]) or "none"
        raise UsageError(f"{path.name}: no column '{column[:80]}'; the columns are {names}")
    return header.index(column)


def _question(
    path: Path, number: int, found: dict[str, str], columns: Columns, otherwise: Question
) -> Question:
    countries, near = otherwise.countries, otherwise.near
    column = columns.country
    try:
        if text := found.get(column):
            countries = frozenset({read_country(text)})
        column = columns.near
        if text := found.get(column):
            near = (read_near(text),)
    except UsageError as fault:
        advice = "is " + str(fault).split("' is ", 1)[-1]
        raise UsageError(str(Problem(path.name, number, column, found[column], advice))) from None
    admin1 = found.get(columns.admin1) or otherwise.admin1
    return Question(found[columns.name], countries, admin1, near)
