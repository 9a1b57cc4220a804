"""Rows of text to a typed Record. Assumes checked tables: `geodata.record.check` speaks first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from geodata.dates import UNKNOWN, Span, agreed, parse_edtf
from geodata.record.model import (
    Actor,
    Claim,
    Country,
    Event,
    Force,
    Record,
    Site,
    Voice,
)
from geodata.record.tables import Row

Tables = Mapping[str, list[Row]]


def to_record(tables: Tables) -> Record:
    """Return the typed record of checked tables; sites are not located yet."""
    claims = {row["claim_id"]: _claim(row) for row in tables["claims"]}
    return Record(
        countries={r["country"]: Country(**r.cells) for r in tables["countries"]},
        actors={r["actor_id"]: Actor(**r.cells) for r in tables["actors"]},
        forces={r["force_id"]: _force(r) for r in tables["forces"]},
        sites={r["site_id"]: to_site(r) for r in tables["sites"]},
        voices={r["voice_id"]: Voice(**r.cells) for r in tables["voices"]},
        events=date_events({r["event_id"]: _event(r) for r in tables["events"]}, claims),
        claims=claims,
    )


def date_events(events: dict[str, Event], claims: Mapping[str, Claim]) -> dict[str, Event]:
    """Return the events with the dates on which their asserted claims agree, or their hull."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for claim in sorted(claims.values(), key=lambda c: c.polarity == "denied"):
        if claim.polarity == "asserted" or not spans[claim.event_id]:
            spans[claim.event_id].append(claim.date)
    return {
        event_id: replace(event, date=agreed(spans[event_id]) if spans[event_id] else UNKNOWN)
        for event_id, event in events.items()
    }


def _force(row: Row) -> Force:
    cells = {k: v for k, v in row.cells.items() if k not in {"counted", "aliases_en", "aliases_fr"}}
    return Force(
        **cells,
        counted=row["counted"] == "yes",
        aliases_en=row.many("aliases_en"),
        aliases_fr=row.many("aliases_fr"),
    )


def to_site(row: Row) -> Site:
    """Return the typed site of a checked row, not located yet."""
    cells: dict[str, Any] = dict(row.cells)
    return Site(**cells | {name: row.many(name) for name in ("aliases_en", "aliases_fr")})


def _event(row: Row) -> Event:
    cells: dict[str, Any] = dict(row.cells)
    return Event(**cells | {"force_ids": row.many("force_ids")})


def _claim(row: Row) -> Claim:
    plain = {column: row[column] for column in _PLAIN}
    return Claim(
        **plain,
        fact_ids=row.many("fact_ids"),
        target_force_ids=row.many("target_force_ids"),
        date=parse_edtf(row["date"]),
        date_edtf=row["date"],
        people_min=int(row["people_min"]) if row["people_min"] else None,
        people_max=int(row["people_max"]) if row["people_max"] else None,
        people_since=parse_edtf(row["people_since"]) if row["people_since"] else None,
        published=parse_edtf(row["published"]) if row["published"] else None,
        published_edtf=row["published"],
    )


_PLAIN = (
    "claim_id",
    "event_id",
    "stage",
    "polarity",
    "scope",
    "country",
    "site_id",
    "successor_force_id",
    "people_basis",
    "people_definition",
    "voice_id",
    "outlet",
    "title",
    "url",
    "also_url",
    "wire_group",
    "note_en",
    "note_fr",
)
