"""A service that fails in every way services fail: said to be an outage, and not asked too often."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.geocoding.online import Gate, Outcome
from geodata.geocoding.online.gate import FAILURES_TO_PAUSE
from tests import geocoder_server as server_words
from tests.geocoder_server import as_json, as_text, status
from tests.unit.geocoding.online import ANEFIS, asked

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
    # The silent ones never end by themselves: that there is an answer shows that the wait does.
    silent = fault in {"slow", "trickling"}
    answer = asked(service, tmp_path, patience=1.0) if silent else asked(service, tmp_path)
    assert answer.outcome is Outcome.UNAVAILABLE
    assert said in answer.reason
    assert not answer.candidates
    assert service.asked == ["Anéfis"] * requests == ["Anéfis"] * answer.requests
    assert Gate.of(tmp_path).count() == 0


@pytest.mark.parametrize("fault", ["500", "dropped", "truncated"])
def test_after_the_outage_the_same_question_is_asked_again_and_found(fault, service, tmp_path):
    service.plays("Anéfis", FAULTS[fault][0], as_json([ANEFIS]))
    assert asked(service, tmp_path).outcome is Outcome.UNAVAILABLE
    assert asked(service, tmp_path).outcome is Outcome.FOUND


def test_a_connection_that_is_about_to_close_is_not_used_again(service, tmp_path):
    service.otherwise = server_words.lingering([ANEFIS])
    answers = [asked(service, tmp_path, name) for name in ("Anéfis", "Anefis", "Anéfis Nord")]
    assert [answer.reason for answer in answers if answer.outcome is Outcome.UNAVAILABLE] == []
    assert len(service.asked) == 3


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
