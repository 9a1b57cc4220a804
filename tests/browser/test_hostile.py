"""Record text that tries to be markup, script or a link does nothing in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.app.sample import build_sample
from tests.server import dashboard


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dashboard on the small record, which holds the hostile texts."""
    with dashboard(build_sample(tmp_path_factory.mktemp("hostile"))) as url:
        yield url


@pytest.mark.parametrize("selected", ["site:mli-north", "event:2024-02-01-mli-hostile"])
def test_hostile_text_is_shown_and_does_nothing(visit, selected: str) -> None:
    page = visit(f"lang=en&at=2024-02-10&sel={selected}")
    dialogs: list[str] = []
    page.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.expect_card("<img src=x onerror=alert(1)>", "${top.PWN=[1]}")
    for panel in (0, 1, 2):
        page.page.locator(".st-key-panel button").nth(panel).click()
        # While the panels change both lists stand on the page: one is waited for.
        lists = page.page.locator(".st-key-panel-body .pick-list")
        expect(lists).to_have_text([re.compile(re.escape("onerror=alert(1)"))])
    assert page.page.evaluate("window.PWN === undefined")
    assert page.page.locator(".stMain img").count() == 0
    assert dialogs == []


def test_hostile_text_in_a_chart_its_hint_and_a_briefing_is_shown_and_does_nothing(visit) -> None:
    page = visit("lang=en&from=2024-01-01&to=2025-01-01&country=MLI", path="timeline")
    bar = page.page.locator(".st-key-chart-presence path[aria-label*='<img src=x']").first
    bar.hover()
    expect(page.page.locator("#vg-tooltip-element")).to_contain_text("<img src=x onerror=alert(1)>")
    briefing = visit("lang=en&at=2024-02-10&host=MLI", path="country")
    expect(briefing.page.locator(".sf-brief").first).to_contain_text("<img src=x onerror=alert(1)>")
    for seen in (page, briefing):
        assert seen.page.evaluate("window.PWN === undefined")
        assert seen.page.locator(".stMain img, #vg-tooltip-element img").count() == 0
