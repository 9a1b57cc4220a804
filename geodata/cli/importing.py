"""`geodata import` and `geodata imports`: files of others into the store, and back out of sight."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from geodata.cli.import_words import as_json, counts, in_words, told
from geodata.cli.options import Output
from geodata.cli.output import emit
from geodata.cli.progress import progress
from geodata.errors import UsageError
from geodata.settings import Settings
from geodata.whole import aside, written_whole

if TYPE_CHECKING:
    from geodata.importing import Plan, Report, Table
    from geodata.importing.record_tables import RecordReport
    from geodata.importing.run import Progress
    from geodata.record.model import Lang

_JOBS = [
    "job",
    "state",
    "source",
    "profile",
    "read",
    "accepted",
    "refused",
    "duplicate",
    "by",
    "at",
]
_INTERRUPTED = 130


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the two commands."""
    parser = commands.add_parser("import", help="check a table of somebody else's and keep it")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument(
        "--profile", default="auto", help="auto, acled, ucdp-ged, geo-pko, free or record"
    )
    parser.add_argument("--why", default="", help="the reason, for the history of the record")
    parser.add_argument("--map", action="append", default=[], metavar="COLUMN=FIELD", dest="map_")
    parser.add_argument("--source", default="", metavar="NAME", help="the data set's name")
    parser.add_argument(
        "--date-format", default="", metavar="iso|dmy|mdy|%d/%m/%Y", help="how dates are written"
    )
    parser.add_argument("--decimal", choices=("comma", "point"), default="")
    parser.add_argument("--encoding", default="", help="utf-8, cp1252, latin-1 or utf-16")
    parser.add_argument("--separator", choices=(",", ";", "tab", "|"), default="")
    parser.add_argument("--layer", "--sheet", default="", metavar="NAME")
    parser.add_argument("--crs", default="", metavar="EPSG:N", help="of coordinates in metres")
    parser.add_argument("--all-or-nothing", action="store_true", help="import only a sound file")
    parser.add_argument("--refused", type=Path, metavar="FILE", help="write refused rows as CSV")
    parser.add_argument("--dry-run", action="store_true", help="check, and change nothing")
    parser.add_argument("--lang", choices=("en", "fr"), default="en")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    jobs = commands.add_parser("imports", help="what was imported; withdraw an import")
    jobs.add_argument("--withdraw", type=int, metavar="JOB", help="show its rows no longer")
    jobs.add_argument("--why", default="", help="the reason, which stands with the import")
    jobs.add_argument("--lang", choices=("en", "fr"), default="en")
    jobs.add_argument("--format", choices=("table", "json", "csv"), default="table")
    jobs.add_argument("--output", type=Path, metavar="FILE")


def run_import(arguments: argparse.Namespace) -> int:
    """Import files; 0 = every row is in, 1 = rows were refused, 2 = the file was."""
    from geodata.importing import ImportFault

    if arguments.refused is not None and arguments.refused.is_dir():
        raise UsageError(f"--refused {arguments.refused} is a folder: give the name of a file")
    try:
        report = _imported(arguments)
    except ImportFault as fault:
        raise UsageError(f"{arguments.files[0]}: {fault.text(arguments.lang)}") from fault
    except KeyboardInterrupt:
        print("geodata: interrupted; the same command goes on from here", file=sys.stderr)
        return _INTERRUPTED
    return 1 if report.refused else 0


def _imported(arguments: argparse.Namespace) -> Report:
    from geodata.importing import Choices, ImportFault, detect, open_table
    from geodata.importing.profiles import RECORD
    from geodata.importing.record_tables import record_table_of
    from geodata.importing.run import Plan

    (file, *others), auto = arguments.files, arguments.profile == "auto"
    choices = Choices(
        arguments.profile, _mapping(arguments.map_), arguments.date_format, arguments.decimal
    )
    with open_table(file, _asked(arguments)) as table:
        if arguments.profile == RECORD or (auto and record_table_of(table)):
            return _run_record(arguments)
        if others:
            raise ImportFault("record_alone")
        detected = detect(table, choices).settled()
        source = arguments.source or detected.profile.source or file.stem
        return _run(arguments, Plan(file, table, detected, source, arguments.lang))


def run_imports(arguments: argparse.Namespace) -> int:
    """List the imports, or withdraw one."""
    from geodata.store import existing_store, local_person

    store = existing_store(Settings.from_env())
    jobs = store.import_jobs() if store else []
    if arguments.withdraw is not None:
        found = [job for job in jobs if job.job_id == arguments.withdraw]
        if not found or store is None:
            raise UsageError(f"there is no import {arguments.withdraw}")
        if found[0].state == "withdrawn":
            raise UsageError(f"import {arguments.withdraw} is withdrawn already")
        store.withdraw_import(found[0], local_person(), arguments.why)
        jobs = store.import_jobs()
    rows = [
        {
            "job": job.job_id,
            "state": job.state,
            "source": job.source,
            "profile": job.profile,
            "read": job.read,
            "accepted": job.accepted,
            "refused": job.refused,
            "duplicate": job.duplicate,
            "by": job.by,
            "at": job.begun_at,
        }
        for job in jobs
    ]
    emit(rows, _JOBS, Output(arguments.lang, arguments.format, arguments.output), _JOBS)
    return 0


def _mapping(pairs: list[str]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        column, mark, field = pair.rpartition("=")
        if not mark:
            raise UsageError(f"--map {pair}: write COLUMN=FIELD, or COLUMN= to leave it out")
        mapping[column.strip()] = field.strip()
    return mapping


def _asked(arguments: argparse.Namespace) -> Any:
    from geodata.importing import Asked

    separator = "\t" if arguments.separator == "tab" else arguments.separator
    return Asked(arguments.encoding, separator, arguments.layer, arguments.crs)


def _run(arguments: argparse.Namespace, plan: Plan) -> Report:
    from geodata.importing import all_good, check, keep
    from geodata.store import local_person, open_store

    if arguments.format == "table":
        print(told(plan))
    with _refused(arguments, plan.table) as refused, _bar(plan.path) as bar:
        if arguments.dry_run:
            report = check(plan, refused, bar)
        else:
            if arguments.all_or_nothing:
                all_good(plan, refused, bar)
            store = open_store(Settings.from_env())
            report = keep(plan, store, local_person(), refused, bar)
    print(as_json(report, plan) if arguments.format == "json" else in_words(report, plan.reasons))
    return report


def _run_record(arguments: argparse.Namespace) -> Report:
    """Take in tables in the record's own columns, as one change."""
    from geodata.importing.record_tables import look_at, read_rows, take_in
    from geodata.store import local_person, open_store, store_to_look_at

    rows, report = read_rows(arguments.files, _asked(arguments))
    try:
        if arguments.dry_run:
            with store_to_look_at(Settings.from_env()) as store:
                look_at(rows, report, store)
        else:
            store = open_store(Settings.from_env())
            why = arguments.why or ", ".join(f"import of {path.name}" for path in arguments.files)
            take_in(rows, report, store, local_person(), why, whole=arguments.all_or_nothing)
    finally:
        if arguments.refused:  # also where one refused row keeps all of them out
            _write_refused(report, arguments.refused, arguments.lang)
    if arguments.format == "json":
        print(json.dumps(counts(report, arguments.lang), ensure_ascii=False, indent=1))
    else:
        print(in_words(report, arguments.lang))
    return report


def _write_refused(report: RecordReport, target: Path, lang: Lang) -> None:
    """Write the refused rows of each table, the tables' files beside each other."""
    from geodata.importing.record_tables import write_refused

    tables = report.columns
    for name in tables:
        path = target if len(tables) == 1 else target.with_stem(f"{target.stem}.{name}")
        with (
            written_whole(path, "--refused") as waiting,
            waiting.open("w", encoding="utf-8-sig", newline="") as file,
        ):
            write_refused(report, name, file, lang)


@contextmanager
def _refused(arguments: argparse.Namespace, table: Table) -> Iterator[Any]:
    """Give the writer of refused rows; its file is there whole or not at all."""
    from geodata.importing import RefusedRows

    if arguments.refused is None:
        yield None
        return
    waiting = aside(arguments.refused)
    with ExitStack() as opened:
        try:
            file = opened.enter_context(waiting.open("w", encoding="utf-8-sig", newline=""))
        except OSError as fault:
            raise UsageError(f"--refused {arguments.refused}: {fault.strerror}") from fault
        opened.push(lambda *_: _put(file, waiting, arguments.refused))
        yield RefusedRows(file, table.columns, arguments.lang)


def _put(file: TextIO, waiting: Path, target: Path) -> None:
    """Give the written file its name, also where the import itself was refused or cut short."""
    file.close()
    os.replace(waiting, target)


@contextmanager
def _bar(path: Path) -> Iterator[Progress]:
    """Give what shows, in hundredths of the file, how much of it is read."""
    done = 0
    with progress(path.name, total=100) as advance:

        def show(part: float) -> None:
            nonlocal done
            steps = int(100 * part) - done
            advance(steps)
            done += steps

        yield show
