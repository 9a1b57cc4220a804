"""Steps under the map: previous and next event, play, and the last day that the record knows."""

from __future__ import annotations

import time

import streamlit as st

from dashboard import controls
from dashboard.scene import Scene
from dashboard.steps import Direction, events_on, moved, step
from dashboard.text import t, typeset
from dashboard.text.forms import capital, day, when
from dashboard.text.markup import Html, element, join
from geodata.record import summary

_SECONDS = 2.0
_SHOWN = 3


def player(scene: Scene) -> None:
    """Draw the buttons and what happened on the day they led to."""
    lang = scene.view.lang
    playing = bool(st.session_state.get("playing"))
    with st.container(key="player", horizontal=True, vertical_alignment="center", gap="small"):
        _step_button(scene, -1)
        _play_button(scene, playing)
        _step_button(scene, 1)
        st.button(
            t(lang, "step.cut_off"),
            key="cut-off",
            help=t(lang, "step.cut_off.help", day=day(scene.store.cut_off, lang)),
            on_click=_to_cut_off,
            args=(scene,),
        )
    st.html(_today(scene))
    if playing:
        _tick(scene)


def _step_button(scene: Scene, direction: Direction) -> None:
    lang, code = scene.view.lang, "next" if direction > 0 else "previous"
    label = t(lang, f"step.{code}")
    there = step(scene.store, scene.view, direction)
    st.button(
        f"{label} ▶" if direction > 0 else f"◀ {label}",
        key=f"step-{code}",
        disabled=there is None,
        help=t(lang, f"step.{code}.help"),
        on_click=_go,
        args=(scene, direction),
    )


def _play_button(scene: Scene, playing: bool) -> None:
    lang = scene.view.lang
    label = f"■ {t(lang, 'step.stop')}" if playing else f"▶ {t(lang, 'step.play')}"
    st.button(
        label, key="play", help=t(lang, "step.play.help"), on_click=_toggle, args=(not playing,)
    )


def _today(scene: Scene) -> Html:
    """Say what changed on the day shown, so that a step explains itself."""
    lang = scene.view.lang
    found = events_on(scene.store, scene.view)
    if not found:
        return element("p", t(lang, "step.none"), cls="sf-today sf-quiet")
    said: dict[str, list[str]] = {}
    for event in found[:_SHOWN]:
        date = capital(when(event.date, lang))
        said.setdefault(date, []).append(typeset(summary(event, lang), lang))
    lines = [join([element("b", date), *texts], " · ") for date, texts in said.items()]
    more = f" (+{len(found) - _SHOWN})" if len(found) > _SHOWN else ""
    return element("p", join(lines, " "), more, cls="sf-today")


def _go(scene: Scene, direction: Direction) -> None:
    st.session_state["playing"] = False
    there = step(scene.store, scene.view, direction)
    if there is not None:
        controls.set_view(there)


def _to_cut_off(scene: Scene) -> None:
    st.session_state["playing"] = False
    controls.set_view(moved(scene.view, scene.store.cut_off))


def _toggle(playing: bool) -> None:
    st.session_state["playing"] = playing
    st.session_state["played"] = 0.0


@st.fragment(run_every=_SECONDS)
def _tick(scene: Scene) -> None:
    """Go one event on at each turn of the clock; the run that draws the page is not a turn."""
    now, last = time.monotonic(), float(st.session_state.get("played", 0.0))
    if last and now - last < _SECONDS / 2:
        return
    st.session_state["played"] = now
    there = step(scene.store, scene.view, 1)
    if there is None:
        st.session_state["playing"] = False
    else:
        controls.set_view(there)
    st.rerun()
