"""The curated tables as text: read once, strictly, with the row number of every line."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from geodata.errors import CuratedDataError, Problem

CURATED = Path(__file__).parent.parent / "curated"
PACKAGE = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells, and the number of the line on which it ends in the file."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that lists values separated by semicolons."""
        return tuple(part.strip() for part in self.cells[column].split(";") if part.strip())

    def problem(self, column: str, advice: str) -> Problem:
        """Return a problem with the cell in `column`."""
        return Problem(self.file, self.line, column, self.cells[column], advice)


@lru_cache(maxsize=8)
def package(folder: Path) -> dict[str, Any]:
    """Return the data package's descriptor: tables, fields, keys, licence."""
    try:
        found: dict[str, Any] = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        advice = f"cannot be read: {fault}; is {folder} a folder of curated tables?"
        raise CuratedDataError([Problem(PACKAGE, 0, "", "", advice)]) from fault
    return found


def fields(folder: Path, table: str) -> list[dict[str, Any]]:
    """Return the field descriptors of one table, in the order of its columns."""
    for resource in package(folder)["resources"]:
        if resource["name"] == table:
            found: list[dict[str, Any]] = resource["schema"]["fields"]
            return found
    raise KeyError(table)


def table_names(folder: Path) -> list[str]:
    """Return the names of the tables, in the order of the descriptor."""
    return [resource["name"] for resource in package(folder)["resources"]]


def read_table(folder: Path, table: str, described: Path | None = None) -> list[Row]:
    """Return the rows of one table, whose columns the folder `described` declares (default: its own).

    Raises CuratedDataError when its shape is not the declared one.
    """
    path = folder / f"{table}.csv"
    wanted = [field["name"] for field in fields(described or folder, table)]
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.reader(handle, strict=True)
            header = next(reader, [])
            if header != wanted:
                raise CuratedDataError([_wrong_header(path.name, header, wanted)])
            return [_row(path.name, reader.line_num, cells, wanted) for cells in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise CuratedDataError(
            [Problem(path.name, 0, "", "", f"cannot be read: {fault}")]
        ) from fault


def read_tables(folder: Path) -> dict[str, list[Row]]:
    """Return every table. Raises CuratedDataError with the faults of all tables that do not read."""
    tables: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for table in table_names(folder):
        try:
            tables[table] = read_table(folder, table)
        except CuratedDataError as fault:
            problems += fault.problems
    if problems:
        raise CuratedDataError(problems)
    return tables


def _row(file: str, line: int, cells: list[str], wanted: list[str]) -> Row:
    if len(cells) != len(wanted):
        advice = f"has {len(cells)} cells, not {len(wanted)}: check commas and quotes"
        raise CuratedDataError([Problem(file, line, "(whole row)", ",".join(cells), advice)])
    return Row(file, line, dict(zip(wanted, cells, strict=True)))


def _wrong_header(file: str, header: list[str], wanted: list[str]) -> Problem:
    advice = f"the columns must be exactly: {', '.join(wanted)}"
    return Problem(file, 1, "(header)", ",".join(header), advice)
