"""Files of others into the store: read within bounds, checked row by row, refused with a reason.

    with open_table(path) as table:
        detected = detect(table, Choices()).settled()     # raises ImportQuestion: ask, never guess
        plan = Plan(path, table, detected, "ACLED")
        report = check(plan)                              # changes nothing
        report = keep(plan, store, person)                # in batches; goes on where it was cut off

A format is one file in readers/ and a line in worker.py; a profile one file in profiles/ and a line
in its __init__.py.
"""

from __future__ import annotations

from geodata.importing.detect import Choices, Detected, detect, sample
from geodata.importing.faults import ImportFault, ImportQuestion, Refusal, say
from geodata.importing.profiles import AUTO, PROFILES, Profile
from geodata.importing.refused import RefusedRows
from geodata.importing.run import Plan, Report, all_good, check, keep
from geodata.importing.table import Asked, Table, open_table

__all__ = [
    "AUTO",
    "PROFILES",
    "Asked",
    "Choices",
    "Detected",
    "ImportFault",
    "ImportQuestion",
    "Plan",
    "Profile",
    "Refusal",
    "RefusedRows",
    "Report",
    "Table",
    "all_good",
    "check",
    "detect",
    "keep",
    "open_table",
    "sample",
    "say",
]
