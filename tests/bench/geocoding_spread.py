"""How far the figures of `geodata geocode score` would move on another sample of the same size.

    python -m tests.bench.geocoding_spread TRUTH.csv

Draws the names of the file anew, as many and with replacement, the rows of one name together, and
says how often a draw misses a bar that the file itself may reach.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from geodata.geocoding.score import Outcome, Setting, read_truth, report, try_all
from geodata.geocoding.villages import embedded_indexes

DRAWS, SEED = 200, 1
UN_COUNTRIES = frozenset({"MLI", "CAF", "TCD", "NER", "BFA", "MRT"})
# What is to be reached, in per cent.
LEAST_HITS, LEAST_PRECISION, MOST_WRONG, LEAST_UN = 22.0, 97.0, 1.0, 90.0


def main(path: Path) -> None:
    """Print for each bar the figure of the file, the range of the draws, and how many miss it."""
    outcomes = try_all(embedded_indexes(), read_truth(path), Setting())
    draws = [figures(sample) for sample in draw(outcomes)]
    for name, whole in figures(outcomes).items():
        values = sorted(sample[name] for sample in draws)
        missed = sum(misses(name, value) for value in values)
        low, high = values[len(values) // 40], values[-len(values) // 40]
        print(
            f"{name}: {whole:.1f}, 95 in 100 draws {low:.1f} to {high:.1f}; {missed} of {DRAWS} miss"
        )


def draw(outcomes: Sequence[Outcome]) -> Iterable[list[Outcome]]:
    """Yield samples by name and country, the same in every run."""
    groups: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.truth.name.casefold(), outcome.truth.country].append(outcome)
    names = list(groups.values())
    chance = random.Random(SEED)  # noqa: S311 - a draw that anyone can repeat, no secret
    for _ in range(DRAWS):
        yield [one for group in chance.choices(names, k=len(names)) for one in group]


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return the shares of press and deployment rows, and those of UN sites, in per cent."""
    press = report(outcomes)[1]
    sites = [o for o in outcomes if o.truth.kind == "deployment"]
    sites = [o for o in sites if o.truth.country in UN_COUNTRIES]
    return {
        "within 25 km": press["within_25_km"],
        "right of those accepted": press["accepted_right"] or 0.0,
        "wrong of those accepted": press["accepted_wrong"] or 0.0,
        "UN sites within 25 km": report(sites)[0]["within_25_km"],
    }


def misses(name: str, value: float) -> bool:
    """Say whether the figure falls short of its bar."""
    if name.startswith("wrong"):
        return value > MOST_WRONG
    least = {"within 25 km": LEAST_HITS, "UN sites within 25 km": LEAST_UN}
    return value < least.get(name, LEAST_PRECISION)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
