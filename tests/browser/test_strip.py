"""The time strip in a real browser: the map follows the hand, the server hears of it at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from dashboard.layers import payload
from dashboard.scene import Store, build_scene
from dashboard.url_reader import Known
from dashboard.url_state import View, opening_view
from geodata.posture import derive, posture
from geodata.record import load_manifest, load_record

NIGER = "lang=en&at=2024-01-01&country=NER"
FIELD = ".st-key-strip .field"


def opened(visit: Any, query: str) -> Any:
    """Open the page and wait until the strip holds what it draws from."""
    page = visit(query)
    page.page.wait_for_function("window.sahelStrip?.data")
    return page


def at(page: Any) -> str:
    return str(page.link()["at"])


def shown(page: Any) -> str:
    return str(page.page.locator(".st-key-strip .date").inner_text())


def test_dragging_redraws_the_map_and_letting_go_moves_the_page(visit) -> None:
    page = opened(visit, NIGER)
    page.map.evaluate("window.kept = 'yes'")
    before = page.symbols()
    box = page.page.locator(FIELD).bounding_box()
    mouse = page.page.mouse
    mouse.move(box["x"] + box["width"] * 0.2, box["y"] + 40)
    mouse.down()
    page.map.wait_for_function("(before) => sahelMap.symbols().length !== before", arg=len(before))
    mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 40, steps=12)
    assert at(page) == "2024-01-01", "the server has not heard of it yet"
    assert "2024" not in shown(page)
    mouse.up()
    page.page.wait_for_function("!location.search.includes('at=2024-01-01')")
    said = date.fromisoformat(at(page))
    page.expect_sentence(f"{said.day} {said:%B %Y}: ")
    assert shown(page) == f"{said.day} {said:%B %Y}"
    assert page.map.evaluate("window.kept") == "yes", "the map was made anew"


def test_keys_move_by_day_month_and_event(visit) -> None:
    page = opened(visit, "lang=fr&at=2024-07-05&country=NER&force=usa-niger")
    page.page.locator(".st-key-strip .handle").focus()
    page.page.keyboard.press("ArrowRight")
    page.wait_for_link(at="2024-07-06")
    page.page.keyboard.press("PageDown")
    page.wait_for_link(at="2024-07-07")
    page.page.keyboard.press("Shift+ArrowLeft")
    page.wait_for_link(at="2024-06-07")
    slider = page.page.locator(".st-key-strip .handle")
    assert slider.get_attribute("aria-valuetext") == "7 juin 2024"


def test_play_goes_from_event_to_event_until_it_is_paused(visit) -> None:
    page = opened(visit, NIGER)
    page.page.locator(".st-key-strip .speed").select_option("4")
    page.page.get_by_role("button", name="▶ Play").click()
    page.page.wait_for_function(
        """() => !document.querySelector('.st-key-strip [data-testid]')
            || ![...document.querySelectorAll('.st-key-strip *')].some(
                (node) => node.shadowRoot?.querySelector('.date')?.textContent === '1 January 2024')"""
    )
    assert at(page) == "2024-01-01"
    sentence = page.page.locator(".st-key-head:has(.sf-sentence)")
    expect(sentence).to_have_css("opacity", "0.4")  # it is about the day where play began
    page.page.get_by_role("button", name="❚❚ Pause").click()
    page.page.wait_for_function("!location.search.includes('at=2024-01-01')")
    expect(sentence).to_have_css("opacity", "1")
    page.page.get_by_role("button", name="▶ Play").wait_for()


def test_a_brush_moves_both_ends_of_a_period(visit) -> None:
    page = opened(visit, "lang=en&mode=period&from=2023-07-01&to=2024-09-30&country=NER")
    box = page.page.locator(FIELD).bounding_box()
    page.page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 40)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 40, steps=6)
    page.page.mouse.up()
    page.page.wait_for_function("!location.search.includes('from=2023-07-01')")
    link = page.link()
    assert date.fromisoformat(link["to"]) - date.fromisoformat(link["from"]) > timedelta(days=365)


@pytest.fixture(scope="module")
def store() -> Store:
    record, manifest = load_record(), load_manifest()
    cut_off = date.fromisoformat(manifest["cut_off"])
    return Store(record, derive(record), manifest["data_version"], cut_off)


def test_what_the_browser_finds_for_a_day_is_what_the_server_draws(visit, store: Store) -> None:
    page = opened(visit, "lang=en&at=2024-05-02")
    view = opening_view(Known.of(store.record, store.cut_off), "en")
    days = [date(2012, 1, 1) + timedelta(days=67 * n) for n in range(80)]
    found = page.page.evaluate(
        """async (days) => {
            const state = await import('/app/static/page/strip_state.js');
            return days.map((day) => state.stateOn(state.dayNumber(day), window.sahelStrip.data));
        }""",
        [day.isoformat() for day in days],
    )
    for day, there in zip(days, found, strict=True):
        assert drawn(there) == drawn(on_server(store, replace(view, at=day))), day


def on_server(store: Store, view: View) -> dict[str, Any]:
    return dict(payload(build_scene(store, view, posture(store.derivation, view.at)), "light"))


def drawn(state: dict[str, Any]) -> dict[str, Any]:
    """Return what a reader sees of a state, whatever its order."""
    places = [*state["sites"], *state["countries"]]
    facts = ("name", "actor", "status", "min", "best", "max", "counted")
    seen = {p["id"]: Counter(tuple(f[x] for x in facts) for f in p["forces"]) for p in places}
    where = {p["id"]: (round(p["lat"], 4), round(p["lon"], 4)) for p in state["sites"]}
    events = Counter((e["country"], e["shape"], e["uncertain"]) for e in state["events"])
    return {"forces": seen, "where": where, "events": events, "flows": len(state["flows"])}


def test_play_ends_with_the_page_and_fades_nothing_on_the_next(visit) -> None:
    page = visit("lang=en&at=2023-07-25&country=NER&sel=site:ner-niamey-base-101")
    page.page.get_by_role("button", name="▶ Play").click()
    expect(page.page.locator(".st-key-card")).to_have_css("opacity", "0.4")
    page.page.get_by_role("link", name="Compare", exact=True).click()
    page.page.locator(".st-key-card .sf-card").nth(1).wait_for()
    page.wait_for_map()
    page.settle()
    expect(page.page.locator("[data-sf-ahead]")).to_have_count(0)
    expect(page.page.locator(".st-key-card")).to_have_css("opacity", "1")
