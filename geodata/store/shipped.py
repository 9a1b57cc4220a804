"""The shipped record as text, the ground that every change of the store is checked on."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from pathlib import Path

from geodata.errors import GeodataError
from geodata.record import load_manifest, load_record
from geodata.record.cells import Cells, to_tables
from geodata.record.store import file_hash
from geodata.record.tables import CURATED, PACKAGE, fields, read_tables, table_names
from geodata.settings import Settings

COLUMNS = {
    table: [str(field["name"]) for field in fields(CURATED, table)]
    for table in table_names(CURATED)
}
KEYS = {table: columns[0] for table, columns in COLUMNS.items()}
#: Columns that list ids, by the table they list ids of.
LISTS = {("events", "force_ids"): "forces", ("claims", "target_force_ids"): "forces"}


class Shipped:
    """The tables of the shipped record: the curated text itself if it is what was built."""

    def __init__(self, tables: dict[str, dict[str, Cells]], version: str) -> None:
        self.tables, self.version = tables, version

    def where(self, table: str, column: str, value: str) -> list[str]:
        """Return the ids of the rows whose `column` is `value`, or lists it."""
        return self._index(table, column).get(value, [])

    def _index(self, table: str, column: str) -> dict[str, list[str]]:
        if (table, column) not in self._indices:
            found: dict[str, list[str]] = defaultdict(list)
            for row_id, cells in self.tables[table].items():
                for value in values_of(table, column, cells):
                    found[value].append(row_id)
            self._indices[table, column] = dict(found)
        return self._indices[table, column]

    @cached_property
    def _indices(self) -> dict[tuple[str, str], dict[str, list[str]]]:
        return {}


def values_of(table: str, column: str, cells: Cells) -> tuple[str, ...]:
    """Return what a cell names: itself, or each part of a list."""
    if (table, column) in LISTS:
        return tuple(part.strip() for part in cells[column].split(";") if part.strip())
    return (cells[column],) if cells[column] else ()


def shipped(settings: Settings) -> Shipped:
    """Return the shipped record's text. Raises StoreError where nothing is built."""
    version = str(load_manifest(settings.built)["data_version"])
    return _shipped(settings.curated, settings.built, version)


@lru_cache(maxsize=2)
def _shipped(curated: Path, built: Path, version: str) -> Shipped:
    tables = {name: dict[str, Cells]() for name in COLUMNS}
    if is_source_of(curated, built):
        for name, rows in read_tables(curated).items():
            tables[name] = {row.cells[KEYS[name]]: row.cells for row in rows}
    else:
        tables |= to_tables(load_record(built), COLUMNS)
    return Shipped(tables, version)


def is_source_of(curated: Path, built: Path) -> bool:
    """Whether the tables in `curated` are the ones that `built` was made from."""
    inputs = load_manifest(built).get("inputs", {})
    try:
        names = [PACKAGE, *(f"{table}.csv" for table in table_names(curated))]
        return all(file_hash(curated / name) == inputs.get(f"curated/{name}") for name in names)
    except (OSError, GeodataError):
        return False
