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
    late = _late(rules, first, stop)
    shares = [_share(rule, first, stop) for rule in rules]

    def lanes(width: int, size: Callable[[Rule], float]) -> list[int | None]:
        labels = [
            _Label(share * width, size(rule) + 3, flush)
            for rule, share, flush in zip(rules, shares, late, strict=True)
        ]
        return _lanes(labels)

    return [
        lanes(NARROW_PX, lambda rule: _NUMBER_PX * len(str(rule.number))),
        lanes(WIDE_PX, _size),
    ]


@dataclass(frozen=True, slots=True)
class _Label:
    """A label beside its rule, in pixels: where the rule stands, how wide, and whether left of it."""

    at: float
    width: float
    left: bool

    @property
    def start(self) -> float:
        return self.at - self.width if self.left else self.at

    @property
    def end(self) -> float:
        return self.start + self.width

    def touches(self, other: _Label) -> bool:
        """Whether the two would run into one another in one lane."""
        return self.start < other.end + _GAP_PX and other.start < self.end + _GAP_PX

    def is_under(self, rule: float) -> bool:
        """Whether a rule that begins above the label runs through its words."""
        return self.start + 1 < rule < self.end - 1


_Placed = Sequence[tuple[_Label, int]]


def _lanes(labels: Sequence[_Label]) -> list[int | None]:
    """Return the lanes of the labels with the fewest rules through words, of two ways to fill them.

    Looking where the rules run is best among few acts; where they crowd, filling from the top.
    """
    ways = (_filled(labels, looking=True), _filled(labels, looking=False))
    return min(ways, key=lambda lanes: _all_crossings(labels, lanes))


def _filled(labels: Sequence[_Label], looking: bool) -> list[int | None]:
    """Give each label, from the left, a lane in which it touches no other: the best, or the first."""
    found: list[int | None] = []
    for label in labels:
        placed = _placed(labels, found)
        free = [lane for lane in range(_MOST_LANES) if _is_free(label, lane, placed)]
        crossed = [_crossings(label, lane, placed) if looking else 0 for lane in free]
        found.append(min(zip(crossed, free, strict=True), default=(0, None))[1])
    return found


def _placed(labels: Sequence[_Label], lanes: Sequence[int | None]) -> _Placed:
    """Return the labels that have a lane; `lanes` may end before them."""
    return [(label, lane) for label, lane in zip(labels, lanes, strict=False) if lane is not None]


def _all_crossings(labels: Sequence[_Label], lanes: Sequence[int | None]) -> tuple[int, int]:
    """Return how many labels found no room, and how many words have a rule through them."""
    placed = _placed(labels, lanes)
    crossed = sum(_crossings(label, lane, placed[:n]) for n, (label, lane) in enumerate(placed))
    return len(labels) - len(placed), crossed


def _is_free(label: _Label, lane: int, placed: _Placed) -> bool:
    return not any(there == lane and label.touches(other) for other, there in placed)


def _crossings(label: _Label, lane: int, placed: _Placed) -> int:
    """Count the words that a rule begun higher up would run through: rules go down from their lane."""
    over = sum(there > lane and other.is_under(label.at) for other, there in placed)
    return over + sum(there < lane and label.is_under(other.at) for other, there in placed)


def _size(rule: Rule) -> float:
    """Return how wide the words of a label are about, in pixels."""
    return _CHAR_PX * (len(rule.words) + len(str(rule.number)) + 1)


def _late(rules: Sequence[Rule], first: date, stop: date) -> list[bool]:
    """Whether each label is set left of its rule, as it would leave the chart on the right."""
    return [(1 - _share(rule, first, stop)) * WIDE_PX < _size(rule) + 3 for rule in rules]


def _share(rule: Rule, first: date, stop: date) -> float:
    return (max(rule.first, first) - first).days / max((stop - first).days, 1)
