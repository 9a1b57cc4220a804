"""One view as a picture: sentence, map, legend, numbered sources, cut-off, how to cite.

Drawn by Matplotlib from the payload and the base map that the browser gets; no browser needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from dashboard.export.badges import grouped
from dashboard.export.ground import View, draw_ground, fitted
from dashboard.export.posture import Scene
from dashboard.export.shapes import content, region
from dashboard.export.sheet import Box, Sheet, shortened, width_of, wrapped
from dashboard.export.signs import draw_event, draw_exit, draw_force, draw_move, radius
from dashboard.map.payload import EMPTY, ForceDrawn, Payload
from dashboard.map.words import WORDS
from dashboard.palette import GROUND, Ground, Style, Theme, actor_style
from dashboard.text.forms import day

WIDTH: Final = 1600
MAP_HEIGHT: Final = 880
MARGIN: Final = 40
COLUMNS: Final = 4
MOST_SOURCES: Final = 48
STATES: Final = ("present", "leaving", "probably present", "possibly present", "unknown")
EVENTS: Final = ("arrival", "departure", "announcement", "political")
TEXTS: Final = {
    "en": {
        "sources": "Sources of what is shown",
        "more": "and {count} more: see the data file of this view",
        "cut_off": "Record's cut-off: {date}.",
        "cite": "Sahel Forces, record to {date}.",
        "credit": "Base map: Natural Earth. Places: GeoNames (CC BY 4.0). Dashed border: disputed.",
    },
    "fr": {
        "sources": "Sources de ce qui est montré",
        "more": "et {count} autres : voir le fichier de données de cette vue",
        "cut_off": "Données arrêtées au {date}.",
        "cite": "Forces au Sahel, données au {date}.",
        "credit": "Fond : Natural Earth. Lieux : GeoNames (CC BY 4.0). Frontière en tireté : disputée.",
    },
}


def render_png(
    payload: Payload,
    *,
    sentence: str,
    legend: Sequence[tuple[str, str]] | None = None,
    sources: Sequence[str] = (),
    cut_off: str,
    lang: str,
    theme: str,
    citation: str = "",
    credit: str = "",
) -> bytes:
    """Return a PNG, WIDTH px wide and as high as its words need.

    `legend` is (actor, name) pairs, None = those of the payload; `cut_off` an ISO date;
    `citation` replaces the short line on how to cite; `credit` is said after those of every map.
    """
    whole: Payload = {**EMPTY, **payload, "lang": lang, "theme": theme}
    return _Picture(whole, sentence, legend, sources, cut_off, citation, credit).png()


def _present(payload: Payload) -> list[tuple[str, str]]:
    places = [*payload["sites"], *payload["countries"]]
    codes = {force["actor"] for place in places for force in place.get("forces", [])}
    return [(code, payload.get("actors", {}).get(code, code)) for code in sorted(codes)]


class _Picture:
    """Lays the parts out from top to bottom; each part says how high it is before it is drawn."""

    def __init__(
        self,
        payload: Payload,
        sentence: str,
        legend: Sequence[tuple[str, str]] | None,
        sources: Sequence[str],
        cut_off: str,
        citation: str,
        credit: str,
    ) -> None:
        self.payload = payload
        self.lang = "fr" if payload["lang"] == "fr" else "en"
        self.theme: Theme = "dark" if payload["theme"] == "dark" else "light"
        self.ground: Ground = GROUND[self.theme]
        self.words, self.texts = WORDS[self.lang], TEXTS[self.lang]
        self.title = wrapped(sentence, 25, WIDTH - 2 * MARGIN, "bold")
        self.legend = list(_present(payload) if legend is None else legend)
        self.sources = list(sources)
        said = day(date.fromisoformat(cut_off), "fr" if self.lang == "fr" else "en")
        cut_off_line = self.texts["cut_off"].format(date=said)
        cite = citation or self.texts["cite"].format(date=said)
        room = WIDTH - 2 * MARGIN
        texts = (f"{cut_off_line} {self.texts['credit']} {credit}".strip(), cite)
        self.foot = [line for text in texts for line in wrapped(text, 13.5, room)]

    def png(self) -> bytes:
        title, legend = 34 * len(self.title) + 34, self._legend_height()
        sources, foot = self._sources_height(), 20 * len(self.foot) + 24
        height = title + MAP_HEIGHT + legend + sources + foot
        self.sheet = Sheet(WIDTH, round(height), self.ground.paper)
        self._draw_title()
        box = Box(MARGIN, title, WIDTH - 2 * MARGIN, MAP_HEIGHT)
        self._draw_map(box)
        self._draw_legend(title + MAP_HEIGHT + 16)
        self._draw_sources(title + MAP_HEIGHT + legend)
        self._draw_foot(height - foot + 8)
        return self.sheet.png()

    def _draw_title(self) -> None:
        for i, line in enumerate(self.title):
            y = 36 + 34 * i
            self.sheet.text(MARGIN, y, line, size=25, colour=self.ground.ink, weight="bold")

    def _draw_map(self, box: Box) -> None:
        view = self._view(box)
        self.sheet.clip(box)
        draw_ground(self.sheet, view, self.ground)
        self.sheet.clip(None)
        Scene(self.sheet, view, self.payload, self.ground).draw()
        self.sheet.box(box, fill="none", edge=self.ground.border, line=1)

    def _view(self, box: Box) -> View:
        few = content(self.payload)
        return fitted(few or region(), box, 1.12 if few else 1.02)

    # -- legend ----------------------------------------------------------------------------------

    def _entries(self) -> list[tuple[str, str, ForceDrawn]]:
        """Return (kind, words, sample) for everything that is on the map."""
        places = [*self.payload["sites"], *self.payload["countries"]]
        forces = [force for place in places for force in place.get("forces", [])]
        events = self.payload["events"]
        entries: list[tuple[str, str, ForceDrawn]] = [
            ("actor", name, {"actor": actor}) for actor, name in self.legend
        ]
        for state in STATES:
            if any(force.get("status") == state for force in forces):
                entries.append(("force", self.words[state], {"status": state, "best": 300}))
        if any(radius(f) == radius({}) for f in forces):
            entries.append(("force", self.words["unknown_strength"], {"status": "present"}))
        if self.payload["countries"]:
            entries.append(("pill", self.words["badge"], {}))
        shapes = {event.get("shape") for event in events}
        entries += [("event", self.words[s], {"status": s}) for s in EVENTS if s in shapes]
        if any(event.get("uncertain") for event in events):
            entries.append(("hollow", self.words["uncertain"], {}))
        if self.payload["flows"]:
            entries.append(("flow", self.words["flow"], {}))
        size = " · ".join(grouped(n, self.lang) for n in (100, 1000))
        colon = "\u00a0: " if self.lang == "fr" else ": "
        return [*entries, ("size", f"{self.words['size']}{colon}{size}", {})]

    def _flowing(self) -> list[tuple[float, float, str, str, ForceDrawn]]:
        """Return the entries with their place, from left to right and line to line."""
        placed, x, y = [], float(MARGIN), 0.0
        for kind, words, sample in self._entries():
            width = {"size": 66, "flow": 44}.get(kind, 36) + width_of(words, 14) + 22
            if x + width > WIDTH - MARGIN and x > MARGIN:
                x, y = float(MARGIN), y + 28
            placed.append((x, y, kind, words, sample))
            x += width
        return placed

    def _legend_height(self) -> float:
        return self._flowing()[-1][1] + 60

    def _draw_legend(self, top: float) -> None:
        for x, y, kind, words, sample in self._flowing():
            width = self._draw_sign(kind, x, top + y + 14, sample)
            self.sheet.text(x + width, top + y + 14, words, size=14, colour=self.ground.ink)

    def _draw_sign(self, kind: str, x: float, y: float, sample: ForceDrawn) -> float:
        """Draw an entry's sign and return the room that it takes."""
        paper, ink = self.ground.paper, self.ground.ink
        grey = actor_style("", self.theme)._replace(mark="")
        if kind == "actor":
            self._draw_mark(x, y, actor_style(sample["actor"], self.theme))
        elif kind == "force":
            draw_force(self.sheet, x + 14, y, 9, sample, grey, paper)
            if sample.get("status") == "leaving":
                draw_exit(self.sheet, x + 14, y, 9, grey, paper)
        elif kind == "pill":
            self.sheet.box(Box(x, y - 7, 30, 14), fill=paper, edge=grey.edge, line=1.4, r=7)
        elif kind in ("event", "hollow"):
            shape = sample.get("status", "announcement")
            draw_event(self.sheet, x + 16, y, shape, kind == "hollow", ink, paper)
        elif kind == "flow":
            draw_move(self.sheet, (x, y + 3, -2), (x + 36, y - 3, -3), grey, paper)
            return 44
        else:
            return self._draw_sizes(x, y, grey)
        return 36

    def _draw_mark(self, x: float, y: float, style: Style) -> None:
        self.sheet.box(Box(x, y - 9, 30, 18), fill=style.fill, edge=style.edge, line=1.2, r=8)
        self.sheet.text(
            x + 15, y, style.mark, size=11, colour=style.ink, weight="bold", align="center"
        )

    def _draw_sizes(self, x: float, y: float, grey: Style) -> float:
        for people, dx in ((100, 6), (1000, 34)):
            r = radius({"best": people})
            self.sheet.circle(x + dx, y, r, edge=grey.edge, line=1.3)
        return 66

    # -- sources and foot ------------------------------------------------------------------------

    def _sources_shown(self) -> list[str]:
        numbered = [f"{i}. {source}" for i, source in enumerate(self.sources, 1)]
        hidden = len(numbered) - MOST_SOURCES
        if hidden <= 0:
            return numbered
        return [*numbered[: MOST_SOURCES - 1], self.texts["more"].format(count=hidden + 1)]

    def _sources_height(self) -> float:
        rows = -(-len(self._sources_shown()) // COLUMNS)
        return 19 * rows + 36 if rows else 0

    def _draw_sources(self, top: float) -> None:
        shown = self._sources_shown()
        if not shown:
            return
        ink, soft = self.ground.ink, self.ground.soft_ink
        title = self.texts["sources"]
        self.sheet.text(MARGIN, top + 8, title, size=14, colour=ink, weight="bold")
        rows, room = -(-len(shown) // COLUMNS), (WIDTH - 2 * MARGIN) / COLUMNS
        for i, source in enumerate(shown):
            x, y = MARGIN + room * (i // rows), top + 32 + 19 * (i % rows)
            text = shortened(source, 12.5, room - 16)
            self.sheet.text(x, y, text, size=12.5, colour=soft)

    def _draw_foot(self, top: float) -> None:
        for i, line in enumerate(self.foot):
            self.sheet.text(MARGIN, top + 20 * i, line, size=13.5, colour=self.ground.soft_ink)
