"""Tables in the record's own columns: not context but additions and edits, checked as a whole."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import RowsRefused
from geodata.importing.faults import ImportFault, Refusal
from geodata.importing.run import Report
from geodata.importing.table import Asked, Table, open_table
from geodata.record.tables import CURATED, PACKAGE, fields, table_names

if TYPE_CHECKING:
    from geodata.store.people import Person
    from geodata.store.store import Store

RECORD = "record"
#: The tables that analysts add to; host countries and what was left out are the product's own.
TABLES = tuple(name for name in table_names(CURATED) if name not in ("countries", "omissions"))


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One row of a file: where it stands, and its cells by the record's columns."""

    table: str
    line: int
    cells: Mapping[str, str]

    @property
    def key(self) -> tuple[str, str]:
        """The table and the row's id."""
        return self.table, self.cells[_columns(self.table)[0]]


def record_table_of(table: Table) -> str:
    """Return which of the record's tables this one is by its columns, blank if none."""
    have = set(table.columns)
    return next((name for name in TABLES if set(_columns(name)) == have), "")


def read_rows(paths: Iterable[Path], asked: Asked) -> tuple[list[RecordRow], Report]:
    """Return the rows of the files, and a report that counts those which are no rows.

    Raises ImportFault for a file that holds none of the record's tables.
    """
    report, rows = Report(), list[RecordRow]()
    with ExitStack() as opened:
        for path in paths:
            table = opened.enter_context(open_table(path, asked))
            name = record_table_of(table)
            if not name:
                raise ImportFault("no_record_table", name=path.name, known=", ".join(TABLES))
            _read(table, name, rows, report)
    return rows, report


def take_in(
    rows: list[RecordRow], report: Report, store: Store, by: Person, why: str, *, whole: bool
) -> Report:
    """Add and edit what the rows say, as one change; an analyst's becomes a proposal.

    Rows that the record's checks refuse are left out, or with `whole` all of them are. Raises
    StoreError, Conflict, NotAllowed, ImportFault.
    """
    good = look_at(rows, report, store)
    if whole and report.refused:
        raise ImportFault("all_or_nothing", refused=report.refused, read=report.read)
    if report.accepted:
        with tempfile.TemporaryDirectory(prefix="geodata-import-") as folder:
            _write(good, Path(folder))
            store.import_tables(Path(folder), by, why)
    return report


def look_at(rows: list[RecordRow], report: Report, store: Store) -> list[RecordRow]:
    """Count in `report` what `take_in` would do, and return the rows that it would take."""
    good = _once(rows, report)
    while True:
        with tempfile.TemporaryDirectory(prefix="geodata-import-") as folder:
            _write(good, Path(folder))
            wishes = store.wishes(Path(folder))
        try:
            if wishes:
                store.check(wishes)
        except RowsRefused as fault:
            good = _without(good, fault, report)
        else:
            report.accepted += len(wishes)
            report.duplicate += len(good) - len(wishes)  # as they stand in the record already
            return good


def _read(table: Table, name: str, rows: list[RecordRow], report: Report) -> None:
    with table.open() as reader:
        for row in reader.rows():
            report.read += 1
            if isinstance(row, Refusal):
                report.refuse(row)
            else:
                cells = dict(zip(table.columns, row[1], strict=True))
                rows.append(RecordRow(name, row[0], cells))


def _once(rows: list[RecordRow], report: Report) -> list[RecordRow]:
    """Return each id's first row; a second one that says the same is a duplicate."""
    first: dict[tuple[str, str], RecordRow] = {}
    for row in rows:
        held = first.setdefault(row.key, row)
        if held is row:
            continue
        if held.cells == row.cells:
            report.duplicate += 1
        else:
            report.refuse(_refusal(row, _columns(row.table)[0], "is a duplicate id"))
    return list(first.values())


def _without(rows: list[RecordRow], fault: RowsRefused, report: Report) -> list[RecordRow]:
    """Return the rows that have no fault; each faulty one is counted once, with its first fault."""
    faults = {(problem.table, problem.row_id): problem for problem in reversed(fault.problems)}
    bad = [row for row in rows if row.key in faults]
    if (
        not bad
    ):  # a row of the record itself would suffer: there is nothing in the file to leave out
        raise fault
    for row in bad:
        problem = faults[row.key]
        report.refuse(_refusal(row, problem.column, problem.advice))
    return [row for row in rows if row.key not in faults]


def _refusal(row: RecordRow, column: str, advice: str) -> Refusal:
    value = row.cells.get(column, "")
    return Refusal(row.line, f"{row.table}.{column}", value, "record", {"advice": advice})


def _write(rows: list[RecordRow], folder: Path) -> None:
    """Write the rows as a folder of the record's tables, which the store reads."""
    shutil.copy(CURATED / PACKAGE, folder / PACKAGE)
    for table in {row.table for row in rows}:
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, _columns(table), lineterminator="\r\n")
            writer.writeheader()
            writer.writerows(row.cells for row in rows if row.table == table)


def _columns(table: str) -> list[str]:
    return [field["name"] for field in fields(CURATED, table)]
