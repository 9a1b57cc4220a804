"""Hostile and malformed workbooks, GeoPackages and Parquet files, made where a test needs them."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import geopandas
import openpyxl
import pandas
import shapely

Make = Callable[[Path], object]
_ROW = {"id": "T1", "date": "2024-05-02", "country": "NER", "place": "Niamey"}


def _book(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


_HEADER: list[object] = ["id", "date", "lat", "lon", "place"]


def workbook(path: Path, *rows: list[object]) -> None:
    """Write a workbook with a header and the rows."""
    path.write_bytes(_book(_HEADER, *rows))


def _replaced(path: Path, member: str, change: Callable[[bytes], bytes]) -> None:
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(_book(_HEADER, ["T1", "2024-05-02", 13.48, 2.17, "x"]))) as old,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == member else content)
    path.write_bytes(held.getvalue())


def _far_cell(path: Path) -> None:
    far = b'</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    _replaced(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</row></sheetData>", far))


def _laughing(path: Path) -> None:
    bomb = b"<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><worksheet"
    _replaced(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"<worksheet", bomb, 1))


def _bomb(path: Path) -> None:
    _replaced(path, "xl/worksheets/sheet1.xml", lambda xml: xml + b" " * 60_000_000)


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../escape.txt", "x")


def frame(points: list[object], crs: object = 4326, **columns: list[object]) -> object:
    """Return a GeoDataFrame of as many rows as points."""
    rows = {name: [value] * len(points) for name, value in _ROW.items()} | columns
    return geopandas.GeoDataFrame(rows, geometry=points, crs=crs)


NIAMEY = shapely.Point(2.17, 13.48)
_SQUARE = shapely.box(2, 13, 3, 14)


def _package(points: list[object], crs: object = 4326) -> Make:
    return lambda path: frame(points, crs).to_file(path, driver="GPKG", layer="events")


def _parquet(points: list[object], crs: object = 4326) -> Make:
    return lambda path: frame(points, crs).to_parquet(path)


def _edited(sql: str) -> Make:
    def make(path: Path) -> None:
        _package([NIAMEY, NIAMEY])(path)
        with closing(sqlite3.connect(path)) as database:
            for name in ("IsEmpty", "MinX", "MaxX", "MinY", "MaxY"):  # its triggers ask
                database.create_function(f"ST_{name}", 1, lambda blob: 1)
            database.executescript(sql)

    return make


def _cut(make: Make, keep: float) -> Make:
    def cut(path: Path) -> None:
        make(path)
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * keep)])

    return cut


def _database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.executescript("create table x (a, b); insert into x values (1, 2);")


def _plain_parquet(path: Path) -> None:
    moment = pandas.Timestamp("2024-05-02 00:00:00.123456789")
    rows = {**{k: [v] for k, v in _ROW.items()}, "date": [moment], "lat": [13.48], "lon": [2.17]}
    pandas.DataFrame(rows).to_parquet(path)


#: What the whole file is refused for.
REFUSED: dict[str, tuple[Make, str]] = {
    "workbook, only a header": (workbook, "no_rows"),
    "workbook, empty": (lambda path: path.write_bytes(_book()), "blank_file"),
    "workbook, encrypted": (
        lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        "old_excel",
    ),
    "workbook, cut": (_cut(lambda path: workbook(path, ["T1"]), 0.5), "damaged"),
    "workbook, no archive": (lambda path: path.write_bytes(b"PK\x03\x04 nothing"), "damaged"),
    "workbook, another archive": (_zip, "other_zip"),
    "workbook, bomb": (_bomb, "zip_bomb"),
    "workbook, laughing": (_laughing, "damaged"),
    "package, cut": (_cut(_package([NIAMEY] * 300), 0.6), "damaged"),
    "package, garbage": (
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\x81" * 5000),
        "damaged",
    ),
    "package, another database": (_database, "other_sqlite"),
    "package, a view that computes": (
        _edited(
            "alter table events rename to held;"
            "create view events as select * from held, (with recursive r(n) as (select 1 union all "
            "select n + 1 from r) select n from r);"
        ),
        "damaged",
    ),
    "package, no layer": (_edited("delete from gpkg_contents;"), "no_layer"),
    "parquet, garbage": (lambda path: path.write_bytes(b"PAR1" + b"\x07" * 900), "damaged"),
    "parquet, cut": (_cut(_parquet([NIAMEY]), 0.7), "damaged"),
    "parquet, no rows": (_parquet([]), "no_rows"),
}

#: What is read, and what becomes of each row: "" = accepted, "=" = duplicate, else the reason.
READ: dict[str, tuple[Make, list[str]]] = {
    "workbook": (lambda path: workbook(path, ["T1", "2024-05-02", 13.48, 2.17, "x"]), [""]),
    "workbook, dates of Excel": (
        lambda path: workbook(path, ["T1", pandas.Timestamp("2024-05-02"), 13.48, 2.17, None]),
        [""],
    ),
    "workbook, blank rows": (
        lambda path: workbook(path, [None], ["T1", "2024-05-02", 13.48, 2.17, "x"], [None]),
        [""],
    ),
    "workbook, a formula": (
        lambda path: workbook(path, ["T1", "2024-05-02", "=13+1", 2.17, "x"]),
        ["missing"],
    ),
    "workbook, a far cell": (_far_cell, ["", "ragged"]),
    "package": (_package([NIAMEY]), [""]),
    "package, in metres": (
        lambda path: frame([NIAMEY]).to_crs(32631).to_file(path, driver="GPKG"),
        [""],
    ),
    "package, stale count": (
        _edited("update gpkg_ogr_contents set feature_count = 1;"),
        ["", "="],
    ),
    "package, a square": (_package([_SQUARE]), ["not_a_point"]),
    "package, no geometry": (_package([None, NIAMEY]), ["no_point", ""]),
    "package, a blob": (_edited("update events set geom = x'4750';"), ["not_a_point"] * 2),
    "parquet": (_parquet([NIAMEY]), [""]),
    "parquet, in metres": (lambda path: frame([NIAMEY]).to_crs(3857).to_parquet(path), [""]),
    "parquet, a square": (_parquet([_SQUARE]), ["not_a_point"]),
    "parquet, plain": (_plain_parquet, [""]),
}
