"""One row: to a context event of the store, or refused with the cell at fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from hashlib import blake2b

from geodata.dates import add_months
from geodata.formats import plain_cell
from geodata.importing.days import DayFault
from geodata.importing.detect import Detected
from geodata.importing.faults import BadCell, Refusal
from geodata.importing.figures import read_count
from geodata.importing.points import PointChecker
from geodata.importing.table import Table
from geodata.store.rows import ContextEvent

MOST_TEXT = 10_000
_MARK = "\x1f"  # parts cells where a row is taken as one text
# What shows nothing or turns the direction of what follows; tabs and line ends become spaces.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_HALF_WEEK = timedelta(days=3)
FIELDS = (
    *("source_key", "date", "date_end", "date_precision", "lat", "lon", "country", "place"),
    *("precision", "actor", "kind", "people", "deaths", "note", "cited"),
)

Days = tuple[date, date]


class ContextChecker:
    """Checks the rows of one table against what was detected of it, one by one.

    `geodata.importing.batch` takes the rows that are plainly good much faster, by what this one
    says of a cell; a row that is refused passes here.
    """

    def __init__(self, table: Table, detected: Detected) -> None:
        fields, mapping = detected.profile.by_name, detected.mapping
        self._days, self._decimal = detected.days, detected.decimal
        self._column = {name: " + ".join(used) for name, used in mapping.items()}
        self.at = {name: tuple(map(table.columns.index, used)) for name, used in mapping.items()}
        self.used = sorted({i for places in self.at.values() for i in places})
        self._names = {places[0]: name for name, places in self.at.items()}
        self.joins = {name: fields[name].join for name, p in self.at.items() if len(p) > 1}
        self._place = _places(self.at, len(table.columns))
        self.codes = {name: field.codes for name, field in fields.items() if field.codes}
        self.needed = [f.name for f in fields.values() if f.required and f.kind == "text"]
        self.point = PointChecker(table, detected)

    def check(self, line: int, cells: list[str]) -> ContextEvent | Refusal:
        """Return the row as an event of the context, or why it is refused."""
        try:
            return self._event(line, self._ready(cells), cells)
        except BadCell as fault:
            column = self._column.get(fault.name, fault.name)
            return Refusal(line, column, fault.value, fault.code, fault.values)

    def _event(self, line: int, row: list[str], cells: list[str]) -> ContextEvent:
        at = self._place
        for name in self.needed:
            if not row[at[name]]:
                raise BadCell(name, "", "missing")
        precision = self._word("date_precision", row)
        first, last = self.days(row[at["date"]], precision, row[at["date_end"]])
        lon, lat, country = self.point.check(row, at)
        return ContextEvent(
            line,
            row[at["source_key"]] or fingerprint(cells),
            first,
            last,
            country,
            row[at["place"]],
            self._word("precision", row),
            lon,
            lat,
            row[at["actor"]],
            self._word("kind", row),
            self.count(row[at["people"]], "people"),
            noted(row[at["note"]], self.count(row[at["deaths"]], "deaths"), row[at["cited"]]),
        )

    def _ready(self, cells: list[str]) -> list[str]:
        """Return the cells cleaned, then those of joined columns, then a blank one for the rest."""
        cleaned = list(cells)
        for i in self.used:
            cleaned[i] = self.cleaned(i, cells[i])
        joined = [
            joined_cells(join, [cleaned[i] for i in self.at[n]]) for n, join in self.joins.items()
        ]
        return [*cleaned, *joined, ""]

    def cleaned(self, column: int, text: str) -> str:
        """Return the cell on one line, without the quote of a made-safe formula. Raises BadCell."""
        if is_plain(text):
            return text
        if _HIDDEN.search(text):
            raise BadCell(self._names.get(column, ""), text, "control")
        if len(text) > MOST_TEXT:
            raise BadCell(self._names.get(column, ""), text, "long_cell", most=MOST_TEXT)
        return " ".join(plain_cell(text).split())

    def days(self, date: str, precision: str, date_end: str) -> Days:
        """Return the first and the last day that the row's dates allow. Raises BadCell."""
        first, last = self._day("date", date)
        if precision == "week":
            first, last = first - _HALF_WEEK, last + _HALF_WEEK
        elif precision == "month":
            first = first.replace(day=1)
            last = add_months(first, 1) - timedelta(days=1)
        if not date_end:
            return first, last
        _, end = self._day("date_end", date_end)
        if end < first:
            raise BadCell("date_end", date_end, "date_order", start=first.isoformat())
        return first, max(last, end)

    def _day(self, name: str, text: str) -> Days:
        if not text:
            raise BadCell(name, text, "missing")
        try:
            return self._days.parse(text)
        except DayFault as fault:
            raise BadCell(name, text, fault.code, **fault.values) from None

    def _word(self, name: str, row: list[str]) -> str:
        """Return the word that an export's code stands for; a code it does not define is blank."""
        text = row[self._place[name]]
        codes = self.codes.get(name)
        return text if codes is None else codes.get(text, "")

    def count(self, text: str, name: str = "people") -> int | None:
        """Return the number of people, None where it is unknown. Raises BadCell."""
        if not text:
            return None
        try:
            return read_count(text, self._decimal)
        except ValueError:
            raise BadCell(name, text, "bad_count") from None


def is_plain(text: str) -> bool:
    """Whether the cell stays as it is: it prints, is neither padded nor quoted, and not too long."""
    return (
        text.isprintable()
        and not text.startswith((" ", "'"))
        and not text.endswith(" ")
        and len(text) <= MOST_TEXT
    )


def all_plain(column: Sequence[str]) -> bool:
    """Whether all cells stay as they are; it may say no where only one with a bar is in doubt."""
    whole = f"|{'|'.join(column)}|"
    if not whole.isprintable() or any(edge in whole for edge in ("| ", " |", "|'")):
        return False
    return max(map(len, column)) <= MOST_TEXT


def joined_cells(join: str, cells: Iterable[str]) -> str:
    """Return the cells of several columns as one, blank ones left out."""
    return join.join(filter(None, cells))


def noted(note: str, deaths: int | None, cited: str) -> str:
    """Return the note with what the source says of deaths before it and whom it cites after."""
    if deaths is not None:
        note = f"fatalities: {deaths}. {note}"
    return f"{note} [{cited}]".strip() if cited else note


def _places(at: Mapping[str, tuple[int, ...]], width: int) -> dict[str, int]:
    """Return where each field stands in a ready row: joined ones after the cells, blank last."""
    joined = [name for name, places in at.items() if len(places) > 1]
    found = dict.fromkeys(FIELDS, -1) | {name: places[0] for name, places in at.items()}
    return found | {name: width + number for number, name in enumerate(joined)}


def fingerprint(cells: Sequence[str]) -> str:
    """Return a key for a row that has none, so that the same row is known again."""
    return blake2b(_MARK.join(cells).encode("utf-8", "replace"), digest_size=12).hexdigest()
