"""The Compare page in a real browser: what it says, its map of changes, its two maps."""

from __future__ import annotations

from playwright.sync_api import expect

NIGER = "lang=fr&a=2023-07-25&b=2024-09-16&country=NER"
BASE = "site:ner-niamey-base-101"


def test_it_says_who_left_niger_and_a_symbol_shows_both_dates(visit) -> None:
    page = visit(NIGER, path="compare")
    page.expect_sentence("Entre le 25 juillet 2023 et le 16 septembre 2024 : 8 forces parties")
    changes = page.page.locator(".st-key-changes")
    for line in (
        "▼ partie · Forces américaines au Niger",
        "▼ partie · Forces françaises au Niger",
        "▼ partie · Base de transport aérien allemande de Niamey",
        "▲ arrivée · Africa Corps au Niger",
        "? indécidable · Mission italienne de soutien au Niger",
    ):
        expect(changes).to_contain_text(line)
    page.click_symbol(BASE)
    page.wait_for_link(sel=BASE)
    page.expect_card("A · 25 juillet 2023", "B · 16 septembre 2024", "Base aérienne 101, Niamey")


def test_moving_one_of_two_maps_moves_the_other(visit) -> None:
    page = visit(f"{NIGER}&sides=two", path="compare")
    left, right = page.maps
    left.evaluate("sahelMap.follow([16, 8], 6)")
    left.evaluate("document.querySelector('.leaflet-control-zoom-in').click()")
    right.wait_for_function("sahelMap.state().zoom >= 6.9")
    centres = [frame.evaluate("sahelMap.state().center") for frame in (left, right)]
    assert abs(centres[0]["lat"] - centres[1]["lat"]) < 0.01


def test_the_pages_are_reached_from_each_other_and_keep_filters_and_language(visit) -> None:
    page = visit("lang=en&at=2024-05-02&country=NER")
    page.page.get_by_role("link", name="Compare").click()
    page.expect_sentence("Between 20 August 2025 and 20 August 2026")
    page.wait_for_link(country="NER", lang="en")
    page.page.get_by_role("link", name="Map").click()
    page.expect_sentence("2 May 2024: ")
    page.wait_for_link(country="NER", at="2024-05-02")
