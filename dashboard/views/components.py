"""The page's own components: a list of buttons, a copy button. Their texts are never HTML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypedDict, cast

import streamlit as st
import streamlit.components.v2 as components

from dashboard.controls import browser_theme
from dashboard.palette import actor_style
from geodata.record import Lang

_HERE = Path(__file__).parent


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


class Line(TypedDict, total=False):
    """One line of an item: the code of an actor, whose sign stands before the words."""

    actor: str
    text: str
    detail: str


class Item(TypedDict):
    """One button: `id` is what is selected by it."""

    id: str
    title: str
    lines: list[Line]
    current: bool


class Group(TypedDict):
    """Items under a heading."""

    title: str
    items: list[Item]


_pick_list = components.component(
    "sahel_pick_list", css=_read("pick_list.css"), js=_read("pick_list.js")
)
_copy_link = components.component(
    "sahel_copy_link", css=_read("copy_link.css"), js=_read("copy_link.js")
)


def pick_list(groups: list[Group], label: str, *, key: str, on_pick: Callable[[str], None]) -> None:
    """Show the groups as real buttons; a press hands the item's id to `on_pick`."""

    def picked() -> None:
        value = cast(Any, st.session_state[key]).get("pick")
        if value is not None:
            on_pick(str(value))

    actors = {
        line.get("actor", "") for g in groups for item in g["items"] for line in item["lines"]
    }
    signs = {code: actor_style(code, browser_theme()) for code in sorted(actors - {""})}
    data = {"label": label, "groups": groups, "signs": signs}
    _pick_list(key=key, data=data, on_pick_change=picked)


def copy_link(label: str, done: str, manual: str, lang: Lang) -> None:
    """Show the button that copies the page's address; it also tells the page its language."""
    _copy_link(key="copy-link", data={"label": label, "done": done, "manual": manual, "lang": lang})
