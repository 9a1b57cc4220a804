"""The Map page as a reader uses it: what it says, the map's symbols, the card."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import ConsoleMessage, Frame, Page, expect

LOCAL = {"127.0.0.1", "localhost"}
MAP_TIMEOUT = 30_000
MAPLESS = {"add", "import", "history"}


class Visit:
    """One page in one browser, with every request and error it made."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("websocket", lambda socket: self.requests.append(socket.url))
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.set_default_timeout(MAP_TIMEOUT)

    def open(self, query: str = "", path: str = "") -> None:
        """Go to the page at `query` and wait until its map, or its charts, are drawn."""
        self.page.goto(f"{self.address}/{path}?{query}")
        self.page.wait_for_selector(".sf-sentence")
        if path == "country":
            self.page.wait_for_selector(".sf-brief")
        if path == "timeline":
            self.page.wait_for_function(
                "() => document.querySelectorAll('svg.marks .zoom_brush[aria-hidden]').length > 1"
            )
        elif path not in MAPLESS:
            self.wait_for_map()
        self.settle()

    def settle(self) -> None:
        """Wait until no run is under way and nothing on the page is faded."""
        self.page.wait_for_selector('.stApp[data-test-script-state="notRunning"]')
        self.page.wait_for_function("""() => !document.querySelector('[data-stale="true"]')""")

    def resize(self, width: int, height: int) -> None:
        """Give the window another size and wait until the page has it."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.painted()
        self.settle()

    def painted(self) -> None:
        """Wait until the page has been painted anew, and told of its scrolling and size."""
        self.page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )

    def outside(self) -> list[str]:
        """Return the requests that left this machine."""
        schemes = {"http", "https", "ws", "wss"}
        parts = [(urlsplit(url), url) for url in self.requests]
        return [url for part, url in parts if part.scheme in schemes and part.hostname not in LOCAL]

    @property
    def map(self) -> Frame:
        """The map's frame."""
        return self.maps[0]

    @property
    def maps(self) -> list[Frame]:
        """The frames of all maps on the page, in their order."""
        frames = [f for f in self.page.frames if "streamlit_folium" in f.url]
        assert frames, "there is no map on the page"
        return frames

    def wait_for_map(self) -> None:
        """Wait until the base map and the symbols are drawn."""
        self.page.wait_for_selector("iframe")
        self.page.wait_for_function(
            """() => [...document.querySelectorAll('iframe')].every((frame) => {
                try { return frame.contentWindow.sahelMap?.ready; }
                catch { return false; } })"""
        )

    def state(self) -> dict[str, Any]:
        """Return what the map shows: theme, language, selection, counts."""
        found: dict[str, Any] = self.map.evaluate("sahelMap.state()")
        return found

    def symbols(self) -> list[dict[str, Any]]:
        """Return the symbols with their place in the map's frame, in pixels."""
        found: list[dict[str, Any]] = self.map.evaluate("sahelMap.symbols()")
        return found

    def click_symbol(self, code: str) -> None:
        """Click the symbol on the canvas with the mouse."""
        symbol = next(s for s in self.symbols() if s["id"] == code)
        box = self.page.locator("iframe").first.bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + symbol["x"], box["y"] + symbol["y"])

    def wait_for_link(self, **wanted: str) -> None:
        """Wait until the address holds these parameters."""
        for key, value in wanted.items():
            self.page.wait_for_function(
                "([key, value]) => new URLSearchParams(location.search).get(key) === value",
                arg=[key, value],
            )

    def link(self) -> dict[str, str]:
        """Return the parameters of the page's address."""
        return {key: value[-1] for key, value in parse_qs(urlsplit(self.page.url).query).items()}

    def expect_sentence(self, text: str) -> None:
        """Wait for `text` in the sentence; narrow spaces count as spaces."""
        self.page.wait_for_function(
            """(text) => document.querySelector('.sf-sentence')?.textContent
                 .replaceAll('\\u202f', ' ').includes(text)""",
            arg=text,
        )

    def expect_card(self, *texts: str) -> None:
        """Wait until the card says all of `texts`."""
        for text in texts:
            expect(self.page.locator(".st-key-card")).to_contain_text(text, timeout=MAP_TIMEOUT)

    def _heard(self, message: ConsoleMessage) -> None:
        """Keep errors, but for Streamlit's own look for its server beside a page of the app.

        It asks /compare/_stcore/health before /_stcore/health; nothing can tell it not to.
        """
        probe = "/_stcore/" in message.location.get("url", "") and "404" in message.text
        if message.type == "error" and not probe:
            self.errors.append(message.text)
