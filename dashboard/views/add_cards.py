"""The cards of a draft: what was proposed, with its words marked; what became of each."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard import controls
from dashboard.adding.draft import NEW, Card, Work
from dashboard.adding.words import facts, legend, marked, title
from dashboard.text import escape, t, typeset
from dashboard.text.figures import integer
from dashboard.text.markup import element
from dashboard.views import add_save
from dashboard.views.add_form import form
from geodata.dates import parse_edtf
from geodata.errors import DateError
from geodata.record import Lang, Record
from geodata.store import Draft

_MAP = "views/map_page.py"
_HUNDRED = 100


def cards(draft: Draft, work: Work, record: Record, lang: Lang) -> None:
    """Draw every card, the open ones with the form that corrects them."""
    st.html(legend(lang))
    for card in work.cards:
        with st.container(border=True, key=f"card-{card.number}"):
            add_save.told(card.number)
            _said(card, work, record, lang)
            if card.state == "open":
                form(draft, work, card, record, lang)
            else:
                _decided(draft, work, card, record, lang)


def _said(card: Card, work: Work, record: Record, lang: Lang) -> None:
    lines = [
        element("h3", title(card, record, lang), cls="sf-cardhead"),
        element("p", facts(card, lang), cls="sf-facts-line"),
        marked(card, work.source, lang),
    ]
    if card.state == "open":
        sure = t(lang, "add.sure", n=integer(round(card.confidence * _HUNDRED), lang))
        missing = _missing(card, lang)
        lines.append(element("p", " · ".join(p for p in (missing, sure) if p), cls="sf-missing"))
    st.html("".join(lines))


def _missing(card: Card, lang: Lang) -> str:
    told = set(card.spans)
    lacking = [f for f in ("place", "people", "date") if f not in told]
    names = ", ".join(t(lang, f"add.field.{field}") for field in lacking)
    return typeset(t(lang, "add.missing", what=names), lang) if names else ""


def _decided(draft: Draft, work: Work, card: Card, record: Record, lang: Lang) -> None:
    state = t(lang, f"add.state.{card.state}", why=escape.markdown(card.reason))
    buttons = st.container(horizontal=True, vertical_alignment="center", gap="small")
    with buttons:
        st.markdown(f"**{state}**")
        if card.state == "accepted" and st.button(t(lang, "add.see"), key=f"see-{card.number}"):
            _show(card, record)
        if card.state == "rejected":
            st.button(
                t(lang, "add.reopen"),
                key=f"reopen-{card.number}",
                on_click=add_save.reopen,
                args=(draft, work, card, lang),
            )
        else:
            st.button(
                t(lang, "add.undo"),
                key=f"undo-{card.number}",
                on_click=add_save.take_back,
                args=(draft, work, card, lang),
            )


def _show(card: Card, record: Record) -> None:
    """Go to the Map page at the card's date, its place selected."""
    day = _day(card)
    place = card.site_id if card.site_id != NEW else card.made_site
    selected = f"site:{place}" if place in record.sites else f"country:{card.country}"
    controls.change(mode="at", selected=selected, **({"at": day} if day else {}))
    st.switch_page(_MAP)


def _day(card: Card) -> date | None:
    try:
        return parse_edtf(card.date).last
    except DateError:
        return None
