"""A reader's own process: little memory, little time, a bare environment.

`python -m geodata.articles.worker KIND SOURCE` writes one line of JSON about the article, or about
the fault, to standard output.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from geodata.articles.faults import ArticleFault
from geodata.articles.kind import Kind, named_kind
from geodata.articles.limits import LIMITS
from geodata.confined import bound

#: Each kind with its reader, and the library to load before the memory is bounded.
_READERS: dict[Kind, tuple[str, str]] = {
    "text": ("geodata.articles.readers.plain", "codecs"),
    "web": ("geodata.articles.readers.web", "trafilatura"),
    "mail": ("geodata.articles.readers.mail", "trafilatura"),
    "pdf": ("geodata.articles.readers.pdf", "pypdf"),
    "word": ("geodata.articles.readers.word", "docx"),
}
_DEEP = 3000  # how far a parser may recurse: far more than any article, far less than the stack


def main(kind: Kind, source: str) -> None:
    """Read one file within the limits and say what was found."""
    module, library = _READERS[kind]
    import_module(library)
    read = import_module(module).read
    sys.setrecursionlimit(_DEEP)
    bound(LIMITS.memory, LIMITS.seconds, written=0)
    answer = json.dumps(_answer(read, kind, Path(source)), ensure_ascii=True)
    sys.stdout.write(answer + "\n")


def _answer(read: Callable[..., dict[str, Any]], kind: Kind, source: Path) -> dict[str, Any]:
    try:
        return {"article": _kept(read(source, LIMITS))}
    except ArticleFault as fault:
        return {"fault": fault.code, "values": fault.values}
    except MemoryError:
        return {"fault": "too_much_memory", "values": {}}
    except Exception:  # whatever a library throws at a damaged file
        return {"fault": "broken", "values": {"kind": named_kind(kind)}}


def _kept(found: dict[str, Any]) -> dict[str, Any]:
    """Return the article without characters that show nothing, as long as is read."""
    text = _visible(str(found.pop("text")), keep="\n\t").strip()
    if not any(char.isalpha() for char in text):
        raise ArticleFault("no_words")
    suggestions = {k: _visible(str(v or "")).strip()[:300] for k, v in found.items()}
    return {"text": text[: LIMITS.letters], "cut": len(text) > LIMITS.letters, **suggestions}


def _visible(text: str, keep: str = "") -> str:
    return "".join(
        char if char.isprintable() or char in keep else " " for char in text if char != "\r"
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])  # type: ignore[arg-type]
