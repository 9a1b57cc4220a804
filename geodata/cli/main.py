"""The commands. Exit codes: 0 done, 1 the record has problems or a name is not found, 2 wrong use."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from geodata.cli import extract, gazetteer, geocode, importing, online, store
from geodata.cli.asked import asked_record
from geodata.cli.notes import say_how_far, say_same_day
from geodata.cli.options import (
    SCORE,
    Output,
    as_command,
    make_parser,
    read_filters,
    read_output,
    read_period,
    read_span,
)
from geodata.cli.output import append, emit, to_table
from geodata.cli.score import score
from geodata.dates import Span
from geodata.errors import CuratedDataError, GeodataError, UsageError
from geodata.filters import Filters, events_between, keep_event, keep_row
from geodata.posture import changes, derive, posture
from geodata.record import Record
from geodata.rows import (
    CHANGE_KEYS,
    CLAIM_KEYS,
    EVENT_KEYS,
    POSTURE_KEYS,
    change_row,
    claim_row,
    event_row,
    posture_row,
)
from geodata.vocab import ACTS, ChangeKind

_POSTURE = [
    "country",
    "site",
    "force",
    "actor",
    "status",
    "strength_min",
    "strength_max",
    "since_earliest",
    "until_latest",
    "last_confirmed",
]
_EVENTS = ["date_earliest", "date_latest", "kind", "country", "site", "summary"]
_CHANGES = [
    "change",
    "certain",
    "country",
    "site",
    "force",
    "from_status",
    "to_status",
    "from_strength_max",
    "to_strength_max",
]
_ACTS = ["date_earliest", "kind", "country", "summary"]
_CLAIMS = ["claim_id", "date", "stage", "polarity", "voice", "outlet", "published", "url"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = make_parser(
        geocode.add, gazetteer.add, online.add, store.add, importing.add, extract.add
    ).parse_args(as_command(sys.argv[1:] if argv is None else argv))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # names have accents whatever the console's locale
    try:
        return _COMMANDS[arguments.command](arguments)
    except CuratedDataError as fault:
        print(fault, file=sys.stderr)
        return 1
    except GeodataError as fault:
        print(f"geodata: {fault}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0


def _check(arguments: argparse.Namespace) -> int:
    from geodata.build.build import located_record

    record = located_record(arguments.curated)
    print(
        f"sound: {len(record.claims)} claims, {len(record.events)} events, "
        f"{len(record.sites)} sites, {len(record.forces)} forces"
    )
    return 0


def _build(arguments: argparse.Namespace) -> int:
    from geodata.build.build import build

    manifest = build(arguments.curated, arguments.built)
    print(json.dumps({k: v for k, v in manifest.items() if k != "inputs"}, indent=1))
    return 0


def _posture(arguments: argparse.Namespace) -> int:
    record = asked_record(arguments)
    filters, at = read_filters(arguments, record), read_span("--at", arguments.at_)
    rows = posture(derive(record), at.first if at.is_day else at)
    kept = [row for row in rows if keep_row(filters, record, row)]
    output = read_output(arguments)
    emit([posture_row(row, record, output.lang) for row in kept], _POSTURE, output, POSTURE_KEYS)
    say_how_far(record, arguments.built, at.first, at.last)
    return 0


def _events(arguments: argparse.Namespace) -> int:
    record = asked_record(arguments)
    filters, period = read_filters(arguments, record), _period(arguments)
    told = _claims_by_event(record)
    found = [
        event
        for event in events_between(record, Span(*period))
        if keep_event(filters, record, event, (record.claims[i] for i in told[event.event_id]))
    ]
    output = read_output(arguments)
    rows = [event_row(event, record, output.lang, told[event.event_id]) for event in found]
    emit(rows, _EVENTS, output, EVENT_KEYS)
    say_how_far(record, arguments.built, *period)
    return 0


def _changes(arguments: argparse.Namespace) -> int:
    record = asked_record(arguments)
    filters, (a, b) = read_filters(arguments, record), _period(arguments)
    found = [
        change
        for change in changes(derive(record), a, b)
        if any(
            r is not None and keep_row(filters, record, r) for r in (change.before, change.after)
        )
    ]
    output = read_output(arguments)
    shown = [c for c in found if output.format != "table" or c.kind != ChangeKind.UNCHANGED]
    rows = [change_row(change, record, output.lang) for change in shown]
    emit(rows, _CHANGES, output, CHANGE_KEYS)
    if output.format == "table":
        _show_acts(record, filters, Span(a, b), output)
    say_same_day(a, b)
    say_how_far(record, arguments.built, a, b)
    return 0


def _show_acts(record: Record, filters: Filters, period: Span, output: Output) -> None:
    """Add to a table what may explain the changes; the other formats ask `events` for it."""
    told = _claims_by_event(record)
    acts = [
        event_row(event, record, output.lang, told[event.event_id])
        for event in events_between(record, period)
        if event.kind in ACTS
        and event.date.is_day
        and keep_event(filters, record, event, (record.claims[i] for i in told[event.event_id]))
    ]
    if acts:
        append("\n" + to_table(acts, _ACTS), output)


def _claims(arguments: argparse.Namespace) -> int:
    """Print claims by their own id or by that of their event: who says so, and where to read it."""
    record = asked_record(arguments)
    asked = set(arguments.ids)
    found = [c for c in record.claims.values() if {c.claim_id, c.event_id} & asked]
    missing = asked - {code for c in found for code in (c.claim_id, c.event_id)}
    if missing:
        raise UsageError(f"no claim or event has the id '{min(missing)[:80]}'")
    output = read_output(arguments)
    emit([claim_row(c, record, output.lang) for c in found], _CLAIMS, output, CLAIM_KEYS)
    return 0


def _period(arguments: argparse.Namespace) -> tuple[date, date]:
    return read_period(arguments.from_, arguments.to_)


def _claims_by_event(record: Record) -> dict[str, list[str]]:
    told: dict[str, list[str]] = defaultdict(list)
    for claim in record.claims.values():
        told[claim.event_id].append(claim.claim_id)
    return told


_COMMANDS = {
    "check": _check,
    "build": _build,
    "geocode": geocode.run,
    "gazetteer": gazetteer.run,
    "online": online.run,
    "posture": _posture,
    "events": _events,
    "changes": _changes,
    "claims": _claims,
    SCORE: score,
    "store": store.run,
    "import": importing.run_import,
    "imports": importing.run_imports,
    "extract": extract.run,
}
