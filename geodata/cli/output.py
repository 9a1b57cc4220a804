"""Flat rows to a table, JSON, CSV or GeoJSON; to the screen or, whole or not at all, to a file."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from typing import Any

from geodata.cli.options import Output
from geodata.formats import to_csv, to_geojson
from geodata.rows import Flat
from geodata.whole import written_whole

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
    with written_whole(output.path, "--output") as waiting:
        waiting.write_text(text, encoding="utf-8")


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
    # What a table holds comes from outside: a control character would act on the terminal.
    shown = "".join(map(_printable, text))
    return shown if len(shown) <= WIDTH else shown[: WIDTH - 1] + "…"


def _printable(char: str) -> str:
    if char.isprintable():
        return char
    return " " if char.isspace() else "\N{REPLACEMENT CHARACTER}"
