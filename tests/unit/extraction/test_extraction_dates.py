"""Dates in words, read against the day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dates import parse_edtf
from geodata.extraction.plain import fold
from geodata.extraction.when import dates

FRIDAY = date(2024, 5, 3)


def read(text, published=FRIDAY, **how):
    found = dates(fold(text))
    assert len(found) == 1, [text[w.start : w.end] for w in found]
    return found[0].edtf(published, **how)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("il y a trois semaines", "[2024-04-08..2024-04-14]"),
        ("ces derniers jours", "[2024-04-26..2024-05-03]"),
        ("jeudi", "2024-05-02"),
        ("jeudi dernier", "2024-05-02"),
        ("vendredi dernier", "2024-04-26"),
        ("l'année dernière", "2023"),
        ("le mois dernier", "2024-04"),
        ("d'ici le 15 septembre", "[2024-05-03..2024-09-15]"),
        ("d'ici la fin de l'année", "[2024-05-03..2024-12-31]"),
        ("fin août 2022", "[2022-08-21..2022-08-31]"),
        ("le 1er février", "2024-02-01"),
        ("le 26 décembre", "2023-12-26"),
        ("hier", "2024-05-02"),
        ("last week", "[2024-04-22..2024-04-28]"),
        ("in the past days", "[2024-04-26..2024-05-03]"),
        ("by 15 September", "[2024-05-03..2024-09-15]"),
        ("by mid-September", "[2024-05-03..2024-09-20]"),
        ("since late 2021", "2021-10-01/2024-05-03"),
        ("since June 2023", "2023-06-01/2024-05-03"),
        ("on Monday", "2024-04-29"),
        ("two days ago", "2024-05-01"),
        ("about two months ago", "2024-03"),
        ("from 2013 to 2022", "2013-01-01/2022-12-31"),
        ("in August 2022", "2022-08"),
        ("on 20 March 2023", "2023-03-20"),
        ("March 20, 2023", "2023-03-20"),
        ("2024-04-10", "2024-04-10"),
        ("last month", "2024-04"),
        ("courant avril", "2024-04"),
        ("within 72 hours", "[2024-05-03..2024-05-06]"),
    ],
)
def test_words_are_read_against_the_publication(text, edtf):
    assert read(text) == edtf
    parse_edtf(edtf)


def test_a_date_without_a_year_is_ahead_where_the_act_is_to_come():
    assert read("on 26 December") == "2023-12-26"
    assert read("on 26 December", ahead=True) == "2024-12-26"


@pytest.mark.parametrize(
    "text", ["may leave", "2024 soldiers", "1 500 hommes", "march towards Gao"]
)
def test_verbs_and_counts_are_no_dates(text):
    assert dates(fold(text)) == []


@given(
    st.sampled_from(
        [
            *("jeudi", "last week", "il y a deux mois", "by 31 March", "fin mai", "mid-May"),
            *("d'ici un mois", "courant mai", "courant 2023", "au début de mars"),
        ]
    ),
    st.dates(date(1990, 1, 1), date(2090, 12, 31)),
    st.booleans(),
)
def test_every_reading_is_a_date_of_the_record(text, published, ahead):
    assert parse_edtf(read(text, published, ahead=ahead))
