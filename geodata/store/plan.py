"""From wishes to steps: what each row was, what it would be, and whether somebody was first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geodata.errors import Conflict, RowProblem, RowsRefused, UsageError
from geodata.record.cells import Cells
from geodata.store.ground import Ground, Name, to_cells
from geodata.store.rows import Entry, Operation
from geodata.store.schema import RECORD_TABLES
from geodata.store.shipped import COLUMNS, KEYS


@dataclass(frozen=True, slots=True)
class Step:
    """What is to become of one row: the version it has in the store (0 = none), before, after.

    `after` is what the store holds then, `in_force` what the record shows: the shipped row, if there
    is one, where the store's is undone, and None where it is retracted.
    """

    name: Name
    action: str
    held: int
    before_state: str
    before: Cells | None
    after_state: str
    after: Cells
    in_force: Cells | None


def steps_of(ground: Ground, operations: Sequence[Operation]) -> list[Step]:
    """Return a step for each operation. Raises Conflict, UsageError, RowsRefused."""
    if not operations:
        raise UsageError("there is nothing to change")
    names = [(o.table, o.row_id) for o in operations]
    for (table, row_id), times in Counter(names).items():
        if table not in RECORD_TABLES:
            raise UsageError(f"'{table}' is no table to write to: {', '.join(RECORD_TABLES)}")
        if times > 1:
            raise UsageError(f"{table} {row_id} is named {times} times in one change")
    ground.fetch(names)
    return [_step(ground, operation) for operation in operations]


def pending_of(steps: Iterable[Step]) -> dict[Name, Cells | None]:
    """Return the rows as they would be in force after the steps."""
    return {step.name: step.in_force for step in steps}


def steps_back(ground: Ground, entries: Sequence[Entry]) -> list[Step]:
    """Return the steps that undo a change. Raises Conflict where a row was changed since."""
    ground.fetch([(entry.table, entry.row_id) for entry in entries])
    return [_step_back(ground, entry) for entry in reversed(entries)]


def _step(ground: Ground, operation: Operation) -> Step:
    name = (operation.table, operation.row_id)
    stored, now = ground.stored(name), ground.cells(name)
    if operation.action == "add":
        return _addition(ground, operation, now)
    held = 0 if stored is None else int(stored["version"])
    if operation.version != held and stored is None:
        raise RowsRefused([_problem(name, "is as shipped, at version 0: read it again")])
    if operation.version != held:
        raise _conflict(name, stored, f"you saw version {operation.version}, it now has {held}")
    if now is None:
        if stored is not None:
            raise _conflict(name, stored, "it is no longer in the record")
        raise RowsRefused([_problem(name, "is not in the record")])
    state = "shipped" if stored is None else str(stored["state"])
    if operation.action == "retract":
        return Step(name, "retract", held, state, now, "retracted", now, None)
    after = now | _cells(operation)
    if after[KEYS[name[0]]] != name[1]:
        raise RowsRefused([_problem(name, "an id does not change: retract the row, add another")])
    return Step(name, "edit", held, state, now, "accepted", after, after)


def _addition(ground: Ground, operation: Operation, now: Cells | None) -> Step:
    name = (operation.table, operation.row_id)
    stored = ground.stored(name)
    if now is not None and stored is not None and stored["state"] == "accepted":
        raise _conflict(name, stored, "this id is taken: edit that row or give another id")
    if now is not None:
        raise RowsRefused([_problem(name, "is in the shipped record: edit it or give another id")])
    blank = dict.fromkeys(COLUMNS[name[0]], "")
    after = blank | _cells(operation) | {KEYS[name[0]]: name[1]}
    state = "" if stored is None else str(stored["state"])
    held = 0 if stored is None else int(stored["version"])
    before = to_cells(name[0], stored) if stored is not None and state == "retracted" else None
    return Step(name, "add", held, state, before, "accepted", after, after)


def _step_back(ground: Ground, entry: Entry) -> Step:
    name = (entry.table, entry.row_id)
    stored = ground.stored(name)
    assert stored is not None, "a row with a history is in the store"
    if int(stored["version"]) != entry.version:
        raise _conflict(name, stored, "undo that first")
    before, state = ground.cells(name), entry.before_state
    after = entry.before or to_cells(name[0], stored)
    in_force = after if state == "accepted" else None
    if state in {"", "shipped", "undone"}:  # as if never written
        state, in_force = "undone", ground.shipped.tables[name[0]].get(name[1])
    held = entry.version
    return Step(name, "undo", held, str(stored["state"]), before, state, after, in_force)


def _cells(operation: Operation) -> Cells:
    """Return the operation's cells as text. Raises RowsRefused for a column that is not there."""
    name = (operation.table, operation.row_id)
    strange = [c for c in operation.cells if c not in COLUMNS[operation.table]]
    if strange:
        raise RowsRefused(
            [
                RowProblem(*name, str(c), "", f"{operation.table} has no such column")
                for c in strange
            ]
        )
    return {column: _text(value) for column, value in operation.cells.items()}


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _problem(name: Name, advice: str) -> RowProblem:
    return RowProblem(*name, KEYS[name[0]], name[1], advice)


def _conflict(name: Name, stored: Mapping[str, Any] | None, advice: str) -> Conflict:
    assert stored is not None, "only a row of the store was changed by somebody"
    return Conflict(*name, str(stored["by_name"]), str(stored["at"]), advice)
