"""What changed between two dates: one word each, certain only where ranges cannot overlap."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from geodata.posture import changes, derive
from tests.builders import make_claim, make_record

A, B = date(2020, 6, 1), date(2021, 6, 1)


def between(*claims, a=A, b=B):
    found = changes(derive(make_record(*claims)), a, b)
    return {(c.key.force_id, c.key.site_id): c for c in found}


def counts(before, after):
    return [
        make_claim("confirmed_present", "2020-05-01", people=before),
        make_claim("confirmed_present", "2021-05-01", people=after),
    ]


def word(*claims, **dates):
    (change,) = between(*claims, **dates).values()
    return change.kind.value, change.certain


def test_a_force_that_came_arrived_and_backwards_it_left():
    claim = make_claim("arrived", "2021-05-01")
    assert word(claim) == ("arrived", True)
    assert word(claim, a=B, b=A) == ("left", True)


def test_grew_and_shrank_need_ranges_that_cannot_overlap():
    assert word(*counts(100, 300)) == ("grew", True)
    assert word(*counts((100, 200), (150, 300)))[0] == "cannot tell"
    assert word(*counts(100, 100)) == ("unchanged", True)


@given(st.tuples(st.integers(1, 99), st.integers(100, 200)), st.integers(201, 900))
def test_grew_backwards_is_shrank(small, large):
    assert word(*counts(small, large)) == ("grew", True)
    assert word(*counts(small, large), a=B, b=A) == ("shrank", True)


def test_an_unknown_number_on_one_side_cannot_be_compared():
    claims = [
        make_claim("confirmed_present", "2020-05-01", people=100),
        make_claim("confirmed_present", "2021-05-20"),
    ]
    (change,) = between(*claims, b=date(2021, 6, 2)).values()
    assert (change.kind.value, change.reason.code) == ("cannot tell", "size_unknown")


def test_a_successor_replaces_its_predecessor_at_the_same_place():
    found = between(
        make_claim("arrived", "2020-01-01"),
        make_claim("succeeded", "2021-01-01", site="", successor_force_id="fra-beta"),
    )
    gone, new = found["fra-alpha", "mli-gao"], found["fra-beta", "mli-gao"]
    assert (gone.kind.value, gone.other) == ("replaced by", "fra-beta")
    assert (new.kind.value, new.other) == ("replaces", "fra-alpha")


def test_a_demand_changes_the_status():
    claims = [
        make_claim("arrived", "2020-01-01"),
        make_claim("confirmed_present", "2021-05-20"),
        make_claim("demanded", "2021-03-01", site=""),
    ]
    assert word(*claims) == ("status changed", True)


def test_a_doubtful_presence_on_one_side_cannot_be_told():
    claim = make_claim("arrived", "[2021-05-01..2021-07-01]")
    (change,) = between(claim).values()
    assert (change.kind.value, change.certain) == ("cannot tell", False)
    assert change.reason.code == "presence_uncertain"


def test_certain_changes_come_first_then_the_larger():
    found = changes(
        derive(
            make_record(
                make_claim("arrived", "2021-05-01"),
                make_claim("confirmed_present", "2021-05-02", people=50),
                make_claim("arrived", "2021-05-01", site="mli-kidal"),
                make_claim("confirmed_present", "2021-05-02", site="mli-kidal", people=500),
                make_claim("arrived", "[2021-05-01..2021-07-01]", "un-mission", "ner-niamey"),
            )
        ),
        A,
        B,
    )
    assert [c.key.site_id for c in found] == ["mli-kidal", "mli-gao", "ner-niamey"]


def test_a_first_total_for_the_country_is_no_arrival_of_a_force_that_had_a_site_there():
    found = between(
        make_claim("arrived", "2020-01-01"),
        make_claim("confirmed_present", "2021-05-01", site="", people=900),
    )
    assert found["fra-alpha", "mli-gao"].kind == "status changed"
    assert found["fra-alpha", ""].kind == "cannot tell"
    assert found["fra-alpha", ""].after.since.earliest == date(2020, 1, 1)


def test_a_first_report_is_no_certain_arrival_in_either_direction():
    claim = make_claim("confirmed_present", "2021-05-01")
    for dates in ({}, {"a": B, "b": A}):
        (change,) = between(claim, **dates).values()
        assert (change.kind.value, change.certain) == ("left" if dates else "arrived", False)
        assert change.reason.code == "first_report"
    reported = make_claim("confirmed_present", "2020-05-20")
    gone = make_claim("complete", "2021-01-01")
    assert word(reported, gone) == ("left", True)


def test_a_total_takes_over_from_a_force_known_by_its_sites_alone():
    found = between(
        make_claim("arrived", "2020-01-01"),
        make_claim("succeeded", "2021-05-01", site="", successor_force_id="fra-beta"),
        make_claim("confirmed_present", "2021-05-01", "fra-beta", "", people=900),
    )
    assert ("fra-alpha", "") not in found
    total = found["fra-beta", ""]
    assert (total.kind.value, total.other) == ("replaces", "fra-alpha")
