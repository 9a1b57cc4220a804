"""What the Import page hands back of refused rows, and how it tells a fault in either language."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from dashboard.views.import_tables import why_not
from geodata.errors import RowProblem, RowsRefused, UsageError
from geodata.importing import ImportFault, Refusal
from geodata.importing.record_tables import RecordReport, write_refused

FAULT = RowsRefused([RowProblem("claims", "x-1", "date", "", "must not be blank")])


def test_every_refused_row_of_a_record_table_is_listed_with_its_cells_and_none_runs() -> None:
    report = RecordReport(columns={"claims": ["claim_id", "date"]})
    many = 1_500  # more than the page shows or a report's first refusals hold
    for line in range(2, 2 + many):
        refusal = Refusal(line, "claims.date", "=1+1", "record", {"advice": "é"})
        report.refuse_row("claims", refusal, [f"c-{line}", "=1+1"])
    made = StringIO()
    write_refused(report, "claims", made, "fr")
    rows = list(csv.DictReader(made.getvalue().splitlines()))
    assert [row["claim_id"] for row in rows] == [f"c-{line}" for line in range(2, 2 + many)]
    assert {(row["refused_value"], row["date"]) for row in rows} == {("'=1+1", "'=1+1")}


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
