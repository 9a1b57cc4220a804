"""Files on their way in, batch by batch: a batch and the mark of how far it reaches hold together.

A process that is killed leaves whole batches and a true mark; whoever imports the same file with the
same profile and mapping goes on after it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import repeat
from typing import Any

import sqlalchemy as sa

from geodata.errors import Conflict, UsageError
from geodata.store.engine import insert, now, plain, reading, writing
from geodata.store.people import Person, Role
from geodata.store.rows import ContextEvent, ImportJob, Refused
from geodata.store.schema import context_events, import_jobs, refusals

_RENAMED = {"key": "source_key"}
_COLUMNS = [_RENAMED.get(name, name) for name in ContextEvent._fields]
_KEY = _COLUMNS.index("source_key")
_FILLED = ["job_id", "source", *_COLUMNS]
_MARKS = ", ".join("?" * len(_FILLED))
_FAST = (
    f"insert into context_events ({', '.join(_FILLED)}) values ({_MARKS})"  # noqa: S608 our columns
    " on conflict (source, source_key) do nothing"
)
_SHOWN = ("accepted",)


def begin_import(
    engine: sa.Engine, source: str, sha256: str, profile: str, mapping: Any, by: Person
) -> ImportJob:
    """Begin, or go on with the same file; see `Store.begin_import`."""
    by.must_be(Role.ANALYST)
    same = (
        (import_jobs.c.source == source)
        & (import_jobs.c.sha256 == sha256)
        & (import_jobs.c.profile == profile)
        & (import_jobs.c.state == "running")
    )
    with writing(engine, "context") as connection:
        for row in connection.execute(import_jobs.select().where(same)):
            if _same_json(row.mapping, mapping):
                return _job(plain(row))
        return _begin(connection, source, sha256, profile, mapping, by)


def append_batch(
    engine: sa.Engine,
    job: ImportJob,
    rows: Sequence[ContextEvent],
    refused: Sequence[Refused],
    read: int,
) -> ImportJob:
    """Add a batch, all or nothing; see `Store.append_batch`."""
    counted = len(rows) + len(refused)
    if read != job.read + counted:
        raise UsageError(f"after row {job.read} come {counted} rows, which is not row {read}")
    with writing(engine, "context") as connection:
        now_held = _locked(connection, job)
        added = _add_events(connection, now_held, rows)
        if refused:
            lines = [
                {
                    "job_id": job.job_id,
                    "line": row.line,
                    "column_name": row.column,
                    "value": row.value[:400],
                    "reason": row.reason,
                }
                for row in refused
            ]
            connection.execute(refusals.insert(), lines)
        counts = {
            "rows_read": read,
            "rows_accepted": now_held.accepted + added,
            "rows_refused": now_held.refused + len(refused),
            "rows_duplicate": now_held.duplicate + len(rows) - added,
        }
        return _set(connection, job.job_id, counts)


def finish_import(engine: sa.Engine, job: ImportJob, by: Person) -> ImportJob:
    """Close a whole file; see `Store.finish_import`."""
    by.must_be(Role.ANALYST)
    state = "accepted" if by.decides else "proposed"
    return _move(engine, job, ("running",), state, by, "")


def accept_import(engine: sa.Engine, job: ImportJob, by: Person, why: str) -> ImportJob:
    """Show what an analyst imported; see `Store.accept_import`."""
    by.must_be(Role.REVIEWER)
    return _move(engine, job, ("proposed",), "accepted", by, why)


def withdraw_import(engine: sa.Engine, job: ImportJob, by: Person, why: str) -> ImportJob:
    """Show the rows of an import no longer; see `Store.withdraw_import`."""
    by.must_be(Role.ANALYST)
    if not why.strip():
        raise UsageError("say why: the reason stands with the import")
    if job.by != by.name or job.state == "accepted":
        by.must_be(Role.REVIEWER)
    return _move(engine, job, ("running", "proposed", "accepted"), "withdrawn", by, why)


def list_imports(engine: sa.Engine) -> list[ImportJob]:
    """Return every import, the last begun first."""
    question = import_jobs.select().order_by(import_jobs.c.job_id.desc())
    with reading(engine) as connection:
        return [_job(plain(row)) for row in connection.execute(question)]


def read_refused(engine: sa.Engine, job_id: int) -> list[Refused]:
    """Return the refused rows of an import in the file's order."""
    question = sa.select(
        refusals.c.line, refusals.c.column_name, refusals.c.value, refusals.c.reason
    ).where(refusals.c.job_id == job_id)
    with reading(engine) as connection:
        rows = connection.execute(question.order_by(refusals.c.line, refusals.c.refusal_id))
        return [Refused(*row) for row in rows]


def read_context(
    engine: sa.Engine, job_id: int | None, size: int
) -> Iterator[list[tuple[str, ContextEvent]]]:
    """Yield the rows that show, with their source, `size` at a time in a steady order."""
    shown = context_events.join(import_jobs)
    question = sa.select(context_events.c.source, *(context_events.c[c] for c in _COLUMNS))
    which = import_jobs.c.state.in_(_SHOWN) if job_id is None else import_jobs.c.job_id == job_id
    question = question.select_from(shown).where(which).order_by(context_events.c.context_id)
    with reading(engine) as connection:
        streamed = connection.execution_options(yield_per=size).execute(question)
        for rows in streamed.partitions():
            yield [(row[0], _event(row[1:])) for row in rows]


def _event(cells: Sequence[Any]) -> ContextEvent:
    values = list(cells)
    values[_KEY] = values[_KEY] or ""
    return ContextEvent(*values)


def _begin(
    connection: sa.Connection, source: str, sha256: str, profile: str, mapping: Any, by: Person
) -> ImportJob:
    values = {"source": source, "sha256": sha256, "profile": profile, "mapping": mapping}
    values |= dict.fromkeys(("decided_by", "decided_at", "decision"), "")
    values |= dict.fromkeys(("rows_read", "rows_accepted", "rows_refused", "rows_duplicate"), 0)
    values |= {"state": "running", "by_name": by.name, "begun_at": now()}
    return _read(connection, insert(connection, import_jobs, values))


def _add_events(connection: sa.Connection, job: ImportJob, rows: Sequence[ContextEvent]) -> int:
    """Insert the rows that the source's key does not show to be there; return how many."""
    if not rows:
        return 0
    last = connection.scalar(sa.select(sa.func.max(context_events.c.context_id))) or 0
    _insert(connection, job, rows)
    # Drivers differ in what they count; the lock makes this count exact.
    added = sa.select(sa.func.count()).where(context_events.c.context_id > last)
    return int(connection.scalar(added) or 0)


def _insert(connection: sa.Connection, job: ImportJob, rows: Sequence[ContextEvent]) -> None:
    """Insert the rows that are new.

    A million rows pass here: SQLite's driver takes them as they are, since what SQLAlchemy does with
    each would cost as much as the insert.
    """
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_FAST, list(_as_text(job, rows)))
        return
    mine = (job.job_id, job.source)  # and no key is no duplicate of another
    question = _insert_for(connection.dialect.name)(context_events).on_conflict_do_nothing(
        index_elements=["source", "source_key"]
    )
    cells = ((*mine, line, key or None, *rest) for line, key, *rest in rows)
    connection.execute(question, [dict(zip(_FILLED, row, strict=True)) for row in cells])


def _as_text(job: ImportJob, rows: Sequence[ContextEvent]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows as SQLite keeps them: dates as text, and no key where there is none."""
    lines, keys, firsts, lasts, *rest = zip(*rows, strict=True)
    return zip(
        repeat(job.job_id),
        repeat(job.source),
        lines,
        [key or None for key in keys],
        map(date.isoformat, firsts),
        map(date.isoformat, lasts),
        *rest,
        strict=False,  # as repeat never ends
    )


def _insert_for(dialect: str) -> Any:
    """Return the dialect's INSERT that knows conflicts; the other one is not imported."""
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as for_postgresql

        return for_postgresql
    from sqlalchemy.dialects.sqlite import insert as for_sqlite

    return for_sqlite


def _move(
    engine: sa.Engine,
    job: ImportJob,
    allowed: tuple[str, ...],
    state: str,
    by: Person,
    why: str,
) -> ImportJob:
    with writing(engine, "context") as connection:
        held = _read(connection, job.job_id)
        if held.state not in allowed or held.read != job.read:
            raise _conflict(held)
        if state == "withdrawn":  # its keys are free again: the file may be imported anew
            mine = context_events.c.job_id == job.job_id
            connection.execute(context_events.update().where(mine).values(source_key=None))
        decided = {"decided_by": by.name, "decided_at": now(), "decision": why}
        return _set(connection, job.job_id, {"state": state} | decided)


def _locked(connection: sa.Connection, job: ImportJob) -> ImportJob:
    """Return the job as it is. Raises Conflict if another process went on with it."""
    held = _read(connection, job.job_id)
    if held.state != "running" or held.read != job.read:
        raise _conflict(held)
    return held


def _conflict(held: ImportJob) -> Conflict:
    advice = f"it is {held.state} and stands at row {held.read}"
    when = held.decided_at or held.begun_at
    return Conflict("import", str(held.job_id), held.decided_by or held.by, when, advice)


def _set(connection: sa.Connection, job_id: int, values: dict[str, Any]) -> ImportJob:
    connection.execute(import_jobs.update().where(import_jobs.c.job_id == job_id).values(values))
    return _read(connection, job_id)


def _read(connection: sa.Connection, job_id: int) -> ImportJob:
    question = import_jobs.select().where(import_jobs.c.job_id == job_id)
    row = connection.execute(question).one_or_none()
    if row is None:
        raise UsageError(f"there is no import {job_id}")
    return _job(plain(row))


def _job(row: dict[str, Any]) -> ImportJob:
    counts = {name: row.pop(f"rows_{name}") for name in _COUNTS}
    return ImportJob(by=row.pop("by_name"), **counts, **row)


_COUNTS = ("read", "accepted", "refused", "duplicate")


def _same_json(one: Any, other: Any) -> bool:
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
