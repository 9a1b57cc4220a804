"""One article's file, read in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.articles.faults import ArticleFault
from geodata.articles.kind import Kind, kind_of, named_kind
from geodata.articles.limits import LIMITS, MEGABYTE, Limits

# What a reader has no use for: where the store is, and how to log in to it.
_SECRETS = ("SAHEL_", "PG", "STREAMLIT_", "AWS_")


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
        return subprocess.run(  # noqa: S603 our own program; the path is one that we made
            [sys.executable, "-m", "geodata.articles.worker", kind, str(source)],
            capture_output=True,
            timeout=limits.seconds,
            env={k: v for k, v in os.environ.items() if not k.startswith(_SECRETS)},
            stdin=subprocess.DEVNULL,
            check=False,
        ).stdout
    except subprocess.TimeoutExpired as fault:
        raise ArticleFault("too_slow", seconds=int(limits.seconds)) from fault


def _article(said: bytes, kind: Kind) -> Article:
    try:
        answer: dict[str, Any] = json.loads(said)
    except ValueError:  # the reader's process died: a crash of a library, or the kernel's limit
        raise ArticleFault("broken", kind=named_kind(kind)) from None
    if "fault" in answer:
        raise ArticleFault(answer["fault"], **answer["values"])
    return Article(**answer["article"])
