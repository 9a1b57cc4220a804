"""Rows and events as items of a list of buttons: the twins of the map's symbols."""

from __future__ import annotations

from dashboard.card_force import SIGNS
from dashboard.palette import Theme, actor_style
from dashboard.scene import Scene
from dashboard.text import t, typeset
from dashboard.text.forms import label, strength, when
from dashboard.views.components import Group, Item, Line
from geodata.posture import PostureRow
from geodata.record import Event, Lang, name, summary
from geodata.wording import EVENT_KIND, STATUS, word


def country_groups(scene: Scene, theme: Theme) -> list[Group]:
    """Return every row of the view: by country in the order of their names, then site by site."""
    record, lang = scene.store.record, scene.view.lang
    codes = {row.key.country for row in scene.rows}
    ordered = sorted(codes, key=lambda code: name(record.countries[code], lang))
    return [
        {
            "title": label(record.countries[code], lang),
            "items": _of_country(code, scene, theme),
        }
        for code in ordered
    ]


def site_item(site_id: str, scene: Scene, theme: Theme) -> Item:
    """Return a site with its forces as a button."""
    record, lang = scene.store.record, scene.view.lang
    title = label(record.sites[site_id], lang)
    return _item(f"site:{site_id}", title, scene.at_sites[site_id], scene, theme)


def event_item(event: Event, lang: Lang, selected: str) -> Item:
    """Return an event as a button: when, what kind, what happened."""
    code = f"event:{event.event_id}"
    kind = typeset(word(EVENT_KIND, event.kind, lang), lang)
    line = Line(
        mark="", fill="", ink="", edge="", detail="", text=typeset(summary(event, lang), lang)
    )
    title = f"{when(event.date, lang)} · {kind}"
    return Item(id=code, title=title, lines=[line], current=selected == code)


def _of_country(code: str, scene: Scene, theme: Theme) -> list[Item]:
    record, lang = scene.store.record, scene.view.lang
    sites = [s for s in scene.at_sites if record.sites[s].country == code]
    sites.sort(key=lambda s: name(record.sites[s], lang))
    items = [site_item(site, scene, theme) for site in sites]
    if code in scene.at_countries:
        rows = scene.at_countries[code]
        items.append(_item(f"country:{code}", t(lang, "list.whole_country"), rows, scene, theme))
    return items


def _item(code: str, title: str, rows: tuple[PostureRow, ...], scene: Scene, theme: Theme) -> Item:
    lines = [_line(row, scene, theme) for row in rows]
    return Item(id=code, title=title, lines=lines, current=scene.view.selected == code)


def _line(row: PostureRow, scene: Scene, theme: Theme) -> Line:
    lang, style = scene.view.lang, actor_style(row.actor, theme)
    force = scene.store.record.forces[row.key.force_id]
    status = typeset(word(STATUS, row.status, lang), lang)
    return Line(
        mark=style.mark,
        fill=style.fill,
        ink=style.ink,
        edge=style.edge,
        text=label(force, lang),
        detail=f"{SIGNS[row.status]} {status}, {strength(row.strength, lang)}",
    )
