"""What an answer cannot say of its dates: on the error channel, so that no file is spoilt."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from geodata.record import Record, load_manifest


def say_how_far(record: Record, built: Path, first: date, last: date) -> None:
    """Say when the days asked about lie before the record's first claim or past its cut-off."""
    cut_off = date.fromisoformat(str(load_manifest(built)["cut_off"]))
    if last > cut_off:
        _note(f"{last} is after the record's cut-off, {cut_off}; what happened since is not in it")
    days = [c.date.earliest for c in record.claims.values() if c.date.earliest]
    begin = min(days, default=first)
    if first < begin:
        _note(f"{first} is before the record's first claim, of {begin}; nothing is known of it")


def say_same_day(first: date, last: date) -> None:
    """Say that two equal dates have nothing between them."""
    if first == last:
        _note(f"both dates are {first}: nothing can have changed between them")


def say_forceless(record: Record, actors: Iterable[str]) -> None:
    """Say of which states that were asked for the record has no force at all."""
    for actor in sorted(set(actors) - record.actors.keys()):
        _note(f"the record has no force of {actor}")


def _note(text: str) -> None:
    print(f"geodata: note: {text}", file=sys.stderr)
