"""The record as it is, or would be with some rows changed: shipped rows under the store's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from geodata.record.cells import Cells
from geodata.store.schema import changes, key_of, record_tables
from geodata.store.shipped import COLUMNS, LISTS, Shipped, values_of

Name = tuple[str, str]  # table, id
_MANY = 500  # variables in one question


class Ground:
    """Answers what rows are in force; `pending` are rows as they would be, None = taken out."""

    def __init__(
        self,
        shipped: Shipped,
        connection: sa.Connection,
        pending: Mapping[Name, Cells | None] | None = None,
    ) -> None:
        self.shipped, self.connection = shipped, connection
        self.pending = dict(pending or {})
        self._stored: dict[Name, dict[str, Any] | None] = {}
        self._whole: set[str] = set()
        self._indices: dict[tuple[str, str], dict[str, list[str]]] = {}

    def with_pending(self, pending: Mapping[Name, Cells | None]) -> Ground:
        """Return the same ground with `pending` rows on it; what was read is shared."""
        other = Ground(self.shipped, self.connection, pending)
        other._stored, other._whole, other._indices = self._stored, self._whole, self._indices
        return other

    def stored(self, name: Name) -> dict[str, Any] | None:
        """Return the store's own row with its version and state, None if it has none."""
        if name not in self._stored:
            self.fetch([name])
        return self._stored[name]

    def fetch(self, names: list[Name]) -> None:
        """Read the store's own rows of `names` in few questions."""
        wanted: dict[str, list[str]] = {}
        for name in dict.fromkeys(names):
            if name not in self._stored:
                self._stored[name] = None
                wanted.setdefault(name[0], []).append(name[1])
        for table, ids in wanted.items():
            if table in record_tables and table not in self._whole:
                for first in range(0, len(ids), _MANY):
                    key = key_of(record_tables[table])
                    self._keep(table, key.in_(ids[first : first + _MANY]))

    def cells(self, name: Name) -> Cells | None:
        """Return the row in force, None if there is none."""
        if name in self.pending:
            return self.pending[name]
        row = self.stored(name)
        if row is not None and row["state"] != "undone":
            return to_cells(name[0], row) if row["state"] == "accepted" else None
        return self.shipped.tables[name[0]].get(name[1])

    def ids(self, table: str) -> Iterator[str]:
        """Yield the ids of the rows in force."""
        if table in record_tables and table not in self._whole:
            self.overlaid(table)
        own = [row_id for (of, row_id), row in self._stored.items() if of == table and row]
        pending = [row_id for of, row_id in self.pending if of == table]
        for row_id in dict.fromkeys([*self.shipped.tables[table], *own, *pending]):
            if self.cells((table, row_id)) is not None:
                yield row_id

    def overlaid(self, table: str) -> list[Name]:
        """Return the rows that the store itself holds, but for those as if never written."""
        self._keep(table, sa.true())
        self._whole.add(table)
        rows = self._stored.items()
        return [name for name, row in rows if name[0] == table and row and row["state"] != "undone"]

    def where(self, table: str, column: str, value: str) -> list[str]:
        """Return the ids of the rows in force whose `column` is `value`, or lists it."""
        found = [*self.shipped.where(table, column, value), *self._own(table, column, value)]
        found += [row_id for of, row_id in self.pending if of == table]
        self.fetch([(table, row_id) for row_id in found])
        rows = {row_id: self.cells((table, row_id)) for row_id in dict.fromkeys(found)}
        return [
            i for i, cells in rows.items() if cells and value in values_of(table, column, cells)
        ]

    def _own(self, table: str, column: str, value: str) -> list[str]:
        if table not in record_tables:
            return []
        if table in self._whole:
            return self._index(table, column).get(value, [])
        at = record_tables[table].c[column]
        among = at.contains(value, autoescape=True) if (table, column) in LISTS else at == value
        return self._keep(table, among)

    def _index(self, table: str, column: str) -> dict[str, list[str]]:
        """Return the ids of the store's own rows by what `column` names; the table is read."""
        if (table, column) not in self._indices:
            found: dict[str, list[str]] = defaultdict(list)
            for (of, row_id), row in self._stored.items():
                if of == table and row:
                    for value in values_of(table, column, to_cells(table, row)):
                        found[value].append(row_id)
            self._indices[table, column] = found
        return self._indices[table, column]

    def _keep(self, table: str, which: sa.ColumnElement[bool]) -> list[str]:
        """Read the store's own rows that are `which`, remember them, and return their ids."""
        of = record_tables[table]
        question = sa.select(of, changes.c.by_name, changes.c.at, changes.c.why).join(changes)
        key, ids = key_of(of).name, []
        for row in self.connection.execute(question.where(which)).mappings():
            ids.append(str(row[key]))
            self._stored[table, str(row[key])] = dict(row)
        return ids


def to_cells(table: str, row: Mapping[str, Any]) -> Cells:
    """Return a row of the database as the text of the record's tables."""
    return {column: _text(row[column]) for column in COLUMNS[table]}


def to_columns(table: str, cells: Mapping[str, str]) -> dict[str, Any]:
    """Return the text of a checked row as the database's values."""
    types = record_tables[table].c
    return {column: _value(types[column].type, cells[column]) for column in COLUMNS[table]}


def _text(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def _value(kind: sa.types.TypeEngine[Any], text: str) -> Any:
    if isinstance(kind, sa.BigInteger):
        return int(text) if text else None
    if isinstance(kind, sa.Float):
        return float(text) if text else None
    return text
