"""Dates, ranges and people as each language writes them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.text import forms
from geodata.dates import Span, parse_edtf
from geodata.posture import Strength
from geodata.record import Lang

NARROW = "\u202f"


@pytest.mark.parametrize(
    ("edtf", "french", "english"),
    [
        ("2024-05-02", "le 2 mai 2024", "on 2 May 2024"),
        ("2024-05-01", "le 1er mai 2024", "on 1 May 2024"),
        ("2024-05", "en mai 2024", "in May 2024"),
        ("2024", "en 2024", "in 2024"),
        (
            "[2024-04-10..2024-04-12]",
            "entre le 10 et le 12 avril 2024",
            "between 10 and 12 April 2024",
        ),
        (
            "[2024-04-01..2024-05-12]",
            "entre le 1er avril et le 12 mai 2024",
            "between 1 April and 12 May 2024",
        ),
        ("2024-04-10/2024-04-12", "du 10 au 12 avril 2024", "from 10 to 12 April 2024"),
        (
            "[2023-12-30..2024-01-02]",
            "entre le 30 décembre 2023 et le 2 janvier 2024",
            "between 30 December 2023 and 2 January 2024",
        ),
        ("../2024-05-02", "au plus tard le 2 mai 2024", "by 2 May 2024"),
    ],
)
def test_an_uncertain_day_is_said_as_such(edtf: str, french: str, english: str) -> None:
    span = parse_edtf(edtf)
    assert forms.when(span, "fr") == french
    assert forms.when(span, "en") == english


def test_since_and_until_keep_the_doubt() -> None:
    assert forms.since(parse_edtf("2024-05"), "fr") == "depuis mai 2024"
    assert forms.since(parse_edtf("[2024-04-10..2024-04-12]"), "fr") == (
        "depuis un jour entre le 10 et le 12 avril 2024"
    )
    assert forms.since(Span(None, date(2024, 5, 2)), "en") == "there by 2 May 2024 at the latest"
    assert forms.until(Span(None, None), "fr") == ""
    assert forms.until(parse_edtf("2024-07-07"), "en") == "gone from 7 July 2024"


@pytest.mark.parametrize(
    ("low", "high", "french"),
    [
        (648, 1100, f"648–1{NARROW}100"),
        (100, 100, "100"),
        (None, 160, "jusqu’à 160"),
        (60, None, "au moins 60"),
        (None, None, "effectif inconnu"),
        (0, 0, "0"),
    ],
)
def test_people_are_a_range_and_never_a_zero_for_unknown(
    low: int | None, high: int | None, french: str
) -> None:
    assert forms.people(low, high, "fr") == french


def test_a_computed_strength_says_so() -> None:
    computed = Strength(100, 184, 200, computed=True)
    assert forms.strength(computed, "en") == "100–200 (best: 184) (computed)"
    assert forms.strength(Strength(), "en") == "number unknown"


@settings(deadline=None)  # the first day loads the locale
@given(st.dates(date(1960, 1, 1), date(2100, 12, 31)), st.sampled_from(["fr", "en"]))
def test_every_day_written_out_is_read_back(day: date, lang: Lang) -> None:
    assert forms.read_day(forms.day(day, lang)) == day
    assert forms.read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "text", ["05/02/2024", "31 février 2024", "2024-02-30", "mai 2024", "", "demain"]
)
def test_what_is_no_day_or_two_days_is_refused(text: str) -> None:
    assert forms.read_day(text) is None


def test_a_point_is_written_in_degrees_as_each_language_writes_them() -> None:
    assert forms.degrees(13.4815, -2.1836, 4, "fr") == "13,4815° N, 2,1836° O"
    assert forms.degrees(-13.4815, 2.1836, 2, "en") == "13.48° S, 2.18° E"
