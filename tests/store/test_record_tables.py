"""Tables in the record's own columns: taken in as one change, the rows that do not fit left out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from geodata.importing import Asked, ImportFault, RefusedRows, Report
from geodata.importing.record_tables import look_at, read_rows, take_in
from geodata.record.tables import CURATED, fields
from geodata.store.store import Store
from tests.store.conftest import ANALYST, REVIEWER
from tests.store.wishes import CLAIM, EVENT

BACK = "2025-ner-back"


def write(path: Path, table: str, *rows: dict[str, str], separator: str = ",") -> Path:
    names = [field["name"] for field in fields(CURATED, table)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="", delimiter=separator)
        writer.writeheader()
        writer.writerows(rows)
    return path


def claim(name: str, **cells: str) -> dict[str, str]:
    return {"claim_id": name, "event_id": BACK, **CLAIM, **cells}


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """An event with its claim, a claim that cannot be, and the first one again."""
    bad = claim("new-2", date="2025-02-30")
    return [
        write(tmp_path / "some events.csv", "events", {"event_id": BACK, **EVENT}),
        write(tmp_path / "c.csv", "claims", claim("new-1"), bad, claim("new-1"), separator=";"),
    ]


def taken(files: list[Path], store: Store, by=REVIEWER, whole: bool = False) -> Report:
    rows, report = read_rows(files, Asked())
    return take_in(rows, report, store, by, "a test", whole=whole)


def test_good_rows_are_one_change_and_a_bad_one_is_named(files: list[Path], store: Store) -> None:
    report = taken(files, store)
    assert (report.read, report.accepted, report.refused, report.duplicate) == (4, 2, 1, 1)
    (refusal,) = report.first
    assert (refusal.line, refusal.column, refusal.value) == (3, "claims.date", "2025-02-30")
    (change,) = store.history()
    assert (change.kind, len(change.entries)) == ("import", 2)
    assert store.row("claims", "new-1") is not None
    store.undo(change.change_id, REVIEWER, "a test")
    assert store.row("claims", "new-1") is None


def test_the_second_time_all_is_there_already(files: list[Path], store: Store) -> None:
    taken(files, store)
    again = taken(files, store)
    assert (again.accepted, again.refused, again.duplicate) == (0, 1, 3)
    assert len(store.history()) == 1


def test_every_refused_row_keeps_its_cells_and_says_why_in_french(
    files: list[Path], store: Store, tmp_path: Path
) -> None:
    rows, report = read_rows(files, Asked())
    look_at(rows, report, store)
    ((table, refusal, cells),) = report.bad
    assert refusal.reason("fr") == "« 2025-02-30 » n’est pas une date du calendrier"
    listed = tmp_path / "refused.csv"
    with listed.open("w", encoding="utf-8-sig", newline="") as file:
        RefusedRows(file, report.columns[table]).write(refusal, cells)
    mended = listed.read_text("utf-8-sig").replace("2025-02-30", "2025-02-27")
    listed.write_text(mended, "utf-8-sig")
    taken(files, store)
    assert taken([listed], store).accepted == 1
    row = store.row("claims", "new-2")
    assert row is not None
    assert row.cells["url"] == CLAIM["url"]


def test_no_advice_is_a_bare_pattern(tmp_path: Path, store: Store) -> None:
    bad = [claim("new-1", event_id="É!"), claim("New 1"), claim("new-3", url="ftp://x")]
    rows, report = read_rows([write(tmp_path / "c.csv", "claims", *bad)], Asked())
    look_at(rows, report, store)
    said = [refusal.reason("fr") for refusal in report.first]
    assert len(said) == 3
    assert not any("^" in sentence or "$" in sentence for sentence in said)


def test_all_or_nothing_and_a_look_change_nothing(files: list[Path], store: Store) -> None:
    with pytest.raises(ImportFault, match="1 of 4 rows"):
        taken(files, store, whole=True)
    rows, report = read_rows(files, Asked())
    look_at(rows, report, store)
    assert report.accepted == 2
    assert store.history() == []


def test_an_analysts_rows_wait_for_a_reviewer(files: list[Path], store: Store) -> None:
    taken(files, store, ANALYST)
    assert store.row("claims", "new-1") is None
    assert len(store.proposals()) == 1


def test_an_event_without_a_claim_and_another_table_are_refused(
    tmp_path: Path, store: Store
) -> None:
    alone = write(tmp_path / "e.csv", "events", {"event_id": BACK, **EVENT})
    assert taken([alone], store).refused == 1
    other = tmp_path / "x.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ImportFault, match="has not the columns"):
        read_rows([other], Asked())
