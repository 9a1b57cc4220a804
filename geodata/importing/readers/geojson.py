"""GeoJSON (RFC 7946, and the older `crs` member), whole or one feature a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from geodata.importing.faults import ImportFault
from geodata.importing.limits import MEGABYTE, Limits
from geodata.importing.readers.crs import DEGREES, Move, moved, registered, to_degrees
from geodata.importing.readers.sink import GEOMETRY, Sink, as_text, point_cells


def read(path: Path, layer: str, sink: Sink, limits: Limits) -> dict[str, Any]:
    """Write every feature as a row, numbered from 1. Raises ImportFault."""
    del layer
    collection = _parsed(path, limits)
    features = collection["features"]
    crs = _crs(collection.get("crs"))
    columns = _columns(features)
    sink.header([*GEOMETRY, *columns])
    move = to_degrees(crs)
    for number, feature in enumerate(features, start=1):
        properties = _properties(feature)
        point = _point(feature, move)
        sink.row(number, (*point, *(as_text(properties.get(c)) for c in columns)))
    return {"crs": crs}


def _parsed(path: Path, limits: Limits) -> dict[str, Any]:
    size = path.stat().st_size
    if size > limits.whole:
        raise ImportFault("too_big", size=size // MEGABYTE, most=limits.whole // MEGABYTE)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise ImportFault("bad_encoding", encoding="utf-8") from fault
    try:
        found = _loads(text)
    except json.JSONDecodeError as fault:
        found = _lines(text, fault)
    except RecursionError as fault:
        raise ImportFault("damaged", what="nested too deeply") from fault
    return _collection(found)


def _loads(text: str) -> Any:
    """Parse with every number as it is written: 13.50 stays 13.50, NaN is text and no number."""
    return json.loads(text, parse_float=str, parse_int=str, parse_constant=str)


def _lines(text: str, fault: json.JSONDecodeError) -> Any:
    lines = [line for line in text.splitlines() if line.strip()]
    if fault.msg != "Extra data" or len(lines) < 2:  # noqa: PLR2004 one line is no sequence
        raise ImportFault("damaged", what=f"JSON, line {fault.lineno}: {fault.msg}") from fault
    try:
        return {"type": "FeatureCollection", "features": [_loads(line) for line in lines]}
    except (json.JSONDecodeError, RecursionError) as inner:
        raise ImportFault("damaged", what=f"JSON lines: {inner}") from inner


def _collection(found: Any) -> dict[str, Any]:
    kind = found.get("type") if isinstance(found, dict) else None
    if kind == "Feature":
        found = {"type": "FeatureCollection", "features": [found]}
    elif kind != "FeatureCollection" or not isinstance(found.get("features"), list):
        what = f"type {kind!r}" if isinstance(kind, str) else type(found).__name__
        raise ImportFault("other_json", what=what)
    return dict(found)


def _crs(member: Any) -> str:
    if member is None:
        return DEGREES
    properties = member.get("properties") if isinstance(member, dict) else None
    if not isinstance(properties, dict) or member.get("type") != "name":
        raise ImportFault("external_link")
    return registered(str(properties.get("name", "")))


def _properties(feature: Any) -> dict[str, Any]:
    found = feature.get("properties") if isinstance(feature, dict) else None
    return found if isinstance(found, dict) else {}


def _columns(features: list[Any]) -> list[str]:
    names = dict.fromkeys(name for f in features for name in _properties(f))
    return [name for name in names if name not in GEOMETRY]


def _point(feature: Any, move: Move | None) -> tuple[str, str, str]:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict):
        return point_cells("none")
    kind, at = str(geometry.get("type")), geometry.get("coordinates")
    if kind == "MultiPoint" and isinstance(at, list) and len(at) == 1:
        kind, at = "Point", at[0]
    if kind != "Point":
        return point_cells(kind)
    if not isinstance(at, list) or len(at) < 2:  # noqa: PLR2004 lon and lat
        return point_cells("empty Point")
    if move is None:
        return point_cells((as_text(at[0]), as_text(at[1])))
    try:
        return point_cells(moved(float(at[0]), float(at[1]), move))
    except (TypeError, ValueError):
        return point_cells("unreadable")
