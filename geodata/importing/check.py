"""One row after the other: to a context event of the store, or refused with the cell at fault."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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

_MOST_TEXT = 10_000
_MARK = "\x1f"  # parts cells where a row is taken as one text
# What shows nothing or turns the direction of what follows; tabs and line ends become spaces.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_HALF_WEEK = timedelta(days=3)
_KEPT_DAYS = 50_000
_FIELDS = (
    *("source_key", "date", "date_end", "date_precision", "lat", "lon", "country", "place"),
    *("precision", "actor", "kind", "people", "deaths", "note", "cited"),
)

Days = tuple[date, date]


class ContextChecker:
    """Checks the rows of one table against what was detected of it.

    A million rows pass here: what is the same for all of them is worked out once, in advance.
    """

    def __init__(self, table: Table, detected: Detected) -> None:
        fields, mapping = detected.profile.by_name, detected.mapping
        self._days, self._decimal = detected.days, detected.decimal
        self._column = {name: " + ".join(used) for name, used in mapping.items()}
        at = {name: tuple(map(table.columns.index, used)) for name, used in mapping.items()}
        self._used = sorted({i for places in at.values() for i in places})
        self._names = {places[0]: name for name, places in at.items()}
        self._joins = [(p, fields[name].join) for name, p in at.items() if len(p) > 1]
        self._place = _places(at, len(table.columns))
        self._codes = {name: field.codes for name, field in fields.items() if field.codes}
        self._needed = [f.name for f in fields.values() if f.required and f.kind == "text"]
        self._point = PointChecker(table, detected)
        self._known_days: dict[str, Days] = {}

    def check(self, line: int, cells: list[str]) -> ContextEvent | Refusal:
        """Return the row as an event of the context, or why it is refused."""
        try:
            return self._event(line, self._ready(cells), cells)
        except BadCell as fault:
            column = self._column.get(fault.name, fault.name)
            return Refusal(line, column, fault.value, fault.code, fault.values)

    def _event(self, line: int, row: list[str], cells: list[str]) -> ContextEvent:
        at = self._place
        for name in self._needed:
            if not row[at[name]]:
                raise BadCell(name, "", "missing")
        first, last = self._dates(row)
        lon, lat, country = self._point.check(row, at)
        return ContextEvent(
            line,
            row[at["source_key"]] or _fingerprint(cells),
            first,
            last,
            country,
            row[at["place"]],
            self._word("precision", row),
            lon,
            lat,
            row[at["actor"]],
            self._word("kind", row),
            self._count("people", row[at["people"]]),
            self._note(row),
        )

    def _ready(self, cells: list[str]) -> list[str]:
        """Return the cells cleaned, then those of joined columns, then a blank one for the rest."""
        whole = f"|{'|'.join(cells)}|"
        # The common row costs one look: plain text that is neither padded nor quoted.
        if "| " in whole or " |" in whole or "|'" in whole or not whole.isprintable():
            cells = self._cleaned(cells)
        joined = [join.join([cells[i] for i in at if cells[i]]) for at, join in self._joins]
        return [*cells, *joined, ""]

    def _cleaned(self, cells: list[str]) -> list[str]:
        """Return the cells that are used on one line, without the quote of a made-safe formula."""
        cleaned = list(cells)
        for i in self._used:
            text, name = cells[i], self._names.get(i, "")
            if _HIDDEN.search(text):
                raise BadCell(name, text, "control")
            if len(text) > _MOST_TEXT:
                raise BadCell(name, text, "long_cell", most=_MOST_TEXT)
            cleaned[i] = " ".join(plain_cell(text).split())
        return cleaned

    def _dates(self, row: list[str]) -> Days:
        at = self._place
        text = row[at["date"]]
        first, last = self._known_days.get(text) or self._day("date", text)
        precision = self._word("date_precision", row)
        if precision == "week":
            first, last = first - _HALF_WEEK, last + _HALF_WEEK
        elif precision == "month":
            first = first.replace(day=1)
            last = add_months(first, 1) - timedelta(days=1)
        text = row[at["date_end"]]
        if not text:
            return first, last
        _, end = self._known_days.get(text) or self._day("date_end", text)
        if end < first:
            raise BadCell("date_end", text, "date_order", start=first.isoformat())
        return first, max(last, end)

    def _day(self, name: str, text: str) -> Days:
        if not text:
            raise BadCell(name, text, "missing")
        try:
            found = self._days.parse(text)
        except DayFault as fault:
            raise BadCell(name, text, fault.code, **fault.values) from None
        if len(self._known_days) < _KEPT_DAYS:
            self._known_days[text] = found
        return found

    def _word(self, name: str, row: list[str]) -> str:
        """Return the word that an export's code stands for; a code it does not define is blank."""
        text = row[self._place[name]]
        codes = self._codes.get(name)
        return text if codes is None else codes.get(text, "")

    def _count(self, name: str, text: str) -> int | None:
        if not text:
            return None
        try:
            return read_count(text, self._decimal)
        except ValueError:
            raise BadCell(name, text, "bad_count") from None

    def _note(self, row: list[str]) -> str:
        """Return the note with what the source says of deaths before it and whom it cites after."""
        at = self._place
        note, cited = row[at["note"]], row[at["cited"]]
        deaths = self._count("deaths", row[at["deaths"]])
        if deaths is not None:
            note = f"fatalities: {deaths}. {note}"
        return f"{note} [{cited}]".strip() if cited else note


def _places(at: Mapping[str, tuple[int, ...]], width: int) -> dict[str, int]:
    """Return where each field stands in a ready row: joined ones after the cells, blank last."""
    joined = [name for name, places in at.items() if len(places) > 1]
    found = dict.fromkeys(_FIELDS, -1) | {name: places[0] for name, places in at.items()}
    return found | {name: width + number for number, name in enumerate(joined)}


def _fingerprint(cells: Sequence[str]) -> str:
    """Return a key for a row that has none, so that the same row is known again."""
    return blake2b(_MARK.join(cells).encode("utf-8", "replace"), digest_size=12).hexdigest()
