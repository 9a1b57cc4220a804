"""Flat rows to CSV and GeoJSON: the same text from the command line and from a page's download."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from typing import Any

from geodata.rows import Flat

# A spreadsheet would run a cell that begins so: a quote in front makes it text. One more goes
# before a quote that was there already, so that taking one off gives the very text back.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")


def to_csv(rows: Sequence[Flat], keys: Sequence[str]) -> str:
    """Return the rows as CSV (UTF-8, RFC 4180), a line of `keys` first; lists by semicolons."""
    text = io.StringIO()
    writer = csv.DictWriter(text, keys, lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: csv_cell(value) for key, value in row.items()} for row in rows)
    return text.getvalue()


def csv_cell(value: Any) -> Any:
    """Return the cell's value with lists joined and text that a spreadsheet would run made safe."""
    if isinstance(value, list):
        value = ";".join(map(str, value))
    if isinstance(value, str) and _FORMULA.match(value) and not _NUMBER.fullmatch(value):
        return "'" + value
    return value


def plain_cell(text: str) -> str:
    """Return the text that `csv_cell` made safe as it was before."""
    return text[1:] if text[:1] == "'" and _FORMULA.match(text) else text


def to_geojson(rows: Sequence[Flat], metadata: Flat | None = None) -> str:
    """Return a FeatureCollection (RFC 7946, lon/lat WGS 84); what has no point has null geometry.

    `metadata` becomes a member of the collection, which the RFC allows and readers pass over.
    """
    collection = {
        "type": "FeatureCollection",
        **({"metadata": metadata} if metadata else {}),
        "features": [_feature(row) for row in rows],
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _feature(row: Flat) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [row.get("lon"), row.get("lat")]}
    return {
        "type": "Feature",
        "geometry": None if row.get("lon") is None else point,
        "properties": {k: v for k, v in row.items() if k not in {"lon", "lat"}},
    }
