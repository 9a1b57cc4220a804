"""Exactly the view as a file: rows with the version of the data, its cut-off and how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard.comparison import Comparison
from dashboard.scene import Scene, Store
from dashboard.text import t
from dashboard.text.compare_text import plain_text
from dashboard.text.forms import day
from dashboard.text.sentence import when_text
from dashboard.url_state import View, query
from geodata.formats import to_csv, to_geojson
from geodata.record import Event, Lang
from geodata.rows import (
    CHANGE_KEYS,
    EVENT_KEYS,
    POSTURE_KEYS,
    Flat,
    change_row,
    event_row,
    posture_row,
)

PRODUCT = "sahel-forces"


def citation(scene: Scene, address: str) -> str:
    """Return how to cite the view: the record's version and cut-off, the date shown, the link.

    `address` is the page's own, as the reader's browser knows it, without parameters.
    """
    link = f"{address}?{query(scene.view)}"
    return cited("export.citation", scene.store, scene.view, link, when=when_text(scene.view))


def cited(key: str, store: Store, view: View, link: str, **said: str) -> str:
    """Return how to cite what `link` shows: the record's version, its cut-off and the days."""
    cut_off = day(store.cut_off, view.lang)
    return t(view.lang, key, version=store.version, cut_off=cut_off, link=link, **said)


def file_name(scene: Scene, ending: str, what: str = "") -> str:
    """Return a name that tells the date and the countries of the view."""
    view = scene.view
    when = (
        view.at.isoformat()
        if view.mode == "at"
        else f"{view.start.isoformat()}_{view.end.isoformat()}"
    )
    return named(what, when, view, ending)


def named(what: str, when: str, view: View, ending: str) -> str:
    """Return a file's name: what it holds, its days and the view's countries."""
    parts = [PRODUCT, what, when, *sorted(view.filters.countries)]
    return "_".join(part for part in parts if part)[:120] + f".{ending}"


def posture_csv(scene: Scene, address: str) -> bytes:
    """Return the rows of the view as CSV; its byte order mark lets Excel read the accents."""
    return csv_file(_posture(scene), POSTURE_KEYS, _metadata(scene, address))


def events_csv(scene: Scene, address: str) -> bytes:
    """Return the events of the view as CSV."""
    rows = event_rows(scene.events, scene.store, scene.view.lang)
    return csv_file(rows, EVENT_KEYS, _metadata(scene, address))


def posture_geojson(scene: Scene, address: str) -> bytes:
    """Return the rows of the view as GeoJSON with a `metadata` member; no point = null geometry."""
    return to_geojson(_posture(scene), _metadata(scene, address)).encode()


def comparison_name(comparison: Comparison, ending: str) -> str:
    """Return a name that tells both dates and the countries."""
    view = comparison.view
    return named("changes", f"{view.a.isoformat()}_{view.b.isoformat()}", view, ending)


def changes_csv(comparison: Comparison, address: str) -> bytes:
    """Return every change of the comparison as CSV, what stayed as it was too."""
    store, lang = comparison.store, comparison.view.lang
    about = {
        "date_a": comparison.view.a.isoformat(),
        "date_b": comparison.view.b.isoformat(),
        **origin(store, comparison_citation(comparison, address), comparison.view.known_on),
    }
    rows = [change_row(change, store.record, lang) for change in comparison.changes]
    return csv_file(rows, CHANGE_KEYS, about)


def changes_text(comparison: Comparison, address: str) -> str:
    """Return the comparison as text with how to cite it."""
    return plain_text(comparison, comparison_citation(comparison, address))


def comparison_citation(comparison: Comparison, address: str) -> str:
    """Return how to cite the comparison."""
    view = comparison.view
    link = f"{address}?{query(view, 'compare')}"
    first, last = day(view.a, view.lang), day(view.b, view.lang)
    return cited("compare.cited", comparison.store, view, link, first=first, last=last)


def sources(scene: Scene) -> list[str]:
    """Return the outlets behind the rows of the view, each once, in order."""
    claims = scene.store.record.claims
    found = {claims[i].outlet for row in scene.rows for i in row.claim_ids}
    return sorted(found - {""}, key=str.casefold)


def _posture(scene: Scene) -> list[Flat]:
    record, lang = scene.store.record, scene.view.lang
    return [posture_row(row, record, lang) for row in scene.rows]


def event_rows(events: Iterable[Event], store: Store, lang: Lang) -> list[Flat]:
    """Return the events as rows, each with the ids of the claims that tell it."""
    told = store.claims_of
    return [
        event_row(event, store.record, lang, [c.claim_id for c in told.get(event.event_id, ())])
        for event in events
    ]


def csv_file(rows: Sequence[Flat], keys: Sequence[str], about: Flat) -> bytes:
    """Return rows as CSV, each with the metadata: copied out, it still says where it is from."""
    return to_csv([{**row, **about} for row in rows], [*keys, *about]).encode("utf-8-sig")


def _metadata(scene: Scene, address: str) -> Flat:
    when = scene.view.when
    return {
        "shown_from": when.first.isoformat(),
        "shown_to": when.last.isoformat(),
        **origin(scene.store, citation(scene, address), scene.view.known_on),
    }


def origin(store: Store, cited: str, known_on: date | None) -> Flat:
    """Return which record a file comes from, and how to cite it."""
    return {
        **({"known_on": known_on.isoformat()} if known_on else {}),
        "data_version": store.version,
        "cut_off": store.cut_off.isoformat(),
        "citation": cited,
        "licence": "CC BY 4.0",
        "attribution": "Places: GeoNames (CC BY 4.0), airportsdata (MIT)"
        + (", © OpenStreetMap contributors (ODbL 1.0)" if store.has_osm else ""),
    }
