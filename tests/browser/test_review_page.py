"""The Places page in a real browser: candidates on the map, a click that names a point, the Map page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.app.test_review_page import OPEN, REASON, built_with_open_places
from tests.browser.pages import MAP_TIMEOUT, Visit
from tests.server import dashboard


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server of this test's own, whose store it may write."""
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.setenv("SAHEL_STATE", str(tmp_path / "state"))
    with dashboard(built_with_open_places(tmp_path)) as address:
        yield address


@pytest.fixture
def review(desk: str, contexts: Callable[..., object]) -> Iterator[Visit]:
    page = contexts((1440, 1000), "en-GB", "light").new_page()  # type: ignore[attr-defined]
    visit = Visit(page, desk)
    visit.open(f"lang=en&sel=site:{OPEN}", "review")
    yield visit
    page.close()
    assert visit.errors == []
    assert visit.outside() == []


def test_a_click_chooses_a_candidate_another_names_a_point_and_the_map_shows_it(review) -> None:
    page = review.page
    assert [mark["id"] for mark in review.symbols()] == ["mark:1"]
    review.click_symbol("mark:1")
    expect(page.get_by_role("radio", name=re.compile("Ménaka"))).to_be_checked(timeout=MAP_TIMEOUT)
    box = page.locator("iframe").first.bounding_box()
    assert box is not None
    mark = review.symbols()[0]
    page.mouse.click(box["x"] + mark["x"] + 60, box["y"] + mark["y"] + 40)
    latitude = page.get_by_label("Latitude (°N)")
    expect(latitude).to_have_value(re.compile(r"^15\.\d+$"), timeout=MAP_TIMEOUT)
    page.get_by_label("Where the point was read").fill("a map of the region")
    page.get_by_label("Why (required)").fill(REASON)
    page.get_by_role("button", name="Save the decision").click()
    expect(page.get_by_text("Decided: at 15.")).to_be_visible(timeout=MAP_TIMEOUT)
    expect(page.get_by_label("Why (required)")).to_have_value("")
    expect(page.get_by_role("radio", name="A point of my own")).not_to_be_checked()
    review.expect_sentence("1 place waits for a decision; 1 decided here")
    page.get_by_role("link", name="Map", exact=True).click()
    page.wait_for_selector(".st-key-card")
    review.expect_card("Camp of Menakka")
