"""One folium map that never changes, in streamlit-folium's frame; what varies is its payload."""

from __future__ import annotations

import streamlit as st
from streamlit_folium import st_folium

from dashboard import controls
from dashboard.map import RETURNED, SahelMap, posture_group, read_message
from dashboard.map.payload import Payload
from dashboard.scene import Store


def map_frame(key: str, shown: Payload, store: Store, height: int) -> None:
    """Draw the map `key`; a click on one of its symbols selects what it stands for."""
    st_folium(
        SahelMap(),
        key=key,
        height=height,
        use_container_width=True,
        returned_objects=RETURNED,
        render=False,  # the whole page of the map, of which streamlit-folium uses nothing
        feature_group_to_add=posture_group(shown),
        on_change=lambda: _chosen(key, store),
    )


def _chosen(key: str, store: Store) -> None:
    message = read_message(st.session_state.get(key))
    if message is not None:
        controls.select(message.select, store)
