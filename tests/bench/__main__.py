"""Measure the dashboard beside the naive page and write docs/performance.md."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.bench import inprocess, machine, report
from tests.bench.compare import Comparison
from tests.server import ROOT

PAGE = ROOT / "docs" / "performance.md"
REPEATS, QUICK = 8, 2  # eight: each of four countries chosen and dropped


def main() -> None:
    options = _options()
    before = machine.load()
    inside = inprocess.measure(options.repeats)
    found = Comparison(options.repeats)
    found.run()
    text = report.page(found, inside, machine.facts(found.browser), (before, machine.load()))
    _write(text, None if options.print else options.output)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two of each, to try it out")
    parser.add_argument("--print", action="store_true", help="write no file")
    parser.add_argument("--output", type=Path, default=PAGE)
    options = parser.parse_args()
    options.repeats = QUICK if options.quick else REPEATS
    return options


def _write(text: str, path: Path | None) -> None:
    print(text)
    if path is not None:
        path.write_text(text, encoding="utf-8")
        print(f"written: {path}")


if __name__ == "__main__":
    main()
