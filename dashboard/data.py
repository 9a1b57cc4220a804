"""The only cached loaders; every key names the built record's version, so a new build is seen."""

from __future__ import annotations

import gc
from datetime import date
from functools import lru_cache

import streamlit as st

from dashboard.scene import Store
from dashboard.url_state import View
from geodata.dates import Span
from geodata.posture import PostureRow, derive, posture
from geodata.record import known_on as record_known_on
from geodata.record import load_manifest, load_record


def store() -> Store:
    """Return the built record with its derivation. Raises StoreError when there is none."""
    manifest = load_manifest()
    return _store(str(manifest["data_version"]), str(manifest["cut_off"]))


@lru_cache(maxsize=8)
def known_on(loaded: Store, day: date | None) -> Store:
    """Return the store as it was public on `day`; None is the whole record."""
    if day is None:
        return loaded
    record = record_known_on(loaded.record, day)
    return Store(record, derive(record), loaded.version, loaded.cut_off)


def rows_of(loaded: Store, view: View) -> tuple[PostureRow, ...]:
    """Return the posture of the view's day, or of any day of its period, unfiltered."""
    when = view.when
    return _rows(loaded, when.first if when.is_day else when)


def posture_of(loaded: Store, day: date) -> tuple[PostureRow, ...]:
    """Return the posture of one day, unfiltered."""
    return _rows(loaded, day)


@st.cache_resource(max_entries=2, show_spinner=False)
def _store(version: str, cut_off: str) -> Store:
    record = load_record()
    made = Store(record, derive(record), version, date.fromisoformat(cut_off))
    # Streamlit collects all garbage after every run; the record never becomes garbage, and looking
    # through it each time took as long as the run itself.
    gc.collect()
    gc.freeze()
    return made


@lru_cache(maxsize=512)
def _rows(loaded: Store, when: date | Span) -> tuple[PostureRow, ...]:
    """Keep postures outside Streamlit's cache: its hashing costs as much as the answer."""
    return tuple(posture(loaded.derivation, when))
