"""A Scene to the map's payload: plain numbers and raw texts, described in dashboard/map."""

from __future__ import annotations

from dashboard.map.payload import (
    CountryDrawn,
    EventDrawn,
    FlowDrawn,
    ForceDrawn,
    Payload,
    SiteDrawn,
)
from dashboard.palette import Theme
from dashboard.scene import Scene
from dashboard.text import typeset
from dashboard.text.forms import label, when
from geodata.posture import PostureRow
from geodata.record import Event, Lang, Record, Site, name, summary
from geodata.vocab import EventKind

SHAPES = {
    EventKind.ARRIVAL: "arrival",
    EventKind.REINFORCEMENT: "arrival",
    EventKind.RELOCATION: "arrival",
    EventKind.VISIT: "arrival",
    EventKind.REDUCTION: "departure",
    EventKind.HANDOVER: "departure",
    EventKind.WITHDRAWAL: "departure",
    EventKind.COUP: "political",
    EventKind.POLITICAL: "political",
}
UNDRAWN = frozenset({EventKind.CONFIRMATION, EventKind.CLASH})


def payload(scene: Scene, theme: Theme) -> Payload:
    """Return everything variable on the map: symbols, badges, events, flows, language, theme."""
    lang, record = scene.view.lang, scene.store.record
    drawn = [event for event in scene.events if event.kind not in UNDRAWN]
    return {
        "theme": theme,
        "lang": lang,
        "selected": scene.view.selected,
        "sites": _sites(scene, lang),
        "countries": _countries(scene, lang),
        "events": [_event(event, record, lang) for event in drawn],
        "flows": [flow for event in drawn if (flow := _flow(event, record, lang))],
        "actors": actor_names(scene),
    }


def actor_names(scene: Scene) -> dict[str, str]:
    """Return the names of the powers in the view, by code."""
    record, lang = scene.store.record, scene.view.lang
    codes = sorted({row.actor for row in scene.rows})
    return {code: label(record.actors[code], lang) for code in codes}


def drawn_rows(rows: tuple[PostureRow, ...], record: Record) -> list[PostureRow]:
    """Return the rows that a symbol stacks: no contingent beside the force it is part of."""
    here = {row.key.force_id for row in rows}
    return [row for row in rows if record.forces[row.key.force_id].parent_force_id not in here]


def _sites(scene: Scene, lang: Lang) -> list[SiteDrawn]:
    record = scene.store.record
    placed = ((record.sites[code], rows) for code, rows in scene.at_sites.items())
    return [
        {
            "id": f"site:{site.site_id}",
            "lat": site.lat,
            "lon": site.lon,
            "name": label(site, lang),
            "precision": site.precision,
            "forces": [_force(row, record, lang) for row in drawn_rows(rows, record)],
        }
        for site, rows in placed
        if site.lon is not None and site.lat is not None
    ]


def _countries(scene: Scene, lang: Lang) -> list[CountryDrawn]:
    record = scene.store.record
    return [
        {
            "id": code,
            "name": name(record.countries[code], lang),
            "forces": [_force(row, record, lang) for row in drawn_rows(rows, record)],
            "text": "",
        }
        for code, rows in scene.at_countries.items()
    ]


def _force(row: PostureRow, record: Record, lang: Lang) -> ForceDrawn:
    return {
        "id": row.key.force_id,
        "name": label(record.forces[row.key.force_id], lang),
        "actor": row.actor,
        "status": row.status.value,
        "certain": row.certain,
        "min": row.strength.minimum,
        "best": row.strength.best,
        "max": row.strength.maximum,
        "counted": row.counted,
    }


def _event(event: Event, record: Record, lang: Lang) -> EventDrawn:
    site = record.sites.get(event.site_id)
    return {
        "id": f"event:{event.event_id}",
        "lat": site.lat if site else None,
        "lon": site.lon if site else None,
        "country": event.country,
        "kind": event.kind,
        "shape": SHAPES.get(EventKind(event.kind), "announcement"),
        "uncertain": not event.date.is_day,
        "title": typeset(summary(event, lang), lang),
        "date": when(event.date, lang),
    }


def _flow(event: Event, record: Record, lang: Lang) -> FlowDrawn | None:
    start, end = (
        _point(record.sites.get(event.from_site_id)),
        _point(record.sites.get(event.site_id)),
    )
    if start is None or end is None:
        return None
    actors = [record.forces[code].actor_id for code in event.force_ids]
    return {
        "id": f"flow:{event.event_id}",
        "from": start,
        "to": end,
        "actor": actors[0] if actors else "",
        "title": typeset(summary(event, lang), lang),
    }


def _point(site: Site | None) -> list[float] | None:
    return None if site is None or site.lat is None or site.lon is None else [site.lat, site.lon]
