"""Strength over time: totals and sites are never added up, gaps stay gaps, unknown is not zero."""

from datetime import date

from geodata.posture import StrengthStep, derive, strength_series, tracks
from tests.builders import make_claim, make_record


def series(*claims, by="force"):
    return strength_series(tracks(derive(make_record(*claims))), by)


def test_a_presence_without_a_number_is_a_step_without_people():
    (steps,) = series(
        make_claim("arrived", "2020-01-01"), make_claim("complete", "2020-03-01")
    ).values()
    assert steps == [StrengthStep(date(2020, 1, 1), date(2020, 3, 1), None, None, 1)]


def test_between_two_presences_there_is_a_gap():
    (steps,) = series(
        make_claim("arrived", "2020-01-01"),
        make_claim("complete", "2020-03-01"),
        make_claim("arrived", "2021-01-01"),
        make_claim("complete", "2021-03-01"),
    ).values()
    assert [(step.start, step.end) for step in steps] == [
        (date(2020, 1, 1), date(2020, 3, 1)),
        (date(2021, 1, 1), date(2021, 3, 1)),
    ]


def test_a_total_of_the_country_is_not_added_to_its_sites():
    (steps,) = series(
        make_claim("confirmed_present", "2020-01-01", people=(300, 300)),
        make_claim("confirmed_present", "2020-01-01", site="", people=(500, 500)),
    ).values()
    assert (steps[0].low, steps[0].high) == (500, 500)


def test_a_figure_that_grew_old_leaves_the_number_unknown():
    (steps,) = series(
        make_claim("confirmed_present", "2020-01-01", people=(300, 400)),
        make_claim("complete", "2022-06-01"),
    ).values()
    assert [(step.low, step.high, step.unknown) for step in steps] == [
        (300, 400, 0),
        (None, None, 1),
    ]
    assert steps[1].start == date(2021, 1, 2)


def test_forces_of_one_country_are_summed_and_the_uncounted_named():
    steps = series(
        make_claim("confirmed_present", "2020-01-01", people=(300, 400)),
        make_claim("confirmed_present", "2020-01-01", force="un-mission"),
        by="country",
    )["MLI"]
    assert (steps[0].low, steps[0].high, steps[0].unknown) == (300, 400, 1)
