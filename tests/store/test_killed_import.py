"""An import that is killed: what it said was kept is there, no half batch, and it ends exactly.

`make test` kills it three times; `make test-long` twenty times, in a file of 100,000 rows.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from geodata.settings import Settings
from geodata.store import open_store
from geodata.store.store import Store
from tests.store.importer import BATCH

LONG = bool(os.environ.get("SAHEL_TEST_LONG"))
KILLS, ROWS = (20, 100_000) if LONG else (3, 10_000)
BAD_EVERY = 7


def write_rows(path: Path, count: int) -> None:
    """Write rows made up for the test: every seventh is bad, every eleventh is there twice."""
    with path.open("w", encoding="utf-8") as file:
        file.write("id,date,lat,lon,country,note\n")
        for i in range(count):
            lat = "north" if i % BAD_EVERY == 0 else f"{12 + i % 300 / 100}"
            number = i - 1 if i % 11 == 0 else i
            file.write(f"T{number},2024-05-{i % 28 + 1:02d},{lat},2.1,NER,made up {i}\n")


def expected(path: Path) -> tuple[int, int, int]:
    """Return accepted, refused and duplicate by a count of the test's own."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    good = [line.split(",")[0] for line in lines if ",north," not in line]
    return len(set(good)), len(lines) - len(good), len(good) - len(set(good))


class Importer:
    """The importing process and the marks that it has said were kept."""

    def __init__(self, file: Path, settings: Settings, *options: str) -> None:
        place = {"SAHEL_DATABASE_URL": settings.database_url, "SAHEL_STORE": str(settings.store)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.importer", file, *options],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **place},
        )
        self.marks: list[int] = []

    def run_to(self, mark: int) -> None:
        """Read marks until the importer has said `mark` or ended."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.marks.append(int(line))
            if self.marks[-1] >= mark:
                return

    def kill(self) -> int:
        """Kill it and return the last mark that it had said."""
        self.process.send_signal(signal.SIGKILL)
        rest, _ = self.process.communicate()
        self.marks += [int(line) for line in rest.split("\n")[:-1]]
        return max(self.marks, default=0)


def faults(store: Store, said: int) -> list[str]:
    """Return what is wrong with a store after a kill: nothing may be."""
    (job,) = store.import_jobs()
    events = [event for rows in store.context_events(job.job_id) for _, event in rows]
    found = []
    if job.read < said:
        found.append(f"row {said} was said to be kept, the mark is at {job.read}")
    if job.read % BATCH and job.state == "running":
        found.append(f"half a batch: {job.read}")
    if job.read != job.accepted + job.refused + job.duplicate:
        found.append("the counts do not add up")
    if len(events) != job.accepted or len(store.refused(job.job_id)) != job.refused:
        found.append(f"{len(events)} events for {job.accepted}")
    if any(event.line > job.read + 1 for event in events):  # the header is line 1
        found.append("rows beyond the mark")
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rows.csv"
    write_rows(path, ROWS)
    return path


def test_a_killed_import_loses_nothing_it_said_and_ends_exactly(
    file: Path, settings: Settings
) -> None:
    open_store(settings).close()
    chance = random.Random(2024)  # noqa: S311 where to kill, no secret
    kept = 0
    for number in range(KILLS):
        importer = Importer(file, settings)
        importer.run_to(kept + chance.randrange(1, ROWS // KILLS))
        said = importer.kill()
        if not said and not kept:
            continue
        store = open_store(settings)
        assert not faults(store, said), f"kill {number + 1}"
        kept = store.import_jobs()[0].read
    last = Importer(file, settings)
    last.run_to(ROWS + 1)
    assert last.process.wait() == 0
    store = open_store(settings)
    (job,) = store.import_jobs()
    assert (job.read, job.state) == (ROWS, "accepted")
    assert (job.accepted, job.refused, job.duplicate) == expected(file)
    assert not faults(store, ROWS)


def test_the_checker_catches_an_importer_that_says_so_too_early(
    file: Path, settings: Settings
) -> None:
    open_store(settings).close()
    importer = Importer(file, settings, "--careless")
    importer.run_to(3 * BATCH)
    assert faults(open_store(settings), importer.kill()) == [
        f"row {3 * BATCH} was said to be kept, the mark is at {2 * BATCH}"
    ]


def test_the_checker_catches_a_mark_without_its_rows(file: Path, settings: Settings) -> None:
    importer = Importer(file, settings)
    importer.run_to(2 * BATCH)
    said = importer.kill()
    store = open_store(settings)
    assert not faults(store, said)
    more = "update import_jobs set rows_read = rows_read + 500, rows_accepted = rows_accepted + 500"
    with store.engine.begin() as connection:
        connection.execute(sa.text(more))
    assert len(faults(store, said)) == 1
