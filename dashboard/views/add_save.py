"""The Add page's way to the store: drafts, and a card accepted, rejected, taken back."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import controls
from dashboard.adding.draft import NEW, Card, Source, Work, from_json
from dashboard.adding.saving import faults, operations, settled, site_id_of
from dashboard.text import t
from dashboard.text.faults import fault_sentences
from dashboard.text.markup import element
from dashboard.views.account import person
from geodata.errors import Conflict, GeodataError, StoreError, UsageError
from geodata.record import Lang, Record
from geodata.settings import Settings
from geodata.store import Draft, existing_store, open_store

_SAID = "add-said"
_SHOWN = 60
PAGE = 0  # the page itself; cards count from 1


def opened(draft_id: int) -> tuple[Draft, Work] | None:
    """Return the open draft of that number with its work, None where there is none."""
    try:
        store = existing_store(Settings.from_env())
        draft = store.draft(draft_id) if store and draft_id else None
    except (StoreError, UsageError):
        return None
    work = from_json(draft.body) if draft and draft.state == "open" else None
    return (draft, work) if draft and work else None


def open_drafts() -> list[tuple[Draft, Work]]:
    """Return the open drafts of this page, the last saved first; none where no store answers."""
    try:
        store = existing_store(Settings.from_env())
        drafts = store.drafts() if store else []
    except StoreError:
        return []
    return [(draft, work) for draft in drafts if (work := from_json(draft.body)) is not None]


def begin(work: Work, lang: Lang) -> None:
    """Keep a new draft and open it."""
    try:
        draft = open_store(Settings.from_env()).save_draft(
            work.to_json(), person(), title=_title(work.source)
        )
    except GeodataError as fault:
        say("fault", _why_not(fault, lang))
        return
    controls.change(draft=draft.draft_id)


def keep(draft: Draft, work: Work, lang: Lang, card: int = PAGE) -> bool:
    """Save the next version of a draft; say why at `card` where it cannot be. Returns whether it was."""
    try:
        open_store(Settings.from_env()).save_draft(
            work.to_json(),
            person(),
            title=_title(work.source),
            draft_id=draft.draft_id,
            version=draft.version,
        )
    except GeodataError as fault:
        say("fault", _why_not(fault, lang), card)
        return False
    return True


def put_away(draft: Draft, lang: Lang) -> None:
    """Close a draft and go back to the beginning."""
    try:
        open_store(Settings.from_env()).close_draft(draft.draft_id, draft.version, person())
    except GeodataError as fault:
        say("fault", _why_not(fault, lang))
        return
    controls.change(draft=0)


def accept(draft: Draft, work: Work, card: Card, record: Record, lang: Lang) -> None:
    """Write the card's rows, or propose them where the person does not decide, and keep the draft."""
    missing = list(faults(card, work.source))
    if missing:
        keep(draft, work.with_card(card), lang, card.number)
        say("fault", " ".join(t(lang, f"add.fault.{code}") for code in missing), card.number)
        return
    card, source = settled(card), work.source
    why = t(lang, "add.why", outlet=source.outlet, title=source.title or source.url)
    try:
        receipt = open_store(Settings.from_env()).change(
            operations(card, source, record), person(), why
        )
    except GeodataError as fault:
        say("fault", _why_not(fault, lang), card.number)
        return
    done = replace(
        card,
        state=receipt.state,
        change_id=receipt.change_id,
        proposal_id=receipt.proposal_id,
        made_site=site_id_of(card, record) if card.site_id == NEW else "",
    )
    if keep(draft, work.with_card(done), lang, card.number):
        say("done", t(lang, f"add.done.{receipt.state}"), card.number)


def take_back(draft: Draft, work: Work, card: Card, lang: Lang) -> None:
    """Undo what was accepted, or withdraw what was sent, and open the card again."""
    why = t(lang, "add.undo_why")
    try:
        store = open_store(Settings.from_env())
        if card.change_id is not None:
            store.undo(card.change_id, person(), why)
        elif card.proposal_id is not None:
            store.reject(card.proposal_id, person(), why)
    except GeodataError as fault:
        say("fault", _why_not(fault, lang), card.number)
        return
    again = replace(card, state="open", change_id=None, proposal_id=None, made_site="")
    if keep(draft, work.with_card(again), lang, card.number):
        say("done", t(lang, "add.done.undone"), card.number)


def reject(draft: Draft, work: Work, card: Card, why: str, lang: Lang) -> None:
    """Put a card aside with the reason."""
    if not why.strip():
        say("fault", t(lang, "add.fault.why"), card.number)
        return
    aside = replace(card, state="rejected", reason=why.strip())
    keep(draft, work.with_card(aside), lang, card.number)


def reopen(draft: Draft, work: Work, card: Card, lang: Lang) -> None:
    """Take a rejected card up again."""
    again = replace(card, state="open", reason="")
    keep(draft, work.with_card(again), lang, card.number)


def say(outcome: str, text: str, card: int = PAGE) -> None:
    """Keep a sentence for the run that follows, to be told at that card, or at the page's head."""
    st.session_state[_SAID] = (outcome, text, card)


def told(card: int = PAGE) -> None:
    """Write what became of the last act, once, where the reader acted."""
    outcome, text, at = st.session_state.get(_SAID, ("", "", PAGE))
    if not text or at != card:
        return
    del st.session_state[_SAID]
    done = outcome == "done"
    look = "sf-notice sf-ok" if done else "sf-notice"
    st.html(element("div", text, cls=look, role="status" if done else "alert"))


def _title(source: Source) -> str:
    told = source.title or " ".join(source.text.split())
    return told if len(told) <= _SHOWN else told[: _SHOWN - 1] + "…"


def _why_not(fault: GeodataError, lang: Lang) -> str:
    if isinstance(fault, Conflict):
        return t(lang, "add.fault.conflict", who=fault.who)
    if isinstance(fault, StoreError):
        return t(lang, "add.fault.store")
    return t(lang, "add.fault.refused", why=fault_sentences(fault, lang)[0])
