"""GeoParquet, and plain Parquet with columns of coordinates, a few thousand rows at a time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from geodata.importing.faults import ImportFault
from geodata.importing.limits import Limits
from geodata.importing.readers.crs import DEGREES, Move, moved, registered, to_degrees
from geodata.importing.readers.sink import GEOMETRY, Sink, as_text, point_cells
from geodata.importing.readers.wkb import wkb_point

_BATCH = 2000


def read(path: Path, layer: str, sink: Sink, limits: Limits) -> dict[str, Any]:
    """Write every row, numbered by its order. Raises ImportFault."""
    del layer
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            return _read(file, sink, limits)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as fault:
        if isinstance(fault, MemoryError):
            raise
        raise ImportFault("damaged", what="Parquet") from fault


def _read(file: Any, sink: Sink, limits: Limits) -> dict[str, Any]:
    if file.metadata.num_rows > limits.rows:
        raise ImportFault("too_many_rows", most=limits.rows)
    names = list(file.schema_arrow.names)
    geometry, crs = _geometry((file.schema_arrow.metadata or {}).get(b"geo"))
    geometry = geometry if geometry in names else ""
    kept = [name for name in names if name not in (geometry, "bbox", *GEOMETRY)]
    sink.header([*(GEOMETRY if geometry else ()), *kept])
    move, number = to_degrees(crs), 0
    for batch in file.iter_batches(batch_size=_BATCH, use_threads=False):
        columns = [_values(batch.column(name)) for name in kept]
        points = _values(batch.column(geometry)) if geometry else []
        for i in range(batch.num_rows):
            number += 1
            point = _point(points[i], move) if geometry else ()
            sink.row(number, (*point, *(as_text(column[i]) for column in columns)))
    return {"crs": crs}


def _values(column: Any) -> list[Any]:
    """Return Python values; nanoseconds, which Python has not, are cut."""
    import pyarrow as pa

    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(pa.timestamp("us", tz=column.type.tz), safe=False)
    values: list[Any] = column.to_pylist()
    return values


def _geometry(metadata: bytes | None) -> tuple[str, str]:
    """Return the geometry's column and system; RFC: no `crs` is CRS84, a null one is unknown."""
    if metadata is None:
        return "", DEGREES
    try:
        geo = json.loads(metadata)
        column = str(geo["primary_column"])
        crs = geo["columns"][column].get("crs")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise ImportFault("damaged", what="GeoParquet") from fault
    if not isinstance(crs, dict):
        return column, DEGREES
    named = crs.get("id")
    if not isinstance(named, dict):
        raise ImportFault("bad_crs", crs=str(crs.get("name", "")))
    return column, registered(f"{named.get('authority')}:{named.get('code')}")


def _point(value: Any, move: Move | None) -> tuple[str, str, str]:
    if isinstance(value, dict) and {"x", "y"} <= value.keys():
        value = (value["x"], value["y"])
    found = wkb_point(value) if isinstance(value, bytes) else value
    if found is None:
        return point_cells("none")
    if not isinstance(found, tuple) or None in found:
        return point_cells(found if isinstance(found, str) else "unreadable")
    return point_cells(moved(float(found[0]), float(found[1]), move))
