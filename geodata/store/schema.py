"""The tables of the analysts' store, once for SQLite and PostgreSQL.

The record's tables have the record's columns, and how often, in what state and by which change each
row was last written. A change of this module needs a migration (geodata/store/migrations).
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from geodata.record.tables import CURATED, fields

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
#: The tables of the record that analysts add to; host countries are the product's own.
RECORD_TABLES = ("actors", "forces", "sites", "voices", "events", "claims", "overrides")
#: What is counted: rows of the record, context events, and work under way.
MARKS = ("record", "context", "work")
#: In force; taken out of the record; as if never written (what was shipped holds, if anything).
ROW_STATES = ("accepted", "retracted", "undone")
IN_RANGE = (
    "(lon is null) = (lat is null) and (lon is null or (lon >= -180 and lon <= 180 "
    "and lat >= -90 and lat <= 90))"
)

_SOUGHT = {"events": ("site_id",), "claims": ("event_id", "site_id")}
# SQLite counts by itself only where the key's type is INTEGER to the letter.
_Number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _column(field: dict[str, Any], key: bool) -> sa.Column[Any]:
    if field["type"] == "integer":
        return sa.Column(field["name"], sa.BigInteger)
    if field["type"] == "number":
        return sa.Column(field["name"], sa.Float(53))
    return sa.Column(field["name"], sa.Text, primary_key=key, nullable=False)


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} in ({', '.join(repr(value) for value in values)})"


def _record_table(name: str) -> sa.Table:
    described = fields(CURATED, name)
    columns = [_column(field, place == 0) for place, field in enumerate(described)]
    checks = [sa.CheckConstraint(_one_of("state", ROW_STATES), "state")]
    if name == "overrides":
        checks.append(sa.CheckConstraint(IN_RANGE, "in_range"))
    if name == "claims":
        checks.append(sa.CheckConstraint("people_min >= 0 and people_max >= 0", "people"))
    return sa.Table(
        name,
        METADATA,
        *columns,
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("change_id", sa.ForeignKey("changes.change_id"), nullable=False),
        *checks,
        *(sa.Index(None, column) for column in _SOUGHT.get(name, ())),
    )


marks = sa.Table(
    "marks",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.BigInteger, nullable=False),
)
#: Who changed what, when and why: one line a change, one entry a row; neither is ever altered.
changes = sa.Table(
    "changes",
    METADATA,
    sa.Column("change_id", _Number, primary_key=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("by_name", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("undoes", sa.ForeignKey("changes.change_id")),
    sa.Column("revision", sa.BigInteger, nullable=False),
    sa.CheckConstraint(_one_of("kind", ("change", "undo", "accept", "import")), "kind"),
)
entries = sa.Table(
    "entries",
    METADATA,
    sa.Column("change_id", sa.ForeignKey("changes.change_id"), primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True),
    sa.Column("table_name", sa.Text, nullable=False),
    sa.Column("row_id", sa.Text, nullable=False),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("before_state", sa.Text, nullable=False),
    sa.Column("before", sa.JSON(none_as_null=True)),
    sa.Column("after_state", sa.Text, nullable=False),
    sa.Column("after", sa.JSON(none_as_null=True)),
    sa.Index(None, "row_id"),
)
proposals = sa.Table(
    "proposals",
    METADATA,
    sa.Column("proposal_id", _Number, primary_key=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("by_name", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("operations", sa.JSON, nullable=False),
    sa.Column("undoes", sa.ForeignKey("changes.change_id")),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("decided_by", sa.Text, nullable=False),
    sa.Column("decided_at", sa.Text, nullable=False),
    sa.Column("decision", sa.Text, nullable=False),
    sa.Column("change_id", sa.ForeignKey("changes.change_id")),
    sa.CheckConstraint(_one_of("state", ("proposed", "accepted", "rejected")), "state"),
    sa.Index(None, "state"),
)
drafts = sa.Table(
    "drafts",
    METADATA,
    sa.Column("draft_id", _Number, primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("by_name", sa.Text, nullable=False),
    sa.Column("begun_at", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.CheckConstraint(_one_of("state", ("open", "closed")), "state"),
)
import_jobs = sa.Table(
    "import_jobs",
    METADATA,
    sa.Column("job_id", _Number, primary_key=True),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("profile", sa.Text, nullable=False),
    sa.Column("mapping", sa.JSON, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("by_name", sa.Text, nullable=False),
    sa.Column("begun_at", sa.Text, nullable=False),
    sa.Column("decided_by", sa.Text, nullable=False),
    sa.Column("decided_at", sa.Text, nullable=False),
    sa.Column("decision", sa.Text, nullable=False),
    sa.Column("rows_read", sa.BigInteger, nullable=False),
    sa.Column("rows_accepted", sa.BigInteger, nullable=False),
    sa.Column("rows_refused", sa.BigInteger, nullable=False),
    sa.Column("rows_duplicate", sa.BigInteger, nullable=False),
    sa.CheckConstraint(_one_of("state", ("running", "proposed", "accepted", "withdrawn")), "state"),
    sa.CheckConstraint("rows_read = rows_accepted + rows_refused + rows_duplicate", "adds_up"),
)
refusals = sa.Table(
    "refusals",
    METADATA,
    sa.Column("refusal_id", _Number, primary_key=True),
    sa.Column("job_id", sa.ForeignKey("import_jobs.job_id"), nullable=False),
    sa.Column("line", sa.BigInteger, nullable=False),
    sa.Column("column_name", sa.Text, nullable=False),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Index(None, "job_id"),
)
context_events = sa.Table(
    "context_events",
    METADATA,
    sa.Column("context_id", _Number, primary_key=True),
    sa.Column("job_id", sa.ForeignKey("import_jobs.job_id"), nullable=False),
    sa.Column("line", sa.BigInteger, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("source_key", sa.Text),
    sa.Column("date_first", sa.Date, nullable=False),
    sa.Column("date_last", sa.Date, nullable=False),
    sa.Column("country", sa.Text, nullable=False),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("precision", sa.Text, nullable=False),
    sa.Column("lon", sa.Float(53)),
    sa.Column("lat", sa.Float(53)),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("people", sa.BigInteger),
    sa.Column("note", sa.Text, nullable=False),
    sa.UniqueConstraint("source", "source_key"),
    sa.CheckConstraint(IN_RANGE, "in_range"),
    sa.CheckConstraint("date_first <= date_last", "in_order"),
    sa.CheckConstraint("people >= 0", "people"),
    sa.Index(None, "job_id"),
)
record_tables = {name: _record_table(name) for name in RECORD_TABLES}


def key_of(table: sa.Table) -> sa.Column[Any]:
    """Return the one column of a table's key."""
    (key,) = table.primary_key.columns
    return key
