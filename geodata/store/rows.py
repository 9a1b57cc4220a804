"""What the store hands out and takes in, as plain values: nothing here knows a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

Action = Literal["add", "edit", "retract"]
Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Operation:
    """One wish: add a row, edit some of its cells, or take it out of the record.

    `version` is the one that the wisher has seen: 0 for a row as shipped; it is not asked of an
    addition. Cells are text as in the record's tables; what an edit does not name stays.
    """

    action: Action
    table: str
    row_id: str
    cells: Mapping[str, Any] = field(default_factory=dict)
    version: int = 0


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row as it now is: `version` 0 and no `by` where it is as shipped."""

    table: str
    row_id: str
    cells: Cells
    version: int = 0
    state: str = "shipped"
    by: str = ""
    at: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a wish: `accepted` with its change, or `proposed` with its proposal."""

    state: Literal["accepted", "proposed"]
    change_id: int | None = None
    proposal_id: int | None = None
    versions: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a change did to one row; `before` and `after` are None where it was not in force."""

    table: str
    row_id: str
    action: str
    version: int
    before_state: str
    before: Cells | None
    after_state: str
    after: Cells | None


@dataclass(frozen=True, slots=True)
class Change:
    """Who changed what, when (ISO 8601, UTC) and why; `undone_by` names the change that undid it."""

    change_id: int
    at: str
    by: str
    kind: str
    why: str
    undoes: int | None
    revision: int
    entries: tuple[Entry, ...]
    undone_by: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an analyst wishes; a reviewer accepts or rejects it as a whole."""

    proposal_id: int
    at: str
    by: str
    why: str
    operations: tuple[Operation, ...]
    undoes: int | None
    state: str
    decided_by: str
    decided_at: str
    decision: str
    change_id: int | None


@dataclass(frozen=True, slots=True)
class Draft:
    """Work that survives the browser and the server: `body` is whatever JSON its page needs."""

    draft_id: int
    title: str
    body: Any
    state: str
    version: int
    by: str
    begun_at: str
    at: str


@dataclass(frozen=True, slots=True)
class ImportJob:
    """One file on its way in: `read` rows = accepted + refused + duplicate, always.

    Its rows show once it is `accepted`; `running` may be resumed after row number `read`.
    """

    job_id: int
    source: str
    sha256: str
    profile: str
    mapping: Any
    state: str
    by: str
    begun_at: str
    decided_by: str
    decided_at: str
    decision: str
    read: int
    accepted: int
    refused: int
    duplicate: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A row of a file that could not be taken: where, what, and why."""

    line: int
    column: str
    value: str
    reason: str


class ContextEvent(NamedTuple):
    """An event of somebody else's data set, drawn beside the record and never derived from.

    lon, lat: WGS 84 degrees, both None where the source knows only a region or country. `key` is the
    source's own id: a second row of one source with the same key is a duplicate; "" is never one.
    """

    line: int
    key: str
    date_first: date
    date_last: date
    country: str
    place: str = ""
    precision: str = ""
    lon: float | None = None
    lat: float | None = None
    actor: str = ""
    kind: str = ""
    people: int | None = None
    note: str = ""
