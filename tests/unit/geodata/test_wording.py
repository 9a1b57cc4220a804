"""The why and the dates as a reader reads them, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.dates import parse_edtf
from geodata.posture import derive, posture
from geodata.vocab import ChangeKind, EventKind, Stage, Status
from geodata.wording import CHANGE, EVENT_KIND, STAGE, STATUS, say_when, why_text
from tests.builders import make_claim, make_record


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("2024-05-01", "on 1 May 2024", "le 1er mai 2024"),
        ("2024-05-11", "on 11 May 2024", "le 11 mai 2024"),
        ("2024-08", "in August 2024", "en août 2024"),
        ("2023", "in 2023", "en 2023"),
        (
            "[2024-04-10..2024-04-12]",
            "between 10 April 2024 and 12 April 2024",
            "entre le 10 avril 2024 et le 12 avril 2024",
        ),
        (
            "2014-02-20/2014-03-09",
            "from 20 February 2014 to 9 March 2014",
            "du 20 février 2014 au 9 mars 2014",
        ),
        ("../2020-01-31", "by 31 January 2020", "au plus tard le 31 janvier 2020"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(edtf, english, french):
    assert say_when(parse_edtf(edtf), "en") == english
    assert say_when(parse_edtf(edtf), "fr") == french


def test_the_why_names_rule_force_and_date_in_both_languages():
    record = make_record(
        make_claim("arrived", "2020-01-01"),
        make_claim("succeeded", "2020-06-01", site="", successor_force_id="fra-beta"),
        make_claim("demanded", "2020-07-01", "fra-beta", ""),
        make_claim(
            "confirmed_present", "2020-07-01", "fra-beta", polarity="denied", voice_id="army"
        ),
    )
    (row,) = posture(derive(record), date(2020, 7, 2))
    assert why_text(row.why, record, "en") == (
        "Took over from another force (Operation Alpha) on 1 June 2020. "
        "Withdrawal demanded on 1 July 2020, not complete. "
        "No report names the successor there yet. Presence denied by: Army staff."
    )
    assert "(opération Alpha) le 1er juin 2020" in why_text(row.why, record, "fr")
    assert "démentie par : État-major" in why_text(row.why, record, "fr")


@pytest.mark.parametrize(
    ("table", "codes"),
    [(STATUS, Status), (STAGE, Stage), (EVENT_KIND, EventKind), (CHANGE, ChangeKind)],
)
def test_every_code_has_a_word_in_both_languages(table, codes):
    assert set(table) == {code.value for code in codes}
    assert all(english and french for english, french in table.values())
