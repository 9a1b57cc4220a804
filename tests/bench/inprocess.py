"""What the computer does without a browser: load, derive, answer, and the command line."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from geodata.posture import Derivation, derive, posture
from geodata.record import load_record
from tests.bench.series import Series
from tests.server import ROOT

CURATED = ROOT / "geodata" / "curated"
CLI = ["posture", "--at", "2024-05-02", "--format", "json"]


def timed(action: Callable[[], Any]) -> float:
    """Return the milliseconds that `action` takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def both(action: Callable[[], Any]) -> tuple[float, float]:
    """Return the milliseconds that `action` takes, by the wall and by the processor."""
    start = time.thread_time()
    wall = timed(action)
    return wall, (time.thread_time() - start) * 1000


def measure(repeats: int) -> dict[str, Series]:
    """Return every measure by its name in the report."""
    record = load_record()
    derivation = derive(record)
    days = event_days(derivation)
    frame = presence_frame(derivation)
    return {
        "load": Series.of(timed(load_record) for _ in range(repeats)),
        "load_naive": Series.of(timed(_read_csv) for _ in range(repeats)),
        "derive": Series.of(timed(lambda: derive(record)) for _ in range(repeats)),
        **_twice("posture", _each_day(lambda day: posture(derivation, day), days)),
        **_twice("posture_naive", _each_day(lambda day: refilter(frame, day), days)),
        "cli": Series.of(timed(_command) for _ in range(repeats)),
    }


def _each_day(ask: Callable[[date], Any], days: list[date]) -> list[tuple[float, float]]:
    return [both(partial(ask, day)) for day in days]


def _twice(name: str, pairs: list[tuple[float, float]]) -> dict[str, Series]:
    wall, processor = zip(*pairs, strict=True)
    return {name: Series(wall), f"{name}_cpu": Series(processor)}


def event_days(derivation: Derivation) -> list[date]:
    """Return every day on which an event of the record has surely happened."""
    events = derivation.record.events.values()
    return sorted({event.date.last for event in events if event.date.latest is not None})


def presence_frame(derivation: Derivation) -> pd.DataFrame:
    """Return one line per presence with its days, as a table that a naive page would filter."""
    lines = [
        (
            key.force_id,
            key.country,
            key.site_id,
            _stamp(p.floor),
            _stamp(p.until.last if p.until else None),
        )
        for key, presences in derivation.presences.items()
        for p in presences
    ]
    return pd.DataFrame(lines, columns=["force", "country", "site", "since", "until"])


def _stamp(day: date | None) -> pd.Timestamp:
    """Return the day as pandas counts; days outside its range become missing."""
    return pd.to_datetime(str(day) if day else None, errors="coerce")


def refilter(frame: pd.DataFrame, day: date) -> list[dict[Any, Any]]:
    """Return the lines open on `day`: no status, no strength, no reason, only the masks."""
    at = pd.Timestamp(day)
    begun = frame["since"].isna() | (frame["since"] <= at)
    open_still = frame["until"].isna() | (frame["until"] > at)
    return list(frame[begun & open_still].to_dict("records"))


def _read_csv() -> list[pd.DataFrame]:
    return [pd.read_csv(path) for path in sorted(Path(CURATED).glob("*.csv"))]


def _command() -> None:
    command = [sys.executable, "-m", "geodata", *CLI]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
