"""A Word document's paragraphs and tables, by python-docx; its parts are weighed before."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

from geodata.articles.faults import ArticleFault
from geodata.articles.limits import MEGABYTE, Limits

_DOCUMENT = "word/document.xml"
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_RATIO = 200
_HEAD = 4096


def read(source: Path, limits: Limits) -> dict[str, str]:
    """Return the document's text. Raises ArticleFault for what no article is."""
    _weigh(source, limits)
    import docx

    document = docx.Document(str(source))
    told = document.core_properties
    return {
        "text": "\n\n".join(_paragraphs(document)),
        "title": told.title or "",
        "published": told.created.date().isoformat() if told.created else "",
    }


def _paragraphs(document: Any) -> list[str]:
    texts = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        texts += [cell.text for row in table.rows for cell in row.cells]
    return [text for text in texts if text.strip()]


def _weigh(source: Path, limits: Limits) -> None:
    """Refuse a bomb, a package that is no document, a password, and XML entities."""
    try:
        with zipfile.ZipFile(source) as package:
            parts = package.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise ArticleFault("encrypted")
            whole = sum(part.file_size for part in parts)
            if whole > limits.unpacked or any(_swells(part) for part in parts):
                raise ArticleFault("bomb")
            if _DOCUMENT not in package.namelist():
                raise ArticleFault("unknown")
            _refuse_entities(package)
    except zipfile.BadZipFile:
        raise ArticleFault("broken", kind="Word") from None


def _swells(part: zipfile.ZipInfo) -> bool:
    return part.file_size > MEGABYTE and part.file_size > _RATIO * max(part.compress_size, 1)


def _refuse_entities(package: zipfile.ZipFile) -> None:
    for name in package.namelist():
        if name.endswith((".xml", ".rels")):
            with package.open(name) as part:
                if _ENTITY.search(part.read(_HEAD)):
                    raise ArticleFault("entities")
