"""Which reported places can be candidates: a point that is one, in a country that was asked about."""

from __future__ import annotations

from collections.abc import Iterable

from geodata.geocoding.borders import covered_countries, distance_outside_km
from geodata.geocoding.index import Place
from geodata.geocoding.online.client import Reported

# As for the record's sites: borders in the sources differ by this much.
TOLERANCE_KM = 5.0
_MAX_LON, _MAX_LAT = 180.0, 90.0

_ADMIN = frozenset({"state", "region", "province", "county", "district", "macroregion", "admin"})
_SITES = frozenset(
    {"aerodrome", "aeroway", "airport", "military", "base", "barracks", "airfield", "venue", "camp"}
)


class Refused(ValueError):
    """A reported place that cannot be a candidate, with the reason."""


def first_without_point(reported: Iterable[Reported]) -> str:
    """Return why the first place without a usable point has none; empty when all have one."""
    for place in reported:
        try:
            _point(place)
        except Refused as fault:
            return str(fault)
    return ""


def checked(reported: Reported, countries: frozenset[str], source: str) -> Place:
    """Return the place with its point. Raises Refused."""
    lon, lat = _point(reported)
    country = _country(lon, lat, reported, countries)
    return Place(
        reported.place_id,
        reported.name,
        country,
        reported.admin1,
        reported.kind,
        _precision(reported.kind),
        lon,
        lat,
        source,
    )


def _point(reported: Reported) -> tuple[float, float]:
    name = reported.name[:80] or "a place without a name"
    if reported.lon is None or reported.lat is None:
        raise Refused(f"{name}: no longitude or latitude")
    try:
        lon, lat = float(reported.lon), float(reported.lat)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        raise Refused(f"{name}: the longitude or latitude is no number") from None
    # Written so that NaN, which compares with nothing, is refused too.
    if not (abs(lon) <= _MAX_LON and abs(lat) <= _MAX_LAT):
        raise Refused(f"{name}: {lat}, {lon} is no latitude and longitude")
    if lon == 0 and lat == 0:
        raise Refused(f"{name}: 0, 0 stands for a point that is not known")
    return lon, lat


def _country(lon: float, lat: float, reported: Reported, countries: frozenset[str]) -> str:
    """Return the country that holds the point, the one that the service names first."""
    wanted = countries or covered_countries()
    likely = sorted(wanted, key=lambda code: (code != reported.country, code))
    found = next((c for c in likely if distance_outside_km(lon, lat, c) <= TOLERANCE_KM), None)
    if found is None:
        where = ", ".join(sorted(countries)) or "the countries of the gazetteer"
        raise Refused(f"{reported.name[:80]}: {lat:.4f}, {lon:.4f} lies outside {where}")
    if countries and reported.country and reported.country not in countries:
        raise Refused(f"{reported.name[:80]}: the service puts it in {reported.country}")
    return found


def _precision(kind: str) -> str:
    """Say what the point stands for, by the service's word for it; a town when in doubt."""
    word = kind.lower()
    if word == "country":
        return "country"
    if word in _ADMIN or word.startswith(("first-order", "second-order", "adm")):
        return "admin1"
    return "site" if word in _SITES else "settlement"
