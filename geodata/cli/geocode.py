"""`geodata geocode`: place names to points with the reason, one at a time or a file of them."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.cli.interrupt import stoppable
from geodata.cli.options import FORMATS, Output, read_output, with_outputs
from geodata.cli.output import emit
from geodata.cli.progress import progress
from geodata.errors import UsageError
from geodata.settings import Settings
from geodata.whole import written_whole

if TYPE_CHECKING:
    from geodata.cli.options import Commands
    from geodata.geocoding.bulk import Resolver
    from geodata.geocoding.journal import Journal
    from geodata.geocoding.names import Asked

_COLUMNS = ["query", "name", "country", "lon", "lat", "precision", "method", "accepted", "reason"]
_INTERRUPTED = 130
_PARQUET = "geoparquet"

Row = dict[str, Any]


def add(commands: Commands) -> None:
    """Add the command's words."""
    parser = commands.add_parser("geocode", help="find place names, offline, with the reason")
    parser.add_argument("names", nargs="*", metavar="NAME", help="or - for one a line on stdin")
    parser.add_argument("--from", type=Path, metavar="FILE", dest="file", help=".csv, .tsv, .xlsx")
    parser.add_argument("--column", metavar="NAME", help="the column of FILE with the names")
    parser.add_argument("--country-column", metavar="NAME", default="", help="a code or a name")
    parser.add_argument("--admin1-column", metavar="NAME", default="", help="the region's name")
    parser.add_argument("--near-column", metavar="NAME", default="", help="latitude,longitude")
    parser.add_argument("--country", metavar="ISO3", help="only in this country (or several: A,B)")
    parser.add_argument("--admin1", metavar="REGION", default="", help="settles homonyms")
    parser.add_argument(
        "--near",
        metavar="LAT,LON",
        action="append",
        default=[],
        help="another place of the same text; may be repeated; --near=-4.5,12 for the south",
    )
    parser.add_argument("--best", action="store_true", help="one row a name: its best candidate")
    parser.add_argument(
        "--online",
        action="store_true",
        help="ask the configured online geocoder about what stays open (SAHEL_GEOCODER)",
    )
    with_outputs(parser, (*FORMATS, _PARQUET))


def run(arguments: argparse.Namespace) -> int:
    """Answer every name; 0 when each has an accepted place, 1 when one has not."""
    asked, output = _asked(arguments), read_output(arguments)
    if output.format == _PARQUET and output.path is None:
        raise UsageError("--format geoparquet needs --output FILE")
    resolver = _resolver(online=arguments.online)
    if output.path is None:
        with progress("names", len(asked)) as advance:
            answers = [_numbered(one, resolver, advance) for one in asked]
        _write(answers, output, best=arguments.best)
        return _code(answers)
    return _resumable(asked, resolver, output, best=arguments.best)


def _resumable(asked: list[Asked], resolver: Resolver, output: Output, *, best: bool) -> int:
    """Answer with a journal beside the output: what was answered before is not asked again."""
    from geodata.geocoding.bulk import is_settled
    from geodata.geocoding.journal import Journal

    assert output.path is not None
    journal = Journal(output.path, _run(asked, resolver))
    try:
        answers = _journalled(asked, resolver, journal)
    except KeyboardInterrupt:
        journal.close(done=False)
        done = f"{len(journal.answers)} of {len(asked)} names"
        print(f"geodata: stopped after {done}; the same command goes on", file=sys.stderr)
        return _INTERRUPTED
    _write(answers, output, best=best)
    open_ones = sum(not is_settled(rows) for rows in answers)
    journal.close(done=not open_ones)
    if open_ones:
        said = f"{open_ones} names could not be asked online; the same command asks them again"
        print(f"geodata: {said}", file=sys.stderr)
    return _code(answers)


def _journalled(asked: list[Asked], resolver: Resolver, journal: Journal) -> list[list[Row]]:
    from geodata.geocoding.bulk import is_settled

    answers = []
    with progress("names", len(asked)) as advance, stoppable() as check:
        for one in asked:
            check()
            answer = journal.answers.get(one.row)
            if answer is None:
                answer = _numbered(one, resolver, lambda _: None)
                if is_settled(answer):
                    journal.keep(one.row, answer)
            answers.append(answer)
            advance(1)
    return answers


def _numbered(one: Asked, resolver: Resolver, advance: Any) -> list[Row]:
    rows = [{**row, "row": one.row} for row in resolver.answer(one.question)]
    advance(1)
    return rows


def _asked(arguments: argparse.Namespace) -> list[Asked]:
    from geodata.geocoding.match import Question
    from geodata.geocoding.names import Asked, Columns, read_country, read_near, read_questions

    codes = [code for code in (arguments.country or "").split(",") if code.strip()]
    countries = frozenset(read_country(code) for code in codes)
    near = tuple(map(read_near, arguments.near))
    otherwise = Question("", countries, arguments.admin1, near)
    if arguments.file is not None:
        if arguments.names or not arguments.column:
            raise UsageError("--from FILE needs --column NAME, and no names beside it")
        columns = Columns(
            arguments.column,
            arguments.country_column,
            arguments.admin1_column,
            arguments.near_column,
        )
        return read_questions(arguments.file, columns, otherwise)
    names = _lines() if arguments.names == ["-"] else arguments.names
    if not names:
        raise UsageError("give names, - to read them from stdin, or --from FILE --column NAME")
    return [
        Asked(row, Question(name, countries, arguments.admin1, near))
        for row, name in enumerate(names, 1)
    ]


def _lines() -> list[str]:
    """Read one name a line; blank lines are none."""
    lines = sys.stdin.buffer.read().decode("utf-8", errors="replace").splitlines()
    return [line.strip() for line in lines if line.strip()]


def _resolver(*, online: bool) -> Resolver:
    from geodata.geocoding.bulk import Resolver, offline_indexes

    settings = Settings.from_env()
    if not online:
        return Resolver(offline_indexes(settings))
    from geodata.geocoding.online import online_geocoder

    service = online_geocoder(settings, for_this_run=True)
    if service is None:
        raise UsageError(
            "--online: no service is configured; set SAHEL_GEOCODER, see geodata online"
        )
    if not service.is_allowed():
        raise UsageError("--online: a person switched it off; geodata online on switches it on")
    return Resolver(offline_indexes(settings), service)


def _run(asked: list[Asked], resolver: Resolver) -> Row:
    """Describe what the answers of a run depend on."""
    from importlib.metadata import version

    from geodata.geocoding.dumps import list_dumps

    questions = json.dumps([_said(one) for one in asked], ensure_ascii=False)
    return {
        "version": version("sahel-forces"),
        "names": hashlib.sha256(questions.encode()).hexdigest(),
        "dumps": [dump.sha256 for dump in list_dumps(Settings.from_env().state)],
        "online": resolver.online.service.address if resolver.online else "",
    }


def _said(one: Asked) -> list[object]:
    question = one.question
    return [one.row, question.name, sorted(question.countries), question.admin1, question.near]


def _write(answers: Sequence[list[Row]], output: Output, *, best: bool) -> None:
    rows = [row for answer in answers for row in (answer[:1] if best else answer)]
    if best:
        counts = [sum(bool(row["place_id"]) for row in answer) for answer in answers]
        rows = [{**row, "candidates": n} for row, n in zip(rows, counts, strict=True)]
    if output.format in (_PARQUET, "geojson"):
        rows = [row if row["place_id"] else _without_point(row) for row in rows]
    if output.format == _PARQUET:
        _write_parquet(rows, output)
    else:
        emit(rows, _COLUMNS, output)


def _without_point(row: Row) -> Row:
    """Take the point of what was not found: the middle of a country is no dot on a map."""
    return {**row, "lon": None, "lat": None}


def _write_parquet(rows: list[Row], output: Output) -> None:
    """Write points in EPSG:4326, whole or not at all; what has no point has no geometry."""
    import geopandas
    import pandas

    assert output.path is not None
    frame = pandas.DataFrame(rows)
    lon, lat = (pandas.to_numeric(frame.pop(axis)) for axis in ("lon", "lat"))
    points = geopandas.GeoSeries.from_xy(lon, lat, crs="EPSG:4326")
    table = geopandas.GeoDataFrame(frame, geometry=points.where(lon.notna()))
    with written_whole(output.path, "--output") as waiting:
        table.to_parquet(waiting)


def _code(answers: Sequence[list[Row]]) -> int:
    return 0 if all(rows[0]["accepted"] for rows in answers) else 1
