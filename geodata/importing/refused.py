"""The refused rows as a table that can be mended and imported again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import TextIO

from geodata.formats import csv_cell
from geodata.importing.faults import Refusal
from geodata.record.model import Lang

#: The columns before the file's own; the importer maps none of them.
ADDED = ("refused_line", "refused_column", "refused_value", "refused_reason")


class RefusedRows:
    """Writes each refusal with the cells of its row, as text that no spreadsheet runs."""

    def __init__(self, file: TextIO, columns: Sequence[str], lang: Lang = "en") -> None:
        self._write = csv.writer(file, lineterminator="\r\n").writerow  # so that CR is quoted too
        self._lang = lang
        self._blank = [""] * len(columns)
        self._own = [i for i, name in enumerate(columns) if name not in ADDED]
        self._write([*ADDED, *(csv_cell(columns[i]) for i in self._own)])

    def write(self, refusal: Refusal, cells: Sequence[str] | None) -> None:
        """Write one row; `cells` is None where the row could not be told apart."""
        said = (refusal.line, refusal.column, refusal.value, refusal.reason(self._lang))
        row = cells if cells is not None else self._blank
        self._write([*map(csv_cell, said), *(csv_cell(row[i]) for i in self._own)])
