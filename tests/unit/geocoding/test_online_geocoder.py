"""The online geocoder against a service on loopback that fails in every way services fail."""

from __future__ import annotations

import json
import multiprocessing
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.errors import UsageError
from geodata.geocoding.match import Question
from geodata.geocoding.online import Gate, OnlineAnswer, OnlineGeocoder, Outcome, online_geocoder
from geodata.geocoding.online.gate import FAILURES_TO_PAUSE
from geodata.settings import Settings
from tests import geocoder_server as server_words
from tests.geocoder_server import GeocoderServer, as_json, as_text, geocoder_server, status

ANEFIS = server_words.nominatim_place("Anéfis", "18.0439", "0.6031")
MALI = frozenset({"MLI"})


@pytest.fixture
def service() -> Iterator[GeocoderServer]:
    with geocoder_server() as running:
        yield running


def settings(service: GeocoderServer, state: Path, **changed: str) -> Settings:
    variables = {
        "SAHEL_GEOCODER": "nominatim",
        "SAHEL_GEOCODER_URL": service.url,
        "SAHEL_GEOCODER_DELAY": "0",
        "SAHEL_STATE": str(state),
    }
    return Settings.from_env(variables | changed)


def geocoder(service: GeocoderServer, state: Path, **changed: str) -> OnlineGeocoder:
    made = online_geocoder(settings(service, state, **changed), for_this_run=True)
    assert made is not None
    made.seconds_per_place = 1.5
    return made


def asked(
    service: GeocoderServer, state: Path, name: str = "Anéfis", countries: frozenset[str] = MALI
) -> OnlineAnswer:
    return geocoder(service, state).ask(Question(name, countries))


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


FAULTS = {
    "403": (status(403), 1, "HTTP 403"),
    "429 without a time": (status(429), 1, "asked to wait 60 s"),
    "429 with a long time": (status(429, {"Retry-After": "600"}), 1, "asked to wait 600 s"),
    "500": (status(500), 1, "HTTP 500"),
    "503": (status(503), 1, "HTTP 503"),
    "redirect": (status(302, {"Location": "/elsewhere"}), 1, "HTTP 302"),
    "slow": (server_words.slow, 1, "no answer in time"),
    "trickling": (server_words.trickling, 1, "no answer in time"),
    "dropped": (server_words.dropped, 1, "no connection"),
    "cut off": (server_words.cut_off, 1, ""),
    "truncated": (as_text('[{"lat": "18.04", "lon": '), 1, "no JSON"),
    "HTML": (as_text("<html><body>Gateway</body></html>"), 1, "no JSON"),
    "nothing at all": (as_text(""), 1, "no JSON"),
    "deep": (as_text("[" * 200_000), 1, "no JSON"),
    "50 MB": (server_words.huge, 1, "larger than 1000 kB"),
    "another shape": (as_json({"places": []}), 1, "documents"),
    "list of texts": (as_json(["Anéfis"]), 1, "documents"),
    "its own error": (as_json({"error": "database down"}), 1, "database down"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_outage_is_said_to_be_one_is_not_kept_and_costs_the_documented_requests(
    fault, service, tmp_path
):
    reply, requests, said = FAULTS[fault]
    service.plays("Anéfis", reply)
    began = time.monotonic()
    answer = asked(service, tmp_path)
    assert answer.outcome is Outcome.UNAVAILABLE
    assert said in answer.reason
    assert not answer.candidates
    assert time.monotonic() - began < 4
    assert service.asked == ["Anéfis"] * requests == ["Anéfis"] * answer.requests
    assert Gate.of(tmp_path).count() == 0


@pytest.mark.parametrize("fault", ["500", "dropped", "truncated"])
def test_after_the_outage_the_same_question_is_asked_again_and_found(fault, service, tmp_path):
    service.plays("Anéfis", FAULTS[fault][0], as_json([ANEFIS]))
    assert asked(service, tmp_path).outcome is Outcome.UNAVAILABLE
    assert asked(service, tmp_path).outcome is Outcome.FOUND


def test_retry_after_is_waited_for_once_and_then_answered(service, tmp_path):
    service.plays("Anéfis", status(429, {"Retry-After": "1"}), as_json([ANEFIS]))
    answer = asked(service, tmp_path)
    assert answer.outcome is Outcome.FOUND
    assert answer.requests == len(service.at) == 2
    assert service.at[1] - service.at[0] >= 1


def test_retry_after_holds_the_other_names_back_without_a_request(service, tmp_path):
    service.plays("Anéfis", status(429, {"Retry-After": "600"}))
    asked(service, tmp_path)
    held = asked(service, tmp_path, "Ber")
    assert held.outcome is Outcome.UNAVAILABLE
    assert "600 s" in held.reason
    assert service.asked == ["Anéfis"]


def test_three_failures_pause_the_service_and_the_first_success_ends_it(service, tmp_path):
    service.otherwise = status(500)
    for name in ("A b c", "D e f", "G h i", "J k l", "M n o"):
        assert asked(service, tmp_path, name).outcome is Outcome.UNAVAILABLE
    assert len(service.asked) == FAILURES_TO_PAUSE
    end_pause(tmp_path)
    service.otherwise = as_json([])
    assert asked(service, tmp_path, "P q r").outcome is Outcome.NOT_FOUND
    assert asked(service, tmp_path, "S t u").outcome is Outcome.NOT_FOUND


def test_after_a_pause_one_question_tries_and_a_failure_pauses_again(service, tmp_path):
    service.otherwise = status(500)
    for name in ("A b c", "D e f", "G h i"):
        asked(service, tmp_path, name)
    end_pause(tmp_path)
    for name in ("J k l", "M n o"):
        asked(service, tmp_path, name)
    assert len(service.asked) == FAILURES_TO_PAUSE + 1


def end_pause(state: Path) -> None:
    """Put the end of the pause into the past, as if the minute had gone by."""
    from geodata.state import writing

    with writing(state / "online.sqlite", "") as db:
        db.execute("UPDATE turn SET paused_until = paused_until - 61")


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


OTHER_SERVICES = {
    "photon": {
        "type": "FeatureCollection",
        "features": [
            {
                "geometry": {"type": "Point", "coordinates": [0.6031, 18.0439]},
                "properties": {
                    "name": "Anéfis",
                    "countrycode": "ML",
                    "osm_type": "N",
                    "osm_id": 7,
                    "osm_value": "village",
                },
            }
        ],
    },
    "pelias": {
        "geocoding": {},
        "features": [
            {
                "geometry": {"type": "Point", "coordinates": [0.6031, 18.0439]},
                "properties": {
                    "name": "Anéfis",
                    "country_a": "MLI",
                    "gid": "whosonfirst:locality:7",
                    "layer": "locality",
                },
            }
        ],
    },
    "geonames": {
        "geonames": [
            {
                "name": "Anéfis",
                "lat": "18.0439",
                "lng": "0.6031",
                "countryCode": "ML",
                "geonameId": 7,
                "fcode": "PPL",
                "adminName1": "Kidal",
            }
        ]
    },
}


@pytest.mark.parametrize("kind", OTHER_SERVICES)
def test_the_other_services_are_read_and_credited_too(kind, service, tmp_path):
    service.plays("Anéfis", as_json(OTHER_SERVICES[kind]))
    made = geocoder(service, tmp_path, SAHEL_GEOCODER=kind, SAHEL_GEOCODER_KEY="desk")
    answer = made.ask(Question("Anéfis", MALI))
    (candidate,) = answer.candidates
    assert (candidate.place.lat, candidate.place.lon) == (18.0439, 0.6031)
    assert candidate.place.country == "MLI"
    assert answer.attribution


@pytest.mark.parametrize("kind", OTHER_SERVICES)
def test_a_feature_without_a_geometry_is_refused_by_every_service(kind, service, tmp_path):
    bare = json.loads(json.dumps(OTHER_SERVICES[kind]))
    for item in bare.get("features", []):
        del item["geometry"]
    for item in bare.get("geonames", []):
        del item["lat"]
    service.plays("Anéfis", as_json(bare))
    made = geocoder(service, tmp_path, SAHEL_GEOCODER=kind, SAHEL_GEOCODER_KEY="desk")
    assert made.ask(Question("Anéfis", MALI)).outcome is Outcome.REFUSED


def test_a_spent_quota_that_comes_as_a_good_answer_is_an_outage(service, tmp_path):
    service.plays("Anéfis", as_json({"status": {"value": 19, "message": "hourly limit"}}))
    made = geocoder(service, tmp_path, SAHEL_GEOCODER="geonames", SAHEL_GEOCODER_KEY="desk")
    answer = made.ask(Question("Anéfis", MALI))
    assert answer.outcome is Outcome.UNAVAILABLE
    assert "hourly limit" in answer.reason


def test_nothing_is_asked_until_a_person_switches_it_on_and_nothing_after_switching_off(
    service, tmp_path
):
    made = online_geocoder(settings(service, tmp_path))
    assert made is not None
    assert made.ask(Question("Anéfis", MALI)).outcome is Outcome.OFF
    Gate.of(tmp_path).switch(on=True)
    assert made.ask(Question("Anéfis", MALI)).outcome is Outcome.NOT_FOUND
    Gate.of(tmp_path).switch(on=False)
    assert made.ask(Question("Ber", MALI)).outcome is Outcome.OFF
    assert service.asked == ["Anéfis"]


def test_switched_off_by_a_person_wins_over_a_run_that_asks_for_it(service, tmp_path):
    Gate.of(tmp_path).switch(on=False)
    assert asked(service, tmp_path).outcome is Outcome.OFF
    assert not service.asked


def test_with_no_service_named_there_is_no_online_geocoder():
    assert online_geocoder(Settings.from_env({})) is None


def ask_five(url: str, state: str, first: int) -> None:
    variables = {
        "SAHEL_GEOCODER": "nominatim",
        "SAHEL_GEOCODER_URL": url,
        "SAHEL_GEOCODER_DELAY": "0.2",
        "SAHEL_STATE": state,
    }
    made = online_geocoder(Settings.from_env(variables), for_this_run=True)
    assert made is not None
    for number in range(first, first + 5):
        made.ask(Question(f"Place {number}", MALI))


def test_two_processes_share_one_rate_and_one_cache(service, tmp_path):
    fresh = multiprocessing.get_context("spawn")
    both = [
        fresh.Process(target=ask_five, args=(service.url, str(tmp_path), first))
        for first in (0, 3)  # places 3 and 4 are asked for by both
    ]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    assert sorted(service.asked) == [f"Place {number}" for number in range(8)]
    # 0.2 s apart when sent, so 1.4 s in all; the way to the server varies on a busy machine.
    # Two rates beside each other would be done in 0.8 s.
    assert service.at[-1] - service.at[0] > 1.1


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


WRONG = {
    "an unknown service": ({"SAHEL_GEOCODER": "google"}, "nominatim, photon"),
    "no user name": ({"SAHEL_GEOCODER": "geonames"}, "SAHEL_GEOCODER_KEY"),
    "no address": ({"SAHEL_GEOCODER": "pelias"}, "SAHEL_GEOCODER_URL"),
    "a file": ({"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_URL": "file:///etc"}, "https://"),
    "a password": (
        {"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_URL": "https://a:b@host"},
        "https://",
    ),
    "a port out of range": (
        {"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_URL": "https://host:99999"},
        "https://",
    ),
    "a delay": ({"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_DELAY": "soon"}, "3600"),
    "a letter head": ({"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_EMAIL": "a\nb"}, "ASCII"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_setting_is_named_with_what_to_put_there(wrong):
    variables, advice = WRONG[wrong]
    with pytest.raises(UsageError, match=advice):
        online_geocoder(Settings.from_env(variables))


def test_a_public_service_is_never_asked_more_than_once_a_second():
    made = online_geocoder(
        Settings.from_env({"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_DELAY": "0"})
    )
    assert made is not None
    assert made.service.delay == 1.0
