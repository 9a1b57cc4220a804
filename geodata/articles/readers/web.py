"""A saved web page: its article without menus and comments, by trafilatura. Fetches nothing."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from geodata.articles.limits import Limits
from geodata.articles.readers.plain import decode


def read(source: Path, limits: Limits) -> dict[str, str]:  # noqa: ARG001 - a reader's signature
    """Return the page's article, title, outlet and date."""
    return article_of(source.read_bytes())


def article_of(data: bytes) -> dict[str, str]:
    """Return the article in the bytes of a page; all its words where no article stands out."""
    import trafilatura

    logging.disable(logging.CRITICAL)
    found: Any = trafilatura.bare_extraction(data, include_comments=False, with_metadata=True)
    text = (getattr(found, "text", "") or "") if found else ""
    if not text:
        text = trafilatura.html2txt(data) or trafilatura.html2txt(decode(data)) or ""
    if not found:
        return {"text": text}
    return {
        "text": text,
        "title": found.title or "",
        "outlet": found.sitename or "",
        "published": found.date or "",
    }
