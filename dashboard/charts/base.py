"""What the charts share: days as numbers, the look of theme and language, the axis of time.

Days are UTC midnights in milliseconds on a UTC scale, so no reader's time zone moves a date. The
names of months and the marks of numbers are embedded: Vega itself knows only English.
"""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import get_day_names, get_month_names

from dashboard.palette import GROUND, Theme, mixed
from dashboard.text.figures import NARROW, locale
from geodata.record import Lang

Spec = dict[str, Any]
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
PAGE_DARK = "#14191e"  # the page's own ground (.streamlit/config.toml), darker than the map's paper
SMALL_PX = 520  # px of a plot on a telephone
_YEAR_DAYS = 366
_TICKS = (  # up to so many years: months from tick to tick, and from label to label where narrow
    (1.2, (1, 3)),
    (4, (3, 6)),
    (8, (6, 12)),
    (20, (12, 36)),
    (40, (24, 60)),
    (math.inf, (60, 120)),
)
AXIS = 24  # px above the plot that the axis of time takes


def ms(day: date) -> int:
    """Return the day's UTC midnight in milliseconds since 1970."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def chart(layers: list[Spec], height: int, lang: Lang, theme: Theme) -> Spec:
    """Return the specification of layers one over the other, as wide as its place on the page."""
    return {
        "$schema": SCHEMA,
        "height": height,
        "padding": {"left": 1, "top": 2, "right": 1, "bottom": 2},
        "layer": layers,
        "config": config(lang, theme),
    }


def still(spec: Spec) -> Spec:
    """Return a chart to be looked at only: nothing in it can be chosen or dragged over."""
    if "layer" in spec:
        return {**spec, "layer": [still(layer) for layer in spec["layer"]]}
    kept = {key: part for key, part in spec.items() if key != "params"}
    mark = {key: part for key, part in spec["mark"].items() if key != "cursor"}
    return {**kept, "mark": mark}


def choices(spec: Spec) -> list[str]:
    """Return the names by which a chart tells what was chosen in it."""
    own = [param["name"] for param in spec.get("params", ())]
    return own + [found for layer in spec.get("layer", ()) for found in choices(layer)]


def time_axis(first: date, stop: date) -> Spec:
    """Return the encoding of `x` for the field `a`: time from `first` to `stop`, its labels above.

    It reaches as far as the data: every chart has a layer that spans its period.
    """
    wide, narrow = next(
        steps for years, steps in _TICKS if (stop - first).days <= years * _YEAR_DAYS
    )
    months = range(first.year * 12, stop.year * 12 + 12, wide)
    days = [date(month // 12, month % 12 + 1, 1) for month in months]
    axis = {
        "orient": "top",
        "title": None,
        "values": {"expr": str([ms(day) for day in days if first <= day < stop])},
        "labelExpr": _tick_words(narrow),
        "labelOverlap": "greedy",
        "labelSeparation": 4,
    }
    scale = {"type": "utc", "nice": False}
    return {"field": "a", "type": "temporal", "scale": scale, "axis": axis}


def _tick_words(narrow: int) -> str:
    """Return the expression of a tick's label: the year in January, else the month.

    In a narrow chart only every `narrow`th month keeps its label; the first one names its year.
    """
    month, year = "utcmonth(datum.value)", "utcyear(datum.value)"
    kept = f"width >= {SMALL_PX} || datum.index == 0 || ({year} * 12 + {month}) % {narrow} == 0"
    first = "datum.index == 0 ? utcFormat(datum.value, '%b %Y') : utcFormat(datum.value, '%b')"
    return f"!({kept}) ? '' : {month} == 0 ? utcFormat(datum.value, '%Y') : {first}"


def lane_axis(top: float, lanes: float) -> Spec:
    """Return the encoding of `y` for the field `y`: lanes counted from the top, header above 0."""
    scale = {"domain": [-top, lanes], "reverse": True, "nice": False, "zero": False}
    return {"field": "y", "type": "quantitative", "scale": scale, "axis": None}


def words(
    values: list[Spec],
    mark: Spec,
    encoding: Spec,
    theme: Theme,
    transform: list[Spec] | None = None,
    params: list[Spec] | None = None,
) -> Spec:
    """Return text over a halo of the page's colour, so that no line behind it strikes it out.

    Without `values` the text is that of the layer around it.
    """
    paper = GROUND[theme].paper if theme == "light" else PAGE_DARK
    halo = {**mark, "color": paper, "stroke": paper, "strokeWidth": 3, "opacity": 0.85}
    plain = {key: part for key, part in encoding.items() if key not in {"color", "tooltip"}}
    layers: list[Spec] = [
        {"mark": {"type": "text", **halo}, "encoding": plain},
        {
            "mark": {"type": "text", **mark},
            "encoding": encoding,
            **({"params": params} if params else {}),
        },
    ]
    return {
        **({"data": {"values": values}} if values else {}),
        **({"transform": transform} if transform else {}),
        "layer": layers,
    }


def spoken(*fields: str) -> Spec:
    """Return the transform that puts fields together as the words of a mark for screen readers."""
    return {"calculate": " + ', ' + ".join(f"datum.{field}" for field in fields), "as": "spoken"}


SPOKEN: Spec = {"field": "spoken", "type": "nominal"}


@cache
def config(lang: Lang, theme: Theme) -> Spec:
    """Return the look of every chart in one language and theme."""
    ground = GROUND[theme]
    soft = mixed(ground.ink, ground.paper, 0.25)
    line = mixed(ground.ink, ground.paper, 0.88)
    return {
        "locale": {"number": _numbers(lang), "time": _times(lang)},
        "font": FONT,
        "background": "transparent",
        "view": {"stroke": None},
        "mark": {"aria": False},
        "axis": {
            "aria": False,
            "labelColor": soft,
            "labelFontSize": 11,
            "gridColor": line,
            "domainColor": mixed(ground.ink, ground.paper, 0.6),
            "tickColor": mixed(ground.ink, ground.paper, 0.6),
            "labelFlush": True,
        },
        "text": {"color": ground.ink, "fontSize": 11},
    }


def _numbers(lang: Lang) -> Spec:
    symbols = Locale.parse(locale(lang)).number_symbols["latn"]
    group = symbols["group"].replace("\u00a0", NARROW)
    return {
        "decimal": symbols["decimal"],
        "thousands": group,
        "grouping": [3],
        "currency": ["", ""],
    }


def _times(lang: Lang) -> Spec:
    """Return d3's locale of dates by CLDR; its week begins with Sunday."""
    spoken = locale(lang)
    days = {width: get_day_names(width, locale=spoken) for width in ("wide", "abbreviated")}
    months = {w: get_month_names(w, "stand-alone", spoken) for w in ("wide", "abbreviated")}
    week = (6, 0, 1, 2, 3, 4, 5)
    return {
        "dateTime": "%-d %B %Y, %H:%M",
        "date": "%-d %B %Y",
        "time": "%H:%M",
        "periods": ["AM", "PM"],
        "days": [days["wide"][n] for n in week],
        "shortDays": [days["abbreviated"][n] for n in week],
        "months": [months["wide"][n] for n in range(1, 13)],
        "shortMonths": [months["abbreviated"][n] for n in range(1, 13)],
    }
