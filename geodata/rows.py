"""Answers as flat rows: the documented keys of JSON, CSV and GeoJSON (docs/command-line.md).

Keys and codes are English whatever the language; names, summaries and the why are translated.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from geodata.dates import Span
from geodata.posture.changes import Change
from geodata.posture.model import PostureRow
from geodata.record.model import Event, Lang, Record, Site, name, summary
from geodata.wording import why_text

Flat = dict[str, Any]


def posture_row(row: PostureRow, record: Record, lang: Lang) -> Flat:
    """Return one row of a posture; lon and lat are WGS 84 degrees, None = not located."""
    site = record.sites.get(row.key.site_id)
    return {
        "force_id": row.key.force_id,
        "force": name(record.forces[row.key.force_id], lang),
        "actor": row.actor,
        "country": row.key.country,
        **_place(site, lang),
        "level": row.key.level,
        "role": row.role,
        **_point(site),
        "status": row.status.value,
        "certain": row.certain,
        "possible": row.possible,
        "counted": row.counted,
        "last_confirmed": _iso(row.last_confirmed),
        "strength_min": row.strength.minimum,
        "strength_best": row.strength.best,
        "strength_max": row.strength.maximum,
        "strength_computed": row.strength.computed,
        **_bounds("since", row.since),
        **_bounds("until", row.until),
        "why": why_text(row.why, record, lang),
        "claims": list(row.claim_ids),
    }


def event_row(event: Event, record: Record, lang: Lang, claim_ids: Iterable[str]) -> Flat:
    """Return one event with its date bounds and the ids of the claims that tell it."""
    site = record.sites.get(event.site_id)
    return {
        "event_id": event.event_id,
        "kind": event.kind,
        **_bounds("date", event.date),
        "country": event.country,
        **_place(site, lang),
        "from_site_id": event.from_site_id or None,
        **_point(site),
        "forces": list(event.force_ids),
        "summary": summary(event, lang),
        "claims": list(claim_ids),
    }


def change_row(change: Change, record: Record, lang: Lang) -> Flat:
    """Return one change between two dates with both strengths and statuses."""
    site = record.sites.get(change.key.site_id)
    row = change.after or change.before
    assert row is not None
    ids = [
        *(change.before.claim_ids if change.before else ()),
        *(change.after.claim_ids if change.after else ()),
    ]
    return {
        "change": change.kind.value,
        "certain": change.certain,
        "force_id": change.key.force_id,
        "force": name(record.forces[change.key.force_id], lang),
        "actor": row.actor,
        "country": change.key.country,
        **_place(site, lang),
        "level": change.key.level,
        "role": row.role,
        **_point(site),
        "other_force_id": change.other or None,
        **_side("from", change.before),
        **_side("to", change.after),
        "why": why_text((change.reason,), record, lang) if change.reason else "",
        "claims": list(dict.fromkeys(ids)),
    }


def _side(prefix: str, row: PostureRow | None) -> Flat:
    strength = row.strength if row else None
    return {
        f"{prefix}_status": row.status.value if row else None,
        f"{prefix}_strength_min": strength.minimum if strength else None,
        f"{prefix}_strength_max": strength.maximum if strength else None,
    }


def _place(site: Site | None, lang: Lang) -> Flat:
    return {"site_id": site.site_id if site else None, "site": name(site, lang) if site else None}


def _point(site: Site | None) -> Flat:
    """A country row has no point: never a dot at a centroid."""
    if site is None:
        return {"lon": None, "lat": None, "precision": "country"}
    return {"lon": site.lon, "lat": site.lat, "precision": site.precision or None}


def _bounds(prefix: str, span: Span) -> Flat:
    return {f"{prefix}_earliest": _iso(span.earliest), f"{prefix}_latest": _iso(span.latest)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
