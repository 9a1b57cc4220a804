"""The analysts' store, the same on SQLite and PostgreSQL: every question and every write."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from geodata.errors import UsageError
from geodata.settings import Settings
from geodata.store import copies, drafts, files, imports, record_changes
from geodata.store.context import Nearby, read_nearby
from geodata.store.engine import mark_value, plain, reading
from geodata.store.ground import Ground, to_cells
from geodata.store.history import read_history
from geodata.store.people import Person, Role
from geodata.store.plan import steps_of
from geodata.store.rows import (
    Change,
    ContextEvent,
    Draft,
    ImportJob,
    Operation,
    Proposal,
    Receipt,
    Refused,
    StoredRow,
)
from geodata.store.schema import (
    MARKS,
    RECORD_TABLES,
    changes,
    context_events,
    import_jobs,
    key_of,
    proposals,
    record_tables,
)
from geodata.store.schema import drafts as drafts_table
from geodata.store.shipped import COLUMNS, Shipped, shipped
from geodata.store.writer import check


class Store:
    """One opened store. Every method is one transaction; any number of processes may hold one.

    All writes raise NotAllowed for a role that may not, UsageError for what makes no sense,
    StoreError when the database does not answer, and then nothing was changed.
    """

    def __init__(self, engine: sa.Engine, settings: Settings) -> None:
        self.engine, self.settings = engine, settings

    @property
    def kind(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.engine.dialect.name

    @property
    def name(self) -> str:
        """Where the store is, without user or password: to be shown, and to tell it from others."""
        url = self.engine.url
        return f"{url.host}/{url.database}" if url.host else str(self.settings.store)

    @property
    def shipped(self) -> Shipped:
        """The shipped record's text under the store's rows."""
        return shipped(self.settings)

    def revision(self, mark: str = "record") -> int:
        """Return how often rows of the record were written; `context` and `work` count theirs."""
        if mark not in MARKS:
            raise UsageError(f"'{mark}' is not counted: {', '.join(MARKS)}")
        with reading(self.engine) as connection:
            return mark_value(connection, mark)

    def close(self) -> None:
        """Give back the database's connections."""
        self.engine.dispose()

    def counts(self) -> dict[str, int]:
        """Return the revision and how many rows, changes, proposals, drafts and imports there are."""
        asked: dict[str, list[sa.Table | sa.Select[Any]]] = {
            "rows of the record": [*record_tables.values()],
            "changes": [changes],
            "open proposals": [proposals.select().where(proposals.c.state == "proposed")],
            "open drafts": [drafts_table.select().where(drafts_table.c.state == "open")],
            "imports": [import_jobs],
            "context events": [context_events],
        }
        with reading(self.engine) as connection:
            found = {"revision": mark_value(connection, "record")}
            for name, tables in asked.items():
                found[name] = sum(_count(connection, table) for table in tables)
        return found

    # rows of the record

    def row(self, table: str, row_id: str) -> StoredRow | None:
        """Return the row in force, the shipped one where the store has none; None if there is none."""
        with reading(self.engine) as connection:
            ground = Ground(self.shipped, connection)
            cells, stored = ground.cells((table, row_id)), ground.stored((table, row_id))
        if cells is None:
            return None
        return StoredRow(table, row_id, cells) if stored is None else _stored(table, stored, cells)

    def rows(self, table: str) -> list[StoredRow]:
        """Return every row of the table that the store holds, in whatever state, by id."""
        if table not in RECORD_TABLES:
            raise UsageError(f"'{table}' is no table of the store: {', '.join(RECORD_TABLES)}")
        of = record_tables[table]
        question = sa.select(of, changes.c.by_name, changes.c.at, changes.c.why).join(changes)
        with reading(self.engine) as connection:
            found = [plain(row) for row in connection.execute(question.order_by(key_of(of)))]
        return [_stored(table, row, to_cells(table, row)) for row in found]

    def change(self, operations: Sequence[Operation], by: Person, why: str) -> Receipt:
        """Make a change of one or many rows, all or nothing; an analyst's becomes a proposal.

        An event and its first claim, or a site and its point, belong into one change. Raises
        Conflict where a row has another version than the one seen, RowsRefused with every fault.
        """
        return record_changes.change(self.engine, self.shipped, operations, by, why)

    def add(
        self, table: str, row_id: str, cells: Mapping[str, Any], by: Person, why: str
    ) -> Receipt:
        """Add one row; see `change`."""
        return self.change([Operation("add", table, row_id, cells)], by, why)

    def edit(
        self, table: str, row_id: str, cells: Mapping[str, Any], version: int, by: Person, why: str
    ) -> Receipt:
        """Edit the named cells of one row, of which `version` was seen; see `change`."""
        return self.change([Operation("edit", table, row_id, cells, version)], by, why)

    def retract(self, table: str, row_id: str, version: int, by: Person, why: str) -> Receipt:
        """Take one row out of the record, a shipped one too; its history stays. See `change`."""
        return self.change([Operation("retract", table, row_id, {}, version)], by, why)

    def undo(self, change_id: int, by: Person, why: str) -> Receipt:
        """Put back what the change found; an undo may be undone. An analyst's becomes a proposal.

        Raises Conflict where one of its rows was changed since, or the change is undone already;
        RowsRefused where the record would no longer be sound.
        """
        return record_changes.undo(self.engine, self.shipped, change_id, by, why)

    def history(
        self,
        *,
        table: str = "",
        row_id: str = "",
        person: str = "",
        since: str = "",
        limit: int = 200,
        before: int | None = None,
    ) -> list[Change]:
        """Return changes, the latest first: of a table, a row, a person, since an ISO time.

        For the next page give the last change's number as `before`.
        """
        with reading(self.engine) as connection:
            return read_history(
                connection,
                table=table,
                row_id=row_id,
                person=person,
                since=since,
                limit=limit,
                before=before,
            )

    # proposals

    def proposals(self, state: str = "proposed") -> list[Proposal]:
        """Return the proposals that are `proposed`, `accepted` or `rejected`, the oldest first."""
        return record_changes.list_proposals(self.engine, state)

    def accept(self, proposal_id: int, by: Person, why: str = "") -> Receipt:
        """Make what is proposed, checked again. Raises Conflict where it is decided or overtaken."""
        return record_changes.accept(self.engine, self.shipped, proposal_id, by, why)

    def reject(self, proposal_id: int, by: Person, why: str) -> None:
        """Close a proposal unmade: a reviewer, or who proposed it. Raises Conflict."""
        record_changes.reject(self.engine, proposal_id, by, why)

    # drafts

    def save_draft(
        self,
        body: Any,
        by: Person,
        *,
        title: str = "",
        draft_id: int | None = None,
        version: int = 0,
    ) -> Draft:
        """Keep `body` (any JSON) as a new draft, or as the next version of one that was seen.

        Raises Conflict where somebody else saved or closed it since.
        """
        return drafts.save_draft(self.engine, body, by, title, draft_id, version)

    def drafts(self, state: str = "open") -> list[Draft]:
        """Return the `open` or `closed` drafts, the last saved first."""
        return drafts.list_drafts(self.engine, state)

    def draft(self, draft_id: int) -> Draft:
        """Return one draft. Raises UsageError for an unknown number."""
        return drafts.read_draft(self.engine, draft_id)

    def close_draft(self, draft_id: int, version: int, by: Person) -> Draft:
        """Close a draft that is done or given up. Raises Conflict."""
        return drafts.close_draft(self.engine, draft_id, version, by)

    # imports of context events

    def begin_import(
        self, source: str, sha256: str, profile: str, mapping: Any, by: Person
    ) -> ImportJob:
        """Begin to import a file; the same file, profile and mapping go on after row `job.read`.

        `source` names the data set (ACLED …), `sha256` the file's bytes, `mapping` is any JSON.
        """
        return imports.begin_import(self.engine, source, sha256, profile, mapping, by)

    def append_batch(
        self,
        job: ImportJob,
        rows: Sequence[ContextEvent],
        refused: Sequence[Refused],
        read: int,
    ) -> ImportJob:
        """Add the next rows of the file, those refused, and the mark `read`, all or nothing.

        Rows whose source and key are there already count as duplicates. Ten thousand rows are a good
        batch; let others write in between. Raises Conflict where another process went on with the
        job, UsageError where read ≠ job.read + rows + refused.
        """
        return imports.append_batch(self.engine, job, rows, refused, read)

    def finish_import(self, job: ImportJob, by: Person) -> ImportJob:
        """Close a job whose file is read: its rows show, an analyst's once a reviewer accepts."""
        return imports.finish_import(self.engine, job, by)

    def accept_import(self, job: ImportJob, by: Person, why: str = "") -> ImportJob:
        """Show the rows that an analyst imported. Raises Conflict."""
        return imports.accept_import(self.engine, job, by, why)

    def withdraw_import(self, job: ImportJob, by: Person, why: str) -> ImportJob:
        """Show the rows of an import no longer; they stay, and the file may come again."""
        return imports.withdraw_import(self.engine, job, by, why)

    def import_jobs(self) -> list[ImportJob]:
        """Return every import, the last begun first."""
        return imports.list_imports(self.engine)

    def refused(self, job_id: int) -> list[Refused]:
        """Return the refused rows of an import in the file's order."""
        return imports.read_refused(self.engine, job_id)

    def context_events(
        self, job_id: int | None = None, size: int = 10_000
    ) -> Iterator[list[tuple[str, ContextEvent]]]:
        """Yield (source, event) of all accepted imports, or of one, `size` at a time."""
        return imports.read_context(self.engine, job_id, size)

    def context_nearby(
        self, first: date, last: date, countries: Collection[str] = (), most: int = 500
    ) -> Nearby:
        """Return accepted events of the days from `first` to `last`, counted by source and place.

        An event that may lie in them counts. `countries` (ISO alpha-3, empty = all) narrows them;
        `most` places are returned, those with most events first.
        """
        return read_nearby(self.engine, first, last, countries, most)

    # files

    def export_tables(self, folder: Path) -> dict[str, int]:
        """Write the record in force as its own CSV tables; return their row counts."""
        return files.export_tables(self.engine, self.shipped, folder)

    def import_tables(self, folder: Path, by: Person, why: str) -> Receipt | None:
        """Take in the CSV tables of `folder` as one change; None where they bring nothing new.

        Raises CuratedDataError for tables that do not read, and what `change` raises.
        """
        wishes = files.wishes_of(self.engine, self.shipped, folder)
        if not wishes:
            return None
        kind = "import"
        return record_changes.change(self.engine, self.shipped, wishes, by, why, kind=kind)

    def wishes(self, folder: Path) -> list[Operation]:
        """Return what the CSV tables of `folder` would change; see `import_tables`."""
        return files.wishes_of(self.engine, self.shipped, folder)

    def check(self, operations: Sequence[Operation]) -> None:
        """Raise RowsRefused, naming every fault, unless the change would be sound. Writes nothing."""
        with reading(self.engine) as connection:
            ground = Ground(self.shipped, connection)
            check(ground, steps_of(ground, operations))

    def backup(self, path: Path) -> None:
        """Write the store as it is at one moment into the new file `path`. Raises UsageError."""
        copies.backup(self.engine, path)

    def restore(self, path: Path, by: Person) -> dict[str, int]:
        """Copy a backup into this store, which must be empty; return the row counts by table."""
        by.must_be(Role.REVIEWER)
        return copies.restore(self.engine, path)


def _count(connection: sa.Connection, what: sa.Table | sa.Select[Any]) -> int:
    of = what if isinstance(what, sa.Table) else what.subquery()
    return int(connection.scalar(sa.select(sa.func.count()).select_from(of)) or 0)


def _stored(table: str, row: Mapping[str, Any], cells: dict[str, str]) -> StoredRow:
    row_id = str(row[COLUMNS[table][0]])
    said = row["by_name"], row["at"], row["why"]
    return StoredRow(table, row_id, cells, int(row["version"]), str(row["state"]), *said)
