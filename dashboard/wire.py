"""How data travels to the browser: short, and never as text in a script."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode


def packed(value: object) -> str:
    """Return the value as deflated JSON in base64; static/map/unpack.js, page/unpack.js read it back.

    A third of the bytes of the JSON itself, whose quotes would travel escaped; and nothing of what
    the record says stands as text in a script that is rendered, compiled and evaluated on its way.
    Raises ValueError on a number that JSON lacks.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return b64encode(zlib.compress(text.encode("utf-8"), 6)).decode("ascii")
