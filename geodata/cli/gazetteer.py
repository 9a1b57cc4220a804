"""`geodata gazetteer`: country dumps of GeoNames that make the geocoder know every village."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.cli.options import read_output, with_outputs
from geodata.cli.output import emit
from geodata.cli.progress import progress
from geodata.errors import UsageError
from geodata.settings import Settings

if TYPE_CHECKING:
    from geodata.cli.options import Commands

_COLUMNS = ["country", "file", "imported_at", "places", "names"]


def add(commands: Commands) -> None:
    """Add the command's words."""
    parser = commands.add_parser(
        "gazetteer", help="import, list or remove GeoNames country dumps that you downloaded"
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    importing = actions.add_parser(
        "import",
        help="import dumps such as ML.zip",
        description="A file goes in whole or not at all. Files that are in already are passed over, so "
        "the same command takes up an import that was cut off.",
    )
    importing.add_argument("files", nargs="+", type=Path, metavar="XX.zip")
    with_outputs(actions.add_parser("list", help="which dumps are imported"))
    removing = actions.add_parser("remove", help="take a country's dump out again")
    removing.add_argument("countries", nargs="+", metavar="ISO3")


def run(arguments: argparse.Namespace) -> int:
    """Do the action that was asked for."""
    from geodata.geocoding.dumps import list_dumps, remove_dump

    state = Settings.from_env().state
    if arguments.action == "import":
        return _import(state, arguments.files)
    if arguments.action == "remove":
        for country in arguments.countries:
            print(f"{remove_dump(state, country.upper()).file}: removed")
        return 0
    emit([dump._asdict() for dump in list_dumps(state)], _COLUMNS, read_output(arguments), _COLUMNS)
    return 0


def _import(state: Path, files: list[Path]) -> int:
    """Import every file that can be; name each that cannot, and why, at the end."""
    from geodata.geocoding.dumps import import_dump

    faults = []
    for file in files:
        try:
            with progress(file.name, None) as advance:
                dump, imported = import_dump(state, file, advance)
        except UsageError as fault:
            faults.append(str(fault))
            continue
        said = f"{dump.places} places, {dump.names} names of {dump.country}"
        print(f"{file.name}: {said}" + ("" if imported else " (imported before)"))
    if not faults:
        print("Credit where points are shown: GeoNames (CC BY 4.0)")
        return 0
    for text in faults:
        print(f"geodata: {text}", file=sys.stderr)
    return 2
