"""Uncertain dates: EDTF text (ISO 8601-2) to earliest and latest day. The only date parser."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from geodata.errors import DateError

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
#: One day of several; the library takes milliseconds for it, a text has dozens.
_ONE_OF = re.compile(r"\[(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})\]")
_OPEN = {"", ".."}
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The days between which something happened, both included; None = not known.

    `extent` is true where the text names a duration (`a/b`), not a doubt about one day.
    `first` and `last` are the bounds for comparing: the ends of the calendar where unknown.
    """

    earliest: date | None
    latest: date | None
    extent: bool = False
    first: date = field(init=False, repr=False, compare=False)
    last: date = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Asked thousands of times in a posture: worked out once.
        object.__setattr__(self, "first", self.earliest or date.min)
        object.__setattr__(self, "last", self.latest or date.max)

    @property
    def is_day(self) -> bool:
        """Whether the span is one known day."""
        return self.earliest is not None and self.earliest == self.latest

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the span."""
        return self.first <= day <= self.last

    def meets(self, other: Span) -> bool:
        """Whether the two spans share a day."""
        return self.first <= other.last and other.first <= self.last


def on(day: date) -> Span:
    """Return the span of one known day."""
    return Span(day, day)


UNKNOWN = Span(None, None)


@lru_cache(maxsize=8192)
def parse_edtf(text: str) -> Span:
    """Return the days that `text` allows: 2024, 2024-05, 2024-05-02, 2014~, [a..b], a/b, ../b, a/...

    `~`, `?` and `%` keep the bounds of the date they qualify. Raises DateError.
    """
    cleaned = text.strip()
    plain = _ISO.fullmatch(cleaned)
    if plain:
        return _whole_period(cleaned, *plain.groups())
    if "/" in cleaned:
        return _interval(cleaned)
    if one_of := _ONE_OF.fullmatch(cleaned):
        return _between(cleaned, *one_of.groups())
    return _by_library(cleaned)


def add_months(day: date, months: int) -> date:
    """Return the same day of the month `months` later, or the last day of a shorter month."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if years > date.max.year:
        return date.max
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))


def agreed(spans: list[Span]) -> Span:
    """Return the days on which all `spans` agree, or their hull where they contradict."""
    if len(set(spans)) == 1:
        return spans[0]
    first, last = max(span.first for span in spans), min(span.last for span in spans)
    if first > last:
        first, last = min(span.first for span in spans), max(span.last for span in spans)
    return Span(None if first == date.min else first, None if last == date.max else last)


def _whole_period(text: str, year: str, month: str | None, day: str | None) -> Span:
    try:
        start = date(int(year), int(month or 1), int(day or 1))
    except ValueError as fault:
        raise DateError(f"'{text}' is not a date of the calendar ({fault})") from None
    if day:
        return on(start)
    last_month = int(month or 12)
    return Span(start, date(start.year, last_month, calendar.monthrange(start.year, last_month)[1]))


def _between(text: str, first: str, last: str) -> Span:
    earliest, latest = parse_edtf(first).earliest, parse_edtf(last).latest
    if earliest and latest and earliest > latest:
        raise DateError(f"'{text}' ends before it begins")
    return Span(earliest, latest)


def _interval(text: str) -> Span:
    start, _, end = text.partition("/")
    if "/" in end:
        raise DateError(f"'{text}' is not a date: write year-month-day, 2024-05-02")
    earliest = None if start in _OPEN else parse_edtf(start).earliest
    latest = None if end in _OPEN else parse_edtf(end).latest
    if earliest is None and latest is None:
        raise DateError(f"'{text}' names neither a beginning nor an end")
    if earliest and latest and earliest > latest:
        raise DateError(f"'{text}' ends before it begins")
    return Span(earliest, latest, extent=True)


def _by_library(text: str) -> Span:
    # Imported late: plain ISO dates, all that the command line needs, never pay for the parser.
    from edtf import parse_edtf as parse
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed: Any = parse(text)
        low, high = parsed.lower_strict(), parsed.upper_strict()
        bounds = (date(*low[:3]), date(*high[:3]))
    except (EDTFParseException, ValueError, TypeError, AttributeError):
        raise DateError(
            f"'{text}' is not a date: write 2024-05-02, 2024-05, 2024 or EDTF"
        ) from None
    if bounds[0] > bounds[1]:
        raise DateError(f"'{text}' ends before it begins")
    return Span(*bounds)
