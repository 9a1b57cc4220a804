"""A question to one geocoder through geopy, and its answer as plain places.

geopy builds the request and names the faults. Its reading of answers is left out: a place
without a latitude becomes 0, 0 there, and one bad number loses the whole list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderParseError,
    GeocoderQuotaExceeded,
    GeocoderServiceError,
)
from geopy.geocoders import GeoNames, Nominatim, Pelias, Photon
from geopy.geocoders.base import DEFAULT_SENTINEL

from geodata.gazetteer.codes import ALPHA2_TO_ALPHA3, ALPHA3_TO_ALPHA2
from geodata.geocoding.borders import country_polygon
from geodata.geocoding.normalize import on_one_line
from geodata.geocoding.online.adapter import BoundedAdapter
from geodata.geocoding.online.service import Service

MAX_CANDIDATES = 5
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_WRONG_USER = 10
_OVER_QUOTA = frozenset({18, 19, 20, 22})

Item = Mapping[str, Any]


class Reported(NamedTuple):
    """One place as the service reports it, unchecked: coordinates may be anything or missing."""

    place_id: str
    name: str
    country: str
    admin1: str
    kind: str
    lon: object
    lat: object


class _AsSent:
    """Hand on the parsed answer as it came."""

    def _call_geocoder(self, url: str, callback: Any, **options: Any) -> Any:  # noqa: ARG002
        return super()._call_geocoder(url, lambda answer: answer, **options)  # type: ignore[misc]


class _Nominatim(_AsSent, Nominatim):  # type: ignore[misc,unused-ignore]
    pass


class _Photon(_AsSent, Photon):  # type: ignore[misc,unused-ignore]
    pass


class _Pelias(_AsSent, Pelias):  # type: ignore[misc,unused-ignore]
    pass


class _GeoNames(_AsSent, GeoNames):  # type: ignore[misc,unused-ignore]
    pass


def fetch(service: Service, name: str, countries: frozenset[str], timeout: float) -> Any:
    """Ask once and return the answer as parsed JSON. Raises a GeopyError when there is none.

    `countries` are ISO alpha-3 codes and narrow the question; empty asks everywhere.
    """
    answer = _KINDS[service.kind].ask(_geocoder(service), name, countries, timeout)
    read_places(service, answer)  # an answer of another shape is a fault, not an answer
    return answer


def read_places(service: Service, answer: Any) -> list[Reported]:
    """Return the places of an answer. Raises a GeopyError when it reports a fault or is none."""
    try:
        items = _KINDS[service.kind].items(answer)
        return [_cleaned(_KINDS[service.kind].read(item)) for item in items[:MAX_CANDIDATES]]
    except (AttributeError, TypeError, KeyError, IndexError, RecursionError):
        raise GeocoderParseError(
            f"the answer is not what {service.terms.label} documents"
        ) from None


def _cleaned(place: Reported) -> Reported:
    return place._replace(
        place_id=on_one_line(place.place_id),
        name=on_one_line(place.name),
        country=on_one_line(place.country),
        admin1=on_one_line(place.admin1),
        kind=on_one_line(place.kind),
    )


def prepare(service: Service) -> None:
    """Make what the first request needs, certificates included, before its turn comes."""
    _geocoder(service)


@lru_cache(maxsize=8)
def _geocoder(service: Service) -> Any:
    return _KINDS[service.kind].make(service)


def _common(service: Service) -> dict[str, Any]:
    host = urlsplit(service.address).hostname or ""
    direct = host in _LOOPBACK or bool(proxy_bypass(host))
    return {
        "scheme": service.scheme,
        "domain": service.domain,
        "user_agent": service.user_agent,
        "adapter_factory": BoundedAdapter,
        "proxies": {} if direct else DEFAULT_SENTINEL,
    }


def _ask_nominatim(client: Any, name: str, countries: frozenset[str], timeout: float) -> Any:
    return client.geocode(
        name,
        exactly_one=False,
        limit=MAX_CANDIDATES,
        addressdetails=True,
        language="en",
        country_codes=_alpha2(countries) or None,
        timeout=timeout,
    )


def _ask_photon(client: Any, name: str, countries: frozenset[str], timeout: float) -> Any:
    return client.geocode(
        name,
        exactly_one=False,
        limit=MAX_CANDIDATES,
        language="en",
        bbox=_box(countries),
        timeout=timeout,
    )


def _ask_pelias(client: Any, name: str, countries: frozenset[str], timeout: float) -> Any:
    return client.geocode(
        name, exactly_one=False, countries=sorted(countries) or None, timeout=timeout
    )


def _ask_geonames(client: Any, name: str, countries: frozenset[str], timeout: float) -> Any:
    return client.geocode(
        name, exactly_one=False, country=_alpha2(countries) or None, timeout=timeout
    )


def _alpha2(countries: frozenset[str]) -> list[str]:
    return sorted(ALPHA3_TO_ALPHA2[code] for code in countries)


def _box(countries: frozenset[str]) -> list[tuple[float, float]] | None:
    """Return the box around the countries as two (lat, lon) corners: Photon has no country filter."""
    if not countries:
        return None
    bounds = [country_polygon(code).bounds for code in countries]
    west, south = min(b[0] for b in bounds), min(b[1] for b in bounds)
    east, north = max(b[2] for b in bounds), max(b[3] for b in bounds)
    return [(south, west), (north, east)]


def _nominatim_items(answer: Any) -> list[Item]:
    if isinstance(answer, list):
        return answer
    raise GeocoderServiceError(f"the service says: {str(answer['error'])[:200]}")


def _read_nominatim(item: Item) -> Reported:
    address = item.get("address") or {}
    return Reported(
        f"osm:{item.get('osm_type', '?')}/{item.get('osm_id', '?')}",
        str(item.get("name") or item.get("display_name") or ""),
        _alpha3(address.get("country_code")),
        str(address.get("state") or ""),
        str(item.get("addresstype") or item.get("type") or ""),
        item.get("lon"),
        item.get("lat"),
    )


def _features(answer: Any) -> list[Item]:
    errors = (answer.get("geocoding") or {}).get("errors")
    if errors:
        raise GeocoderServiceError(f"the service says: {str(errors)[:200]}")
    features: list[Item] = answer["features"]
    return features


def _read_photon(item: Item) -> Reported:
    properties = item["properties"]
    lon, lat = _point(item)
    return Reported(
        f"osm:{properties.get('osm_type', '?')}/{properties.get('osm_id', '?')}",
        str(properties.get("name") or ""),
        _alpha3(properties.get("countrycode")),
        str(properties.get("state") or ""),
        str(properties.get("osm_value") or ""),
        lon,
        lat,
    )


def _read_pelias(item: Item) -> Reported:
    properties = item["properties"]
    lon, lat = _point(item)
    return Reported(
        f"pelias:{properties.get('gid', '?')}",
        str(properties.get("name") or properties.get("label") or ""),
        str(properties.get("country_a") or "").upper(),
        str(properties.get("region") or ""),
        str(properties.get("layer") or ""),
        lon,
        lat,
    )


def _point(item: Item) -> tuple[object, object]:
    """Return lon, lat of a GeoJSON feature, None for what is missing."""
    coordinates = list((item.get("geometry") or {}).get("coordinates") or ())
    return (*coordinates[:2], None, None)[:2]


def _geonames_items(answer: Any) -> list[Item]:
    status = answer.get("status")
    if status:
        said = f"the service says: {str(status.get('message'))[:200]}"
        kinds = {_WRONG_USER: GeocoderAuthenticationFailure}
        kinds |= dict.fromkeys(_OVER_QUOTA, GeocoderQuotaExceeded)
        raise kinds.get(status.get("value"), GeocoderServiceError)(said)
    places: list[Item] = answer["geonames"]
    return places


def _read_geonames(item: Item) -> Reported:
    return Reported(
        f"geonames:{item.get('geonameId', '?')}",
        str(item.get("name") or ""),
        _alpha3(item.get("countryCode")),
        str(item.get("adminName1") or ""),
        str(item.get("fcodeName") or item.get("fcode") or ""),
        item.get("lng"),
        item.get("lat"),
    )


def _alpha3(code: object) -> str:
    """Return our code of a country; one that is not covered keeps its two letters."""
    text = str(code or "").upper()
    return ALPHA2_TO_ALPHA3.get(text, text)


@dataclass(frozen=True, slots=True)
class _Kind:
    make: Callable[[Service], Any]
    ask: Callable[[Any, str, frozenset[str], float], Any]
    items: Callable[[Any], list[Item]]
    read: Callable[[Item], Reported]


_KINDS = {
    "nominatim": _Kind(
        lambda service: _Nominatim(**_common(service)),
        _ask_nominatim,
        _nominatim_items,
        _read_nominatim,
    ),
    "photon": _Kind(
        lambda service: _Photon(**_common(service)), _ask_photon, _features, _read_photon
    ),
    "pelias": _Kind(
        lambda service: _Pelias(api_key=service.key or None, **_common(service)),
        _ask_pelias,
        _features,
        _read_pelias,
    ),
    "geonames": _Kind(
        lambda service: _GeoNames(service.key, **_common(service)),
        _ask_geonames,
        _geonames_items,
        _read_geonames,
    ),
}
