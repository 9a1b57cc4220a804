"""Backups: a copy of a store as one SQLite file, and back into an empty store of either kind.

So a backup of PostgreSQL is read on any machine, and a store that outgrows its file moves to
PostgreSQL (or back) by backup and restore.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

import sqlalchemy as sa

from geodata.errors import StoreError, UsageError
from geodata.store.engine import make_sqlite, speaking, sqlite_engine, steady, writing
from geodata.store.migrate import migrate
from geodata.store.schema import MARKS, METADATA, key_of, marks
from geodata.whole import aside, made_folder

_AT_ONCE = 5_000


def backup(engine: sa.Engine, path: Path) -> None:
    """Write the store as it is at one moment into the new file `path`, whole or not at all."""
    if path.exists():
        raise UsageError(f"{path} is there already: a backup overwrites nothing")
    made_folder(path.parent)
    waiting = aside(path)
    try:
        if engine.dialect.name == "sqlite":
            _vacuum(engine, waiting)
        else:
            _copy_out(engine, waiting)
        _must_be_whole(waiting)
        waiting.chmod(0o600)
        os.replace(waiting, path)
    finally:
        for left in path.parent.glob(f"{waiting.name}*"):
            left.unlink()


def restore(engine: sa.Engine, path: Path) -> dict[str, int]:
    """Copy a backup into an empty store; return the row counts by table."""
    if not path.is_file():
        raise UsageError(f"{path} is no file")
    _must_be_whole(path)
    with tempfile.TemporaryDirectory(prefix="sahel-restore-") as folder:
        copied = Path(folder) / "copy.sqlite"  # brought up to date without touching the backup
        shutil.copyfile(path, copied)
        source = sqlite_engine(copied)
        migrate(source)
        with steady(source) as old, writing(engine, "record") as new:
            # On PostgreSQL three marks are three locks: nobody may write what is being restored.
            new.execute(sa.select(marks).with_for_update())
            _must_be_empty(new)
            counts = {table.name: _copy(table, old, new) for table in METADATA.sorted_tables}
            del counts[marks.name]
            if engine.dialect.name == "postgresql":
                _go_on_counting(new)
        source.dispose()
    return counts


def _vacuum(engine: sa.Engine, path: Path) -> None:
    with speaking():
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("vacuum into ?", (str(path),))
        finally:
            raw.close()


def _copy_out(engine: sa.Engine, path: Path) -> None:
    middle = path.with_name(f"{path.name}.log")  # has a log beside it, which the copy is without
    make_sqlite(middle)
    target = sqlite_engine(middle)
    migrate(target)
    with steady(engine) as old, writing(target, "record") as new:
        for table in METADATA.sorted_tables:
            _copy(table, old, new)
    _vacuum(target, path)
    target.dispose()


def _copy(table: sa.Table, old: sa.Connection, new: sa.Connection) -> int:
    if table is marks:
        for name in MARKS:
            value = old.scalar(sa.select(marks.c.value).where(marks.c.name == name)) or 0
            new.execute(marks.update().where(marks.c.name == name).values(value=value))
        return len(MARKS)
    copied = 0
    question = table.select().order_by(*table.primary_key.columns)
    streamed = old.execution_options(yield_per=_AT_ONCE).execute(question)
    for rows in streamed.mappings().partitions():
        new.execute(table.insert(), [dict(row) for row in rows])
        copied += len(rows)
    return copied


def _go_on_counting(connection: sa.Connection) -> None:
    """Have PostgreSQL give numbers after those that came with the rows."""
    for table in METADATA.sorted_tables:
        if len(table.primary_key.columns) == 1 and isinstance(key_of(table).type, sa.BigInteger):
            last = connection.scalar(sa.select(sa.func.max(key_of(table))))
            counter = sa.func.pg_get_serial_sequence(table.name, key_of(table).name)
            if last is not None:
                connection.execute(sa.select(sa.func.setval(counter, last)))


def _must_be_empty(connection: sa.Connection) -> None:
    for table in METADATA.sorted_tables:
        if table is not marks and connection.execute(table.select().limit(1)).first():
            raise UsageError(
                "a backup is restored into an empty store: set SAHEL_STORE to a new file, or "
                "SAHEL_DATABASE_URL to a new database"
            )


def _must_be_whole(path: Path) -> None:
    try:
        opened = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            (said,) = opened.execute("pragma integrity_check").fetchone()
            opened.execute("select value from marks").fetchall()
        finally:
            opened.close()
    except sqlite3.Error as fault:
        raise StoreError(f"{path} is no whole backup of a store: {fault}") from fault
    if said != "ok":
        raise StoreError(f"{path} is damaged: {said}")
