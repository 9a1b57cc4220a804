"""Acts as rules across a chart: each with a number, and in a wide chart with its words.

Labels are set in lanes above the plot so that none touches another. How wide the chart will be is
known only to the browser, hence two settings: numbers for a narrow one, words for a wide one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.charts.base import Spec, ms, words
from dashboard.palette import GROUND, Theme
from geodata.vocab import EventKind

NARROW_PX, WIDE_PX = 300, 860  # the plots that the two settings are made for
LANE_PX = 14
_CHAR_PX, _NUMBER_PX, _GAP_PX = 6.1, 8.0, 8.0
_MOST_LANES = 11
DASHES = {EventKind.COUP: [1, 0], EventKind.DEMAND: [6, 3], EventKind.AGREEMENT: [2, 3]}


@dataclass(frozen=True, slots=True)
class Rule:
    """One act: the days on which it may have been, its number, its words, and what it selects."""

    first: date
    last: date
    number: int
    words: str
    kind: EventKind
    code: str
    title: str
    when: str


def header_lanes(rules: Sequence[Rule], first: date, stop: date) -> int:
    """Return how many lanes of labels the wider-spread of the two settings needs."""
    settings = _settings(rules, first, stop)
    lanes = [lane for setting in settings for lane in setting if lane is not None]
    return max(lanes, default=-1) + 1


def rule_layers(
    rules: Sequence[Rule], first: date, stop: date, theme: Theme, x: Spec, y: Spec, foot: float
) -> list[Spec]:
    """Return the layers of the rules without labels, down to `foot`; a doubt about the day is a band."""
    top = y["scale"]["domain"][0]
    values = [
        {
            "a": ms(max(rule.first, first)),
            "b": ms(min(rule.last, stop)),
            "z": foot,
            "d": DASHES[rule.kind],
            "w": 1.6 if rule.kind is EventKind.COUP else 1,
            **lanes,
            **_told(rule),
        }
        for rule, lanes in zip(rules, _lane_ys(rules, first, stop, top), strict=True)
    ]
    ink = GROUND[theme].ink
    ends = {"y": y, "y2": {"field": "z"}}
    line = {
        "transform": [
            _by_width("n", "v", "y"),
            {"calculate": "datum.y === null ? 0 : datum.y", "as": "y"},
        ],
        "mark": {"type": "rule", "color": ink, "opacity": 0.75},
        "encoding": {
            "x": x,
            **ends,
            "strokeDash": {"field": "d", "type": "nominal", "scale": None},
            "strokeWidth": {"field": "w", "type": "quantitative", "scale": None},
            "tooltip": told_as_tooltip(),
        },
    }
    vague = {
        "mark": {"type": "rect", "color": ink, "opacity": 0.1},
        "encoding": {"x": x, "x2": {"field": "b"}, **ends},
    }
    spread = [{**value, "y": top} for value in values if value["b"] > value["a"]]
    layers = ((spread, vague), (values, line))
    return [{"data": {"values": held}, **layer} for held, layer in layers if held]


def label_layers(
    rules: Sequence[Rule], first: date, stop: date, theme: Theme, x: Spec, y: Spec
) -> list[Spec]:
    """Return the labels in their lanes."""
    top = y["scale"]["domain"][0]
    values = [
        {
            "a": ms(max(rule.first, first)),
            "s": str(rule.number),
            "l": f"{rule.number} {rule.words}",
            "late": late,
            **lanes,
            **_told(rule),
        }
        for rule, lanes, late in zip(
            rules, _lane_ys(rules, first, stop, top), _late(rules, first, stop), strict=True
        )
    ]
    sides = ((False, "left", 3), (True, "right", -3))
    encoding = {
        "x": x,
        "y": y,
        "text": {"field": "t", "type": "nominal"},
        "tooltip": told_as_tooltip(),
    }
    return [
        words(
            here,
            {"align": align, "baseline": "middle", "dx": dx, "cursor": "pointer"},
            encoding,
            theme,
            params=[picking(f"act_{align}")],
            transform=[
                _by_width("n", "v", "y"),
                _by_width("s", "l", "t"),
                {"filter": "datum.y !== null"},
            ],
        )
        for late, align, dx in sides
        if (here := [value for value in values if value["late"] is late])
    ]


def _by_width(narrow: str, wide: str, named: str) -> Spec:
    """Return the choice between two fields by how wide the chart is."""
    return {"calculate": f"width < {WIDE_PX} ? datum.{narrow} : datum.{wide}", "as": named}


def _lane_ys(rules: Sequence[Rule], first: date, stop: date, top: float) -> list[Spec]:
    """Return where each label stands in a narrow (n) and in a wide chart (v).

    A chart without a header (`top` 0) has no labels: its rules begin at its top.
    """
    if not top:
        return [{"n": 0, "v": 0} for _ in rules]
    lanes = header_lanes(rules, first, stop)

    def place(lane: int | None) -> float | None:
        return None if lane is None else round(top * (1 - (lane + 0.5) / lanes), 4)

    settings = zip(*_settings(rules, first, stop), strict=True)
    return [{"n": place(narrow), "v": place(wide)} for narrow, wide in settings]


def day_layers(day: date | None, theme: Theme, x: Spec, y: Spec, foot: float) -> list[Spec]:
    """Return the layer of the one day that the card beside the chart is about."""
    if day is None:
        return []
    values = [{"a": ms(day), "y": y["scale"]["domain"][0], "z": foot}]
    mark = {"type": "rule", "color": GROUND[theme].ink, "strokeWidth": 4, "opacity": 0.35}
    encoding = {"x": x, "y": y, "y2": {"field": "z"}}
    return [{"data": {"values": values}, "mark": mark, "encoding": encoding}]


def picking(name: str) -> Spec:
    """Return the parameter by which a click on a mark tells its `id` and its `day`."""
    select = {"type": "point", "fields": ["id", "day"], "toggle": False, "clear": False}
    return {"name": name, "select": select}


def told_as_tooltip() -> list[Spec]:
    """Return the tooltip of an act: when, and what happened."""
    return [{"field": "q", "type": "nominal", "title": " "}]


def _told(rule: Rule) -> Spec:
    return {
        "id": rule.code,
        "day": rule.last.isoformat(),
        "q": f"{rule.when} · {rule.title}",
    }


def _settings(rules: Sequence[Rule], first: date, stop: date) -> list[list[int | None]]:
    """Return the lane of each label in a narrow and in a wide chart; None = no room for it."""
    narrow = _lanes(rules, first, stop, NARROW_PX, lambda rule: _NUMBER_PX * len(str(rule.number)))
    wide = _lanes(
        rules,
        first,
        stop,
        WIDE_PX,
        lambda rule: _CHAR_PX * (len(rule.words) + len(str(rule.number)) + 1),
    )
    return [narrow, wide]


def _lanes(
    rules: Sequence[Rule], first: date, stop: date, width: int, size: Callable[[Rule], float]
) -> list[int | None]:
    """Give each label, from the left, the first lane in which it touches no other."""
    ends: list[float] = []
    found: list[int | None] = []
    late = _late(rules, first, stop)
    spans = []
    for rule, flush in zip(rules, late, strict=True):
        at = _share(rule, first, stop) * width
        spans.append((at - size(rule) - 3, at) if flush else (at, at + size(rule) + 3))
    for start, end in spans:
        lane = next((n for n, taken in enumerate(ends) if taken <= start), len(ends))
        if lane >= _MOST_LANES:
            found.append(None)
            continue
        ends[lane:] = [end + _GAP_PX, *ends[lane + 1 :]]
        found.append(lane)
    return found


def _late(rules: Sequence[Rule], first: date, stop: date) -> list[bool]:
    """Whether each label is set left of its rule, as it would leave the chart on the right."""
    return [_share(rule, first, stop) > 0.8 for rule in rules]  # noqa: PLR2004 - of the width


def _share(rule: Rule, first: date, stop: date) -> float:
    return (max(rule.first, first) - first).days / max((stop - first).days, 1)
