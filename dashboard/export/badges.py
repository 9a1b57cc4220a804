"""Claims about a whole country in the picture: a pill on the country, never a dot."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np

from dashboard.export.ground import View, read
from dashboard.export.shapes import area_of, levels
from dashboard.export.sheet import Box, Room, Sheet, width_of
from dashboard.export.signs import draw_event, draw_exit, draw_force
from dashboard.map.payload import CountryDrawn, EventDrawn, ForceDrawn, Payload
from dashboard.palette import Ground, Theme, actor_style

HEIGHT: Final = 25.0
PAD: Final = 10.0
DISC: Final = 6.0
GAP: Final = 9.0
SIGN: Final = 15.0  # px of one event sign
SIZE: Final = 12.5
LONGEST: Final = 270.0
SIGNS_SHOWN: Final = 5
ACROSS: Final = 8  # places tried from west to east
COVER: Final = 5  # price of a hidden px
OUTSIDE: Final = 900  # price of leaving the country
STEPS: Final = tuple(
    (x * d, y * d)
    for d in (0, 30, 60, 90, 125)
    for x, y in ((0, -1), (0, 1), (-1.6, 0), (1.6, 0), (-1.3, -1), (1.3, -1), (-1.3, 1), (1.3, 1))
)


class Piece(NamedTuple):
    """One force in a pill, or how many there are besides: where it begins, what it says."""

    x: float
    words: str
    force: ForceDrawn | None


class Spot(NamedTuple):
    """A place that a pill may take, and what it costs apart from what it hides."""

    box: Box
    price: float
    outside: bool


class Badge(NamedTuple):
    """A pill that has found its place; `usual` is the point of its country."""

    box: Box
    pieces: list[Piece]
    events: list[EventDrawn]
    usual: tuple[float, float]
    outside: bool


def place_badges(payload: Payload, view: View, room: Room, lang: str, theme: Theme) -> list[Badge]:
    """Return every country's pill, over empty ground of its country where there is some."""
    usual = {country["id"]: country["badge"] for country in read("names")["countries"]}
    rows = [row for row in _countries(payload) if row[0]["id"] in usual]
    rows.sort(key=lambda row: _size(row[0]["id"]))  # the large ones have more to choose from
    return [
        _placed(country, events, view, view.at(*usual[country["id"]]), room, (lang, theme))
        for country, events in rows
    ]


def _size(country: str) -> float:
    area = area_of(country)
    return (area.east - area.west) * (area.south - area.north) if area else 0.0


def _countries(payload: Payload) -> list[tuple[CountryDrawn, list[EventDrawn]]]:
    rows: dict[str, tuple[CountryDrawn, list[EventDrawn]]] = {
        country["id"]: (country, []) for country in payload["countries"]
    }
    for event in payload["events"]:
        code = event.get("country", "")
        if event.get("lat") is None and code:
            empty: CountryDrawn = {"id": code, "forces": [], "text": ""}
            rows.setdefault(code, (empty, []))[1].append(event)
    return list(rows.values())


def _placed(
    country: CountryDrawn,
    events: list[EventDrawn],
    view: View,
    usual: tuple[float, float],
    room: Room,
    look: tuple[str, Theme],
) -> Badge:
    pieces, text = _pieces(country.get("forces", []), *look)
    signs = events[:SIGNS_SHOWN]
    width = text + SIGN * len(signs) + (4 if text and signs else 0) + 2 * PAD
    spots = [*_inside(country["id"], view, usual, width), *_beside(view, usual, width)]
    best = min(spots, key=lambda spot: spot.price + COVER * room.crowd(spot.box))
    room.take(best.box)
    return Badge(best.box, pieces, signs, usual, best.outside)


def _pieces(forces: list[ForceDrawn], lang: str, theme: Theme) -> tuple[list[Piece], float]:
    """Return as many forces as the width holds, then how many there are besides."""
    pieces: list[Piece] = []
    x = 0.0
    for force in forces:
        words = f"{actor_style(force['actor'], theme).mark} {spoken(force, lang)}".strip()
        width = _sign_width(force) + width_of(words, SIZE)
        if pieces and x + width > LONGEST:
            more = f"+{len(forces) - len(pieces)}"
            pieces.append(Piece(x, more, None))
            return pieces, x + width_of(more, SIZE)
        pieces.append(Piece(x, words, force))
        x += width + GAP
    return pieces, max(0.0, x - GAP)


def _sign_width(force: ForceDrawn) -> float:
    return 2 * DISC + 4 + (4 if force.get("status") == "leaving" else 0)


def _inside(country: str, view: View, usual: tuple[float, float], width: float) -> list[Spot]:
    """Return places where the whole pill lies inside its country and in sight."""
    box, half = view.box, width / 2 + 4
    found = []
    for level in levels(country):
        y = box.y + (level.y - view.north) * view.scale
        if y - HEIGHT < box.y or y + HEIGHT > box.y + box.height:
            continue
        west = max(box.x + (level.west - view.west) * view.scale, box.x) + half
        east = min(box.x + (level.east - view.west) * view.scale, box.x + box.width) - half
        steps = min(ACROSS, math.ceil((east - west) / 24)) if east >= west else -1
        for i in range(steps + 1):
            x = west + (east - west) * i / max(1, steps)
            away = math.hypot(x - usual[0], y - usual[1])
            found.append(Spot(_at(x, y, width), 2 * away, outside=False))
    return found


def _beside(view: View, usual: tuple[float, float], width: float) -> list[Spot]:
    """Return places around a country too small for its pill, none cut by the edge."""
    box, found = view.box, []
    for dx, dy in STEPS:
        x = min(max(usual[0] + dx, box.x + width / 2 + 4), box.x + box.width - width / 2 - 4)
        y = min(max(usual[1] + dy, box.y + HEIGHT), box.y + box.height - HEIGHT)
        away = math.hypot(x - usual[0], y - usual[1])
        price = OUTSIDE + 8 * away + 0.08 * away * away
        found.append(Spot(_at(x, y, width), price, outside=True))
    return found


def _at(x: float, y: float, width: float) -> Box:
    return Box(x - width / 2, y - HEIGHT / 2, width, HEIGHT)


def draw_tie(sheet: Sheet, badge: Badge, ground: Ground) -> None:
    """Draw a line from a pill that stands beside its country to the country."""
    (x, y), box = badge.usual, badge.box
    if not badge.outside or box.meets(Box(x, y, 0.1, 0.1)):
        return
    end = min(max(x, box.x + 12), box.x + box.width - 12), box.y + box.height / 2
    sheet.lines([np.array([(x, y), end])], colour=ground.soft_ink, line=1)
    sheet.circle(x, y, 2, fill=ground.soft_ink)


def draw_badge(sheet: Sheet, badge: Badge, ground: Ground, theme: Theme) -> None:
    """Draw one pill with its forces and the events that name no place."""
    box, middle = badge.box, badge.box.y + badge.box.height / 2
    actors = {piece.force["actor"] for piece in badge.pieces if piece.force}
    edge = actor_style(min(actors), theme).edge if len(actors) == 1 else ground.soft_ink
    sheet.box(box, fill=ground.paper, edge=edge, line=1.4, r=11)
    for piece in badge.pieces:
        _draw_piece(sheet, box.x + PAD + piece.x, middle, piece, ground, theme)
    for i, event in enumerate(reversed(badge.events)):
        x = box.x + box.width - PAD - SIGN * (i + 0.5)
        hollow = bool(event.get("uncertain"))
        draw_event(sheet, x, middle, event.get("shape", ""), hollow, ground.ink, ground.paper)


def _draw_piece(
    sheet: Sheet, x: float, y: float, piece: Piece, ground: Ground, theme: Theme
) -> None:
    force = piece.force
    if force:
        style = actor_style(force["actor"], theme)
        draw_force(sheet, x + DISC, y, DISC, force, style, ground.paper)
        if force.get("status") == "leaving":
            draw_exit(sheet, x + DISC, y, DISC, style, ground.paper)
        x += _sign_width(force)
    sheet.text(x, y, piece.words, size=SIZE, colour=ground.ink)


def spoken(force: ForceDrawn, lang: str) -> str:
    """Return the strength as a range in the language's digits, "" when unknown."""
    best = force.get("best")
    low, high = force.get("min"), force.get("max")
    low, high = best if low is None else low, best if high is None else high
    if low is None or high is None:
        known = high if low is None else low
        return "" if known is None else ("≤ " if low is None else "≥ ") + grouped(known, lang)
    return grouped(low, lang) + ("" if low == high else f"–{grouped(high, lang)}")


def grouped(number: int, lang: str) -> str:
    """Return 1,100 or 1 100."""
    return f"{number:,}".replace(",", "\u202f") if lang == "fr" else f"{number:,}"
