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
    Asked,
    Choices,
    ImportFault,
    Plan,
    Refusal,
    RefusedRows,
    check,
    detect,
    open_table,
)
from geodata.importing.batch import BatchChecker
from geodata.importing.check import ContextChecker
from geodata.importing.days import DayFormat, order_of
from geodata.importing.delimited import Layout, RawRow, Reader, layout_of
from geodata.importing.figures import Decimal
from geodata.importing.limits import Limits

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


odd_text = st.sampled_from(
    [
        *("", " ", "a  b", " padded", "padded ", "'=1", "'quoted", "a\nb", "a\x1fb", "\u202eab"),
        *("x|'y", "x" * 10_001),
    ]
)
odd_number = st.sampled_from(
    [
        *("", "13,5", "13.5 ", "'13.5", "1_3", "nan", "inf", "1e400", "0", "-0.0", "200", "400000"),
        *("\x1f13.5", "1 000", "1.234", "unknown", "2.5", "-1", "7" * 30),
    ]
)
odd_day = st.sampled_from(["", "2024-02-30", " 2024-05", "03/03/2024", "1850", "2024-5-2\n", "May"])
odd_country = st.sampled_from(["", "Mali", "Bénin", " Niger", "'NER", "Atlantis", "NER\x00"])
odd = {"country": odd_country} | dict.fromkeys(["date", "date_end", "event_date"], odd_day)
odd |= dict.fromkeys(["lat", "lon", "latitude", "longitude", "people", "deaths"], odd_number)
MORE = ["id", "date", "date_end", "lat", "lon", "country", "precision", "people", "deaths", "note"]
ACLED = ["event_id_cnty", "event_date", "sub_event_type", "time_precision", "latitude", "longitude"]
ACLED += ["country", "actor1", "actor2", "fatalities", "notes", "source"]
sound = {
    "date": st.sampled_from(["2024-05-02", "2024-05-03", "2 mai 2024", "2024"]),
    "date_end": st.sampled_from(["", "2024-05-02", "2025"]),
    "lat": st.one_of(st.floats(8, 20).map(str), st.sampled_from(["13.5", "0"])),
    "lon": st.one_of(st.floats(-10, 20).map(str), st.sampled_from(["2.1", "0"])),
    "country": st.sampled_from(["", "NER", "Niger", "France"]),
    "people": st.sampled_from(["", "0", "1 000", "unknown"]),
    "time_precision": st.sampled_from(["", "1", "2", "3", "9"]),
}
sound |= {"event_date": sound["date"], "latitude": sound["lat"], "longitude": sound["lon"]}
sound |= {"deaths": sound["people"], "fatalities": sound["people"]}


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    """A table of the free profile or ACLED's, mostly sound, with odd cells anywhere."""
    header = draw(st.sampled_from([MORE, ACLED, MORE[:2] + MORE[3:5]]))
    usual = [sound.get(name, st.sampled_from(["", "T1", "T2", "a b"])) for name in header]
    lines = draw(st.lists(st.tuples(*usual).map(list), min_size=1, max_size=8))
    places = st.tuples(st.integers(0, len(lines) - 1), st.integers(0, len(header) - 1))
    for row, column in draw(st.lists(places, max_size=6)):
        lines[row][column] = draw(odd.get(header[column], odd_text))
    return header, lines


def _written(text: str, decimal: Decimal, crs: str) -> str:
    """Return a coordinate as a file with this decimal sign and system of coordinates has it."""
    try:
        number = float(text) * (1 if crs == "EPSG:4326" else 111_320)  # metres to a degree
    except (ValueError, OverflowError):
        return text
    return (str(number) if "_" not in text else text).replace(
        ".", "," if decimal == "comma" else "."
    )


@given(tables(), st.sampled_from(["point", "comma"]), st.sampled_from(["EPSG:4326", "EPSG:3857"]))
@example((MORE[:2] + MORE[3:5], [["T1", "2024", "1_3", "2.1"]]), "point", "EPSG:4326")
@example((MORE[:2] + MORE[3:5], [["x" * 10_001, "2024", "13", "2.1"]]), "point", "EPSG:4326")
@settings(max_examples=400, deadline=None)
def test_many_rows_at_once_are_taken_and_refused_as_one_by_one(
    table: tuple[list[str], list[list[str]]], decimal: Decimal, crs: str
) -> None:
    header, lines = table
    for place, name in enumerate(header):
        if name in ("lat", "lon", "latitude", "longitude"):
            for line in lines:
                line[place] = _written(line[place], decimal, crs)
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([header, *lines])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_text(text.getvalue(), encoding="utf-8", newline="")
        with open_table(path, Asked(crs=crs)) as opened, opened.open() as reader:
            detected = detect(opened, Choices(date_format="iso", decimal=decimal))
            one, many = ContextChecker(opened, detected), BatchChecker(opened, detected)
            rows = list(reader.rows())
            expected = [row if isinstance(row, Refusal) else one.check(*row) for row in rows]
            assert many.check(rows) == expected
            assert [found for row in rows for found in many.check([row])] == expected


class Careful(Reader):
    """Reads row by row whatever the lines are like."""

    def _plain_rows(self) -> list[RawRow]:
        return []


def _all_read(reader: Reader) -> list[object]:
    """Return the rows, and the code of the fault that ended the reading."""
    found: list[object] = []
    with reader:
        try:
            found.extend(reader.rows())
        except ImportFault as fault:
            found.append((fault.code, fault.values))
    return found


@given(st.text('ab,"\n\r\0é ', max_size=60), st.integers(1, 70), st.booleans())
@example('"1\n2",3\n4,5\n', 8, False)
@example("1,2\r\n3,4\r\n", 8, False)
@settings(max_examples=500, deadline=None)
def test_rows_are_the_same_in_whatever_blocks_they_are_read(
    body: str, block: int, few: bool
) -> None:
    limits = Limits(rows=2, cell=9) if few else Limits()
    layout = Layout("utf-8", ",", ("a", "b"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_text(f"a,b\n{body}", encoding="utf-8", newline="")
        expected = _all_read(Careful(path, layout, limits))
        assert _all_read(Reader(path, layout, limits)) == expected
        for kind in (Reader, Careful):
            reader = kind(path, layout, limits)
            reader.block = block
            assert _all_read(reader) == expected


def test_the_limit_on_a_cell_is_the_readers_alone(tmp_path: Path) -> None:
    path, own = tmp_path / "t.csv", csv.field_size_limit()
    path.write_text('a,b\n1,2\n3,"4\n5"\n6,much too long\n', encoding="utf-8")
    layout = layout_of(path, "", "", Limits(cell=9))
    assert csv.field_size_limit() == own
    with Reader(path, layout, Limits(cell=9)) as reader:
        found = [(row, csv.field_size_limit()) for row in reader.rows()]
    assert [limit for _, limit in found] == [own] * 3
    assert isinstance(found[-1][0], Refusal)


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
