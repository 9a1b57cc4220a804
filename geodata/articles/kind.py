"""What a file is: told by its first bytes, by its name only where these allow several kinds."""

from __future__ import annotations

import re
from typing import Literal

from geodata.articles.faults import ArticleFault

Kind = Literal["text", "web", "mail", "pdf", "word"]

_BY_SUFFIX: dict[str, Kind] = {
    ".txt": "text",
    ".html": "web",
    ".htm": "web",
    ".eml": "mail",
    ".pdf": "pdf",
    ".docx": "word",
}
#: The file names that may be opened.
SUFFIXES = tuple(_BY_SUFFIX)
_HEAD = 2048
_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"
_TAG = re.compile(rb"^\s*(?:<!--|<!doctype html|<html|<head|<body|<article)", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # UTF-16, the only text that holds zero bytes


def kind_of(name: str, data: bytes) -> Kind:
    """Return the kind of a file. Raises ArticleFault where it is empty or none of them."""
    if not data.strip():
        raise ArticleFault("empty")
    head = data[:_HEAD]
    if _PDF in head:
        return "pdf"
    if head.startswith(_ZIP):
        return "word"
    if b"\0" in head and not head.startswith(_WIDE):
        raise ArticleFault("unknown")
    named: Kind = next(
        (kind for end, kind in _BY_SUFFIX.items() if name.lower().endswith(end)), "text"
    )
    if named in {"pdf", "word"}:
        raise ArticleFault("broken", kind=named_kind(named))
    return "web" if named == "text" and _TAG.match(head) else named


def named_kind(kind: Kind) -> str:
    """Return what a reader calls the kind."""
    return {"text": "text", "web": "HTML", "mail": "e-mail", "pdf": "PDF", "word": "Word"}[kind]
