"""One article's file, read in a process of its own."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.articles.faults import ArticleFault
from geodata.articles.kind import Kind, kind_of, named_kind
from geodata.articles.limits import LIMITS, MEGABYTE, Limits
from geodata.confined import run_confined


@dataclass(frozen=True, slots=True)
class Article:
    """A text, and what its file says of itself: suggestions, "" where it says nothing.

    `published` is ISO 8601; `cut` tells that the text was longer than is read.
    """

    text: str
    title: str = ""
    outlet: str = ""
    published: str = ""
    cut: bool = False


def read_article(path: Path, limits: Limits = LIMITS) -> Article:
    """Return the article in a file. Raises ArticleFault."""
    try:
        size = path.stat().st_size
        if size > limits.file:
            raise ArticleFault("too_big", size=size // MEGABYTE, most=limits.file // MEGABYTE)
        data = path.read_bytes()
    except OSError as fault:
        raise ArticleFault("missing", reason=fault.strerror or str(fault)) from fault
    return read_article_bytes(path.name, data, limits)


def read_article_bytes(name: str, data: bytes, limits: Limits = LIMITS) -> Article:
    """Return the article in the bytes of a file called `name`. Raises ArticleFault."""
    kind = kind_of(name, data)
    most = limits.web if kind in {"web", "mail", "text"} else limits.file
    if len(data) > most:
        raise ArticleFault("too_big", size=len(data) // MEGABYTE, most=most // MEGABYTE)
    with tempfile.TemporaryDirectory(prefix="article-") as folder:
        source = Path(folder) / "source"
        source.write_bytes(data)
        return _article(_child(kind, source, limits), kind)


def _child(kind: Kind, source: Path, limits: Limits) -> bytes:
    try:
        return run_confined("geodata.articles.worker", [kind, str(source)], limits.seconds)
    except TimeoutError as fault:
        raise ArticleFault("too_slow", seconds=int(limits.seconds)) from fault


def _article(said: bytes, kind: Kind) -> Article:
    try:
        answer: dict[str, Any] = json.loads(said)
    except ValueError:  # the reader's process died: a crash of a library, or the kernel's limit
        raise ArticleFault("broken", kind=named_kind(kind)) from None
    if "fault" in answer:
        raise ArticleFault(answer["fault"], **answer["values"])
    return Article(**answer["article"])
