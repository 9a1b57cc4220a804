"""What was changed, by whom, when and why: read only, the latest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from geodata.store.engine import plain
from geodata.store.rows import Change, Entry
from geodata.store.schema import changes, entries


def read_history(
    connection: sa.Connection,
    *,
    table: str = "",
    row_id: str = "",
    person: str = "",
    since: str = "",
    limit: int = 200,
    before: int | None = None,
) -> list[Change]:
    """Return at most `limit` changes; see `Store.history`."""
    question = sa.select(changes)
    if table or row_id:
        touched = sa.select(entries.c.change_id)
        touched = touched.where(entries.c.table_name == table) if table else touched
        touched = touched.where(entries.c.row_id == row_id) if row_id else touched
        question = question.where(changes.c.change_id.in_(touched))
    if person:
        question = question.where(changes.c.by_name == person)
    if since:
        question = question.where(changes.c.at >= since)
    if before is not None:
        question = question.where(changes.c.change_id < before)
    rows = connection.execute(question.order_by(changes.c.change_id.desc()).limit(limit)).all()
    return _changes(connection, [plain(row) for row in rows])


def _changes(connection: sa.Connection, rows: Sequence[dict[str, Any]]) -> list[Change]:
    ids = [row["change_id"] for row in rows]
    held, undone = entries_of(connection, ids), _undone(connection, ids)
    return [
        Change(
            by=row.pop("by_name"),
            entries=held.get(row["change_id"], ()),
            undone_by=undone.get(row["change_id"]),
            **row,
        )
        for row in rows
    ]


def entries_of(connection: sa.Connection, ids: Sequence[int]) -> dict[int, tuple[Entry, ...]]:
    """Return the entries of each change in their order."""
    found: dict[int, list[Entry]] = defaultdict(list)
    question = entries.select().where(entries.c.change_id.in_(ids))
    for row in connection.execute(question.order_by(entries.c.change_id, entries.c.place)):
        cells = plain(row)
        change_id = cells.pop("change_id")
        cells["table"] = cells.pop("table_name")
        cells.pop("place")
        found[change_id].append(Entry(**cells))
    return {change_id: tuple(held) for change_id, held in found.items()}


def _undone(connection: sa.Connection, ids: Sequence[int]) -> dict[int, int]:
    question = sa.select(changes.c.undoes, changes.c.change_id).where(changes.c.undoes.in_(ids))
    return {int(undoes): int(change_id) for undoes, change_id in connection.execute(question)}
