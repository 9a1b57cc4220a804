"""The imported dumps in one SQLite file of the state folder: a file goes in whole or not at all."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from geodata.errors import UsageError
from geodata.geocoding.dumps.read import Row, read_dump
from geodata.geocoding.normalize import fold, phonetic_key, spacing_key
from geodata.state import reading, writing

_SCHEMA = """
CREATE TABLE IF NOT EXISTS dump (
  country TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, imported_at TEXT NOT NULL,
  places INTEGER NOT NULL, names INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS place (
  place_id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
  kind TEXT NOT NULL, precision TEXT NOT NULL, lon REAL NOT NULL, lat REAL NOT NULL,
  prominence REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS name (
  folded TEXT NOT NULL, spacing TEXT NOT NULL, sound TEXT NOT NULL, initial TEXT NOT NULL,
  length INTEGER NOT NULL, country TEXT NOT NULL, place_id INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS place_by_country ON place (country);
CREATE INDEX IF NOT EXISTS name_by_place ON name (country, place_id);
CREATE INDEX IF NOT EXISTS name_by_folded ON name (folded, country);
CREATE INDEX IF NOT EXISTS name_by_spacing ON name (spacing, country);
CREATE INDEX IF NOT EXISTS name_by_sound ON name (sound, country, folded);
CREATE INDEX IF NOT EXISTS name_by_initial ON name (initial, length, country, folded)
"""
_BATCH = 500


class Dump(NamedTuple):
    """One imported country: ISO alpha-3, file, its hash, when (UTC), how many rows and names."""

    country: str
    file: str
    sha256: str
    imported_at: str
    places: int
    names: int


def dumps_file(state: Path) -> Path:
    """Return where the dumps of a state folder are."""
    return state / "dumps.sqlite"


def import_dump(
    state: Path, path: Path, progress: Callable[[int], None] = lambda _rows: None
) -> tuple[Dump, bool]:
    """Import one country's dump and return it, and whether anything had to be done.

    A file that is already in is passed over, so an interrupted import of many is taken up
    by the same command; another file of the same country takes the older one's place.
    `progress` hears of every batch of rows. Raises UsageError for a wrong file, changing
    nothing, and StateError when the table cannot be written.
    """
    digest = _digest(path)
    known = next((dump for dump in list_dumps(state) if dump.sha256 == digest), None)
    if known:
        return known, False
    with writing(dumps_file(state), _SCHEMA) as db:
        return _fill(db, path, digest, progress), True


def list_dumps(state: Path) -> list[Dump]:
    """Return the imported dumps, by country."""
    path = dumps_file(state)
    if not path.exists():
        return []
    with reading(path) as db:
        # A first import that was broken off leaves a file without tables.
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'dump'").fetchone():
            return []
        return [Dump(*row) for row in db.execute("SELECT * FROM dump ORDER BY country")]


def remove_dump(state: Path, country: str) -> Dump:
    """Take one country's dump out and return it. Raises UsageError when there is none."""
    dumps = {dump.country: dump for dump in list_dumps(state)}
    if country not in dumps:
        names = ", ".join(dumps) or "none"
        raise UsageError(f"no dump of '{country[:80]}' is imported; imported: {names}")
    with writing(dumps_file(state), _SCHEMA) as db:
        _clear(db, country)
    return dumps[country]


def _fill(db: sqlite3.Connection, path: Path, digest: str, progress: Callable[[int], None]) -> Dump:
    places = names = 0
    country, regions = "", dict[str, str]()
    for rows in _batches(read_dump(path)):
        if not country:
            country = rows[0].place.country
            _clear(db, country)
        regions |= {row.admin1_code: row.place.name for row in rows if row.is_admin1}
        db.executemany("INSERT OR REPLACE INTO place VALUES (?,?,?,?,?,?,?,?,?)", map(_cells, rows))
        keys = [key for row in rows for key in _keys(row)]
        db.executemany("INSERT INTO name VALUES (?,?,?,?,?,?,?)", keys)
        places, names = places + len(rows), names + len(keys)
        progress(len(rows))
    _name_regions(db, country, regions)
    dump = Dump(
        country, path.name, digest, datetime.now(UTC).isoformat(timespec="seconds"), places, names
    )
    db.execute("INSERT INTO dump VALUES (?,?,?,?,?,?)", dump)
    return dump


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _clear(db: sqlite3.Connection, country: str) -> None:
    for table in ("dump", "name", "place"):
        db.execute(f"DELETE FROM {table} WHERE country = ?", (country,))  # noqa: S608 - our names


def _cells(row: Row) -> tuple[object, ...]:
    """Return the place as a row; its region by code until the names of all regions are known."""
    place = row.place
    return (
        _number(row),
        place.name,
        place.country,
        row.admin1_code,
        place.kind,
        place.precision,
        place.lon,
        place.lat,
        place.prominence,
    )


def _keys(row: Row) -> Iterator[tuple[object, ...]]:
    for folded in dict.fromkeys(map(fold, row.names)):
        if folded:
            yield (
                folded,
                spacing_key(folded),
                phonetic_key(folded),
                folded[0],
                len(folded),
                row.place.country,
                _number(row),
            )


def _number(row: Row) -> int:
    return int(row.place.place_id.removeprefix("geonames:"))


def _name_regions(db: sqlite3.Connection, country: str, regions: dict[str, str]) -> None:
    """Put the regions' names, which stand anywhere in the file, in the place of their codes."""
    codes = [
        row[0]
        for row in db.execute("SELECT DISTINCT admin1 FROM place WHERE country = ?", (country,))
    ]
    db.executemany(
        "UPDATE place SET admin1 = ? WHERE country = ? AND admin1 = ?",
        [(regions.get(code, ""), country, code) for code in codes],
    )


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as fault:
        raise UsageError(f"{path}: {fault.strerror}") from None
