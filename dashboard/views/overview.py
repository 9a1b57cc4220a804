"""What stands in the card's place before anything is chosen: where to begin."""

from __future__ import annotations

import streamlit as st

from dashboard import controls
from dashboard.scene import Scene
from dashboard.steps import changes_of
from dashboard.text import t
from dashboard.text.markup import element
from dashboard.views.components import Group, pick_list
from dashboard.views.rows import event_item, site_item
from geodata.posture import PostureRow
from geodata.record import Lang
from geodata.vocab import Status

_SITES, _EVENTS = 4, 5


def overview(scene: Scene) -> None:
    """Offer the places that several powers share, or the largest, and the latest changes."""
    lang = scene.view.lang
    groups = [group for group in (_places(scene), _latest(scene)) if group["items"]]
    if not groups:
        _empty(lang)
        return
    _head(t(lang, "overview.title"), t(lang, "overview.intro"))
    pick_list(
        groups,
        t(lang, "overview.title"),
        key="overview",
        on_pick=lambda code: controls.select(code, scene.store),
    )


def _head(title: str, said: str) -> None:
    st.html(element("div", element("h2", title), element("p", said), cls="sf-card"))


def _empty(lang: Lang) -> None:
    """Say that nothing is left, and offer the way out."""
    _head(t(lang, "overview.empty"), t(lang, "overview.empty.why"))
    st.button(t(lang, "overview.reset"), key="overview-reset", on_click=controls.reset)


def _places(scene: Scene) -> Group:
    lang = scene.view.lang
    powers = {site: _powers(rows) for site, rows in scene.at_sites.items()}
    shared = sorted((s for s, n in powers.items() if n > 1), key=lambda s: (-powers[s], s))
    title = t(lang, "overview.shared" if shared else "overview.largest")
    codes = (shared or sorted(scene.at_sites, key=lambda s: (-_people(scene.at_sites[s]), s)))[
        :_SITES
    ]
    return Group(title=title, items=[site_item(code, scene) for code in codes])


def _powers(rows: tuple[PostureRow, ...]) -> int:
    """Return how many powers are there by a recent report, contingents left out."""
    recent = {Status.PRESENT, Status.LEAVING}
    return len({row.actor for row in rows if row.counted and row.status in recent})


def _people(rows: tuple[PostureRow, ...]) -> int:
    """Return the largest figure reported of one force there; 0 where none is known."""
    return max(row.strength.best or row.strength.maximum or 0 for row in rows)


def _latest(scene: Scene) -> Group:
    """Return the last changes up to the date shown, whenever they were."""
    last = scene.view.when.last
    before = [e for e in changes_of(scene.store, scene.view.filters) if e.date.last <= last]
    lang = scene.view.lang
    items = [event_item(event, lang, "") for event in reversed(before[-_EVENTS:])]
    return {"title": t(lang, "overview.recent"), "items": items}
