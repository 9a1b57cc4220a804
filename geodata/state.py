"""SQLite files of the state folder: answers that were fetched, dumps that were imported.

They are never inside the package, so an upgrade loses nothing and a checkout stays clean.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from geodata.errors import StateError

_WAIT_SECONDS = 30.0


class _Held(threading.local):
    """This thread's connections, by process and file, with the file's inode."""

    def __init__(self) -> None:
        self.connections: dict[tuple[int, Path], tuple[int, sqlite3.Connection]] = {}


_held = _Held()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open an existing state file to read. Raises StateError when it cannot be read."""
    with _sentences(path), closing(_connect(path)) as connection:
        yield connection


@contextmanager
def writing(path: Path, schema: str) -> Iterator[sqlite3.Connection]:
    """Open a state file for one transaction, made with `schema` when it is new.

    The write lock is taken at once, so that what is read inside still holds when it is
    written; other processes wait. Raises StateError when the file cannot be written.
    """
    with _sentences(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _kept(path)
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in filter(str.strip, schema.split(";")):
                connection.execute(statement)
            yield connection
        except BaseException:
            connection.rollback()
            raise
        connection.commit()


def _kept(path: Path) -> sqlite3.Connection:
    """Return this thread's connection to the file that is there now.

    Closing the last connection copies the journal back, which takes longer than the
    transaction; so it stays open, unless the file was replaced or this is a forked child.
    """
    held = _held.connections
    key = (os.getpid(), path)
    if key in held and path.exists() and path.stat().st_ino == held[key][0]:
        return held[key][1]
    connection = _connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    held[key] = (path.stat().st_ino, connection)
    return connection


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """Turn faults of the disk and of the file into one sentence that names it."""
    try:
        yield
    except (sqlite3.Error, OSError) as fault:
        if isinstance(fault, StateError):
            raise
        raise StateError(
            f"the state file {path} cannot be used ({fault}): check that the folder is writable "
            "and not full, or set SAHEL_STATE to another folder"
        ) from fault
