"""Which days a date in words may mean, reckoned from the day of publication."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from geodata.dates import add_months
from geodata.extraction.numbers import amount

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv",
            "february feb fevrier fevr",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug aout",
            "september sept sep septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec decembre",
        ),
        1,
    )
    for name in names.split()
}


DAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday lundi",
            "tuesday mardi",
            "wednesday mercredi",
            "thursday jeudi",
            "friday vendredi",
            "saturday samedi",
            "sunday dimanche",
        )
    )
    for name in names.split()
}


_WHERE_IN = {"end": 2, "late": 2, "fin": 2, "earl": 0, "begi": 0, "star": 0, "debu": 0, "mi": 1}


Values = dict[str, str]


def _iso(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    try:
        day = date.fromisoformat(v["iso"])
    except ValueError:
        day = published
    return day, day


def _day(v: Values, published: date, ahead: bool) -> tuple[date, date]:
    month, number = MONTHS[v["m"]], int(v["d"])
    ahead = (ahead or "prochain" in v.get("r", "")) and "dernier" not in v.get("r", "")
    year = int(v["y"]) if "y" in v else _year_of(month, number, published, ahead)
    number = max(1, min(number, calendar.monthrange(year, month)[1]))
    return date(year, month, number), date(year, month, number)


def _year_of(month: int, number: int, published: date, ahead: bool) -> int:
    """Return the year of a date without one: the nearest past, or coming, such day."""
    year = published.year
    number = min(number, calendar.monthrange(year, month)[1])
    day = date(year, month, number)
    # A day or two ahead of the publication is a clock, not another year.
    if ahead:
        return year + 1 if day < published - timedelta(days=2) else year
    return year - 1 if day > published + timedelta(days=2) else year


def _month(v: Values, published: date, ahead: bool) -> tuple[date, date]:
    month = MONTHS[v["m"]]
    if "y" in v:
        year = int(v["y"])
    elif v.get("r", "").strip() == "prochain":
        year = _year_of(month, 28, published, ahead=True)
    else:
        day = 1 if not ahead else 28
        year = _year_of(month, day, published, ahead)
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _part(v: Values, published: date, ahead: bool) -> tuple[date, date]:
    part = re.sub(r"^(?:the |la |le |au )", "", v["p"])
    where = next((n for key, n in _WHERE_IN.items() if part.startswith(key)), None)
    if where is None:  # "courant mai": some day of it
        return _month(v, published, ahead) if "m" in v else _whole_year(v, published, ahead)
    if "m" not in v:
        year = int(v["y"])
        months = ((1, 3), (5, 8), (10, 12))[where]
        return date(year, months[0], 1), _month_end(year, months[1])
    first, last = _month(v, published, ahead)
    days = ((1, 10), (11, 20), (21, last.day))[where]
    return first.replace(day=days[0]), first.replace(day=days[1])


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _year_end(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    return date(published.year, 12, 1), date(published.year, 12, 31)


def _end_of_month(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    return published.replace(day=21), _month_end(published.year, published.month)


def _start_of_month(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    return published.replace(day=1), published.replace(day=10)


def _whole_year(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    return date(int(v["y"]), 1, 1), date(int(v["y"]), 12, 31)


def _ago(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    number, unit = _how_many(v["n"]), _unit(v["u"])
    if unit in "hd":
        day = published - timedelta(days=number if unit == "d" else number // 24)
        return (day, day) if v["n"] not in _FEW else (day - timedelta(days=3), published)
    if unit == "w":
        return _week(published - timedelta(days=7 * number))
    if unit == "m":
        day = add_months(published, -number)
        return date(day.year, day.month, 1), _month_end(day.year, day.month)
    return date(published.year - number, 1, 1), date(published.year - number, 12, 31)


_FEW = {"a few", "several", "quelques", "plusieurs", "few", "a couple of", "couple of"}


def _how_many(text: str) -> int:
    if text in _FEW:
        return 3 if "couple" not in text else 2
    text = text.removeprefix("pres d'")
    return 1 if text in {"a", "an", "un", "une"} else min(amount(text) or 1, 200)


def _unit(text: str) -> str:
    letter = text[0]
    return {"j": "d", "s": "w", "y": "y", "a": "y"}.get(letter, letter)


def _week(day: date) -> tuple[date, date]:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _named(v: Values, published: date, ahead: bool) -> tuple[date, date]:
    text = v["w"]
    step = -1 if re.search(r"last|past|dernier|pass|previous|preced|before", text) else 0
    step = 1 if re.search(r"next|coming|prochain", text) else step
    if "week-end" in text or "weekend" in text:
        this = ahead or (published.weekday() >= SATURDAY and "last" not in text)
        sunday = _week(published)[1] if this else _week(published)[0] - timedelta(days=1)
        return sunday - timedelta(days=1), sunday
    if text in {"dans la semaine", "within the week"}:
        return published, published + timedelta(days=7)
    if "week" in text or "semaine" in text:
        return _week(published + timedelta(days=7 * step))
    if "month" in text or "mois" in text:
        day = add_months(published, step)
        return date(day.year, day.month, 1), _month_end(day.year, day.month)
    first = date(published.year + step, 1, 1)
    return (published if ahead and not step else first), date(published.year + step, 12, 31)


SATURDAY = 5
_SEASONS = {
    "spring": 3,
    "printemps": 3,
    "summer": 6,
    "ete": 6,
    "autumn": 9,
    "automne": 9,
    "fall": 9,
}
_SEASONS |= {"winter": 12, "hiver": 12}


def _season(v: Values, published: date, ahead: bool) -> tuple[date, date]:
    month = _SEASONS[v["s"]]
    told = v.get("q", "") + v.get("r", "")
    ahead = ahead or "next" in told or "prochain" in told
    year = int(v["y"]) if "y" in v else _year_of(month, 1, published, ahead)
    last = add_months(date(year, month, 1), 2)
    return date(year, month, 1), _month_end(last.year, last.month)


def _part_of_year(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    year = published.year - (1 if re.search(r"last|dernier|passe", v["w"]) else 0)
    late = re.search(r"late|end|fin", v["w"])
    return (
        (date(year, 10, 1), date(year, 12, 31)) if late else (date(year, 1, 1), date(year, 3, 31))
    )


_REACH = {"h": 1, "d": 7, "w": 28, "m": 180, "y": 365 * 4}


_EACH = {"h": 1 / 24, "d": 1, "w": 7, "m": 30, "y": 365}


def _reach(v: Values) -> timedelta:
    unit = _unit(v["u"])
    if "n" in v and v["n"] not in _FEW:
        return timedelta(days=max(1, round(_how_many(v["n"]) * _EACH[unit])))
    return timedelta(days=_REACH[unit])


def _recent(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    return published - _reach(v), published


def _coming(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    if "n" in v and v["n"] not in _FEW and _unit(v["u"]) == "m":
        return published, add_months(published, _how_many(v["n"]))
    return published, published + _reach(v)


def _word(v: Values, published: date, ahead: bool) -> tuple[date, date]:  # noqa: ARG001
    steps = {
        "the day before": -1,
        "la veille": -1,
        "yesterday": -1,
        "hier": -1,
        "avant-hier": -2,
        "tomorrow": 1,
        "demain": 1,
    }
    day = published + timedelta(days=steps.get(v["w"], 0))
    return (day - timedelta(days=1), day) if v["w"] == "overnight" else (day, day)


def _weekday(v: Values, published: date, ahead: bool) -> tuple[date, date]:
    back = (published.weekday() - DAYS[v["w"]]) % 7
    told = v.get("q", "") + v.get("r", "")
    if "last" in told or "dernier" in told:
        back = back or 7
    elif "next" in told or "prochain" in told or ahead:
        back = back - 7
    day = published - timedelta(days=back)
    return day, day


def _night(v: Values, published: date, ahead: bool) -> tuple[date, date]:
    """Return both days of "la nuit de mercredi à jeudi"."""
    first = _weekday(v, published, ahead)[0]
    return first, first + timedelta(days=1)


READERS = {
    "iso": _iso,
    "day": _day,
    "part": _part,
    "yearend": _year_end,
    "monthend": _end_of_month,
    "monthstart": _start_of_month,
    "season": _season,
    "yearpart": _part_of_year,
    "month": _month,
    "bare": _month,
    "ago": _ago,
    "named": _named,
    "recent": _recent,
    "coming": _coming,
    "within": _coming,
    "word": _word,
    "weekday": _weekday,
    "night": _night,
    "year": _whole_year,
}


def start_of_doubt(published: date, last: date) -> date:
    """Return the first day that "by `last`" may mean: from the report on, or in that year."""
    return published if published <= last else date(last.year, 1, 1)


def as_edtf(first: date, last: date) -> str:
    """Return a period as EDTF: a day, a month, a year, or one of several days."""
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    if first.day == 1 and last == _month_end(first.year, first.month):
        return f"{first:%Y-%m}"
    return interval(first, last)


def interval(first: date, last: date) -> str:
    """Return one of several days as EDTF."""
    return first.isoformat() if first == last else f"[{first}..{last}]"
