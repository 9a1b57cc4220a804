"""Which record a question is asked of: the built one, with the analysts' store over it or without."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from geodata.cli.options import read_span
from geodata.record import Record, known_on, load_record
from geodata.settings import Settings
from geodata.store import existing_store


def asked_record(arguments: argparse.Namespace) -> Record:
    """Return the record, as far as it was public on --known-on where that is asked."""
    record = load_record(arguments.built)
    if not arguments.no_store:
        record = _with_store(record, arguments)
    if getattr(arguments, "known_on", None) is None:
        return record
    return known_on(record, read_span("--known-on", arguments.known_on).last)


def _with_store(record: Record, arguments: argparse.Namespace) -> Record:
    """Return the record with the store's rows; those that do not fit are named on the error channel."""
    settings = replace(Settings.from_env(), built=arguments.built)
    store = existing_store(settings)
    if store is None:
        return record
    from geodata.store.merge import merged_record

    merged = merged_record(record, store)
    for problem in merged.set_aside:
        print(f"geodata: note: set aside: {problem}", file=sys.stderr)
    return merged.record
