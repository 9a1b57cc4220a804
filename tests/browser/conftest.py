"""A real Chromium on the real record: every request and every error of a page is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser.chromium import ensure
from tests.browser.pages import Visit
from tests.browser.server import dashboard

Open = Callable[..., Visit]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here as a browser test."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def playwright_() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright_: Playwright) -> Iterator[Browser]:
    program = playwright_.chromium.launch(executable_path=ensure(), args=["--no-sandbox"])
    yield program
    program.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with dashboard(log=tmp_path_factory.mktemp("server") / "log.txt") as url:
        yield url


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Open]:
    """Open the page at a link in a browser of its own; afterwards nothing may have gone wrong."""
    visits: list[Visit] = []

    def open_at(query: str = "", **looks: object) -> Visit:
        width, height = looks.pop("size", (1440, 900))  # type: ignore[misc]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale=str(looks.pop("locale", "fr-FR")),
            color_scheme=looks.pop("scheme", "light"),  # type: ignore[arg-type]
            permissions=["clipboard-read", "clipboard-write"],
        )
        made = Visit(context.new_page(), address)
        visits.append(made)
        made.open(query)
        return made

    yield open_at
    for made in visits:
        made.page.context.close()
    for made in visits:
        assert made.errors == [], "the browser's console holds errors"
        assert made.outside() == [], "a request left the machine"
