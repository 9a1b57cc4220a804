"""The only cached loaders; every key names what it was made from, so what is new is seen.

That is the built record's version and the revision of the analysts' store, which every process reads
anew at each run of a page: a colleague's change shows at the next one.
"""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.context import context_days
from dashboard.scene import Store
from dashboard.url_state import View
from geodata.dates import Span
from geodata.errors import StoreError
from geodata.posture import PostureRow, derive, posture
from geodata.record import known_on as record_known_on
from geodata.record import load_manifest, load_record
from geodata.settings import Settings
from geodata.store import existing_store

if TYPE_CHECKING:
    from geodata.store.context import Nearby
    from geodata.store.store import Store as Analysts

if TYPE_CHECKING:
    from geodata.store.store import Store as Analysts


def store() -> Store:
    """Return the built record and the store's accepted rows over it, with their derivation.

    Raises StoreError when nothing is built. Where the analysts' store cannot be read, the shipped
    record alone is returned, and says so.
    """
    settings = Settings.from_env()
    manifest = load_manifest(settings.built)
    built, version, cut_off = settings.built, manifest["data_version"], manifest["cut_off"]
    try:
        analysts = existing_store(settings)
        revision = analysts.revision() if analysts else 0
        if analysts is not None and revision:
            return _merged(str(built), str(version), str(cut_off), analysts.name, revision)
    except StoreError as fault:
        return replace(_shipped(str(built), str(version), str(cut_off)), fault=str(fault))
    return _shipped(str(built), str(version), str(cut_off))


def analysts() -> Analysts | None:
    """Return the analysts' store if there is one. Raises StoreError when it cannot be read."""
    return existing_store(Settings.from_env())


@lru_cache(maxsize=8)
def known_on(loaded: Store, day: date | None) -> Store:
    """Return the store as it was public on `day`; None is the whole record."""
    if day is None:
        return loaded
    record = record_known_on(loaded.record, day)
    return replace(loaded, record=record, derivation=derive(record))


def rows_of(loaded: Store, view: View) -> tuple[PostureRow, ...]:
    """Return the posture of the view's day, or of any day of its period, unfiltered."""
    when = view.when
    return _rows(loaded, when.first if when.is_day else when)


def posture_of(loaded: Store, day: date) -> tuple[PostureRow, ...]:
    """Return the posture of one day, unfiltered."""
    return _rows(loaded, day)


def has_context() -> bool:
    """Whether anything was ever imported beside the record."""
    analysts = _analysts()
    return analysts is not None and analysts.revision("context") > 0


def context_of(view: View) -> Nearby | None:
    """Return the imported events around the view's day or in its period, None without a store."""
    analysts = _analysts()
    if analysts is None:
        return None
    days = context_days(view)
    where, mark = analysts.name, analysts.revision("context")
    return _nearby(where, mark, days.first, days.last, view.filters.countries)


def _analysts() -> Analysts | None:
    try:
        return existing_store(Settings.from_env())
    except StoreError:  # the foot of the page says so
        return None


@lru_cache(maxsize=64)
def _nearby(
    where: str,  # noqa: ARG001 - part of the key
    mark: int,  # noqa: ARG001 - part of the key
    first: date,
    last: date,
    countries: frozenset[str],
) -> Nearby | None:
    analysts = existing_store(Settings.from_env())
    return analysts.context_nearby(first, last, countries) if analysts else None


@st.cache_resource(max_entries=2, show_spinner=False)
def _shipped(built: str, version: str, cut_off: str) -> Store:
    """Return the record as it was built."""
    record = load_record(Path(built))
    return _kept(Store(record, derive(record), version, date.fromisoformat(cut_off)))


@st.cache_resource(max_entries=2, show_spinner=False)
def _merged(
    built: str,
    version: str,
    cut_off: str,
    where: str,  # noqa: ARG001 - part of the key
    revision: int,  # noqa: ARG001 - part of the key
) -> Store:
    """Return the record with the rows that the analysts' store `where` held at `revision`."""
    from geodata.store.merge import merged_record

    shipped = _shipped(built, version, cut_off)
    analysts = existing_store(Settings.from_env())
    if analysts is None:  # taken away since it was asked
        return shipped
    merged = merged_record(shipped.record, analysts)
    derivation = derive(merged.record)
    named = f"{version}+{merged.revision}"
    return _kept(Store(merged.record, derivation, named, shipped.cut_off, merged.set_aside))


def _kept(made: Store) -> Store:
    """Keep the record out of garbage collection.

    Streamlit collects all garbage after every run; the record never becomes garbage, and looking
    through it each time took as long as the run itself.
    """
    gc.collect()
    gc.freeze()
    return made


@lru_cache(maxsize=512)
def _rows(loaded: Store, when: date | Span) -> tuple[PostureRow, ...]:
    """Keep postures outside Streamlit's cache: its hashing costs as much as the answer."""
    return tuple(posture(loaded.derivation, when))
