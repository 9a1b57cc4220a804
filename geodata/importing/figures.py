"""Numbers as people write them: which sign parts the decimals is found, or asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import isfinite, nan
from typing import Literal

from geodata.importing.faults import ImportQuestion

Decimal = Literal["", "point", "comma"]
_COMMA = re.compile(r"[-+]?\d+,\d+")
_POINT = re.compile(r"[-+]?\d+\.\d+(?:[eE][-+]?\d+)?")
_EITHER = re.compile(r"\d{1,3}[.,]\d{3}")
_GROUPED = re.compile(r"\d{1,3}(?:([ \u00a0\u202f'.,])\d{3})(?:\1\d{3})*")
_LONG = 10  # digits; no force has as many people
_SPACES = str.maketrans("", "", " \u00a0\u202f'")
_UNKNOWN = frozenset({"", "na", "n/a", "unknown", "inconnu", "null", "none", "-", "?"})


def decimal_of(coordinates: Iterable[str], counts: Iterable[str], degrees: bool = True) -> Decimal:
    """Return the decimal sign of the numbers, blank where none of them shows it.

    A coordinate in degrees has no thousands, so its comma is a decimal one. Raises ImportQuestion.
    """
    comma = point = ""
    for text in coordinates:
        cell = text.strip()
        if _COMMA.fullmatch(cell):
            if not degrees and _EITHER.fullmatch(cell.lstrip("+-")):
                raise ImportQuestion("ask_decimal", example=cell)
            comma = cell
        elif _POINT.fullmatch(cell):
            point = cell
        if comma and point:
            raise ImportQuestion("ask_decimal", example=f"{comma} / {point}")
    if comma or point:
        return "comma" if comma else "point"
    unclear = next((text.strip() for text in counts if _EITHER.fullmatch(text.strip())), "")
    if unclear:
        raise ImportQuestion("ask_decimal", example=unclear)
    return ""


def read_number(text: str, decimal: Decimal) -> float | None:
    """Return the finite number, or None when the text is not one with this decimal sign."""
    if decimal == "comma":
        if "." in text:
            return None
        text = text.replace(",", ".")
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) and "_" not in text else None


def read_numbers(texts: Sequence[str], decimal: Decimal) -> list[float]:
    """Return what `read_number` makes of each text, not-a-number for None."""
    if decimal != "comma" and not any("_" in text for text in texts):
        try:
            return list(map(float, texts))
        except ValueError:
            pass
    numbers = (read_number(text, decimal) for text in texts)
    return [nan if number is None else number for number in numbers]


def read_count(text: str, decimal: Decimal) -> int | None:
    """Return the whole number, 0 or more; None where the text says that it is unknown.

    Raises ValueError for anything else: half a person, fewer than none, a word.
    """
    if text.isascii() and text.isdigit() and len(text) < _LONG:
        return int(text)
    cell = text.strip()
    if cell.lower() in _UNKNOWN:
        return None
    grouped = _GROUPED.fullmatch(cell)
    if grouped and grouped[1] not in (".", ","):
        cell = cell.translate(_SPACES)
    elif grouped and grouped[1] != ("," if decimal == "comma" else "."):
        cell = cell.replace(grouped[1], "")
    number = read_number(cell, decimal)
    if number is None or number < 0 or not number.is_integer() or number > 10**9:
        raise ValueError(text)
    return int(number)
