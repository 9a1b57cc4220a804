"""Forces, events and moves in the picture: the same signs as on the map (static/map/symbols.js)."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from matplotlib.patches import Circle

from dashboard.export.sheet import Sheet
from dashboard.map.payload import ForceDrawn
from dashboard.palette import Style

PER_ROOT: Final = 0.5  # px of radius for the square root of one person
SMALLEST: Final = 5.0
UNKNOWN: Final = 10.5
GAP: Final = 1.5
SHAPES: Final = {
    "arrival": ((0, -6), (6, 5), (-6, 5)),
    "departure": ((0, 6), (6, -5), (-6, -5)),
    "announcement": ((0, -6.5), (5.5, 0), (0, 6.5), (-5.5, 0)),
    "political": ((-4, -7), (6, -3.5), (-2.4, 0.2), (-2.4, 7), (-4, 7)),
}
_TINTS: Final = {"present": (0.95, 0.22), "leaving": (0.36, 0.12), "probably present": (0.16, 0.16)}


class Disc(NamedTuple):
    """One force's disc relative to its place."""

    x: float
    y: float
    r: float
    which: int


def people(force: ForceDrawn) -> int | None:
    """Return the strength that decides the area, None when no figure is known."""
    figures = (force.get("best"), force.get("max"), force.get("min"))
    return next((figure for figure in figures if figure is not None), None)


def radius(force: ForceDrawn) -> float:
    """Return the px of a force's disc."""
    count = people(force)
    return UNKNOWN if count is None else max(SMALLEST, PER_ROOT * math.sqrt(count))


def _beside(a: Disc, b: Disc, r: float, index: int) -> list[Disc]:
    ra, rb, d = a.r + r + GAP, b.r + r + GAP, math.hypot(b.x - a.x, b.y - a.y)
    if d == 0 or d > ra + rb:
        return []
    along = (ra * ra - rb * rb + d * d) / (2 * d)
    off = math.sqrt(max(0.0, ra * ra - along * along))
    ux, uy = (b.x - a.x) / d, (b.y - a.y) / d
    return [
        Disc(a.x + along * ux + s * off * uy, a.y + along * uy - s * off * ux, r, index)
        for s in (1, -1)
    ]


def _next(placed: list[Disc], r: float, index: int) -> Disc:
    first = placed[0]
    tried = [
        spot
        for i, a in enumerate(placed)
        for b in placed[i + 1 :]
        for spot in _beside(a, b, r, index)
        if all(math.hypot(p.x - spot.x, p.y - spot.y) >= p.r + r + GAP - 0.01 for p in placed)
    ]
    aside = Disc(first.x + first.r + r + GAP, first.y, r, index)
    return min(tried, key=lambda p: math.hypot(p.x - first.x, p.y - first.y), default=aside)


def pack(forces: list[ForceDrawn]) -> list[Disc]:
    """Return touching discs, centred on the true point, the largest first."""
    order = sorted(range(len(forces)), key=lambda i: -radius(forces[i]))
    placed: list[Disc] = []
    for index in order:
        r = radius(forces[index])
        placed.append(_next(placed, r, index) if placed else Disc(0, 0, r, index))
    if not placed:
        return []
    x = (min(p.x - p.r for p in placed) + max(p.x + p.r for p in placed)) / 2
    y = (min(p.y - p.r for p in placed) + max(p.y + p.r for p in placed)) / 2
    return [disc._replace(x=disc.x - x, y=disc.y - y) for disc in placed]


def has_room_for_mark(r: float, mark: str) -> bool:
    """Tell whether the letters fit into the disc; else the label carries them."""
    return r >= (11 if len(mark) > 2 else 9)  # noqa: PLR2004 - px, by eye


def draw_force(
    sheet: Sheet, x: float, y: float, r: float, force: ForceDrawn, style: Style, paper: str
) -> None:
    """Draw one disc: area people, dashed rim strength unknown, filling the state."""
    unknown, status = people(force) is None, force.get("status", "unknown")
    disc = sheet.circle(x, y, r, fill=paper)
    if status in _TINTS:
        sheet.circle(x, y, r - 0.6, fill=style.fill, alpha=_TINTS[status][unknown])
    if status == "probably present":
        _hatch(sheet, x, y, r, style.fill, disc)
    if status == "possibly present":
        _dots(sheet, x, y, r, style.edge)
    strong = unknown or status == "leaving"
    sheet.circle(x, y, r - 0.6, edge=style.edge, line=1.8 if strong else 1.2, dashed=unknown)
    if has_room_for_mark(r, style.mark):
        solid = status == "present" and not unknown
        sheet.text(
            x,
            y,
            style.mark,
            size=min(13, r * 0.85),
            colour=style.ink if solid else style.edge,
            weight="bold",
            align="center",
            halo="" if solid else paper,
        )


def _hatch(sheet: Sheet, x: float, y: float, r: float, colour: str, disc: Circle) -> None:
    steps = np.arange(-2 * r, 2 * r + 1, 4.2)
    lines = [np.array([(x + d - r, y + r), (x + d + r, y - r)]) for d in steps]
    sheet.lines(lines, colour=colour, line=1.6, inside=disc)


def _dots(sheet: Sheet, x: float, y: float, r: float, colour: str) -> None:
    steps = np.arange(-r, r + 0.1, 4.2)
    for dx in steps:
        for dy in steps:
            if math.hypot(dx, dy) < r - 1.5:
                sheet.circle(x + dx, y + dy, 0.9, fill=colour)


def draw_exit(sheet: Sheet, x: float, y: float, r: float, style: Style, paper: str) -> None:
    """Draw the arrow of a force that is leaving, to the upper right."""
    start = r * 0.55 * 0.7071
    end = start + max(6.0, min(9.0, r * 0.7))
    tip = (x + end, y - end)
    shaft = np.array([(x + start, y - start), tip])
    head = np.array([(tip[0] - 4.5, tip[1]), tip, (tip[0], tip[1] + 4.5)])
    for colour, width in ((paper, 4.6), (style.edge, 2.0)):
        sheet.lines([shaft, head], colour=colour, line=width)


def draw_event(
    sheet: Sheet, x: float, y: float, shape: str, hollow: bool, ink: str, paper: str
) -> None:
    """Draw one event; hollow when its date is uncertain."""
    points = [(x + dx, y + dy) for dx, dy in SHAPES.get(shape, SHAPES["announcement"])]
    sheet.polygon(points, fill=paper, edge=paper, line=4)
    sheet.polygon(points, fill=paper if hollow else ink, edge=ink, line=1.3)


def draw_move(
    sheet: Sheet,
    start: tuple[float, float, float],
    end: tuple[float, float, float],
    style: Style,
    paper: str,
) -> None:
    """Draw a bent arrow from one symbol's rim to another's; each end is x, y, radius."""
    (x0, y0, r0), (x1, y1, r1) = start, end
    bend = ((x0 + x1) / 2 + (y1 - y0) * 0.16, (y0 + y1) / 2 - (x1 - x0) * 0.16)
    t = np.linspace(0, 1, 80)[:, None]
    curve = (
        (1 - t) ** 2 * np.array((x0, y0))
        + 2 * (1 - t) * t * np.array(bend)
        + t**2 * np.array((x1, y1))
    )
    off_start = np.hypot(curve[:, 0] - x0, curve[:, 1] - y0) > r0 + 3
    to_end = np.hypot(curve[:, 0] - x1, curve[:, 1] - y1)
    shaft = curve[off_start & (to_end > r1 + 11)]
    tip = curve[off_start & (to_end > r1 + 4)]
    if len(shaft) < 2:  # noqa: PLR2004 - the symbols touch
        return
    for colour, width in ((paper, 5.0), (style.edge, 2.2)):
        sheet.lines([shaft], colour=colour, line=width)
    turn = math.atan2(tip[-1][1] - shaft[-1][1], tip[-1][0] - shaft[-1][0])
    wings = [
        (tip[-1][0] + 10 * math.cos(turn + side), tip[-1][1] + 10 * math.sin(turn + side))
        for side in (2.65, -2.65)
    ]
    point = (float(tip[-1][0]), float(tip[-1][1]))
    sheet.polygon([point, *wings], fill=style.edge, edge=paper, line=1)
