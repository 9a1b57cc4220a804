"""Scrubbing by hand and playing from event to event, 2022 to 2025, the whole record on the map."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.bench.series import Series
from tests.bench.visits import Ours
from tests.server import Server

WATCH = (Path(__file__).parent / "watch_play.js").read_text(encoding="utf-8")
FIRST, LAST = "2022-01-01", "2025-12-31"
SECONDS = 8
MOVES = 240  # of the mouse, on the way from the first day to the last
FIELD = ".st-key-strip .field"


@dataclass(frozen=True)
class Playback:
    """What one way of moving through time cost, in milliseconds; `kept`: the map was not remade."""

    name: str
    gaps: Series
    work: Series
    longest: float
    received: int
    kept: bool

    @property
    def frames_a_second(self) -> float:
        return 1000 * len(self.gaps.values) / sum(self.gaps.values)

    def markdown(self) -> str:
        """Return the line of the table; a step is one redrawing of the map at another date."""
        gaps = sorted(self.gaps.values)
        slow = gaps[int(len(gaps) * 0.95)]
        return (
            f"| {self.name} | {len(self.work.values)} | {self.frames_a_second:.0f} |"
            f" {slow:.1f} ({self.gaps.worst:.1f}) ms | {self.work.median:.1f}"
            f" ({self.work.worst:.1f}) ms | {self.longest:.0f} ms | {self.received / 1000:.1f} KB |"
            f" {'yes' if self.kept else '**no**'} |"
        )


def measure(browser: Browser, server: Server) -> list[Playback]:
    """Return both ways, in one visit."""
    visit = Ours(browser, server)
    try:
        visit.open()
        visit.page.wait_for_function("window.sahelStrip?.data")
        visit.page.evaluate(WATCH)
        return [_scrub(visit), _play(visit)]
    finally:
        visit.close()


def _scrub(visit: Ours) -> Playback:
    box = visit.page.locator(FIELD).bounding_box()
    assert box is not None
    start, end = (box["x"] + _share(visit, day) * box["width"] for day in (FIRST, LAST))
    mouse, y = visit.page.mouse, box["y"] + box["height"] / 2
    mouse.move(start, y)
    mouse.down()
    _begin(visit)
    mouse.move(end, y, steps=MOVES)
    told = _end(visit)
    mouse.up()
    visit.page.wait_for_timeout(1500)
    return _told(f"dragging {FIRST[:4]}–{LAST[:4]}, {MOVES} moves of the mouse", told)


def _play(visit: Ours) -> Playback:
    visit.page.goto(f"{visit.server.address}/?lang=en&at={FIRST}")
    visit.page.wait_for_function("window.bench && window.bench.done", polling=50)
    visit.page.wait_for_function("window.sahelStrip?.data")
    visit.page.wait_for_timeout(1500)
    visit.page.evaluate(WATCH)
    visit.page.locator(".st-key-strip .speed").select_option("4")
    visit.page.locator(".st-key-strip button[data-do=play]").click()
    _begin(visit)
    visit.page.wait_for_timeout(SECONDS * 1000)
    told = _end(visit)
    visit.page.locator(".st-key-strip button[data-do=play]").click()
    return _told(f"playing from {FIRST[:4]}, four times the speed, {SECONDS} s", told)


def _begin(visit: Ours) -> None:
    visit.received = 0
    visit.page.evaluate("playBench.start()")


def _end(visit: Ours) -> dict[str, Any]:
    told: dict[str, Any] = visit.page.evaluate("playBench.stop()")
    return told | {"received": visit.received}


def _told(name: str, told: dict[str, Any]) -> Playback:
    if not told["work"]:
        raise RuntimeError(f"{name}: the map was never redrawn")
    return Playback(
        name,
        Series.of(told["gaps"]),
        Series.of(told["work"]),
        max(told["long"], default=0.0),
        int(told["received"]),
        bool(told["kept"]),
    )


def _share(visit: Ours, day: str) -> float:
    """Return how far along the strip a day lies, by the strip's own arithmetic."""
    share: float = visit.page.evaluate(
        """async (day) => {
            const [{ limits }, { dayNumber }] = await Promise.all(
                ['strip_dates', 'strip_state'].map((name) => import(`/app/static/page/${name}.js`)));
            const { data } = window.sahelStrip;
            const [from, to] = limits(data, [dayNumber('2024-05-02')], false);
            return (dayNumber(day) - from) / (to - from);
        }""",
        day,
    )
    return share
