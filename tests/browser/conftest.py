"""A real Chromium on the real record: every request and every error of a page is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests.browser.chromium import ensure
from tests.browser.pages import Visit
from tests.server import dashboard

Open = Callable[..., Visit]
Contexts = Callable[[tuple[int, int], str, Literal["light", "dark"]], BrowserContext]


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


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Contexts]:
    """Give one browser context a look, so that its cache of the page's scripts is used again."""
    made: dict[tuple[object, ...], BrowserContext] = {}

    def context(
        size: tuple[int, int], locale: str, scheme: Literal["light", "dark"]
    ) -> BrowserContext:
        look = (size, locale, scheme)
        if look not in made:
            made[look] = browser.new_context(
                viewport={"width": size[0], "height": size[1]},
                locale=locale,
                color_scheme=scheme,
                permissions=["clipboard-read", "clipboard-write"],
            )
        return made[look]

    yield context
    for opened in made.values():
        opened.close()


@pytest.fixture
def visit(contexts: Contexts, address: str) -> Iterator[Open]:
    """Open the page at a link; afterwards nothing may have gone wrong in the browser."""
    visits: list[Visit] = []

    def open_at(
        query: str = "",
        size: tuple[int, int] = (1440, 900),
        locale: str = "fr-FR",
        scheme: Literal["light", "dark"] = "light",
        path: str = "",
    ) -> Visit:
        made = Visit(contexts(size, locale, scheme).new_page(), address)
        visits.append(made)
        made.open(query, path)
        return made

    yield open_at
    for made in visits:
        made.page.close()
    for made in visits:
        assert made.errors == [], "the browser's console holds errors"
        assert made.outside() == [], "a request left the machine"
