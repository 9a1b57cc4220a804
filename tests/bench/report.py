"""The measurements as docs/performance.md. No number in it comes from anywhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.compare import Comparison
from tests.bench.series import Series
from tests.bench.visits import Change

HEAD = """| measure | ours | naive page | naive ÷ ours | budget | met |
| --- | --- | --- | --- | --- | --- |"""
INTRO = """<!-- Written by `make bench`; do not edit by hand. -->
# Performance

Measured by `make bench` (`python -m tests.bench`) against a naive streamlit-folium page in the
same run and the same Chromium. That page (`tests/bench/naive_page.py`) draws the same posture rows
of the same record: one `folium.CircleMarker` with popup and tooltip per row, the map made anew in
every run. It has no base map, list, card or legend, and its Leaflet comes from this machine too;
a real one would load tiles and four CDNs besides. It caches the record and its derivation as ours
does. The pages take turns at every measurement.

Each cell is the **median (worst)** of {repeats}; every budget is compared with the median."""
NOTES = """## What is measured

- **Change → painted:** from the browser's click event to the second animation frame in which the
  new state is drawn: ours when the map was told to draw another state, by the strip in the browser
  (a date) or by the server (a filter); the naive page's when all its circles are in the document.
  *Server's answer on the map* is when that has come too, with the titles of its events. *Whole page*
  is until Streamlit says the run is over as well.
- **Filter:** a country is chosen, then dropped, then the next one, from the day 2 May 2024.
  **Date:** the button to the next event, with no filter set, as then most is drawn. Both pages
  must then show the same day, or the run fails. The first presses only warm up.
- **Bytes:** all websocket frames that the page received after the click, as Chromium counts them
  (`Network.webSocketFrameReceived`), uncompressed, with those of any second run.
- **Processor time** is little disturbed by other work on the machine, unlike the times above it:
  of the server's process (in steps of 10 ms) and of the main thread of the browser's page, all
  that the change caused, the rest of the page and the stop watch's look at every frame included.
- **Map kept:** a variable set in the map's frame before the click is there after it. *Blank* is the
  time in which no map with its data is on the page; *faintest* is the least opacity of the map.
- **First map:** from the start of the navigation, or of the server's process, to the second
  frame with base map and symbols (the naive page: circles). A new browser is a new browser
  context with an empty cache.
- **posture(at):** once for each day on which an event of the record happened. Beside it,
  pandas masks over a table of the presences (begun, not ended): these say neither status nor
  strength nor why, and cost is all that is compared.
- **Load:** the built record; beside it, pandas reading the curated CSV files.

- **Through time:** with no filter set. *Steps* are the dates at which the map was drawn; its *work*
  is from being told a date to having laid out its symbols, the painting of the next frame apart. A *long
  task* is one of over 50 ms on the page's main thread, which the map's frame shares; 0 = none.
  Headless Chromium draws 60 frames a second at most, without a graphics card.

Other budgets of the design (a context layer of a million rows, 50 sessions) are not measured here.
"""


@dataclass(frozen=True)
class Line:
    """One line of a table; a unit is ms or KB."""

    measure: str
    ours: Series
    naive: Series | None = None
    budget: float | None = None
    unit: str = "ms"

    @property
    def met(self) -> bool | None:
        return None if self.budget is None else self.ours.median <= self.budget

    def markdown(self) -> str:
        """Return the line of the table."""
        ratio = f"{self.naive.median / self.ours.median:.1f}" if self.naive else "–"
        budget = "–" if self.budget is None else f"{self.budget:g} {self.unit}"
        met = {None: "–", True: "yes", False: "**no**"}[self.met]
        cells = [self.measure, self._cell(self.ours), self._cell(self.naive), ratio, budget, met]
        return f"| {' | '.join(cells)} |"

    def _cell(self, series: Series | None) -> str:
        if series is None:
            return "–"
        return f"{figure(series.median)} ({figure(series.worst)}) {self.unit}"


def figure(value: float) -> str:
    """Return a number with as many digits as it deserves."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def lines(found: Comparison, inside: dict[str, Series]) -> list[Line]:
    """Return the table that carries budgets."""
    return [
        *_change_lines(found, "filter", "Country filter", 60),
        *_change_lines(found, "date", "Date (next event)", 20),
        _first(found, "reload", "First map: reload, warm", 1000),
        _first(found, "context", "First map: new browser", 2000),
        _first(found, "start", "First map: server start", 6000),
        Line("Load the record (in process)", inside["load"], inside["load_naive"]),
        Line("Derive the presences (in process)", inside["derive"]),
        Line("posture(at) (in process)", inside["posture"], inside["posture_naive"], 5),
        Line("posture(at), processor time", inside["posture_cpu"], inside["posture_naive_cpu"]),
        Line("`geodata posture`, whole command", inside["cli"], None, 1000),
    ]


def _change_lines(found: Comparison, what: str, name: str, kilobytes: float) -> list[Line]:
    def line(
        measure: str, get: Callable[[Change], float], budget: float | None, unit: str = "ms"
    ) -> Line:
        ours, naive = (
            Series.of(get(change) for change in found.changes[what][page])
            for page in ("ours", "naive")
        )
        return Line(f"{name} → {measure}", ours, naive, budget, unit)

    return [
        line("painted", lambda c: c.painted, 150),
        line("server's answer on the map", lambda c: c.answered, None),
        line("whole page", lambda c: c.idle, None),
        line("bytes received", lambda c: c.received / 1000, kilobytes, "KB"),
        line("server's processor time", lambda c: c.server, None),
        line("browser's main thread, processor time", lambda c: c.browser, None),
    ]


def _first(found: Comparison, what: str, name: str, budget: float) -> Line:
    return Line(name, found.firsts[what]["ours"], found.firsts[what]["naive"], budget)


def page(
    found: Comparison, inside: dict[str, Series], machine: dict[str, str], loads: tuple[str, str]
) -> str:
    """Return the whole page."""
    told = lines(found, inside)
    facts = machine | {"Load before": loads[0], "Load after": loads[1]}
    return "\n".join(
        [
            INTRO.format(repeats=_repeats(found, inside)),
            f"\n{HEAD}",
            *(line.markdown() for line in told),
            f"\n{verdict(told)}\n",
            *_flicker(found),
            *_playback(found),
            "\n## Machine\n",
            *(f"- {name}: {value}" for name, value in facts.items()),
            "- The load is that of everything on the machine, this run included; other work"
            " beside it makes every time longer, on both pages.",
            "\n## Again\n\n`make bench` measures all of this and writes this page;"
            " `python -m tests.bench --quick --print` tries it out and writes nothing.\n",
            NOTES.rstrip(),
            "",
        ]
    )


def _repeats(found: Comparison, inside: dict[str, Series]) -> str:
    days = len(inside["posture"].values)
    return f"{found.repeats} measurements (posture(at): {days} days)"


def verdict(told: list[Line]) -> str:
    """Say how many budgets are met and which are not."""
    held = [line for line in told if line.met is not None]
    missed = [line for line in held if not line.met]
    first = f"Of {len(held)} budgets {len(held) - len(missed)} are met."
    names = [f"{m.measure} ({figure(m.ours.median)} {m.unit} against {m.budget:g})" for m in missed]
    return f"{first} Not met: {'; '.join(names)}." if names else first


def _flicker(found: Comparison) -> list[str]:
    head = "| change | page | map kept | blank, median (worst) | faintest |"
    rows = [
        _flicker_row(name, page, found.changes[what][page])
        for what, name in (("filter", "Country filter"), ("date", "Date"))
        for page in ("ours", "naive")
    ]
    return ["## Flicker\n", head, "| --- | --- | --- | --- | --- |", *rows]


def _playback(found: Comparison) -> list[str]:
    """Say how the map moves through time, beside what one step costs on the naive page."""
    naive = Series.of(change.painted for change in found.changes["date"]["naive"])
    head = (
        "| way | steps | frames a second | frame, 95th of 100 (worst) | map's work a step,"
        " median (worst) | longest task | received | map kept |"
    )
    return [
        "\n## Through time, in the browser\n",
        head,
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        *(way.markdown() for way in found.playback),
        f"\nThe naive page can only ask its server: one step takes it {figure(naive.median)}"
        f" ({figure(naive.worst)}) ms, and the map is made anew. Budget: 60 frames a second, no"
        " trip to the server, the map never made anew.",
    ]


def _flicker_row(name: str, page: str, changes: list[Change]) -> str:
    kept = sum(change.kept for change in changes)
    blank = Series.of(change.blank for change in changes)
    faintest = min(change.faintest for change in changes)
    return (
        f"| {name} | {page} | {kept} of {len(changes)} |"
        f" {blank.median:.0f} ({blank.worst:.0f}) ms | {faintest:.2f} |"
    )
