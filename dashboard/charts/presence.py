"""Presences over time: a row for each force and place, its bar drawn as its status is known.

Full: present. Half as high: leaving. Pale in an outline: probably present. Dashed outline: possibly
present, the uncertain beginning or end. Thin dotted: unknown. Nothing: absent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.charts.base import AXIS, SPOKEN, Spec, chart, lane_axis, ms, spoken, time_axis, words
from dashboard.charts.rules import Rule, day_layers, picking, rule_layers
from dashboard.charts.strength import zooming
from dashboard.palette import GROUND, Theme, mixed
from geodata.record import Lang
from geodata.vocab import Status

ROW = 28  # px of a row: its name over its bar
_NAME, _TOP, _FOOT = 0.3, 0.55, 0.95
_OPACITY = {Status.PRESENT: 0.95, Status.LEAVING: 0.95, Status.PROBABLY: 0.3}
_OUTLINE = {Status.POSSIBLY: "dashed", Status.UNKNOWN: "dotted"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a row's bar: what holds from `start` up to `end`, in codes and in words."""

    start: date
    end: date
    status: Status
    said: str
    people: str
    dates: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the chart: a heading where it has no pieces, else a force at a place."""

    title: str
    pieces: Sequence[Piece] = ()
    code: str = ""
    fill: str = ""
    edge: str = ""
    selected: bool = False


def presence_chart(
    rows: Sequence[Row],
    rules: Sequence[Rule],
    period: tuple[date, date],
    lang: Lang,
    theme: Theme,
    titles: Mapping[str, str],
    day: date | None = None,
) -> Spec:
    """Return the specification; `period` is the first day and the first day not shown.

    `day` is the one that a card beside the chart is about.
    """
    first, stop = period
    x, y = time_axis(first, stop), lane_axis(0, len(rows))
    layers = [
        _ground(rows, period, theme, x, y),
        *day_layers(day, theme, x, y, len(rows)),
        *rule_layers(rules, first, stop, theme, x, y, len(rows)),
        *_bars(rows, x, y, titles),
        *_names(rows, period, theme, x, y),
    ]
    return chart(layers, len(rows) * ROW + AXIS, lang, theme)


def _ground(rows: Sequence[Row], period: tuple[date, date], theme: Theme, x: Spec, y: Spec) -> Spec:
    """Mark headings and the chosen row; dragging over the chart chooses a period."""
    ink = GROUND[theme].ink
    values = [
        {
            "a": ms(period[0]),
            "b": ms(period[1]),
            "y": place,
            "z": place + 1,
            "o": 0.07 if not row.pieces else 0.12 if row.selected else 0,
        }
        for place, row in enumerate(rows)
    ]
    return {
        "data": {"values": values},
        "params": [zooming(theme)],
        "mark": {"type": "rect", "fill": ink},
        "encoding": {
            "x": x,
            "x2": {"field": "b"},
            "y": y,
            "y2": {"field": "z"},
            "opacity": {"field": "o", "type": "quantitative", "scale": None},
        },
    }


def _bars(rows: Sequence[Row], x: Spec, y: Spec, titles: Mapping[str, str]) -> list[Spec]:
    values = [_drawn(place, row, piece) for place, row in enumerate(rows) for piece in row.pieces]
    if not values:
        return []

    def as_is(field: str, kind: str = "nominal") -> Spec:
        return {"field": field, "type": kind, "scale": None}

    told = [
        {"field": field, "type": "nominal", "title": titles[field]}
        for field in ("t", "s", "p", "d")
    ]
    outlines = {"solid": [1, 0], "dashed": [4, 2], "dotted": [1, 3]}
    return [
        {
            "data": {"values": [value for value in values if value["k"] == outline]},
            "params": [picking(f"pick_{outline}")],
            "transform": [spoken("t", "s", "p", "d")],
            "mark": {
                "type": "rect",
                "aria": True,
                "strokeWidth": 1.2,
                "strokeDash": dash,
                "cursor": "pointer",
            },
            "encoding": {
                "x": x,
                "x2": {"field": "b"},
                "y": y,
                "y2": {"field": "z"},
                "fill": as_is("c"),
                "fillOpacity": as_is("o", "quantitative"),
                "stroke": as_is("e"),
                "tooltip": told,
                "description": SPOKEN,
            },
        }
        for outline, dash in outlines.items()
        if any(value["k"] == outline for value in values)
    ]


def _drawn(place: int, row: Row, piece: Piece) -> Spec:
    low = piece.status in (Status.LEAVING, Status.UNKNOWN)
    return {
        "a": ms(piece.start),
        "b": ms(piece.end),
        "y": place + (_TOP + _FOOT) / 2 if low else place + _TOP,
        "z": place + _FOOT,
        "o": _OPACITY.get(piece.status, 0),
        "k": _OUTLINE.get(piece.status, "solid"),
        "c": row.fill,
        "e": row.edge,
        "id": row.code,
        "day": piece.start.isoformat(),
        "t": row.title,
        "s": piece.said,
        "p": piece.people,
        "d": piece.dates,
    }


def _names(
    rows: Sequence[Row], period: tuple[date, date], theme: Theme, x: Spec, y: Spec
) -> list[Spec]:
    ground = GROUND[theme]
    soft = mixed(ground.ink, ground.paper, 0.2)
    values = [
        {
            "a": ms(period[0]),
            "y": place + (_NAME if row.pieces else 0.5),
            "t": row.title,
            "w": "normal" if row.pieces and not row.selected else "bold",
            "e": soft if row.pieces else ground.ink,
        }
        for place, row in enumerate(rows)
    ]
    mark = {"align": "left", "baseline": "middle", "dx": 2, "limit": {"expr": "width - 6"}}
    encoding = {
        "x": x,
        "y": y,
        "text": {"field": "t", "type": "nominal"},
        "color": {"field": "e", "type": "nominal", "scale": None},
    }
    return [
        words(here, {**mark, "fontWeight": weight}, encoding, theme)
        for weight in ("normal", "bold")
        if (here := [value for value in values if value["w"] == weight])
    ]
