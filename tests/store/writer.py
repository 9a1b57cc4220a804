"""A writer to be killed: adds batches of context events, says which are kept.

python -m tests.store.writer [--careless] BATCHES SIZE
`--careless` takes SQLite's journal away first: the checker must notice what that does.
"""

from __future__ import annotations

import sys
from datetime import date

import sqlalchemy as sa

from geodata.settings import Settings
from geodata.store import ContextEvent, open_store
from tests.store.conftest import REVIEWER

DAY = date(2024, 5, 2)


def rows(batch: int, size: int) -> list[ContextEvent]:
    """Return the rows of one batch; their line tells the batch."""
    lines = range(batch * size, (batch + 1) * size)
    note = "x" * 200
    return [
        ContextEvent(line, f"K{line}", DAY, DAY, "MLI", lon=1.0, lat=13.0, note=note)
        for line in lines
    ]


def main(careless: bool, batches: int, size: int) -> None:
    """Go on where the store stands; print `ready`, then the number of each batch that is kept."""
    store = open_store(Settings.from_env())
    if careless:

        @sa.event.listens_for(store.engine, "connect")
        def _careless(connection: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
            for pragma in ("journal_mode=off", "synchronous=off", "cache_size=10"):
                connection.execute(f"pragma {pragma}")

    job = store.begin_import("TEST", "ab", "test", {}, REVIEWER)
    print("ready", flush=True)
    for batch in range(job.read // size, batches):
        job = store.append_batch(job, rows(batch, size), [], job.read + size)
        print(batch, flush=True)
    store.finish_import(job, REVIEWER)


if __name__ == "__main__":
    main("--careless" in sys.argv, int(sys.argv[-2]), int(sys.argv[-1]))
