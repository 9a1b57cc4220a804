"""Put every site of the record on the map, or say why it is not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from geodata.geocoding.match import Candidate
from geodata.geocoding.offline import SahelGeocoder
from geodata.geocoding.spots import kilometres
from geodata.geocoding.stages import PEELED

# A site asked for by its town may be refined to its own works if these are this close;
# farther off they are another site that shares a name.
SAME_COMPLEX_KM = 15.0

# Kinds of site that are works at a town rather than the town.
WORKS = frozenset({"base", "airport", "camp", "outpost", "port", "mine"})

MAX_LON, MAX_LAT = 180.0, 90.0

PLACEABLE = frozenset({"site", "settlement"})


class SiteLike(Protocol):
    """The columns of a site that are read here (curated/sites.csv)."""

    @property
    def site_id(self) -> str:
        """Key of the site."""

    @property
    def name_en(self) -> str:
        """English name."""

    @property
    def name_fr(self) -> str:
        """French name."""

    @property
    def query(self) -> str:
        """The place name that is geocoded."""

    @property
    def country(self) -> str:
        """Host country, ISO 3166-1 alpha-3."""

    @property
    def admin1(self) -> str:
        """First-level region; empty if not known."""

    @property
    def kind(self) -> str:
        """Base, airport, camp, town, village, outpost, port, mine or region."""

    @property
    def aliases(self) -> Sequence[str]:
        """Other names in both languages."""


@dataclass(frozen=True, slots=True)
class LocatedSite:
    """Where a site is: degrees, WGS 84; lon and lat are None when it is not located.

    precision is site, settlement, or empty; method is exact, spacing, peeled,
    override, or empty; reason says in words how the point came about or why there
    is none.
    """

    site_id: str
    lon: float | None
    lat: float | None
    precision: str
    located: bool
    method: str
    source: str
    place_id: str
    confidence: float
    reason: str


def locate_sites(
    sites: Iterable[SiteLike],
    overrides: Iterable[Mapping[str, str]] = (),
    *,
    geocoder: SahelGeocoder | None = None,
) -> list[LocatedSite]:
    """Return one row for each site, in order; every site goes through the geocoder.

    An override (site_id, lon, lat, precision, reason, source) wins and records what
    the geocoder said. Raises ValueError naming overrides of unknown sites, double
    overrides, and coordinates that are no numbers or out of range.
    """
    wanted = list(sites)
    corrections = _by_site(overrides, {site.site_id for site in wanted})
    geocoder = geocoder or SahelGeocoder()
    answers = [locate_site(site, geocoder) for site in wanted]
    return [
        _corrected(answer, corrections[answer.site_id]) if answer.site_id in corrections else answer
        for answer in answers
    ]


def locate_site(site: SiteLike, geocoder: SahelGeocoder) -> LocatedSite:
    """Geocode one site by its query in its host country; a region has no point."""
    if site.kind == "region":
        return _not_located(site, "a region has no point")
    found = geocoder.candidates(site.query, country=site.country, admin1=site.admin1)
    accepted = next((candidate for candidate in found if candidate.accepted), None)
    if accepted is None:
        return _not_located(site, _why_not(site, found))
    if accepted.precision not in PLACEABLE:
        return _not_located(site, f"{site.query!r} names a {accepted.precision}, not a place")
    return _located(site, _refined(site, accepted, geocoder))


def _refined(site: SiteLike, town: Candidate, geocoder: SahelGeocoder) -> Candidate:
    """Return the works themselves if another name of the site finds them at the town."""
    if site.kind not in WORKS or town.precision == "site" or town.place.kind in WORKS:
        return town
    for name in (site.name_en, site.name_fr, *site.aliases):
        found = geocoder.candidates(name, country=site.country, admin1=site.admin1)
        if found and _is_works(found[0]) and _is_near(found[0], town):
            return found[0]
    return town


def _is_works(answer: Candidate) -> bool:
    return answer.accepted and answer.method != PEELED and answer.place.kind in WORKS


def _is_near(works: Candidate, town: Candidate) -> bool:
    here, there = works.place, town.place
    return kilometres((here.lat, here.lon), (there.lat, there.lon)) <= SAME_COMPLEX_KM


def _located(site: SiteLike, answer: Candidate) -> LocatedSite:
    place = answer.place
    return LocatedSite(
        site.site_id,
        place.lon,
        place.lat,
        answer.precision,
        True,
        answer.method,
        place.source,
        place.place_id,
        answer.confidence,
        f"{answer.matched_name!r}: {answer.reason}",
    )


def _not_located(site: SiteLike, reason: str) -> LocatedSite:
    return LocatedSite(site.site_id, None, None, "", False, "", "", "", 0.0, reason)


def _why_not(site: SiteLike, found: Sequence[Candidate]) -> str:
    if not found:
        return f"no place called {site.query!r} in {site.country} is in the gazetteer"
    return f"{site.query!r}: {found[0].reason}"


def _by_site(
    overrides: Iterable[Mapping[str, str]], known: set[str]
) -> dict[str, Mapping[str, str]]:
    rows = list(overrides)
    ids = [row["site_id"] for row in rows]
    problems = [f"override of unknown site {site_id!r}" for site_id in ids if site_id not in known]
    problems += [f"two overrides of {name!r}" for name in sorted(set(ids)) if ids.count(name) > 1]
    problems += [problem for row in rows for problem in _coordinate_problems(row)]
    if problems:
        raise ValueError("; ".join(problems))
    return {row["site_id"]: row for row in rows}


def _coordinate_problems(row: Mapping[str, str]) -> list[str]:
    """Check that both are blank (the point is taken away) or a longitude and a latitude."""
    if not row["lon"] and not row["lat"]:
        return []
    try:
        in_range = abs(float(row["lon"])) <= MAX_LON and abs(float(row["lat"])) <= MAX_LAT
    except ValueError:
        in_range = False
    if in_range:
        return []
    return [f"override of {row['site_id']!r}: {row['lon']!r}, {row['lat']!r} is no lon, lat"]


def _corrected(answer: LocatedSite, override: Mapping[str, str]) -> LocatedSite:
    """Apply an override and keep in its reason what it replaces."""
    located = bool(override["lon"])
    return LocatedSite(
        answer.site_id,
        float(override["lon"]) if located else None,
        float(override["lat"]) if located else None,
        override["precision"] if located else "",
        located,
        "override",
        override["source"],
        f"override:{answer.site_id}",
        1.0 if located else 0.0,
        f"{override['reason']} (replaces {_said(answer)})",
    )


def _said(answer: LocatedSite) -> str:
    if not answer.located:
        return f"no answer: {answer.reason}"
    return f"{answer.place_id} at lon {answer.lon}, lat {answer.lat}, {answer.method}"
