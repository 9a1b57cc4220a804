"""GeoPackage, by SQLite itself: read-only, no views, no triggers, no function of the file's own.

GDAL is not used: its counts go stale after an interrupted write, and rows then vanish unseen.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from geodata.importing.faults import ImportFault
from geodata.importing.limits import Limits
from geodata.importing.readers.crs import DEGREES, Move, moved, registered, to_degrees
from geodata.importing.readers.sink import GEOMETRY, Sink, as_text, point_cells
from geodata.importing.readers.wkb import geopackage_point

_READS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION}
_LAYERS = (
    "select c.table_name, coalesce(g.column_name, ''), s.organization,"
    " s.organization_coordsys_id, g.srs_id"
    " from gpkg_contents c"
    " left join gpkg_geometry_columns g on g.table_name = c.table_name"
    " left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id"
    " where c.data_type in ('features', 'attributes') order by c.table_name"
)


def read(path: Path, layer: str, sink: Sink, limits: Limits) -> dict[str, Any]:
    """Write the rows of the layer, numbered by their order. Raises ImportFault."""
    del limits
    try:
        with closing(_opened(path)) as database:
            return _read(database, layer, sink)
    except sqlite3.Error as fault:
        raise ImportFault("damaged", what=f"GeoPackage: {fault}") from fault


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    database.text_factory = lambda raw: raw.decode("utf-8", "replace")
    database.execute("pragma trusted_schema = off")
    database.set_authorizer(
        lambda action, *_: sqlite3.SQLITE_OK if action in _READS else sqlite3.SQLITE_DENY
    )
    return database


def _read(database: sqlite3.Connection, layer: str, sink: Sink) -> dict[str, Any]:
    try:
        layers = {row[0]: row for row in database.execute(_LAYERS)}
    except sqlite3.OperationalError as fault:
        raise ImportFault("other_sqlite") from fault
    known = ", ".join(layers)
    if not layers or (layer and layer not in layers):
        raise ImportFault("no_layer", sheet=layer, known=known)
    if not layer and len(layers) > 1:
        raise ImportFault("which_layer", known=known)
    table, geometry, *srs = layers[layer or next(iter(layers))]
    crs = _crs(geometry, *srs)
    _write(_rows(database, table), geometry, to_degrees(crs), sink)
    return {"layer": table, "layers": list(layers), "crs": crs}


def _crs(geometry: str, organization: str | None, code: int | None, srs: int | None) -> str:
    if not geometry or srs in (0, -1):
        return DEGREES
    return registered(f"{organization}:{code}")


def _rows(database: sqlite3.Connection, table: str) -> sqlite3.Cursor:
    """Select everything from a plain table; a view or a virtual table may run code."""
    found = database.execute(
        "select sql from sqlite_master where type = 'table' and name = ?", (table,)
    ).fetchone()
    if found is None or str(found[0]).lower().startswith("create virtual"):
        raise ImportFault("damaged", what=f"{table} is not a table")
    name = table.replace('"', '""')
    return database.execute(f'select * from "{name}"')  # noqa: S608 the name of a table that exists


def _write(rows: sqlite3.Cursor, geometry: str, move: Move | None, sink: Sink) -> None:
    columns = [column[0] for column in rows.description]
    at = columns.index(geometry) if geometry in columns else None
    kept = [i for i in range(len(columns)) if i != at]
    extra = GEOMETRY if at is not None else ()
    sink.header([*extra, *(columns[i] for i in kept)])
    for number, row in enumerate(rows, start=1):
        point = _point(row[at], move) if at is not None else ()
        sink.row(number, (*point, *(as_text(row[i]) for i in kept)))


def _point(blob: Any, move: Move | None) -> tuple[str, str, str]:
    found = geopackage_point(blob) if isinstance(blob, bytes) else "none"
    return point_cells(found if isinstance(found, str) else moved(*found, move))
