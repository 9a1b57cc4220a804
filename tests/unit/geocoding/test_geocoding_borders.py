"""Inside the host country, by the unsimplified border."""

import pytest

from geodata.geocoding.borders import (
    country_polygon,
    covered_countries,
    disputed_areas,
    distance_outside_km,
)


@pytest.mark.parametrize(
    ("lon", "lat", "country"),
    [(2.18, 13.48, "NER"), (-0.04, 16.27, "MLI"), (15.03, 12.13, "TCD"), (13.64, 21.95, "NER")],
)
def test_inside_is_zero(lon: float, lat: float, country: str) -> None:
    assert distance_outside_km(lon, lat, country) == 0.0


def test_niamey_is_about_two_hundred_km_outside_mali() -> None:
    assert distance_outside_km(2.11, 13.51, "MLI") == pytest.approx(165, abs=60)


def test_swapped_coordinates_are_far_outside() -> None:
    assert distance_outside_km(13.48, 2.18, "NER") > 500


def test_distance_counts_kilometres_east_and_west_too() -> None:
    """N'Djamena lies on the Chari: Cameroon begins across the river."""
    assert 0 < distance_outside_km(15.034, 12.1337, "CMR") < 6


def test_in_a_disputed_area_each_claimant_is_the_host() -> None:
    assert distance_outside_km(28.43, 9.6, "SDN") == 0.0
    assert distance_outside_km(28.43, 9.6, "SSD") == 0.0
    assert distance_outside_km(28.43, 9.6, "TCD") > 100


def test_every_disputed_area_has_two_claimants_and_a_proper_box() -> None:
    for area in disputed_areas():
        assert len(area.claimants) >= 2
        assert area.west < area.east
        assert area.south < area.north


def test_every_polygon_is_valid_and_has_an_area() -> None:
    for country in covered_countries():
        polygon = country_polygon(country)
        assert polygon.is_valid
        assert polygon.area > 0.5


def test_an_uncovered_country_is_an_error_not_a_distance() -> None:
    with pytest.raises(KeyError):
        distance_outside_km(2.3, 48.9, "FRA")
