"""The bar of panels below a map or a chart, of which one is open; the closed ones cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.controls import takes, told
from dashboard.text import t
from geodata.record import Lang


def tabs(
    key: str, words: Callable[[str], str], panels: Mapping[str, Callable[[], None]], lang: Lang
) -> None:
    """Draw the bar with the words of each panel's code, and the open panel under it.

    Which one is open is the session's, under `key`; at first it is the first one.
    """
    kept = f"open-{key}"
    open_ = str(st.session_state.get(kept, next(iter(panels))))
    choice = told(key, open_)
    st.segmented_control(
        t(lang, "panels"),
        list(panels),
        key=choice,
        required=True,
        label_visibility="collapsed",
        format_func=words,
        on_change=takes(choice, lambda code: st.session_state.update({kept: code})),
    )
    with st.container(key=f"{key}-body"):
        panels[open_]()


def cite(citation: str, lang: Lang) -> None:
    """Show how to cite the view, to be copied."""
    st.markdown(f"**{t(lang, 'export.cite')}**")
    st.code(citation, language=None, wrap_lines=True)
