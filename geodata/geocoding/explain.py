"""What a name may mean and why, as plain rows for the command line and the review page."""

from collections.abc import Iterable, Sequence
from typing import TypedDict

from geodata.geocoding.elsewhere import is_country_elsewhere
from geodata.geocoding.index import PlaceIndex
from geodata.geocoding.match import Candidate, Question, find_candidates
from geodata.geocoding.normalize import MAX_NAME_LENGTH, fold, says_nothing
from geodata.geocoding.offline import _as_codes
from geodata.geocoding.regions import Region, region_of
from geodata.geocoding.villages import embedded_indexes


class Explanation(TypedDict):
    """One candidate, or the row that says there is none: place_id and method are empty there.

    lon, lat in degrees, WGS 84. Of a name that is not found they are the middle of its
    region or country where that is known (precision admin1 or country), and radius_km is
    how far from it the place may be; else None.
    """

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
    radius_km: int | None
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
    """Return what `explain` does, for a whole question over `indexes` (default: the embedded ones)."""
    asked = embedded_indexes() if indexes is None else indexes
    found = find_candidates(asked, question)
    if not found:
        return [_nothing(question)]
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
        radius_km=None,
        method=candidate.method,
        confidence=candidate.confidence,
        matched_name=candidate.matched_name,
        source=place.source,
        reason=candidate.reason,
    )


def _nothing(question: Question) -> Explanation:
    """Return the row for a name that means no place: its region, if that is known."""
    region = _region(question)
    reason = _why_nothing(question.name, question.countries)
    if region:
        reason += f"; somewhere in {region.name}, within {region.radius_km} km of its middle"
    return Explanation(
        query=question.name,
        accepted=False,
        name="",
        place_id="",
        country=region.country if region else "",
        admin1=region.name if region and region.precision == "admin1" else "",
        kind="",
        precision=region.precision if region else "",
        lon=region.lon if region else None,
        lat=region.lat if region else None,
        radius_km=region.radius_km if region else None,
        method="",
        confidence=0.0,
        matched_name="",
        source="",
        reason=reason,
    )


def _region(question: Question) -> Region | None:
    """Return where the place lies if it is one: a text without letters names nothing."""
    if says_nothing(fold(question.name)) or is_country_elsewhere(question.name):
        return None
    return region_of(question.countries, question.admin1)


def _why_nothing(query: str, countries: frozenset[str]) -> str:
    if len(query) > MAX_NAME_LENGTH:
        return f"too long for a place name (more than {MAX_NAME_LENGTH} characters)"
    if says_nothing(fold(query)):
        return "no letters in the name"
    if is_country_elsewhere(query):
        return "a country that the gazetteer does not cover"
    where = f" in {', '.join(sorted(countries))}" if countries else ""
    return f"no such place{where} in the gazetteer"
