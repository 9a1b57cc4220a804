"""What comes back from the map: see docs/adr/0002-map-bridge.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

KINDS: Final = ("site:", "country:", "event:", "flow:", "mark:", "point:")
LONGEST: Final = 200


class Message(NamedTuple):
    """The reader chose something on the map; `select` is "" when they clicked beside all symbols."""

    select: str
    n: int  #: grows with every click in this browser, so that a repeated click is a new message


def read_message(value: object) -> Message | None:
    """Return the message in st_folium's answer, or None when there is none or it is not ours.

    The value comes from a browser and is trusted with nothing: other shapes are ignored.
    """
    drawing = value.get("last_active_drawing") if isinstance(value, Mapping) else None
    if not isinstance(drawing, Mapping):
        return None
    return _checked(drawing.get("select"), drawing.get("n"))


def _checked(select: Any, number: Any) -> Message | None:
    if not isinstance(select, str) or not isinstance(number, int) or isinstance(number, bool):
        return None
    known = select == "" or (select.startswith(KINDS) and len(select) <= LONGEST)
    return Message(select, number) if known else None
