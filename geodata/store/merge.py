"""The shipped record with the store's accepted rows over it: what a page and an answer show.

A row that no longer fits (the shipped record moved on, or somebody wrote past the checks) is set
aside and named; it never takes the rest with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from itertools import chain
from typing import Any

from geodata.errors import RowProblem
from geodata.record.cells import Cells
from geodata.record.model import Record, Site
from geodata.record.read import date_events, to_record
from geodata.record.tables import Row
from geodata.store.checks import law_problems, orphans, reference_problems, row_problems
from geodata.store.engine import mark_value, steady
from geodata.store.ground import Ground, Name
from geodata.store.schema import RECORD_TABLES
from geodata.store.shipped import COLUMNS
from geodata.store.store import Store


@dataclass(frozen=True, slots=True)
class Merged:
    """The record at a revision of the store, and the store's rows that were left out of it."""

    record: Record
    revision: int
    set_aside: tuple[RowProblem, ...] = ()


def merged_record(shipped: Record, store: Store) -> Merged:
    """Return `shipped` with the store's accepted rows, sites located. Raises StoreError."""
    with steady(store.engine) as connection:
        revision = mark_value(connection, "record")
        ground = Ground(store.shipped, connection)
        names = [name for table in RECORD_TABLES for name in ground.overlaid(table)]
        if not names:
            return Merged(shipped, revision)
        ground, names, problems = _sound(ground, names)
        sites, misplaced = _placed(ground, names)
        if misplaced:
            wrong = {("sites", p.row_id) for p in misplaced}
            wrong |= {("overrides", p.row_id) for p in misplaced}
            problems += misplaced
            ground, names, more = _sound(
                _without(ground, wrong), [n for n in names if n not in wrong]
            )
            problems += more
            sites, _ = _placed(ground, names)
        return Merged(_overlaid(shipped, ground, names, sites), revision, tuple(problems))


def _sound(ground: Ground, names: list[Name]) -> tuple[Ground, list[Name], list[RowProblem]]:
    """Return the ground without the store's rows that do not fit, the rest, and why not."""
    aside: list[RowProblem] = []
    while problems := _problems(ground, names):
        bad = {(p.table, p.row_id) for p in problems}
        aside += problems
        ground, names = _without(ground, bad), [name for name in names if name not in bad]
    return ground, names, aside


def _problems(ground: Ground, names: list[Name]) -> list[RowProblem]:
    """Return what is wrong with the store's own rows `names`; each row has its first fault only."""
    held = {name: ground.cells(name) for name in names}
    there = {name: cells for name, cells in held.items() if cells is not None}
    form = [p for name, cells in there.items() for p in row_problems(*name, cells)]
    if form:  # the laws read only what has its form
        return _first(form, held)
    found: Iterable[RowProblem] = chain.from_iterable(
        [
            *(reference_problems(ground, name, cells) for name, cells in there.items()),
            *(orphans(ground, name) for name in held.keys() - there.keys()),
            law_problems(ground, there),
        ]
    )
    return _first(found, held)


def _first(found: Iterable[RowProblem], held: Mapping[Name, Any]) -> list[RowProblem]:
    first: dict[Name, RowProblem] = {}
    for problem in found:
        name = (problem.table, problem.row_id)
        if name in held:
            first.setdefault(name, problem)
    return list(first.values())


def _without(ground: Ground, bad: Iterable[Name]) -> Ground:
    """Return the ground on which the shipped rows hold in the place of the `bad` ones."""
    shipped = {name: ground.shipped.tables[name[0]].get(name[1]) for name in bad}
    return ground.with_pending(ground.pending | shipped)


def _placed(ground: Ground, names: list[Name]) -> tuple[dict[str, Site], list[RowProblem]]:
    """Return the sites that the store's rows touch, located, and those in a wrong country."""
    touched = dict.fromkeys(row_id for table, row_id in names if table in {"sites", "overrides"})
    rows = {i: cells for i in touched if (cells := ground.cells(("sites", i))) is not None}
    if not rows:
        return {}, []
    from geodata.store.places import outside, place

    points = {i: cells for i in rows if (cells := ground.cells(("overrides", i))) is not None}
    sites = place(rows, points)
    return sites, outside(rows, sites)


def _overlaid(
    shipped: Record, ground: Ground, names: list[Name], sites: Mapping[str, Site]
) -> Record:
    """Return the typed record with the rows `names` put in, changed or taken out."""
    rows: dict[str, list[Row]] = {table: [] for table in COLUMNS}
    gone: dict[str, set[str]] = {table: set() for table in COLUMNS}
    for table, row_id in names:
        cells: Cells | None = ground.cells((table, row_id))
        if cells is None:
            gone[table].add(row_id)
        else:
            rows[table].append(Row(table, 0, cells))
    new = to_record(rows)
    held = {
        field.name: {
            row_id: row
            for row_id, row in (getattr(shipped, field.name) | getattr(new, field.name)).items()
            if row_id not in gone[field.name]
        }
        for field in fields(Record)
    }
    held["sites"] |= sites
    merged = Record(**held)
    return replace(merged, events=date_events(merged.events, merged.claims))
