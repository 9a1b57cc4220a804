"""The command line's words: one parser for each command, one reading of each option."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from geodata.cli.names import read_actors, read_codes, read_countries, read_forces, read_places
from geodata.cli.notes import say_forceless
from geodata.dates import Span, parse_edtf
from geodata.errors import DateError, UsageError
from geodata.filters import Filters
from geodata.record.model import Lang, Record
from geodata.settings import Settings
from geodata.vocab import Stage

FORMATS = ("table", "json", "csv", "geojson")
#: Of rows that lie nowhere.
PLAIN = ("table", "json", "csv")
SCORE = "geocode-score"


@dataclass(frozen=True, slots=True)
class Output:
    """In which language and format to answer, and where to."""

    lang: Lang
    format: str
    path: Path | None


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


class Parser(argparse.ArgumentParser):
    """A parser that answers a wrong command with one sentence; `--help` shows the rest."""

    def error(self, message: str) -> NoReturn:
        """Print the sentence and leave with exit code 2."""
        self.exit(2, f"{self.prog}: {message} (see `{self.prog} --help`)\n")


def make_parser(*further: Callable[[Commands], None]) -> argparse.ArgumentParser:
    """Return the parser of every command; `further` add those that have a file of their own."""
    parser: argparse.ArgumentParser = Parser(
        prog="geodata", description="Which foreign forces were where in the Sahel, and who says so."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _check_and_build(commands)
    _question(commands, "posture", "forces and places at a date", ["at"])
    _question(commands, "events", "events of a period", ["from", "to"])
    _question(commands, "changes", "what changed between two dates", ["from", "to"])
    _claims(commands)
    _score(commands)
    for add in further:
        add(commands)
    return parser


def as_command(argv: Sequence[str]) -> list[str]:
    """Read `geocode score …` as the command it is, not as a place called Score."""
    words = list(argv)
    return [SCORE, *words[2:]] if words[:2] == ["geocode", "score"] else words


def read_filters(arguments: argparse.Namespace, record: Record) -> Filters:
    """Return the filters asked for. Raises UsageError naming a code the record does not know."""
    stages = {stage.value for stage in Stage}
    actors = read_actors(arguments.actor, record)
    say_forceless(record, actors)
    return Filters(
        countries=read_countries(arguments.country, record),
        actors=actors,
        forces=read_forces(arguments.force, record),
        places=read_places(arguments.place, record),
        stages=read_codes("--stage", arguments.stage, stages, lambda s: {s.lower()} & stages),
        text=arguments.text or "",
    )


def read_span(option: str, text: str) -> Span:
    """Return the days that `text` names. Raises UsageError."""
    try:
        return parse_edtf(text)
    except DateError as fault:
        raise UsageError(f"{option}: {fault}") from None


def read_period(first: str, last: str) -> tuple[date, date]:
    """Return the first and last day of a period. Raises UsageError when it is reversed."""
    start, end = read_span("--from", first).first, read_span("--to", last).last
    if start > end:
        raise UsageError(f"--from {first} is later than --to {last}: swap them")
    return start, end


def read_output(arguments: argparse.Namespace) -> Output:
    """Return how and where to answer."""
    return Output(arguments.lang, arguments.format, arguments.output)


def _check_and_build(commands: Commands) -> None:
    for command, text in (
        ("check", "name every problem of the curated record"),
        ("build", "check, geocode and build the record"),
    ):
        parser = commands.add_parser(command, help=text)
        _folders(parser)


def _score(commands: Commands) -> None:
    parser = commands.add_parser(
        SCORE,
        prog="geodata geocode score",
        description="Percentages of names found within 5 and 25 km, and wrong (more than 50 km off), "
        "by kind, country and method; accepted_* are of the names placed without review.",
        help="(geocode score) how good the geocoder is on a file of known places",
    )
    parser.add_argument("truth", type=Path, metavar="TRUTH.csv")
    for option, text in (
        ("--without-country", "do not tell the matcher the country"),
        ("--admin1", "tell it the region as well"),
        ("--near", "tell it a point within 0.7 degrees of the truth, as another place of the text"),
    ):
        parser.add_argument(option, action="store_true", help=text)
    with_outputs(parser, PLAIN)


def _claims(commands: Commands) -> None:
    parser = commands.add_parser("claims", help="who says so: claims by their id or their event's")
    parser.add_argument("ids", nargs="+", metavar="ID")
    _no_store(parser)
    _built(parser)
    with_outputs(parser)


def _question(
    commands: Commands,
    command: str,
    text: str,
    dates: list[str],
) -> None:
    parser = commands.add_parser(command, help=text)
    for option in dates:
        parser.add_argument(
            f"--{option}",
            required=True,
            metavar="DATE",
            dest=f"{option}_",
            help="2024-05-02, 2024-05, 2024 or EDTF",
        )
    parser.add_argument(
        "--known-on", metavar="DATE", help="leave out the claims published after this date"
    )
    _no_store(parser)
    for option, example in (
        ("country", "NER,TCD"),
        ("actor", "RUS,USA"),
        ("force", "ID or name"),
        ("place", "ID or name"),
        ("stage", "demanded,begun"),
        ("text", "words"),
    ):
        parser.add_argument(f"--{option}", metavar=example.upper().replace(" ", "_"))
    _built(parser)
    with_outputs(parser)


def _no_store(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--no-store", action="store_true", help="of the shipped record alone, without the store"
    )


def _folders(parser: argparse.ArgumentParser) -> None:
    curated = Settings.from_env().curated
    parser.add_argument("--curated", type=Path, default=curated, help="reviewed tables")
    _built(parser)


def _built(parser: argparse.ArgumentParser) -> None:
    built = Settings.from_env().built
    parser.add_argument("--built", type=Path, default=built, help="built record")


def with_outputs(parser: argparse.ArgumentParser, formats: Sequence[str] = FORMATS) -> None:
    """Add the options that say how and where to answer."""
    parser.add_argument("--lang", choices=("en", "fr"), default="en")
    parser.add_argument("--format", choices=formats, default="table")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write here, not to the screen")
