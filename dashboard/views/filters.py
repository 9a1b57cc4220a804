"""The filters that the pages share: each widget shows the view and changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from dashboard import controls
from dashboard.controls import change, change_filters, takes, told
from dashboard.scene import Store
from dashboard.text import escape, t, typeset
from dashboard.text.forms import label
from dashboard.url_state import LANGS, View
from dashboard.views.components import copy_link
from dashboard.views.date_input import date_input
from geodata.record.model import Named
from geodata.vocab import Stage
from geodata.wording import STAGE, word

_MORE = "+"
_LANG_NAMES = {"fr": "Français", "en": "English"}
_MAIN_ACTORS = ("USA", "RUS", "FRA", "UN", "EU", "ITA", "DEU")


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter of the view: its field, the codes on offer and their words."""

    field: str
    label: str
    codes: list[str]
    words: Callable[[str], str]
    chosen: frozenset[str]

    def apply(self, codes: list[str]) -> None:
        """Make the codes the view's filter."""
        change_filters(**{self.field: frozenset(codes) - {_MORE}})


def language(view: View) -> None:
    """Draw the choice of the page's language."""
    key = told("lang", view.lang)
    st.segmented_control(
        t(view.lang, "language"),
        LANGS,
        format_func=_LANG_NAMES.__getitem__,
        key=key,
        required=True,
        width="stretch",
        label_visibility="collapsed",
        on_change=takes(key, lambda lang: change(lang=lang)),
    )


def countries(view: View, store: Store) -> None:
    """Draw the host countries, the core of the Sahel first."""
    rows = store.record.countries
    core = [code for code, row in rows.items() if row.tier == "core"]
    label = t(view.lang, "filter.countries")
    words = _names(rows, view)
    others = sorted(set(rows) - set(core), key=words)
    _pills(
        Choice("countries", label, core + others, words, view.filters.countries), len(core), view
    )


def actors(view: View, store: Store) -> None:
    """Draw the sending states and organisations, those most asked for first."""
    known = {force.actor_id for force in store.record.forces.values()}
    main = [code for code in _MAIN_ACTORS if code in known]
    words = _names(store.record.actors, view)
    others = sorted(known - set(main), key=words)
    label = t(view.lang, "filter.actors")
    _pills(Choice("actors", label, main + others, words, view.filters.actors), len(main), view)


def forces(view: View, store: Store) -> None:
    """Draw the list of forces."""
    words = _names(store.record.forces, view)
    codes = sorted(store.record.forces, key=lambda code: words(code).casefold())
    choice = Choice("forces", t(view.lang, "filter.forces"), codes, words, view.filters.forces)
    _drop_down(choice, view)


def stages(view: View) -> None:
    """Draw the list of stages."""

    def words(code: str) -> str:
        return typeset(word(STAGE, code, view.lang), view.lang)

    codes = [stage.value for stage in Stage]
    choice = Choice("stages", t(view.lang, "filter.stages"), codes, words, view.filters.stages)
    _drop_down(choice, view)


def _names(rows: Mapping[str, Named], view: View) -> Callable[[str], str]:
    return lambda code: label(rows[code], view.lang)


def _pills(choice: Choice, main: int, view: View) -> None:
    """Draw the main choices as pills, the rest behind one more pill; chosen ones always show."""
    flag = f"{choice.field}-more"
    more = bool(st.session_state.get(flag))
    shown = [
        code for i, code in enumerate(choice.codes) if i < main or more or code in choice.chosen
    ]
    hidden = len(choice.codes) - len(shown)

    def words(code: str) -> str:
        if code != _MORE:
            return escape.markdown(choice.words(code))
        return t(view.lang, "filter.fewer") if more else t(view.lang, "filter.more", n=hidden)

    def changed(codes: list[str]) -> None:
        st.session_state[flag] = more != (_MORE in codes)
        choice.apply(codes)

    key = told(choice.field, [code for code in shown if code in choice.chosen])
    st.pills(
        choice.label,
        [*shown, _MORE] if hidden or more else shown,
        selection_mode="multi",
        format_func=words,
        key=key,
        on_change=takes(key, changed),
    )


def _drop_down(choice: Choice, view: View) -> None:
    key = told(choice.field, [code for code in choice.codes if code in choice.chosen])
    st.multiselect(
        choice.label,
        choice.codes,
        format_func=choice.words,
        key=key,
        placeholder=t(view.lang, "filter.all"),
        select_all=False,
        on_change=takes(key, choice.apply),
    )


def text(view: View) -> None:
    """Draw the search by words."""
    key = told("text", view.filters.text)
    st.text_input(
        t(view.lang, "filter.text"),
        key=key,
        max_chars=200,
        type="search",
        placeholder=t(view.lang, "filter.text.hint"),
        on_change=takes(key, lambda text: change_filters(text=" ".join((text or "").split()))),
    )


def known_on(view: View) -> None:
    """Draw the switch of the second axis of time: what was publicly known on a day."""
    lang = view.lang
    key = told("known", view.known_on is not None)
    st.toggle(
        t(lang, "known.toggle"),
        key=key,
        help=t(lang, "known.help"),
        on_change=takes(key, lambda on: change(known_on=view.at if on else None)),
    )
    if view.known_on is not None:
        date_input("known_on", t(lang, "known.date"), view.known_on, lang)


def actions(view: View) -> None:
    """Draw what clears the filters and copies the link."""
    lang = view.lang
    with st.container(gap="xsmall", key="actions"):
        st.button(t(lang, "filter.reset"), key="reset", width="stretch", on_click=controls.reset)
        copy_link(t(lang, "copy.link"), t(lang, "copy.done"), t(lang, "copy.manual"))
