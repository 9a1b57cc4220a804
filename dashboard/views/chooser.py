"""Streamlit's file chooser, which speaks only English, in the page's words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st


@contextmanager
def chooser_words(drop: str, browse: str) -> Iterator[None]:
    """Give the file chooser drawn in this block our words; its style is in chooser.css."""
    with st.container(key="chooser"):
        st.html(f"<style>.st-key-chooser {{ --drop: '{drop}'; --browse: '{browse}'; }}</style>")
        yield
