"""The imported dumps as a `PlaceIndex`: every stage of the matcher works over them."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path

from geodata.errors import StateError
from geodata.geocoding.dumps.read import SOURCE
from geodata.geocoding.dumps.table import dumps_file, list_dumps
from geodata.geocoding.index import ANYWHERE, Countries, Place

_PLACE = "place_id, name, country, admin1, kind, precision, lon, lat, prominence"


class DumpIndex:
    """Places of the imported countries, read from disk as they are asked for.

    It holds one read-only connection a thread, and sees an import as soon as it is done.
    Every method raises StateError when the file has become unreadable.
    """

    def __init__(self, path: Path) -> None:
        """Take the file that `import_dump` made."""
        self._path = path
        self._local = threading.local()

    def named(self, folded: str, countries: Countries = ANYWHERE) -> Sequence[Place]:
        """Return the places that carry exactly this folded name."""
        return self._places("folded", folded, countries)

    def spelled(self, spacing: str, countries: Countries = ANYWHERE) -> Sequence[Place]:
        """Return the places one of whose names has this `spacing_key`."""
        return self._places("spacing", spacing, countries)

    def sounding(self, phonetic: str, countries: Countries = ANYWHERE) -> Sequence[str]:
        """Return the folded names that have this `phonetic_key`, each once."""
        where, values = _in_countries(countries)
        query = f"SELECT DISTINCT folded FROM name WHERE sound = ?{where}"  # noqa: S608 - marks only
        return [str(row[0]) for row in self._rows(query, (phonetic, *values))]

    def starting(
        self, letter: str, shortest: int, longest: int, countries: Countries = ANYWHERE
    ) -> Sequence[str]:
        """Return the folded names of these lengths that begin with `letter`, each once."""
        where, values = _in_countries(countries)
        query = (
            "SELECT DISTINCT folded FROM name"  # noqa: S608 - marks only
            f" WHERE initial = ? AND length BETWEEN ? AND ?{where}"
        )
        return [str(row[0]) for row in self._rows(query, (letter, shortest, longest, *values))]

    def _places(self, column: str, key: str, countries: Countries) -> list[Place]:
        where, values = _in_countries(countries)
        query = (
            f"SELECT {_PLACE} FROM place WHERE place_id IN"  # noqa: S608 - our names, marks only
            f" (SELECT place_id FROM name WHERE {column} = ?{where})"
        )
        return [_place(row) for row in self._rows(query, (key, *values))]

    def _rows(self, query: str, values: tuple[object, ...]) -> list[tuple[object, ...]]:
        try:
            connection = getattr(self._local, "connection", None)
            if connection is None:
                address = f"{self._path.resolve().as_uri()}?mode=ro"
                connection = sqlite3.connect(address, uri=True, timeout=30)
                self._local.connection = connection
            return connection.execute(query, values).fetchall()
        except sqlite3.Error as fault:
            raise StateError(
                f"the imported dumps in {self._path} cannot be read ({fault}): "
                "import them again with geodata gazetteer import"
            ) from fault


def dump_index(state: Path) -> DumpIndex | None:
    """Return the index over the dumps of a state folder, or None when none is imported."""
    return DumpIndex(dumps_file(state)) if list_dumps(state) else None


def _in_countries(countries: Countries) -> tuple[str, tuple[str, ...]]:
    if not countries:
        return "", ()
    codes = tuple(sorted(countries))
    return f" AND country IN ({', '.join('?' * len(codes))})", codes


def _place(row: tuple[object, ...]) -> Place:
    place_id, name, country, admin1, kind, precision, lon, lat, weight = row
    return Place(
        f"geonames:{place_id}",
        str(name),
        str(country),
        str(admin1),
        str(kind),
        str(precision),
        float(lon),  # type: ignore[arg-type]
        float(lat),  # type: ignore[arg-type]
        SOURCE,
        prominence=float(weight),  # type: ignore[arg-type]
        whole=True,
    )
