"""Flat rows to a table, JSON, CSV or GeoJSON; to the screen or, whole or not at all, to a file."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

from geodata.cli.options import Output
from geodata.errors import UsageError
from geodata.rows import Flat

# A spreadsheet would run a cell that begins so: a quote in front makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDTH = 40


def emit(rows: Sequence[Flat], columns: Sequence[str], output: Output) -> None:
    """Write the rows in the format asked for; `columns` are those of the table on the screen."""
    writers: dict[str, Callable[[], str]] = {
        "json": lambda: json.dumps(rows, ensure_ascii=False, indent=1) + "\n",
        "csv": lambda: to_csv(rows),
        "geojson": lambda: to_geojson(rows),
        "table": lambda: to_table(rows, columns),
    }
    text = writers[output.format]()
    if output.path is None:
        sys.stdout.write(text)
        return
    if not output.path.name:
        raise UsageError("--output needs the name of a file")
    waiting = output.path.with_name(f".{output.path.name}.{os.getpid()}")
    try:
        waiting.write_text(text, encoding="utf-8")
        os.replace(waiting, output.path)
    except OSError as fault:
        waiting.unlink(missing_ok=True)
        raise UsageError(f"--output {output.path}: {fault.strerror}") from fault


def to_csv(rows: Sequence[Flat]) -> str:
    """Return the rows as CSV (UTF-8, RFC 4180); lists are joined by semicolons."""
    if not rows:
        return ""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: csv_cell(value) for key, value in row.items()} for row in rows)
    return text.getvalue()


def csv_cell(value: Any) -> Any:
    """Return the cell's value with lists joined and text that a spreadsheet would run made safe."""
    if isinstance(value, list):
        value = ";".join(map(str, value))
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def to_geojson(rows: Sequence[Flat]) -> str:
    """Return a FeatureCollection (RFC 7946, lon/lat WGS 84); what has no point has null geometry."""
    features = [
        {
            "type": "Feature",
            "geometry": None
            if row.get("lon") is None
            else {"type": "Point", "coordinates": [row["lon"], row["lat"]]},
            "properties": {k: v for k, v in row.items() if k not in {"lon", "lat"}},
        }
        for row in rows
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def to_table(rows: Sequence[Flat], columns: Sequence[str]) -> str:
    """Return the rows as aligned text for a screen."""
    if not rows:
        return "(nothing)\n"
    cells = [[_shown(row.get(column)) for column in columns] for row in rows]
    widths = [max(len(c[i]) for c in [list(columns), *cells]) for i in range(len(columns))]
    lines = [list(columns), ["-" * width for width in widths], *cells]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in lines
    )


def _shown(value: Any) -> str:
    if value is None:
        return ""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"
