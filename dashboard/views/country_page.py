"""The Country page: a briefing on one host country on one day, to read, copy and print."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import controls, data
from dashboard.briefing import Briefing, build_briefing
from dashboard.charts.base import still
from dashboard.controls import change, takes, told
from dashboard.downloads import PRODUCT
from dashboard.layers import payload
from dashboard.map.payload import Payload
from dashboard.palette import Theme
from dashboard.scene import Store
from dashboard.text import escape, t, tn
from dashboard.text.briefing_text import Written, title, write_briefing
from dashboard.text.document import Block, to_html
from dashboard.text.forms import label
from dashboard.text.markup import element
from dashboard.timeline_marks import MAIN_LANES, strength_spec
from dashboard.url_state import View, query
from dashboard.views import filters
from dashboard.views.components import copy_link, copy_text
from dashboard.views.date_input import date_input
from dashboard.views.frame import foot, head, show
from dashboard.views.map_frame import map_frame
from geodata.filters import Filters
from geodata.record import name

_MAP_HEIGHT = 400
_FILES = (("text", "txt", "text/plain"), ("markdown", "md", "text/markdown"))


def _draw(store: Store, view: View, theme: Theme) -> None:
    view = replace(view, selected="")  # a choice made on another page is none of this one
    briefing = build_briefing(store, view, data.posture_of(store, view.at))
    address = f"{controls.page_address()}?{query(view, 'country')}"
    written = write_briefing(briefing, address)
    head(title(briefing), written.lead, view)
    with st.container(key="brief-body"):
        left, right = st.columns([6, 5], gap="medium")
    with right, st.container(key=f"brief-{theme}"):
        _figures(briefing, theme)
    with left:
        _blocks(written.presence, view)
    _blocks(written.rest, view)
    _take(written, briefing)
    foot(store, view)
    _sidebar(view, store)


def _blocks(blocks: tuple[Block, ...], view: View) -> None:
    st.html(element("div", to_html(blocks), cls="sf-brief", lang=view.lang))


def _figures(briefing: Briefing, theme: Theme) -> None:
    """Draw the map of the country and the strength of its forces; a symbol leads to the Map page."""
    lang, store = briefing.view.lang, briefing.store
    with st.container(key="brief-map"):
        st.html(element("h2", t(lang, "brief.map"), cls="sf-h2"))
        shown: Payload = {**payload(briefing.scene, theme), "focus": [briefing.view.host]}
        map_frame(f"map-{briefing.view.host}", shown, store, _MAP_HEIGHT)
        caption = t(lang, "brief.map.caption", list=t(lang, "brief.there"))
        st.html(element("p", caption, cls="sf-caption"))
    if briefing.curve.strength:
        spec = still(strength_spec(briefing.curve, theme))
        more = len(briefing.curve.strength) - MAIN_LANES
        with st.container(key="chart-curve"):
            st.html(element("h2", t(lang, "brief.strength"), cls="sf-h2"))
            st.vega_lite_chart(
                spec, height=spec["height"], theme=None, alt=t(lang, "brief.curve.alt")
            )
            left_out = f" {tn(lang, 'brief.curve.more', more)}." if more > 0 else ""
            said = t(lang, "timeline.strength.read.short") + left_out
            st.html(element("p", said, cls="sf-caption"))
    _links(briefing)


def _links(briefing: Briefing) -> None:
    """Lead to each place on the map, and to the country's timeline."""
    lang, record = briefing.view.lang, briefing.store.record
    with st.container(key="brief-links"):
        if st.button(t(lang, "brief.to_timeline"), key="to-timeline"):
            only = Filters(countries=frozenset({briefing.view.host}))
            change(filters=only, by="force", selected="")
            st.switch_page("views/timeline_page.py")
        if not briefing.scene.at_sites:
            return
        st.html(element("p", t(lang, "brief.places"), cls="sf-dated"))
        with st.container(horizontal=True, key="brief-places"):
            for site in briefing.scene.at_sites:
                said = escape.markdown(label(record.sites[site], lang))
                if st.button(said, key=f"place-{site}", type="tertiary"):
                    _to_map(briefing, f"site:{site}")


def _to_map(briefing: Briefing, code: str) -> None:
    only = Filters(countries=frozenset({briefing.view.host}))
    change(mode="at", filters=only, selected=code)
    st.switch_page("views/map_page.py")


def _take(written: Written, briefing: Briefing) -> None:
    lang, view = briefing.view.lang, briefing.view
    texts = {"text": written.text(), "markdown": written.markdown()}
    stem = f"{PRODUCT}_{view.host}_{view.at.isoformat()}"
    with st.container(key="brief-take"):
        st.html(element("h2", t(lang, "brief.take"), cls="sf-h2"))
        copy_text(
            [(t(lang, f"brief.copy_{kind}"), text) for kind, text in texts.items()],
            t(lang, "copy.done"),
            t(lang, "brief.manual"),
            t(lang, "brief.print"),
        )
        with st.container(horizontal=True, key="brief-files"):
            for kind, ending, mime in _FILES:
                st.download_button(
                    t(lang, f"brief.{kind}"),
                    texts[kind].encode(),
                    f"{stem}.{ending}",
                    mime,
                    key=f"download-{kind}",
                    on_click="ignore",
                )


def _sidebar(view: View, store: Store) -> None:
    lang = view.lang
    rows = store.record.countries
    core = [code for code, row in rows.items() if row.tier == "core"]
    others = sorted(set(rows) - set(core), key=lambda code: name(rows[code], lang))
    with st.sidebar:
        filters.language(view)
        key = told("host", view.host)
        st.selectbox(
            t(lang, "brief.host"),
            core + others,
            key=key,
            format_func=lambda code: label(rows[code], lang),
            on_change=takes(key, lambda host: change(host=host, selected="")),
        )
        date_input("at", t(lang, "date.at"), view.at, lang)
        filters.known_on(view)
        copy_link(t(lang, "copy.link"), t(lang, "copy.done"), t(lang, "copy.manual"))


show("country", _draw, "briefing.css")
