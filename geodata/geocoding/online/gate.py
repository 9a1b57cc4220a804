"""What all processes share about going online: the switch, whose turn it is, what was answered.

One SQLite file in the state folder. Times are seconds since 1970, because processes share
no other clock; what lies farther ahead than can be is a clock that was set back, and is cut.
"""

from __future__ import annotations

import json
import sqlite3
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from geodata.state import writing

FAILURES_TO_PAUSE = 3
PAUSE_SECONDS = 60.0
LONGEST_HOLD = 86_400.0
QUEUE = "other questions are waiting for their turn"
FOUND_KEPT = timedelta(days=365)
# Places are added to the map every day: that one was missing is not true for long.
EMPTY_KEPT = timedelta(days=30)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answer (
  service TEXT NOT NULL, question TEXT NOT NULL, fetched_at TEXT NOT NULL,
  source TEXT NOT NULL, raw TEXT NOT NULL, found INTEGER NOT NULL, PRIMARY KEY (service, question)
);
CREATE TABLE IF NOT EXISTS turn (
  service TEXT PRIMARY KEY, free_at REAL NOT NULL DEFAULT 0, held_until REAL NOT NULL DEFAULT 0,
  paused_until REAL NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL DEFAULT ''
);
CREATE TABLE IF NOT EXISTS switch (
  id INTEGER PRIMARY KEY CHECK (id = 1), is_on INTEGER NOT NULL, changed_at TEXT NOT NULL
)
"""


class Held(Exception):
    """Nobody may ask yet: `seconds` to wait, and why."""

    def __init__(self, seconds: float, reason: str) -> None:
        self.seconds, self.reason = seconds, reason
        super().__init__(reason)


class Turn(NamedTuple):
    """A reserved turn: seconds until it comes; `trying` is the one question after a pause."""

    wait: float
    trying: bool


class Stored(NamedTuple):
    """An answer as it came, when it was fetched (ISO 8601, UTC) and whom to credit."""

    raw: Any
    fetched_at: str
    source: str


@dataclass(frozen=True, slots=True)
class Gate:
    """The shared file. Every method raises StateError when it cannot be used."""

    path: Path

    @classmethod
    def of(cls, state: Path) -> Gate:
        """Return the gate of a state folder."""
        return cls(state / "online.sqlite")

    def switched(self) -> bool | None:
        """Return whether a person switched it on or off; None when nobody did."""
        if not self.path.exists():
            return None
        with writing(self.path, _SCHEMA) as db:
            row = db.execute("SELECT is_on FROM switch").fetchone()
        return None if row is None else bool(row["is_on"])

    def switch(self, *, on: bool) -> None:
        """Switch it on or off, for every process, from its next question on."""
        with writing(self.path, _SCHEMA) as db:
            db.execute("INSERT OR REPLACE INTO switch VALUES (1, ?, ?)", (on, _stamp()))

    def answer(self, service: str, question: str) -> Stored | None:
        """Return the kept answer that is not too old, or None."""
        with writing(self.path, _SCHEMA) as db:
            row = db.execute(
                "SELECT * FROM answer WHERE service = ? AND question = ?", (service, question)
            ).fetchone()
        if row is None or _is_old(row):
            return None
        return Stored(json.loads(row["raw"]), row["fetched_at"], row["source"])

    def keep(self, service: str, question: str, raw: Any, source: str, *, found: bool) -> Stored:
        """Keep an answer (never a failure) and return it as kept; the service answers again."""
        kept = Stored(raw, _stamp(), source)
        with writing(self.path, _SCHEMA) as db:
            db.execute(
                "INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?, ?)",
                (service, question, kept.fetched_at, source, json.dumps(raw), found),
            )
            db.execute(
                "UPDATE turn SET failures = 0, paused_until = 0 WHERE service = ?", (service,)
            )
        return kept

    def forget(self) -> int:
        """Delete every kept answer and return how many there were."""
        with writing(self.path, _SCHEMA) as db:
            return db.execute("DELETE FROM answer").rowcount

    def count(self) -> int:
        """Return how many answers are kept."""
        with writing(self.path, _SCHEMA) as db:
            number: int = db.execute("SELECT count(*) FROM answer").fetchone()[0]
        return number

    def reserve(self, service: str, delay: float, patience: float) -> Turn:
        """Take the next free turn, at least `delay` seconds after the one before.

        Raises Held, taking nothing, when the service is paused after failures, or has no
        turn within `patience` seconds.
        """
        with writing(self.path, _SCHEMA) as db:
            row, now = _row(db, service), time.time()
            if 0 < (pause := row["paused_until"] - now) <= PAUSE_SECONDS:
                raise Held(pause, row["reason"])
            silence, queue = (
                min(row[column] - now, LONGEST_HOLD) for column in ("held_until", "free_at")
            )
            wait = max(0.0, silence, queue)
            if wait > patience:
                raise Held(wait, row["reason"] if silence > patience else QUEUE)
            turn = Turn(wait, trying=row["failures"] >= FAILURES_TO_PAUSE)
            # After a pause one question tries; the others stay out until it has an answer.
            paused_until = now + wait + PAUSE_SECONDS if turn.trying else 0.0
            db.execute(
                "UPDATE turn SET free_at = ?, paused_until = ? WHERE service = ?",
                (now + wait + delay, paused_until, service),
            )
        return turn

    def still_open(self, service: str, turn: Turn) -> bool:
        """Say whether nothing has been closed since the turn was reserved."""
        with writing(self.path, _SCHEMA) as db:
            row, now = _row(db, service), time.time()
        return row["held_until"] <= now and (turn.trying or row["paused_until"] <= now)

    def failed(self, service: str, reason: str, retry_after: float | None = None) -> None:
        """Count a failure; hold everybody back as long as asked, pause after three in a row."""
        with writing(self.path, _SCHEMA) as db:
            row, now = _row(db, service), time.time()
            failures = row["failures"] + 1
            held_until = max(row["held_until"], now + min(retry_after or 0.0, LONGEST_HOLD))
            paused_until = now + PAUSE_SECONDS if failures >= FAILURES_TO_PAUSE else 0.0
            db.execute(
                "UPDATE turn SET failures = ?, held_until = ?, paused_until = ?, reason = ?"
                " WHERE service = ?",
                (failures, held_until, paused_until, reason, service),
            )


def _row(db: sqlite3.Connection, service: str) -> sqlite3.Row:
    db.execute("INSERT OR IGNORE INTO turn (service) VALUES (?)", (service,))
    row: sqlite3.Row = db.execute("SELECT * FROM turn WHERE service = ?", (service,)).fetchone()
    return row


def _is_old(row: sqlite3.Row) -> bool:
    kept = FOUND_KEPT if row["found"] else EMPTY_KEPT
    return datetime.fromisoformat(row["fetched_at"]) + kept < datetime.now(UTC)


def _stamp() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
