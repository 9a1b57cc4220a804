"""The built tables: plain Parquet for the rows, GeoParquet (EPSG:4326) for what has a place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from shapely.geometry import Point

from geodata.posture import Derivation, Presence
from geodata.record import store
from geodata.record.model import Record, Site

WGS84 = "EPSG:4326"
SPATIAL = {"sites": "site_id", "events": "site_id"}


def write_tables(record: Record, derivation: Derivation, folder: Path) -> dict[str, int]:
    """Write every table of the record and the presences into `folder`; return their row counts."""
    counts = {}
    for table, kind in store.TABLES.items():
        rows = [store.to_cells(row) for row in getattr(record, table).values()]
        path = folder / f"{table}.parquet"
        if table in SPATIAL:
            write_geo(rows, [record.sites.get(row["site_id"]) for row in rows], path)
        else:
            pq.write_table(pa.Table.from_pylist(rows, schema=_schema(kind, rows)), path)
        counts[table] = len(rows)
    found = [p for together in derivation.presences.values() for p in together]
    rows = [presence_cells(presence) for presence in found]
    write_geo(rows, [record.sites.get(p.key.site_id) for p in found], folder / "presences.parquet")
    return counts | {"presences": len(rows)}


def presence_cells(presence: Presence) -> dict[str, Any]:
    """Return an interval as plain cells; null bounds mean not known."""
    until = presence.until
    return {
        "force_id": presence.key.force_id,
        "country": presence.key.country,
        "site_id": presence.key.site_id,
        "since_earliest": presence.since.earliest,
        "since_latest": presence.since.latest,
        "until_earliest": until.earliest if until else None,
        "until_latest": until.latest if until else None,
        "last_evidence": presence.last_evidence,
        "inherited_from": presence.inherited_from,
        "claim_ids": [i for e in (*presence.evidence, *presence.closing) for i in e.claim_ids],
    }


def write_geo(rows: list[dict[str, Any]], sites: Iterable[Site | None], path: Path) -> None:
    """Write rows and the points of their sites as GeoParquet."""
    _geo(rows, list(sites)).to_parquet(path, index=False, schema_version="1.1.0")


def _geo(rows: list[dict[str, Any]], sites: list[Site | None]) -> gpd.GeoDataFrame:
    points = [_point(site) for site in sites]
    frame = pd.DataFrame(rows)
    return gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries(points, crs=WGS84), crs=WGS84)


def _point(site: Site | None) -> Point | None:
    if site is None or site.lon is None or site.lat is None:
        return None
    return Point(site.lon, site.lat)


def _schema(kind: type, rows: list[dict[str, Any]]) -> pa.Schema:
    """Return the inferred schema; columns that are empty so far get the type of their name."""
    inferred = pa.Table.from_pylist(rows).schema if rows else pa.schema([])
    types = {field.name: field.type for field in inferred}
    return pa.schema([(c, _typed(c, types.get(c))) for c in store.columns_of(kind)])


def _typed(column: str, found: pa.DataType | None) -> pa.DataType:
    if found is not None and not pa.types.is_null(found) and not pa.types.is_list(found):
        return found
    if found is not None and pa.types.is_list(found):
        return pa.list_(pa.string())
    if column.endswith(("_earliest", "_latest")):
        return pa.date32()
    if column.endswith("_extent"):
        return pa.bool_()
    return pa.int64() if column.startswith("people_") else pa.string()
