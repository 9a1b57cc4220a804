"""A table in the record's own columns on the Import page: checked as a whole, kept as one change."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.text import t, tn
from dashboard.text.markup import element
from dashboard.uploads import Upload
from dashboard.views.account import person
from geodata.importing import Asked, Report, Table
from geodata.importing.record_tables import look_at, read_rows, take_in, write_refused
from geodata.record import Lang
from geodata.settings import Settings
from geodata.store import Role, open_store, store_to_look_at


def record_table(
    upload: Upload,
    table: Table,
    name: str,
    lang: Lang,
    show: Callable[[Report], None],
    tell: Callable[[str], None],
) -> Report:
    """Check the table and offer to take it in; return what the check found. Raises GeodataError.

    Once it is in, `tell` is given the sentence that says so and the page is drawn anew.
    """
    asked = Asked(encoding=table.encoding, separator=table.separator, layer=table.layer)
    rows, report = read_rows([upload.path], asked)
    with store_to_look_at(Settings.from_env()) as store:
        look_at(rows, report, store)
    with upload.refused.open("w", encoding="utf-8-sig", newline="") as file:
        write_refused(report, name, file, lang)
    st.html(element("p", t(lang, "import.record", table=name), cls="sf-lead"))
    show(report)
    if person().role is Role.VIEWER:
        st.html(element("p", t(lang, "import.viewer"), cls="sf-lead"))
        return report
    why = st.text_input(t(lang, "import.why"), key="import-as-why", max_chars=300, width=380)
    label = tn(lang, "import.go", report.accepted)
    whole = ask_whole(report, lang)
    ready = report.accepted and why.strip() and not whole
    if st.button(label, key="import-go", disabled=not ready):
        rows, fresh = read_rows([upload.path], asked)
        store = open_store(Settings.from_env())
        take_in(rows, fresh, store, person(), why, whole=whole)
        key = "import.record.done" if person().decides else "import.record.proposed"
        tell(tn(lang, key, fresh.accepted))
        st.rerun()
    return report


def ask_whole(report: Report, lang: Lang) -> bool:
    """Ask whether a refused row stops the import of all; return whether it does."""
    whole = bool(report.refused) and st.checkbox(t(lang, "import.all"), key="import-as-whole")
    if whole:
        st.html(element("p", t(lang, "import.blocked"), cls="sf-lead"))
    return whole
