"""Tables in the record's own columns: not context but additions and edits, checked as a whole."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from geodata.errors import RowsRefused
from geodata.formats import plain_cell
from geodata.importing.faults import ImportFault, Refusal
from geodata.importing.refused import ADDED, RefusedRows
from geodata.importing.run import Report
from geodata.importing.table import Asked, Table, open_table
from geodata.record.tables import CURATED, PACKAGE, fields, table_names

if TYPE_CHECKING:
    from geodata.record.model import Lang
    from geodata.store.people import Person
    from geodata.store.store import Store

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


@dataclass
class RecordReport(Report):
    """What became of the rows, each table's columns, and every refused row with its table and cells.

    The cells are None where the row could not be told apart.
    """

    columns: dict[str, list[str]] = field(default_factory=dict)
    bad: list[tuple[str, Refusal, Sequence[str] | None]] = field(default_factory=list)

    def refuse_row(self, table: str, refusal: Refusal, cells: Sequence[str] | None) -> None:
        """Count one refused row and keep its cells."""
        self.refuse(refusal)
        self.bad.append((table, refusal, cells))


def record_table_of(table: Table) -> str:
    """Return which of the record's tables this one is by its columns, blank if none."""
    have = set(table.columns) - set(ADDED)
    return next((name for name in TABLES if set(_columns(name)) == have), "")


def read_rows(paths: Iterable[Path], asked: Asked) -> tuple[list[RecordRow], RecordReport]:
    """Return the rows of the files, and a report that counts those which are no rows.

    Raises ImportFault for a file that holds none of the record's tables.
    """
    report, rows = RecordReport(), list[RecordRow]()
    with ExitStack() as opened:
        for path in paths:
            table = opened.enter_context(open_table(path, asked))
            name = record_table_of(table)
            if not name:
                raise ImportFault("no_record_table", name=path.name, known=", ".join(TABLES))
            _read(table, name, rows, report)
    return rows, report


def take_in(
    rows: list[RecordRow], report: RecordReport, store: Store, by: Person, why: str, *, whole: bool
) -> RecordReport:
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


def look_at(rows: list[RecordRow], report: RecordReport, store: Store) -> list[RecordRow]:
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


def write_refused(report: RecordReport, table: str, file: TextIO, lang: Lang) -> None:
    """Write every refused row of one table with its own cells, to be mended and imported again."""
    writer = RefusedRows(file, report.columns[table], lang)
    for name, refusal, cells in report.bad:
        if name == table:
            writer.write(refusal, cells)


def _read(table: Table, name: str, rows: list[RecordRow], report: RecordReport) -> None:
    report.columns[name] = _columns(name)
    # A list of refused rows has quotes that no spreadsheet runs, and they come off again.
    text = plain_cell if ADDED[0] in table.columns else str
    with table.open() as reader:
        for row in reader.rows():
            report.read += 1
            if isinstance(row, Refusal):
                report.refuse_row(name, row, None)
            else:
                found = zip(table.columns, map(text, row[1]), strict=True)
                cells = {column: cell for column, cell in found if column not in ADDED}
                rows.append(RecordRow(name, row[0], cells))


def _once(rows: list[RecordRow], report: RecordReport) -> list[RecordRow]:
    """Return each id's first row; a second one that says the same is a duplicate."""
    first: dict[tuple[str, str], RecordRow] = {}
    for row in rows:
        held = first.setdefault(row.key, row)
        if held is row:
            continue
        if held.cells == row.cells:
            report.duplicate += 1
        else:
            _refuse(row, _columns(row.table)[0], "is a duplicate id", report)
    return list(first.values())


def _without(rows: list[RecordRow], fault: RowsRefused, report: RecordReport) -> list[RecordRow]:
    """Return the rows that have no fault; each faulty one is counted once, with its first fault."""
    faults = {(problem.table, problem.row_id): problem for problem in reversed(fault.problems)}
    bad = [row for row in rows if row.key in faults]
    if (
        not bad
    ):  # a row of the record itself would suffer: there is nothing in the file to leave out
        raise fault
    for row in bad:
        problem = faults[row.key]
        _refuse(row, problem.column, problem.advice, report)
    return [row for row in rows if row.key not in faults]


def _refuse(row: RecordRow, column: str, advice: str, report: RecordReport) -> None:
    value, said = row.cells.get(column, ""), {"advice": advice}
    refusal = Refusal(row.line, f"{row.table}.{column}", value, "record", said)
    report.refuse_row(row.table, refusal, [row.cells[name] for name in _columns(row.table)])


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
