"""The interval rules on small true cases, one rule a test."""

from __future__ import annotations

from datetime import date

from geodata.posture import Key, derive, posture
from tests.builders import make_claim, make_record


def rows_on(day: str, *claims, **kinds):
    derivation = derive(make_record(*claims, kinds=kinds or None))
    return {row.key: row for row in posture(derivation, date.fromisoformat(day))}


GAO = Key("fra-alpha", "MLI", "mli-gao")
KIDAL = Key("fra-alpha", "MLI", "mli-kidal")
MALI = Key("fra-alpha", "MLI", "")


def test_the_day_of_the_complete_withdrawal_is_the_first_day_absent():
    claims = [make_claim("arrived", "2020-01-10"), make_claim("complete", "2020-08-15")]
    assert rows_on("2020-08-14", *claims)[GAO].status == "present"
    assert not rows_on("2020-08-15", *claims)


def test_a_closing_without_an_opening_opens_from_an_unknown_day():
    claims = [
        make_claim("confirmed_present", "2019-03-01", site="mli-kidal"),
        make_claim("handed_over", "2020-08-15"),
    ]
    row = rows_on("2020-01-01", *claims)[GAO]
    assert (row.status, row.certain, row.since.earliest) == ("possibly present", False, None)
    assert GAO not in rows_on("2019-02-01", *claims), "not before the force was in the country"


def test_a_withdrawal_from_the_country_closes_every_site_and_contingent_there():
    claims = [
        make_claim("arrived", "2020-01-01", "un-mission"),
        make_claim("arrived", "2020-01-01", "tcd-mission", "mli-kidal"),
        make_claim("arrived", "2020-01-01", "un-mission", "ner-niamey"),
        make_claim("complete", "2021-06-01", "un-mission", ""),
    ]
    assert set(rows_on("2021-06-01", *claims)) == {Key("un-mission", "NER", "ner-niamey")}


def test_closing_a_parent_at_a_place_closes_its_contingents_there_and_only_there():
    claims = [
        make_claim("arrived", "2020-01-01", "tcd-mission"),
        make_claim("arrived", "2020-01-01", "tcd-mission", "mli-kidal"),
        make_claim("handed_over", "2020-09-01", "un-mission", "mli-kidal"),
    ]
    left = rows_on("2020-09-01", *claims)
    assert Key("tcd-mission", "MLI", "mli-gao") in left
    assert Key("tcd-mission", "MLI", "mli-kidal") not in left


def test_a_demand_for_the_country_marks_every_site_as_leaving():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("arrived", "2020-01-01", site="mli-kidal"),
        make_claim("demanded", "2020-03-16", site=""),
    ]
    assert rows_on("2020-03-15", *claims)[GAO].status == "present"
    assert {r.status for r in rows_on("2020-03-16", *claims).values()} == {"leaving"}


def test_a_presence_without_news_for_six_months_is_only_probable():
    claims = [make_claim("confirmed_present", "2020-01-10")]
    fresh, stale = rows_on("2020-07-10", *claims)[GAO], rows_on("2020-07-11", *claims)[GAO]
    assert (fresh.status, fresh.certain) == ("present", True)
    assert (stale.status, stale.certain) == ("probably present", False)
    assert stale.last_confirmed == date(2020, 1, 10)


def test_between_two_claims_of_one_presence_it_is_present():
    claims = [
        make_claim("confirmed_present", "2020-01-10"),
        make_claim("confirmed_present", "2022-01-10"),
    ]
    assert rows_on("2021-06-01", *claims)[GAO].status == "present"


def test_a_successor_is_probable_until_it_is_reported_itself():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("succeeded", "2020-06-01", site="", successor_force_id="fra-beta"),
        make_claim("confirmed_present", "2020-09-01", "fra-beta"),
    ]
    heir = Key("fra-beta", "MLI", "mli-gao")
    assert rows_on("2020-06-01", *claims)[heir].status == "probably present"
    assert rows_on("2020-09-01", *claims)[heir].status == "present"


def test_a_site_handed_over_before_the_succession_does_not_pass():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("handed_over", "2020-03-01"),
        make_claim("succeeded", "2020-06-01", site="", successor_force_id="fra-beta"),
    ]
    assert not rows_on("2020-06-01", *claims)


def test_rival_days_of_one_arrival_are_an_uncertain_beginning():
    claims = [
        make_claim("arrived", "2024-04-10", event_id="one"),
        make_claim("arrived", "2024-04-12", event_id="one"),
    ]
    row = rows_on("2024-04-11", *claims)[GAO]
    assert (row.status, row.certain) == ("possibly present", False)
    assert rows_on("2024-04-12", *claims)[GAO].certain


def test_a_visit_lasts_its_days_and_leaves_nothing_behind():
    claims = [make_claim("visited", "2014-02-20/2014-03-09")]
    assert rows_on("2014-03-09", *claims)[GAO].certain
    assert not rows_on("2014-03-10", *claims)
    assert not rows_on("2014-02-19", *claims)


def test_a_vague_report_does_not_reopen_what_was_closed_in_its_year():
    claims = [
        make_claim("arrived", "2019-01-01"),
        make_claim("confirmed_present", "2020"),
        make_claim("complete", "2020-05-03"),
    ]
    assert not rows_on("2020-06-01", *claims)


def test_a_force_may_come_back():
    claims = [
        make_claim("arrived", "2019-01-01"),
        make_claim("complete", "2020-05-03"),
        make_claim("arrived", "2021-02-01"),
    ]
    assert not rows_on("2020-12-01", *claims)
    assert rows_on("2021-02-01", *claims)[GAO].certain


def test_agreements_orders_and_context_open_nothing():
    stages = ["ordered", "agreed", "demanded", "announced", "begun", "context"]
    assert not rows_on("2021-01-01", *[make_claim(stage, "2020-05-01") for stage in stages])


def test_a_country_report_stands_beside_the_sites_only_as_a_total():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("confirmed_present", "2020-02-01", site="", people=1000),
    ]
    rows = rows_on("2020-03-01", *claims)
    assert (rows[MALI].role, rows[GAO].role) == ("total", "presence")
    assert not rows[GAO].strength.known, "a total is never split over sites"


def test_a_country_row_is_unknown_once_all_known_sites_are_closed():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("confirmed_present", "2020-02-01", site="", people=1000),
        make_claim("handed_over", "2020-04-01"),
    ]
    row = rows_on("2020-04-02", *claims)[MALI]
    assert (row.status, row.certain, row.role) == ("unknown", False, "presence")


def test_an_ending_of_the_country_keeps_the_last_elements_possible_until_its_day():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("handed_over", "2020-08-05"),
        make_claim("complete", "2020-09-15", site=""),
    ]
    assert rows_on("2020-09-01", *claims)[MALI].status == "possibly present"
    assert not rows_on("2020-09-15", *claims)


def test_the_later_denial_of_a_voice_takes_back_its_own_claim():
    seen = make_claim(
        "confirmed_present", "2020-01-01", voice_id="army", event_id="one", published="2020-01-01"
    )
    denied = make_claim(
        "confirmed_present",
        "2020-01-01",
        voice_id="army",
        event_id="one",
        polarity="denied",
        published="2020-01-05",
    )
    assert rows_on("2020-02-01", seen)
    assert not rows_on("2020-02-01", seen, denied)


def test_a_month_asks_about_any_day_in_it():
    from geodata.dates import parse_edtf

    derivation = derive(
        make_record(make_claim("arrived", "2020-01-10"), make_claim("complete", "2020-05-15"))
    )
    assert posture(derivation, parse_edtf("2020-05"))[0].status == "present"
    assert not posture(derivation, parse_edtf("2020-06"))


def test_an_ending_told_only_of_the_country_does_not_keep_a_silent_site_present():
    claims = [
        make_claim("confirmed_present", "2017-01-01"),
        make_claim("complete", "2020-06-01", site=""),
        make_claim("confirmed_present", "2017-01-01", site="mli-kidal"),
        make_claim("handed_over", "2020-06-01", site="mli-kidal"),
    ]
    rows = rows_on("2019-01-01", *claims)
    assert (rows[GAO].status, rows[KIDAL].status) == ("probably present", "present")


def test_what_was_inherited_ends_with_the_country_and_passes_on_again():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("succeeded", "2020-06-01", site="", successor_force_id="fra-beta"),
        make_claim("succeeded", "2021-06-01", "fra-beta", "", successor_force_id="un-mission"),
        make_claim("complete", "2022-06-01", "un-mission", ""),
    ]
    assert Key("un-mission", "MLI", "mli-gao") in rows_on("2021-06-01", *claims)
    assert not rows_on("2022-06-01", *claims)


def test_a_site_closed_on_the_day_of_the_succession_does_not_pass():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("handed_over", "2020-06-01"),
        make_claim("succeeded", "2020-06-01", site="", successor_force_id="fra-beta"),
    ]
    assert not rows_on("2020-06-01", *claims)


def test_a_sure_report_narrows_a_vague_arrival_and_the_arrival_stays_on_record():
    claims = [make_claim("arrived", "2016"), make_claim("confirmed_present", "2016-12-21")]
    row = rows_on("2016-12-21", *claims)[GAO]
    assert (row.status, row.certain) == ("present", True)
    assert row.why[0].code == "arrived"


def test_an_inherited_total_is_as_fresh_as_the_sites_beside_it():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("confirmed_present", "2020-02-01", site="", people=900),
        make_claim("succeeded", "2020-06-01", site="", successor_force_id="fra-beta"),
        make_claim("confirmed_present", "2020-07-01", "fra-beta"),
    ]
    rows = rows_on("2020-07-02", *claims)
    assert rows[Key("fra-beta", "MLI", "")].status == "present"


def test_every_mark_of_leaving_is_among_the_deciding_claims():
    demand = make_claim("demanded", "2020-03-16", site="")
    announced = make_claim("announced", "2020-04-19", site="")
    claims = [make_claim("arrived", "2020-01-01"), demand, announced]
    row = rows_on("2020-05-01", *claims)[GAO]
    assert {demand.claim_id, announced.claim_id} <= set(row.claim_ids)
