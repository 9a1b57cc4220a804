"""HTML put together from elements: whatever is not Html already is escaped."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.text import escape


class Html(str):
    """Text that is HTML already; only `element` and `join` make it."""

    __slots__ = ()


def element(tag: str, *children: str, **attributes: str) -> Html:
    """Return `<tag …>children</tag>`; `cls` stands for class, `_` in a name for a hyphen."""
    inner = "".join(_safe(child) for child in children)
    return Html(f"<{tag}{_attributes(attributes)}>{inner}</{tag}>")


def join(parts: Iterable[str], between: str = "") -> Html:
    """Return the non-empty parts one after the other, `between` them."""
    return Html(_safe(between).join(_safe(part) for part in parts if part))


def anchor(url: str, *children: str, **attributes: str) -> Html:
    """Return a link that opens in a new tab, or its children alone if `url` is not http(s)."""
    if escape.link(url) is None:
        return join(children)
    return element(
        "a", *children, href=url, target="_blank", rel="noopener noreferrer", **attributes
    )


def _safe(child: str) -> str:
    return child if isinstance(child, Html) else escape.html(child)


def _attributes(attributes: dict[str, str]) -> str:
    names = {"cls": "class"}
    return "".join(
        f' {names.get(key, key).replace("_", "-")}="{escape.html(value)}"'
        for key, value in attributes.items()
        if value
    )
