"""A geopy geocoder over the embedded gazetteer: no network, no guess."""

from collections.abc import Iterable, Sequence
from typing import Any

from geopy.adapters import BaseAsyncAdapter, BaseSyncAdapter
from geopy.exc import ConfigurationError, GeocoderServiceError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from geodata.geocoding.index import PlaceIndex
from geodata.geocoding.match import Candidate, Question, find_candidates
from geodata.geocoding.spots import Near
from geodata.geocoding.villages import embedded_indexes

Countries = str | Iterable[str] | None


class NoNetworkAdapter(BaseSyncAdapter):  # type: ignore[misc,unused-ignore]
    """The default adapter: any request is a programming error and raises."""

    def get_json(self, url: str, *, timeout: Any, headers: Any) -> Any:  # noqa: ARG002
        """Refuse."""
        raise GeocoderServiceError(f"the offline geocoder was asked to open {url}")

    get_text = get_json


class SahelGeocoder(Geocoder):  # type: ignore[misc,unused-ignore]
    """Geocode place names of the Sahel and its neighbours from the embedded gazetteer.

    Further indexes, such as imported GeoNames dumps, are asked beside it.

    Answers are `geopy.Location`s (latitude first, as geopy has it) whose `raw` holds
    place_id, name, country, admin1, kind, precision (site, settlement, admin1 or
    country), source, method, confidence (0 to 1), matched_name, unique, candidates
    (how many) and reason. It never opens a connection.
    """

    def __init__(
        self,
        *,
        indexes: Sequence[PlaceIndex] | None = None,
        country: Countries = None,
        timeout: Any = DEFAULT_SENTINEL,
        proxies: Any = DEFAULT_SENTINEL,
        user_agent: str | None = None,
        ssl_context: Any = DEFAULT_SENTINEL,
        adapter_factory: Any = NoNetworkAdapter,
    ) -> None:
        """Ask `indexes` (default: the embedded ones) and use `country` where a query has none.

        Where two indexes have the same place the first one's row counts.
        timeout, proxies, user_agent and ssl_context are geopy's and have no effect.
        Raises ConfigurationError for an asynchronous adapter: nothing is awaited here.
        """
        super().__init__(
            timeout=timeout,
            proxies=proxies,
            user_agent=user_agent,
            ssl_context=ssl_context,
            adapter_factory=adapter_factory,
        )
        if isinstance(self.adapter, BaseAsyncAdapter):
            raise ConfigurationError(
                "SahelGeocoder answers at once and has no asynchronous mode: "
                "leave adapter_factory out or pass a synchronous adapter"
            )
        self._indexes = list(embedded_indexes() if indexes is None else indexes)
        self._countries = _as_codes(country)

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy's signature
        country: Countries = None,
        admin1: str | None = None,
        near: Any = None,
    ) -> Location | list[Location] | None:
        """Return the one place that `query` surely means, or None.

        With exactly_one=False return every candidate, the accepted one first, or None
        if there is none; `raw["accepted"]` tells which. `country` is one ISO 3166-1
        alpha-3 code or several; `admin1` settles homonyms; `near`, one point or several
        (anything that geopy.Point takes, latitude first), orders candidates. `timeout`
        has no effect.
        """
        found = self.candidates(query, country=country, admin1=admin1, near=near)
        if not exactly_one:
            return [as_location(candidate, found) for candidate in found] or None
        accepted = [candidate for candidate in found if candidate.accepted]
        return as_location(accepted[0], found) if accepted else None

    def candidates(
        self,
        query: str,
        *,
        country: Countries = None,
        admin1: str | None = None,
        near: Any = None,
    ) -> list[Candidate]:
        """Return what `query` may mean, best first. Raises TypeError if it is no text."""
        if not isinstance(query, str):
            raise TypeError(f"a place name is text, not {type(query).__name__}")
        countries = _as_codes(country) or self._countries
        question = Question(query, countries, admin1 or "", _as_near(near))
        return find_candidates(self._indexes, question)


def as_location(candidate: Candidate, among: list[Candidate]) -> Location:
    """Turn a candidate into geopy's Location: (latitude, longitude), details in raw."""
    place = candidate.place
    address = ", ".join(part for part in (place.name, place.admin1, place.country) if part)
    raw = {
        "place_id": place.place_id,
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "kind": place.kind,
        "precision": candidate.precision,
        "source": place.source,
        "method": candidate.method,
        "confidence": candidate.confidence,
        "matched_name": candidate.matched_name,
        "accepted": candidate.accepted,
        "unique": any(other.accepted for other in among),
        "candidates": len(among),
        "reason": candidate.reason,
    }
    return Location(address, (place.lat, place.lon), raw)


def _as_codes(country: Countries) -> frozenset[str]:
    codes = [country] if isinstance(country, str) else list(country or [])
    return frozenset(code.strip().upper() for code in codes if code.strip())


def _as_near(near: Any) -> tuple[Near, ...]:
    """Return the points of one thing that geopy.Point takes, or of a list of such things."""
    if near is None:
        return ()
    several = isinstance(near, list) or (isinstance(near, tuple) and not _is_number(near[0]))
    points = [Point(one) for one in (near if several else [near])]
    return tuple((point.latitude, point.longitude) for point in points)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float)
