"""Contested borders around the Sahel: which of the source's are, and those it does not draw."""

from __future__ import annotations

from collections.abc import Sequence

Line = list[tuple[float, float]]

SALIENT_LON = 33.17  # degrees east: the east end of the Nile salient, where Hala'ib begins

#: Borders that are contested, by the pair of countries as Natural Earth draws them.
DISPUTED_PAIRS = {("ESH", "MAR"), ("DZA", "ESH"), ("ESH", "MRT")}
#: Contested lines that the source does not draw, hand-drawn from the texts named.
DISPUTED_LINES: tuple[Line, ...] = (
    # Hala'ib: the 22nd parallel (1899 agreement), from the Nile salient's east end to the sea.
    [(33.17, 22.0), (34.5, 22.0), (35.7, 22.0), (36.87, 22.0)],
    # Hala'ib: the administrative line of 1902, roughly.
    [(34.08, 22.0), (34.15, 22.2), (34.7, 22.3), (35.2, 22.75), (35.65, 23.13)],
    # Abyei: the box of the 2009 award of the Permanent Court of Arbitration, its north, east, west.
    [(27.833, 9.35), (27.833, 10.167), (29.0, 10.167), (29.0, 9.65)],
)


def is_disputed(pair: Sequence[str], line: Line) -> bool:
    """Tell whether a border is contested: listed, or Egypt-Sudan east of the Nile salient."""
    middle = line[len(line) // 2]
    halaib = tuple(pair) == ("EGY", "SDN") and middle[0] > SALIENT_LON
    return tuple(pair) in DISPUTED_PAIRS or halaib
