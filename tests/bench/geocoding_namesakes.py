"""How often the only place of a name is not the one that is meant, estimated from the gazetteer itself.

    python -m tests.bench.geocoding_namesakes TRUTH.csv

The map of northern Nigeria is dense; elsewhere the tables hold few villages. So the map is hidden,
and then asked: how many of the places that the other tables list there have a village of their name
far off, in their region too, and how probable is it that one village bears one listed name? By that
chance the names of TRUTH.csv that no table has tell how many of them a table would put wrong.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from geodata.geocoding.confidence import CITY, REVIEWED, TOWN, UNCHARTED, standing
from geodata.geocoding.index import Place
from geodata.geocoding.normalize import fold
from geodata.geocoding.places import embedded_gazetteer
from geodata.geocoding.score import WRONG_KM, Outcome, Setting, read_truth, try_all
from geodata.geocoding.spots import kilometres
from geodata.geocoding.stages import EXACT
from geodata.geocoding.villages import embedded_indexes, embedded_villages

MAPPED = "NGA"
# Other names that hold a name's rarest word: none, one to three, and so on.
COMMON = (0, 1, 4, 9, 29)


def main(truth: Path) -> None:
    """Print what the map tells of namesakes, then what that means for the names of the file."""
    size, villages = _map()
    chance = {}
    for kind in (REVIEWED, TOWN, CITY):
        places = [place for place in _listed(kind) if place.country == MAPPED]
        found = [_namesakes(place, villages) for place in places]
        chance[kind] = sum(map(len, found)) / (len(places) * size)
        print(f"{kind}: {_told(places, found)}; one village bears one name: {chance[kind]:.1e}")
    press = [o for o in try_all(embedded_indexes(), read_truth(truth), Setting()) if _is_press(o)]
    for kind in (REVIEWED, TOWN):
        answered, wrong = _expected_wrong(press, kind, chance[kind])
        for country in sorted(wrong):
            print(f"{kind} {country}: {answered[country]} names, {wrong[country]:.2f} wrong")
        total, n = sum(wrong.values()), answered.total()
        print(f"{kind}, all: {n} names, {total:.1f} wrong ({total / n:.1%})")
        rows, named = _named(press, kind)
        print(f"{kind}: {named} of {rows} rows of these countries are a name's answer")
    for least, (n, some) in sorted(_by_rarest_word(villages).items()):
        print(f"{least} or more other names hold the rarest word: {some / n:.0%} of {n} have one")


def _listed(kind: str) -> list[Place]:
    """Return the settlements of one standing in all tables but the map."""
    towns = (place for place in embedded_gazetteer().places if place.precision == "settlement")
    return [place for place in towns if _kind(place) == kind]


def _kind(place: Place) -> str:
    whose = standing(place)
    return REVIEWED if whose == UNCHARTED else whose


def _namesakes(place: Place, villages: Mapping[str, Sequence[Place]]) -> list[Place]:
    """Return the villages of that name that would be a wrong answer."""
    here = place.lat, place.lon
    same = villages.get(fold(place.name), ())
    return [village for village in same if kilometres(here, (village.lat, village.lon)) > WRONG_KM]


def _map() -> tuple[int, Mapping[str, Sequence[Place]]]:
    """Return how many villages the map has, and them by their folded own name."""
    villages = [place for place in embedded_villages().places if place.country == MAPPED]
    named = defaultdict(list)
    for village in villages:
        named[fold(village.name)].append(village)
    return len(villages), named


def _told(places: Sequence[Place], found: Sequence[Sequence[Place]]) -> str:
    near = sum(
        any(village.admin1 == place.admin1 for village in villages)
        for place, villages in zip(places, found, strict=True)
    )
    some = sum(map(bool, found))
    return (
        f"{some} of {len(places)} ({some / len(places):.0%}) have a namesake"
        f" over {WRONG_KM:.0f} km off, {near} in their region"
    )


def _is_press(outcome: Outcome) -> bool:
    return outcome.truth.kind != "village"


def _expected_wrong(
    press: Sequence[Outcome], kind: str, chance: float
) -> tuple[Counter[str], dict[str, float]]:
    """Return by country the names that rows of one standing answer, and how many wrongly by chance."""
    names = {(fold(o.truth.name), o.truth.country): o for o in press}
    unknown = Counter(country for (_, country), o in names.items() if o.best is None)
    answered = Counter(country for (_, country), o in names.items() if _answers(o, kind))
    rows = Counter(place.country for place in _listed(kind))
    return answered, {c: chance * rows[c] * unknown[c] for c in unknown}


def _named(press: Sequence[Outcome], kind: str) -> tuple[int, int]:
    """Return how many rows of that standing there are, and how many of them answer a name."""
    countries = {o.truth.country for o in press}
    rows = {place.place_id for place in _listed(kind) if place.country in countries}
    answers = {o.best.place.place_id for o in press if o.best and _answers(o, kind)}
    return len(rows), len(rows & answers)


def _by_rarest_word(villages: Mapping[str, Sequence[Place]]) -> dict[int, tuple[int, int]]:
    """Return how many names, and how many with a namesake, by how many names share their rarest word.

    Keys are the least of a class: 0, 1, 4, 9 and 29 other names.
    """
    words = Counter(word for name in villages for word in _words(name))
    counts: dict[int, tuple[int, int]] = {}
    for name, places in villages.items():
        others = min(words[word] for word in _words(name)) - 1
        least = max(bound for bound in COMMON if bound <= others)
        n, some = counts.get(least, (0, 0))
        far = sum(bool(_namesakes(place, villages)) for place in places)
        counts[least] = n + len(places), some + far
    return counts


def _words(name: str) -> set[str]:
    return set(name.replace("-", " ").split())


def _answers(outcome: Outcome, kind: str) -> bool:
    """Say whether a row of that standing would be accepted but for the doubt about namesakes."""
    best = outcome.best
    if best is None or not best.unique or best.method != EXACT:
        return False
    return _kind(best.place) == kind and (best.accepted or bool(best.doubt))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
