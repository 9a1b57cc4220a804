"""The one place where text from the record is made safe for HTML, Markdown and scripts.

Each function names the place its result may stand in; no other module escapes anything.
"""

from __future__ import annotations

import html as _html
import re
from urllib.parse import urlsplit

# Text given to folium ends up inside a JavaScript template literal, where `${…}`, a backtick and
# a backslash stay live after html.escape; as character references they are inert there too.
_TEMPLATE = str.maketrans({mark: f"&#{ord(mark)};" for mark in "$\\`{}"})
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!<>|~$:&^=])")
_COMMONMARK = re.compile(r"([\\`*_\[\]<>|~$&]|^[#+\-=])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def html(text: object) -> str:
    """Return `text` safe inside an HTML element or a quoted attribute, and in folium's scripts."""
    return _html.escape(_CONTROL.sub("", str(text))).translate(_TEMPLATE)


def markdown(text: object) -> str:
    """Return `text` as Markdown that shows it literally: no link, image, directive or HTML."""
    one_line = " ".join(_CONTROL.sub("", str(text)).split())
    return _MARKDOWN.sub(r"\\\1", one_line)


def commonmark(text: object) -> str:
    """Return `text` for a Markdown file: it shows literally, and stays readable as it stands."""
    one_line = _CONTROL.sub("", str(text)).replace("\n", " ").replace("\t", " ")
    return _COMMONMARK.sub(r"\\\1", one_line)


def link(url: str) -> str | None:
    """Return `url` safe for an href attribute, or None unless it is plain http or https."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return None
    return html(url.strip())
