"""The typed record back to the text of its tables: what an editor is shown and what is exported."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from geodata.dates import Span
from geodata.record.model import Record

Cells = dict[str, str]


def to_tables(record: Record, columns: dict[str, list[str]]) -> dict[str, dict[str, Cells]]:
    """Return the text of every row by table and id; `columns` names each table's columns.

    Dates are the claim's own text where the record keeps it, else an EDTF text of the same days.
    """
    held: dict[str, dict[str, Any]] = {
        field.name: getattr(record, field.name) for field in fields(record)
    }
    return {
        table: {row_id: _cells(row, names) for row_id, row in held[table].items()}
        for table, names in columns.items()
        if table in held
    }


def _cells(row: Any, columns: list[str]) -> Cells:
    texts = {"date": "date_edtf", "published": "published_edtf"}
    return {column: _text(getattr(row, texts.get(column, column), None)) for column in columns}


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ";".join(value)
    return edtf(value) if isinstance(value, Span) else str(value)


def edtf(span: Span) -> str:
    """Return an EDTF text of the days of `span`."""
    first, last = (day.isoformat() if day else ".." for day in (span.earliest, span.latest))
    if span.extent:
        return f"{first}/{last}"
    return first if first == last else f"[{first}..{last}]"
