"""Laws of an import: the counts add up, a row is never half in, what was made safe comes back."""

from __future__ import annotations

import csv
import io
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from geodata.formats import csv_cell, plain_cell
from geodata.importing import (
    Choices,
    ImportFault,
    Plan,
    RefusedRows,
    check,
    detect,
    open_table,
)
from geodata.importing.days import DayFormat, order_of

HEADER = ["id", "date", "lat", "lon", "country", "people", "note"]
cells = st.one_of(
    st.sampled_from(["", "T1", "2024-05-02", "13.5", "2.1", "Niger", "0", "-1", "NA", "=1+1", '"']),
    st.text(max_size=8),
)
good_rows = st.tuples(
    st.sampled_from(["T1", "T2", "T3", ""]),
    st.sampled_from(["2024-05-02", "2 mai 2024", "2024"]),
    st.floats(12, 14).map(str),
    st.floats(1, 3).map(str),
    st.sampled_from(["NER", "Niger", ""]),
    st.integers(0, 5000).map(str),
    st.text(st.characters(exclude_categories=["C"]), max_size=12),
).map(list)
rows = st.lists(st.one_of(good_rows, st.lists(cells, max_size=9)), max_size=12)


def _table(lines: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([HEADER, *lines])
    return text.getvalue().encode("utf-8", "replace")


@given(rows)
@settings(max_examples=150)
def test_every_row_read_is_accepted_refused_or_a_duplicate(lines: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_bytes(_table(lines))
        listed = io.StringIO()
        try:
            with open_table(path) as table:
                plan = Plan(path, table, detect(table, Choices()).settled(), "test")
                report = check(plan, RefusedRows(listed, table.columns))
        except ImportFault:
            return  # the file as a whole: tests/unit/importing has what each is told
        assert report.read == report.accepted + report.refused + report.duplicate
        assert report.read == sum(1 for line in lines if line)
        assert sum(report.reasons.values()) == report.refused
        listed.seek(0)
        assert sum(1 for _ in csv.DictReader(listed)) == report.refused


@given(st.text())
@example("=1+1")
@example("'=1")
@example("-13.5")
@example("''@x")
@example("'-1")
def test_a_cell_made_safe_is_no_formula_and_comes_back_as_it_was(text: str) -> None:
    safe = csv_cell(text)
    assert plain_cell(safe) == text
    try:
        float(safe.replace(",", "."))
    except ValueError:
        assert not safe.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_a_day_is_the_same_day_in_every_form_that_is_clear(day: date) -> None:
    year, month, number = str(day).split("-")
    clear = DayFormat()
    assert clear.parse(str(day)) == (day, day)
    assert clear.parse(f"{day} 00:00:00.000") == (day, day)
    assert DayFormat("dmy").parse(f"{number}/{month}/{year}") == (day, day)
    assert DayFormat("mdy").parse(f"{month}/{number}/{year}") == (day, day)
    if int(number) > 12:
        assert order_of([f"{number}.{month}.{year}"]) == "dmy"
        assert order_of([f"{month}/{number}/{year}"]) == "mdy"
