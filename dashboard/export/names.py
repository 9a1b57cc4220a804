"""Names of the base map in the picture: countries in wide capitals, towns where room is left."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from dashboard.export.ground import View, read
from dashboard.export.sheet import Box, Room, Sheet, width_of
from dashboard.palette import Ground

HOST_FROM, OTHER_FROM = 34, 50  # px that a country must measure to be named
CROWDED = 16  # px around a site where its own label names the town
MAIN_TOWNS_FROM = 40  # px a degree


class CountryName(NamedTuple):
    """A name that has found its room."""

    x: float
    y: float
    lines: list[str]
    host: bool


def place_countries(view: View, room: Room, lang: str) -> list[CountryName]:
    """Return the names that find room, hosts first."""
    found = []
    for country in sorted(read("names")["countries"], key=lambda c: (-c["host"], -c["area"])):
        least = HOST_FROM if country["host"] else OTHER_FROM
        if math.sqrt(country["area"]) * view.degree < least:
            continue
        x, y = view.at(*country["at"])
        lines = two_lines(country[lang].upper())
        width = max(width_of(spaced(line), 12, "bold") for line in lines) + 8
        height = 16 * len(lines)
        boxes = [
            Box(x - width / 2, y + dy - height / 2, width, height) for dy in (0, -20, 20, -40, 40)
        ]
        box = room.first_free(boxes)
        if box is not None:
            found.append(CountryName(x, box.y + height / 2, lines, bool(country["host"])))
    return found


def draw_country(sheet: Sheet, name: CountryName, ground: Ground) -> None:
    """Write one country's name."""
    halo = ground.land if name.host else ground.other_land
    top = name.y - 8 * (len(name.lines) - 1)
    for i, line in enumerate(name.lines):
        sheet.text(
            name.x,
            top + 16 * i,
            spaced(line),
            size=12,
            colour=ground.soft_ink,
            weight="bold",
            align="center",
            halo=halo,
        )


def draw_towns(
    sheet: Sheet,
    view: View,
    room: Room,
    ground: Ground,
    lang: str,
    sites: Sequence[tuple[float, float]],
) -> None:
    """Write the main towns that no site names and that find room."""
    most = 2 if view.degree > MAIN_TOWNS_FROM else 1
    for english, french, rank, lon, lat in read("names")["towns"]:
        x, y = view.at(lon, lat)
        if rank > most or any(math.hypot(sx - x, sy - y) < CROWDED for sx, sy in sites):
            continue
        name = french if lang == "fr" else english
        if room.first_free([Box(x - 4, y - 8, width_of(name, 11) + 14, 16)]) is None:
            continue
        sheet.box(Box(x - 1.5, y - 1.5, 3, 3), fill=ground.soft_ink)
        sheet.text(x + 6, y, name, size=11, colour=ground.soft_ink, halo=ground.land)


def spaced(name: str) -> str:
    """Return capitals set wide, so that a country is not taken for a place."""
    return "\u200a\u200a".join(name)


def two_lines(name: str) -> list[str]:
    """Return a long name in two lines of like length."""
    words = name.split(" ")
    if len(name) <= 16 or len(words) == 1:  # noqa: PLR2004 - letters
        return [name]
    cuts = range(1, len(words))
    best = min(cuts, key=lambda i: max(len(" ".join(words[:i])), len(" ".join(words[i:]))))
    return [" ".join(words[:best]), " ".join(words[best:])]
