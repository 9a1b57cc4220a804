"""Where a reader puts its rows: text cells with the number of the row in its file."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TextIO

from geodata.importing.faults import ImportFault
from geodata.importing.limits import Limits

#: The columns that a format with geometries adds; the last is blank where there is a point.
GEOMETRY = ("geometry_lon", "geometry_lat", "geometry_type")


class Sink:
    """Writes rows as plain CSV, the row's number first, within the limits."""

    def __init__(self, file: TextIO, limits: Limits) -> None:
        self._write = csv.writer(file, lineterminator="\r\n").writerow  # so that CR is quoted too
        self._limits = limits
        self.rows = 0

    def header(self, columns: Iterable[str]) -> None:
        """Write the names of the columns. Raises ImportFault when there are too many."""
        names = list(columns)
        if len(names) > self._limits.columns:
            raise ImportFault("too_many_columns", count=len(names), most=self._limits.columns)
        self._write(["", *names])

    def row(self, number: int, cells: Iterable[str]) -> None:
        """Write one row. Raises ImportFault when there are too many."""
        self.rows += 1
        if self.rows > self._limits.rows:
            raise ImportFault("too_many_rows", most=self._limits.rows)
        self._write([number, *cells])


def as_text(value: Any) -> str:
    """Return a cell's value as the text that a person would have typed; dates as ISO 8601."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    write = next((write for kind, write in _WRITERS.items() if isinstance(value, kind)), str)
    return write(value)


def _float(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < _EXACT else str(value)


def _moment(value: datetime) -> str:
    return value.date().isoformat() if value.time() == time() else value.isoformat(" ")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


_EXACT = 1e15  # whole numbers up to here are whole in a float
# The order counts: every bool is an int, every datetime a date.
_WRITERS: dict[type, Callable[[Any], str]] = {
    bool: lambda value: "true" if value else "false",
    float: _float,
    datetime: _moment,
    date: date.isoformat,
    time: time.isoformat,
    bytes: lambda value: value.decode("utf-8", "replace"),
    dict: _json,
    list: _json,
    tuple: _json,
    Decimal: lambda value: format(value, "f"),
}


def point_cells(found: tuple[float | str, float | str] | str) -> tuple[str, str, str]:
    """Return the cells of GEOMETRY for a point (lon, lat), or for the name of what is no point."""
    if isinstance(found, str):
        return "", "", found
    return as_text(found[0]), as_text(found[1]), ""
