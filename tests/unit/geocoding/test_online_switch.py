"""When anything is asked at all, and how several processes share the rate and the answers."""

from __future__ import annotations

import multiprocessing

from geodata.geocoding.match import Question
from geodata.geocoding.online import Gate, Outcome, online_geocoder
from geodata.settings import Settings
from tests.unit.geocoding.online import MALI, asked, settings


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
