"""The peer: the usual streamlit-folium page, on the same rows of the same record.

One folium.CircleMarker with popup and tooltip per row, and the map made anew in every run. Where a
choice was open it is in this page's favour: the record and its derivation are cached, Leaflet and
a three-line stand-in for jQuery come from this machine, there are no icon fonts and no base map,
no list, no card and no legend.
"""

from __future__ import annotations

import json
from datetime import date

import folium
import streamlit as st
from branca.element import MacroElement
from folium.template import Template
from streamlit_folium import st_folium

from dashboard.scene import NO_CHANGE
from geodata.posture import Derivation, PostureRow, derive, posture
from geodata.record import Record, load_record

STATIC = "/app/static"
ORANGE = "#d9622b"


class Shown(MacroElement):
    """Leaves a note in the map's frame of what it shows, for the stop watch."""

    _template = Template(
        "{% macro script(this, kwargs) %}window.naiveShown = {{ this.note }};{% endmacro %}"
    )

    def __init__(self, key: str, count: int) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Shown"
        self.note = json.dumps({"key": key, "count": count})


@st.cache_resource
def derivation() -> Derivation:
    return derive(load_record())


@st.cache_resource
def days() -> list[date]:
    events = derivation().record.events.values()
    return sorted({e.date.last for e in events if e.date.latest and e.kind not in NO_CHANGE})


@st.cache_resource
def centres() -> dict[str, list[float]]:
    """Where the rows about a whole country are put: between its sites."""
    found: dict[str, list[tuple[float, float]]] = {}
    for site in derivation().record.sites.values():
        if site.lat is not None and site.lon is not None:
            found.setdefault(site.country, []).append((site.lat, site.lon))
    return {code: [sum(x) / len(x) for x in zip(*p, strict=True)] for code, p in found.items()}


def place(row: PostureRow, record: Record) -> list[float]:
    site = record.sites.get(row.key.site_id)
    if site is None or site.lat is None or site.lon is None:
        return centres()[row.key.country]
    return [site.lat, site.lon]


def marker(row: PostureRow, record: Record) -> folium.CircleMarker:
    force, site = record.forces[row.key.force_id], record.sites.get(row.key.site_id)
    where = site.name_en if site else record.countries[row.key.country].name_en
    people = row.strength.best or row.strength.maximum
    text = f"<b>{force.name_en}</b><br>{where}<br>{row.status.value}<br>{people or 'not reported'}"
    return folium.CircleMarker(
        place(row, record),
        radius=6,
        color=ORANGE,
        fill=True,
        popup=folium.Popup(text, max_width=300),
        tooltip=f"{force.name_en}, {where}",
    )


def build(rows: list[PostureRow], record: Record, key: str) -> folium.Map:
    world = folium.Map(location=[13.0, 3.5], zoom_start=5, tiles=None)
    world.default_js = [("leaflet", f"{STATIC}/leaflet.js"), ("jquery", f"{STATIC}/dollar.js")]
    world.default_css = [("leaflet_css", f"{STATIC}/leaflet.css")]
    for row in rows:
        marker(row, record).add_to(world)
    Shown(key, len(rows)).add_to(world)
    return world


def page() -> None:
    st.set_page_config(page_title="Naive map", layout="wide")
    record = derivation().record
    if "at" not in st.session_state:
        st.session_state["at"] = date.fromisoformat(st.query_params.get("at", "2024-05-02"))
    with st.sidebar:
        name = {code: row.name_en for code, row in record.countries.items()}.__getitem__
        chosen = st.pills("Countries", record.countries, selection_mode="multi", format_func=name)
        at = st.date_input("On", key="at", min_value=date(1960, 1, 1), max_value=date(2100, 1, 1))
        st.button("Next event", on_click=forward, key="next")
    rows = [r for r in posture(derivation(), at) if not chosen or r.key.country in chosen]
    key = f"{at}|{','.join(sorted(chosen))}"
    st_folium(build(rows, record, key), height=560, use_container_width=True, returned_objects=[])


def forward() -> None:
    later = (day for day in days() if day > st.session_state["at"])
    st.session_state["at"] = next(later, st.session_state["at"])


page()
