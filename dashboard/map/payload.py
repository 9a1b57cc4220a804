"""The one value that the map draws, and how it travels inside a script."""

from __future__ import annotations

import json
import re
from typing import Final, TypedDict

_AS_ESCAPE: Final = str.maketrans(
    {
        character: f"\\u{ord(character):04x}"
        # Harmless inside a JSON string; alive in HTML (< > &) and in a template string (` $).
        for character in "<>&`$'"
    }
)

#: branca compiles a rendered script once more as a Jinja template, on the server. These pairs of
#: characters would start an expression there; outside strings JSON never has them.
_JINJA: Final = re.compile(r"\{(?=[{%#])")


class ForceDrawn(TypedDict, total=False):
    """One force at one place or in one country."""

    id: str
    name: str
    actor: str
    status: str
    change: str
    certain: bool
    min: int | None
    best: int | None
    max: int | None
    counted: bool


class SiteDrawn(TypedDict, total=False):
    """One true point with the forces that stand there."""

    id: str
    lat: float
    lon: float
    name: str
    precision: str
    forces: list[ForceDrawn]


class CountryDrawn(TypedDict, total=False):
    """What is claimed about a whole country."""

    id: str
    name: str
    forces: list[ForceDrawn]
    text: str


class EventDrawn(TypedDict, total=False):
    """One dated change; without a point it is written with its country."""

    id: str
    lat: float | None
    lon: float | None
    country: str
    kind: str
    shape: str
    uncertain: bool
    title: str
    date: str


#: One move between two points, each [lat, lon]; written this way because `from` is a keyword.
FlowDrawn = TypedDict(
    "FlowDrawn",
    {"id": str, "from": list[float], "to": list[float], "actor": str, "title": str},
    total=False,
)


class ContextDrawn(TypedDict):
    """Events of another project at one place: `n` of them, shown beside the record."""

    lat: float
    lon: float
    n: int
    title: str
    text: str


class MarkDrawn(TypedDict, total=False):
    """A point to choose: a numbered candidate, or without a label where the place is or may be."""

    id: str
    lat: float
    lon: float
    label: str
    title: str
    text: str
    dashed: bool


class Payload(TypedDict, total=False):
    """Everything that changes with a filter, a date, the language or the theme."""

    theme: str
    lang: str
    selected: str
    sites: list[SiteDrawn]
    countries: list[CountryDrawn]
    events: list[EventDrawn]
    flows: list[FlowDrawn]
    actors: dict[str, str]
    words: dict[str, str]
    context: list[ContextDrawn]
    #: A map to choose a point on: what there is, the box ((south, west), (north, east)) that it
    #: shows, and whether a click beside all symbols names a point.
    marks: list[MarkDrawn]
    fit: list[list[float]]
    pick: bool
    focus: list[str]  #: the countries to frame, whatever is drawn; empty = what is drawn


EMPTY: Final[Payload] = {
    "theme": "light",
    "lang": "en",
    "selected": "",
    "sites": [],
    "countries": [],
    "events": [],
    "flows": [],
}


#: What only the page and the picture use, by where it stands; the browser never asks for it.
_UNUSED: Final = frozenset({"certain", "kind"})
_DEFAULTS: Final[dict[str, object]] = {"counted": True, "uncertain": False, "text": ""}


def slim(value: object) -> object:
    """Return the payload without what the browser does not need: unknowns, defaults, metres.

    Coordinates keep four decimals, about 11 m.
    """
    if isinstance(value, dict):
        is_force = "status" in value  # found by its place and its order there, not by its id
        needed = {key: slim(item) for key, item in value.items() if _is_needed(key, item)}
        return {key: item for key, item in needed.items() if not (is_force and key == "id")}
    if isinstance(value, list):
        return [slim(item) for item in value]
    return round(value, 4) if isinstance(value, float) else value


def _is_needed(key: str, item: object) -> bool:
    return item is not None and key not in _UNUSED and _DEFAULTS.get(key, _UNUSED) != item


def script_json(value: object) -> str:
    """Return JSON that is safe in a script element, a template string, `eval` and Jinja.

    ASCII only; every character that could end the script or start an expression is written as an
    escape, which JSON allows only inside strings, where alone these characters can occur.
    """
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return _JINJA.sub(r"\\u007b", text.translate(_AS_ESCAPE))
