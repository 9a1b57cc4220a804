"""A day in the page's own language: typed as text, or chosen as day, month and year.

Streamlit's calendar stays English whatever the page's language, hence this one.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any

import streamlit as st

from dashboard.controls import change, told
from dashboard.text import escape, t
from dashboard.text.forms import day, months, read_day
from dashboard.url_reader import FIRST_YEAR, LAST_YEAR
from geodata.record import Lang

_YEARS = list(range(1986, 2036))


def date_input(field: str, label: str, value: date, lang: Lang) -> None:
    """Draw the input of the view's `field`; a text that is no day gets a sentence, no change."""
    fault = st.session_state.pop(f"{field}-fault", "")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall", wrap=False):
        key = told(f"{field}-text", day(value, lang))
        st.text_input(label, key=key, on_change=_typed, args=(field, lang), max_chars=40)
        with st.popover("▾", help=t(lang, "date.pick"), key=f"{field}-pick"):
            _parts(field, value, lang)
    if fault:
        st.warning(fault)


def _parts(field: str, value: date, lang: Lang) -> None:
    names = months(lang)
    years = sorted({*_YEARS, value.year})
    parts: list[tuple[str, list[int], int, Any]] = [
        ("day", list(range(1, 32)), value.day, str),
        ("month", list(range(1, 13)), value.month, lambda number: names[number - 1]),
        ("year", years, value.year, str),
    ]
    for part, options, now, words in parts:
        key = told(f"{field}-{part}", now)
        st.selectbox(
            t(lang, f"date.{part}"),
            options,
            key=key,
            format_func=words,
            on_change=_chosen,
            args=(field, lang),
        )


def _typed(field: str, lang: Lang) -> None:
    text = str(st.session_state[f"{field}-text"] or "")
    found = read_day(text)
    if found is None:
        _complain(field, t(lang, "date.bad", value=escape.markdown(text[:40])))
    elif not FIRST_YEAR <= found.year <= LAST_YEAR:
        _complain(field, t(lang, "date.range", first=FIRST_YEAR, last=LAST_YEAR))
    else:
        _apply(field, found, lang)


def _chosen(field: str, lang: Lang) -> None:
    year, month, number = (
        int(st.session_state[f"{field}-{part}"]) for part in ("year", "month", "day")
    )
    last = monthrange(year, month)[1]
    found = date(year, month, min(number, last))
    if number > last:
        _complain(field, t(lang, "date.clamped", when=day(found, lang)))
    _apply(field, found, lang)


def _apply(field: str, found: date, lang: Lang) -> None:
    view = st.session_state["view"]
    if (field == "start" and found > view.end) or (field == "end" and found < view.start):
        other = view.end if field == "start" else view.start
        _complain(field, t(lang, "date.swapped"))
        change(start=min(found, other), end=max(found, other))
    else:
        change(**{field: found})


def _complain(field: str, sentence: str) -> None:
    st.session_state[f"{field}-fault"] = sentence
