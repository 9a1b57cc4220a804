"""The record: reviewed tables, their checks, and the typed rows that everything else reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from geodata.record import store
from geodata.record.known import known_day, known_on
from geodata.record.model import (
    Actor,
    Claim,
    Country,
    Event,
    Force,
    Lang,
    Record,
    Site,
    Voice,
    all_names,
    name,
    summary,
)
from geodata.settings import Settings


def load_record(built: Path | None = None) -> Record:
    """Return the built record. Raises StoreError when there is none or it is damaged."""
    return store.load_record(built or Settings.from_env().built)


def load_manifest(built: Path | None = None) -> dict[str, Any]:
    """Return the built record's manifest. Raises StoreError."""
    return store.load_manifest(built or Settings.from_env().built)


__all__ = [
    "Actor",
    "Claim",
    "Country",
    "Event",
    "Force",
    "Lang",
    "Record",
    "Site",
    "Voice",
    "all_names",
    "known_day",
    "known_on",
    "load_manifest",
    "load_record",
    "name",
    "summary",
]
