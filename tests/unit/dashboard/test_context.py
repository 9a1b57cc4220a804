"""What is said of imported events: how many, whose, and that they are not of the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dashboard.context import context_days, said
from dashboard.url_state import View
from geodata.store.context import Nearby

DAY = date(2024, 5, 2)
VIEW = View(at=DAY, start=date(2023, 1, 1), end=date(2023, 2, 1), a=DAY, b=DAY)


def test_thirty_days_around_a_date_or_exactly_the_period() -> None:
    around = context_days(VIEW)
    assert (around.first, around.last) == (date(2024, 4, 2), date(2024, 6, 1))
    period = context_days(replace(VIEW, mode="period"))
    assert (period.first, period.last) == (date(2023, 1, 1), date(2023, 2, 1))


def test_the_line_names_whose_the_data_is_and_what_is_not_drawn() -> None:
    text = said(Nearby((), {"ACLED": 1200, "my list": 1}, 3), "en")
    assert "Context, not part of the record: 1,201 imported events" in text
    assert "Armed Conflict Location & Event Data (ACLED) 1,200; my list 1." in text
    assert "3 are known only to a country and are not drawn." in text
    assert "aucun événement" in said(Nearby((), {}, 0), "fr")
