"""Import a million made-up rows, checked, beside plain pandas; writes docs/import-performance.md.

    python -m tests.bench.imports [--rows N] [--print]

The peer is `pandas.read_csv` in chunks and `DataFrame.to_sql` into SQLite with an index of the ids:
it checks nothing, knows no duplicate, and what is killed half-way stays half.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from tests.bench import machine
from tests.server import ROOT

PAGE = ROOT / "docs" / "import-performance.md"
SECONDS, MEGABYTES = 25, 150
_BAD_EVERY = 997
_TOWNS = (
    ("Niger", 13.5, 2.1),
    ("Mali", 16.3, -0.1),
    ("Chad", 12.1, 15.0),
    ("Burkina Faso", 12.4, -1.5),
)
_COLUMNS = (
    *("event_id_cnty", "event_date", "year", "time_precision", "event_type", "sub_event_type"),
    *("actor1", "actor2", "country", "location", "latitude", "longitude", "geo_precision"),
    *("source", "notes", "fatalities"),
)


def main() -> None:
    """Write the file, let each import it in a process of its own, and report."""
    options = _options()
    if options.run:
        print(json.dumps(_measured(_RUNS[options.run], options.file)))
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "events.csv"
        _write_rows(file, options.rows)
        found = {name: _in_a_process(name, file) for name in _RUNS}
        size = file.stat().st_size
    text = _page(found, options.rows, size)
    print(text)
    if not options.print:
        PAGE.write_text(text, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.imports", description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--print", action="store_true", help="write no page")
    parser.add_argument("--run", choices=tuple(_RUNS), help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _write_rows(path: Path, count: int) -> None:
    """Write rows in the shape of an ACLED export, all made up; one in a thousand is bad."""
    chance = random.Random(1)  # noqa: S311 made-up rows, no secret
    first = date(2012, 1, 1)
    with path.open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file, lineterminator="\n").writerow
        write(_COLUMNS)
        for i in range(count):
            country, lat, lon = _TOWNS[chance.randrange(len(_TOWNS))]
            day = first + timedelta(days=chance.randrange(5000))
            where = "north" if i % _BAD_EVERY == 0 else f"{lat + chance.uniform(-0.3, 0.3):.4f}"
            note = (
                f"Made up for a measurement: on {day} a clash between two groups was said to have been "
                f"seen near a town of {country}, and a second voice said that it was not."
            )
            write(
                (
                    *(f"TST{i}", day, day.year, 1, "Battles", "Armed clash", "Forces of Testland"),
                    *(f"Test Group {i % 37}", country, f"Town {i % 500}", where),
                    *(f"{lon + chance.uniform(-0.3, 0.3):.4f}", 1, "Test Daily", note, i % 4),
                )
            )


def _in_a_process(name: str, file: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.imports", "--run", name, "--file", file],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _measured(run: Callable[[Path, Path], int], file: Path) -> dict[str, float]:
    import resource
    import time

    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        started = time.perf_counter()
        kept = run(file, Path(folder) / "store.sqlite")
        seconds = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = used.ru_utime + used.ru_stime
    return {"kept": kept, "seconds": seconds, "cpu": cpu, "megabytes": used.ru_maxrss / 1000}


def _ours(file: Path, store: Path) -> int:
    from geodata.importing import Choices, Plan, detect, keep, open_table
    from geodata.settings import Settings
    from geodata.store import Person, Role, open_store

    opened = open_store(Settings(store=store))
    with open_table(file) as table:
        plan = Plan(file, table, detect(table, Choices()).settled(), "made up")
        return keep(plan, opened, Person("bench", Role.REVIEWER)).accepted


def _pandas(file: Path, store: Path) -> int:
    import pandas
    import sqlalchemy as sa

    engine = sa.create_engine(f"sqlite:///{store}")
    kept = 0
    for chunk in pandas.read_csv(file, chunksize=10_000, parse_dates=["event_date"]):
        chunk.to_sql("events", engine, if_exists="append", index=False)
        kept += len(chunk)
    with engine.begin() as connection:
        connection.execute(sa.text("create index i on events (event_id_cnty)"))
    return kept


_RUNS = {"ours": _ours, "pandas": _pandas}
_NAMES = {
    "ours": "`geodata import`: checked, duplicates known, resumable",
    "pandas": "`read_csv` in chunks + `to_sql`: nothing checked",
}


def _page(found: dict[str, dict[str, float]], rows: int, size: int) -> str:
    facts = {**machine.facts("not used"), "Load at the end": machine.load()}
    lines = [
        "<!-- Written by `make bench-import`; do not edit by hand. -->",
        "# Import: a million rows",
        "",
        f"Measured by `make bench-import` (`python -m tests.bench.imports`): {rows:,} made-up rows in "
        f"the shape of an ACLED export, {size / 1e6:.0f} MB of CSV, into SQLite, one after the other in "
        "the same run, each in a process of its own.",
        "",
        "| | seconds | of processor | rows/s | peak MB | rows kept |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {_NAMES[name]} | {row['seconds']:.1f} | {row['cpu']:.1f} | "
        f"{rows / row['seconds']:,.0f} | {row['megabytes']:.0f} | {row['kept']:,.0f} |"
        for name, row in found.items()
    ]
    ours = found["ours"]
    lines += [
        "",
        f"Budget: {SECONDS} s ({'met' if ours['seconds'] <= SECONDS else 'not met'}) and "
        f"{MEGABYTES} MB ({'met' if ours['megabytes'] <= MEGABYTES else 'not met'}) on a quiet machine "
        "of two cores. One row in a thousand is bad: ours refuses it with its reason.",
        "",
        *(f"- {name}: {text}" for name, text in facts.items() if name != "Browser"),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
