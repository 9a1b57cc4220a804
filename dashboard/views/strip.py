"""The time strip under the map, and the line that says what happened on the day shown."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard import controls
from dashboard.palette import Theme
from dashboard.scene import Scene
from dashboard.steps import events_on
from dashboard.strip import strip_payload
from dashboard.text import t, typeset
from dashboard.text.forms import capital, day, when
from dashboard.text.markup import Html, element, join
from dashboard.url_reader import day_of
from dashboard.url_state import View
from dashboard.views.components import time_strip
from geodata.record import summary

_SHOWN = 3
_WORDS = (
    *("title", "previous", "next", "play", "pause", "stop", "cut_off", "speed", "handle", "keys"),
    *("none", "whole", "since", "previous_help", "next_help", "play_help", "stop_help"),
)


def strip(scene: Scene, theme: Theme) -> None:
    """Draw the strip; letting go of it moves the view to the date it shows."""
    held = {**strip_payload(scene.store, scene.view, theme), "words": _words(scene)}
    with st.container(key="strip-area", gap="xsmall"):
        time_strip(held, _now(scene.view), on_go=_go)
        st.html(element("p", t(scene.view.lang, "strip.read"), cls="sf-lead sf-small"))


def happened(scene: Scene) -> None:
    """Write what changed on the day shown."""
    st.html(_today(scene))


def _words(scene: Scene) -> dict[str, str]:
    lang = scene.view.lang
    last = t(lang, "strip.cut_off_help", day=day(scene.store.cut_off, lang))
    return {word: t(lang, f"strip.{word}") for word in _WORDS} | {
        "cut_off_help": last,
        "lang": lang,
    }


def _now(view: View) -> dict[str, Any]:
    days = {"at": view.at, "from": view.start, "to": view.end}
    return {"mode": view.mode, **{name: day.isoformat() for name, day in days.items()}}


def _go(asked: object) -> None:
    """Move the view to the days that came from the browser; anything else is passed over."""
    if not isinstance(asked, dict):
        return
    fields = {"at": "at", "from": "start", "to": "end"}
    days = {fields[key]: day_of(str(asked[key])) for key in asked if key in fields}
    if days and all(days.values()):
        controls.change(**days)


def _today(scene: Scene) -> Html:
    """Say what changed on the day shown, so that a step explains itself."""
    lang = scene.view.lang
    found = events_on(scene.store, scene.view)
    if not found:
        return element("p", t(lang, f"step.none.{scene.view.mode}"), cls="sf-today sf-quiet")
    said: dict[str, list[str]] = {}
    for event in found[:_SHOWN]:
        date = capital(when(event.date, lang))
        said.setdefault(date, []).append(typeset(summary(event, lang), lang))
    lines = [join([element("b", date), *texts], " · ") for date, texts in said.items()]
    more = f" (+{len(found) - _SHOWN})" if len(found) > _SHOWN else ""
    return element("p", join(lines, " "), more, cls="sf-today")
