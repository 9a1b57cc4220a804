"""The posture in the picture: symbols at their true points, moves, events and their names.

Everything that the reader may read claims its room first; what finds none is left out only if the
base map has it (towns, country names), never if it is a claim.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np

from dashboard.export.badges import draw_badge, draw_tie, place_badges
from dashboard.export.ground import View
from dashboard.export.names import draw_country, draw_towns, place_countries, two_lines
from dashboard.export.sheet import Box, Room, Sheet, shortened, width_of
from dashboard.export.signs import (
    Disc,
    draw_event,
    draw_exit,
    draw_force,
    draw_move,
    has_room_for_mark,
    pack,
    people,
    radius,
)
from dashboard.map.payload import EventDrawn, FlowDrawn, Payload, SiteDrawn
from dashboard.palette import Ground, Style, Theme, actor_style

TOUCHING: Final = 3.0  # px within which an event or a move belongs to a site
FARTHEST: Final = 30.0  # px that a symbol may step aside
EVENT_STEP: Final = 15.0
EVENTS_SHOWN: Final = 5  # at one place
EVENTS_MANY: Final = 40  # a period's worth: fewer at each place
NAMED_BEFORE_PILLS: Final = 5  # for pills can move
NAME_SIZE: Final = 13
ONE_LINE: Final = 190  # px: a longer name takes two lines
CORNERS: Final = ((1, -1), (-1, -1), (1, 1), (-1, 1))
NAMED_FIRST: Final = 12  # sites whose names count more than the countries'


class Placed(NamedTuple):
    """A site with its discs: its true point, and where it is drawn."""

    site: SiteDrawn
    true_x: float
    true_y: float
    x: float
    y: float
    r: float
    discs: list[Disc]


class Label(NamedTuple):
    """A name that has found its room; no lines = only the marks."""

    lines: list[str]
    box: Box


class Scene:
    """One payload on one view, drawn in order: what lies below comes first."""

    def __init__(self, sheet: Sheet, view: View, payload: Payload, ground: Ground) -> None:
        """Place all sites; nothing is drawn yet."""
        self.sheet, self.view, self.payload, self.ground = sheet, view, payload, ground
        self.theme: Theme = "dark" if payload.get("theme") == "dark" else "light"
        self.lang = "fr" if payload.get("lang") == "fr" else "en"
        self.room = Room(view.box)
        self.more: list[tuple[float, float, str]] = []
        placed = (self._placed(site) for site in payload["sites"] if self._has_point(site))
        self.sites = sorted(spread(sorted(placed, key=lambda site: -site.r)), key=_weight)
        for site in self.sites:
            self.room.take(_box_of(site))

    def draw(self) -> None:
        """Draw everything inside the view's box."""
        self.sheet.clip(self.view.box)
        rows = self._event_rows()
        labels = [self._label(site) for site in self.sites[:NAMED_BEFORE_PILLS]]
        badges = place_badges(self.payload, self.view, self.room, self.lang, self.theme)
        labels += [self._label(site) for site in self.sites[NAMED_BEFORE_PILLS:NAMED_FIRST]]
        countries = place_countries(self.view, self.room, self.lang)
        labels += [self._label(site) for site in self.sites[NAMED_FIRST:]]
        points = [(site.true_x, site.true_y) for site in self.sites]
        draw_towns(self.sheet, self.view, self.room, self.ground, self.lang, points)
        for name in countries:
            draw_country(self.sheet, name, self.ground)
        for site in self.sites:
            self._draw_leader(site)
        for badge in badges:
            draw_tie(self.sheet, badge, self.ground)
        for flow in self.payload["flows"]:
            self._draw_flow(flow)
        for site in self.sites:
            self._draw_site(site)
        for x, y, event in rows:
            self._draw_event(x, y, event)
        for x, y, words in self.more:
            ink = self.ground.ink
            self.sheet.text(x - 4, y, words, size=11, colour=ink, weight="bold")
        for badge in badges:
            draw_badge(self.sheet, badge, self.ground, self.theme)
        for site, label in zip(self.sites, labels, strict=True):
            if label is not None:
                self._draw_label(site, label)
        self.sheet.clip(None)

    def style(self, actor: str) -> Style:
        """Return an actor's look in this theme."""
        return actor_style(actor, self.theme)

    def _has_point(self, site: SiteDrawn) -> bool:
        return site.get("lat") is not None and site.get("lon") is not None

    def _placed(self, site: SiteDrawn) -> Placed:
        x, y = self.view.at(site["lon"], site["lat"])
        discs = pack(site.get("forces", []))
        r = max((math.hypot(disc.x, disc.y) + disc.r for disc in discs), default=4.0)
        return Placed(site, x, y, x, y, r, discs)

    def _site_at(self, x: float, y: float) -> Placed | None:
        near = (s for s in self.sites if math.hypot(s.true_x - x, s.true_y - y) <= TOUCHING)
        return next(near, None)

    # -- sites -------------------------------------------------------------------------------

    def _draw_site(self, site: Placed) -> None:
        rims = [(3.2, self.ground.border)] if len(site.discs) > 1 else []
        if self.payload["selected"].removeprefix("site:") == site.site["id"]:
            rims = [(6, self.ground.ink), (4, self.ground.paper)]
        for grow, colour in [*rims, (2.0, self.ground.paper)]:
            for disc in site.discs:
                self.sheet.circle(site.x + disc.x, site.y + disc.y, disc.r + grow, fill=colour)
        for disc in site.discs:
            self._draw_disc(site.x + disc.x, site.y + disc.y, disc.r, site.site, disc.which)
        for disc in site.discs:
            force = site.site["forces"][disc.which]
            if force.get("status") == "leaving":
                x, y, style = site.x + disc.x, site.y + disc.y, self.style(force["actor"])
                draw_exit(self.sheet, x, y, disc.r, style, self.ground.paper)

    def _draw_disc(self, x: float, y: float, r: float, site: SiteDrawn, index: int) -> None:
        force = site["forces"][index]
        draw_force(self.sheet, x, y, r, force, self.style(force["actor"]), self.ground.paper)

    def _lone_marks(self, site: Placed) -> dict[str, str]:
        marks = {}
        for disc in site.discs:
            style = self.style(site.site["forces"][disc.which]["actor"])
            if not has_room_for_mark(disc.r, style.mark):
                marks[style.mark] = style.edge
        return marks

    def _label(self, site: Placed) -> Label | None:
        """Return the name in one line or two with the lone marks, or the marks alone, or None."""
        name, marks = site.site.get("name", ""), " ".join(self._lone_marks(site))
        folded = [shortened(line, NAME_SIZE, 190) for line in two_lines(name)]
        whole = [[name]] if width_of(name, NAME_SIZE) <= ONE_LINE else []
        for lines in [*whole, folded, *([[]] if marks else [])]:
            widths = [width_of(line, NAME_SIZE) for line in lines]
            width = max([width_of(marks, 10, "bold") if marks else 0, *widths]) + 6
            spots = _around(site, width, 17 * len(lines) + (12 if marks else 0))
            box = self.room.first_free(spots)
            if box is not None:
                return Label(lines, box)
        return None

    def _draw_label(self, site: Placed, label: Label) -> None:
        box, halo, ink = label.box, self.ground.land, self.ground.ink
        for i, line in enumerate(label.lines):
            x, y = _leaning(site, box, width_of(line, NAME_SIZE)), box.y + 8 + 17 * i
            self.sheet.text(x, y, line, size=NAME_SIZE, colour=ink, halo=halo)
        marks = self._lone_marks(site)
        left, y = _leaning(site, box, width_of(" ".join(marks), 10, "bold")), box.y + box.height - 7
        for mark, colour in marks.items():
            self.sheet.text(left, y, mark, size=10, colour=colour, weight="bold", halo=halo)
            left += width_of(mark + " ", 10, "bold") + 1

    def _draw_leader(self, site: Placed) -> None:
        """Tie a symbol that stepped aside to its true point."""
        if math.hypot(site.x - site.true_x, site.y - site.true_y) < TOUCHING:
            return
        line = np.array([(site.true_x, site.true_y), (site.x, site.y)])
        self.sheet.lines([line], colour=self.ground.soft_ink, line=1)
        self.sheet.circle(site.true_x, site.true_y, 2, fill=self.ground.soft_ink)

    # -- moves and events ----------------------------------------------------------------------

    def _draw_flow(self, flow: FlowDrawn) -> None:
        ends = []
        for lat, lon in (flow["from"], flow["to"]):
            x, y = self.view.at(lon, lat)
            site = self._site_at(x, y)
            ends.append((site.x, site.y, site.r) if site else (x, y, 4.0))
        draw_move(self.sheet, ends[0], ends[1], self.style(flow["actor"]), self.ground.paper)

    def _event_rows(self) -> list[tuple[float, float, EventDrawn]]:
        groups: dict[tuple[int, int], list[EventDrawn]] = {}
        for event in self.payload["events"]:
            if event.get("lat") is None or event.get("lon") is None:
                continue
            x, y = self.view.at(float(event["lon"] or 0), float(event["lat"] or 0))
            groups.setdefault((round(x / TOUCHING), round(y / TOUCHING)), []).append(event)
        return [item for events in groups.values() for item in self._event_row(events)]

    def _event_row(self, events: list[EventDrawn]) -> list[tuple[float, float, EventDrawn]]:
        x, y = self.view.at(float(events[0]["lon"] or 0), float(events[0]["lat"] or 0))
        site = self._site_at(x, y)
        y += site.r + 11 if site else 0
        many = len(self.payload["events"]) > EVENTS_MANY
        shown = events[: 2 if many else EVENTS_SHOWN]
        rest = len(events) - len(shown)
        left = x - (len(shown) + (1 if rest else 0) - 1) * EVENT_STEP / 2
        end = left + len(shown) * EVENT_STEP
        self.room.take(Box(left - 8, y - 8, end - left + (18 if rest else 0), 16))
        if rest:
            self.more.append((end, y, f"+{rest}"))
        return [(left + i * EVENT_STEP, y, event) for i, event in enumerate(shown)]

    def _draw_event(self, x: float, y: float, event: EventDrawn) -> None:
        hollow = bool(event.get("uncertain"))
        shape = event.get("shape", "announcement")
        draw_event(self.sheet, x, y, shape, hollow, self.ground.ink, self.ground.paper)


def spread(sites: list[Placed]) -> list[Placed]:
    """Return the sites, those that would hide each other a small step aside."""
    for _ in range(6):
        for i, a in enumerate(sites):
            for j in range(i + 1, len(sites)):
                if abs(sites[j].x - a.x) < a.r + sites[j].r + 3:
                    sites[j] = _aside(sites[j], a)
    return sites


def _aside(site: Placed, other: Placed) -> Placed:
    dx, dy = site.x - other.x, site.y - other.y
    distance = math.hypot(dx, dy)
    overlap = site.r + other.r + 3 - distance
    if overlap <= 0:
        return site
    ux, uy = (dx / distance, dy / distance) if distance else (1.0, 0.0)
    x, y = site.x + ux * overlap - site.true_x, site.y + uy * overlap - site.true_y
    shrink = min(1.0, FARTHEST / max(1.0, math.hypot(x, y)))
    return site._replace(x=site.true_x + x * shrink, y=site.true_y + y * shrink)


def _box_of(site: Placed) -> Box:
    half_x = max((disc.x + disc.r for disc in site.discs), default=4.0) + 2
    half_y = max((disc.y + disc.r for disc in site.discs), default=4.0) + 2
    return Box(site.x - half_x, site.y - half_y, 2 * half_x, 2 * half_y)


def _weight(site: Placed) -> float:
    """Order sites for naming: where powers meet, many people are, or word is fresh."""
    forces = site.site.get("forces", [])
    known = [radius(force) for force in forces if people(force) is not None]
    fresh = any(force.get("status") in ("present", "leaving") for force in forces)
    return -(10 * len({f["actor"] for f in forces}) + max([3.0, *known]) + 12 * fresh)


def _leaning(site: Placed, box: Box, width: float) -> float:
    """Return where a line begins: at the symbol's side, or centred over it."""
    if box.x >= site.x:
        return box.x + 3
    if box.x + box.width <= site.x:
        return box.x + box.width - 3 - width
    return box.x + (box.width - width) / 2


def _around(site: Placed, width: float, height: float) -> list[Box]:
    """Return where a label touches its symbol, the best first; farther off it would mislead."""
    right = max((disc.x + disc.r for disc in site.discs), default=4) + TOUCHING
    down = max((disc.y + disc.r for disc in site.discs), default=4) + TOUCHING
    slide = max(0.0, width / 2 - right)
    rise = max(0.0, down + height / 2 - 18)  # still beside the symbol's last line
    centres = [
        (0, -down - height / 2),
        (right + width / 2, 0),
        (-right - width / 2, 0),
        (0, down + height / 2),
        *((x * (right * 0.75 + width / 2), y * (down * 0.75 + height / 2)) for x, y in CORNERS),
        *((x * (right + width / 2), y * rise) for x, y in CORNERS),
        *((x * slide, y * (down + height / 2)) for x, y in CORNERS),
    ]
    return [
        Box(site.x + dx - width / 2, site.y + dy - height / 2, width, height) for dx, dy in centres
    ]
