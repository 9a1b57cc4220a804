"""Check a table, or check and keep it: read = accepted + refused + duplicate, always."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.importing.batch import BatchChecker
from geodata.importing.delimited import RawRow
from geodata.importing.detect import Detected
from geodata.importing.faults import ImportFault, Refusal, shorten
from geodata.importing.refused import RefusedRows
from geodata.importing.table import Table
from geodata.record.model import Lang
from geodata.store.rows import ContextEvent, ImportJob, Refused

if TYPE_CHECKING:
    from geodata.store.people import Person
    from geodata.store.store import Store

BATCH = 10_000
_PART = 200  # rows that are checked at once
_FIRST_REFUSALS = 1000
_BLOCK = 1 << 20

#: Told how much of the file is read, from 0 to 1.
Progress = Callable[[float], object]
#: A refused row, and its cells where it could be told apart.
_Bad = tuple[Refusal, Sequence[str] | None]
_Batch = tuple[list[ContextEvent], list[_Bad]]


@dataclass
class Report:
    """What became of the rows: counts, reasons (code → rows) and the first refusals."""

    read: int = 0
    accepted: int = 0
    refused: int = 0
    duplicate: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    first: list[Refusal] = field(default_factory=list)
    job: ImportJob | None = None

    def refuse(self, refusal: Refusal) -> None:
        """Count one refused row."""
        self.refused += 1
        self.reasons[refusal.code] += 1
        if len(self.first) < _FIRST_REFUSALS:
            self.first.append(refusal)


@dataclass(frozen=True)
class Plan:
    """A table and how it is read: what `check` and `keep` both need.

    `source` names the data set in the store; `reasons` is the language of the refusals.
    """

    path: Path
    table: Table
    detected: Detected
    source: str
    reasons: Lang = "en"

    def remembered(self) -> dict[str, Any]:
        """Return what decides how the rows are read, as JSON: an import goes on only with the same."""
        detected = self.detected
        return {
            "columns": {name: list(used) for name, used in sorted(detected.mapping.items())},
            "dates": str(detected.days),
            "decimal": detected.decimal,
            "encoding": self.table.encoding,
            "separator": self.table.separator,
            "layer": self.table.layer,
            "crs": self.table.source_crs,
        }


def check(
    plan: Plan, refused: RefusedRows | None = None, progress: Progress | None = None
) -> Report:
    """Return what an import would do, changing nothing; duplicates are those within the file."""
    report = Report()
    seen: set[int] = set()
    for good, bad in _batches(plan, progress):
        report.read += len(good) + len(bad)
        _note(report, refused, bad)
        keys = {hash(event.key) for event in good}
        fresh = len(keys - seen)
        seen |= keys
        report.accepted += fresh
        report.duplicate += len(good) - fresh
    return report


def keep(
    plan: Plan,
    store: Store,
    by: Person,
    refused: RefusedRows | None = None,
    progress: Progress | None = None,
) -> Report:
    """Import the table's good rows in batches and return what became of all of them.

    A run that was cut short goes on after its last batch. Raises StoreError, Conflict, NotAllowed.
    Other writers get in while the next batch is read and checked.
    """
    from geodata.store.engine import reading

    job = store.begin_import(
        plan.source, digest(plan.path), plan.detected.profile.code, plan.remembered(), by
    )
    report, done, read = Report(), job.read, 0
    # With its last connection SQLite folds its log into the file: this one spares each batch that.
    with reading(store.engine):
        for good, bad in _batches(plan, progress, done):
            _note(report, refused, bad)
            read += len(good) + len(bad)
            if read > done:  # what an earlier run has kept is only looked at for what it refused
                job = store.append_batch(job, good, _told(bad, plan.reasons), read)
    report.job = store.finish_import(job, by)
    report.read, report.accepted = job.read, job.accepted
    report.refused, report.duplicate = job.refused, job.duplicate
    return report


def digest(path: Path) -> str:
    """Return the SHA-256 of the file's bytes."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found.update(block)
    return found.hexdigest()


def all_good(
    plan: Plan, refused: RefusedRows | None = None, progress: Progress | None = None
) -> None:
    """Raise ImportFault when any row of the table would be refused."""
    report = check(plan, refused, progress)
    if report.refused:
        raise ImportFault("all_or_nothing", refused=report.refused, read=report.read)


def _batches(plan: Plan, progress: Progress | None, done: int = 0) -> Iterator[_Batch]:
    """Yield the rows in batches, checked; one of them ends where `done` rows are read."""
    checker = BatchChecker(plan.table, plan.detected)
    size, read = max(1, plan.table.size), 0
    with plan.table.open() as reader:
        rows = reader.rows()
        while True:
            room = BATCH if read >= done else min(BATCH, done - read)
            good, bad = _batch(checker, rows, room)
            if not good and not bad:
                break
            yield good, bad
            read += len(good) + len(bad)
            if progress is not None:
                progress(min(1.0, reader.position / size))
    if progress is not None:
        progress(1.0)


def _batch(checker: BatchChecker, rows: Iterator[RawRow | Refusal], room: int) -> _Batch:
    """Take and check `room` rows, or what there is; never more raw ones in memory than _PART."""
    good, bad = list[ContextEvent](), list[_Bad]()
    while part := list(islice(rows, min(room, _PART))):
        room -= len(part)
        for row, found in zip(part, checker.check(part), strict=True):
            if not isinstance(found, Refusal):
                good.append(found)
            else:
                bad.append((found, None if isinstance(row, Refusal) else row[1]))
    return good, bad


def _note(report: Report, refused: RefusedRows | None, bad: list[_Bad]) -> None:
    for refusal, cells in bad:
        report.refuse(refusal)
        if refused is not None:
            refused.write(refusal, cells)


def _told(bad: list[_Bad], lang: Lang) -> list[Refused]:
    return [
        Refused(row.line, shorten(row.column), shorten(row.value), row.reason(lang))
        for row, _ in bad
    ]
