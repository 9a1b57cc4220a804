"""A process that imports a file and says after each batch how far the store reaches.

`python -m tests.store.importer FILE` uses the store of SAHEL_STORE or SAHEL_DATABASE_URL. With
`--careless` it says so before a batch is kept, and stops between the word and the deed of the
third: the checker of the tests must catch that.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from geodata.importing import Choices, Plan, detect, keep, open_table, run
from geodata.settings import Settings
from geodata.store import Person, Role, open_store
from geodata.store.store import Store

BATCH = 500


class Telling:
    """The store, which says each mark aloud once it holds; `careless`, before it does."""

    def __init__(self, store: Store, careless: bool) -> None:
        self._store, self._careless = store, careless

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def append_batch(self, job, rows, refused, read):  # type: ignore[no-untyped-def] # as Store's
        if self._careless:
            _say(read)
            if read >= 3 * BATCH:
                signal.pause()
        job = self._store.append_batch(job, rows, refused, read)
        _say(job.read)
        return job


def _say(mark: int) -> None:
    sys.stdout.write(f"{mark}\n")
    sys.stdout.flush()


def main(file: str, careless: bool) -> None:
    run.BATCH = BATCH
    path = Path(file)
    store = open_store(Settings.from_env())
    with open_table(path) as table:
        plan = Plan(path, table, detect(table, Choices()).settled(), "test data")
        keep(plan, Telling(store, careless), Person("Awa", Role.REVIEWER))  # type: ignore[arg-type]


if __name__ == "__main__":
    main(sys.argv[1], "--careless" in sys.argv)
