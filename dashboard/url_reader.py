"""Reads the parameters of a link one by one; what could not be used is kept as a Notice.

Pure: unknown parameters are ignored, a bad value becomes the default and is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from geodata.dates import Span, parse_edtf
from geodata.errors import DateError
from geodata.record import Record

FIRST_YEAR, LAST_YEAR = 1960, 2100
TEXT_LIMIT = 200
SHOWN = 60
MOST_DIGITS = 9
ISO_LENGTH = len("2024-05-02")
_MONTH_OR_YEAR = re.compile(r"[0-9]{4}(-[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class Known:
    """The codes that a link may name, and the day that the page opens on."""

    countries: frozenset[str]
    actors: frozenset[str]
    forces: frozenset[str]
    sites: frozenset[str]
    events: frozenset[str]
    cut_off: date

    @classmethod
    def of(cls, record: Record, cut_off: date) -> Known:
        """Return the codes of `record`."""
        return cls(
            countries=frozenset(record.countries),
            actors=frozenset(force.actor_id for force in record.forces.values()),
            forces=frozenset(record.forces),
            sites=frozenset(record.sites),
            events=frozenset(record.events),
            cut_off=cut_off,
        )


@dataclass(frozen=True, slots=True)
class Notice:
    """A value of the link that could not be used: `code` names the sentence of the catalogue."""

    code: str
    param: str
    value: str


class Reader:
    """The parameters of one link, and what was wrong with those read so far."""

    def __init__(self, params: Mapping[str, str]) -> None:
        self._params = params
        self.notices: list[Notice] = []

    def note(self, code: str, param: str, value: str) -> None:
        """Keep that `value` could not be used."""
        shown = value if len(value) <= SHOWN else value[: SHOWN - 1] + "…"
        self.notices.append(Notice(code, param, shown))

    def value(self, param: str) -> str:
        """Return what the link says of `param`, "" where it says nothing."""
        return self._params.get(param, "").strip()

    def choice(self, param: str, allowed: Iterable[str], default: str) -> str:
        """Return the one of `allowed` that the link names."""
        value = self.value(param)
        if value and value not in allowed:
            self.note("bad_choice", param, value)
        return value if value in allowed else default

    def day(self, param: str, default: date) -> date:
        """Return the ISO day that the link names."""
        return self.day_or_none(param) or default

    def day_or_none(self, param: str, notice: str = "bad_date") -> date | None:
        """Return the ISO day that the link names, None where it names none; `notice` if it is none."""
        value = self.value(param)
        found = day_of(value)
        if value and found is None:
            self.note(notice, param, value)
        return found

    def codes(self, param: str, known: frozenset[str]) -> frozenset[str]:
        """Return the codes of the comma-separated list that the record knows, in its spelling."""
        spelled = {code.casefold(): code for code in known}
        asked = {part.strip() for part in self.value(param).split(",") if part.strip()}
        for code in sorted(code for code in asked if code.casefold() not in spelled):
            self.note("unknown_code", param, code)
        found = (spelled.get(code.casefold()) for code in asked)
        return frozenset(code for code in found if code)

    def code(self, param: str, known: frozenset[str]) -> str:
        """Return the one code that the link names; of several, the first by alphabet."""
        return min(self.codes(param, known), default="")

    def number(self, param: str) -> int:
        """Return the whole number that the link names, 0 where it names none."""
        value = self.value(param)
        if value and not (value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS):
            self.note("bad_choice", param, value)
            return 0
        return int(value or 0)

    def text(self, param: str) -> str:
        """Return a text of bounded length with single spaces."""
        value = " ".join(self.value(param).split())
        if len(value) > TEXT_LIMIT:
            self.note("too_long", param, value)
        return value[:TEXT_LIMIT].strip()

    def selection(self, known: Known) -> str:
        """Return the selected site, country or event."""
        value = self.value("sel")
        if value and not is_selectable(value, known):
            self.note("unknown_selection", "sel", value)
            return ""
        return value


def is_selectable(selected: str, known: Known) -> bool:
    """Whether `selected` names a site, a host country or an event of the record."""
    kind, _, code = selected.partition(":")
    kinds = {"site": known.sites, "country": known.countries, "event": known.events}
    return code in kinds.get(kind, frozenset())


def day_of(text: str) -> date | None:
    """Return the ISO day that `text` is, between 1960 and 2100, else None."""
    try:
        day = date.fromisoformat(text) if len(text) == ISO_LENGTH else None
    except ValueError:
        return None
    return day if day and FIRST_YEAR <= day.year <= LAST_YEAR else None


def days_of(text: str) -> Span | None:
    """Return the days of the month (2024-05) or year (2024) that `text` is, else None."""
    if not _MONTH_OR_YEAR.fullmatch(text):
        return None
    try:
        found = parse_edtf(text)
    except DateError:
        return None
    return found if FIRST_YEAR <= found.first.year <= LAST_YEAR else None
