"""`geodata geocode score`: how good the geocoder is on a file of known places."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, cast

from geodata.cli.options import read_output
from geodata.cli.output import emit
from geodata.rows import Flat
from geodata.settings import Settings

if TYPE_CHECKING:
    from geodata.geocoding.index import PlaceIndex
    from geodata.geocoding.score import Line

_COLUMNS = [
    "group",
    "value",
    "rows",
    "found",
    "within_5_km",
    "within_25_km",
    "wrong",
    "accepted",
    "accepted_right",
    "accepted_wrong",
]


def score(arguments: argparse.Namespace) -> int:
    """Print the table, and beside the totals those without the hand-made list."""
    lines = _measure(arguments, curated=True)
    for line in _measure(arguments, curated=False)[1::-1]:
        lines.insert(2, {**line, "value": "without the hand-made list"})
    emit(cast(list[Flat], lines), _COLUMNS, read_output(arguments), _COLUMNS)
    _say_which_dumps()
    return 0


def _say_which_dumps() -> None:
    """Say on the error channel what the figures also rest on."""
    from geodata.geocoding.dumps import list_dumps

    countries = [dump.country for dump in list_dumps(Settings.from_env().state)]
    if countries:
        print(f"geodata: note: with the imported dumps of {', '.join(countries)}", file=sys.stderr)


def _measure(arguments: argparse.Namespace, *, curated: bool) -> list[Line]:
    from geodata.geocoding.dumps import dump_index
    from geodata.geocoding.places import load_gazetteer
    from geodata.geocoding.score import Setting, read_truth, report, try_all
    from geodata.geocoding.villages import embedded_villages

    setting = Setting(
        country=not arguments.without_country, admin1=arguments.admin1, near=arguments.near
    )
    dumps = dump_index(Settings.from_env().state)
    indexes: list[PlaceIndex] = [load_gazetteer(curated=curated), embedded_villages()]
    if dumps:
        indexes.append(dumps)
    return report(try_all(indexes, read_truth(arguments.truth), setting))
