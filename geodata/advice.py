"""What the checks of a row and the store's refusals say, in French where it is asked for."""

from __future__ import annotations

import re

from geodata.advice_words import FAULTS

_COMPILED = tuple((re.compile(pattern), french) for pattern, french in FAULTS)


def in_french(english: str) -> str:
    """Return a check's sentence in French; an unknown one stays as it is."""
    for pattern, french in _COMPILED:
        found = pattern.fullmatch(english)
        if found:
            return french.format(*found.groups())
    return english
