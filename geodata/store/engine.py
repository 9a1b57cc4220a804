"""One engine for both stores: how each is opened, how a write begins, what a fault says."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from geodata.errors import StoreError
from geodata.store.schema import marks

PATIENCE = 30  # seconds that a writer waits for another one
# Kibibytes: a batch of an import alters more pages of the indexes than SQLite's 2 MB hold, and each
# that does not fit is written and read again within the same transaction.
_CACHE = 16_000
# Pages of the write-ahead log before it is folded into the file: the batches of an import alter the
# same pages of the indexes again and again, and each is then written once for several of them.
_LOG = 8000


def sqlite_engine(path: Path) -> sa.Engine:
    """Return the engine of an existing SQLite file; a file that is gone is not made again."""

    def connect() -> sqlite3.Connection:
        opened = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=PATIENCE,
            isolation_level=None,
            check_same_thread=False,
        )
        opened.execute("pragma synchronous=full")
        opened.execute("pragma foreign_keys=on")
        opened.execute(f"pragma cache_size=-{_CACHE}")
        opened.execute(f"pragma wal_autocheckpoint={_LOG}")
        return opened

    # No pool: a connection kept open would go on writing to a file that was moved away.
    engine = sa.create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # A reader that turns writer half-way is refused at once, whatever the timeout.
        write = connection.get_execution_options().get("write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def make_sqlite(path: Path) -> None:
    """Make an empty SQLite file with a write-ahead log, for this user's eyes only."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600, exist_ok=True)
    deadline = time.monotonic() + PATIENCE
    while True:
        opened = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            opened.execute("pragma journal_mode=wal")
        except sqlite3.OperationalError:  # another process is doing the same: SQLite does not wait
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
        finally:
            opened.close()


def postgres_engine(url: str) -> sa.Engine:
    """Return the engine of a PostgreSQL database. Raises StoreError for another kind of address."""
    try:
        asked = sa.make_url(url)
    except sa.exc.ArgumentError as fault:
        raise StoreError("SAHEL_DATABASE_URL is no address: write postgresql://…") from fault
    if asked.get_backend_name() != "postgresql":
        raise StoreError("SAHEL_DATABASE_URL must begin with postgresql:// (or be unset)")
    return sa.create_engine(
        asked.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        connect_args={"connect_timeout": 5, "application_name": "sahel-forces"},
    )


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection for questions. Raises StoreError."""
    with speaking(), engine.connect() as connection:
        yield connection


@contextmanager
def steady(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection on which all questions see one moment. Raises StoreError."""
    level = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with reading(engine.execution_options(**level)) as connection:
        yield connection


@contextmanager
def writing(engine: sa.Engine, mark: str) -> Iterator[sa.Connection]:
    """Give a connection whose writes hold together, and raise `mark` with them. Raises StoreError.

    Raising the mark comes first: from there on this is the only writer of its kind, on PostgreSQL by
    the lock on the mark's row, on SQLite by the one on the file. So what a writer has read is true
    until it is done, and both stores behave alike.
    """
    with speaking(), engine.execution_options(write=True).begin() as connection:
        connection.execute(
            marks.update().where(marks.c.name == mark).values(value=marks.c.value + 1)
        )
        yield connection


@contextmanager
def speaking() -> Iterator[None]:
    """Turn a fault of the database into a sentence without its address, statement or values."""
    try:
        yield
    except sa.exc.DBAPIError as fault:
        said = str(fault.orig).strip().splitlines() or ["it does not answer"]
        raise StoreError(f"the analysts' store cannot do this: {said[0]}") from fault
    except sqlite3.Error as fault:
        raise StoreError(f"the analysts' store cannot do this: {fault}") from fault


def mark_value(connection: sa.Connection, mark: str) -> int:
    """Return how often something of this kind was written."""
    found = connection.scalar(sa.select(marks.c.value).where(marks.c.name == mark))
    return int(found or 0)


def now() -> str:
    """Return the time as ISO 8601 in UTC: it sorts as text, on both stores alike."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def plain(row: sa.Row[Any]) -> dict[str, Any]:
    """Return a row as a dictionary."""
    return dict(row._mapping)


def insert(connection: sa.Connection, table: sa.Table, values: dict[str, Any]) -> int:
    """Insert one row and return the number that the database gave it."""
    (key,) = connection.execute(table.insert().values(values)).inserted_primary_key or (0,)
    return int(key)
