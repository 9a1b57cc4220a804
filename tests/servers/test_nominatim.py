"""The product's online geocoder against a real Nominatim on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.geocoding.match import Question
from geodata.geocoding.online import Gate, OnlineGeocoder, Outcome, online_geocoder
from geodata.geocoding.spots import kilometres
from geodata.settings import Settings
from tests.servers.nominatim import nominatim
from tests.servers.postgres import Cluster


@pytest.fixture(scope="module")
def address(postgres: Cluster) -> Iterator[str]:
    with nominatim(postgres) as running:
        yield running


@pytest.fixture
def geocoder(address: str, tmp_path: Path) -> OnlineGeocoder:
    variables = {
        "SAHEL_GEOCODER": "nominatim",
        "SAHEL_GEOCODER_URL": address,
        "SAHEL_GEOCODER_DELAY": "0",
        "SAHEL_STATE": str(tmp_path),
    }
    made = online_geocoder(Settings.from_env(variables), for_this_run=True)
    assert made is not None
    return made


FOUND = [
    ("Gao", "MLI", (16.2717, -0.0447)),
    ("menaka", "MLI", (15.9199, 2.3961)),
    ("Tinzaouatène", "MLI", (19.9486, 2.9678)),
    ("Tongo Tongo", "NER", (15.0532, 1.8355)),
    ("BA 101", "NER", (13.4815, 2.1836)),
    ("Faya", "TCD", (17.9257, 19.1043)),
    ("Abeche", "TCD", (13.8292, 20.8324)),
    ("Nouakchott", "MRT", (18.0858, -15.9785)),
]


@pytest.mark.parametrize(("name", "country", "point"), FOUND)
def test_a_place_of_the_map_is_found_where_it_is(name, country, point, geocoder):
    answer = geocoder.ask(Question(name, frozenset({country})))
    assert answer.outcome is Outcome.FOUND, answer.reason
    best = answer.candidates[0].place
    assert kilometres(point, (best.lat, best.lon)) < 1
    assert best.country == country
    assert "OpenStreetMap" in answer.attribution
    assert not answer.candidates[0].accepted


@pytest.mark.parametrize(
    ("name", "country"), [("Nyamey", "NER"), ("Xyzzyville", "MLI"), ("Gao", "TCD")]
)
def test_what_the_map_does_not_have_is_not_found_and_that_is_kept(name, country, geocoder):
    question = Question(name, frozenset({country}))
    assert geocoder.ask(question).outcome is Outcome.NOT_FOUND
    assert geocoder.ask(question).requests == 0


def test_the_second_time_the_kept_answer_is_given(geocoder, tmp_path):
    question = Question("Kidal", frozenset({"MLI"}))
    first, second = geocoder.ask(question), geocoder.ask(question)
    assert (first.requests, second.requests) == (1, 0)
    assert first.candidates == second.candidates
    assert Gate.of(tmp_path).count() == 1
