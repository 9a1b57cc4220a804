"""Dates in words of EDTF: one day of several."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dates import Span, parse_edtf
from geodata.errors import DateError

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@given(DAYS, DAYS)
def test_one_day_of_several_lies_between_its_ends(a, b):
    first, last = min(a, b), max(a, b)
    assert parse_edtf(f"[{first}..{last}]") == Span(first, last)


def test_one_day_of_several_that_ends_before_it_begins_is_refused():
    with pytest.raises(DateError, match="ends before it begins"):
        parse_edtf("[2024-05-10..2024-05-01]")


def test_a_day_that_no_calendar_has_is_refused_among_several_too():
    with pytest.raises(DateError, match="not a date of the calendar"):
        parse_edtf("[2024-13-01..2024-13-02]")
