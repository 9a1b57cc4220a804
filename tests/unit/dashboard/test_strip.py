"""What the time strip holds: days from one epoch, only what passes the filters, gaps left blank."""

import json
from datetime import date

from dashboard.strip import day_number, strip_payload


def test_a_filter_leaves_only_its_places_and_stops(scene_of) -> None:
    scene = scene_of(countries={"NER"})
    held = strip_payload(scene.store, scene.view, "light")
    assert {row[0] for row in held["sites"]} == {"ner-niamey-base-101", "ner-agadez-base-201"}
    assert [row[0] for row in held["countries"]] == ["NER"]
    assert day_number(date(2024, 7, 7)) in held["stops"]
    assert day_number(date(2022, 8, 15)) not in held["stops"]


def test_a_power_that_left_has_a_band_that_ends(scene_of) -> None:
    scene = scene_of(countries={"NER"})
    bands = dict(strip_payload(scene.store, scene.view, "light")["bands"])
    assert bands["USA"][-1][1] == day_number(date(2024, 8, 5))
    assert bands["RUS"][-1][1] is None


def test_the_date_is_not_part_of_what_is_held(scene_of) -> None:
    first, second = scene_of(at=date(2024, 5, 2)), scene_of(at=date(2020, 1, 1))
    one, two = (strip_payload(s.store, s.view, "light") for s in (first, second))
    assert json.dumps(one) == json.dumps(two)


def test_an_empty_filter_result_is_held_as_nothing(scene_of) -> None:
    scene = scene_of(text="no such word anywhere")
    held = strip_payload(scene.store, scene.view, "light")
    assert (held["sites"], held["bands"], held["stops"]) == ([], [], [])
