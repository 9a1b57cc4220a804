"""What a name may mean and why, as plain rows for the command line and the review page."""

from collections.abc import Iterable, Sequence
from typing import TypedDict

from geodata.geocoding.index import PlaceIndex
from geodata.geocoding.match import Candidate, Question, find_candidates
from geodata.geocoding.normalize import MAX_NAME_LENGTH, fold
from geodata.geocoding.offline import _as_codes
from geodata.geocoding.places import embedded_gazetteer


class Explanation(TypedDict):
    """One candidate; lon and lat (degrees, WGS 84) are None in the row that says "none"."""

    query: str
    accepted: bool
    name: str
    place_id: str
    country: str
    admin1: str
    kind: str
    precision: str
    lon: float | None
    lat: float | None
    method: str
    confidence: float
    matched_name: str
    source: str
    reason: str


def explain(
    query: str, country: str | Iterable[str] | None = None, admin1: str | None = None
) -> list[Explanation]:
    """Return the candidates for a name, best first, each with method and reason.

    Never empty: a name that means nothing gives one row without a place, whose
    reason says so.
    """
    return explain_question(Question(query, _as_codes(country), admin1 or ""))


def explain_question(
    question: Question, indexes: Sequence[PlaceIndex] | None = None
) -> list[Explanation]:
    """Return what `explain` does, for a whole question over `indexes` (default: the embedded one)."""
    asked = [embedded_gazetteer()] if indexes is None else indexes
    found = find_candidates(asked, question)
    if not found:
        return [_nothing(question.name, _why_nothing(question.name, question.countries))]
    return [explanation_of(question.name, candidate) for candidate in found]


def explanation_of(query: str, candidate: Candidate) -> Explanation:
    """Return one candidate as a plain row."""
    place = candidate.place
    return Explanation(
        query=query,
        accepted=candidate.accepted,
        name=place.name,
        place_id=place.place_id,
        country=place.country,
        admin1=place.admin1,
        kind=place.kind,
        precision=candidate.precision,
        lon=place.lon,
        lat=place.lat,
        method=candidate.method,
        confidence=candidate.confidence,
        matched_name=candidate.matched_name,
        source=place.source,
        reason=candidate.reason,
    )


def _nothing(query: str, reason: str) -> Explanation:
    return Explanation(
        query=query,
        accepted=False,
        name="",
        place_id="",
        country="",
        admin1="",
        kind="",
        precision="",
        lon=None,
        lat=None,
        method="",
        confidence=0.0,
        matched_name="",
        source="",
        reason=reason,
    )


def _why_nothing(query: str, countries: frozenset[str]) -> str:
    if len(query) > MAX_NAME_LENGTH:
        return f"too long for a place name (more than {MAX_NAME_LENGTH} characters)"
    if not fold(query):
        return "no letters in the name"
    where = f" in {', '.join(sorted(countries))}" if countries else ""
    return f"no such place{where} in the gazetteer"
