"""What a profile says: which fields its rows have, and in which columns an export keeps them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from geodata.filters import fold
from geodata.importing.faults import ImportFault
from geodata.importing.readers.sink import GEOMETRY

FieldKind = Literal["text", "day", "lon", "lat", "country", "count", "code"]
Target = Literal["context", "record"]
#: The columns that a field is read from; several are joined.
Mapped = dict[str, tuple[str, ...]]

_PUNCTUATION = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a row: `columns` are header names in the order of preference, FR and EN.

    `join` puts the cells of several columns together; `codes` turns an export's codes into words.
    """

    name: str
    kind: FieldKind = "text"
    required: bool = False
    columns: tuple[str | tuple[str, ...], ...] = ()
    join: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of file: how its columns become fields, and what its rows are in the store.

    `signature` are columns by which an export is known; `source` is the name under which context
    events are kept and shown, with `attribution`; a `strict` profile keeps its columns as they are.
    """

    code: str
    target: Target
    fields: tuple[Field, ...]
    signature: tuple[str, ...] = ()
    source: str = ""
    attribution: str = ""
    table: str = ""

    @property
    def by_name(self) -> dict[str, Field]:
        """The fields by their names."""
        return {field.name: field for field in self.fields}

    def suits(self, columns: Sequence[str]) -> bool:
        """Whether the columns are those of such an export."""
        have = {plain(column) for column in columns}
        return bool(self.signature) and have.issuperset(map(plain, self.signature))

    def suggest(self, columns: Sequence[str]) -> Mapped:
        """Return the columns in which the fields probably stand, by the names of the columns."""
        known: dict[str, str] = {}
        for column in columns:
            known.setdefault(plain(column), column)
        found: Mapped = {}
        taken: set[str] = set()
        for wanted in self.fields:
            for names in wanted.columns:
                parts = (names,) if isinstance(names, str) else names
                used = tuple(known.get(plain(part), "") for part in parts)
                if all(used) and not taken.intersection(used):
                    found[wanted.name] = used
                    taken.update(used if len(used) == 1 else ())
                    break
        return found


def mapped(profile: Profile, columns: Sequence[str], chosen: Mapping[str, str]) -> Mapped:
    """Return the mapping: what the columns suggest, overruled by `chosen` (column → field).

    A column mapped to nothing is left out. Raises ImportFault for an unknown name, a field mapped
    twice that cannot be joined, or a needed field without a column.
    """
    found = {
        name: used
        for name, used in profile.suggest(columns).items()
        if not set(used) & chosen.keys() and name not in chosen.values()
    }
    for column, name in chosen.items():
        _must_know(profile, columns, column, name)
        if not name:
            continue
        if name in found and not profile.by_name[name].join:
            raise ImportFault("map_twice", field=name)
        found[name] = (*found.get(name, ()), column)
    missing = [f.name for f in profile.fields if f.required and f.name not in found]
    if missing:
        raise ImportFault("profile_columns", profile=profile.code, columns=", ".join(missing))
    return found


def plain(name: str) -> str:
    """Return a column's name without case, accents and punctuation."""
    return _PUNCTUATION.sub("", fold(name))


def _must_know(profile: Profile, columns: Sequence[str], column: str, name: str) -> None:
    if column not in columns:
        raise ImportFault("map_column", column=column, known=", ".join(columns))
    if name and name not in profile.by_name:
        known = ", ".join(field.name for field in profile.fields)
        raise ImportFault("map_field", field=name, known=known)


LON = Field("lon", "lon", required=True, columns=(GEOMETRY[0], "longitude", "lon"))
LAT = Field("lat", "lat", required=True, columns=(GEOMETRY[1], "latitude", "lat"))
