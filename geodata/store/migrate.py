"""Bring a store to this version's tables, once, whoever opens it first; refuse a newer one."""

from __future__ import annotations

import sqlalchemy as sa

from geodata.errors import StoreError
from geodata.store.engine import speaking

_STEPS = ("0001", "0002")
HEAD = _STEPS[-1]
_LOCK = 5_346_253_627  # "SAHEL" on a telephone: a number that nobody else locks by chance


def migrate(engine: sa.Engine) -> None:
    """Take the steps that are missing. Raises StoreError where the store is newer than this code."""
    with speaking():
        with engine.connect() as connection:
            if _current(connection) == HEAD:
                return
        with engine.execution_options(write=True).begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
                _need_postgis(connection)
            if _current(connection) != HEAD:  # nobody else did it while we waited for the lock
                _upgrade(connection)


def _current(connection: sa.Connection) -> str:
    """Return the last step taken, "" for a new store. Raises StoreError for an unknown one."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return ""
    step = connection.scalar(sa.text("select version_num from alembic_version")) or ""
    if step and step not in _STEPS:
        raise StoreError(
            f"the analysts' store was written by a newer Sahel Forces (step {step}, this one knows "
            f"{HEAD}): update the program; nothing was changed"
        )
    return str(step)


def _upgrade(connection: sa.Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "geodata.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _need_postgis(connection: sa.Connection) -> None:
    there = sa.text("select 1 from pg_extension where extname = 'postgis'")
    if connection.scalar(there):
        return
    try:
        with connection.begin_nested():
            connection.execute(sa.text("create extension postgis"))
    except sa.exc.DBAPIError as fault:
        raise StoreError(
            "the database has no PostGIS: have an administrator install it on the server and run "
            "`create extension postgis` in this database"
        ) from fault
