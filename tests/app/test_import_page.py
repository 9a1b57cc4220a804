"""The Import page takes a table of the record: all refused rows in one list, all or nothing."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from geodata.record.tables import CURATED
from geodata.settings import Settings
from geodata.store import open_store
from tests.app.test_map_page import html


@pytest.fixture
def table() -> bytes:
    """One row that the record takes and eleven that it does not, as a file of sites."""
    header = (CURATED / "sites.csv").read_text(encoding="utf-8").splitlines()[0]
    blank = "," * (header.count(",") - 5)
    good = f"mli-bourem,Bourem,Bourem,Bourem,MLI,town{blank}"
    bad = [f"mli-bad-{n},Bourem,Bourem,Bourem,XXX,town{blank}" for n in range(11)]
    return "\n".join([header, good, *bad, ""]).encode()


def test_all_or_nothing_holds_for_a_table_of_the_record(
    table, open_page, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))
    page = open_page("import", lang="en")
    page.file_uploader[0].upload("sites.csv", table).run()
    assert "rows read 12; good 1, refused 11" in html(page)
    assert "Refused rows (CSV)" in [box.label for box in page.get("download_button")]
    page.text_input(key="import-as-why").set_value("a test").run()
    assert not page.button(key="import-go").disabled
    page.checkbox(key="import-as-whole").check().run()
    assert page.button(key="import-go").disabled
    page.checkbox(key="import-as-whole").uncheck().run()
    page.button(key="import-go").click().run()
    assert [row.row_id for row in open_store(Settings.from_env()).rows("sites")] == ["mli-bourem"]
    assert "1 row is in the record now." in html(page)
    assert "good 0, refused 11" in html(page), "a second click must find nothing to bring in"
    assert page.button(key="import-go").disabled


def test_a_workbook_opens_on_its_first_table_and_the_cover_sheet_can_be_chosen(
    open_page, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))
    book, held = openpyxl.Workbook(), io.BytesIO()
    book.active.title = "Cover"
    book.active.append(["Events of the week"])
    sheet = book.create_sheet("Events")
    for row in (["date", "place", "lat", "lon"], ["2024-05-02", "Niamey", 13.5, 2.1]):
        sheet.append(row)
    book.save(held)
    page = open_page("import", lang="en")
    page.file_uploader[0].upload("week.xlsx", held.getvalue()).run()
    assert "rows read 1; good 1" in html(page)
    assert page.selectbox(key="import-as-layer").value == "Events"
    page.selectbox(key="import-as-layer").select("Cover").run()
    assert "week.xlsx cannot be imported" in html(page)
    page.selectbox(key="import-as-layer").select("Events").run()
    assert "rows read 1; good 1" in html(page)


def test_what_can_be_read_two_ways_is_asked_in_the_words_of_the_page(
    open_page, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))
    page = open_page("import", lang="fr")
    rows = b"date,place,lat,lon\n03/04/2024,Niamey,13.51,2.11\n05/06/2024,Niamey,,2.11\n"
    page.file_uploader[0].upload("week.csv", rows).run()
    said = html(page).replace("\u202f", " ")
    assert "choisissez sous « Dates » si le jour ou le mois vient d’abord" in said
    assert "dmy" not in said
    page.selectbox(key="import-as-dates").select("dmy").run()
    assert "refusée : lat est vide" in html(page).replace("\u202f", " ")
    page.button(key="import-go").click().run()
    assert "tant que « Événements importés » y est activé" in html(page).replace("\u202f", " ")
    page.switch_page("views/map_page.py").query_params.clear()  # as the navigation does
    page.run()
    assert page.toggle(key="context").value
