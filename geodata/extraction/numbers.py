"""How many people a text counts: figures, number words, collective numbers and vague ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = {
    **{
        w: n
        for n, w in enumerate(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
        )
    },
    **{
        w: n
        for n, w in enumerate(
            ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"], 1
        )
    },
    **{"une": 1, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15},
    **{"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "onze": 11, "douze": 12},
    **{"treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dozen": 12, "twenty": 20},
    **{"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80},
    **{"ninety": 90, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50},
    **{"soixante": 60},
}
_SCALES = {
    **{"hundred": 100, "hundreds": 100, "cent": 100, "cents": 100},
    **{"thousand": 1000, "thousands": 1000, "mille": 1000, "milliers": 1000},
}
_COLLECTIVE = {
    **{"demi-douzaine": 6, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20},
    **{"trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60},
    **{"centaine": 100, "millier": 1000, "half-dozen": 6, "score": 20},
}
#: What "dozens" and "hundreds" may mean, at least and at most.
_VAGUE = {
    **{"dozens": (20, 99), "scores": (20, 99), "dizaines": (20, 99)},
    **{"hundreds": (200, 999), "centaines": (200, 999)},
    **{"thousands": (2000, 9999), "milliers": (2000, 9999)},
    **{"tens of thousands": (20_000, 99_999)},
}
_WORDS = "|".join(sorted({*_UNITS, *_SCALES} - {"un", "une", "hundreds", "milliers"}, key=len))
_FIGURE = r"\d{1,3}(?:[ .,]\d{3})+|\d{1,6}"
_WORDED = rf"(?:{_WORDS})(?:[ -](?:and |et )?(?:{_WORDS}))*"
_AMOUNT = rf"(?:(?:{_FIGURE})|{_WORDED})"
_MORE = (
    r"a little (?:more than|over)|just over|slightly more than|un peu plus de|more than|over"
    r"|at least|upwards of|plus de|plus d'|au moins|no fewer than"
)
_LESS = (
    r"just under|un peu moins de|up to|as many as|fewer than|less than|at most|no more than|jusqu'a"
    r"|moins de|moins d'|au plus|au maximum"
)
_ABOUT = (
    r"about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|just"
    r"|environ|pres de|pres d'|quelque|quelques|autour de|a peu pres|presque|the|les|its|ses|all"
)
_NUMBER = re.compile(
    r"(?<![\w,.-])(?<!l')(?<!qu')(?:"
    rf"(?:between|entre) (?P<low>{_AMOUNT}) (?:and|et) (?P<high>{_AMOUNT})"
    rf"|(?:from |de |some |about |around |environ |quelque |nearly )?(?P<low2>{_AMOUNT})(?: to "
    rf"| a |(?<=\d)-(?=\d))(?P<high2>{_AMOUNT})"
    rf"|(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?:{_ABOUT}))? ?(?:"
    r"(?P<vague>(?:several |plusieurs |many |des |de nombreuses |quelques |a few )?"
    r"(?:tens of thousands|dozens|scores|hundreds|thousands|dizaines|centaines|milliers)\b"
    r"|several hundred\b|several dozen\b|a few hundred\b|a few dozen\b)"
    r"|(?:une|un|la|le|les|au|du|sa|leur|cette|half a|a|the)[ -](?P<collective>demi-douzaine"
    r"|dizaine|douzaine"
    r"|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier"
    r"|dozen|hundred|thousand)\b"
    rf"|(?P<amount>{_AMOUNT})))(?![\w%°]|[.,]\d|-(?!strong|man|member)\w)"
)
_FEW = {"several hundred": (200, 999), "a few hundred": (200, 999)}
_FEW |= {"several dozen": (20, 99), "a few dozen": (20, 99)}


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people: at least and at most, None = no such bound."""

    start: int
    end: int
    low: int | None
    high: int | None


def amount(text: str) -> int | None:
    """Return the number that figures or number words spell, None if they spell none."""
    text = text.strip()
    if text[:1].isdigit():
        return int(re.sub(r"[ .,]", "", text))
    total, current = 0, 0
    for word in re.split(r"[ -]", text):
        if word == "dozen":
            current = max(current, 1) * _UNITS[word]
        elif word in _UNITS:
            # "quatre-vingt" multiplies, "cent quatre-vingt" too; every other small number adds.
            score = word in {"vingt", "vingts"} and current % 100 == 4  # noqa: PLR2004
            current = current + 76 if score else current + _UNITS[word]
        elif word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if _SCALES[word] == 1000:  # noqa: PLR2004
                total, current = total + current, 0
        elif word not in {"and", "et"}:
            return None
    return total + current or None


def counts(plain: str) -> Iterator[Count]:
    """Yield the numbers of a sentence that may count people; whose they are is told later."""
    for found in _NUMBER.finditer(plain):
        low, high = _bounds(found)
        reversed_ = low is None and high is None and found["low2"]
        if reversed_ and "-" not in found.group():  # "from 600 to 300", but not "2024-05"
            yield from _each_of(found)
        if low is not None or high is not None:
            # The words before a figure ("the", "some") belong to it only where they change it.
            yield Count(found.start(), found.end(), low, high)


def _each_of(found: re.Match[str]) -> Iterator[Count]:
    """Yield the two numbers of "from 600 to 300"."""
    for name in ("low2", "high2"):
        value = amount(found[name])
        if value:
            yield Count(*found.span(name), value, value)


def _bounds(found: re.Match[str]) -> tuple[int | None, int | None]:
    pair = (found["low"] or found["low2"], found["high"] or found["high2"])
    if pair[0] and pair[1]:
        low, high = amount(pair[0]), amount(pair[1])
        return (low, high) if low and high and low <= high else (None, None)
    if found["vague"]:
        return _vague(found["vague"])
    if found["collective"]:
        word = found["collective"]
        half = "half" in found[0]
        number = _COLLECTIVE.get(word) or _UNITS.get(word) or _SCALES.get(word)
        value = number // 2 if half and number else number
    else:
        value = amount(found["amount"])
    if found["more"]:
        return value, None
    return (None, value) if found["less"] else (value, value)


def _vague(text: str) -> tuple[int, int] | tuple[None, None]:
    if text in _FEW:
        return _FEW[text]
    for word, bounds in sorted(_VAGUE.items(), key=lambda pair: -len(pair[0])):
        if text.endswith(word):
            return bounds
    return None, None
