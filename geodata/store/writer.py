"""Steps into the tables, with the history of what they did: one change, all or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from geodata.errors import Conflict, RowsRefused
from geodata.store.checks import problems_of
from geodata.store.engine import insert, mark_value, now
from geodata.store.ground import Ground, to_columns
from geodata.store.plan import Step, pending_of
from geodata.store.schema import changes, entries, key_of, record_tables


def check(ground: Ground, steps: Sequence[Step]) -> None:
    """Raise RowsRefused, naming every fault, unless the record stays sound."""
    problems = problems_of(ground.with_pending(pending_of(steps)), ground)
    if problems:
        raise RowsRefused(problems)


def write(
    connection: sa.Connection,
    steps: Sequence[Step],
    *,
    by: str,
    why: str,
    kind: str,
    undoes: int | None = None,
) -> int:
    """Write checked steps and their history; return the change's number."""
    values = {"at": now(), "by_name": by, "kind": kind, "why": why, "undoes": undoes}
    values["revision"] = mark_value(connection, "record")
    change_id = insert(connection, changes, values)
    _insert(connection, [s for s in steps if not s.held], change_id)
    for step in steps:
        if step.held:
            _update(connection, step, change_id)
    lines = [_entry(step, place, change_id) for place, step in enumerate(steps)]
    connection.execute(entries.insert(), lines)
    return change_id


def _insert(connection: sa.Connection, steps: Sequence[Step], change_id: int) -> None:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for step in steps:
        rows[step.name[0]].append(_columns(step, change_id))
    for table, values in rows.items():
        connection.execute(record_tables[table].insert(), values)


def _update(connection: sa.Connection, step: Step, change_id: int) -> None:
    table = record_tables[step.name[0]]
    here = (key_of(table) == step.name[1]) & (table.c.version == step.held)
    done = connection.execute(table.update().where(here).values(_columns(step, change_id)))
    if done.rowcount != 1:  # the mark's lock makes this impossible; if it fails, nothing is lost
        raise Conflict(*step.name, "somebody", now(), "read it again")


def _columns(step: Step, change_id: int) -> dict[str, Any]:
    return {
        **to_columns(step.name[0], step.after),
        "version": step.held + 1,
        "state": step.after_state,
        "change_id": change_id,
    }


def _entry(step: Step, place: int, change_id: int) -> dict[str, Any]:
    return {
        "change_id": change_id,
        "place": place,
        "table_name": step.name[0],
        "row_id": step.name[1],
        "action": step.action,
        "version": step.held + 1,
        "before_state": step.before_state,
        "before": step.before,
        "after_state": step.after_state,
        "after": step.in_force,
    }
