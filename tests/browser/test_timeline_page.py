"""The Timeline page in a real browser: charts drawn on this machine alone, chosen and zoomed."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

NIGER = "from=2020-01-01&to=2026-08-20&country=NER"
BASE = "site:ner-niamey-base-101"


def chart(page, name: str) -> Locator:
    return page.page.locator(f".st-key-chart-{name} svg.marks")


def bar(page, *words: str) -> Locator:
    wanted = "".join(f"[aria-label*='{word}']" for word in words)
    return chart(page, "presence").locator(f"path{wanted}").first


def test_the_charts_speak_french_down_to_the_axis_and_say_what_they_show(visit) -> None:
    page = visit("lang=fr&from=2023-05-01&to=2024-12-01&country=NER", path="timeline")
    page.expect_sentence("Du 1er mai 2023 au 1er décembre 2024 : ")
    strength = chart(page, "strength")
    for word in ("États-Unis", "juil. 2023", "avr.", "1 Coup d’État"):
        expect(strength.locator("text", has_text=word).last).to_be_visible()
    leaving = bar(page, "Forces américaines au Niger", "sur le départ")
    expect(leaving).to_be_visible()
    named = page.page.locator(".st-key-chart-presence").get_by_label("Graphique des présences")
    expect(named.first).to_be_attached()


def test_a_click_on_a_bar_shows_its_card_on_its_day_and_closing_it_clears_the_link(visit) -> None:
    page = visit(f"lang=en&{NIGER}", path="timeline")
    chosen = bar(page, "Air Base 101", "Africa Corps in Niger, present, 100")
    chosen.click()
    page.wait_for_link(sel=BASE, at="2024-04-12")
    page.expect_card("On 12 April 2024", "Air Base 101, Niamey", "Africa Corps in Niger")
    page.page.get_by_role("button", name="Close").click()
    page.page.wait_for_function("!location.search.includes('sel=')")
    bar(page, "Air Base 101", "Africa Corps in Niger, present, 100").click()
    page.wait_for_link(sel=BASE)


def test_a_drag_across_the_chart_zooms_to_its_days_wherever_the_reader_lives(
    browser, address
) -> None:
    """The day under the pointer is the same in every time zone."""
    from tests.browser.pages import Visit

    found = []
    for zone in ("America/Los_Angeles", "Pacific/Auckland"):
        context = browser.new_context(
            viewport={"width": 1440, "height": 900}, locale="fr-FR", timezone_id=zone
        )
        page = Visit(context.new_page(), address)
        page.open(f"lang=en&{NIGER}", "timeline")
        box = chart(page, "strength").bounding_box()
        assert box is not None
        height = box["y"] + box["height"] / 2
        page.page.mouse.move(box["x"] + box["width"] * 0.5, height)
        page.page.mouse.down()
        page.page.mouse.move(box["x"] + box["width"] * 0.6, height, steps=4)
        page.page.mouse.move(box["x"] + box["width"] * 0.75, height, steps=4)
        page.page.mouse.up()
        page.page.wait_for_function("!location.search.includes('from=2020-01-01')")
        found.append((page.link()["from"], page.link()["to"]))
        assert page.errors == []
        assert page.outside() == []
        context.close()
    assert found[0] == found[1]
    assert "2023-04" <= found[0][0][:7] <= "2023-05"
    assert "2024-12" <= found[0][1][:7] <= "2025-01"


def test_an_act_is_chosen_by_its_label_and_leads_to_the_map(visit) -> None:
    page = visit(f"lang=en&{NIGER}", path="timeline")
    chart(page, "strength").locator("text", has_text="Coup").last.click()
    page.wait_for_link(sel="event:2023-07-26-ner-coup", at="2023-07-26")
    page.page.get_by_role("button", name="See on the map").click()
    page.expect_sentence("26 July 2023: ")
    page.wait_for_link(sel="event:2023-07-26-ner-coup", country="NER")


def test_all_that_the_charts_say_is_in_lists_and_a_table_too(visit) -> None:
    page = visit(f"lang=en&{NIGER}", path="timeline")
    body = page.page.locator(".st-key-timeline-panel-body")
    expect(body).to_contain_text("12 April 2024 – 10 April 2025 · present, 100 (computed)")
    page.page.locator(".st-key-timeline-panel").get_by_text("Strength (").click()
    expect(body.locator("table")).to_contain_text("648–1,100")
    page.page.locator(".st-key-timeline-panel").get_by_text("Acts (").click()
    expect(body).to_contain_text("2 · On 26 July 2023 · coup · Niger")
