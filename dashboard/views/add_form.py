"""The form that corrects a card, and what its buttons do: accept, keep, reject."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.adding.draft import NEW, Card, Work
from dashboard.adding.saving import STAGES
from dashboard.text import t, typeset
from dashboard.text.forms import capital, label, read_day, when
from dashboard.text.markup import element
from dashboard.views import add_save
from dashboard.views.account import person
from geodata.record import Lang, Record, summary
from geodata.store import Draft
from geodata.wording import STAGE, word


def form(draft: Draft, work: Work, card: Card, record: Record, lang: Lang) -> None:
    """Draw the form of an open card, its event and its buttons."""
    if card.known:
        st.html(element("p", t(lang, "add.event_known"), cls="sf-missing"))
    prefix = f"add{draft.draft_id}.{card.number}"
    # The Enter key would press the form's first button: it accepted what was being rejected.
    with st.form(f"form-{prefix}", border=False, enter_to_submit=False):
        _event(card, record, prefix, lang)
        with st.expander(t(lang, "add.correct"), expanded=not card.force_id or not card.date):
            _fields(card, work, record, prefix, lang)
        why = f"{prefix}-why"
        buttons = st.container(horizontal=True, vertical_alignment="bottom", gap="small")
        with buttons:
            accept = t(lang, "add.accept" if person().decides else "add.offer")
            args = (draft, work, card, record, prefix, lang)
            st.form_submit_button(
                accept, type="primary", key=f"{prefix}-accept", on_click=_accept, args=args
            )
            st.form_submit_button(
                t(lang, "add.keep"), key=f"{prefix}-keep", on_click=_keep, args=args
            )
            with st.popover(t(lang, "add.reject"), key=f"{prefix}-pop"):
                st.text_input(t(lang, "add.reject_why"), key=why, max_chars=200)
                st.form_submit_button(
                    t(lang, "add.reject"), key=f"{prefix}-reject", on_click=_reject, args=args
                )


def _event(card: Card, record: Record, prefix: str, lang: Lang) -> None:
    """Offer the known events that it may be a further claim of; the likeliest one stands first."""
    if not card.known:
        return
    known = [code for code in card.known if code in record.events]
    options = [*known, ""]
    chosen = card.event_id or (known[0] if known and card.state == "open" else "")
    st.selectbox(
        t(lang, "add.event"),
        options,
        index=options.index(chosen) if chosen in options else len(options) - 1,
        key=f"{prefix}-event",
        format_func=lambda code: _event_text(code, record, lang),
    )


def _event_text(code: str, record: Record, lang: Lang) -> str:
    if not code:
        return t(lang, "add.event_new")
    event = record.events[code]
    return f"{capital(when(event.date, lang))} · {typeset(summary(event, lang), lang)}"


def _fields(card: Card, work: Work, record: Record, prefix: str, lang: Lang) -> None:
    one, two = st.columns(2, gap="small")
    _select(one, "add.force", prefix, "force", _forces(card, record), card.force_id, lang, record)
    _select(two, "add.stage", prefix, "stage", [s.value for s in STAGES], card.stage, lang, record)
    _select(
        one, "add.country", prefix, "country", list(record.countries), card.country, lang, record
    )
    places = _places(card, record)
    two.selectbox(
        t(lang, "add.place"),
        places,
        index=places.index(card.site_id) if card.site_id in places else 0,
        key=f"{prefix}-place",
        format_func=lambda code: _place_text(code, card, record, lang),
    )
    one.text_input(
        t(lang, "add.date"),
        value=card.date,
        key=f"{prefix}-date",
        placeholder=t(lang, "add.date_help"),
        max_chars=60,
    )
    voices = ["", *sorted(record.voices, key=lambda v: label(record.voices[v], lang).casefold())]
    outlet = work.source.outlet or "?"
    two.selectbox(
        t(lang, "add.voice"),
        voices,
        index=voices.index(card.voice_id) if card.voice_id in voices else 0,
        key=f"{prefix}-voice",
        format_func=lambda code: (
            label(record.voices[code], lang)
            if code
            else typeset(t(lang, "add.voice_press", outlet=outlet), lang)
        ),
    )
    one.text_input(
        t(lang, "add.least"), _figure(card.people_min), key=f"{prefix}-least", max_chars=9
    )
    two.text_input(t(lang, "add.most"), _figure(card.people_max), key=f"{prefix}-most", max_chars=9)
    one.checkbox(t(lang, "add.is_planned"), card.planned, key=f"{prefix}-planned")
    two.checkbox(t(lang, "add.is_denied"), card.negated, key=f"{prefix}-negated")


def _select(
    column: Any,
    text: str,
    prefix: str,
    part: str,
    options: list[str],
    chosen: str,
    lang: Lang,
    record: Record,
) -> None:
    words = {
        "force": lambda code: label(record.forces[code], lang),
        "stage": lambda code: capital(word(STAGE, code, lang)),
        "country": lambda code: label(record.countries[code], lang),
    }
    column.selectbox(
        t(lang, text),
        options,
        index=options.index(chosen) if chosen in options else None,
        key=f"{prefix}-{part}",
        format_func=words[part],
        placeholder=t(lang, "add.choose"),
    )


def _forces(card: Card, record: Record) -> list[str]:
    """Return the sender's forces first, then all others."""
    return sorted(record.forces, key=lambda f: (record.forces[f].actor_id != card.actor, f))


def _places(card: Card, record: Record) -> list[str]:
    here = sorted(s.site_id for s in record.sites.values() if s.country == card.country)
    rest = sorted(s.site_id for s in record.sites.values() if s.country != card.country)
    return ["", *([NEW] if card.site_id == NEW else []), *here, *rest]


def _place_text(code: str, card: Card, record: Record, lang: Lang) -> str:
    if not code:
        return t(lang, "add.place_country")
    if code == NEW:
        return t(lang, "add.place_new", name=card.place)
    return label(record.sites[code], lang)


def _figure(number: int | None) -> str:
    return "" if number is None else str(number)


def _corrected(card: Card, record: Record, prefix: str) -> Card | None:
    """Return the card as its form stands, None where a figure is no number."""

    def value(part: str, default: object) -> Any:
        return st.session_state.get(f"{prefix}-{part}", default)

    try:
        least, most = (_number(value(part, "")) for part in ("least", "most"))
    except ValueError:
        return None
    force, site_id = value("force", card.force_id) or "", value("place", card.site_id)
    site = record.sites.get(site_id)
    country = site.country if site else value("country", card.country)
    point = (
        (site.lon, site.lat) if site else (card.lon, card.lat) if site_id == NEW else (None, None)
    )
    return replace(
        card,
        force_id=force,
        actor=record.forces[force].actor_id if force else card.actor,
        country=country,
        site_id=site_id,
        lon=point[0],
        lat=point[1],
        stage=value("stage", card.stage),
        date=_date(str(value("date", card.date)).strip()),
        people_min=least,
        people_max=most,
        voice_id=value("voice", card.voice_id),
        planned=bool(value("planned", card.planned)),
        negated=bool(value("negated", card.negated)),
        event_id=value("event", card.event_id) or "",
    )


def _date(text: str) -> str:
    """Return the date as a claim has it: a day in words as ISO 8601, anything else as typed."""
    day = read_day(text)
    return day.isoformat() if day else text


def _number(text: str) -> int | None:
    digits = "".join(text.split()).replace("\u202f", "").replace(",", "")
    return int(digits) if digits else None


def _accept(draft: Draft, work: Work, card: Card, record: Record, prefix: str, lang: Lang) -> None:
    fixed = _corrected(card, record, prefix)
    if fixed is None:
        add_save.say("fault", t(lang, "add.fault.figure"), card.number)
    else:
        add_save.accept(draft, work, fixed, record, lang)


def _keep(draft: Draft, work: Work, card: Card, record: Record, prefix: str, lang: Lang) -> None:
    fixed = _corrected(card, record, prefix)
    if fixed is None:
        add_save.say("fault", t(lang, "add.fault.figure"), card.number)
    elif add_save.keep(draft, work.with_card(fixed), lang, card.number):
        add_save.say("done", t(lang, "add.done.kept"), card.number)


def _reject(draft: Draft, work: Work, card: Card, record: Record, prefix: str, lang: Lang) -> None:  # noqa: ARG001
    add_save.reject(draft, work, card, str(st.session_state.get(f"{prefix}-why") or ""), lang)
