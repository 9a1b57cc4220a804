"""Claims about a whole country in the picture: a pill on the country, never a dot."""

from __future__ import annotations

from typing import Final, NamedTuple

from dashboard.export.ground import View, read
from dashboard.export.sheet import Box, Room, Sheet, shortened, width_of
from dashboard.export.signs import draw_event, draw_exit, draw_force
from dashboard.map.payload import CountryDrawn, EventDrawn, ForceDrawn, Payload
from dashboard.palette import Ground, Theme, actor_style

ROW: Final = 19.0
PAD: Final = 10.0
SIGN: Final = 15.0  # px of one event sign or one disc
SIZE: Final = 12.5
LONGEST: Final = 260
SIGNS_SHOWN: Final = 5
STEPS: Final = (
    (0, 0), (0, -26), (0, 26), (0, -50), (0, 50), (-70, 0), (70, 0), (-70, -34), (70, -34),
    (-70, 34), (70, 34), (0, -78), (0, 78), (-130, 0), (130, 0),
)  # fmt: skip


class Badge(NamedTuple):
    """A pill that has found its place."""

    box: Box
    lines: list[tuple[str, list[ForceDrawn]]]
    events: list[EventDrawn]


def place_badges(payload: Payload, view: View, room: Room, lang: str) -> list[Badge]:
    """Return every country's pill; one without free room stays where it belongs."""
    spots = {country["id"]: country["badge"] for country in read("names")["countries"]}
    return [
        _placed(country, events, view.at(*spots[country["id"]]), room, lang)
        for country, events in _countries(payload)
        if country["id"] in spots
    ]


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
    at: tuple[float, float],
    room: Room,
    lang: str,
) -> Badge:
    lines, signs = _lines(country, lang), events[:SIGNS_SHOWN]
    text = max(
        (width_of(words, SIZE) + SIGN * len(forces) + 6 for words, forces in lines), default=0
    )
    width, height = text + SIGN * len(signs) + 2 * PAD, ROW * max(1, len(lines)) + 5
    x, y = at[0] - width / 2, at[1] - height / 2
    boxes = [Box(x + dx, y + dy, width, height) for dx, dy in STEPS]
    box = room.first_free(boxes)
    if box is None:
        box = boxes[0]
        room.take(box)
    return Badge(box, lines, signs)


def _lines(country: CountryDrawn, lang: str) -> list[tuple[str, list[ForceDrawn]]]:
    forces = country.get("forces", [])
    if country.get("text"):
        return [(shortened(country["text"], SIZE, LONGEST), forces[:4])]
    return [
        (shortened(f"{f.get('name', '')} {spoken(f, lang)}".strip(), SIZE, LONGEST), [f])
        for f in forces
    ]


def draw_badge(sheet: Sheet, badge: Badge, ground: Ground, theme: Theme) -> None:
    """Draw one pill with its lines and the events that name no place."""
    box = badge.box
    actors = {force["actor"] for _, forces in badge.lines for force in forces}
    edge = actor_style(min(actors), theme).edge if len(actors) == 1 else ground.soft_ink
    sheet.box(box, fill=ground.paper, edge=edge, line=1.4, r=min(11, box.height / 2))
    for i, line in enumerate(badge.lines):
        _draw_line(sheet, box.x + PAD, box.y + 2.5 + ROW * (i + 0.5), line, ground, theme)
    for i, event in enumerate(reversed(badge.events)):
        x, y = box.x + box.width - PAD - SIGN * (i + 0.5), box.y + box.height / 2
        hollow = bool(event.get("uncertain"))
        draw_event(sheet, x, y, event.get("shape", ""), hollow, ground.ink, ground.paper)


def _draw_line(
    sheet: Sheet,
    x: float,
    y: float,
    line: tuple[str, list[ForceDrawn]],
    ground: Ground,
    theme: Theme,
) -> None:
    words, forces = line
    for force in forces:
        style = actor_style(force["actor"], theme)
        draw_force(sheet, x + 6, y, 6, force, style, ground.paper)
        if force.get("status") == "leaving":
            draw_exit(sheet, x + 6, y, 6, style, ground.paper)
        x += SIGN
    sheet.text(x + 4, y, words, size=SIZE, colour=ground.ink)


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
