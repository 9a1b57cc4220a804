"""One look per actor, used by page, map and picture: colour, its readable shades, and a mark.

Colour is never alone: every actor has a mark of two letters. The first eight colours are
Okabe and Ito's, told apart with any colour vision; the next add lightness and mark; all others
share one neutral colour and differ by mark.
"""

from __future__ import annotations

from functools import cache
from typing import Final, Literal, NamedTuple

Theme = Literal["light", "dark"]
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")


class Style(NamedTuple):
    """How an actor is drawn in one theme."""

    fill: str  #: area colour
    edge: str  #: outline and text colour: at least 4.5:1 on the page and on the map's land
    ink: str  #: text on the fill: at least 4.5:1
    mark: str  #: two letters, which fit the disc of an unknown strength


class Ground(NamedTuple):
    """The neutral colours of the base map and its words in one theme."""

    land: str
    other_land: str
    water: str
    border: str
    admin: str
    river: str
    ink: str
    soft_ink: str
    water_ink: str
    paper: str


GROUND: Final[dict[Theme, Ground]] = {
    "light": Ground(
        land="#f6f3ec",
        other_land="#ece9e1",
        water="#d9e5ee",
        border="#aaa395",
        admin="#ddd7ca",
        river="#b4cbdc",
        ink="#1d2733",
        soft_ink="#6b6557",
        water_ink="#4b6880",
        paper="#ffffff",
    ),
    "dark": Ground(
        land="#262b31",
        other_land="#1f2429",
        water="#14191f",
        border="#5d6670",
        admin="#363d45",
        river="#2f4557",
        ink="#eef1f4",
        soft_ink="#a3abb4",
        water_ink="#7c95aa",
        paper="#181c21",
    ),
}

_FILLS: Final[dict[str, tuple[str, str]]] = {  # actor: (light, dark)
    "USA": ("#0072b2", "#2b8fd6"),
    "RUS": ("#d55e00", "#e8701a"),
    "FRA": ("#56b4e9", "#7cc8f5"),
    "UN": ("#009e73", "#14b388"),
    "DEU": ("#e69f00", "#f0b429"),
    "ITA": ("#cc79a7", "#dd8fba"),
    "EU": ("#f0e442", "#f2e85c"),
    "TCD": ("#7a1f1f", "#b8564f"),
    "G5S": ("#332288", "#8b7fe0"),
    "AU": ("#882255", "#c4588f"),
    "ECOWAS": ("#7ad1c2", "#9be3d6"),
    "MNJTF": ("#999933", "#b5b54a"),
    "GBR": ("#aa4499", "#c865b8"),
    "TUR": ("#117733", "#2f9c55"),
    "AES": ("#8c6239", "#b48a5f"),
}
_NEUTRAL: Final = ("#8a8f98", "#9aa1ab")
MAIN_ACTORS: Final[tuple[str, ...]] = tuple(_FILLS)

_MARKS: Final[dict[str, str]] = {
    "ACCRA": "AC", "AES": "AS", "ARE": "AE", "AU": "AU", "AUT": "AT", "BDI": "BI",
    "BEL": "BE", "BEN": "BJ", "BFA": "BF", "BGD": "BD", "BLR": "BY", "CAN": "CA",
    "CHN": "CN", "CIV": "CI", "CMR": "CM", "COL": "CO", "CZE": "CZ", "DEU": "DE",
    "DNK": "DK", "ECOWAS": "EC", "EGY": "EG", "ESP": "ES", "EST": "EE", "ETH": "ET",
    "EU": "EU", "FIN": "FI", "FRA": "FR", "G5S": "G5", "GAB": "GA", "GBR": "GB",
    "GHA": "GH", "GIN": "GN", "GRC": "GR", "HUN": "HU", "IRL": "IE", "ITA": "IT",
    "LBY": "LY", "LTU": "LT", "MLI": "ML", "MNG": "MN", "MNJTF": "MJ", "MRT": "MR",
    "NATO": "NT", "NER": "NE", "NGA": "NG", "NLD": "NL", "NOR": "NO", "NPL": "NP",
    "POL": "PL", "PRT": "PT", "ROU": "RO", "RUS": "RU", "RWA": "RW", "SDN": "SD",
    "SEN": "SN", "SWE": "SE", "TCD": "TD", "TGO": "TG", "TUR": "TR", "UGA": "UG",
    "UKR": "UA", "UN": "UN", "USA": "US", "ZAF": "ZA",
}  # fmt: skip
READABLE: Final = 4.5  # WCAG 2.2 AA, text


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Return the relative luminance of '#rrggbb' as WCAG defines it."""
    parts = [channel / 255 for channel in _channels(colour)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]  # noqa: PLR2004 - sRGB
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, towards: str, share: float) -> str:
    """Return the colour moved by `share` (0 to 1) towards another."""
    pairs = zip(_channels(colour), _channels(towards), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _readable_on(colour: str, grounds: tuple[str, ...], theme: Theme) -> str:
    """Return the nearest darker (light theme) or lighter (dark theme) readable shade."""
    end = "#000000" if theme == "light" else "#ffffff"
    for step in range(21):
        shade = mixed(colour, end, step / 20)
        if all(contrast(shade, ground) >= READABLE for ground in grounds):
            return shade
    return end


@cache
def actor_style(actor: str, theme: Theme = "light") -> Style:
    """Return the style of an actor code; an unknown code is neutral with its first letters."""
    fill = _FILLS.get(actor, _NEUTRAL)[THEMES.index(theme)]
    ground = GROUND[theme]
    edge = _readable_on(fill, (ground.land, ground.other_land, ground.paper), theme)
    ink = max(("#ffffff", "#101418"), key=lambda colour: contrast(colour, fill))
    return Style(fill, edge, ink, _MARKS.get(actor, actor[:2].upper()))


def palette(theme: Theme) -> dict[str, Style]:
    """Return the styles of all actors that have a mark, by code."""
    return {actor: actor_style(actor, theme) for actor in sorted(_MARKS)}
