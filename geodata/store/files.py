"""The record with the store over it as the record's own CSV tables, and such tables into the store.

What is exported is a folder that `geodata check` and `geodata build` read: a contribution goes back
upstream as a difference of lines. What is imported is compared with what is in force: new rows are
added, others edited; a row that is missing from the files stays.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import sqlalchemy as sa

from geodata.errors import CuratedDataError, UsageError
from geodata.record.cells import Cells
from geodata.record.tables import CURATED, PACKAGE, read_table, table_names
from geodata.store.engine import reading, steady
from geodata.store.ground import Ground
from geodata.store.rows import Operation
from geodata.store.schema import RECORD_TABLES
from geodata.store.shipped import COLUMNS, KEYS, Shipped
from geodata.whole import made_folder, written_whole


def export_tables(engine: sa.Engine, shipped: Shipped, folder: Path) -> dict[str, int]:
    """Write every table of the record into `folder`; return their row counts."""
    made_folder(folder)
    with steady(engine) as connection:
        ground = Ground(shipped, connection)
        tables = {table: _in_force(ground, table) for table in COLUMNS}
    for table, rows in tables.items():
        _write(folder / f"{table}.csv", COLUMNS[table], rows)
    with written_whole(folder / PACKAGE) as waiting:
        shutil.copyfile(CURATED / PACKAGE, waiting)
    return {table: len(rows) for table, rows in tables.items()}


def wishes_of(engine: sa.Engine, shipped: Shipped, folder: Path) -> list[Operation]:
    """Return what the tables in `folder` would change. Raises CuratedDataError, UsageError."""
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder of tables")
    tables = {table: _read(folder, table) for table in RECORD_TABLES}
    found: list[Operation] = []
    with reading(engine) as connection:
        ground = Ground(shipped, connection)
        for table, rows in tables.items():
            ground.overlaid(table)
            found += _differences(ground, table, rows)
    return found


def _in_force(ground: Ground, table: str) -> list[Cells]:
    """Return the rows in force: the shipped ones in their order, new ones at their id's place."""
    shipped = list(ground.shipped.tables[table])
    ids = list(ground.ids(table))
    if shipped == sorted(shipped):
        ids.sort()
    return [cells for row_id in ids if (cells := ground.cells((table, row_id))) is not None]


def _write(path: Path, columns: list[str], rows: Iterable[Cells]) -> None:
    """Write one table whole or not at all."""
    with written_whole(path) as waiting, waiting.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _read(folder: Path, table: str) -> dict[str, Cells]:
    """Return the table's rows by id; a table that is not there has none.

    A folder without a descriptor has the record's own columns.
    """
    if not (folder / f"{table}.csv").exists():
        return {}
    described = folder if (folder / PACKAGE).exists() else CURATED
    if described is folder and table not in table_names(folder):
        return {}
    rows = read_table(folder, table, described)
    found = {row[KEYS[table]]: row.cells for row in rows}
    if len(found) < len(rows):
        ids = [row[KEYS[table]] for row in rows]
        twice = next(row for row in rows if ids.count(row[KEYS[table]]) > 1)
        raise CuratedDataError([twice.problem(KEYS[table], "is a duplicate id")])
    return found


def _differences(ground: Ground, table: str, rows: dict[str, Cells]) -> Iterator[Operation]:
    for row_id, cells in rows.items():
        now, stored = ground.cells((table, row_id)), ground.stored((table, row_id))
        if now is None:
            yield Operation("add", table, row_id, cells)
        elif now != cells:
            version = 0 if stored is None else int(stored["version"])
            yield Operation("edit", table, row_id, cells, version)
