"""The Places page's online geocoder: its switch, what leaves the machine, and one question at a time."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from dashboard.scene import Store
from dashboard.text import escape, t, tn
from dashboard.text.faults import fault_sentences
from dashboard.text.forms import label, short_day
from dashboard.text.markup import element
from dashboard.views.account import person
from geodata.errors import GeodataError, UsageError
from geodata.geocoding.match import Candidate, Question
from geodata.geocoding.online import (
    Gate,
    OnlineAnswer,
    OnlineGeocoder,
    Outcome,
    Service,
    configured_service,
    online_geocoder,
)
from geodata.record import Lang, Site
from geodata.settings import Settings

_ANSWERS = "review-online-answers"
_SWITCH = "review-online-switch"


def answers(site: Site) -> list[Candidate]:
    """Return the candidates that this session asked for; none are asked for here."""
    answer = _kept().get(site.site_id)
    return list(answer.candidates) if answer else []


def ask_button(site: Site, store: Store, lang: Lang) -> None:
    """Offer the one question, where the switch is on, and say what came of the last one."""
    geocoder = _switched_on()
    if geocoder is None:
        return
    service = geocoder.service.terms.label
    st.button(
        t(lang, "review.online.ask", service=service, name=escape.markdown(site.query)),
        key="review-ask",
        on_click=_ask,
        args=(site, geocoder),
    )
    answer = _kept().get(site.site_id)
    if answer is not None:
        country = label(store.record.countries[site.country], lang)
        st.html(element("p", _said(answer, service, country, lang), cls="sf-lead", role="status"))
        if answer.attribution:
            credit = t(lang, "review.online.credit", credit=answer.attribution)
            st.html(element("p", credit, cls="sf-small"))


def switch(lang: Lang) -> None:
    """Draw the switch with a plain sentence of what leaves the machine, or why there is none."""
    with st.expander(t(lang, "review.online")):
        try:
            service = configured_service(Settings.from_env())
        except UsageError as fault:
            (why,) = fault_sentences(fault, lang)
            st.html(element("p", t(lang, "review.online.wrong", why=why), cls="sf-lead"))
            return
        if service is None:
            st.html(element("p", t(lang, "review.online.none"), cls="sf-lead"))
            return
        _switch(service, lang)


def _switch(service: Service, lang: Lang) -> None:
    gate = Gate.of(Settings.from_env().state)
    try:
        is_on = bool(gate.switched())
    except GeodataError:
        st.warning(t(lang, "review.online.fault"))
        return
    st.session_state[_SWITCH] = is_on
    st.toggle(
        t(lang, "review.online.toggle", service=service.terms.label),
        key=_SWITCH,
        disabled=not person().decides,
        on_change=_turn,
        args=(gate,),
    )
    leaves = t(lang, "review.online.leaves", address=service.address)
    credit = t(lang, "review.online.credit", credit=service.terms.attribution)
    st.html(element("p", leaves, cls="sf-lead") + element("p", credit, cls="sf-small"))


def _turn(gate: Gate) -> None:
    if person().decides:
        gate.switch(on=bool(st.session_state[_SWITCH]))


def _switched_on() -> OnlineGeocoder | None:
    try:
        geocoder = online_geocoder(Settings.from_env())
        return geocoder if geocoder is not None and geocoder.is_allowed() else None
    except GeodataError:
        return None


def _ask(site: Site, geocoder: OnlineGeocoder) -> None:
    question = Question(site.query, frozenset({site.country}), site.admin1)
    try:
        _kept()[site.site_id] = geocoder.ask(question)
    except GeodataError as fault:
        _kept()[site.site_id] = OnlineAnswer(Outcome.UNAVAILABLE, str(fault))


def _said(answer: OnlineAnswer, service: str, country: str, lang: Lang) -> str:
    if answer.outcome is Outcome.FOUND:
        fetched = answer.fetched_at
        day = short_day(datetime.fromisoformat(fetched).date(), lang) if fetched else "–"
        return tn(lang, "review.online.found", len(answer.candidates), day=day)
    key = f"review.online.{answer.outcome.name.lower()}"
    return t(lang, key, service=service, country=country)


def _kept() -> dict[str, OnlineAnswer]:
    found: dict[str, OnlineAnswer] = st.session_state.setdefault(_ANSWERS, {})
    return found
