"""The History page: what was added and edited, by whom and why; proposals to review; undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from dashboard import data
from dashboard.controls import change_filters, takes, told
from dashboard.palette import Theme
from dashboard.scene import Store
from dashboard.text import t, typeset
from dashboard.text.faults import fault_sentences
from dashboard.text.history_text import (
    Difference,
    change_html,
    history_sentence,
    proposal_html,
    put_back,
    wished,
)
from dashboard.text.markup import element
from dashboard.url_state import View
from dashboard.views import filters
from dashboard.views.account import account, named, person
from dashboard.views.components import copy_link
from dashboard.views.frame import foot, head, show
from geodata.errors import GeodataError
from geodata.filters import fold
from geodata.record import Lang
from geodata.settings import Settings
from geodata.store import Change, Person, Proposal, Role, open_store
from geodata.store.store import Store as Analysts

_PAGE = 25
_SAID = "history-said"
_TABLES = ("claims", "events", "sites", "overrides", "forces", "voices", "actors")


def _draw(store: Store, view: View, _: Theme) -> None:
    lang = view.lang
    with st.sidebar:
        filters.language(view)
        me = account(lang)
    analysts = data.analysts()
    changes = data.changes_of(analysts) if analysts else []
    waiting = analysts.proposals() if analysts else []
    people = {change.by for change in changes}
    changes = [replace(change, by=named(change.by, me, lang)) for change in changes]
    waiting = [replace(proposal, by=named(proposal.by, me, lang)) for proposal in waiting]
    said = history_sentence(len(changes), len(people), len(waiting), lang)
    head(t(lang, "history.title"), said, view)
    _answer(lang)
    if analysts is not None:
        _sidebar(view, [] if me.role is Role.VIEWER else sorted(people))
        _proposals(analysts, waiting, me, lang)
        _changes(_chosen(changes, view), me, lang)
    foot(store, view)


def _sidebar(view: View, people: list[str]) -> None:
    lang = view.lang
    with st.sidebar:
        st.selectbox(
            t(lang, "history.filter.table"),
            ("", *_TABLES),
            key="history-table",
            format_func=lambda code: t(
                lang, f"history.table.{code}" if code else "history.filter.all"
            ),
        )
        if people:
            st.selectbox(
                t(lang, "history.filter.person"),
                ("", *people),
                key="history-person",
                format_func=lambda name: name or t(lang, "history.filter.everybody"),
            )
        key = told("history-text", view.filters.text)
        st.text_input(
            t(lang, "history.filter.text"),
            key=key,
            max_chars=200,
            type="search",
            placeholder=t(lang, "filter.text.hint"),
            on_change=takes(key, lambda text: change_filters(text=" ".join((text or "").split()))),
        )
        copy_link(t(lang, "copy.link"), t(lang, "copy.done"), t(lang, "copy.manual"))


def _chosen(changes: list[Change], view: View) -> list[Change]:
    """Return the changes that pass the page's filters, with only the rows that pass them."""
    table = st.session_state.get("history-table", "")
    person = st.session_state.get("history-person", "")
    words = fold(view.filters.text).split()
    found = []
    for change in changes:
        entries = tuple(e for e in change.entries if table in {"", e.table})
        if entries and person in {"", change.by} and _has(change, words):
            found.append(replace(change, entries=entries))
    return found


def _has(change: Change, words: list[str]) -> bool:
    """Whether each word stands somewhere in the change: its reason, its rows' ids or texts."""
    if not words:
        return True
    cells = (c for e in change.entries for c in (e.before, e.after) if c is not None)
    ids = (f"{e.table} {e.row_id}" for e in change.entries)
    text = fold(" ".join([change.by, change.why, *ids, *(v for c in cells for v in c.values())]))
    return all(word in text for word in words)


def _proposals(analysts: Analysts, waiting: list[Proposal], me: Person, lang: Lang) -> None:
    if not waiting:
        return
    st.html(element("h2", t(lang, "history.proposals"), cls="sf-h2"))
    for proposal in waiting:
        with st.container(border=True, key=f"proposal-{proposal.proposal_id}"):
            st.html(proposal_html(proposal, _rows_of(analysts, proposal), lang))
            if me.role is Role.REVIEWER:
                _decision(proposal, lang)


def _rows_of(analysts: Analysts, proposal: Proposal) -> list[Difference]:
    """Return what a proposal would do to the rows as they now are."""
    if proposal.undoes is not None:
        (change,) = analysts.history(before=proposal.undoes + 1, limit=1)
        return [put_back(entry) for entry in change.entries]
    wishes = ((wish, analysts.row(wish.table, wish.row_id)) for wish in proposal.operations)
    return [wished(wish, row.cells if row else None) for wish, row in wishes]


def _decision(proposal: Proposal, lang: Lang) -> None:
    number = proposal.proposal_id
    with st.container(horizontal=True, vertical_alignment="bottom"):
        why = f"why-proposal-{number}"
        st.text_input(
            t(lang, "history.why"), key=why, placeholder=t(lang, "history.why_hint"), max_chars=400
        )
        for act in ("accept", "reject"):
            st.button(
                t(lang, f"history.{act}"),
                key=f"{act}-{number}",
                type="primary" if act == "accept" else "secondary",
                on_click=_decide,
                args=(act, number, why, lang),
            )


def _changes(changes: list[Change], me: Person, lang: Lang) -> None:
    st.html(element("h2", t(lang, "history.list"), cls="sf-h2"))
    if not changes:
        st.html(element("p", t(lang, "history.empty"), cls="sf-lead"))
    shown = int(st.session_state.get("history-shown", _PAGE))
    for change in changes[:shown]:
        with st.container(border=True, key=f"change-{change.change_id}"):
            st.html(change_html(change, lang))
            if me.role is not Role.VIEWER and change.undone_by is None:
                _undo_button(change, me, lang)
    if len(changes) > shown:
        st.button(
            t(lang, "history.older"),
            key="history-older",
            on_click=lambda: st.session_state.update({"history-shown": shown + _PAGE}),
        )


def _undo_button(change: Change, me: Person, lang: Lang) -> None:
    number = change.change_id
    with (
        st.container(key=f"undo-box-{number}"),
        st.popover(t(lang, "history.undo"), key=f"undo-{number}", type="tertiary"),
    ):
        why = f"why-change-{number}"
        st.text_input(
            t(lang, "history.why"), key=why, placeholder=t(lang, "history.why_hint"), max_chars=400
        )
        st.button(
            t(lang, "history.undo_do" if me.decides else "history.undo_propose"),
            key=f"undo-do-{number}",
            type="primary",
            on_click=_undo,
            args=(number, why, lang),
        )


def _undo(number: int, why: str, lang: Lang) -> None:
    def act(analysts: Analysts, me: Person, reason: str) -> str:
        receipt = analysts.undo(number, me, reason)
        key = "history.done.undo" if receipt.state == "accepted" else "history.done.proposed"
        return t(lang, key, number=str(number))

    _do(act, why, lang)


def _decide(what: str, number: int, why: str, lang: Lang) -> None:
    def act(analysts: Analysts, me: Person, reason: str) -> str:
        if what == "accept":
            analysts.accept(number, me, reason)
        else:
            analysts.reject(number, me, reason)
        return t(lang, f"history.done.{what}", number=str(number))

    _do(act, why, lang)


def _do(act: Callable[[Analysts, Person, str], str], why: str, lang: Lang) -> None:
    """Do what a button asks, as whoever is at the page, and keep the answer for the page."""
    try:
        analysts = open_store(Settings.from_env())
        said = act(analysts, person(), str(st.session_state.get(why, "")))
        st.session_state[_SAID] = (True, [said])
    except GeodataError as fault:
        st.session_state[_SAID] = (False, fault_sentences(fault, lang))


def _answer(lang: Lang) -> None:
    """Show once what became of the last button."""
    done, sentences = st.session_state.pop(_SAID, (True, []))
    if not sentences:
        return
    lines = element("ul", *(element("li", typeset(line, lang)) for line in sentences))
    inner = (sentences[0],) if done else (element("b", t(lang, "history.refused")), lines)
    role = "status" if done else "alert"
    st.html(element("div", *inner, cls="sf-notice", role=role))


show("history", _draw, "history.css")
