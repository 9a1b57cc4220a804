"""The analysts' store: additions, edits and proposals over the shipped record, with their history.

    store = open_store(Settings.from_env())         # made and brought up to date at first use
    me = local_person()                             # or signed_in(email, os.environ)
    store.change([Operation("add", "events", "2026-…", {...}),
                  Operation("add", "claims", "my-1", {...})], me, "from the paper of today")
    row = store.row("claims", "ner-1")              # as shipped: version 0
    store.edit("claims", "ner-1", {"people_max": 300}, row.version, me, "typing error")
    store.undo(store.history()[0].change_id, me, "the paper corrected itself")

**Rows** are the record's own: cells are text, columns those of datapackage.json, ids the first
column. A change of several rows holds as a whole or not at all, and passes the checks of
`geodata check`: RowsRefused lists every fault. **Versions**: an edit names the version that was seen;
if it is no longer that one, Conflict says who was first and when. **Roles**: a viewer's write is
refused (NotAllowed), an analyst's becomes a proposal (`Receipt.state == "proposed"`), a reviewer's
holds at once. Nothing is ever deleted; every change has a reason.

**Drafts** hold any JSON for a page. **Imports** take context events (ACLED, UCDP …) in batches:
`begin_import` → `append_batch` … → `finish_import`; a killed import goes on where `job.read` stands.

**Seeing changes**: `revision()` counts writes to the record, `revision("context")` to imports,
`revision("work")` to drafts and proposals: keys for what is cached of them.

Where: a SQLite file (SAHEL_STORE, or the user's data folder), or PostgreSQL with PostGIS
(SAHEL_DATABASE_URL=postgresql://…). Importing this module does not import SQLAlchemy.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import StoreError
from geodata.settings import Settings
from geodata.store.people import Person, Role, local_person, signed_in
from geodata.store.rows import (
    Change,
    ContextEvent,
    Draft,
    Entry,
    ImportJob,
    Operation,
    Proposal,
    Receipt,
    Refused,
    StoredRow,
)

if TYPE_CHECKING:
    from geodata.store.store import Store


def open_store(settings: Settings) -> Store:
    """Return the store, made or brought up to date where need be.

    Raises StoreError when it cannot be reached or written, or was written by a newer version.
    """
    if not settings.database_url and not settings.store.exists():
        from geodata.store.engine import make_sqlite, speaking

        try:
            with speaking():
                make_sqlite(settings.store)
        except OSError as fault:
            raise StoreError(f"{settings.store} cannot be made: {fault.strerror}") from fault
        _opened.cache_clear()  # one that was opened before its file went away knows no tables
    return _opened(settings)


def existing_store(settings: Settings) -> Store | None:
    """Return the store if there is one already: a reader makes none. Raises StoreError."""
    if not settings.database_url and not settings.store.exists():
        return None
    return _opened(settings)


@contextmanager
def store_to_look_at(settings: Settings) -> Iterator[Store]:
    """Yield the store that is there, else an empty one that leaves nothing behind: a check makes none.

    Raises StoreError.
    """
    found = existing_store(settings)
    if found is not None:
        yield found
        return
    from geodata.store.engine import make_sqlite

    with tempfile.TemporaryDirectory(prefix="geodata-look-") as folder:
        empty = replace(settings, store=Path(folder) / "empty.sqlite")
        make_sqlite(empty.store)
        opened = _connected(empty)
        try:
            yield opened
        finally:
            opened.close()


@lru_cache(maxsize=4)
def _opened(settings: Settings) -> Store:
    """Keep a store open for its process: a PostgreSQL pool is shared by all sessions."""
    return _connected(settings)


def _connected(settings: Settings) -> Store:
    from geodata.store.engine import postgres_engine, sqlite_engine
    from geodata.store.migrate import migrate
    from geodata.store.store import Store

    if settings.database_url:
        engine = postgres_engine(settings.database_url)
    else:
        engine = sqlite_engine(settings.store)
    migrate(engine)
    return Store(engine, settings)


__all__ = [
    "Change",
    "ContextEvent",
    "Draft",
    "Entry",
    "ImportJob",
    "Operation",
    "Person",
    "Proposal",
    "Receipt",
    "Refused",
    "Role",
    "StoredRow",
    "existing_store",
    "local_person",
    "open_store",
    "signed_in",
    "store_to_look_at",
]
