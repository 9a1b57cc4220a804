"""The first tables: the record's, their history, proposals, drafts, imports, context events.

This is how they were on the day; geodata/store/schema.py says how they are now.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_RECORD = {
    "actors": "actor_id name_en name_fr kind",
    "forces": "force_id name_en name_fr actor_id kind parent_force_id family_id "
    "predecessor_force_id successor_force_id counted counted_reason_en counted_reason_fr "
    "aliases_en aliases_fr",
    "sites": "site_id name_en name_fr query country kind admin1 aliases_en aliases_fr",
    "voices": "voice_id name_en name_fr kind",
    "events": "event_id kind country site_id from_site_id force_ids summary_en summary_fr",
    "claims": "claim_id fact_ids event_id stage polarity scope country site_id target_force_ids "
    "successor_force_id date people_min people_max people_basis people_definition people_since "
    "voice_id outlet title url also_url published wire_group note_en note_fr",
    "overrides": "site_id lon lat precision reason source",
}
_TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "people_min": sa.BigInteger(),
    "people_max": sa.BigInteger(),
    "lon": sa.Float(53),
    "lat": sa.Float(53),
}
_IN_RANGE = (
    "(lon is null) = (lat is null) and (lon is null or (lon >= -180 and lon <= 180 "
    "and lat >= -90 and lat <= 90))"
)
_CHECKS = {
    "overrides": ("in_range", _IN_RANGE),
    "claims": ("people", "people_min >= 0 and people_max >= 0"),
}
_INDEXED = (
    ("events", "site_id"),
    ("claims", "event_id"),
    ("claims", "site_id"),
    ("entries", "row_id"),
    ("proposals", "state"),
    ("refusals", "job_id"),
    ("context_events", "job_id"),
)
_APPEND_ONLY = ("changes", "entries", "refusals")
_MARKS = ("record", "context", "work")


def upgrade() -> None:
    """Make every table, its triggers and, on PostgreSQL, its points."""
    _marks_and_history()
    for name, columns in _RECORD.items():
        _record_table(name, columns.split())
    _work()
    _imports()
    for table, column in _INDEXED:
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_index("ix_context_events_country", "context_events", ["country", "date_first"])
    postgres = op.get_bind().dialect.name == "postgresql"
    (_guards_of_postgres if postgres else _guards_of_sqlite)()
    if postgres:
        _points()


def _number() -> sa.types.TypeEngine[Any]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)


def _texts(names: str) -> list[sa.Column[Any]]:
    return [_text(name) for name in names.split()]


def _counts(names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.BigInteger, nullable=False) for name in names.split()]


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _points_to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))


def _marks_and_history() -> None:
    made = op.create_table("marks", _text("name"), *_counts("value"), _key("marks", "name"))
    op.bulk_insert(made, [{"name": name, "value": 0} for name in _MARKS])
    op.create_table(
        "changes",
        sa.Column("change_id", _number(), nullable=False),
        *_texts("at by_name kind why"),
        sa.Column("undoes", _number()),
        *_counts("revision"),
        _key("changes", "change_id"),
        _points_to("changes", "undoes", "changes.change_id"),
        _check("changes", "kind", "kind in ('change', 'undo', 'accept', 'import')"),
    )
    op.create_table(
        "entries",
        sa.Column("change_id", _number(), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        *_texts("table_name row_id action"),
        sa.Column("version", sa.Integer, nullable=False),
        _text("before_state"),
        sa.Column("before", sa.JSON),
        _text("after_state"),
        sa.Column("after", sa.JSON),
        _key("entries", "change_id", "place"),
        _points_to("entries", "change_id", "changes.change_id"),
    )


def _record_table(name: str, columns: list[str]) -> None:
    rules = [_check(name, "state", "state in ('accepted', 'retracted', 'undone')")]
    if name in _CHECKS:
        rules.append(_check(name, *_CHECKS[name]))
    op.create_table(
        name,
        *(
            sa.Column(column, _TYPES[column]) if column in _TYPES else _text(column)
            for column in columns
        ),
        sa.Column("version", sa.Integer, nullable=False),
        _text("state"),
        sa.Column("change_id", _number(), nullable=False),
        _key(name, columns[0]),
        _points_to(name, "change_id", "changes.change_id"),
        *rules,
    )


def _work() -> None:
    op.create_table(
        "proposals",
        sa.Column("proposal_id", _number(), nullable=False),
        *_texts("at by_name why"),
        sa.Column("operations", sa.JSON, nullable=False),
        sa.Column("undoes", _number()),
        *_texts("state decided_by decided_at decision"),
        sa.Column("change_id", _number()),
        _key("proposals", "proposal_id"),
        _points_to("proposals", "undoes", "changes.change_id"),
        _points_to("proposals", "change_id", "changes.change_id"),
        _check("proposals", "state", "state in ('proposed', 'accepted', 'rejected')"),
    )
    op.create_table(
        "drafts",
        sa.Column("draft_id", _number(), nullable=False),
        _text("title"),
        sa.Column("body", sa.JSON, nullable=False),
        _text("state"),
        sa.Column("version", sa.Integer, nullable=False),
        *_texts("by_name begun_at at"),
        _key("drafts", "draft_id"),
        _check("drafts", "state", "state in ('open', 'closed')"),
    )


def _imports() -> None:
    op.create_table(
        "import_jobs",
        sa.Column("job_id", _number(), nullable=False),
        *_texts("source sha256 profile"),
        sa.Column("mapping", sa.JSON, nullable=False),
        *_texts("state by_name begun_at decided_by decided_at decision"),
        *_counts("rows_read rows_accepted rows_refused rows_duplicate"),
        _key("import_jobs", "job_id"),
        _check(
            "import_jobs",
            "state",
            "state in ('running', 'proposed', 'accepted', 'withdrawn')",
        ),
        _check(
            "import_jobs",
            "adds_up",
            "rows_read = rows_accepted + rows_refused + rows_duplicate",
        ),
    )
    op.create_table(
        "refusals",
        sa.Column("refusal_id", _number(), nullable=False),
        sa.Column("job_id", _number(), nullable=False),
        *_counts("line"),
        *_texts("column_name value reason"),
        _key("refusals", "refusal_id"),
        _points_to("refusals", "job_id", "import_jobs.job_id"),
    )
    op.create_table("context_events", *_context_columns())


def _context_columns() -> list[Any]:
    table = "context_events"
    return [
        sa.Column("context_id", _number(), nullable=False),
        sa.Column("job_id", _number(), nullable=False),
        *_counts("line"),
        _text("source"),
        sa.Column("source_key", sa.Text),
        sa.Column("date_first", sa.Date, nullable=False),
        sa.Column("date_last", sa.Date, nullable=False),
        *_texts("country place precision"),
        sa.Column("lon", sa.Float(53)),
        sa.Column("lat", sa.Float(53)),
        *_texts("actor kind"),
        sa.Column("people", sa.BigInteger),
        _text("note"),
        _key(table, "context_id"),
        _points_to(table, "job_id", "import_jobs.job_id"),
        sa.UniqueConstraint("source", "source_key", name=op.f("uq_context_events_source")),
        _check(table, "in_range", _IN_RANGE),
        _check(table, "in_order", "date_first <= date_last"),
        _check(table, "people", "people >= 0"),
    ]


def _kept() -> list[str]:
    return [*_RECORD, *_APPEND_ONLY, "proposals", "drafts", "import_jobs", "context_events"]


def _guards_of_sqlite() -> None:
    """Nothing is deleted; the history is not altered either."""
    for table in _kept():
        acts = ("delete", "update") if table in _APPEND_ONLY else ("delete",)
        for act in acts:
            op.execute(
                f"create trigger no_{act}_{table} before {act} on {table} "
                f"begin select raise(abort, '{table}: nothing may be {act}d here'); end"
            )


def _guards_of_postgres() -> None:
    op.execute(
        "create function refuse() returns trigger language plpgsql as $$ begin "
        "raise exception '%: nothing may be %d here', tg_table_name, lower(tg_op); end $$"
    )
    for table in _kept():
        acts = "delete or update" if table in _APPEND_ONLY else "delete"
        op.execute(
            f"create trigger no_{table} before {acts} on {table} "
            "for each row execute function refuse()"
        )
        op.execute(
            f"create trigger no_truncate_{table} before truncate on {table} "
            "for each statement execute function refuse()"
        )


def _points() -> None:
    """Give QGIS and spatial SQL a point column that follows lon and lat by itself."""
    for table in ("overrides", "context_events"):
        op.execute(
            f"alter table {table} add column geom geometry(Point, 4326) generated always as "
            "(ST_SetSRID(ST_MakePoint(lon, lat), 4326)) stored"
        )
        op.execute(f"create index ix_{table}_geom on {table} using gist (geom)")
