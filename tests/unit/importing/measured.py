"""What becomes of a hostile file, found out in a process that does nothing else.

How much memory a process ever held never falls again: among other tests the figure would be theirs.
"""

from __future__ import annotations

import re
import resource
import time
from pathlib import Path
from typing import NamedTuple

from geodata.importing import Choices, ImportFault, Plan, Refusal, Report, detect, open_table
from geodata.importing.check import ContextChecker
from geodata.importing.run import check


class Measured(NamedTuple):
    """The refusal's code or each row's, all that was said, and what it took."""

    found: str | list[str]
    said: list[str]
    seconds: float
    megabytes: float


def measure(path: Path) -> Measured:
    """Read the file as an import does, twice: row by row, and as the check of a whole file."""
    started = time.monotonic()
    try:
        found, said = _rows(path)
    except ImportFault as fault:
        found, said = fault.code, [fault.text("en"), fault.text("fr")]
    return Measured(found, said, time.monotonic() - started, _most_memory())


def _most_memory() -> float:
    """Return the most megabytes that this process, or any child of it, ever held.

    Linux counts in `ru_maxrss` what the parent held when it started this process; the high-water mark
    in /proc is the program's own.
    """
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    status = Path("/proc/self/status")
    if not status.exists():
        return max(children, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
    (own,) = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))
    return max(children, int(own) / 1000)


def _rows(path: Path) -> tuple[list[str], list[str]]:
    codes: list[str] = []
    said: list[str] = []
    with open_table(path) as table:
        detected = detect(table, Choices()).settled()
        one, seen = ContextChecker(table, detected), set[str]()
        with table.open() as reader:
            for row in reader.rows():
                found = row if isinstance(row, Refusal) else one.check(*row)
                if isinstance(found, Refusal):
                    assert found.line > 0
                    codes.append(found.code)
                    said += [found.reason("en"), found.reason("fr")]
                else:
                    codes.append("=" if found.key in seen else "")
                    seen.add(found.key)
        _adds_up(check(Plan(path, table, detected, "test")), codes)
    return codes, said


def _adds_up(report: Report, codes: list[str]) -> None:
    assert report.read == len(codes)
    assert report.read == report.accepted + report.refused + report.duplicate
    assert report.duplicate == codes.count("=")
    assert report.accepted == codes.count("")
