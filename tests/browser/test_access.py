"""axe-core finds nothing serious or critical, in both languages, both themes, wide and narrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.pages import Visit

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
SIZES = {"wide": (1440, 900), "narrow": (390, 844)}
GRAVE = {"serious", "critical"}


def findings(frame: Any, *rules: str) -> list[str]:
    """Return what axe-core finds grave in the frame, by all rules or by those named."""
    if not frame.evaluate("'axe' in window"):
        frame.evaluate(AXE)
    asked = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    result = frame.evaluate("(asked) => axe.run(document, asked)", asked)
    return [
        f"{found['id']} ({found['impact']}): {node['target']} {node['failureSummary'][:200]}"
        for found in result["violations"]
        if found["impact"] in GRAVE
        for node in found["nodes"]
    ]


#: The page, what it is asked for, and what stands on it when it is whole.
PAGES = {
    "": ("at=2024-05-02&country=NER&sel=site:ner-niamey-base-101", ".st-key-panel-body button"),
    "compare": (
        "a=2023-07-25&b=2024-09-16&country=NER&sel=site:ner-niamey-base-101",
        ".st-key-card .sf-card >> nth=1",
    ),
    "timeline": (
        "from=2022-01-01&to=2025-01-01&country=NER&at=2024-05-02&sel=site:ner-niamey-base-101",
        ".st-key-timeline-panel-body button",
    ),
    "country": ("host=NER&at=2024-05-02", ".st-key-chart-curve svg.marks"),
    "review": ("sel=site:sdn-korma", "iframe"),
    "add": ("", ".st-key-chooser"),
    "import": ("", ".st-key-chooser"),
    "history": ("", ".sf-foot"),
}


@pytest.mark.parametrize(
    ("lang", "look"), [("fr", ("wide", "light")), ("en", ("narrow", "dark"))], ids=["fr", "en"]
)
@pytest.mark.parametrize("path", PAGES)
def test_axe_has_no_serious_finding_in_any_look(
    visit: Open, path: str, lang: str, look: tuple[str, str]
) -> None:
    """The page is opened in one look and turned to the three others, as at dusk or on its side."""
    query, whole = PAGES[path]
    page = visit(f"lang={lang}&{query}", path=path, size=SIZES[look[0]], scheme=look[1])
    page.page.locator(whole).first.wait_for()
    page.page.locator(f"html[lang={lang}]").wait_for(state="attached")
    size, scheme = look
    for size_now in (size, {"wide": "narrow", "narrow": "wide"}[size]):
        if size_now != size:
            page.resize(*SIZES[size_now])
        assert_none_grave(page, f"{path or 'map'} {lang} {size_now} {scheme}")
        scheme = {"light": "dark", "dark": "light"}[scheme]
        turn_theme(page, scheme)
        # Another theme changes colours and nothing else.
        assert_none_grave(page, f"{path or 'map'} {lang} {size_now} {scheme}", "color-contrast")


def turn_theme(page: Visit, scheme: Literal["light", "dark"]) -> None:
    """Let the reader's system turn dark or light, and wait until map and charts follow."""
    page.page.emulate_media(color_scheme=scheme)
    page.page.wait_for_function(
        """(dark) => [...document.querySelectorAll('iframe')].every(
               (frame) => frame.contentWindow.sahelMap?.state().theme === dark)
             && [...document.querySelectorAll('svg.marks')].every((chart) => {
               const ink = getComputedStyle(chart.querySelector('text')).fill.match(/\\d+/g);
               return (Math.max(...ink.map(Number)) > 128) === (dark === 'dark'); })""",
        arg=scheme,
    )
    page.settle()


def assert_none_grave(page: Visit, where: str, *rules: str) -> None:
    frames = [page.page, *page.maps] if page.page.locator("iframe").count() else [page.page]
    for frame in frames:
        assert findings(frame, *rules) == [], where


def test_axe_has_no_serious_finding_in_any_panel(visit: Open) -> None:
    page = visit("lang=fr&at=2024-05-02")
    bar = page.page.locator(".st-key-panel button, .st-key-panel [role=radio]")
    body = page.page.locator(".st-key-panel-body")
    for panel in range(1, bar.count()):
        before = body.inner_text()
        bar.nth(panel).click()
        expect(body).not_to_have_text(before)
        page.settle()
        assert findings(page.page) == [], panel
