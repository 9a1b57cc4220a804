"""Every common site of the record at its place, or not located with the reason."""

import csv
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from geodata.geocoding import LocatedSite, SahelGeocoder, kilometres, locate_sites
from geodata.geocoding.borders import distance_outside_km

TOLERANCE_KM = 10.0

# site_id: why our point is right although the fact base's hint is farther off.
FARTHER_OFF_FOR_A_REASON: dict[str, str] = {}


@dataclass(frozen=True)
class Site:
    site_id: str = "ner-gao"
    name_en: str = ""
    name_fr: str = ""
    query: str = "Agadez"
    country: str = "NER"
    admin1: str = ""
    kind: str = "town"
    aliases: list[str] = field(default_factory=list)


def read_common_sites() -> list[tuple[Site, tuple[float, float] | None]]:
    path = Path(__file__).parent / "common_sites.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [(_site(row), _hint(row)) for row in csv.DictReader(file)]


def _site(row: dict[str, str]) -> Site:
    names = {key: row[key] for key in ("site_id", "name_en", "name_fr", "query", "country")}
    return Site(**names, admin1=row["admin1"], kind=row["kind"], aliases=row["aliases"].split(";"))


def _hint(row: dict[str, str]) -> tuple[float, float] | None:
    return (float(row["hint_lat"]), float(row["hint_lon"])) if row["hint_lat"] else None


COMMON = read_common_sites()
LOCATED = {row.site_id: row for row in locate_sites([site for site, _ in COMMON])}


def located(site: Site) -> LocatedSite:
    return locate_sites([site])[0]


@pytest.mark.parametrize(("site", "hint"), COMMON, ids=[site.site_id for site, _ in COMMON])
def test_a_common_site_is_near_its_hint_and_in_its_country(
    site: Site, hint: tuple[float, float] | None
) -> None:
    row = LOCATED[site.site_id]
    assert row.located, row.reason
    assert row.lon is not None
    assert row.lat is not None
    assert row.source
    assert row.method
    assert row.place_id
    assert row.reason
    assert distance_outside_km(row.lon, row.lat, site.country) <= 5.0
    if hint and site.site_id not in FARTHER_OFF_FOR_A_REASON:
        assert kilometres((row.lat, row.lon), hint) <= TOLERANCE_KM


@pytest.mark.parametrize(
    ("site_id", "lat", "lon"),
    [
        ("ner-niamey-base-101", 13.4815, 2.1836),
        ("ner-agadez-base-201", 16.9503, 8.0139),
        ("mli-bamako-senou", 12.5335, -7.9499),
        ("mli-gao", 16.2484, -0.0055),
        ("mli-tessalit", 20.243, 0.9773),
        ("tcd-ndjamena-kossei", 12.1337, 15.034),
        ("caf-bangui-mpoko", 4.3985, 18.5188),
    ],
)
def test_a_base_asked_for_by_its_town_is_put_at_the_base(
    site_id: str, lat: float, lon: float
) -> None:
    row = LOCATED[site_id]
    assert row.precision == "site"
    assert row.lat is not None
    assert row.lon is not None
    assert kilometres((row.lat, row.lon), (lat, lon)) < 1


def test_a_town_stays_the_town_although_an_alias_names_works() -> None:
    row = located(Site(query="Niamey", aliases=["Air Base 101"]))
    assert row.precision == "settlement"


def test_works_far_from_the_queried_town_are_not_taken_for_it() -> None:
    row = located(Site(query="Agadez", kind="base", aliases=["Air Base 101"]))
    assert (row.precision, row.method) == ("settlement", "exact")


def test_a_region_has_no_point_even_if_a_town_bears_its_name() -> None:
    row = located(Site(query="Agadez", kind="region"))
    assert (row.located, row.lon, row.lat) == (False, None, None)
    assert "region" in row.reason


def test_an_unknown_place_says_what_was_sought() -> None:
    row = located(Site(query="Zzyzx"))
    assert not row.located
    assert "'Zzyzx'" in row.reason
    assert "NER" in row.reason


def test_an_ambiguous_place_says_so() -> None:
    row = located(Site(query="Koro", country="CIV"))
    assert not row.located
    assert "apart" in row.reason


def test_a_country_is_no_place_to_put_a_site_at() -> None:
    row = located(Site(query="Niger"))
    assert not row.located
    assert "country" in row.reason


def override(**changes: str) -> dict[str, str]:
    row = {"site_id": "x", "lon": "7.5", "lat": "16.5", "precision": "site"}
    return {**row, "reason": "seen on a map", "source": "IGN", "replaces": "", **changes}


def test_an_override_wins_and_keeps_what_the_geocoder_said() -> None:
    (row,) = locate_sites([Site(site_id="x")], [override()])
    assert (row.lon, row.lat, row.method, row.precision) == (7.5, 16.5, "override", "site")
    assert "seen on a map" in row.reason
    assert "geonames:2448085" in row.reason


def test_an_override_can_take_a_wrong_point_away() -> None:
    (row,) = locate_sites([Site(site_id="x")], [override(lon="", lat="")])
    assert (row.located, row.lon, row.precision) == (False, None, "")


def test_overrides_are_checked_all_at_once() -> None:
    rows = [override(site_id="y"), override(lat="91"), override(lon="east")]
    with pytest.raises(ValueError, match="unknown site") as error:
        locate_sites([Site(site_id="x")], rows)
    message = str(error.value)
    assert "'y'" in message
    assert "'91'" in message
    assert "'east'" in message
    assert "two" in message


def test_order_and_number_are_those_of_the_sites() -> None:
    sites = [replace(site) for site, _ in reversed(COMMON)]
    assert [row.site_id for row in locate_sites(sites)] == [site.site_id for site in sites]


def test_another_geocoder_can_be_put_in() -> None:
    geocoder = SahelGeocoder(country="MLI")
    (row,) = locate_sites([Site(query="Gao", country="MLI")], geocoder=geocoder)
    assert row.located
