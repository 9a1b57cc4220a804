"""Rows and events as items of a list of buttons: the twins of the map's symbols."""

from __future__ import annotations

from dashboard.card.force import SIGNS
from dashboard.scene import Scene
from dashboard.text import t, typeset
from dashboard.text.forms import capital, label, strength, when
from dashboard.views.components import Group, Item, Line
from geodata.posture import PostureRow
from geodata.record import Event, Lang, name, summary
from geodata.wording import EVENT_KIND, STATUS, word


def country_groups(scene: Scene) -> list[Group]:
    """Return every row of the view: by country in the order of their names, then site by site."""
    record, lang = scene.store.record, scene.view.lang
    codes = {row.key.country for row in scene.rows}
    ordered = sorted(codes, key=lambda code: name(record.countries[code], lang))
    return [
        {
            "title": label(record.countries[code], lang),
            "items": _of_country(code, scene),
        }
        for code in ordered
    ]


def site_item(site_id: str, scene: Scene) -> Item:
    """Return a site with its forces as a button."""
    record, lang = scene.store.record, scene.view.lang
    title = label(record.sites[site_id], lang)
    return _item(f"site:{site_id}", title, scene.at_sites[site_id], scene)


def event_item(event: Event, lang: Lang, selected: str) -> Item:
    """Return an event as a button: when, what kind, what happened."""
    code = f"event:{event.event_id}"
    kind = typeset(word(EVENT_KIND, event.kind, lang), lang)
    line = Line(text=typeset(summary(event, lang), lang))
    title = f"{capital(when(event.date, lang))} · {kind}"
    return Item(id=code, title=title, lines=[line], current=selected == code)


def _of_country(code: str, scene: Scene) -> list[Item]:
    record, lang = scene.store.record, scene.view.lang
    sites = [s for s in scene.at_sites if record.sites[s].country == code]
    sites.sort(key=lambda s: name(record.sites[s], lang))
    items = [site_item(site, scene) for site in sites]
    if code in scene.at_countries:
        rows = scene.at_countries[code]
        items.append(_item(f"country:{code}", t(lang, "list.whole_country"), rows, scene))
    return items


def _item(code: str, title: str, rows: tuple[PostureRow, ...], scene: Scene) -> Item:
    lines = [_line(row, scene) for row in rows]
    return Item(id=code, title=title, lines=lines, current=scene.view.selected == code)


def _line(row: PostureRow, scene: Scene) -> Line:
    lang = scene.view.lang
    status = typeset(word(STATUS, row.status, lang), lang)
    detail = f"{SIGNS[row.status]} {status}, {strength(row.strength, lang)}"
    force = scene.store.record.forces[row.key.force_id]
    return Line(actor=row.actor, text=label(force, lang), detail=detail)
