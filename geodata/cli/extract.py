"""`geodata extract`: proposals from an article, or how right they are on a labelled set."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.cli.options import Output, read_span
from geodata.cli.output import emit
from geodata.errors import UsageError
from geodata.rows import Flat
from geodata.settings import Settings

if TYPE_CHECKING:
    from geodata.cli.options import Commands
    from geodata.extraction import Proposal, World
    from geodata.extraction.score import Score, Tally

_SCORE = "score"
_COLUMNS = ["actor", "force_id", "country", "place", "stage", "people_min", "people_max", "date"]
_FLAGS = ["negated", "planned", "confidence", "missing", "sentence"]
_SCORED = ["field", "precision", "recall", "right", "proposed", "labelled"]


def add(commands: Commands) -> None:
    """Add the command's words."""
    parser = commands.add_parser("extract", help="proposals from an article's text, or their score")
    parser.add_argument(
        "source",
        nargs="+",
        metavar="FILE",
        help=".txt, .html, .eml, .pdf, .docx, or - for text on stdin; or: score LABELLED",
    )
    parser.add_argument("--published", metavar="DATE", help="the day the text came out")
    parser.add_argument(
        "--lang", choices=("en", "fr"), help="the text's language; found if not told"
    )
    parser.add_argument("--format", choices=("table", "json", "csv"), default="table")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write here, not to the screen")
    parser.add_argument("--faults", action="store_true", help="with score: name what is wrong")
    parser.add_argument(
        "--built", type=Path, default=Settings.from_env().built, help="built record"
    )


def run(arguments: argparse.Namespace) -> int:
    """Propose from one text, or score a labelled set."""
    from geodata.extraction import PROPOSAL_KEYS, proposal_row

    output = Output(arguments.lang or "en", arguments.format, arguments.output)
    if arguments.source[0] == _SCORE:
        return _score(arguments, output)
    if len(arguments.source) != 1:
        raise UsageError("extract reads one file at a time; for a labelled set: extract score FILE")
    found = _proposals(arguments)
    emit([proposal_row(p) for p in found], [*_COLUMNS, *_FLAGS], output, PROPOSAL_KEYS)
    return 0


def _proposals(arguments: argparse.Namespace) -> list[Proposal]:
    from geodata.extraction import propose

    if not arguments.published:
        raise UsageError(
            "--published: say on which day the text came out; it reads “last week” by it"
        )
    published = read_span("--published", arguments.published)
    if not published.is_day:
        raise UsageError(f"--published {arguments.published}: give one day, such as 2024-05-02")
    text = _text(arguments.source[0])
    return propose(text, published.last, _world(arguments.built), arguments.lang)


def _text(source: str) -> str:
    if source == "-":
        return sys.stdin.buffer.read().decode("utf-8", errors="replace")
    from geodata.articles import read_article

    return read_article(Path(source)).text


def _world(built: Path) -> World:
    from geodata.extraction import make_world
    from geodata.geocoding import embedded_gazetteer
    from geodata.record import load_record

    return make_world(load_record(built), embedded_gazetteer())


def _score(arguments: argparse.Namespace, output: Output) -> int:
    from geodata.extraction import propose
    from geodata.extraction.labelled import read_labelled
    from geodata.extraction.score import score

    if len(arguments.source) != 2:  # noqa: PLR2004
        raise UsageError("score reads one labelled set: extract score LABELLED.jsonl")
    world = _world(arguments.built)
    texts = read_labelled(_lines(Path(arguments.source[1])))
    result = score(
        (propose(text.text, text.published, world, text.lang), text.claims, text.name)
        for text in texts
    )
    emit(_scored(result), _SCORED, output, _SCORED)
    if arguments.faults:
        print(*result.faults, sep="\n", file=sys.stderr)
    return 0


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise UsageError(f"{path}: cannot be read as text: {fault}") from None


def _scored(result: Score) -> list[Flat]:
    return [_row(name, tally) for name, tally in [*result.fields.items(), ("whole", result.whole)]]


def _row(name: str, tally: Tally) -> Flat:
    def share(value: float | None) -> float | None:
        return None if value is None else round(value, 3)

    return {
        "field": name,
        "precision": share(tally.precision),
        "recall": share(tally.recall),
        "right": tally.right,
        "proposed": tally.proposed,
        "labelled": tally.labelled,
    }
