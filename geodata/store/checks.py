"""May these rows enter the record? The data package's rules and the record's own laws.

The same descriptor and the same `record_problems` as `geodata check`; only as much of the record is
read as the changed rows can touch, since this happens while other writers wait.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from geodata.errors import CuratedDataError, Problem, RowProblem
from geodata.record.cells import Cells
from geodata.record.laws import record_problems
from geodata.record.tables import CURATED, Row, fields, package
from geodata.store.ground import Ground, Name
from geodata.store.shipped import KEYS, LISTS

LONGEST = 4000  # characters in one cell
_MANY = 50


def problems_of(ground: Ground, before: Ground) -> list[RowProblem]:
    """Return what is wrong with the pending rows of `ground`, and what they would break.

    A fault that an untouched row had `before` is not held against the change.
    """
    changed = dict(ground.pending)
    if len(changed) > _MANY:  # then one look at the whole is quicker than many at parts
        for table in ("events", "claims"):
            ground.overlaid(table)
    kept = {name: cells for name, cells in changed.items() if cells is not None}
    found = [p for (table, i), cells in kept.items() for p in row_problems(table, i, cells)]
    for name, cells in kept.items():
        found += reference_problems(ground, name, cells)
    for name in changed.keys() - kept.keys():
        found += orphans(ground, name)
    found += _law_problems(ground, before, changed)
    if not found:
        found += _place_problems(ground, changed)
    return _once_a_cell(found)


def row_problems(table: str, row_id: str, cells: Cells) -> Iterator[RowProblem]:
    """Yield what is wrong with the cells of one row by themselves: types, codes, form."""
    for field in fields(CURATED, table):
        column = str(field["name"])
        advice = _cell_advice(field, cells[column])
        if advice:
            yield RowProblem(table, row_id, column, cells[column], advice)


def reference_problems(ground: Ground, name: Name, cells: Cells) -> Iterator[RowProblem]:
    """Yield the ids in a row that name nothing in the record."""
    for column, target in references(name[0]):
        if cells[column] and ground.cells((target, cells[column])) is None:
            advice = f"is not in {target}: add it first, or together with this row"
            yield RowProblem(*name, column, cells[column], advice)


@cache
def references(table: str) -> tuple[tuple[str, str], ...]:
    """Return the columns of `table` that name a row of another table, and that table."""
    keys = _schema(table).get("foreignKeys", [])
    return tuple((str(k["fields"][0]), str(k["reference"]["resource"])) for k in keys)


def law_problems(
    ground: Ground, names: Iterable[Name], omissions: Iterable[Cells] = ()
) -> list[RowProblem]:
    """Return what the record's laws say of the rows that `names` can touch, those included."""
    tables, whose = _neighbourhood(ground, set(names))
    tables["omissions"] = [Row("omissions", 0, cells) for cells in omissions]
    return [_named(problem, whose) for problem in record_problems(tables)]


#: A pattern as something to write, in signs that need no translation.
_FORMS = {
    r"^[A-Z0-9]{2,6}$": "RUS, G5S (A-Z, 0-9)",
    r"^[a-z0-9][a-z0-9-]*$": "ner-agadez (a-z, 0-9, -)",
    r"^[A-Z]{3}$": "NER (A-Z)",
    r"^[0-9\[\]\.\-/~?%,]+$": "2024-05-02, 2024-05, 2024, EDTF",
    r"^https?://.+": "https://…",
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "2024-05-02, 2024-05, 2024",
}


def _cell_advice(field: Mapping[str, Any], value: str) -> str:
    """Return what is wrong with one cell, "" if nothing is."""
    rules = field.get("constraints", {})
    if value == "":
        return "must not be blank" if rules.get("required") else ""
    if value != value.strip() or not value.isprintable():
        return "has spaces around it or a control character"
    if len(value) > min(LONGEST, rules.get("maxLength", LONGEST)):
        return f"is longer than {min(LONGEST, rules.get('maxLength', LONGEST))} characters"
    if "enum" in rules and value not in rules["enum"]:
        return f"is not one of {', '.join(rules['enum'])}"
    if "pattern" in rules and not re.fullmatch(_python(rules["pattern"]), value):
        return f"must be of the form {_FORMS.get(rules['pattern'], rules['pattern'])}"
    return _number_advice(field["type"], rules, value)


def _python(pattern: str) -> str:
    """`$` of a pattern would let a line feed pass."""
    return pattern.removeprefix("^").removesuffix("$")


def _number_advice(kind: str, rules: Mapping[str, Any], value: str) -> str:
    if kind not in {"integer", "number"}:
        return ""
    form = r"-?[0-9]{1,15}" if kind == "integer" else r"-?[0-9]{1,15}(\.[0-9]{1,15})?"
    if not re.fullmatch(form, value):
        return f"is no {kind}: write digits" + (" and a point" if kind == "number" else "")
    low, high = rules.get("minimum", float("-inf")), rules.get("maximum", float("inf"))
    return "" if low <= float(value) <= high else f"must lie between {low} and {high}"


def orphans(ground: Ground, name: Name) -> Iterator[RowProblem]:
    """Yield the rows that would still name a row that is taken out."""
    for table, column in _named_by(name[0]):
        for row_id in ground.where(table, column, name[1]):
            advice = f"is still named by {table} {row_id} ({column}): change that first"
            yield RowProblem(*name, KEYS[name[0]], name[1], advice)
            break


@cache
def _named_by(target: str) -> tuple[tuple[str, str], ...]:
    found = [
        (table, column) for table in KEYS for column, named in references(table) if named == target
    ]
    return (*found, *(where for where, named in LISTS.items() if named == target))


def _law_problems(
    ground: Ground, before: Ground, changed: Mapping[Name, Cells | None]
) -> list[RowProblem]:
    omissions = list(ground.shipped.tables.get("omissions", {}).values())
    names = [*changed, *_left_behind(before, changed)]
    found = law_problems(ground, names, omissions)
    elsewhere = [p for p in found if (p.table, p.row_id) not in changed]
    known = set(law_problems(before, names, omissions)) if elsewhere else set()
    return [p for p in found if p not in known or (p.table, p.row_id) in changed]


def _left_behind(before: Ground, changed: Iterable[Name]) -> list[Name]:
    """Return the events that claims were about before: they may have lost their last one."""
    held = (before.cells(name) for name in changed if name[0] == "claims")
    return [("events", cells["event_id"]) for cells in held if cells is not None]


def _neighbourhood(
    ground: Ground, names: set[Name]
) -> tuple[dict[str, list[Row]], dict[tuple[str, int], Name]]:
    """Return the rows that the laws must see, as tables, and which row each line is."""
    sites = {row_id for table, row_id in names if table == "sites"}
    claims = {row_id for table, row_id in names if table == "claims"}
    events = {row_id for table, row_id in names if table == "events"}
    for site in sites:
        claims.update(ground.where("claims", "site_id", site))
        events.update(ground.where("events", "site_id", site))
    ground.fetch([("claims", row_id) for row_id in claims])
    events.update(c["event_id"] for i in claims if (c := ground.cells(("claims", i))) is not None)
    for event in events:
        claims.update(ground.where("claims", "event_id", event))
    wanted: dict[str, Iterable[str]] = {
        "forces": ground.ids("forces"),
        "sites": ground.ids("sites"),
        "events": sorted(events),
        "claims": sorted(claims),
    }
    return _as_rows(ground, wanted)


def _as_rows(
    ground: Ground, wanted: Mapping[str, Iterable[str]]
) -> tuple[dict[str, list[Row]], dict[tuple[str, int], Name]]:
    tables: dict[str, list[Row]] = {}
    whose: dict[tuple[str, int], Name] = {}
    for table, ids in wanted.items():
        tables[table] = []
        for line, row_id in enumerate(ids):
            cells = ground.cells((table, row_id))
            if cells is not None:
                tables[table].append(Row(table, line, cells))
                whose[table, line] = (table, row_id)
    return tables, whose


def _place_problems(ground: Ground, changed: Mapping[Name, Cells | None]) -> list[RowProblem]:
    """Return the sites that would lie outside their host country, or whose point cannot be used."""
    ids = sorted({row_id for table, row_id in changed if table in {"sites", "overrides"}})
    wanted = [i for i in ids if ground.cells(("sites", i)) is not None]
    if not wanted:
        return []
    from geodata.store.places import misplaced

    return misplaced(ground, wanted)


def _named(problem: Problem, whose: Mapping[tuple[str, int], Name]) -> RowProblem:
    table, row_id = whose.get((problem.file, problem.row), (problem.file, problem.value))
    return RowProblem(table, row_id, problem.column, problem.value, problem.advice)


def _once_a_cell(problems: list[RowProblem]) -> list[RowProblem]:
    first: dict[tuple[str, str, str], RowProblem] = {}
    for problem in problems:
        first.setdefault((problem.table, problem.row_id, problem.column), problem)
    return list(first.values())


@cache
def _schema(table: str) -> dict[str, Any]:
    for resource in package(CURATED)["resources"]:
        if resource["name"] == table:
            schema: dict[str, Any] = resource["schema"]
            return schema
    raise CuratedDataError([])
