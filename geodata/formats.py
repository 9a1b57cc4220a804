"""Flat rows to CSV and GeoJSON: the same text from the command line and from a page's download."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from geodata.rows import Flat

# A spreadsheet would run a cell that begins so: a quote in front makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


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
