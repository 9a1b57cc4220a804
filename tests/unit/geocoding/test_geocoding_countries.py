"""Countries with like names are kept apart, and a country elsewhere is no town here."""

import pytest

from geodata.geocoding import explain
from geodata.geocoding.match import Candidate, Question, find_candidates
from geodata.geocoding.places import embedded_gazetteer


def find(name: str, *countries: str) -> list[Candidate]:
    return find_candidates([embedded_gazetteer()], Question(name, frozenset(countries)))


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Niger", "NER"),
        ("le Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Nigéria", "NGA"),
        ("Mali", "MLI"),
        ("Guinea", "GIN"),
        ("Guinée", "GIN"),
        ("Guinea-Bissau", "GNB"),
        ("Guinée-Bissau", "GNB"),
        ("Sudan", "SDN"),
        ("South Sudan", "SSD"),
        ("Soudan du Sud", "SSD"),
    ],
)
def test_a_country_is_itself_and_not_its_neighbour_in_the_dictionary(name: str, iso3: str) -> None:
    best = find(name)[0]
    assert (best.place.country, best.precision) == (iso3, "country")


@pytest.mark.parametrize(
    "name",
    [
        "Malawi",
        "Congo",
        "DR Congo",
        "RDC",
        "Congo-Brazzaville",
        "Congo-Kinshasa",
        "République démocratique du Congo",
        "Equatorial Guinea",
        "Guinée équatoriale",
        "Papua New Guinea",
        "Kenya",
        "Éthiopie",
    ],
)
def test_a_country_elsewhere_is_no_misspelt_town(name: str) -> None:
    assert find(name) == []
    assert find(name, "MLI", "GIN", "CIV") == []
    assert "country" in explain(name, "MLI")[0]["reason"]


def test_a_country_is_not_found_in_another_one() -> None:
    assert not any(candidate.accepted for candidate in find("Niger", "NGA"))
    assert not any(candidate.accepted for candidate in find("Mali", "NER"))


def test_base_aerienne_101_is_niamey_or_bamako_and_waits_for_the_country() -> None:
    open_question = find("base aérienne 101")
    assert {candidate.place.country for candidate in open_question} == {"NER", "MLI"}
    assert not any(candidate.accepted for candidate in open_question)
    (niamey,) = [candidate for candidate in find("base aérienne 101", "NER") if candidate.accepted]
    (bamako,) = [candidate for candidate in find("base aérienne 101", "MLI") if candidate.accepted]
    assert (round(niamey.place.lat), round(niamey.place.lon)) == (13, 2)
    assert (round(bamako.place.lat), round(bamako.place.lon)) == (13, -8)
