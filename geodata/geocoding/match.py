"""Which places a name may mean, how surely, and whether one can be accepted unseen."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

from geodata.geocoding.confidence import (
    CITY_PROMINENCE,
    COUNTRY_NEEDED,
    FEW_NAMES,
    FEW_VILLAGES,
    NOT_REVIEWED,
    confidence,
    doubt,
    standing,
)
from geodata.geocoding.elsewhere import is_country_elsewhere
from geodata.geocoding.index import ANYWHERE, Countries, Place, PlaceIndex
from geodata.geocoding.normalize import fold, region_key, spacing_key
from geodata.geocoding.spots import (
    HOMONYM_KM,
    Near,
    group_by_spot,
    kilometres,
    without_twins,
)
from geodata.geocoding.stages import EXACT, FUZZY, PEELED, PHONETIC, SPACING, Hit, find_hits

# How much each sign speaks for one of several homonyms, on the scale of `prominence`.
SAME_ADMIN1, NEARBY, REVIEWED, OWN_NAME, LIKENESS = 8.0, 10.0, 4.0, 0.5, 0.25
NEARBY_KM = 100.0

MAX_CANDIDATES = 20


class Candidate(NamedTuple):
    """One place a name may mean; accepted is true for at most one of an answer.

    unique: the name, with what else was known, singles out one place; where it does
    not, every candidate of the answer says so. doubt: why the one place of the very name
    is not accepted all the same (`confidence.doubt`), else empty.
    """

    place: Place
    method: str
    precision: str
    confidence: float
    accepted: bool
    matched_name: str
    reason: str
    unique: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A name and what is known about it.

    countries: ISO alpha-3, empty = any. admin1: name of the first-level region.
    near: (lat, lon) in degrees of other places of the same text. limit: most
    candidates to return.
    """

    name: str
    countries: Countries = ANYWHERE
    admin1: str = ""
    near: tuple[Near, ...] = ()
    limit: int = MAX_CANDIDATES


def find_candidates(indexes: Sequence[PlaceIndex], question: Question) -> list[Candidate]:
    """Return what the name may mean, likeliest first; empty when nothing matches.

    The stages run from strict to loose over all indexes and the first that finds
    something answers. Where two indexes have the same place_id the first one's counts.
    The name of a country that is not covered is no place here, however like one it is.
    """
    method, hits = find_hits(indexes, question.name, question.countries)
    if not hits or (method != EXACT and is_country_elsewhere(question.name)):
        return []
    if len(hits) == 1:
        return _judge([hits], method, "the only such place", question)
    hits.sort(key=lambda hit: _rank(hit, question))
    spots = group_by_spot(hits)
    if len(spots) == 1:
        return _judge(spots, method, "the only such place", question)[: question.limit]
    chosen, context = _narrowed(spots, question)
    spots.sort(key=lambda spot: (spot not in chosen, -max(_weight(h, question) for h in spot)))
    return _judge(spots, method, context, question)[: question.limit]


def _judge(
    spots: list[list[Hit]], method: str, context: str, question: Question
) -> list[Candidate]:
    """Turn spots, best first, into candidates; `context` says what singles the first out."""
    unique, country_known = bool(context), bool(question.countries)
    if method == EXACT and _is_written_apart(spots[0][0]):
        method = SPACING
    the_one = unique and method == EXACT
    why_not = _doubt(spots[0], question) if the_one else ""
    accepted = the_one and not why_not
    first = _reason(method, len(spots), context) + _DOUBTS[why_not]
    behind = f"{_HOW[method]}, but {context} comes first" if unique else first
    return [
        Candidate(
            place=hit.place,
            method=method,
            precision=_precision(hit.place, method),
            confidence=confidence(
                method, _standing(hit, spot), unique=unique, country_known=country_known
            ),
            accepted=accepted and i == j == 0,
            matched_name=hit.name,
            reason=behind if i else first,
            unique=unique,
            doubt=why_not,
        )
        for i, spot in enumerate(spots)
        for j, hit in enumerate(without_twins(spot))
    ]


def _doubt(spot: list[Hit], question: Question) -> str:
    """Say what keeps the one place of the very name from being accepted unseen."""
    in_region = any(_is_in(hit, question.admin1) for hit in spot)
    return doubt(
        _standing(spot[0], spot),
        country_known=bool(question.countries),
        confirmed=in_region or any(hit.place.whole for hit in spot),
    )


def _standing(hit: Hit, spot: list[Hit]) -> str:
    return standing(hit.place, (beside.place for beside in spot))


def _is_written_apart(hit: Hit) -> bool:
    """Say whether the name differs from the place's own in spaces, hyphens or apostrophes alone.

    That a table lists such a spelling does not make it this place's: a village elsewhere may be
    the one that is written so. A city is what everybody means by its name, however written.
    """
    own = fold(hit.place.name)
    return (
        hit.name != own
        and spacing_key(hit.name) == spacing_key(own)
        and hit.place.prominence < CITY_PROMINENCE
    )


def _precision(place: Place, method: str) -> str:
    """Say what the point stands for: part of a description never finds the works itself."""
    return "settlement" if method == PEELED and place.precision == "site" else place.precision


def _narrowed(spots: list[list[Hit]], question: Question) -> tuple[list[list[Hit]], str]:
    """Leave one of several homonyms if context tells which, and say what told."""
    countries = [spot for spot in spots if spot[0].place.kind == "country"]
    if countries and not question.countries:
        return countries, "a country's name"
    in_admin1 = [spot for spot in spots if any(_is_in(hit, question.admin1) for hit in spot)]
    if len(in_admin1) == 1:
        return in_admin1, f"the only such place in {question.admin1}"
    # A reviewed row is the place that reporting means by that name in that country.
    reviewed = [spot for spot in spots if any(hit.place.curated for hit in spot)]
    if len(reviewed) == 1 and question.countries:
        return reviewed, "the reviewed list's place of that name"
    # Nobody who writes Kano means a hamlet of that name.
    cities = [spot for spot in spots if any(_is_city_called_so(hit) for hit in spot)]
    if len(cities) == 1 and not reviewed:
        return cities, "the only city of that name"
    return spots, ""


def _is_city_called_so(hit: Hit) -> bool:
    return hit.place.prominence >= CITY_PROMINENCE and fold(hit.place.name) == hit.name


_HOW = {
    EXACT: "same name",
    SPACING: "same name but for spaces, hyphens or apostrophes",
    PEELED: "named in the description",
    PHONETIC: "a name that sounds alike",
    FUZZY: "a name spelt alike",
}


_DOUBTS = {
    "": "",
    FEW_VILLAGES: ", but in a table that holds few of its villages",
    COUNTRY_NEEDED: ", but the country was not given and other countries have villages of that name",
    NOT_REVIEWED: (
        ", but no person has reviewed this town and villages of its name are in no table here: "
        "its region was not given, or is another"
    ),
    FEW_NAMES: (
        ", but the tables have few of the places that reporting names in this country: "
        "its region was not given, or is another"
    ),
}


def _reason(method: str, spots: int, context: str) -> str:
    if context:
        return f"{_HOW[method]}, {context}"
    return f"{_HOW[method]}, but {spots} places more than {HOMONYM_KM:.0f} km apart bear it"


def _rank(hit: Hit, question: Question) -> tuple[object, ...]:
    """Order within one spot: a reviewed row, then the works themselves, then the town."""
    place = hit.place
    precision = ("site", "settlement", "admin1", "country").index(place.precision)
    return (not place.curated, place.doubtful, precision, -_weight(hit, question), place.place_id)


def _weight(hit: Hit, question: Question) -> float:
    """Say how much speaks for this place, whatever the others are."""
    place = hit.place
    return (
        place.prominence
        + (SAME_ADMIN1 if _is_in(hit, question.admin1) else 0.0)
        + (REVIEWED if place.curated else 0.0)
        + (OWN_NAME if fold(place.name) == hit.name else 0.0)
        + LIKENESS * (hit.likeness - 100.0)
        + NEARBY * _nearness(place, question.near)
    )


def _nearness(place: Place, near: Sequence[Near]) -> float:
    """Return 1 beside one of the points, 1/e at NEARBY_KM, 0 far away or without points."""
    distances = (kilometres(point, (place.lat, place.lon)) for point in near)
    return max((exp(-distance / NEARBY_KM) for distance in distances), default=0.0)


def _is_in(hit: Hit, admin1: str) -> bool:
    return bool(admin1) and region_key(hit.place.admin1) == region_key(admin1)
