"""A writer killed in the middle: what was acknowledged is there, no batch by halves, and it goes on.

Short here; `python -m tests.store.test_kill 100` for a long run on SQLite.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from geodata.settings import Settings
from geodata.store import open_store
from geodata.store.store import Store
from tests.acked import Held, Verdict, kill_again_and_again

BATCHES, SIZE = 200, 100
WRITER = [sys.executable, "-m", "tests.store.writer"]


def environment(settings: Settings) -> dict[str, str]:
    """Return the environment that leads a process to this store."""
    return os.environ | {
        "SAHEL_STORE": str(settings.store),
        "SAHEL_DATABASE_URL": settings.database_url,
        "SAHEL_BUILT": str(settings.built),
        "SAHEL_CURATED": str(settings.curated),
    }


def held(store: Store) -> Held:
    """Return how many rows of each batch the store has."""
    job_id = store.import_jobs()[0].job_id
    found: Counter[int] = Counter()
    for rows in store.context_events(job_id):
        found.update(event.line // SIZE for _, event in rows)
    return found


def test_a_killed_import_keeps_its_word_and_goes_on_to_the_exact_count(settings) -> None:
    store, verdict, env = open_store(settings), Verdict(), environment(settings)
    command = [*WRITER, str(BATCHES), str(SIZE)]
    for kills, longest in ((4, 0.15), (1, 600.0)):  # the last one is left to finish
        kill_again_and_again(
            command,
            verdict,
            lambda: held(store),
            lambda _: SIZE,
            kills=kills,
            longest=longest,
            env=env,
            seed=kills,
        )
        assert verdict.kills, "no kill hit"
        assert verdict.sound, verdict
    (job,) = store.import_jobs()
    assert (job.state, job.read, job.accepted) == ("accepted", BATCHES * SIZE, BATCHES * SIZE)
    assert held(store) == dict.fromkeys(range(BATCHES), SIZE)


def integrity(path: Path) -> Held:
    """Return how many rows of each batch a file has; raises where it is no longer a sound file."""
    with sqlite3.connect(path) as connection:
        (said,) = connection.execute("pragma integrity_check").fetchone()
        if said != "ok":
            raise sqlite3.DatabaseError(said)
        rows = connection.execute(
            f"select line / {SIZE}, count(*) from context_events group by 1"  # noqa: S608
        )
        return dict(rows.fetchall())


def test_the_checker_catches_a_store_without_a_journal(small, tmp_path) -> None:
    """The negative control: the same kills, and SQLite told not to care."""
    for attempt in range(20):
        settings = replace(small, store=tmp_path / f"careless-{attempt}.sqlite")
        open_store(settings).close()
        verdict = kill_again_and_again(
            [*WRITER, "--careless", "100000", str(SIZE)],
            Verdict(),
            lambda path=settings.store: integrity(path),
            lambda _: SIZE,
            kills=3,
            longest=0.3,
            env=environment(settings),
            stop_when=lambda verdict: not verdict.sound,
            seed=attempt,
        )
        if not verdict.sound:
            return
    raise AssertionError("a store without a journal lost nothing: the checker proves nothing")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        file = replace(Settings.from_env(), store=Path(folder) / "store.sqlite", database_url="")
        opened = open_store(file)
        print(
            kill_again_and_again(
                [*WRITER, "100000", str(SIZE)],
                Verdict(),
                lambda: held(opened),
                lambda _: SIZE,
                kills=int(sys.argv[1]),
                longest=0.4,
                env=environment(file),
            )
        )
