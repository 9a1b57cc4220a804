"""One page in Chromium with a stop watch in it and its websocket's bytes counted."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.browser.chromium import ensure
from tests.server import Server

WATCH = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
AT = "2024-05-02"
SIZE = {"width": 1440, "height": 900}
PATIENCE = 60_000
CALM = 700  # ms: long enough for a second run that a change may cause, whose bytes count too
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Change:
    """What one change cost; times in milliseconds since the click, and processor time."""

    painted: float
    answered: float
    idle: float
    received: int
    blank: float
    faintest: float
    kept: bool
    server: float
    browser: float


class Visit:
    """A page in a browser context of its own."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.server = server
        self._context = browser.new_context(viewport=SIZE, locale="en-GB")  # type: ignore[arg-type]
        self._context.add_init_script(WATCH)
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.received = 0
        self._tap = self._context.new_cdp_session(self.page)
        self._tap.on("Network.webSocketFrameReceived", self._frame)
        self._tap.send("Network.enable")
        self._tap.send("Performance.enable", {"timeDomain": "threadTicks"})

    def _frame(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        data = str(frame["payloadData"])
        binary = frame["opcode"] == 2
        self.received += len(base64.b64decode(data)) if binary else len(data.encode())

    def _processor(self) -> tuple[float, float]:
        """Return the processor time used so far by the server and by the page's main thread."""
        metrics = self._tap.send("Performance.getMetrics")["metrics"]
        told = {metric["name"]: float(metric["value"]) for metric in metrics}
        tasks = told["TaskDuration"] - told["DevToolsCommandDuration"]
        return self.server.processor_ms(), tasks * 1000

    def open(self) -> dict[str, Any]:
        """Go to the page on the common day; return the watch once the map is painted."""
        self.page.goto(f"{self.server.address}/?lang=en&at={AT}")
        return self._result()

    def reload(self) -> dict[str, Any]:
        self.page.bring_to_front()
        self.page.reload()
        return self._result()

    def change(self, button: Locator) -> Change:
        """Press the button and return what it cost."""
        self.page.bring_to_front()
        button.scroll_into_view_if_needed()
        self.page.wait_for_timeout(CALM)
        self.page.evaluate("bench.arm()")
        self.received = 0
        before = self._processor()
        button.click()
        told = self._result()
        server, page = (b - a for a, b in zip(before, self._processor(), strict=True))
        fields = {
            name: told[name]
            for name in ("painted", "answered", "idle", "blank", "faintest", "kept")
        }
        return Change(received=self.received, server=server, browser=page, **fields)

    def _result(self) -> dict[str, Any]:
        self.page.wait_for_function("window.bench && window.bench.done", polling=50)
        self.page.wait_for_timeout(CALM)
        found: dict[str, Any] = self.page.evaluate("bench.result")
        return found

    @property
    def next(self) -> Locator:
        """The button to the next event."""
        raise NotImplementedError

    def country(self, name: str) -> Locator:
        """The pill of a country."""
        raise NotImplementedError

    def day(self) -> str:
        """The day that the page shows."""
        raise NotImplementedError

    def close(self) -> None:
        self._context.close()


class Ours(Visit):
    """The dashboard's Map page."""

    @property
    def next(self) -> Locator:
        return self.page.locator(".st-key-strip button[data-do=next]")

    def country(self, name: str) -> Locator:
        return self.page.locator(".st-key-countries").get_by_role("button", name=name, exact=True)

    def day(self) -> str:
        return parse_qs(urlsplit(self.page.url).query)["at"][0]


class Naive(Visit):
    """The peer page."""

    @property
    def next(self) -> Locator:
        return self.page.locator(".st-key-next button:visible")

    def country(self, name: str) -> Locator:
        pills = self.page.get_by_test_id("stSidebar").get_by_test_id("stButtonGroup")
        return pills.get_by_role("button", name=name, exact=True)

    def day(self) -> str:
        return str(self.page.evaluate("bench.shows[0]")).split("|")[0]


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
