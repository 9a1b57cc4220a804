"""The Places page: what is open, a decision with its reason, the map that follows, the way back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geodata.build.build import build
from geodata.record.tables import CURATED, PACKAGE
from geodata.settings import Settings
from geodata.store import open_store
from geodata.store.store import Store
from tests.app.sample import TABLES
from tests.app.test_map_page import html, link
from tests.geocoder_server import GeocoderServer, as_json, geocoder_server, nominatim_place, status

OPEN = "mli-somewhere"
ROWS = (
    f"{OPEN},Camp of Menakka,Camp de Menakka,Menakka,MLI,camp,,,\n"
    "mli-zzyzx,Zzyzx,Zzyzx,Zzyzx,MLI,village,,,\n"
)
REASON = "the report of 3 May names the town"


HOSTILE = "![x](http://host.example/p)"


def built_with_open_places(folder: Path, rows: str = ROWS) -> Path:
    """Build the sample with two places that the geocoder leaves open."""
    curated = shutil.copytree(TABLES, folder / "curated")
    shutil.copy(CURATED / PACKAGE, curated)
    with (curated / "sites.csv").open("a", encoding="utf-8") as file:
        file.write(rows)
    build(curated, folder / "built")
    return folder / "built"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_with_open_places(tmp_path_factory.mktemp("open"))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store and a state folder of this test's own."""
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.setenv("SAHEL_STATE", str(tmp_path / "state"))
    return tmp_path


@pytest.fixture
def service(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[GeocoderServer]:
    with geocoder_server() as running:
        monkeypatch.setenv("SAHEL_GEOCODER", "nominatim")
        monkeypatch.setenv("SAHEL_GEOCODER_URL", running.url)
        monkeypatch.setenv("SAHEL_GEOCODER_DELAY", "0")
        yield running


@pytest.fixture
def open_review(open_page: Callable[..., AppTest], desk: Path) -> Callable[..., AppTest]:
    def at(site: str = OPEN, lang: str = "en") -> AppTest:
        return open_page("review", lang=lang, sel=f"site:{site}")

    return at


def the_store() -> Store:
    return open_store(Settings.from_env())


def boxes(page: AppTest) -> str:
    return " ".join(box.value for kind in (page.success, page.warning, page.info) for box in kind)


def options(page: AppTest) -> list[str]:
    return list(page.radio[0].options)


def captions(page: AppTest) -> str:
    return str(list(page.radio[0].proto.captions))


def save(page: AppTest, what: str, reason: str = REASON) -> None:
    page.radio[0].set_value(what).run()
    page.text_area[0].set_value(reason).run()
    page.button(key="review-save").click().run()
    assert not page.exception, page.exception


def test_it_counts_what_waits_and_offers_candidates_with_their_method(open_review) -> None:
    page = open_review()
    assert "2 places wait for a decision" in html(page)
    assert "none of them is sure" in html(page)
    assert options(page)[0] == "**1** · Ménaka, Ménaka"
    assert "a name that sounds alike" in captions(page)
    assert link(page) == {"lang": "en", "sel": f"site:{OPEN}"}
    assert "2 lieux attendent une décision" in html(open_review(lang="fr"))


def test_the_only_place_of_a_name_that_still_waits_is_offered_with_the_reason(
    open_review, tmp_path: Path, monkeypatch
) -> None:
    row = f"{OPEN},Mahina,Mahina,Mahina,MLI,village,,,\n"
    monkeypatch.setenv("SAHEL_BUILT", str(built_with_open_places(tmp_path, row)))
    page = open_review()
    assert "none of them is sure" in html(page)
    assert options(page)[0] == "**1** · Mahina, Kayes"
    assert "same name (villages that no table here has may share it)" in captions(page)
    assert "même nom (des villages absents des tables peuvent le porter aussi)" in captions(
        open_review(lang="fr")
    )


def test_a_place_without_candidates_says_so_and_can_still_be_decided(open_review) -> None:
    page = open_review("mli-zzyzx")
    assert "no gazetteer at hand knows the name" in html(page)
    assert options(page) == ["A point of my own", "It cannot be located"]


def test_an_accepted_candidate_is_an_override_with_who_when_why_and_can_be_undone(
    open_review,
) -> None:
    page = open_review()
    save(page, "1")
    assert "Saved" in boxes(page)
    (row,) = the_store().rows("overrides")
    assert (row.row_id, row.cells["reason"]) == (OPEN, REASON)
    assert abs(float(row.cells["lat"]) - 15.92) < 0.01
    assert "GeoNames" in row.cells["source"]
    (change,) = the_store().history()
    assert change.why == REASON
    assert change.by
    assert "1 place waits for a decision; 1 decided here" in html(page)
    assert REASON in html(page)
    page.button(key="review-undo").click().run()
    assert "2 places wait for a decision" in html(page)
    assert "(undone)" in html(page)


def test_the_map_page_shows_the_place_where_it_was_decided(open_review, open_page) -> None:
    save(open_review(), "1")
    from dashboard import data

    site = data.store().record.sites[OPEN]
    assert abs((site.lat or 0) - 15.92) < 0.01
    assert site.method == "override"


def test_an_own_point_needs_a_source_and_a_reason_and_degrees(open_review) -> None:
    page = open_review()
    page.radio[0].set_value("own").run()
    page.button(key="review-save").click().run()
    assert "degrees, such as" in boxes(page)
    assert "Say where the point was read" in boxes(page)
    assert "Say why" in boxes(page)
    page.text_input(key=f"review-lat-{OPEN}").set_value("15,95").run()
    page.text_input(key=f"review-lon-{OPEN}").set_value("2.35").run()
    page.text_input(key=f"review-source-{OPEN}").set_value("IGN, sheet Ménaka, 1961").run()
    save(page, "own")
    (row,) = the_store().rows("overrides")
    assert (row.cells["lat"], row.cells["lon"]) == ("15.95", "2.35")
    assert row.cells["source"] == "IGN, sheet Ménaka, 1961"


def test_a_point_in_another_country_is_refused_in_the_readers_words(open_review) -> None:
    page = open_review(lang="fr")
    page.radio[0].set_value("own").run()
    page.text_input(key=f"review-lat-{OPEN}").set_value("13.5").run()
    page.text_input(key=f"review-lon-{OPEN}").set_value("2.1").run()
    page.text_input(key=f"review-source-{OPEN}").set_value("une carte").run()
    save(page, "own")
    assert "hors du pays (Mali)" in boxes(page)
    assert not the_store().rows("overrides")


def test_what_cannot_be_located_stays_off_the_map_by_decision(open_review) -> None:
    page = open_review("mli-zzyzx")
    save(page, "nowhere")
    assert "Decided: it cannot be located" in html(page)
    assert "1 place waits for a decision" in html(page)


def test_a_decision_that_somebody_else_made_meanwhile_is_not_overwritten(open_review) -> None:
    first, second = open_review(), open_review()
    save(first, "1")
    second.radio[0].set_value("nowhere")
    second.text_area[0].set_value(REASON)
    second.button(key="review-save").click().run()
    assert "decided on this place meanwhile" in boxes(second)
    (row,) = the_store().rows("overrides")
    assert row.cells["lat"]


def test_without_a_service_it_says_that_nothing_leaves_the_machine(open_review) -> None:
    page = open_review()
    assert "Nothing on this page leaves this machine" in html(page)
    assert not page.toggle


def test_the_switch_works_at_once_and_online_candidates_are_only_candidates(
    service, open_review
) -> None:
    service.plays("Menakka", as_json([nominatim_place("Menaka-Ville", "15.9", "2.41")]))
    page = open_review()
    assert "sends the place name and its country to http://127.0.0.1" in html(page)
    assert "OpenStreetMap contributors" in html(page)
    assert not [button for button in page.button if button.key == "review-ask"]
    page.toggle[0].set_value(True).run()
    page.button(key="review-ask").click().run()
    assert service.asked == ["Menakka"]
    assert "1 online candidate, fetched on" in html(page)
    assert "**2** · Menaka\\-Ville, Gao" in options(page)
    assert page.radio[0].value is None
    page.toggle[0].set_value(False).run()
    assert not [button for button in page.button if button.key == "review-ask"]


def test_an_outage_is_not_told_as_not_found(service, open_review) -> None:
    service.plays("Menakka", status(500))
    page = open_review()
    page.toggle[0].set_value(True).run()
    page.button(key="review-ask").click().run()
    assert "could not be asked just now" in html(page)
    assert "knows no such place" not in html(page)


def test_who_only_reads_sees_no_form(open_review, monkeypatch) -> None:
    monkeypatch.setattr("dashboard.views.account._on_this_machine", lambda: False)
    page = open_review()
    assert "You may look" in boxes(page)
    assert not page.radio


def test_a_point_from_openstreetmap_is_credited_on_pages_and_in_files(
    service, open_review, open_page
) -> None:
    assert "OpenStreetMap" not in html(open_page(lang="en"))
    service.plays("Menakka", as_json([nominatim_place("Menaka-Ville", "15.9", "2.41")]))
    page = open_review()
    page.toggle[0].set_value(True).run()
    page.button(key="review-ask").click().run()
    save(page, "2")
    from dashboard import data, downloads

    shown = html(open_page(lang="en", sel=f"site:{OPEN}"))
    assert "Some places: © OpenStreetMap contributors (ODbL 1.0)" in shown
    assert "Menaka-Ville, osm:node/" in shown
    assert "OpenStreetMap" in downloads.origin(data.store(), "", None)["attribution"]


def test_markdown_in_the_name_of_a_place_is_shown_as_text(
    service, open_review, tmp_path: Path, monkeypatch
) -> None:
    row = f"{OPEN},{HOSTILE},{HOSTILE},{HOSTILE} Menakka,MLI,camp,,,\n"
    built = built_with_open_places(tmp_path, row)
    monkeypatch.setenv("SAHEL_BUILT", str(built))
    page = open_review()
    page.toggle[0].set_value(True).run()
    assert HOSTILE not in page.button(key="review-ask").label
    assert "host\\.example" in page.button(key="review-ask").label
    save(page, "nowhere")
    assert "Saved" in boxes(page)
    assert HOSTILE not in boxes(page)


def test_a_geocoder_that_is_configured_wrongly_is_told_in_french(open_review, monkeypatch) -> None:
    monkeypatch.setenv("SAHEL_GEOCODER", "oracle")
    assert "n’est pas connu ; choisir parmi" in html(open_review(lang="fr")).replace("\u202f", " ")
