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
from geodata.store import Change, existing_store

if TYPE_CHECKING:
    from geodata.store.context import Nearby
    from geodata.store.store import Store as Analysts

_EVERY = 10_000  # changes that the History page looks through
_REST = 10.0  # seconds for which a server that did not answer is left alone


def store() -> Store:
    """Return the built record and the store's accepted rows over it, with their derivation.

    Raises StoreError when nothing is built. Where the analysts' store cannot be read, the shipped
    record alone is returned, and says so.
    """
    settings = Settings.from_env()
    manifest = load_manifest(settings.built)
    built, version, cut_off = settings.built, manifest["data_version"], manifest["cut_off"]
    shipped = str(built), str(version), str(cut_off)
    fault = _fault(settings)
    if fault:
        return _alone(_shipped(*shipped), fault)
    try:
        found = existing_store(settings)
        revision = found.revision() if found else 0
        return _merged(*shipped, found.name, revision) if found and revision else _shipped(*shipped)
    except StoreError as fault_now:
        return _alone(_shipped(*shipped), str(fault_now))


def analysts() -> Analysts | None:
    """Return the analysts' store if there is one that answers; the page says where it does not."""
    settings = Settings.from_env()
    return None if _fault(settings) else existing_store(settings)


def changes_of(store: Analysts) -> list[Change]:
    """Return the whole history, the latest first, read once a revision."""
    return _changes(store.name, store.revision())


@st.cache_resource(max_entries=2, show_spinner=False)
def _changes(where: str, revision: int) -> list[Change]:  # noqa: ARG001 - parts of the key
    found = existing_store(Settings.from_env())
    return found.history(limit=_EVERY) if found else []


def _fault(settings: Settings) -> str:
    """Return why the analysts' store cannot be read, "" where it can or there is none."""
    return _asked_of_late(settings.database_url) if settings.database_url else _asked(settings)


@st.cache_resource(ttl=_REST, max_entries=2, show_spinner=False)
def _asked_of_late(url: str) -> str:  # noqa: ARG001 - the key
    """Ask a server now and then only: where it is away, each question takes seconds."""
    return _asked(Settings.from_env())


def _asked(settings: Settings) -> str:
    try:
        found = existing_store(settings)
        if found is not None:
            found.revision()
    except StoreError as fault:
        return str(fault)
    return ""


@lru_cache(maxsize=2)
def _alone(shipped: Store, fault: str) -> Store:
    return replace(shipped, fault=fault)


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
    try:
        found = analysts()
        return found is not None and found.revision("context") > 0
    except StoreError:  # the top of the page says so
        return False


def context_of(view: View) -> Nearby | None:
    """Return the imported events around the view's day or in its period, None without a store."""
    days = context_days(view)
    try:
        found = analysts()
        if found is None:
            return None
        mark = found.revision("context")
        return _nearby(found.name, mark, days.first, days.last, view.filters.countries)
    except StoreError:
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
