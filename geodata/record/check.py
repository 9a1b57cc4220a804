"""Every fault of the curated record at once: file, row, column, value, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from geodata.errors import Problem
from geodata.record.laws import record_problems
from geodata.record.tables import PACKAGE, Row, fields, read_tables, table_names

_ADVICE = {
    "constraint-error": "is not allowed here: {note}",
    "type-error": "is not of the right type: {note}",
    "primary-key": "is a duplicate id: give each row its own",
    "unique-error": "is a duplicate: {note}",
    "foreign-key": "is not known: {note}",
    "blank-row": "is a blank row: remove it",
}


def check(folder: Path) -> list[Problem]:
    """Return every problem of the curated tables in `folder`; an empty list means sound.

    Raises CuratedDataError when a table cannot be read at all.
    """
    tables = read_tables(folder)
    problems = [
        *_schema_problems(folder, tables),
        *_shape_problems(folder, tables),
        *record_problems(tables),
    ]
    return _once_a_cell(problems)


def _once_a_cell(problems: list[Problem]) -> list[Problem]:
    """Keep the first word on each cell; a row without a named cell only if nothing else names it."""
    first: dict[tuple[str, int, str], Problem] = {}
    for problem in problems:
        first.setdefault((problem.file, problem.row, problem.column), problem)
    named = {(file, row) for file, row, column in first if column}
    return [p for p in first.values() if p.column or (p.file, p.row) not in named]


def _schema_problems(folder: Path, tables: dict[str, list[Row]]) -> Iterator[Problem]:
    """Types, codes, keys and references as the data package declares them, by Frictionless."""
    from frictionless import Package

    report = Package(str(folder / PACKAGE)).validate()
    rows = {(row.file, row.line): row for row in chain.from_iterable(tables.values())}
    for task in report.tasks:
        for error in task.errors:
            yield _as_problem(Path(task.place).name, error.to_dict(), rows)
    for error in report.errors:
        yield Problem(PACKAGE, 0, "", "", error.message)


def _as_problem(file: str, error: dict[str, Any], rows: dict[tuple[str, int], Row]) -> Problem:
    """Say a fault found by Frictionless in our form: the cell's own value, and what to do."""
    line = int(error.get("rowNumber") or 0)
    column = error.get("fieldName") or ", ".join(error.get("fieldNames") or [])
    row = rows.get((file, line))
    value = row.cells.get(column, "") if row else ""
    advice = _ADVICE.get(str(error.get("type")), "{note}").format(note=error.get("note", ""))
    if not value and "required" in advice:
        advice = "must not be blank"
    return Problem(file, line, column, value, advice)


def _shape_problems(folder: Path, tables: dict[str, list[Row]]) -> Iterator[Problem]:
    """Stray spaces and control characters, which no reviewer sees."""
    for table in table_names(folder):
        columns = [field["name"] for field in fields(folder, table)]
        for row in tables[table]:
            for column in columns:
                value = row[column]
                if value != value.strip() or not value.isprintable():
                    yield row.problem(column, "has spaces around it or a control character")
