"""The changes between two dates as the map's payload: every force with the sign of its change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dashboard.comparison import Comparison
from dashboard.map.payload import CountryDrawn, ForceDrawn, Payload, SiteDrawn
from dashboard.palette import Theme
from dashboard.text.forms import label
from geodata.posture import Change, PostureRow
from geodata.record import Record, name


def change_payload(comparison: Comparison, theme: Theme) -> Payload:
    """Return what changed, at its true place or with its country; what stayed is left out."""
    view, record = comparison.view, comparison.store.record
    drawn = _without_parts(comparison.changed, record)
    codes = sorted({_shown(change).actor for change in drawn})
    return {
        "theme": theme,
        "lang": view.lang,
        "selected": view.selected,
        "sites": _sites(drawn, comparison),
        "countries": _countries(drawn, comparison),
        "events": [],
        "flows": [],
        "actors": {code: label(record.actors[code], view.lang) for code in codes},
    }


def _without_parts(changes: Iterable[Change], record: Record) -> list[Change]:
    """Leave out a contingent that changed at a place where its mission did so too."""
    found = list(changes)
    here = {(c.key.force_id, c.key.country, c.key.site_id) for c in found}
    return [
        c
        for c in found
        if (record.forces[c.key.force_id].parent_force_id, c.key.country, c.key.site_id) not in here
    ]


def _sites(changes: Iterable[Change], comparison: Comparison) -> list[SiteDrawn]:
    sites, lang = comparison.store.record.sites, comparison.view.lang
    by_site: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if change.key.site_id:
            by_site[change.key.site_id].append(change)
    placed = ((sites[code], here) for code, here in by_site.items())
    return [
        {
            "id": f"site:{site.site_id}",
            "lat": site.lat,
            "lon": site.lon,
            "name": label(site, lang),
            "precision": site.precision,
            "forces": [_force(change, comparison) for change in here],
        }
        for site, here in placed
        if site.lon is not None and site.lat is not None
    ]


def _countries(changes: Iterable[Change], comparison: Comparison) -> list[CountryDrawn]:
    record, lang = comparison.store.record, comparison.view.lang
    by_country: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if not change.key.site_id:
            by_country[change.key.country].append(change)
    return [
        {
            "id": code,
            "name": name(record.countries[code], lang),
            "forces": [_force(change, comparison) for change in here],
            "text": "",
        }
        for code, here in by_country.items()
    ]


def _force(change: Change, comparison: Comparison) -> ForceDrawn:
    """What left is drawn with the size that it had."""
    row = _shown(change)
    return {
        "id": change.key.force_id,
        "name": label(comparison.store.record.forces[change.key.force_id], comparison.view.lang),
        "actor": row.actor,
        "status": row.status.value,
        "change": change.kind.value,
        "certain": change.certain,
        "min": row.strength.minimum,
        "best": row.strength.best,
        "max": row.strength.maximum,
        "counted": row.counted,
    }


def _shown(change: Change) -> PostureRow:
    row = change.after or change.before
    assert row is not None  # a change is of a row at one of the dates
    return row
