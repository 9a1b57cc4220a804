"""The errors a caller may see: each carries a sentence fit for a reader."""

from __future__ import annotations

from dataclasses import dataclass

_SHOWN = 80


class GeodataError(Exception):
    """Root of every error that geodata raises on purpose."""


class DateError(GeodataError, ValueError):
    """A date text that is no ISO 8601 date nor a supported EDTF expression."""


class UsageError(GeodataError, ValueError):
    """A question that cannot be asked: an unknown code, a reversed range, a wrong option."""


class StoreError(GeodataError, OSError):
    """The built record or the analysts' store is missing, damaged, out of reach or of another age."""


class NotAllowed(GeodataError, PermissionError):
    """A person's role does not let them do this."""


class Conflict(GeodataError):
    """Somebody else was first: `who` changed `table` `row_id` at `when` (ISO 8601, UTC)."""

    def __init__(self, table: str, row_id: str, who: str, when: str, advice: str) -> None:
        self.table, self.row_id, self.who, self.when = table, row_id, who, when
        self.advice = advice
        at = when[:16].replace("T", " ")
        super().__init__(f"{table} {row_id} was changed by {who} on {at} UTC: {advice}")


class StateError(GeodataError, OSError):
    """A file of the state folder cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in one cell of the curated record, and what to do about it."""

    file: str
    row: int
    column: str
    value: str
    advice: str

    def __str__(self) -> str:
        """Return `file:row column 'value': advice`, the row counted as a text editor does."""
        shown = self.value if len(self.value) <= _SHOWN else self.value[: _SHOWN - 1] + "…"
        return f"{self.file}:{self.row} {self.column} '{shown}': {self.advice}"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One fault in one cell of a row of the analysts' store, and what to do about it."""

    table: str
    row_id: str
    column: str
    value: str
    advice: str

    def __str__(self) -> str:
        """Return `table id, column 'value': advice`."""
        shown = self.value if len(self.value) <= _SHOWN else self.value[: _SHOWN - 1] + "…"
        return f"{self.table} {self.row_id}, {self.column} '{shown}': {self.advice}"


class RowsRefused(GeodataError, ValueError):
    """Rows that may not enter the store; `problems` lists every fault, and nothing was changed."""

    def __init__(self, problems: list[RowProblem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class CuratedDataError(GeodataError, ValueError):
    """The curated record has faults; `problems` lists all of them at once."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        lines = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"{len(problems)} problem(s) in the curated record:\n{lines}")
