"""Drafts: work that outlives the browser and the server; not part of the record or its history."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from geodata.errors import Conflict, UsageError
from geodata.store.engine import insert, now, plain, reading, writing
from geodata.store.people import Person, Role
from geodata.store.rows import Draft
from geodata.store.schema import drafts


def save_draft(
    engine: sa.Engine, body: Any, by: Person, title: str, draft_id: int | None, version: int
) -> Draft:
    """Keep a new draft, or the next version of one; see `Store.save_draft`."""
    by.must_be(Role.ANALYST)
    with writing(engine, "work") as connection:
        if draft_id is None:
            return _insert(connection, body, by, title)
        values = {"body": body, "by_name": by.name} | ({"title": title} if title else {})
        return _update(connection, draft_id, version, values)


def close_draft(engine: sa.Engine, draft_id: int, version: int, by: Person) -> Draft:
    """Close a draft that is done or given up; see `Store.close_draft`."""
    by.must_be(Role.ANALYST)
    with writing(engine, "work") as connection:
        return _update(connection, draft_id, version, {"state": "closed", "by_name": by.name})


def list_drafts(engine: sa.Engine, state: str) -> list[Draft]:
    """Return the drafts in `state`, the last saved first."""
    question = drafts.select().where(drafts.c.state == state)
    latest = drafts.c.at.desc(), drafts.c.draft_id.desc()
    with reading(engine) as connection:
        return [_draft(plain(row)) for row in connection.execute(question.order_by(*latest))]


def read_draft(engine: sa.Engine, draft_id: int) -> Draft:
    """Return one draft. Raises UsageError."""
    with reading(engine) as connection:
        return _read(connection, draft_id)


def _insert(connection: sa.Connection, body: Any, by: Person, title: str) -> Draft:
    at = now()
    values = {"title": title, "body": body, "by_name": by.name, "begun_at": at, "at": at}
    return _read(connection, insert(connection, drafts, values | {"state": "open", "version": 1}))


def _update(
    connection: sa.Connection, draft_id: int, version: int, values: dict[str, Any]
) -> Draft:
    here = (drafts.c.draft_id == draft_id) & (drafts.c.version == version)
    question = drafts.update().where(here, drafts.c.state == "open")
    done = connection.execute(question.values(**values, at=now(), version=version + 1))
    found = _read(connection, draft_id)
    if done.rowcount != 1:
        advice = "it is closed" if found.state == "closed" else "open it again to see their text"
        raise Conflict("draft", str(draft_id), found.by, found.at, advice)
    return found


def _read(connection: sa.Connection, draft_id: int) -> Draft:
    row = connection.execute(drafts.select().where(drafts.c.draft_id == draft_id)).one_or_none()
    if row is None:
        raise UsageError(f"there is no draft {draft_id}")
    return _draft(plain(row))


def _draft(row: dict[str, Any]) -> Draft:
    return Draft(by=row.pop("by_name"), **row)
