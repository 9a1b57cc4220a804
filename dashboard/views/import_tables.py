"""The small tables of the Import page, as HTML: every cell is text and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from dashboard.text import t, typeset
from dashboard.text.faults import fault_sentences
from dashboard.text.markup import Html, element
from geodata.errors import GeodataError
from geodata.importing import ImportFault, Plan, Refusal, Report, Table, sample
from geodata.importing.check import ContextChecker
from geodata.record import Lang

_ROWS, _COLUMNS, _CELL, _REFUSALS = 5, 12, 60, 10
_SHOWN = ("date", "place", "country", "lat", "lon", "actor", "kind", "note")


def columns_of(table: Table, lang: Lang) -> None:
    """Show the first rows of a file that cannot be read further yet."""
    rows = [cells[:_COLUMNS] for _, cells in sample(table, _ROWS)]
    _table(t(lang, "import.preview.raw"), table.columns[:_COLUMNS], rows)


def preview(plan: Plan, lang: Lang) -> None:
    """Show what becomes of the first rows."""
    checker = ContextChecker(plan.table, plan.detected)
    head = [t(lang, "import.line"), *(t(lang, f"field.{name}") for name in _SHOWN)]
    rows = [_read(checker, line, cells, lang) for line, cells in sample(plan.table, _ROWS)]
    _html(t(lang, "import.preview"), head, rows)


def _read(checker: ContextChecker, line: int, cells: list[str], lang: Lang) -> Html:
    found = checker.check(line, cells)
    if isinstance(found, Refusal):
        why = typeset(found.reason(lang), lang)
        values = {"column": found.column, "value": _short(found.value), "why": why}
        said = t(lang, f"import.preview.{'bad' if found.value else 'empty'}", **values)
        wide = element("td", said, cls="sf-no", colspan=str(len(_SHOWN)))
        return element("tr", element("td", str(line)), wide)
    first, last = found.date_first.isoformat(), found.date_last.isoformat()
    days = first if first == last else f"{first}/{last}"
    told = [str(line), days, found.place, found.country, str(found.lat), str(found.lon)]
    return _row([*told, found.actor, found.kind, found.note])


def refusals(report: Report, lang: Lang) -> None:
    """Show the first rows that are refused, each with its reason."""
    head = [t(lang, f"import.{name}") for name in ("line", "column", "value", "reason")]
    shown = report.first[:_REFUSALS]
    rows = [
        [
            str(refusal.line),
            refusal.column or t(lang, "import.whole_row"),
            refusal.value,
            typeset(refusal.reason(lang), lang),
        ]
        for refusal in shown
    ]
    _table(t(lang, "import.first", n=len(shown)), head, rows, whole=True)


def why_not(fault: GeodataError, lang: Lang) -> str:
    """Return why a file cannot be taken, in `lang`; plain text."""
    if isinstance(fault, ImportFault):
        return typeset(fault.text(lang), lang)
    return " ".join(fault_sentences(fault, lang))


def _table(
    title: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, whole: bool = False
) -> None:
    _html(title, head, [_row(row, whole=whole) for row in rows])


def _html(title: str, head: Sequence[str], rows: Sequence[Html]) -> None:
    top = element("tr", *(element("th", _short(name), scope="col") for name in head))
    caption = element("caption", title)
    made = element("table", caption, element("thead", top), element("tbody", *rows))
    st.html(element("div", made, cls="sf-table", tabindex="0", role="region", aria_label=title))


def _row(cells: Sequence[str], *, whole: bool = False) -> Html:
    """Return a row, its cells cut short; the last one in full where it is a sentence."""
    shown = [_short(cell) for cell in cells]
    kept = [*shown[:-1], cells[-1]] if whole else shown
    return element("tr", *(element("td", cell) for cell in kept))


def _short(text: str) -> str:
    return text if len(text) <= _CELL else text[: _CELL - 1] + "…"
