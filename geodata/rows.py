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
from geodata.record.known import known_day
from geodata.record.model import Claim, Event, Lang, Record, Site, name, summary
from geodata.wording import why_text

Flat = dict[str, Any]

_PLACE = ("site_id", "site")
_POINT = ("lon", "lat", "precision")
_STRENGTH = ("strength_min", "strength_best", "strength_max", "strength_computed")
_RANGES = ("since_earliest", "since_latest", "until_earliest", "until_latest")
#: The keys of each kind of row, in their order; a test holds the rows to them.
POSTURE_KEYS = (
    *("force_id", "force", "actor", "country", *_PLACE, "level", "role", *_POINT),
    *("status", "certain", "possible", "counted", "last_confirmed", *_STRENGTH, *_RANGES),
    *("why", "claims"),
)
EVENT_KEYS = (
    *("event_id", "kind", "date_earliest", "date_latest", "country", *_PLACE, "from_site_id"),
    *(*_POINT, "forces", "summary", "claims"),
)
CHANGE_KEYS = (
    *("change", "certain", "force_id", "force", "actor", "country", *_PLACE, "level", "role"),
    *(*_POINT, "other_force_id", "from_status", "from_strength_min", "from_strength_max"),
    *("to_status", "to_strength_min", "to_strength_max", "why", "claims"),
)
CLAIM_KEYS = (
    *("claim_id", "event_id", "stage", "polarity", "forces", "country", *_PLACE),
    *_POINT,
    *("date", "date_earliest", "date_latest", "people_min", "people_max", "people_basis"),
    *("people_definition", "voice", "voice_kind", "outlet", "title", "url", "published"),
    *("known_from", "note"),
)


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


def claim_row(claim: Claim, record: Record, lang: Lang) -> Flat:
    """Return what one source says: stage, date (EDTF), people, who speaks, where to read it."""
    voice, site = record.voices.get(claim.voice_id), record.sites.get(claim.site_id)
    return {
        "claim_id": claim.claim_id,
        "event_id": claim.event_id,
        "stage": claim.stage,
        "polarity": claim.polarity,
        "forces": list(claim.target_force_ids),
        "country": claim.country,
        **_place(site, lang),
        **_point(site),
        "date": claim.date_edtf,
        **_bounds("date", claim.date),
        "people_min": claim.people_min,
        "people_max": claim.people_max,
        "people_basis": claim.people_basis or None,
        "people_definition": claim.people_definition or None,
        "voice": name(voice, lang) if voice else None,
        "voice_kind": voice.kind if voice else None,
        "outlet": claim.outlet or None,
        "title": claim.title or None,
        "url": claim.url or None,
        "published": claim.published_edtf or None,
        "known_from": known_day(claim).isoformat(),
        "note": (claim.note_fr if lang == "fr" else claim.note_en) or None,
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
