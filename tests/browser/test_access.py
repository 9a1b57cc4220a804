"""axe-core finds nothing serious or critical, in both languages, both themes, wide and narrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
VIEW = "at=2024-05-02&country=NER&sel=site:ner-niamey-base-101"
SIZES = {"wide": (1440, 900), "narrow": (390, 844)}
GRAVE = {"serious", "critical"}


def findings(frame: Any) -> list[str]:
    frame.evaluate(AXE)
    result = frame.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{found['id']} ({found['impact']}): {node['target']} {node['failureSummary'][:200]}"
        for found in result["violations"]
        if found["impact"] in GRAVE
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_has_no_serious_finding(visit, size: str, lang: str, scheme: str) -> None:
    page = visit(f"lang={lang}&{VIEW}", size=SIZES[size], scheme=scheme)
    page.page.locator(".st-key-panel-body button").first.wait_for()
    assert page.state()["theme"] == scheme
    assert findings(page.page) == []
    assert findings(page.map) == []


COMPARED = "a=2023-07-25&b=2024-09-16&country=NER&sel=site:ner-niamey-base-101"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("lang", "sides"), [("fr", ""), ("en", "&sides=two")])
@pytest.mark.parametrize("size", SIZES)
def test_axe_has_no_serious_finding_on_the_compare_page(
    visit, size: str, lang: str, sides: str, scheme: str
) -> None:
    query = f"lang={lang}&{COMPARED}{sides}"
    page = visit(query, path="compare", size=SIZES[size], scheme=scheme)
    page.page.locator(".st-key-card .sf-card").nth(1).wait_for()
    assert findings(page.page) == []
    assert findings(page.map) == []


TIMELINE = "from=2022-01-01&to=2025-01-01&country=NER&at=2024-05-02&sel=site:ner-niamey-base-101"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_has_no_serious_finding_on_the_timeline(
    visit, size: str, lang: str, scheme: str
) -> None:
    page = visit(f"lang={lang}&{TIMELINE}", path="timeline", size=SIZES[size], scheme=scheme)
    page.page.locator(".st-key-timeline-panel-body button").first.wait_for()
    assert findings(page.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_has_no_serious_finding_on_the_country_page(
    visit, size: str, lang: str, scheme: str
) -> None:
    query = f"lang={lang}&host=NER&at=2024-05-02"
    page = visit(query, path="country", size=SIZES[size], scheme=scheme)
    page.page.wait_for_selector(".st-key-chart-curve svg.marks")
    assert findings(page.page) == []


@pytest.mark.parametrize("panel", [1, 2, 3, 4])
def test_axe_has_no_serious_finding_in_any_panel(visit, panel: int) -> None:
    page = visit("lang=fr&at=2024-05-02")
    bar = page.page.locator(".st-key-panel button, .st-key-panel [role=radio]")
    before = page.page.locator(".st-key-panel-body").inner_text()
    bar.nth(panel).click()
    body = page.page.locator(".st-key-panel-body")
    expect(body).not_to_have_text(before)
    page.settle()
    assert findings(page.page) == []


@pytest.mark.parametrize(
    ("lang", "size", "scheme"), [("fr", "wide", "light"), ("en", "narrow", "dark")]
)
def test_axe_has_no_serious_finding_on_the_places_page(visit, lang, size, scheme) -> None:
    query = f"lang={lang}&sel=site:sdn-korma"
    page = visit(query, path="review", size=SIZES[size], scheme=scheme)
    assert findings(page.page) == []
    assert findings(page.map) == []
