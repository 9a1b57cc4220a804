"""How a table is to be read: profile, mapping, dates, decimals. Found, shown back, or asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from geodata.importing.days import NUMERIC, DayFormat, day_format, order_of
from geodata.importing.faults import ImportFault, ImportQuestion, Refusal
from geodata.importing.figures import Decimal, decimal_of
from geodata.importing.profiles import AUTO, Mapped, Profile, mapped, profile_named
from geodata.importing.readers.crs import DEGREES
from geodata.importing.table import Table

_SAMPLE = 10_000


@dataclass(frozen=True)
class Choices:
    """What the reader of the file decides; blank = find out, and ask where it cannot be found."""

    profile: str = AUTO
    columns: Mapping[str, str] = field(default_factory=dict)
    date_format: str = ""
    decimal: Decimal = ""


@dataclass(frozen=True)
class Detected:
    """How the table will be read; with `questions` left or a `fault`, it cannot be yet."""

    profile: Profile
    mapping: Mapped
    days: DayFormat
    decimal: Decimal
    questions: tuple[ImportQuestion, ...] = ()
    fault: ImportFault | None = None

    def settled(self) -> Detected:
        """Return itself where nothing is open. Raises ImportFault, or the first ImportQuestion."""
        if self.fault is not None:
            raise self.fault
        if self.questions:
            raise self.questions[0]
        return self


def detect(table: Table, choices: Choices) -> Detected:
    """Return how to read the table. Raises ImportFault only for choices that name what is not."""
    profile = profile_named(choices.profile, table.columns)
    try:
        mapping = mapped(profile, table.columns, choices.columns)
    except ImportFault as fault:
        suggested = profile.suggest(table.columns)
        return Detected(profile, suggested, DayFormat(), choices.decimal, fault=fault)
    questions: list[ImportQuestion] = []
    days, decimal = DayFormat(), choices.decimal
    try:
        days = _days(table, profile, mapping, choices)
    except ImportQuestion as question:
        questions.append(question)
    try:
        decimal = choices.decimal or _decimal(table, profile, mapping)
    except ImportQuestion as question:
        questions.append(question)
    return Detected(profile, mapping, days, decimal, tuple(questions))


def sample(table: Table, count: int = _SAMPLE) -> Iterator[tuple[int, list[str]]]:
    """Yield the first sound rows of the table."""
    with table.open() as reader:
        yield from islice((row for row in reader.rows() if not isinstance(row, Refusal)), count)


def _days(table: Table, profile: Profile, mapping: Mapped, choices: Choices) -> DayFormat:
    if choices.date_format:
        return day_format(choices.date_format)
    places = _places(table, profile, mapping, "day")
    seen = [cells[i] for _, cells in sample(table) for i in places]
    if not any(NUMERIC.fullmatch(text.strip()) for text in seen):
        return DayFormat()
    # One row anywhere may tell which comes first, or that both occur: all of them are looked at.
    with table.open() as reader:
        rows = (row for row in reader.rows() if not isinstance(row, Refusal))
        return DayFormat(order=order_of(cells[i] for _, cells in rows for i in places))


def _decimal(table: Table, profile: Profile, mapping: Mapped) -> Decimal:
    points = _places(table, profile, mapping, "lat") + _places(table, profile, mapping, "lon")
    counts = _places(table, profile, mapping, "count")
    rows = [cells for _, cells in sample(table)]
    return decimal_of(
        (cells[i] for cells in rows for i in points),
        (cells[i] for cells in rows for i in counts),
        degrees=table.crs == DEGREES,
    )


def _places(table: Table, profile: Profile, mapping: Mapped, kind: str) -> list[int]:
    """Return where the columns of a kind of field stand; a joined date has no day in one cell."""
    return [
        table.columns.index(used[0])
        for name, used in mapping.items()
        if profile.by_name[name].kind == kind and len(used) == 1
    ]
