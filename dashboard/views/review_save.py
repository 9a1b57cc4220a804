"""The Places page's way to the store: save a decision, show those so far, undo the last one."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from dashboard import reviewing
from dashboard.reviewing import Choice
from dashboard.scene import Store
from dashboard.text import escape, t
from dashboard.text.faults import fault_sentences
from dashboard.text.forms import label, short_day
from dashboard.text.markup import element
from dashboard.views.account import named, person
from geodata.errors import Conflict, GeodataError, RowsRefused, StoreError
from geodata.geocoding.match import Candidate
from geodata.record import Lang, Site
from geodata.settings import Settings
from geodata.store import StoredRow, existing_store, open_store

_SAID = "review-said"
_SHOWN = 5
_TYPED = ("reason", "lat", "lon", "source")
_FIELDS = ("what", "precision", *_TYPED)


def overrides() -> dict[str, StoredRow]:
    """Return the overrides in force that people made here, by site; none where no store can be read."""
    try:
        store = existing_store(Settings.from_env())
        rows = store.rows("overrides") if store else []
    except StoreError:
        rows = []
    return {row.row_id: row for row in rows if row.state == "accepted"}


def field(part: str, site: Site) -> str:
    """Return the key of one of the form's fields; every place has a form of its own."""
    return f"review-{part}-{site.site_id}"


def save(
    site: Site, found: list[Candidate], held: StoredRow | None, store: Store, lang: Lang
) -> None:
    """Draw the button, and after a click what was missing or what became of the decision."""
    text = "review.save" if person().decides else "review.propose"
    st.button(
        t(lang, text),
        type="primary",
        key="review-save",
        on_click=_write,
        args=(site, found, held, store, lang),
    )
    outcome, said = st.session_state.pop(_SAID, ("", ""))
    if said:
        (st.success if outcome == "done" else st.warning)(said)


def _write(
    site: Site, found: list[Candidate], held: StoredRow | None, store: Store, lang: Lang
) -> None:
    choice = _choice(site)
    if missing := reviewing.faults(choice):
        _say("fault", " ".join(t(lang, f"review.fault.{code}") for code in missing))
        return
    wish = reviewing.decision(site, choice, found, held)
    try:
        receipt = open_store(Settings.from_env()).change([wish], person(), choice.reason.strip())
    except GeodataError as fault:
        _say("fault", _why_not(fault, site, store, lang))
        return
    # Told, not forgotten: the browser keeps what it shows of a widget that is only forgotten.
    st.session_state[field("what", site)] = None
    for part in _TYPED:
        st.session_state[field(part, site)] = ""
    key = "review.saved" if receipt.state == "accepted" else "review.proposed"
    _say("done", t(lang, key, name=escape.markdown(label(site, lang))))


def _choice(site: Site) -> Choice:
    """Read the form as it is at the click: what was typed last has not been drawn yet."""
    said = {part: str(st.session_state.get(field(part, site)) or "") for part in _FIELDS}
    return Choice(**said | {"precision": said["precision"] or reviewing.PLACEABLE[1]})


def history(site: Site, lang: Lang) -> None:
    """Show who decided what on this place and why; the last decision can be undone."""
    try:
        store = existing_store(Settings.from_env())
        changes = (
            store.history(table="overrides", row_id=site.site_id, limit=_SHOWN) if store else []
        )
    except StoreError:
        changes = []
    if not changes:
        return
    lines = []
    for change in changes:
        day = short_day(datetime.fromisoformat(change.at).date(), lang)
        who = named(change.by, person(), lang)
        said = t(lang, "review.history.line", day=day, who=who, why=change.why)
        undone = f" {t(lang, 'review.history.undone')}" if change.undone_by else ""
        lines.append(element("li", said + undone))
    title = element("h2", t(lang, "review.history"), cls="sf-h2")
    st.html(title + element("ul", *lines, cls="sf-review-history"))
    last = changes[0]
    if last.undone_by is None and last.kind != "undo" and person().decides:
        undo = t(lang, "review.undo")
        st.button(undo, key="review-undo", on_click=_undo, args=(last.change_id, site, lang))


def _undo(change_id: int, site: Site, lang: Lang) -> None:
    try:
        store = open_store(Settings.from_env())
        store.undo(change_id, person(), t(lang, "review.undo_why"))
    except GeodataError as fault:
        _say("fault", _why_not(fault, site, None, lang))
    else:
        _say("done", t(lang, "review.undone"))


def _why_not(fault: GeodataError, site: Site, store: Store | None, lang: Lang) -> str:
    """Return one sentence as Markdown, in the reader's language as far as the fault is one of ours."""
    if isinstance(fault, Conflict):
        return t(lang, "review.conflict", who=escape.markdown(fault.who))
    if isinstance(fault, RowsRefused):
        if all(problem.column == "query" for problem in fault.problems) and store is not None:
            country = label(store.record.countries[site.country], lang)
            return t(lang, "review.outside", country=escape.markdown(country))
        return t(lang, "review.refused", why=escape.markdown(fault_sentences(fault, lang)[0]))
    return t(lang, "review.store_fault")


def _say(outcome: str, text: str) -> None:
    st.session_state[_SAID] = (outcome, text)
