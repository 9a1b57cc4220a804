"""From strict to loose: which places of the indexes a name may mean, before any context."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, floor
from typing import NamedTuple

from rapidfuzz import fuzz

from geodata.geocoding.index import Countries, Place, PlaceIndex
from geodata.geocoding.normalize import (
    bare_key,
    fold,
    peel,
    phonetic_key,
    says_nothing,
    spacing_key,
    strip_particles,
)

EXACT, SPACING, PEELED, PHONETIC, FUZZY = "exact", "spacing", "peeled", "phonetic", "fuzzy"

# Spellings this far apart (0 to 100) are two names even if they sound alike.
LEAST_SOUNDING, LEAST_FUZZY = 80.0, 88.0
# A slip in a shorter name makes another name: Kati, Kita; Dori, Diré.
SHORTEST_SOUNDING, SHORTEST_FUZZY = 4, 6
# A description has few parts; more is no description.
MAX_PARTS = 12


class Hit(NamedTuple):
    """A place, the folded name it was found by, and how like the question that is (0 to 100)."""

    place: Place
    name: str
    likeness: float = 100.0


def find_hits(
    indexes: Sequence[PlaceIndex], name: str, countries: Countries
) -> tuple[str, list[Hit]]:
    """Return the method of the first stage that finds something, and all that it finds.

    A looser stage never competes with a stricter one. ("", []) when nothing is found.
    """
    for method, hits in _stages(indexes, name, countries):
        unlike: dict[str, Hit] = {}
        for hit in hits:
            known = unlike.get(hit.place.place_id)
            unlike[hit.place.place_id] = hit if known is None else _joined(known, hit)
        if unlike:
            return method, list(unlike.values())
    return "", []


def _joined(known: Hit, hit: Hit) -> Hit:
    """Keep the likelier hit of one place; that a whole table has it too is not forgotten."""
    kept = hit if hit.likeness > known.likeness else known
    whole = known.place.whole or hit.place.whole
    return kept._replace(place=kept.place._replace(whole=whole)) if whole else kept


def _stages(
    indexes: Sequence[PlaceIndex], name: str, countries: Countries
) -> Iterator[tuple[str, Iterable[Hit]]]:
    folded = fold(name)
    if says_nothing(folded):
        return
    yield EXACT, _exact(indexes, folded, countries)
    plain = strip_particles(folded)
    if plain != folded:
        yield EXACT, _exact(indexes, plain, countries)
    whole = list(dict.fromkeys((folded, plain)))
    for key in whole:
        yield SPACING, _spaced(indexes, key, countries)
    parts = peel(folded)[:MAX_PARTS]
    for part in parts:
        yield PEELED, _exact(indexes, part, countries)
        yield PEELED, _spaced(indexes, part, countries)
    for key in (*whole, *parts):
        yield PHONETIC, _sounding(indexes, key, countries)
    for key in (*whole, *parts):
        yield FUZZY, _fuzzy(indexes, key, countries)


def _exact(indexes: Sequence[PlaceIndex], key: str, countries: Countries) -> list[Hit]:
    return [Hit(place, key) for index in indexes for place in index.named(key, countries)]


def _spaced(indexes: Sequence[PlaceIndex], key: str, countries: Countries) -> list[Hit]:
    spacing = spacing_key(key)
    if not spacing:
        return []
    return [Hit(place, key) for index in indexes for place in index.spelled(spacing, countries)]


def _sounding(indexes: Sequence[PlaceIndex], key: str, countries: Countries) -> list[Hit]:
    if len(key) < SHORTEST_SOUNDING:
        return []
    sound = phonetic_key(key)
    names = [(index, name) for index in indexes for name in index.sounding(sound, countries)]
    return _alike(names, key, LEAST_SOUNDING, countries)


def _fuzzy(indexes: Sequence[PlaceIndex], key: str, countries: Countries) -> list[Hit]:
    if len(key) < SHORTEST_FUZZY:
        return []
    # Names farther apart in length cannot be like enough.
    slack = (200 - LEAST_FUZZY) / LEAST_FUZZY
    shortest, longest = floor(len(key) / slack), ceil(len(key) * slack)
    names = [
        (index, name)
        for index in indexes
        for name in index.starting(key[0], shortest, longest, countries)
    ]
    return _alike(names, key, LEAST_FUZZY, countries)


def _alike(
    names: Iterable[tuple[PlaceIndex, str]], key: str, least: float, countries: Countries
) -> list[Hit]:
    """Look up the names that are like enough; a country's name is never guessed at."""
    bare, numbers = bare_key(key), _numbers(key)
    hits = []
    for index, name in names:
        likeness = fuzz.ratio(bare, bare_key(name), score_cutoff=least)
        if likeness and _numbers(name) == numbers:
            places = index.named(name, countries)
            hits += [Hit(p, name, likeness) for p in places if p.precision != "country"]
    return hits


def _numbers(name: str) -> str:
    """Return the digits: base 101 is never a misspelling of base 201."""
    return "".join(char for char in name if char.isdigit())
