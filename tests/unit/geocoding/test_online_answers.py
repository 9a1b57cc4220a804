"""What a service on loopback answers: found, not found, kept, refused, hostile."""

from __future__ import annotations

import time

import pytest

from geodata.geocoding.match import Question
from geodata.geocoding.online import Outcome
from tests import geocoder_server as server_words
from tests.geocoder_server import as_json
from tests.unit.geocoding.online import ANEFIS, MALI, asked, geocoder


def test_a_found_place_is_a_candidate_with_its_credit_and_is_never_accepted(service, tmp_path):
    service.plays("Anéfis", as_json([ANEFIS]))
    answer = asked(service, tmp_path)
    assert answer.outcome is Outcome.FOUND
    (candidate,) = answer.candidates
    assert (candidate.place.lat, candidate.place.lon) == (18.0439, 0.6031)
    assert candidate.place.country == "MLI"
    assert not candidate.accepted
    assert "OpenStreetMap contributors" in answer.attribution
    assert "OpenStreetMap contributors" in candidate.place.source
    assert answer.fetched_at in service_time_range()


def service_time_range() -> list[str]:
    now = time.time()
    stamps = (time.gmtime(now - back) for back in range(5))
    return [time.strftime("%Y-%m-%dT%H:%M:%S+00:00", stamp) for stamp in stamps]


def test_the_request_names_this_program_and_only_the_place_and_its_country(service, tmp_path):
    made = geocoder(service, tmp_path, SAHEL_GEOCODER_EMAIL="desk@example.org")
    made.ask(Question("Anéfis", MALI, "Kidal", ((18.0, 1.0),)))
    ((path, headers),) = service.requests
    assert headers["User-Agent"].startswith("sahel-forces/")
    assert "desk@example.org" in headers["User-Agent"]
    assert "countrycodes=ML" in path
    assert "Kidal" not in path
    assert "18.0" not in path


def test_a_kept_answer_is_given_without_a_request_also_by_another_process_later(service, tmp_path):
    service.plays("Anéfis", as_json([ANEFIS]))
    first, second = asked(service, tmp_path), asked(service, tmp_path)
    assert service.asked == ["Anéfis"]
    assert (first.requests, second.requests) == (1, 0)
    assert second.candidates == first.candidates
    assert second.fetched_at == first.fetched_at


def test_an_empty_answer_is_not_found_and_kept(service, tmp_path):
    assert asked(service, tmp_path).outcome is Outcome.NOT_FOUND
    assert asked(service, tmp_path).outcome is Outcome.NOT_FOUND
    assert service.asked == ["Anéfis"]


UNUSABLE = {
    "no latitude": {"lat": None},
    "NaN": {"lat": float("nan")},
    "NaN as text": {"lat": "NaN"},
    "infinite": {"lon": "inf"},
    "out of range": {"lat": "167.3"},
    "0, 0": {"lat": "0.0", "lon": "0"},
    "words": {"lat": "eighteen"},
    "a list": {"lat": [18]},
}


@pytest.mark.parametrize("fault", UNUSABLE)
def test_a_place_without_a_usable_point_is_refused_with_the_reason_and_not_kept(
    fault, service, tmp_path
):
    service.plays("Anéfis", as_json([ANEFIS | UNUSABLE[fault]]), as_json([ANEFIS]))
    answer = asked(service, tmp_path)
    assert answer.outcome is Outcome.REFUSED
    assert "Anéfis" in answer.reason
    assert asked(service, tmp_path).outcome is Outcome.FOUND


def test_one_bad_place_does_not_lose_the_good_one_beside_it(service, tmp_path):
    service.plays("Anéfis", as_json([ANEFIS | {"lat": None}, ANEFIS]))
    answer = asked(service, tmp_path)
    assert [c.place.name for c in answer.candidates] == ["Anéfis"]
    assert len(answer.refused) == 1


def test_a_place_outside_the_country_asked_about_is_refused_and_that_answer_is_kept(
    service, tmp_path
):
    niamey = server_words.nominatim_place("Niamey", "13.51", "2.11", "ne")
    service.plays("Niamey", as_json([niamey]))
    for _ in range(2):
        answer = asked(service, tmp_path, "Niamey")
        assert answer.outcome is Outcome.REFUSED
        assert "outside MLI" in answer.reason
    assert service.asked == ["Niamey"]


def test_without_a_country_a_place_must_still_lie_in_the_region(service, tmp_path):
    paris = server_words.nominatim_place("Paris", "48.86", "2.35", "fr")
    service.plays("Paris", as_json([paris]))
    assert asked(service, tmp_path, "Paris", frozenset()).outcome is Outcome.REFUSED
    service.plays("Anéfis", as_json([ANEFIS]))
    (found,) = asked(service, tmp_path, "Anéfis", frozenset()).candidates
    assert found.place.country == "MLI"


HOSTILE = [
    "",
    "x" * 10_000,
    "\x00\x01",
    "\u202etob\u202c",
    "'; DROP TABLE answer; --",
    "Ber\n\nX: y",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_answered_plainly(name, service, tmp_path):
    answer = asked(service, tmp_path, name)
    assert answer.outcome is Outcome.NOT_FOUND
    assert len(service.asked) <= 1


def test_what_a_stranger_wrote_cannot_move_the_cursor_or_turn_the_line(service, tmp_path):
    wild = ANEFIS | {"name": "\x1b[2JAn\u202eéfis\n" + "x" * 500}
    service.plays("Anéfis", as_json([wild]))
    (candidate,) = asked(service, tmp_path).candidates
    assert candidate.place.name.startswith("[2JAn éfis x")
    assert len(candidate.place.name) <= 200
