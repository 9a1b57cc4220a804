"""What the Import page hands back of refused rows, and how it tells a fault in either language."""

from __future__ import annotations

import csv

import pytest

from dashboard.views.import_tables import refusals_csv, why_not
from geodata.errors import RowProblem, RowsRefused, UsageError
from geodata.importing import ImportFault, Refusal, Report

FAULT = RowsRefused([RowProblem("claims", "x-1", "date", "", "must not be blank")])


def test_every_refusal_of_a_record_table_is_in_the_list_and_none_runs_in_a_spreadsheet() -> None:
    report = Report()
    for line in range(2, 42):
        report.refuse(Refusal(line, "claims.date", "=1+1", "record", {"advice": "é"}))
    made = refusals_csv(report, "fr")
    assert made.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(made.decode("utf-8-sig").splitlines()))
    assert [row["line"] for row in rows] == [str(line) for line in range(2, 42)]
    assert {row["value"] for row in rows} == {"'=1+1"}


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (FAULT, "ne doit pas être vide"),
        (UsageError("there is nothing to change"), "Il n’y a rien à modifier."),
        (ImportFault("all_or_nothing", refused=1, read=2), "2"),
    ],
)
def test_a_fault_is_told_in_french(fault, said) -> None:
    assert said in why_not(fault, "fr")
    assert why_not(fault, "fr") != str(fault)
