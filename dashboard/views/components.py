"""The page's own components: a list of buttons, a copy button. Their texts are never HTML."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypedDict, cast

import streamlit as st
import streamlit.components.v2 as components

from dashboard.controls import browser_theme
from dashboard.palette import actor_style
from dashboard.wire import packed
from geodata.record import Lang

_FILES = Path(__file__).parents[1] / "static" / "page"


@cache
def _version() -> str:
    digest = hashlib.sha256()
    for path in sorted(_FILES.iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:10]


def static_file(name: str) -> str:
    """Return the address of a file in `static/page`, beside whatever path the page is served at."""
    return f"app/static/page/{name}?v={_version()}"


def _script(name: str) -> str:
    """Return a script that fetches the component's own.

    What a component is registered with travels in every message about it; a file only once.
    """
    return (
        f'const code = import(new URL("{static_file(name)}", document.baseURI).href);\n'
        "export default (place) => { code.then((module) => module.default(place)); };\n"
    )


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


_pick_list = components.component("sahel_pick_list", js=_script("pick_list.js"))
_strip = components.component("sahel_strip", js=_script("strip.js"))
_strip_data = components.component("sahel_strip_data", js=_script("strip_data.js"))
_quiet_brush = components.component("sahel_quiet_brush", js=_script("quiet_brush.js"))
_copy_text = components.component("sahel_copy_text", js=_script("copy_text.js"))
_page_look = components.component("sahel_page_look", js=_script("page_look.js"))
_copy_link = components.component("sahel_copy_link", js=_script("copy_link.js"))


def pick_list(groups: list[Group], label: str, *, key: str, on_pick: Callable[[str], None]) -> None:
    """Show the groups as real buttons; a press hands the item's id to `on_pick`."""

    def picked() -> None:
        value = cast(Any, st.session_state[key]).get("pick")
        if value is not None:
            on_pick(str(value))

    _pick_list(key=key, data={"packed": packed(listed(groups, label))}, on_pick_change=picked)


def listed(groups: list[Group], label: str) -> dict[str, Any]:
    """Return what the list shows: a line is [actor, text, detail]; the actors' signs stand apart."""
    items = [found for group in groups for found in group["items"]]
    actors = {line.get("actor", "") for found in items for line in found["lines"]}
    return {
        "label": label,
        "groups": [
            [group["title"], [_item(found) for found in group["items"]]] for group in groups
        ],
        "signs": {code: actor_style(code, browser_theme()) for code in sorted(actors - {""})},
        "current": next((found["id"] for found in items if found["current"]), ""),
    }


def _item(said: Item) -> list[Any]:
    lines = [[line.get(key, "") for key in ("actor", "text", "detail")] for line in said["lines"]]
    return [said["id"], said["title"], lines]


def time_strip(held: dict[str, Any], now: dict[str, Any], on_go: Callable[[object], None]) -> None:
    """Show the time strip at the days `now`; letting go of it hands the new ones to `on_go`.

    What it holds is a component of its own: it does not travel again when only the date changes.
    """

    def went() -> None:
        on_go(cast(Any, st.session_state["strip"]).get("go"))

    _strip_data(key="strip-data", data=held)
    _strip(key="strip", data=now, on_go_change=went)


def quiet_brush() -> None:
    """Hide from screen readers what the charts draw under a drag."""
    _quiet_brush(key="quiet-brush", data={})


def copy_text(texts: list[tuple[str, str]], done: str, manual: str, print_: str) -> None:
    """Show a button for each (label, text) that copies the text, and one that prints the page."""
    _copy_text(
        key="copy-text",
        data={"texts": texts, "done": done, "manual": manual, "print": print_},
    )


def copy_link(label: str, done: str, manual: str) -> None:
    """Show the button that copies the page's address."""
    _copy_link(key="copy-link", data={"label": label, "done": done, "manual": manual})


def page_look(lang: Lang) -> None:
    """Tell the page its language; when its theme turns, a run draws map, charts and signs in it."""
    _page_look(
        key="page-look",
        data={"lang": lang, "theme": browser_theme()},
        on_theme_change=lambda: None,  # the run itself is the answer
    )
