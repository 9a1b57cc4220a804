"""The lists of the Compare page: changes by host country and place, and the acts in between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import streamlit as st

from dashboard import controls
from dashboard.comparison import Comparison, main_acts
from dashboard.text import t, tn
from dashboard.text.compare_text import change_detail, change_title, place
from dashboard.text.forms import label
from dashboard.text.markup import element
from dashboard.views.components import Group, Item, Line, pick_list
from dashboard.views.rows import event_item
from geodata.posture import Change

_ACTS = 12


def change_list(comparison: Comparison) -> None:
    """Draw the changes, and what stayed as it was behind a line that counts it."""
    lang = comparison.view.lang
    intro = "compare.list.intro" if comparison.changed else "compare.list.none"
    st.html(element("p", t(lang, intro), cls="sf-lead"))
    _pick(_groups(comparison.changed, comparison), t(lang, "compare.list"), "changes", comparison)
    if comparison.unchanged:
        said = tn(lang, "compare.unchanged", len(comparison.unchanged))
        with st.expander(said):
            _pick(_groups(comparison.unchanged, comparison), said, "unchanged", comparison)


def acts_list(comparison: Comparison) -> None:
    """Draw the political acts between the two dates, the weightiest of many."""
    lang, shown = comparison.view.lang, main_acts(comparison, _ACTS)
    if not shown:
        st.html(element("p", t(lang, "compare.acts.none"), cls="sf-lead"))
        return
    items = [event_item(event, lang, comparison.view.selected) for event in shown]
    _pick([Group(title="", items=items)], t(lang, "compare.acts"), "acts", comparison)
    more = len(comparison.acts) - len(shown)
    if more:
        st.html(element("p", tn(lang, "compare.acts.more", more), cls="sf-lead"))


def _groups(changes: Iterable[Change], comparison: Comparison) -> list[Group]:
    countries, lang = comparison.store.record.countries, comparison.view.lang
    return [
        Group(title=label(countries[code], lang), items=_items(here, comparison))
        for code, here in comparison.by_country(changes).items()
    ]


def _items(changes: Iterable[Change], comparison: Comparison) -> list[Item]:
    """One button a place, in the order of its first change: certain ones first, then the largest."""
    places: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        site, country = change.key.site_id, change.key.country
        places[f"site:{site}" if site else f"country:{country}"].append(change)
    return [
        Item(
            id=code,
            title=place(here[0], comparison),
            lines=[_line(change, comparison) for change in here],
            current=comparison.view.selected == code,
        )
        for code, here in places.items()
    ]


def _line(change: Change, comparison: Comparison) -> Line:
    force = comparison.store.record.forces[change.key.force_id]
    text = f"{change_title(change, comparison)} · {label(force, comparison.view.lang)}"
    return Line(actor=force.actor_id, text=text, detail=change_detail(change, comparison))


def _pick(groups: list[Group], label_: str, key: str, comparison: Comparison) -> None:
    if groups:
        store = comparison.store
        pick_list(groups, label_, key=key, on_pick=lambda code: controls.select(code, store))
