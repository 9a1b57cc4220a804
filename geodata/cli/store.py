"""`geodata store …`: look after the analysts' store from a terminal, as a reviewer."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.cli.options import PLAIN, read_output, with_outputs
from geodata.cli.output import emit
from geodata.errors import UsageError
from geodata.rows import Flat
from geodata.settings import Settings
from geodata.store import Change, Person, Proposal, Role, existing_store, local_person, open_store

if TYPE_CHECKING:
    from geodata.store.store import Store

_HISTORY = ["change_id", "at", "by", "kind", "why", "rows", "undone_by"]
_PROPOSALS = ["proposal_id", "at", "by", "why", "rows"]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `store` and its own commands."""
    parser = commands.add_parser("store", help="the analysts' store: history, undo, files, backup")
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    acts.add_parser("status", help="where it is and what it holds")
    _lists(acts)
    for act, what, text in (
        ("undo", "change_id", "put back what a change found"),
        ("accept", "proposal_id", "make what an analyst proposes"),
        ("reject", "proposal_id", "close a proposal unmade"),
    ):
        deed = acts.add_parser(act, help=text)
        deed.add_argument("number", type=int, metavar=what.upper())
        _reason(deed, required=act != "accept")
    _files(acts)


def run(arguments: argparse.Namespace) -> int:
    """Do what `geodata store ACT` asks."""
    return _ACTS[arguments.act](arguments)


def _lists(acts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    history = acts.add_parser("history", help="who changed what, when and why, the latest first")
    history.add_argument("--table", default="", help="of one table, such as claims")
    history.add_argument("--row", default="", metavar="ID", help="of one row")
    history.add_argument("--person", default="", metavar="NAME", help="by one person")
    history.add_argument("--since", default="", metavar="TIME", help="ISO 8601, UTC")
    history.add_argument("--limit", type=int, default=50)
    with_outputs(history, PLAIN)
    with_outputs(acts.add_parser("proposals", help="what waits for a reviewer"), PLAIN)


def _files(acts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    for act, what, text in (
        ("export", "FOLDER", "write the record in force as its own CSV tables"),
        ("import", "FOLDER", "take in such tables as one change"),
        ("backup", "FILE", "write a copy of the store, of either kind, as one file"),
        ("restore", "FILE", "copy a backup into an empty store"),
    ):
        deed = acts.add_parser(act, help=text)
        deed.add_argument("path", type=Path, metavar=what)
        if act == "import":
            _reason(deed, required=True)


def _reason(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--why", required=required, default="", help="the reason, for the history")
    parser.add_argument("--by", default="", metavar="NAME", help="who, if not this machine's user")


def _status(_: argparse.Namespace) -> int:
    settings = Settings.from_env()
    opened = existing_store(settings)
    if opened is None:
        print(f"no store yet: it will be made at {settings.store} when something is written")
        return 0
    print(f"{opened.kind} store at {opened.name}, over the record {opened.shipped.version}")
    for name, value in opened.counts().items():
        print(f"{name:>20}  {value}")
    return 0


def _history(arguments: argparse.Namespace) -> int:
    from geodata.store.schema import RECORD_TABLES  # not at the top: it brings SQLAlchemy

    if arguments.table and arguments.table not in RECORD_TABLES:
        known = ", ".join(RECORD_TABLES)
        raise UsageError(f"--table: '{arguments.table[:80]}' is not known; choose from {known}")
    if arguments.limit < 1:
        raise UsageError(f"--limit {arguments.limit}: give 1 or more")
    found = _opened().history(
        table=arguments.table,
        row_id=arguments.row,
        person=arguments.person,
        since=_since(arguments.since),
        limit=arguments.limit,
    )
    emit([_change_row(change) for change in found], _HISTORY, read_output(arguments), _HISTORY)
    return 0


def _since(text: str) -> str:
    """Return the time as the history writes it, so that the two compare. Raises UsageError."""
    if not text:
        return ""
    try:
        asked = datetime.fromisoformat(text)
        asked = asked.replace(tzinfo=asked.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        said = f"--since: '{text[:80]}' is no time: write 2024-05-02 or 2024-05-02T12:30, in UTC"
        raise UsageError(said) from None
    return asked.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _proposals(arguments: argparse.Namespace) -> int:
    found = [_proposal_row(proposal) for proposal in _opened().proposals()]
    emit(found, _PROPOSALS, read_output(arguments), _PROPOSALS)
    return 0


def _undo(arguments: argparse.Namespace) -> int:
    receipt = _opened().undo(arguments.number, _person(arguments), arguments.why)
    print(f"change {arguments.number} is undone by change {receipt.change_id}")
    return 0


def _accept(arguments: argparse.Namespace) -> int:
    receipt = _opened().accept(arguments.number, _person(arguments), arguments.why)
    print(f"proposal {arguments.number} is accepted as change {receipt.change_id}")
    return 0


def _reject(arguments: argparse.Namespace) -> int:
    _opened().reject(arguments.number, _person(arguments), arguments.why)
    print(f"proposal {arguments.number} is rejected")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    counts = _opened().export_tables(arguments.path)
    print(f"{arguments.path}: {sum(counts.values())} rows in {len(counts)} tables")
    return 0


def _import(arguments: argparse.Namespace) -> int:
    if not arguments.path.is_dir():  # before a store is made for nothing
        raise UsageError(f"{arguments.path} is no folder of tables")
    opened = open_store(Settings.from_env())
    receipt = opened.import_tables(arguments.path, _person(arguments), arguments.why)
    if receipt is None:
        print("nothing new in these tables")
    else:
        print(f"change {receipt.change_id}: {len(receipt.versions)} rows")
    return 0


def _backup(arguments: argparse.Namespace) -> int:
    _opened().backup(arguments.path)
    print(f"{arguments.path}: {arguments.path.stat().st_size} bytes, checked")
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    if not arguments.path.is_file():
        raise UsageError(f"{arguments.path} is no file")
    counts = open_store(Settings.from_env()).restore(arguments.path, local_person())
    print(f"{sum(counts.values())} rows restored from {arguments.path}")
    return 0


def _opened() -> Store:
    """Return the store that is there. Raises UsageError where none is: a question makes none."""
    found = existing_store(Settings.from_env())
    if found is None:
        raise UsageError("there is no store yet: nothing was ever added or edited")
    return found


def _person(arguments: argparse.Namespace) -> Person:
    return Person(arguments.by, Role.REVIEWER) if arguments.by else local_person()


def _change_row(change: Change) -> Flat:
    return {
        "change_id": change.change_id,
        "at": change.at,
        "by": change.by,
        "kind": change.kind,
        "why": change.why,
        "rows": [f"{e.action} {e.table} {e.row_id}" for e in change.entries],
        "undone_by": change.undone_by,
    }


def _proposal_row(proposal: Proposal) -> Flat:
    wishes = [f"{o.action} {o.table} {o.row_id}" for o in proposal.operations]
    return {
        "proposal_id": proposal.proposal_id,
        "at": proposal.at,
        "by": proposal.by,
        "why": proposal.why,
        "rows": wishes or [f"undo change {proposal.undoes}"],
    }


_ACTS: dict[str, Callable[[argparse.Namespace], int]] = {
    "status": _status,
    "history": _history,
    "proposals": _proposals,
    "undo": _undo,
    "accept": _accept,
    "reject": _reject,
    "export": _export,
    "import": _import,
    "backup": _backup,
    "restore": _restore,
}
