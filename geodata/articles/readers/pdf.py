"""A PDF's words, page by page, by pypdf."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any

from geodata.articles.faults import ArticleFault
from geodata.articles.limits import Limits

_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
#: A word parted at a line's end; a line that goes on in the next.
_PARTED = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")
_WRAPPED = re.compile(r"(?<![.!?:»”\"\n])\n(?=[^\n])")


def read(source: Path, limits: Limits) -> dict[str, str]:
    """Return the document's text. Raises ArticleFault where a password is needed."""
    from pypdf import PdfReader

    logging.disable(logging.CRITICAL)
    reader = PdfReader(source, strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise ArticleFault("encrypted")
    told: Any = reader.metadata or {}
    return {
        "text": _joined(_text(reader, limits)),
        "title": str(told.get("/Title") or ""),
        "published": _day(str(told.get("/CreationDate") or "")),
    }


def _text(reader: Any, limits: Limits) -> str:
    parts: list[str] = []
    letters = 0
    for page in reader.pages[: limits.pages]:
        parts.append(page.extract_text())
        letters += len(parts[-1])
        if letters > limits.letters:
            break
    return "\n\n".join(parts)


def _joined(text: str) -> str:
    return _WRAPPED.sub(" ", _PARTED.sub("", text))


def _day(text: str) -> str:
    found = _DATE.match(text)
    return "-".join(found.groups()) if found else ""
