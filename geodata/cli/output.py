"""Flat rows to a table, JSON, CSV or GeoJSON; to the screen or, whole or not at all, to a file."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

from geodata.cli.options import Output
from geodata.errors import UsageError
from geodata.formats import to_csv, to_geojson
from geodata.rows import Flat

WIDTH = 40


def emit(
    rows: Sequence[Flat], columns: Sequence[str], output: Output, keys: Sequence[str] = ()
) -> None:
    """Write the rows in the format asked for.

    `columns` are those of the table on the screen; `keys` those of a CSV that may have no row.
    """
    writers: dict[str, Callable[[], str]] = {
        "json": lambda: json.dumps(rows, ensure_ascii=False, indent=1) + "\n",
        "csv": lambda: to_csv(rows, keys or list(rows[0])),
        "geojson": lambda: to_geojson(rows),
        "table": lambda: to_table(rows, columns),
    }
    _write(writers[output.format](), output)


def append(text: str, output: Output) -> None:
    """Write further text after what was emitted."""
    before = output.path.read_text(encoding="utf-8") if output.path else ""
    _write(before + text, output)


def _write(text: str, output: Output) -> None:
    """Write to the screen, or to a file whole or not at all."""
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
