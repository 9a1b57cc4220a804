"""The Map page: the sentence, the map with the claim card beside it, steps, lists and downloads."""

from __future__ import annotations

import time

import streamlit as st

from dashboard import controls, data
from dashboard.card import card_html
from dashboard.context import drawn, said
from dashboard.layers import payload
from dashboard.palette import Theme
from dashboard.scene import Scene, Store, build_scene
from dashboard.text import t
from dashboard.text.markup import element
from dashboard.text.sentence import sentence
from dashboard.url_state import View
from dashboard.views.frame import foot, head, show
from dashboard.views.map_frame import map_frame
from dashboard.views.overview import overview
from dashboard.views.panels import panels
from dashboard.views.sidebar import sidebar
from dashboard.views.strip import happened, strip

MAP_HEIGHT = 540
CARD_HEIGHT = MAP_HEIGHT + 62  # as high as the map and the line under it
# Everything that the browser is sent at once it also draws at once, the slowest first. With this
# much between them it draws the map before it hears of the rest: measured in turns against no
# wait, the map is painted about a quarter sooner. Only this session's own thread waits.
_MAP_LEAD = 0.05


def _draw(store: Store, view: View, theme: Theme) -> None:
    """Draw the map and the sentence first, whatever stands above or beside them."""
    scene = build_scene(store, view, data.rows_of(store, view))
    top = st.container(key="head")
    beside, card = st.columns([7, 3], gap="small")
    nearby = data.context_of(view) if view.context else None
    shown = payload(scene, theme)
    if nearby is not None:
        shown["context"] = drawn(nearby, store.record, view.lang)
    with beside:
        map_frame("map", shown, store, MAP_HEIGHT)
    with top:
        head(t(view.lang, "app.title"), sentence(scene), view)
    time.sleep(_MAP_LEAD)
    with beside:
        happened(scene)
        if nearby is not None:
            st.html(element("p", said(nearby, view.lang), cls="sf-small"))
    with card:
        _card(scene, theme)
    strip(scene, theme)
    panels(scene, theme)
    foot(store, view)
    sidebar(view, store)


def _card(scene: Scene, theme: Theme) -> None:
    with st.container(key="card", border=True, height=CARD_HEIGHT):
        if not scene.view.selected:
            overview(scene)
            return
        _close_button(scene)
        st.html(card_html(scene, theme))
        _place_button(scene)
        _briefing_button(scene)


def _close_button(scene: Scene) -> None:
    lang, store = scene.view.lang, scene.store
    with st.container(key="card-buttons"):
        st.button(
            t(lang, "card.close"),
            key="card-close",
            type="tertiary",
            on_click=controls.select,
            args=("", store),
        )


def _place_button(scene: Scene) -> None:
    """Lead from an event's card to the card of its site or country."""
    lang, store = scene.view.lang, scene.store
    event = store.record.events.get(scene.view.selected.removeprefix("event:"))
    if event is not None:
        place = f"site:{event.site_id}" if event.site_id else f"country:{event.country}"
        label = t(lang, "card.see_site" if event.site_id else "card.see_country")
        st.button(label, key="see-place", on_click=controls.select, args=(place, store))


def _briefing_button(scene: Scene) -> None:
    """Lead from a country's card, or a place's, to the briefing on the country on this day."""
    kind, _, code = scene.view.selected.partition(":")
    site = scene.store.record.sites.get(code)
    country = site.country if kind == "site" and site else code if kind == "country" else ""
    said = t(scene.view.lang, "card.briefing")
    if country and st.button(said, key="to-briefing", type="tertiary"):
        controls.change(host=country)
        st.switch_page("views/country_page.py")


show("map", _draw)
