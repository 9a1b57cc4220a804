"""One table out of any file that is read: its columns, and its rows as text with their numbers."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from geodata.importing.child import unpack
from geodata.importing.delimited import Layout, Reader, layout_of, named_columns
from geodata.importing.faults import ImportFault
from geodata.importing.kind import Kind, kind_of
from geodata.importing.limits import LIMITS, Limits
from geodata.importing.readers.crs import DEGREES, registered
from geodata.importing.readers.sink import GEOMETRY


@dataclass(frozen=True)
class Asked:
    """What the reader of the file says of it; blank = find out."""

    encoding: str = ""
    separator: str = ""
    layer: str = ""
    crs: str = ""


@dataclass(frozen=True)
class Table:
    """A table that can be read again and again; `line` counts lines in text, rows elsewhere.

    `crs` is that of columns with coordinates as they are written in the table: geometries of
    GeoPackage, GeoParquet, GeoJSON and KML are in degrees already, and `source_crs` says from what.
    """

    kind: Kind
    columns: tuple[str, ...]
    encoding: str
    separator: str
    layer: str
    layers: tuple[str, ...]
    crs: str
    source_crs: str
    size: int
    _path: Path
    _layout: Layout
    _limits: Limits

    @property
    def has_geometry(self) -> bool:
        """Whether the format itself says where each row lies."""
        return GEOMETRY[0] in self.columns

    def open(self) -> Reader:
        """Open the table for one reading of its rows."""
        return Reader(self._path, self._layout, self._limits, numbered=self.kind != "csv")


@contextmanager
def open_table(path: Path, asked: Asked | None = None, limits: Limits = LIMITS) -> Iterator[Table]:
    """Yield the table in the file. Raises ImportFault for every file that holds none.

    Only regular files are opened, by their content and never by what a name promises.
    """
    wanted = asked or Asked()
    if not path.is_file():
        raise ImportFault("folder" if path.is_dir() else "no_file", name=path.name or str(path))
    kind = kind_of(path, limits)
    if kind == "csv":  # read where it is: an import that is killed leaves nothing behind
        yield _with_rows(_text_table(path, wanted, limits))
        return
    with tempfile.TemporaryDirectory(prefix="geodata-import-") as folder:
        yield _with_rows(_unpacked(kind, path, Path(folder) / "rows.csv", wanted, limits))


def _text_table(path: Path, asked: Asked, limits: Limits) -> Table:
    layout = layout_of(path, asked.encoding, asked.separator, limits)
    crs = registered(asked.crs) if asked.crs else DEGREES
    return Table(
        kind="csv",
        columns=layout.columns,
        encoding=layout.encoding.removesuffix("-sig"),
        separator=layout.separator,
        layer="",
        layers=(),
        crs=crs,
        source_crs=crs,
        size=path.stat().st_size,
        _path=path,
        _layout=layout,
        _limits=limits,
    )


def _unpacked(kind: Kind, path: Path, rows: Path, asked: Asked, limits: Limits) -> Table:
    found = unpack(kind, path, rows, asked.layer, limits)
    in_file = str(found.get("crs", DEGREES))
    asked_crs = registered(asked.crs) if asked.crs and in_file == DEGREES else DEGREES
    with rows.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file), [])
    return Table(
        kind=kind,
        columns=named_columns(header[1:], limits),
        encoding="",
        separator="",
        layer=str(found.get("layer", "")),
        layers=tuple(found.get("layers", ())),
        crs=asked_crs,
        source_crs=asked_crs if in_file == DEGREES else in_file,
        size=rows.stat().st_size,
        _path=rows,
        _layout=Layout("utf-8", ",", tuple(header)),
        _limits=limits,
    )


def _with_rows(table: Table) -> Table:
    """Return the table if it has a row. Raises ImportFault."""
    with table.open() as reader:
        if next(iter(reader.rows()), None) is None:
            raise ImportFault("no_rows")
    return table
