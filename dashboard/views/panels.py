"""Below the map: the list, the events, what is not on the map, the downloads, how to read it."""

from __future__ import annotations

import os
from collections.abc import Callable

import streamlit as st

from dashboard import controls, downloads
from dashboard.layers import actor_names, payload
from dashboard.palette import Theme
from dashboard.scene import Scene, event_window
from dashboard.text import escape, t
from dashboard.text.forms import day, label
from dashboard.text.markup import element
from dashboard.text.sentence import sentence
from dashboard.url_state import query
from dashboard.views.components import Group, pick_list
from dashboard.views.rows import country_groups, event_item
from dashboard.views.tabs import cite, tabs
from geodata.record import Lang


def panels(scene: Scene, theme: Theme) -> None:
    """Draw the bar of panels and the one that is open."""
    lang = scene.view.lang
    numbers = {
        "list": len(scene.at_sites) + len(scene.at_countries),
        "events": len(scene.events),
        "off": len(scene.off_map),
    }
    draw: dict[str, Callable[[], None]] = {
        "list": lambda: _list(scene),
        "events": lambda: _events(scene),
        "off": lambda: _off(scene),
        "export": lambda: _export(scene, theme),
        "help": lambda: _help(lang),
    }
    tabs("panel", lambda code: t(lang, f"tab.{code}", n=numbers.get(code, "")), draw, lang)


def _lead(text: str) -> None:
    st.html(element("p", text, cls="sf-lead"))


def _list(scene: Scene) -> None:
    lang = scene.view.lang
    _lead(t(lang, "list.intro") if scene.rows else t(lang, "list.empty"))
    _pick(country_groups(scene), t(lang, "list.intro"), "rows", scene)


def _events(scene: Scene) -> None:
    lang, window = scene.view.lang, event_window(scene.view)
    ends = {"first": day(window.first, lang), "last": day(window.last, lang)}
    _lead(t(lang, f"events.intro.{scene.view.mode}", **ends))
    if not scene.events:
        st.write(t(lang, "events.none"))
    selected = scene.view.selected
    items = [event_item(event, lang, selected) for event in scene.events]
    _pick([Group(title="", items=items)], t(lang, "tab.events", n=len(items)), "events", scene)


def _off(scene: Scene) -> None:
    lang, record = scene.view.lang, scene.store.record
    if not scene.off_map:
        _lead(t(lang, "off.none"))
        return
    _lead(t(lang, "off.intro"))
    groups: dict[str, Group] = {}
    wanted = {row.key.site_id: reason for row, reason in scene.off_map}
    for group in country_groups(scene):
        items = [item for item in group["items"] if item["id"].removeprefix("site:") in wanted]
        for item in items:
            site = record.sites[item["id"].removeprefix("site:")]
            reason = t(lang, f"off.{wanted[site.site_id]}")
            groups.setdefault(group["title"], Group(title=group["title"], items=[]))
            titled = f"{label(site, lang)} ({reason})"
            groups[group["title"]]["items"].append({**item, "title": titled})
    _pick(list(groups.values()), t(lang, "tab.off", n=len(scene.off_map)), "off", scene)


def _pick(groups: list[Group], label: str, key: str, scene: Scene) -> None:
    if any(group["items"] for group in groups):
        pick_list(
            groups,
            label,
            key=f"pick-{key}",
            on_pick=lambda code: controls.select(code, scene.store),
        )


def _export(scene: Scene, theme: Theme) -> None:
    lang, here = scene.view.lang, controls.page_address()
    _lead(t(lang, "export.intro"))
    files = (
        ("csv", lambda: downloads.posture_csv(scene, here), "csv", "", "text/csv"),
        (
            "geojson",
            lambda: downloads.posture_geojson(scene, here),
            "geojson",
            "",
            "application/geo+json",
        ),
        ("events", lambda: downloads.events_csv(scene, here), "csv", "events", "text/csv"),
        ("picture", lambda: _picture(scene, theme, here), "png", "", "image/png"),
    )
    with st.container(horizontal=True, key="downloads"):
        for code, make, ending, what, mime in files:
            st.download_button(
                t(lang, f"export.{code}"),
                make,
                downloads.file_name(scene, ending, what),
                mime,
                key=f"download-{code}",
                on_click="ignore",
            )
    cite(downloads.citation(scene, here), lang)
    _report(scene)


def _picture(scene: Scene, theme: Theme, here: str) -> bytes:
    from dashboard.export.picture import render_png

    return render_png(
        payload(scene, theme),
        sentence=sentence(scene),
        legend=list(actor_names(scene).items()),
        sources=downloads.sources(scene),
        cut_off=scene.store.cut_off.isoformat(),
        credit=t(scene.view.lang, "foot.osm") if scene.store.has_osm else "",
        lang=scene.view.lang,
        theme=theme,
        citation=downloads.citation(scene, here),
    )


def _report(scene: Scene) -> None:
    """Offer a text to send; a link only where the copy's owner set SAHEL_REPORT_URL."""
    lang, store = scene.view.lang, scene.store
    st.markdown(f"**{t(lang, 'report.title')}**")
    _lead(t(lang, "report.intro"))
    text = t(
        lang,
        "report.text",
        link=f"{controls.page_address()}?{query(scene.view)}",
        version=store.version,
        cut_off=day(store.cut_off, lang),
        selected=scene.view.selected or "-",
    )
    st.code(text, language=None, wrap_lines=True)
    url = os.environ.get("SAHEL_REPORT_URL", "")
    if escape.link(url):
        st.link_button(t(lang, "report.link"), url)


def _help(lang: Lang) -> None:
    st.markdown(t(lang, "help.text"))
    st.markdown(t(lang, "help.counted"))
