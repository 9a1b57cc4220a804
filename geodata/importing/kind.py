"""What kind of file it is, by what stands in it: a name is only a name."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Literal

from geodata.importing.faults import ImportFault
from geodata.importing.limits import MEGABYTE, Limits

Kind = Literal["csv", "xlsx", "geojson", "gpkg", "parquet", "kml"]
_HEAD = 4096
_NOT_TABLES = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7-Zip",
    b"Rar!": "RAR",
    b"BZh": "bzip2",
    b"\x7fELF": "ELF",
    b"MZ\x90": "EXE",
    b"\x00\x00\x27\x0a": "shapefile",
}
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_BOMS = (b"\xef\xbb\xbf",)


def kind_of(path: Path, limits: Limits) -> Kind:
    """Return the kind of the file at `path`. Raises ImportFault for what no reader takes."""
    size = path.stat().st_size
    if not size:
        raise ImportFault("empty")
    if size > limits.file:
        raise ImportFault("too_big", size=size // MEGABYTE, most=limits.file // MEGABYTE)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return _binary_kind(path, head, limits) or _text_kind(head)


def _binary_kind(path: Path, head: bytes, limits: Limits) -> Kind | None:
    for magic, what in _NOT_TABLES.items():
        if head.startswith(magic):
            raise ImportFault("not_a_table", what=what)
    if head.startswith(_OLD_EXCEL):
        raise ImportFault("old_excel")
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _workbook(path, limits)
    if head.startswith(b"SQLite format 3\x00"):
        return "gpkg"
    return "parquet" if head.startswith(b"PAR1") else None


def _text_kind(head: bytes) -> Kind:
    for bom in _BOMS:
        head = head.removeprefix(bom)
    start = head.lstrip()
    if start.startswith((b"{", b"[")):
        return "geojson"
    if not start.startswith(b"<"):
        return "csv"
    if b"<kml" in head or b":kml" in head:
        return "kml"
    if b"<html" in head.lower() or b"<!doctype html" in head.lower():
        raise ImportFault("html")
    return "kml" if start.startswith((b"<?xml", b"<!")) else _other_xml(start)


def _other_xml(start: bytes) -> Kind:
    root = start[1:60].split(b">")[0].split()
    raise ImportFault("other_xml", root=root[0].decode("ascii", "replace") if root else "")


def _workbook(path: Path, limits: Limits) -> Kind:
    """Look at the archive's table of contents before anything is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as fault:
        raise ImportFault("damaged", what="ZIP") from fault
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if unpacked > limits.unpacked or unpacked > limits.ratio * packed + MEGABYTE:
        raise ImportFault("zip_bomb", most=limits.unpacked // MEGABYTE, ratio=limits.ratio)
    names = {entry.filename for entry in entries}
    if "xl/workbook.xml" not in names:
        raise ImportFault("other_zip")
    return "xlsx"
