"""The Import page in a real browser: a file is chosen, questioned, mended, imported and undone."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geodata.record.tables import CURATED
from tests.browser.pages import Visit
from tests.browser.test_access import findings
from tests.server import dashboard

expect.set_options(timeout=30_000)  # the workers of the tests share two cores
HOSTILE = "<img src=x onerror=window.PWN=1>${top.PWN=[1]}"
HEADER = "id;jour;lat;lon;pays;lieu;note"
DESK = ((1440, 1000), "fr-FR", "light")
PHONE = ((390, 844), "en-GB", "dark")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of these tests' own, whose store they may write."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAHEL_STORE", str(tmp_path_factory.mktemp("store") / "store.sqlite"))
        with dashboard() as address:
            yield address


@pytest.fixture
def come(desk: str, contexts: Callable[..., object]) -> Iterator[Callable[..., Page]]:
    """Open the page; afterwards nothing may have gone wrong in the browser."""
    visits: list[Visit] = []

    def open_at(look: tuple[object, ...], lang: str) -> Page:
        page = contexts(*look).new_page()  # type: ignore[attr-defined]
        visits.append(Visit(page, desk))
        page.goto(f"{desk}/import?lang={lang}")
        page.wait_for_selector(".sf-sentence")
        visits[-1].settle()
        return page

    yield open_at
    for visit in visits:
        assert visit.errors == []
        assert visit.outside() == []
        visit.page.close()


def write(path: Path, *rows: str) -> Path:
    path.write_text("\n".join((HEADER, *rows, "")), encoding="utf-8")
    return path


def rings(page: Page, query: str) -> int:
    """Open the Map page at a link and return how many places of the context its map draws."""
    page.goto(f"{page.url.partition('/import')[0].partition('?')[0].rstrip('/')}/?{query}")
    visit = Visit(page, "")
    page.wait_for_selector(".sf-sentence")
    visit.wait_for_map()
    visit.settle()
    shown = visit.state()["context"]
    assert isinstance(shown, int)
    return shown


def choose(page: Page, label: str, option: str) -> None:
    """Choose in a box by the keyboard, and wait until the page has heard of it.

    The box is scrolled to before: its list closes when the page scrolls under it.
    """
    visit = Visit(page, "")
    visit.settle()
    box = page.get_by_label(label, exact=True)
    box.scroll_into_view_if_needed()
    visit.painted()
    box.press("ArrowDown")
    page.get_by_role("option", name=option, exact=True).click()
    visit.settle()


def test_a_french_table_is_asked_about_checked_imported_and_undone(
    come: Callable[..., Page], tmp_path: Path
) -> None:
    page = come(DESK, "fr")
    file = write(
        tmp_path / "essai.csv",
        f"T1;03/04/2024;13,51;2,11;Niger;Niamey;{HOSTILE}",
        "T2;04/04/2024;2,11;13,51;Niger;Niamey;=1+1",
        "T1;05/04/2024;13,52;2,12;Niger;Niamey;fait pour le test",
    )
    page.set_input_files("input[type=file]", file)
    expect(page.locator(".sf-notice")).to_contain_text("03/04/2024 se lisent de deux façons")
    expect(page.locator(".sf-sentence")).to_contain_text("il faut répondre à une question")
    choose(page, "Dates", "jour/mois/année")
    expect(page.locator(".sf-sentence")).to_contain_text(
        re.compile("lignes lues 3.; bonnes 1, refusées 1, en double dans le fichier 1")
    )
    expect(page.get_by_label("Signe décimal")).to_have_value(re.compile("virgule.*trouvé"))
    expect(page.locator(".sf-table").first).to_contain_text(HOSTILE)
    expect(page.locator(".sf-table").last).to_contain_text("inversées")
    with page.expect_download() as started:
        page.get_by_role("button", name="Lignes refusées (CSV)").click()
    (row,) = csv.DictReader(started.value.path().read_text(encoding="utf-8-sig").splitlines())
    assert (row["refused_line"], row["refused_column"], row["note"]) == ("3", "lat", "'=1+1")
    assert findings(page) == []
    page.get_by_role("button", name="Importer 1 ligne").click()
    expect(page.locator(".sf-done")).to_contain_text("événements importés 1, en double")
    job = page.locator("[class*=st-key-job-]").first
    expect(job).to_contain_text("événements 1 · refusés 1 · en double 1")
    assert rings(page, "lang=fr&at=2024-04-20&context=1") == 1
    expect(page.get_by_text("Contexte, hors du relevé")).to_contain_text("essai 1.")
    assert rings(page, "lang=fr&at=2024-06-20&context=1") == 0
    page.goto(page.url.partition("?")[0] + "import?lang=fr")
    page.get_by_role("button", name="Annuler").click()
    page.get_by_label("Pourquoi ?").fill("un essai")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Retirer de l’affichage").click()
    expect(page.locator(".sf-state").first).to_have_text(re.compile("retiré.: un essai"))
    assert rings(page, "lang=fr&at=2024-04-20&context=1") == 0
    assert page.evaluate("window.PWN === undefined")


def test_columns_are_mapped_by_hand_where_their_names_say_nothing(
    come: Callable[..., Page], tmp_path: Path
) -> None:
    page = come(PHONE, "en")
    file = tmp_path / "own.csv"
    file.write_text("a,b,c\n2024-05-02,13.5,2.1\n", encoding="utf-8")
    page.set_input_files("input[type=file]", file)
    expect(page.locator(".sf-sentence")).to_contain_text("lacks the column(s) date, lat, lon")
    for field, column in (("Date", "a"), ("Latitude", "b"), ("Longitude", "c")):
        choose(page, f"{field} (needed)", column)
    expect(page.locator(".sf-sentence")).to_contain_text("rows read 1; good 1")
    assert findings(page) == []


def test_a_table_of_the_record_becomes_a_change_with_its_reason(
    come: Callable[..., Page], tmp_path: Path
) -> None:
    page = come(DESK, "en")
    header, row = (CURATED / "claims.csv").read_text(encoding="utf-8").splitlines()[:2]
    cells = row.split(",")
    file = tmp_path / "claims.csv"
    bad = ",".join(["made-up-2", cells[1], "no-such-event", *cells[3:]])
    good = ",".join(["made-up-1", *cells[1:]])
    file.write_text("\n".join((header, good, bad, "")), encoding="utf-8")
    page.set_input_files("input[type=file]", file)
    expect(page.locator(".sf-sentence")).to_contain_text("rows read 2; good 1, refused 1")
    expect(page.locator(".sf-table").last).to_contain_text("claims.event_id")
    with page.expect_download() as started:
        page.locator(".st-key-import-refused button").first.click()
    (refused,) = csv.DictReader(started.value.path().read_text(encoding="utf-8-sig").splitlines())
    assert refused["refused_column"] == "claims.event_id"
    assert [refused[name] for name in header.split(",")] == bad.split(",")
    page.get_by_label("Why (stands in the history)").fill("a test")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Import 1 row").click()
    expect(page.locator(".sf-done")).to_contain_text("1 row is in the record now.")


def test_what_is_no_table_is_refused_in_a_sentence(
    come: Callable[..., Page], tmp_path: Path
) -> None:
    page = come(PHONE, "en")
    vrt = tmp_path / "points.geojson"
    vrt.write_text(
        "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>CSV:/etc/passwd</SrcDataSource>"
        "</OGRVRTLayer></OGRVRTDataSource>",
        encoding="utf-8",
    )
    page.set_input_files("input[type=file]", vrt)
    expect(page.locator(".sf-sentence")).to_contain_text("points.geojson cannot be imported")
    expect(page.locator(".sf-sentence")).to_contain_text("only KML is read")
    assert "root:x:" not in page.content()
