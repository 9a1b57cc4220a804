"""Plain text in whatever encoding: UTF-8 or UTF-16 where it says so, else Windows-1252."""

from __future__ import annotations

import codecs
from pathlib import Path

from geodata.articles.limits import Limits

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read(source: Path, limits: Limits) -> dict[str, str]:  # noqa: ARG001 - a reader's signature
    """Return the text of a file."""
    return {"text": decode(source.read_bytes())}


def decode(data: bytes) -> str:
    """Return the text behind bytes; bytes that no encoding explains show as a mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
