"""Labels of acts over a chart: none touches another, and few acts have no rule through their words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.rules import WIDE_PX, Rule, header_lanes, label_layers
from geodata.vocab import EventKind

FIRST, STOP = date(2012, 1, 1), date(2026, 8, 20)
CHARACTER = 6.1  # px, about, in the size of the labels


def rules(days: list[int], words: str) -> list[Rule]:
    """Return an act on each day after FIRST."""
    found = [FIRST + timedelta(day) for day in sorted(days)]
    return [Rule(d, d, n, words, EventKind.DEMAND, "", "", "") for n, d in enumerate(found, 1)]


def labels(acts: list[Rule]) -> list[dict[str, Any]]:
    """Return where each label of a wide chart stands: its ends in pixels and its lane's height."""
    y = {"scale": {"domain": [-float(header_lanes(acts, FIRST, STOP)), 1]}}
    held = [
        {**value, "rule": (act.first - FIRST).days / (STOP - FIRST).days * WIDE_PX}
        for layer in label_layers(acts, FIRST, STOP, "light", {}, y)
        for value in layer["data"]["values"]
        for act in acts
        if act.number == int(value["s"])
    ]
    for value in held:
        width = len(value["l"]) * CHARACTER
        value["start"] = value["rule"] - width if value["late"] else value["rule"]
        value["end"] = value["start"] + width
    return [value for value in held if value["v"] is not None]


@given(st.lists(st.integers(0, 5345), max_size=30))
def test_no_label_touches_another_or_leaves_the_chart_on_the_right(days: list[int]) -> None:
    placed = labels(rules(days, "Burkina Faso"))
    assert all(label["end"] <= WIDE_PX for label in placed)
    for n, one in enumerate(placed):
        for other in placed[:n]:
            apart = one["end"] < other["start"] or other["end"] < one["start"]
            assert apart or one["v"] != other["v"]


def test_the_acts_of_a_turbulent_year_leave_each_others_words_free() -> None:
    year = [4224, 4229, 4231, 4258, 4352, 4354, 4404, 4456]  # days of 2023 and early 2024
    placed = labels(rules([183, 365, 1370, 2082, 3530, *year], "Demand to leave"))
    assert len(placed) == len(year) + 5
    for label in placed:
        above = [other for other in placed if other["v"] < label["v"]]
        assert [o["l"] for o in above if label["start"] + 1 < o["rule"] < label["end"] - 1] == []
