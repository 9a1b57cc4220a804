"""Numbers, ranges of people and dates as each language writes them (CLDR, by Babel)."""

from __future__ import annotations

import re
from datetime import date, datetime

from babel.dates import format_date, get_month_names

from dashboard.text.catalogue import t, typeset
from dashboard.text.figures import LOCALES, integer, locale
from geodata.dates import Span
from geodata.filters import fold
from geodata.posture import Strength
from geodata.record import Lang, name
from geodata.record.model import Named
from geodata.wording import say_day, say_when

_SHORTEST = 3  # "jan", "mai": fewer letters name no month
_WORDY = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?\s+([^\W\d]+)\.?,?\s+(\d{4})")


def label(row: Named, lang: Lang) -> str:
    """Return the row's name as a label: typeset, its first letter a capital."""
    return capital(typeset(name(row, lang), lang))


def capital(text: str) -> str:
    """Return `text` with its first letter a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def people(low: int | None, high: int | None, lang: Lang) -> str:
    """Return `648–1,100`, `1,000`, `up to 500`, `at least 60`, or the word for unknown."""
    if low is None and high is None:
        return t(lang, "people.unknown")
    if low is None or high is None:
        key = "people.at_most" if low is None else "people.at_least"
        return t(lang, key, n=integer(high if high is not None else low or 0, lang))
    if low == high:
        return integer(low, lang)
    return f"{integer(low, lang)}–{integer(high, lang)}"


def strength(value: Strength, lang: Lang) -> str:
    """Return the range of people with the best figure, computed results marked as such."""
    if not value.known:
        return t(lang, "people.unknown")
    text = people(value.minimum, value.maximum, lang)
    if value.best is not None and value.minimum != value.maximum:
        text += t(lang, "people.best", n=integer(value.best, lang))
    return text + (t(lang, "people.computed") if value.computed else "")


def day(value: date, lang: Lang) -> str:
    """Return 2 May 2024, 1er mai 2024."""
    return say_day(value, lang)


def moment(at: str, lang: Lang) -> str:
    """Return an ISO 8601 time of the store as 2 May 2024, 14:05 UTC."""
    when_ = datetime.fromisoformat(at)
    return f"{short_day(when_.date(), lang)}, {when_:%H:%M} UTC"


def short_day(value: date, lang: Lang) -> str:
    """Return 2 May 2024 or 2 mai 2024 with the month cut short, for lists."""
    text = format_date(value, "d MMM y", locale=locale(lang))
    return text.replace("1 ", "1er ", 1) if lang == "fr" and value.day == 1 else text


def when(span: Span, lang: Lang) -> str:
    """Return the uncertain day as an adverbial: on 2 May 2024, entre le 10 et le 12 avril 2024."""
    return typeset(_shortened(span, lang) or say_when(span, lang), lang)


def _shortened(span: Span, lang: Lang) -> str:
    """Return a range inside one month or year without saying the month or year twice."""
    start, end = span.earliest, span.latest
    if start is None or end is None or span.is_day or start.year != end.year:
        return ""
    if _whole_period(span, lang):
        return ""
    pattern = "d" if start.month == end.month else "d MMMM"
    first = format_date(start, pattern, locale=locale(lang))
    if lang == "fr" and start.day == 1:
        first = first.replace("1", "1er", 1)
    key = "span.extent" if span.extent else "span.between"
    return t(lang, key, first=first, last=day(end, lang))


def _whole_period(span: Span, lang: Lang) -> str:
    """Return the month or the year that the span fills, if it fills one."""
    if span.earliest is None or span.latest is None:
        return ""
    month = format_date(span.earliest, "MMMM y", locale=locale(lang))
    said = say_when(span, lang)
    return next(
        (p for p in (month, str(span.earliest.year)) if said == t(lang, "span.in", when=p)), ""
    )


def since(span: Span, lang: Lang) -> str:
    """Return since when a force is there, as a clause."""
    if span.latest is None and span.earliest is None:
        return t(lang, "since.unknown")
    if span.earliest is None:
        return t(lang, "since.by", when=day(span.last, lang))
    if span.is_day:
        return t(lang, "since.day", when=day(span.first, lang))
    plain = Span(span.earliest, span.latest)
    if whole := _whole_period(plain, lang):
        return t(lang, "since.whole", when=whole)
    return t(lang, "since.range", when=when(plain, lang))


def until(span: Span, lang: Lang) -> str:
    """Return when it was first absent, as a clause; empty when no end is known."""
    if span.earliest is None and span.latest is None:
        return ""
    if span.is_day:
        return t(lang, "until.day", when=day(span.first, lang))
    return t(lang, "until.range", when=when(Span(span.earliest, span.latest), lang))


def months(lang: Lang) -> list[str]:
    """Return the names of the twelve months."""
    names = get_month_names("wide", locale=locale(lang))
    return [names[number] for number in range(1, 13)]


def degrees(lat: float, lon: float, digits: int, lang: Lang) -> str:
    """Return a point (WGS 84) as 13,48° N, 2,11° E, with that many digits after the comma."""
    north, east = (_decimal(abs(value), digits, lang) for value in (lat, lon))
    ends = {"ns": "N" if lat >= 0 else "S", "ew": t(lang, f"card.{'east' if lon >= 0 else 'west'}")}
    return t(lang, "card.point", lat=north, lon=east, **ends)


def _decimal(value: float, digits: int, lang: Lang) -> str:
    text = f"{value:.{digits}f}"
    return text.replace(".", ",") if lang == "fr" else text


def read_day(text: str) -> date | None:
    """Return the day typed as 2024-05-02, 2 mai 2024 or 2 May 2024; None for anything else.

    05/02/2024 is refused on purpose: two readers would read two days.
    """
    cleaned = " ".join(text.split())
    try:
        return (
            date.fromisoformat(cleaned)
            if re.fullmatch(r"\d{4}-\d\d-\d\d", cleaned)
            else _wordy(cleaned)
        )
    except ValueError:
        return None


def _wordy(text: str) -> date | None:
    match = _WORDY.fullmatch(text)
    if match is None:
        return None
    wanted = fold(match[2])
    for lang in LOCALES:
        for number, month in enumerate(months(lang), 1):
            if fold(month) == wanted or (
                len(wanted) >= _SHORTEST and fold(month).startswith(wanted)
            ):
                return date(int(match[3]), number, int(match[1]))
    return None
