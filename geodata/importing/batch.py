"""Many rows at once, column by column: those that are plainly good, and the rest one by one.

A million rows pass here. What a column repeats is worked out once, and a row in which anything is in
doubt goes to `ContextChecker`, which alone refuses: so both say the same of every row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from geodata.importing.check import (
    FIELDS,
    ContextChecker,
    Days,
    all_plain,
    fingerprint,
    joined_cells,
    noted,
)
from geodata.importing.delimited import RawRow
from geodata.importing.detect import Detected
from geodata.importing.faults import BadCell, Refusal
from geodata.importing.memo import Memo
from geodata.importing.table import Table
from geodata.store.rows import ContextEvent

_NO_DAYS = (date.min, date.min)
_NO_COUNT = -1

Columns = dict[str, Sequence[str]]


class BatchChecker:
    """Checks the rows of one table against what was detected of it, a thousand or so at a time."""

    def __init__(self, table: Table, detected: Detected) -> None:
        self._one = ContextChecker(table, detected)
        self._days = Memo[tuple[str, ...], Days](lambda texts: self._one.days(*texts), _NO_DAYS)
        self._counts = Memo[str, int | None](self._one.count, _NO_COUNT)

    def check(self, rows: Sequence[RawRow | Refusal]) -> list[ContextEvent | Refusal]:
        """Return each row as an event of the context, or why it is refused, in the same order."""
        checked = iter(self._checked([row for row in rows if not isinstance(row, Refusal)]))
        return [row if isinstance(row, Refusal) else next(checked) for row in rows]

    def _checked(self, rows: list[RawRow]) -> list[ContextEvent | Refusal]:
        if not rows:
            return []
        doubts = set[int]()
        found: list[ContextEvent | Refusal] = list(self._events(rows, doubts))
        for i in doubts:
            found[i] = self._one.check(*rows[i])
        return found

    def _events(self, rows: list[RawRow], doubts: set[int]) -> Iterator[ContextEvent]:
        """Return an event of each row; those that may be wrong are among `doubts`."""
        lines, cells = zip(*rows, strict=True)
        field = self._fields(cells, doubts)
        texts = zip(field["date"], field["date_precision"], field["date_end"], strict=True)
        firsts, lasts = zip(*self._days.each(texts, doubts), strict=True)
        lons, lats, countries = self._one.point.check_all(field, doubts)
        people, deaths = (self._counts.each(field[n], doubts) for n in ("people", "deaths"))
        return map(
            ContextEvent._make,
            zip(
                lines,
                _keys(field["source_key"], cells),
                firsts,
                lasts,
                countries,
                field["place"],
                field["precision"],
                lons,
                lats,
                field["actor"],
                field["kind"],
                people,
                map(noted, field["note"], deaths, field["cited"]),
                strict=True,
            ),
        )

    def _fields(self, rows: Sequence[list[str]], doubts: set[int]) -> Columns:
        """Return the column of each field, cleaned; blank where the table has none."""
        one, columns = self._one, list[Sequence[str]](zip(*rows, strict=True))
        for i in one.used:
            columns[i] = self._cleaned(i, columns[i], doubts)
        found: Columns = dict.fromkeys(FIELDS, ("",) * len(rows))
        found |= {name: columns[places[0]] for name, places in one.at.items()}
        for name, join in one.joins.items():
            parts = zip(*(columns[i] for i in one.at[name]), strict=True)
            found[name] = [joined_cells(join, cells) for cells in parts]
        for name in one.needed:
            doubts.update(_places(found[name], filled=False))
        if one.point.shape is not None:  # what is no point says so there
            doubts.update(_places(columns[one.point.shape], filled=True))
        for name, codes in one.codes.items():
            found[name] = [codes.get(text, "") for text in found[name]]
        return found

    def _cleaned(self, place: int, column: Sequence[str], doubts: set[int]) -> Sequence[str]:
        if all_plain(column):
            return column
        cleaned = list(column)
        for i, text in enumerate(column):
            try:
                cleaned[i] = self._one.cleaned(place, text)
            except BadCell:
                doubts.add(i)
        return cleaned


def _keys(column: Sequence[str], rows: Sequence[list[str]]) -> Sequence[str]:
    if "" not in column:
        return column
    return [key or fingerprint(cells) for key, cells in zip(column, rows, strict=True)]


def _places(column: Sequence[str], *, filled: bool) -> Iterator[int]:
    return (i for i, text in enumerate(column) if bool(text) is filled)
