"""Which gazetteer rows a name may mean, and whether one of them can be accepted unseen."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from geodata.geocoding.normalize import fold, peel, squeeze, strip_particles
from geodata.geocoding.places import Gazetteer, Place

# Rows closer than this are the same town in two tables, not two towns of one name.
HOMONYM_KM = 25.0
EARTH_RADIUS_KM = 6371.0

EXACT, SPACING, PEELED = "exact", "spacing", "peeled"

# Shares right within 25 km on the study's benchmark (geostudy.md §3, exact and spacing;
# spacing n = 10). Peeled names were not measured: set by hand below the others.
CONFIDENCE_UNIQUE = {EXACT: 0.95, SPACING: 0.90, PEELED: 0.75}
CONFIDENCE_HOMONYMS = {EXACT: 0.65, SPACING: 0.60, PEELED: 0.40}

# Only these may be placed without a human; phonetic and fuzzy stages stay suggestions.
ACCEPTED_METHODS = frozenset({EXACT, SPACING, PEELED})

Near = tuple[float, float]


class Candidate(NamedTuple):
    """One place a name may mean; accepted is true for at most one of an answer."""

    place: Place
    method: str
    precision: str
    confidence: float
    accepted: bool
    matched_name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Question:
    """A name with what is known about it: ISO alpha-3 hosts, admin-1 name, (lat, lon)."""

    name: str
    countries: frozenset[str] = frozenset()
    admin1: str = ""
    near: Near | None = None


def find_candidates(gazetteer: Gazetteer, question: Question) -> list[Candidate]:
    """Return what the name may mean, the accepted one first; empty when nothing matches.

    The stages run from strict to loose and the first that finds something answers,
    so a looser stage never competes with a stricter one.
    """
    folded = fold(question.name)
    if not folded:
        return []
    for key, method in _stages(folded):
        if found := _look_up(gazetteer, key, method, question.countries):
            return _judge(found, key, method, question)
    return []


def _stages(folded: str) -> Iterable[tuple[str, str]]:
    """Yield (key, method), strictest first; new stages (phonetic, fuzzy) go at the end."""
    yield folded, EXACT
    plain = strip_particles(folded)
    names = list(dict.fromkeys([folded, plain]))
    if plain != folded:
        yield plain, EXACT
    yield from ((name, SPACING) for name in names)
    for part in peel(folded):
        yield part, PEELED


def _look_up(
    gazetteer: Gazetteer, key: str, method: str, countries: Collection[str]
) -> list[Place]:
    found = gazetteer.named(key) if method != SPACING else gazetteer.spelled(squeeze(key))
    if method == PEELED and not found:
        found = gazetteer.spelled(squeeze(key))
    return [place for place in found if not countries or place.country in countries]


def _judge(places: Sequence[Place], key: str, method: str, question: Question) -> list[Candidate]:
    """Rank the places and accept the best if all others are the same spot."""
    ranked = places
    if len(places) > 1:
        ranked = sorted(places, key=lambda place: _rank(place, question))
    spots, context = _narrowed(group_by_spot(ranked), question)
    unique = len(spots) == 1
    best = spots[0][0] if unique and method in ACCEPTED_METHODS else None
    confidence = (CONFIDENCE_UNIQUE if unique else CONFIDENCE_HOMONYMS)[method]
    reason = _reason(method, len(spots), context)
    found = [
        Candidate(place, method, _precision(place, method), confidence, place is best, key, reason)
        for place in ranked
    ]
    return sorted(found, key=lambda candidate: not candidate.accepted)


def _precision(place: Place, method: str) -> str:
    """Say what the point stands for: part of a description never finds the works itself."""
    return "settlement" if method == PEELED and place.precision == "site" else place.precision


def _narrowed(spots: list[list[Place]], question: Question) -> tuple[list[list[Place]], str]:
    """Leave one of several homonyms if context tells which, and say what told."""
    if len(spots) == 1:
        return spots, "the only such place"
    countries = [spot for spot in spots if spot[0].kind == "country"]
    if countries and not question.countries:
        return countries, "a country's name"
    in_admin1 = _same_admin1(spots, question.admin1)
    if len(in_admin1) == 1:
        return in_admin1, f"the only such place in {question.admin1}"
    # A reviewed row is the place that reporting means by that name in that country.
    reviewed = [spot for spot in spots if any(place.curated for place in spot)]
    if len(reviewed) == 1 and question.countries:
        return reviewed, "the reviewed list's place of that name"
    return spots, ""


_HOW = {
    EXACT: "same name",
    SPACING: "same name but for spaces, hyphens or apostrophes",
    PEELED: "named in the description",
}


def _reason(method: str, spots: int, context: str) -> str:
    if spots == 1:
        return f"{_HOW[method]}, {context}"
    return f"{_HOW[method]}, but {spots} places more than {HOMONYM_KM:.0f} km apart bear it"


def _rank(place: Place, question: Question) -> tuple[object, ...]:
    """Order within one spot: a reviewed row, then the works themselves, then the town."""
    distance = kilometres(question.near, (place.lat, place.lon)) if question.near else 0.0
    precision = ("site", "settlement", "admin1", "country").index(place.precision)
    return (distance // HOMONYM_KM, not place.curated, precision, place.place_id)


def group_by_spot(places: Iterable[Place]) -> list[list[Place]]:
    """Group places that lie within HOMONYM_KM of the first of their group, order kept."""
    spots: list[list[Place]] = []
    for place in places:
        for spot in spots:
            if kilometres((spot[0].lat, spot[0].lon), (place.lat, place.lon)) <= HOMONYM_KM:
                spot.append(place)
                break
        else:
            spots.append([place])
    return spots


def _same_admin1(spots: Sequence[list[Place]], admin1: str) -> list[list[Place]]:
    wanted = squeeze(fold(admin1))
    if not wanted:
        return []
    return [spot for spot in spots if any(squeeze(fold(p.admin1)) == wanted for p in spot)]


def kilometres(a: Near, b: Near) -> float:
    """Return the great-circle distance in km between two (lat, lon) in degrees."""
    lat_a, lon_a, lat_b, lon_b = map(radians, (*a, *b))
    chord = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(chord))
