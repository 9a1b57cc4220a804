"""Why something could not be done, as sentences in the reader's language."""

from __future__ import annotations

from dashboard.text.catalogue import t, typeset
from dashboard.text.forms import moment
from geodata.advice import in_french
from geodata.errors import Conflict, CuratedDataError, GeodataError, RowProblem, RowsRefused
from geodata.record import Lang

_SHOWN = 80


def fault_sentences(fault: GeodataError, lang: Lang) -> list[str]:
    """Return one sentence for each thing that is wrong; plain text, to be escaped by the caller."""
    if isinstance(fault, RowsRefused):
        return [_of_row(problem, lang) for problem in fault.problems]
    if isinstance(fault, CuratedDataError):
        return [f"{p.file}:{p.row} {p.column}, {advice(p.advice, lang)}" for p in fault.problems]
    if isinstance(fault, Conflict):
        said = {"table": fault.table, "row": fault.row_id, "who": fault.who}
        at = moment(fault.when, lang)
        return [t(lang, "fault.conflict", **said, at=at, advice=advice(fault.advice, lang))]
    return [advice(str(fault), lang)]


def advice(english: str, lang: Lang) -> str:
    """Return what a check says in `lang`; an unknown sentence stays as it is."""
    if lang == "en":
        return english
    french = in_french(english)
    return english if french == english else typeset(french, lang)


def _of_row(problem: RowProblem, lang: Lang) -> str:
    said = {"table": problem.table, "row": problem.row_id, "column": problem.column}
    value = problem.value if len(problem.value) <= _SHOWN else problem.value[: _SHOWN - 1] + "…"
    return t(lang, "fault.cell", **said, value=value, advice=advice(problem.advice, lang))
