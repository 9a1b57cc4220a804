"""Changes of the record: a reviewer's hold at once, an analyst's wait for a reviewer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa

from geodata.errors import Conflict, UsageError
from geodata.store.engine import insert, now, plain, reading, writing
from geodata.store.ground import Ground
from geodata.store.history import entries_of
from geodata.store.people import Person, Role
from geodata.store.plan import Step, steps_back, steps_of
from geodata.store.rows import Entry, Operation, Proposal, Receipt
from geodata.store.schema import changes, proposals
from geodata.store.shipped import Shipped
from geodata.store.writer import check, write

_Plan = Callable[[Ground], list[Step]]


def change(
    engine: sa.Engine,
    shipped: Shipped,
    operations: Sequence[Operation],
    by: Person,
    why: str,
    *,
    kind: str = "change",
) -> Receipt:
    """Make the change, or propose it where `by` does not decide; see `Store.change`."""
    return _wish(
        engine, shipped, lambda ground: steps_of(ground, operations), by, why, kind, operations
    )


def undo(engine: sa.Engine, shipped: Shipped, change_id: int, by: Person, why: str) -> Receipt:
    """Undo a change, or propose that; see `Store.undo`."""

    def back(ground: Ground) -> list[Step]:
        return steps_back(ground, _entries(ground.connection, change_id))

    return _wish(engine, shipped, back, by, why, "undo", undoes=change_id)


def accept(engine: sa.Engine, shipped: Shipped, proposal_id: int, by: Person, why: str) -> Receipt:
    """Make what a proposal wishes; see `Store.accept`."""
    by.must_be(Role.REVIEWER)
    with writing(engine, "record") as connection:
        proposal = _open(connection, proposal_id)
        ground = Ground(shipped, connection)
        if proposal.undoes is None:
            steps = steps_of(ground, proposal.operations)
        else:
            steps = steps_back(ground, _entries(connection, proposal.undoes))
        check(ground, steps)
        said = f"{proposal.why} ({proposal.by})" + (f" · {why}" if why.strip() else "")
        change_id = write(
            connection, steps, by=by.name, why=said, kind="accept", undoes=proposal.undoes
        )
        _decide(connection, proposal_id, "accepted", by, why, change_id)
    return Receipt("accepted", change_id, proposal_id, _versions(steps))


def reject(engine: sa.Engine, proposal_id: int, by: Person, why: str) -> None:
    """Close a proposal without making it; see `Store.reject`."""
    by.must_be(Role.ANALYST)
    _need_reason(why)
    with writing(engine, "work") as connection:
        proposal = _open(connection, proposal_id)
        if proposal.by != by.name:  # whoever proposed it may take it back
            by.must_be(Role.REVIEWER)
        _decide(connection, proposal_id, "rejected", by, why, None)


def list_proposals(engine: sa.Engine, state: str) -> list[Proposal]:
    """Return the proposals in `state`, the oldest first."""
    question = proposals.select().where(proposals.c.state == state)
    with reading(engine) as connection:
        rows = connection.execute(question.order_by(proposals.c.proposal_id)).all()
    return [_proposal(plain(row)) for row in rows]


def _wish(
    engine: sa.Engine,
    shipped: Shipped,
    plan: _Plan,
    by: Person,
    why: str,
    kind: str,
    operations: Sequence[Operation] = (),
    undoes: int | None = None,
) -> Receipt:
    by.must_be(Role.ANALYST)
    _need_reason(why)
    with writing(engine, "record" if by.decides else "work") as connection:
        ground = Ground(shipped, connection)
        steps = plan(ground)
        check(ground, steps)
        if by.decides:
            change_id = write(connection, steps, by=by.name, why=why, kind=kind, undoes=undoes)
            return Receipt("accepted", change_id, None, _versions(steps))
        return Receipt("proposed", None, _propose(connection, operations, undoes, by, why))


def _propose(
    connection: sa.Connection,
    operations: Sequence[Operation],
    undoes: int | None,
    by: Person,
    why: str,
) -> int:
    values = {
        "at": now(),
        "by_name": by.name,
        "why": why,
        "operations": [_as_json(operation) for operation in operations],
        "undoes": undoes,
        "state": "proposed",
        "decided_by": "",
        "decided_at": "",
        "decision": "",
    }
    return insert(connection, proposals, values)


def _decide(
    connection: sa.Connection,
    proposal_id: int,
    state: str,
    by: Person,
    why: str,
    change_id: int | None,
) -> None:
    """Close the proposal, if it is still open: of two who decide at once, one does."""
    values = {"state": state, "decided_by": by.name, "decided_at": now(), "decision": why}
    here = (proposals.c.proposal_id == proposal_id) & (proposals.c.state == "proposed")
    question = proposals.update().where(here).values(**values, change_id=change_id)
    if connection.execute(question).rowcount != 1:
        _open(connection, proposal_id)


def _open(connection: sa.Connection, proposal_id: int) -> Proposal:
    """Return the proposal. Raises Conflict naming who has decided it, UsageError if it is unknown."""
    question = proposals.select().where(proposals.c.proposal_id == proposal_id)
    row = connection.execute(question.with_for_update()).one_or_none()
    if row is None:
        raise UsageError(f"there is no proposal {proposal_id}")
    found = _proposal(plain(row))
    if found.state != "proposed":
        advice = f"it is {found.state} already"
        raise Conflict("proposal", str(proposal_id), found.decided_by, found.decided_at, advice)
    return found


def _entries(connection: sa.Connection, change_id: int) -> Sequence[Entry]:
    """Return what a change did. Raises Conflict if it is undone already, UsageError if unknown."""
    found = entries_of(connection, [change_id]).get(change_id)
    if found is None:
        raise UsageError(f"there is no change {change_id}")
    again = changes.select().where(changes.c.undoes == change_id)
    row = connection.execute(again.order_by(changes.c.change_id.desc())).mappings().first()
    if row is not None:
        advice = f"change {row['change_id']} has undone it already"
        raise Conflict("change", str(change_id), row["by_name"], row["at"], advice)
    return found


def _proposal(row: dict[str, Any]) -> Proposal:
    operations = tuple(Operation(**wish) for wish in row.pop("operations"))
    return Proposal(by=row.pop("by_name"), operations=operations, **row)


def _as_json(operation: Operation) -> dict[str, Any]:
    return {
        "action": operation.action,
        "table": operation.table,
        "row_id": operation.row_id,
        "cells": {c: "" if v is None else str(v) for c, v in operation.cells.items()},
        "version": operation.version,
    }


def _versions(steps: Sequence[Step]) -> dict[tuple[str, str], int]:
    return {step.name: step.held + 1 for step in steps}


def _need_reason(why: str) -> None:
    if not why.strip():
        raise UsageError("say why: the reason stands in the history")
