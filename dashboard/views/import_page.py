"""The Import page: choose a file → how it is read → columns → report → import; what was imported."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import cast

import streamlit as st

from dashboard import controls
from dashboard.palette import Theme
from dashboard.scene import Store
from dashboard.text import t, tn
from dashboard.text.figures import integer
from dashboard.text.import_words import REASONS
from dashboard.text.markup import element, join
from dashboard.uploads import Upload
from dashboard.url_state import View
from dashboard.views import filters
from dashboard.views.account import account, person
from dashboard.views.chooser import chooser_words
from dashboard.views.frame import foot, head, show
from dashboard.views.import_jobs import jobs
from dashboard.views.import_reading import ask_reading, ask_table
from dashboard.views.import_record import ask_whole, record_table
from dashboard.views.import_tables import columns_of, preview, refusals, why_not
from geodata.errors import GeodataError
from geodata.importing import Plan, Report, all_good, keep
from geodata.importing.record_tables import record_table_of
from geodata.record import Lang
from geodata.settings import Settings
from geodata.store import Role, open_store

_TYPES = (
    *("csv", "tsv", "txt", "xlsx", "geojson", "json", "geojsonl", "gpkg", "parquet", "geoparquet"),
    "kml",
)
_SESSION = "import-upload"
_DONE = "import-done"
_TURN = "import-turn"


@dataclass(frozen=True)
class _Said:
    """The sentence over the page, by its key."""

    key: str
    values: dict[str, object]


def _draw(store: Store, view: View, theme: Theme) -> None:
    del theme
    lang = view.lang
    top = st.container(key="import-head")
    with st.container(key="import-body"):
        said = _work(lang)
        jobs(lang)
    with top:
        head(t(lang, "import.title"), t(lang, said.key, **said.values), view)
    foot(store, view)
    with st.sidebar:
        filters.language(view)
        account(lang)


def _work(lang: Lang) -> _Said:
    """Go as far with the chosen file as it lets us; return what is to be said of it."""
    upload = _chosen(lang)
    _tell_done()
    if upload is None:
        st.html(
            element("p", f"{t(lang, 'import.bigger')} {t(lang, 'import.local')}", cls="sf-lead")
        )
        return _Said("import.said.none", {})
    try:
        return _checked(upload, lang)
    except GeodataError as fault:
        return _Said("import.said.refused", {"name": upload.name, "why": why_not(fault, lang)})


def _chosen(lang: Lang) -> Upload | None:
    """Return the session's file; a new one takes the place of the one before."""
    with chooser_words(t(lang, "import.drop"), t(lang, "chooser.browse")):
        turn = st.session_state.setdefault(_TURN, 0)
        file = st.file_uploader(t(lang, "import.file"), type=_TYPES, key=f"import-choose-{turn}")
    key, held = st.session_state.get(_SESSION, ("", None))
    if file is None or key != file.file_id:
        if held is not None:
            held.close()
            _forget_answers()
        fresh = Upload(file.name, file.getvalue()) if file is not None else None
        st.session_state[_SESSION] = (file.file_id if file is not None else "", fresh)
    return cast("Upload | None", st.session_state[_SESSION][1])


def _forget_answers() -> None:
    """What was answered about one file says nothing of the next."""
    for key in [key for key in st.session_state if str(key).startswith("import-as-")]:
        del st.session_state[key]


def _checked(upload: Upload, lang: Lang) -> _Said:
    table = ask_table(upload, lang)
    name = record_table_of(table)
    if name:
        show = partial(_report, upload=upload, lang=lang)
        report = record_table(upload, table, name, lang, show, _done)
        return _said(upload, report, lang)
    detected = ask_reading(table, lang)
    if detected.fault is not None or detected.questions:
        for question in detected.questions:
            asked = t(lang, f"ask.{question.code}", **question.values)
            st.html(element("div", asked, cls="sf-notice", role="alert"))
        columns_of(table, lang)
        if detected.fault is not None:
            raise detected.fault
        return _Said("import.said.asks", {"name": upload.name})
    source = _source(upload, detected.profile.source, lang)
    plan = Plan(upload.path, table, detected, source, lang)
    preview(plan, lang)
    bar = st.progress(0.0, t(lang, "import.checking"))
    report = upload.checked(plan, bar.progress)
    bar.empty()
    _report(report, upload, lang)
    _deed(plan, report, lang)
    return _said(upload, report, lang)


def _said(upload: Upload, report: Report, lang: Lang) -> _Said:
    counts = {
        name: integer(getattr(report, name), lang)
        for name in ("read", "accepted", "refused", "duplicate")
    }
    return _Said("import.said.checked", {"name": upload.name, **counts})


def _source(upload: Upload, known: str, lang: Lang) -> str:
    """Return the data set's name: the profile's own, or what the reader calls it."""
    if known:
        return known
    stem = upload.name.rpartition(".")[0] or upload.name
    return (
        st.text_input(
            t(lang, "import.source"),
            value=stem[:80],
            max_chars=80,
            key="import-as-source",
            width=380,
        )
        or stem[:80]
    )


def _report(report: Report, upload: Upload, lang: Lang) -> None:
    st.html(element("h2", t(lang, "import.report"), cls="sf-h2"))
    counts = (
        ("read", report.read),
        ("good", report.accepted),
        ("refused", report.refused),
        ("twice", report.duplicate),
    )
    figures = [
        element(
            "div",
            element("b", integer(number, lang)),
            element("span", t(lang, f"import.{name}")),
            cls=f"sf-figure sf-{name}",
        )
        for name, number in counts
    ]
    st.html(element("div", *figures, cls="sf-figures"))
    if not report.refused:
        return
    reasons = [
        element("li", f"{integer(number, lang)} × {_reason(code, lang)}")
        for code, number in report.reasons.most_common()
    ]
    st.html(element("ul", *reasons, cls="sf-reasons"))
    refusals(report, lang)
    st.download_button(
        t(lang, "import.list"),
        upload.refused.read_bytes,
        f"refused-{upload.name.rpartition('.')[0] or upload.name}.csv",
        "text/csv",
        key="import-refused",
        help=t(lang, "import.list.help"),
        on_click="ignore",
    )


def _reason(code: str, lang: Lang) -> str:
    return t(lang, f"reason.{code}") if code in REASONS else code


def _deed(plan: Plan, report: Report, lang: Lang) -> None:
    """Offer the import; the store asks for the role again when it is done."""
    if person().role is Role.VIEWER:
        st.html(element("p", t(lang, "import.viewer"), cls="sf-lead"))
        return
    whole = ask_whole(report, lang)
    if st.button(
        tn(lang, "import.go", report.accepted),
        key="import-go",
        disabled=whole or not report.accepted,
    ):
        _import(plan, whole, lang)


def _import(plan: Plan, whole: bool, lang: Lang) -> None:
    bar = st.progress(0.0, t(lang, "import.going"))
    try:
        if whole:
            all_good(plan)
        report = keep(plan, open_store(Settings.from_env()), person(), progress=bar.progress)
    except GeodataError as fault:
        st.html(
            element(
                "div",
                t(lang, "import.fault", why=why_not(fault, lang)),
                cls="sf-notice",
                role="alert",
            )
        )
        return
    finally:
        bar.empty()
    state = report.job.state if report.job else ""
    counts = {name: integer(getattr(report, name), lang) for name in ("accepted", "duplicate")}
    key = "import.proposed" if state == "proposed" else "import.done"
    _done(t(lang, key, source=plan.source, **counts))
    controls.change(context=True)  # the Map page, opened next, shows what came in
    st.session_state[_TURN] += 1  # an empty chooser: this file is done
    st.rerun()


def _done(said: str) -> None:
    """Keep what came of the import for the run that follows."""
    st.session_state[_DONE] = said


def _tell_done() -> None:
    told = st.session_state.pop(_DONE, "")
    if told:
        said = join([element("b", "✓ "), told])
        st.html(element("div", said, cls="sf-notice sf-done", role="status"))


show("import", _draw, "chooser.css", "import.css")
