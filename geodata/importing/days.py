"""Dates as people write them, to the first and last day they allow; an unclear order is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from geodata.dates import Span, on, parse_edtf
from geodata.errors import DateError
from geodata.filters import fold
from geodata.importing.faults import ImportQuestion

Order = Literal["", "dmy", "mdy"]
FIRST_YEAR, LAST_YEAR = 1900, 2100

_TIME = r"(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR = re.compile(r"\d{4}")
NUMERIC = re.compile(rf"(\d{{1,2}})([/.\- ])(\d{{1,2}})\2(\d{{4}}){_TIME}")
_DAY_WORD = re.compile(rf"(\d{{1,2}})(?:er|st|nd|rd|th)?[ \-]([^\W\d]+)\.?,?[ \-](\d{{4}}){_TIME}")
_WORD_DAY = re.compile(rf"([^\W\d]+)\.?[ \-](\d{{1,2}})(?:st|nd|rd|th)?,?[ \-](\d{{4}}){_TIME}")
_YEAR_WORD = re.compile(r"(\d{4})-([^\W\d]+)")
_WORD_YEAR = re.compile(r"([^\W\d]+)[ \-](\d{4})")
_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "janv fevr mars avr mai juin juil aout sept oct nov dec",
    )
    for number, name in enumerate(names.split(), start=1)
}


class DayFault(ValueError):
    """A text that is no date here; `code` says why."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True, slots=True)
class DayFormat:
    """How the file writes dates: the order of day and month, or a pattern of strptime."""

    order: Order = ""
    pattern: str = ""

    def __str__(self) -> str:
        """Return the format as it is named on the command line."""
        return self.pattern or self.order or "iso"

    def parse(self, text: str) -> tuple[date, date]:
        """Return the first and last day. Raises DayFault."""
        span = self._span(" ".join(text.split()))
        first, last = span.earliest, span.latest
        if first is None or last is None:
            raise DayFault("bad_date", format=str(self))
        if first.year < FIRST_YEAR or last.year > LAST_YEAR:
            raise DayFault("date_range", first=FIRST_YEAR, last=LAST_YEAR)
        return first, last

    def _span(self, text: str) -> Span:
        if self.pattern:
            try:
                return on(datetime.strptime(text, self.pattern).date())  # noqa: DTZ007 a date has no zone
            except ValueError:
                raise DayFault("bad_date", format=self.pattern) from None
        return _numbers(text, self.order) or _words(text) or self._edtf(text)

    def _edtf(self, text: str) -> Span:
        try:
            return parse_edtf(text)
        except DateError:
            raise DayFault("bad_date", format=str(self)) from None


def day_format(name: str) -> DayFormat:
    """Return the format called iso, dmy or mdy, or a pattern such as %d/%m/%Y. Raises ImportQuestion."""
    if name in ("dmy", "mdy"):
        return DayFormat(order="dmy" if name == "dmy" else "mdy")
    if "%" in name:
        return DayFormat(pattern=name)
    if name in ("", "iso", "ymd"):
        return DayFormat()
    raise ImportQuestion("ask_date_unknown", example=name)


def order_of(texts: Iterable[str]) -> Order:
    """Return in which order the numeric dates are written, blank when there is none of them.

    Raises ImportQuestion when both orders fit, or when neither fits all.
    """
    day_first = month_first = example = ""
    for text in texts:
        match = NUMERIC.fullmatch(text.strip())
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        if first == second:
            continue
        day_first = day_first or (text if first > 12 >= second else "")  # noqa: PLR2004 months
        month_first = month_first or (text if second > 12 >= first else "")  # noqa: PLR2004 months
        example = example or text
        if day_first and month_first:
            raise ImportQuestion("ask_date_mixed", example=day_first, other=month_first)
    if day_first or month_first or not example:
        return "dmy" if day_first else "mdy" if month_first else ""
    raise ImportQuestion("ask_date", example=example)


def _numbers(text: str, order: Order) -> Span | None:
    if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _day(match[1], match[2], match[3])
    if match := _MONTH.fullmatch(text):
        return _month(match[1], int(match[2]))
    if _YEAR.fullmatch(text):
        return parse_edtf(text)
    match = NUMERIC.fullmatch(text)
    return _ordered(match, order) if match else None


def _ordered(match: re.Match[str], order: Order) -> Span:
    """Return the day of a date in figures; without an order only 3/3/2024 is clear."""
    if not order and match[1] != match[3]:
        raise DayFault("bad_date", format="iso")
    day, month = (match[1], match[3]) if order != "mdy" else (match[3], match[1])
    return _day(match[4], month, day)


def _words(text: str) -> Span | None:
    for pattern, (year, month, day) in (
        (_DAY_WORD, (3, 2, 1)),
        (_WORD_DAY, (3, 1, 2)),
        (_YEAR_WORD, (1, 2, 0)),
        (_WORD_YEAR, (2, 1, 0)),
    ):
        match = pattern.fullmatch(text)
        number = _MONTHS.get(fold(match[month])) if match else None
        if match and number:
            return (
                _day(match[year], str(number), match[day]) if day else _month(match[year], number)
            )
    return None


def _day(year: str, month: str, day: str) -> Span:
    try:
        return on(date(int(year), int(month), int(day)))
    except ValueError:
        raise DayFault("no_such_day") from None


def _month(year: str, month: int) -> Span:
    try:
        return parse_edtf(f"{year}-{month:02d}")
    except DateError:
        raise DayFault("no_such_day") from None
