"""How many: rival figures stay rivals, movements count once, unknown is never zero."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from geodata.posture import derive, posture
from tests.builders import make_claim, make_record


def strength(day, *claims, kinds=None):
    rows = posture(derive(make_record(*claims, kinds=kinds)), date.fromisoformat(day))
    return rows[0].strength


def bounds(found):
    return found.minimum, found.best, found.maximum


def report(day, people, voice="press-a", **changes):
    return make_claim("confirmed_present", day, people=people, voice_id=voice, **changes)


def test_rival_figures_are_a_range_whose_best_is_the_latest_official_one():
    found = strength(
        "2024-05-02",
        report("2023-12-07", 648, "army"),
        report("2024-04-19", (1000, 1100), "press-a"),
    )
    assert bounds(found) == (648, 648, 1100)


def test_the_latest_figure_of_a_voice_replaces_its_earlier_one():
    found = strength("2024-05-02", report("2024-01-01", 900), report("2024-04-01", 500))
    assert bounds(found) == (500, 500, 500)


def test_figures_older_than_twelve_months_no_longer_count():
    claims = [report("2022-01-01", 900), report("2024-01-01", 1, people_basis="")]
    assert not strength("2023-01-02", *claims[:1]).known
    assert strength("2023-01-01", *claims[:1]).known


def test_narrower_and_wider_definitions_and_plans_are_not_in_the_range():
    found = strength(
        "2024-05-02",
        report("2024-01-01", 1000),
        report("2024-03-31", (14, 17), "army", people_definition="narrower"),
        report("2024-02-01", 5100, "press-b", people_definition="wider"),
        report("2024-02-01", 9000, "press-b", people_basis="ceiling"),
    )
    assert bounds(found) == (1000, 1000, 1000)


def test_a_movement_is_subtracted_once_and_marked_computed():
    left = make_claim("confirmed_present", "2024-06-01", people=300, event_id="part")
    left = replace(left, people_basis="movement")
    again = replace(left, claim_id="c-again", voice_id="press-b")
    found = strength(
        "2024-07-01", report("2024-05-01", 1000), left, again, kinds={"part": "reduction"}
    )
    assert bounds(found) == (700, 700, 700)
    assert found.computed


def test_a_cumulative_movement_is_subtracted_from_the_strength_at_its_start_only():
    def gone(day, people, event):
        claim = make_claim(
            "confirmed_present", day, people=people, event_id=event, people_since="2024-05-19"
        )
        return replace(claim, people_basis="movement")

    claims = [
        report("2024-05-19", 950, "army"),
        gone("2024-06-10", 400, "first"),
        gone("2024-07-07", 766, "second"),
    ]
    kinds = {"first": "reduction", "second": "reduction"}
    assert bounds(strength("2024-07-08", *claims, kinds=kinds)) == (184, 184, 184)
    later = report("2024-07-05", 200, "press-a")
    assert bounds(strength("2024-07-08", *claims, later, kinds=kinds)) == (184, 184, 200)


def test_a_negative_result_is_unknown_and_reported_never_zero():
    gone = replace(
        make_claim("confirmed_present", "2024-06-01", people=766, event_id="part"),
        people_basis="movement",
    )
    found = strength("2024-07-01", report("2024-05-01", 648), gone, kinds={"part": "reduction"})
    assert not found.known
    assert found.problems


def test_the_first_arrivals_are_counted_from_nobody():
    came = replace(
        make_claim("arrived", "2024-04-10", people=100, event_id="came"), people_basis="movement"
    )
    more = replace(
        make_claim("confirmed_present", "2024-05-04", people=50, event_id="more"),
        people_basis="movement",
    )
    kinds = {"came": "arrival", "more": "reinforcement"}
    assert bounds(strength("2024-04-20", came, more, kinds=kinds)) == (100, 100, 100)
    found = strength("2024-05-05", came, more, kinds=kinds)
    assert bounds(found) == (150, 150, 150)
    assert found.computed


def test_a_range_given_by_the_best_voice_is_not_averaged():
    assert bounds(strength("2022-02-01", report("2022-01-20", (300, 350), "army"))) == (
        300,
        None,
        350,
    )


def test_unknown_strength_is_blank_not_zero():
    assert bounds(strength("2020-02-01", make_claim("arrived", "2020-01-01"))) == (None, None, None)


def test_a_figure_of_an_earlier_stay_does_not_count_for_a_later_one():
    claims = [
        report("2020-01-01", 500),
        make_claim("complete", "2020-02-01"),
        make_claim("arrived", "2020-06-01"),
    ]
    assert not strength("2020-07-01", *claims).known


def test_the_sum_of_old_arrivals_is_not_a_strength_for_ever():
    came = replace(
        make_claim("arrived", "2020-04-10", people=100, event_id="came"), people_basis="movement"
    )
    still = make_claim("confirmed_present", "2023-01-01")
    assert not strength("2022-01-01", came, still, kinds={"came": "arrival"}).known


def test_old_arrivals_do_not_come_back_when_the_counts_have_aged():
    came = replace(
        make_claim("arrived", "2020-04-10", people=40, event_id="came"), people_basis="movement"
    )
    claims = [came, report("2020-06-01", 800), make_claim("confirmed_present", "2022-01-01")]
    assert not strength("2021-12-01", *claims, kinds={"came": "arrival"}).known


def test_rival_figures_of_one_movement_are_a_range():
    def gone(people, voice):
        claim = make_claim(
            "confirmed_present", "2024-06-01", people=people, voice_id=voice, event_id="part"
        )
        return replace(claim, people_basis="movement")

    found = strength(
        "2024-07-01",
        report("2024-05-01", 1000),
        gone(200, "army"),
        gone(300, "press-b"),
        kinds={"part": "reduction"},
    )
    assert bounds(found) == (700, None, 800)


def in_the_country(day, *claims):
    rows = posture(derive(make_record(*claims)), date.fromisoformat(day))
    return next(bounds(row.strength) for row in rows if not row.key.site_id)


def test_a_site_given_up_makes_older_totals_past_once_a_newer_one_is_known():
    whole = {"site_id": ""}
    claims = [
        make_claim("arrived", "2024-01-01"),
        report("2024-06-18", 600, "press-a", **whole),
        make_claim("handed_over", "2025-02-20"),
    ]
    remain = report("2025-02-20", 80, "army", **whole)
    assert in_the_country("2025-02-21", *claims) == (600, 600, 600)
    assert in_the_country("2025-02-19", *claims, remain) == (600, 600, 600)
    assert in_the_country("2025-02-21", *claims, remain) == (80, 80, 80)


def test_a_total_that_a_movement_brought_up_to_date_stays_a_rival_after_a_site_is_given_up():
    gone = replace(
        make_claim("confirmed_present", "2023-10-20", site_id="", people=282, event_id="part"),
        people_basis="movement",
    )
    claims = [
        make_claim("arrived", "2023-01-01"),
        report("2023-10-10", 1400, "press-a", site_id=""),
        make_claim("handed_over", "2023-10-22"),
        gone,
        report("2023-10-25", 1000, "army", site_id=""),
    ]
    found = posture(derive(make_record(*claims, kinds={"part": "reduction"})), date(2023, 10, 26))
    assert [bounds(r.strength) for r in found if not r.key.site_id] == [(1000, 1000, 1118)]
