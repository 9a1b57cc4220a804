"""The laws of docs/methodology.md, for any claims: what must hold whatever the sources say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.dates import ONE_DAY, Span
from geodata.posture import changes, derive, posture, row_on, strength_series, tracks
from geodata.posture.changes import SWAPPED
from geodata.posture.evidence import usable
from geodata.record import known_on
from geodata.record.model import Claim
from geodata.vocab import ChangeKind, Status
from tests.builders import FORCES, make_claim, make_record

DAYS = st.dates(date(2019, 6, 1), date(2023, 6, 30))
STAGES = st.sampled_from(
    [
        "arrived",
        "confirmed_present",
        "handed_over",
        "complete",
        "demanded",
        "announced",
        "begun",
        "agreed",
        "visited",
    ]
)
PEOPLE = st.none() | st.integers(1, 5000) | st.tuples(st.integers(1, 900), st.integers(900, 5000))


@st.composite
def edtf(draw: st.DrawFn) -> str:
    day = draw(st.dates(date(2020, 1, 1), date(2022, 12, 31)))
    length = draw(st.sampled_from(["day", "day", "month", "year", "range"]))
    if length == "range":
        return f"[{day}..{day + timedelta(draw(st.integers(1, 40)))}]"
    return {"day": f"{day}", "month": f"{day:%Y-%m}", "year": f"{day:%Y}"}[length]


@st.composite
def a_claim(draw: st.DrawFn) -> Claim:
    stage = draw(STAGES)
    site = draw(
        st.sampled_from(
            ["mli-gao", "mli-kidal", "ner-niamey"] + ([] if stage == "handed_over" else [""])
        )
    )
    claim = make_claim(
        stage,
        draw(edtf()),
        draw(st.sampled_from(sorted(FORCES))),
        site,
        people=draw(PEOPLE),
        voice_id=draw(st.sampled_from(["army", "press-a"])),
    )
    if claim.people_basis and stage != "confirmed_present":
        return replace(claim, people_basis="movement")
    return claim


CLAIMS = st.lists(a_claim(), max_size=12)


@given(CLAIMS, DAYS)
@settings(max_examples=300)
def test_the_posture_is_the_intervals_that_hold_the_day(claims, day):
    derivation = derive(make_record(*claims))
    rows = {row.key for row in posture(derivation, day)}
    held = {
        key
        for key, presences in derivation.presences.items()
        for p in presences
        if p.floor <= day and (p.until is None or day < p.until.last)
    }
    assert {key for key in rows if key.site_id} == {key for key in held if key.site_id}
    assert rows <= held


@given(CLAIMS, DAYS, st.randoms())
@settings(max_examples=200)
def test_the_order_of_the_rows_does_not_matter(claims, day, random):
    mixed = list(claims)
    random.shuffle(mixed)
    one, other = derive(make_record(*mixed)), derive(make_record(*claims))
    assert one.presences == other.presences
    assert posture(one, day) == posture(other, day)


@given(CLAIMS, DAYS)
@settings(max_examples=300)
def test_certain_implies_possible_and_no_strength_is_negative(claims, day):
    for row in posture(derive(make_record(*claims)), day):
        assert row.possible
        assert not row.certain or row.status.value in {"present", "leaving"}
        bounds = [row.strength.minimum, row.strength.best, row.strength.maximum]
        known = [figure for figure in bounds if figure is not None]
        assert known == sorted(known)
        assert all(figure >= 0 for figure in known)


@given(CLAIMS, a_claim())
@settings(max_examples=200)
def test_a_denied_claim_opens_and_closes_nothing(claims, denial):
    before = derive(make_record(*claims)).presences
    denied = replace(denial, polarity="denied", voice_id="press-b")
    assert derive(make_record(*claims, denied)).presences == before


@given(CLAIMS)
@settings(max_examples=200)
def test_no_date_is_moved_every_bound_is_one_a_claim_names(claims):
    named = {day for c in claims for day in (c.date.first, c.date.last)}
    named |= {day + ONE_DAY for day in named} | {day - ONE_DAY for day in named}
    for presences in derive(make_record(*claims)).presences.values():
        for p in presences:
            spans = [p.since, *([p.until] if p.until else [])]
            bounds = {day for span in spans for day in (span.earliest, span.latest)}
            assert bounds - {None} <= named


@given(st.lists(st.integers(0, 900), min_size=3, max_size=3, unique=True))
def test_on_the_day_of_a_succession_each_site_has_exactly_one_holder(offsets):
    arrival, handover, later = (date(2020, 1, 1) + timedelta(n) for n in sorted(offsets))
    derivation = derive(
        make_record(
            make_claim("arrived", f"{arrival}"),
            make_claim("succeeded", f"{handover}", site="", successor_force_id="fra-beta"),
        )
    )
    for day in (arrival, handover - ONE_DAY, handover, later):
        assert [row.key.site_id for row in posture(derivation, day)] == ["mli-gao"]
    assert posture(derivation, handover)[0].key.force_id == "fra-beta"


@given(st.lists(st.integers(0, 900), min_size=2, max_size=2, unique=True))
def test_on_the_day_of_a_handover_to_another_force_exactly_one_holds_the_site(offsets):
    arrival, handover = (date(2020, 1, 1) + timedelta(n) for n in sorted(offsets))
    derivation = derive(
        make_record(
            make_claim("arrived", f"{arrival}"),
            make_claim("handed_over", f"{handover}"),
            make_claim("arrived", f"{handover}", force="un-mission"),
        )
    )
    assert [r.key.force_id for r in posture(derivation, handover)] == ["un-mission"]
    assert [r.key.force_id for r in posture(derivation, handover - ONE_DAY)] == ["fra-alpha"]


@given(CLAIMS, st.integers(0, 400))
@settings(max_examples=300)
def test_a_confirmation_inside_a_presence_changes_no_date(claims, offset):
    derivation = derive(make_record(*claims))
    for key, presences in derivation.presences.items():
        for p in presences:
            if not p.evidence or any(e.stage.value == "visited" for e in p.evidence):
                continue
            day = p.since.last + timedelta(offset)
            if p.until is not None and day >= p.until.first:
                continue
            again = make_claim(
                "confirmed_present", f"{day}", key.force_id, key.site_id, country=key.country
            )
            after = derive(make_record(*claims, again)).presences
            assert _dates(after) == _dates(derivation.presences)


def _dates(presences):
    return {k: [(p.since, p.until) for p in found] for k, found in presences.items()}


@given(CLAIMS, DAYS)
@settings(max_examples=200)
def test_contingents_are_never_counted_beside_their_parent(claims, day):
    for row in posture(derive(make_record(*claims)), day):
        assert not (row.counted and FORCES[row.key.force_id].parent_force_id)


@given(CLAIMS, DAYS, DAYS)
@settings(max_examples=300)
def test_changes_backwards_are_the_changes_with_the_words_swapped(claims, a, b):
    derivation = derive(make_record(*claims))
    forth = {c.key: c for c in changes(derivation, a, b)}
    back = {c.key: c for c in changes(derivation, b, a)}
    assert forth.keys() == back.keys()
    for key, change in forth.items():
        assert back[key].kind == SWAPPED.get(change.kind, change.kind)
        assert back[key].certain == change.certain
    both = {r.key for r in posture(derivation, a)} | {r.key for r in posture(derivation, b)}
    assert set(forth) == both


@given(CLAIMS, DAYS, st.integers(0, 60))
@settings(max_examples=100)
def test_any_day_of_a_period_is_the_union_of_its_days(claims, start, length):
    derivation = derive(make_record(*claims))
    period = Span(start, start + timedelta(length))
    asked = {row.key for row in posture(derivation, period)}
    days = {row.key for n in range(length + 1) for row in posture(derivation, start + timedelta(n))}
    assert asked == days


@given(CLAIMS)
@settings(max_examples=100)
def test_nothing_is_known_before_the_first_claim(claims):
    derivation = derive(known_on(make_record(*claims), date(2019, 1, 1)))
    assert not derivation.presences


@given(CLAIMS, DAYS, DAYS)
@settings(max_examples=200)
def test_unchanged_and_changed_are_together_both_postures_and_share_nothing(claims, a, b):
    derivation = derive(make_record(*claims))
    found = changes(derivation, a, b)
    before, after = ({r.key: r for r in posture(derivation, day)} for day in (a, b))
    assert len({c.key for c in found}) == len(found)
    assert {c.key: c.before for c in found if c.before} == before
    assert {c.key: c.after for c in found if c.after} == after
    for change in found:
        if change.kind is ChangeKind.UNCHANGED:
            assert change.before is not None
            assert change.after is not None
            assert change.before.status == change.after.status


@given(CLAIMS, DAYS, DAYS)
@settings(max_examples=300)
def test_nothing_is_certain_where_the_two_states_may_overlap(claims, a, b):
    for change in changes(derive(make_record(*claims)), a, b):
        if not change.certain:
            continue
        assert all(row.certain for row in (change.before, change.after) if row is not None)
        if change.kind in (ChangeKind.GREW, ChangeKind.SHRANK):
            sizes = sorted(
                (r.strength.minimum, r.strength.maximum) for r in (change.before, change.after)
            )
            assert sizes[0][1] < sizes[1][0]


@given(CLAIMS, DAYS, DAYS)
@settings(max_examples=200)
def test_a_later_known_on_date_takes_back_a_claim_only_by_a_denial(claims, one, other):
    record = make_record(*claims)
    earlier, later = (usable(known_on(record, day)) for day in sorted((one, other)))
    denied = {c.event_id for c in record.claims.values() if c.polarity == "denied"}
    lost = {c.claim_id for c in earlier} - {c.claim_id for c in later}
    assert {record.claims[code].event_id for code in lost} <= denied


@given(CLAIMS, DAYS)
@settings(max_examples=200)
def test_a_claim_without_publication_date_is_known_from_its_own_latest_day(claims, day):
    bare = [replace(claim, published=None) for claim in claims]
    for claim in known_on(make_record(*bare), day).claims.values():
        assert claim.date.last <= day


@given(CLAIMS, st.lists(DAYS, min_size=1, max_size=8))
@settings(max_examples=200)
def test_the_tracks_hold_the_posture_of_every_day(claims, days):
    derivation = derive(make_record(*claims))
    over_time = tracks(derivation)
    for day in days:
        asked = {row.key: _seen(row) for row in posture(derivation, day)}
        found = {key: row_on(track, day) for key, track in over_time.items()}
        assert {key: _seen(row) for key, row in found.items() if row is not None} == asked


def _seen(row):
    return row.status, row.certain, row.role, row.strength.minimum, row.strength.maximum


@given(CLAIMS, DAYS)
@settings(max_examples=200)
def test_a_curve_has_a_number_only_where_somebody_counted_is_there(claims, day):
    derivation = derive(make_record(*claims))
    there = {
        row.key.force_id
        for row in posture(derivation, day)
        if row.counted and row.status not in (Status.POSSIBLY, Status.UNKNOWN)
    }
    series = strength_series(tracks(derivation), "force")
    drawn = {
        force
        for force, steps in series.items()
        if any(s.start <= day and (s.end is None or day < s.end) for s in steps)
    }
    assert drawn == there
    for steps in series.values():
        for one, after in pairwise(steps):
            assert one.end is not None
            assert one.end <= after.start
