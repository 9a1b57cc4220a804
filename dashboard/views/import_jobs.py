"""What was imported: each file with its counts, what it refused, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from dashboard.text import t
from dashboard.text.figures import integer
from dashboard.text.forms import short_day
from dashboard.text.markup import element
from dashboard.views.account import named, person
from dashboard.views.import_tables import why_not
from geodata.errors import GeodataError, StoreError
from geodata.formats import to_csv
from geodata.record import Lang
from geodata.settings import Settings
from geodata.store import ImportJob, Role, existing_store, open_store

_KEYS = ("line", "column", "value", "reason")


def jobs(lang: Lang) -> None:
    """List the imports, the last first."""
    st.html(element("h2", t(lang, "import.jobs"), cls="sf-h2"))
    try:
        store = existing_store(Settings.from_env())
        found = store.import_jobs() if store is not None else []
    except StoreError as fault:
        _fault(fault, lang)
        return
    if not found:
        st.html(element("p", t(lang, "import.jobs.none"), cls="sf-lead"))
    for job in found:
        _job(job, lang)


def _job(job: ImportJob, lang: Lang) -> None:
    state = t(lang, f"job.{job.state}", read=integer(job.read, lang), why=job.decision)
    counts = {
        name: integer(getattr(job, name), lang) for name in ("accepted", "refused", "duplicate")
    }
    day = short_day(date.fromisoformat(job.begun_at[:10]), lang)
    said = t(lang, "import.job", by=named(job.by, person(), lang), day=day, **counts)
    with st.container(horizontal=True, key=f"job-{job.job_id}", vertical_alignment="center"):
        st.html(
            element(
                "div",
                element("b", job.source),
                element("span", state, cls=f"sf-state sf-{job.state}"),
                element("div", said, cls="sf-small"),
                cls="sf-job",
            )
        )
        _buttons(job, lang)


def _buttons(job: ImportJob, lang: Lang) -> None:
    role = person().role
    if job.refused and role is not Role.VIEWER:
        st.download_button(
            t(lang, "import.list"),
            _refused_of(job.job_id),
            f"refused-import-{job.job_id}.csv",
            "text/csv",
            key=f"job-refused-{job.job_id}",
            on_click="ignore",
        )
    if job.state == "proposed" and role is Role.REVIEWER:
        st.button(
            t(lang, "import.accept"),
            key=f"job-accept-{job.job_id}",
            on_click=lambda: _decide(job, lang, "accept", ""),
        )
    if job.state != "withdrawn" and role is not Role.VIEWER:
        _undo(job, lang)
    fault = st.session_state.pop(f"job-fault-{job.job_id}", None)
    if fault:
        _fault(fault, lang)


def _refused_of(job_id: int) -> Callable[[], bytes]:
    """Return what makes the list when it is asked for."""

    def make() -> bytes:
        store = open_store(Settings.from_env())
        rows = [{key: getattr(row, key) for key in _KEYS} for row in store.refused(job_id)]
        return to_csv(rows, _KEYS).encode("utf-8-sig")  # so that a spreadsheet reads the accents

    return make


def _undo(job: ImportJob, lang: Lang) -> None:
    with st.popover(t(lang, "import.undo"), key=f"job-undo-{job.job_id}"):
        why = st.text_input(t(lang, "import.undo.why"), key=f"job-why-{job.job_id}", max_chars=300)
        st.button(
            t(lang, "import.undo.do"),
            key=f"job-do-{job.job_id}",
            disabled=not why.strip(),
            on_click=lambda: _decide(job, lang, "withdraw", why),
        )


def _decide(job: ImportJob, lang: Lang, deed: str, why: str) -> None:
    del lang
    store = open_store(Settings.from_env())
    try:
        if deed == "accept":
            store.accept_import(job, person(), why)
        else:
            store.withdraw_import(job, person(), why)
    except GeodataError as fault:
        st.session_state[f"job-fault-{job.job_id}"] = fault


def _fault(fault: GeodataError, lang: Lang) -> None:
    said = t(lang, "import.fault", why=why_not(fault, lang))
    st.html(element("div", said, cls="sf-notice", role="alert"))
