"""The two pages in one browser, taking turns at every single measurement."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator

from tests.bench import playback
from tests.bench.naive import naive_script
from tests.bench.series import Series
from tests.bench.visits import Change, Naive, Ours, Visit, chromium
from tests.server import ROOT, Server, serve

APP = ROOT / "dashboard" / "app.py"
COUNTRIES = ("Niger", "Mali", "Chad", "Burkina Faso")
WARM = 2  # a country chosen and dropped again, or two steps
PAGES: dict[str, type[Visit]] = {"ours": Ours, "naive": Naive}

Button = Callable[[str], Locator]
Firsts = dict[str, dict[str, Series]]
Changes = dict[str, dict[str, list[Change]]]


class Comparison:
    """Every measure of the two pages, by measure and page."""

    def __init__(self, repeats: int) -> None:
        self.repeats = repeats
        self.changes: Changes = {}
        self.firsts: Firsts = {}
        self.browser = ""
        self.playback: list[playback.Playback] = []

    def run(self) -> None:
        with naive_script() as script, chromium() as browser:
            self.browser = browser.version
            scripts = {"ours": APP, "naive": script}
            with ExitStack() as stack:
                servers = {name: stack.enter_context(serve(scripts[name])) for name in PAGES}
                self._warm(browser, servers)
                self.playback = playback.measure(browser, servers["ours"])
            self.firsts["start"] = self._in_turn(lambda name: _start(browser, name, scripts[name]))

    def _warm(self, browser: Browser, servers: dict[str, Server]) -> None:
        visits = {name: page(browser, servers[name]) for name, page in PAGES.items()}
        for visit in visits.values():
            visit.open()
        self.firsts["reload"] = self._in_turn(lambda name: visits[name].reload()["painted"])
        self._change("filter", visits, _countries(visits, self.repeats))
        self._change("date", visits, [lambda name: visits[name].next] * self.repeats)
        for visit in visits.values():
            visit.close()
        self.firsts["context"] = self._in_turn(lambda name: _visit(browser, name, servers[name]))

    def _in_turn(self, measure: Callable[[str], float]) -> dict[str, Series]:
        """Measure page after page, again and again."""
        taken = [{name: measure(name) for name in PAGES} for _ in range(self.repeats)]
        return {name: Series.of(turn[name] for turn in taken) for name in PAGES}

    def _change(self, what: str, visits: dict[str, Visit], buttons: list[Button]) -> None:
        """Press the buttons on both pages; the first two presses only warm both up."""
        found: dict[str, list[Change]] = {name: [] for name in visits}
        for button in [*buttons[:WARM], *buttons]:
            for name, visit in visits.items():
                found[name].append(visit.change(button(name)))
            self._compare_days(visits)
        self.changes[what] = {name: changes[WARM:] for name, changes in found.items()}

    def _compare_days(self, visits: dict[str, Visit]) -> None:
        """Both pages must show the same day, else their times are not comparable."""
        days = {name: visit.day() for name, visit in visits.items()}
        if len(set(days.values())) != 1:
            raise RuntimeError(f"the pages show different days: {days}")


def _countries(visits: dict[str, Visit], repeats: int) -> list[Button]:
    """Choose a country, drop it again, choose the next, and so on."""
    names = [name for country in COUNTRIES for name in (country, country)]
    return [_pill(visits, country) for country in islice(cycle(names), repeats)]


def _pill(visits: dict[str, Visit], country: str) -> Button:
    return lambda page: visits[page].country(country)


def _visit(browser: Browser, name: str, server: Server) -> float:
    return float(_opened(browser, name, server)["painted"])


def _opened(browser: Browser, name: str, server: Server) -> dict[str, Any]:
    """Return what the watch says of a first visit in a new browser context."""
    visit = PAGES[name](browser, server)
    try:
        return visit.open()
    finally:
        visit.close()


def _start(browser: Browser, name: str, script: Path) -> float:
    """Return the milliseconds from the start of the server's process to the first painted map."""
    with serve(script) as server:
        return float(_opened(browser, name, server)["clock"]) - server.started * 1000
