"""Strength over time: a lane for each group, all on one scale, drawn in steps.

Filled up to the lowest number reported, darker from the lowest to the highest; a dashed line where
somebody is there and nobody says how many; nothing where nobody is. Square root scale: 60 people
are seen beside 15,000.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from dashboard.charts.base import AXIS, SPOKEN, Spec, chart, lane_axis, ms, spoken, time_axis, words
from dashboard.charts.rules import (
    LANE_PX,
    Rule,
    day_layers,
    header_lanes,
    label_layers,
    rule_layers,
)
from dashboard.palette import GROUND, Theme, mixed
from geodata.record import Lang

LANE = 58  # px of a lane: its name, the numbers, the band
_TOP, _BASE = 0.5, 0.95  # of a lane, where bands may begin and where they stand
_NAME, _DIGIT_PX = 0.17, 6.4


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a lane: people from `low` to `high`, None = no number; `said` in words."""

    start: date
    end: date
    low: int | None
    high: int | None
    unknown: int
    number: str
    said: str
    dates: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One group: its name, colours, and steps in order of time."""

    title: str
    fill: str
    edge: str
    steps: Sequence[Step]


def strength_chart(
    lanes: Sequence[Lane],
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
    top = header_lanes(rules, first, stop) * LANE_PX / LANE
    x, y = time_axis(first, stop), lane_axis(top, len(lanes))
    layers = [
        _ground(len(lanes), period, theme, x, y),
        *day_layers(day, theme, x, y, len(lanes)),
        *rule_layers(rules, first, stop, theme, x, y, len(lanes)),
        *_bands(lanes, period, theme, x, y, titles),
        _names(lanes, period, theme, x, y),
        *label_layers(rules, first, stop, theme, x, y),
    ]
    return chart(layers, round((top + len(lanes)) * LANE + AXIS), lang, theme)


def _ground(lanes: int, period: tuple[date, date], theme: Theme, x: Spec, y: Spec) -> Spec:
    """Draw the line each lane stands on; dragging over the chart chooses a period."""
    ground = GROUND[theme]
    values = [{"a": ms(period[0]), "b": ms(period[1]), "y": lane + _BASE} for lane in range(lanes)]
    return {
        "data": {"values": values},
        "params": [zooming(theme)],
        "mark": {"type": "rule", "color": mixed(ground.ink, ground.paper, 0.72)},
        "encoding": {"x": x, "x2": {"field": "b"}, "y": y},
    }


def zooming(theme: Theme) -> Spec:
    """Return the parameter by which dragging across the chart chooses a period."""
    mark = {"fill": GROUND[theme].ink, "fillOpacity": 0.12, "stroke": GROUND[theme].ink}
    select = {"type": "interval", "encodings": ["x"], "zoom": False, "mark": mark}
    return {"name": "zoom", "select": select}


def _bands(
    lanes: Sequence[Lane],
    period: tuple[date, date],
    theme: Theme,
    x: Spec,
    y: Spec,
    titles: Mapping[str, str],
) -> list[Spec]:
    most = max((step.high or 0 for lane in lanes for step in lane.steps), default=0) or 1
    days = max((period[1] - period[0]).days, 1)
    values = [
        value
        for place, lane in enumerate(lanes)
        for value in (_drawn(place, lane, step, most, days) for step in lane.steps)
    ]
    if not values:
        return []
    colour = {"field": "c", "type": "nominal", "scale": None}
    across: Spec = {"x": x, "x2": {"field": "b"}}
    told = [
        {"field": field, "type": "nominal", "title": titles[field]} for field in ("t", "p", "d")
    ]
    edge = {"field": "e", "type": "nominal", "scale": None}
    low_to_high = {"y": {**y, "field": "h"}, "y2": {"field": "y"}}
    known = [{"filter": "datum.h !== null"}]
    layers: list[Spec] = [
        {
            "transform": known,
            "mark": {"type": "rect", "opacity": 0.28},
            "encoding": {**across, "y": y, "y2": {"field": "z"}, "fill": colour},
        },
        {
            "transform": known,
            "mark": {"type": "rect", "opacity": 0.9, "strokeWidth": 1.5},
            "encoding": {**across, **low_to_high, "fill": colour, "stroke": edge},
        },
        {
            "transform": [{"filter": "datum.u"}],
            "mark": {"type": "rule", "strokeDash": [4, 3], "strokeWidth": 2},
            "encoding": {**across, "y": {**y, "field": "k"}, "stroke": edge},
        },
        {  # the whole height of the lane answers to the pointer, however thin the band
            "mark": {"type": "rect", "opacity": 0, "aria": True},
            "encoding": {
                **across,
                "y": {**y, "field": "o"},
                "y2": {"field": "z"},
                "tooltip": told,
                "description": SPOKEN,
            },
        },
        _numbers(theme, x, y),
    ]
    held = {"data": {"values": values}, "transform": [spoken("t", "p", "d")]}
    return [{**held, "layer": layers}]


def _numbers(theme: Theme, x: Spec, y: Spec) -> Spec:
    """Write its number over each step that is long enough for it."""
    ground = GROUND[theme]
    encoding = {"x": x, "y": {**y, "field": "k"}, "text": {"field": "n", "type": "nominal"}}
    mark: Spec = {"align": "left", "baseline": "bottom", "dx": 2, "dy": -1}
    mark["color"] = mixed(ground.ink, ground.paper, 0.15)
    fits = {"filter": f"datum.r * width > {_DIGIT_PX} * length(datum.n) + 4"}
    return words([], mark, encoding, theme, transform=[fits])


def _drawn(place: int, lane: Lane, step: Step, most: int, days: int) -> Spec:
    """Return a step as values: y of its low, h of its high, k of the line and number over it."""
    base = place + _BASE

    def height(people: int | None) -> float:
        return round(base - (_BASE - _TOP) * sqrt((people or 0) / most), 4)

    top = None if step.high is None else height(step.high)
    return {
        "a": ms(step.start),
        "b": ms(step.end),
        "y": height(step.low),
        "h": top,
        "z": base,
        "o": place + _TOP,
        "k": round(base - 0.09, 4)
        if top is None
        else round(top - (0.05 if step.unknown else 0), 4),
        "u": bool(step.unknown),
        "n": step.number,
        "r": round((step.end - step.start).days / days, 5),
        "c": lane.fill,
        "e": lane.edge,
        "t": lane.title,
        "p": step.said,
        "d": step.dates,
    }


def _names(
    lanes: Sequence[Lane], period: tuple[date, date], theme: Theme, x: Spec, y: Spec
) -> Spec:
    values = [
        {"a": ms(period[0]), "y": place + _NAME, "t": lane.title, "e": lane.edge}
        for place, lane in enumerate(lanes)
    ]
    mark = {"align": "left", "baseline": "middle", "dx": 2, "fontSize": 12, "fontWeight": 600}
    encoding = {
        "x": x,
        "y": y,
        "text": {"field": "t", "type": "nominal"},
        "color": {"field": "e", "type": "nominal", "scale": None},
    }
    return words(values, {**mark, "limit": {"expr": "width - 6"}}, encoding, theme)
