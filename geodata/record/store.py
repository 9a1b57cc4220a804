"""The built record on disk: one folder named by its content, and a manifest that points to it.

A build writes a new folder and then replaces the manifest in one step, so that a reader sees the
old record or the new one, never a mixture. Reading needs pyarrow only.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from geodata.dates import Span
from geodata.errors import StoreError
from geodata.record.model import Actor, Claim, Country, Event, Force, Record, Site, Voice

MANIFEST = "manifest.json"
FORMAT = 1
TABLES: dict[str, type] = {
    "countries": Country,
    "actors": Actor,
    "forces": Force,
    "sites": Site,
    "voices": Voice,
    "events": Event,
    "claims": Claim,
}


def load_manifest(built: Path) -> dict[str, Any]:
    """Return the manifest: data_version, cut_off, folder, counts, inputs. Raises StoreError."""
    path = built / MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise StoreError(f"no built record at {built}: run `geodata build` ({fault})") from fault
    if manifest.get("format") != FORMAT:
        raise StoreError(f"the record at {built} was built by another version: run `geodata build`")
    return manifest


def load_record(built: Path) -> Record:
    """Return the built record, sites located. Raises StoreError when it is missing or damaged."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder = built / str(load_manifest(built)["folder"])
    try:
        tables = {
            # ParquetFile, not read_table: that would import pandas and take half a second more.
            name: [
                _from_cells(kind, cells)
                for cells in pq.ParquetFile(folder / f"{name}.parquet")
                .read(columns=columns_of(kind))
                .to_pylist()
            ]
            for name, kind in TABLES.items()
        }
    except (OSError, KeyError, TypeError, ValueError, pa.ArrowException) as fault:
        raise StoreError(
            f"the record at {folder} is damaged: run `geodata build` ({fault})"
        ) from fault
    return Record(**{name: {_id(row): row for row in rows} for name, rows in tables.items()})


def columns_of(kind: type) -> list[str]:
    """Return the columns that hold the fields of `kind`: a span takes three."""
    names: list[str] = []
    for field in fields(kind):
        names += _span_columns(field.name) if field.name in _SPANS else [field.name]
    return names


def to_cells(row: Any) -> dict[str, Any]:
    """Return a row as plain cells: spans as three columns, tuples as lists."""
    cells: dict[str, Any] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        if field.name in _SPANS:
            cells |= dict(zip(_span_columns(field.name), _span_cells(value), strict=True))
        else:
            cells[field.name] = list(value) if isinstance(value, tuple) else value
    return cells


def publish(fresh: Path, built: Path, manifest: Mapping[str, Any]) -> Path:
    """Move the finished folder `fresh` into `built` and point the manifest to it, in one step."""
    built.mkdir(parents=True, exist_ok=True)
    folder = built / f"v-{content_hash(fresh)[:12]}"
    if folder.exists() and content_hash(folder) != content_hash(fresh):
        shutil.rmtree(folder)  # damaged since it was built: its name is the hash it should have
    if folder.exists():
        shutil.rmtree(fresh)
    else:
        os.replace(fresh, folder)
    text = json.dumps(
        {**manifest, "format": FORMAT, "folder": folder.name, "data_version": folder.name[2:]},
        indent=1,
        ensure_ascii=False,
    )
    waiting = built / f".{MANIFEST}.{os.getpid()}"
    waiting.write_text(text + "\n", encoding="utf-8")
    os.replace(waiting, built / MANIFEST)
    _forget_others(built, folder)
    return folder


def content_hash(folder: Path) -> str:
    """Return the SHA-256 of the names and bytes of the files in `folder`."""
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def file_hash(path: Path) -> str:
    """Return the SHA-256 of one file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


_SPANS = {"date", "people_since", "published"}


def _span_columns(name: str) -> list[str]:
    return [f"{name}_earliest", f"{name}_latest", f"{name}_extent"]


def _span_cells(span: Span | None) -> tuple[date | None, date | None, bool | None]:
    return (None, None, None) if span is None else (span.earliest, span.latest, span.extent)


def _from_cells(kind: type, cells: dict[str, Any]) -> Any:
    values: dict[str, Any] = {}
    for field in fields(kind):
        if field.name in _SPANS:
            first, last, extent = (cells[c] for c in _span_columns(field.name))
            values[field.name] = None if extent is None else Span(first, last, extent)
        else:
            value = cells[field.name]
            values[field.name] = tuple(value) if isinstance(value, list) else value
    return kind(**values)


def _id(row: Any) -> str:
    return str(getattr(row, fields(row)[0].name))


def _forget_others(built: Path, kept: Path) -> None:
    for path in built.glob("v-*"):
        if path != kept and path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
