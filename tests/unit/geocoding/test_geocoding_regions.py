"""What is not found falls to its region with a radius, and is accepted nowhere."""

import pytest

from geodata.geocoding import explain
from geodata.geocoding.regions import region_of
from geodata.geocoding.spots import kilometres

MALI = frozenset({"MLI"})


def test_an_unknown_name_falls_to_its_region_with_a_radius() -> None:
    (row,) = explain("Zzyzx", "MLI", "Gao")
    assert (row["precision"], row["admin1"], row["country"]) == ("admin1", "Gao", "MLI")
    assert (row["accepted"], row["place_id"], row["confidence"]) == (False, "", 0.0)
    assert row["radius_km"] is not None
    assert 100 < row["radius_km"] < 400
    assert f"within {row['radius_km']} km" in row["reason"]


def test_without_a_known_region_it_falls_to_the_only_country() -> None:
    (row,) = explain("Zzyzx", "MLI", "Atlantis")
    assert (row["precision"], row["country"], row["admin1"]) == ("country", "MLI", "")
    assert row["radius_km"] is not None
    assert row["radius_km"] > 500


@pytest.mark.parametrize("countries", [None, ["MLI", "NER"]])
def test_it_stays_unknown_where_nothing_says_which_country(countries: list[str] | None) -> None:
    (row,) = explain("Zzyzx", countries)
    assert (row["lon"], row["lat"], row["radius_km"], row["precision"]) == (None, None, None, "")


def test_a_text_that_is_no_name_falls_nowhere() -> None:
    assert explain(" \u202e ", "MLI")[0]["lat"] is None
    assert explain("x" * 10_000, "MLI")[0]["lat"] is None


def test_a_region_is_found_in_any_spelling_and_among_several_countries() -> None:
    assert region_of(MALI, "TOMBOUCTOU") == region_of(MALI | {"NER"}, "tombouctou")


@pytest.mark.parametrize(
    ("country", "admin1", "lat", "lon"),
    [
        ("MLI", "Gao", 16.27, -0.04),
        ("NER", "Tillabéri", 14.21, 1.45),
        ("SDN", "North Darfur", 13.63, 25.35),
        ("TCD", "Lac", 13.46, 14.71),
        ("BFA", "Est", 12.06, 0.36),
    ],
)
def test_the_capital_of_a_region_lies_within_its_radius(
    country: str, admin1: str, lat: float, lon: float
) -> None:
    region = region_of(frozenset({country}), admin1)
    assert region is not None
    assert kilometres((region.lat, region.lon), (lat, lon)) <= region.radius_km


def test_a_place_that_is_found_has_no_radius() -> None:
    assert explain("Ménaka", "MLI")[0]["radius_km"] is None
