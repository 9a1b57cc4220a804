"""One folium map that never changes, in streamlit-folium's frame; what varies is its payload."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit_folium import st_folium

from dashboard import controls
from dashboard.map import RETURNED, SahelMap, posture_group, read_message
from dashboard.map.payload import Payload
from dashboard.scene import Store


def map_frame(
    key: str,
    shown: Payload,
    store: Store,
    height: int,
    on_choice: Callable[[str], None] | None = None,
) -> None:
    """Draw the map `key`; a click on one of its symbols selects what it stands for.

    `on_choice` takes what was clicked instead, "mark:…" or "point:lat,lon" among it.
    """
    st_folium(
        SahelMap(),
        key=key,
        height=height,
        use_container_width=True,
        returned_objects=RETURNED,
        render=False,  # the whole page of the map, of which streamlit-folium uses nothing
        feature_group_to_add=posture_group(shown),
        on_change=lambda: _chosen(key, on_choice or (lambda code: controls.select(code, store))),
    )


def _chosen(key: str, take: Callable[[str], None]) -> None:
    message = read_message(st.session_state.get(key))
    if message is not None:
        take(message.select)
