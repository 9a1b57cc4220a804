"""Break one rule at a time and show which test notices: `make mutants`.

Each mutant is one changed line in a copy of the code; the named tests must fail on it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
LAWS = "tests/properties/test_posture_laws.py"


@dataclass(frozen=True)
class Mutant:
    """What is broken, where, how, and the law that must notice."""

    breaks: str
    file: str
    old: str
    new: str
    test: str


MUTANTS = [
    Mutant(
        "a handover day has two holders: the day of the ending counts as present",
        "geodata/posture/status.py",
        "day >= presence.until.last",
        "day > presence.until.last",
        f"{LAWS}::test_on_the_day_of_a_succession_each_site_has_exactly_one_holder",
    ),
    Mutant(
        "a denied claim opens a presence",
        "geodata/posture/evidence.py",
        'c.polarity == "asserted" and not',
        "not",
        f"{LAWS}::test_a_denied_claim_opens_and_closes_nothing",
    ),
    Mutant(
        "the order of the rows decides: endings are taken as they come",
        "geodata/posture/intervals.py",
        "sorted(ledger.closing.get(key, ()), key=_by_end)",
        "list(ledger.closing.get(key, ()))",
        f"{LAWS}::test_the_order_of_the_rows_does_not_matter",
    ),
    Mutant(
        "certain where the day of arrival is in doubt",
        "geodata/posture/status.py",
        "return Verdict(Status.POSSIBLY, False, reasons, confirmed)",
        "return Verdict(Status.POSSIBLY, True, reasons, confirmed)",
        f"{LAWS}::test_certain_implies_possible_and_no_strength_is_negative",
    ),
    Mutant(
        "a negative strength is shown",
        "geodata/posture/strength.py",
        "sound = [figure for figure in figures if figure.low >= 0]",
        "sound = figures",
        f"{LAWS}::test_certain_implies_possible_and_no_strength_is_negative",
    ),
    Mutant(
        "contingents count beside their parent",
        "geodata/posture/group.py",
        "force.counted and not force.parent_force_id",
        "True",
        f"{LAWS}::test_contingents_are_never_counted_beside_their_parent",
    ),
    Mutant(
        "a report inside a presence moves its beginning",
        "geodata/posture/intervals.py",
        "min(proof.span.last for proof in proofs)",
        "max(proof.span.last for proof in proofs)",
        f"{LAWS}::test_a_confirmation_inside_a_presence_changes_no_date",
    ),
    Mutant(
        "grew and shrank do not swap with the dates",
        "geodata/posture/changes.py",
        "return ChangeKind.SHRANK, None",
        "return ChangeKind.GREW, None",
        "tests/unit/geodata/test_changes.py::test_grew_backwards_is_shrank",
    ),
    Mutant(
        "a total from before a site was given up stays beside the new one",
        "geodata/posture/strength.py",
        "if claim.date.last < end.first",
        "if claim.date.last > end.last",
        "tests/unit/geodata/test_strength.py",
    ),
    Mutant(
        "a first report counts as an arrival",
        "geodata/posture/changes.py",
        "replace(change, certain=False, reason",
        "replace(change, certain=True, reason",
        "tests/unit/geodata/test_changes.py",
    ),
    Mutant(
        "text of the record reaches HTML as it stands",
        "dashboard/text/escape.py",
        "_html.escape(",
        "str(",
        "tests/unit/dashboard/test_escape.py",
    ),
    Mutant(
        "two who saw the same version of a row both win",
        "geodata/store/plan.py",
        "    if operation.version != held:\n",
        "    if stored is None and operation.version:\n",
        "tests/store/test_many.py::test_of_eight_who_edit_one_version_one_wins_and_the_others_hear_of_them[sqlite]",
    ),
    Mutant(
        "the history tells of a retracted row as if it were in force",
        "geodata/store/writer.py",
        '"after": step.in_force,',
        '"after": step.after,',
        "tests/store/test_model.py::test_the_store_is_its_model[sqlite]",
    ),
    Mutant(
        "an analyst's wish holds at once",
        "geodata/store/record_changes.py",
        "        if by.decides:\n",
        "        if by:\n",
        "tests/store/test_changes.py::test_an_analyst_proposes_and_a_reviewer_accepts[sqlite]",
    ),
    Mutant(
        "a row of the store that does not fit reaches the page",
        "geodata/store/merge.py",
        "while problems := _problems(ground, names):",
        "while problems := _problems(ground, []):",
        "tests/store/test_merge.py::test_a_bad_edit_of_a_shipped_row_leaves_the_shipped_one[sqlite]",
    ),
    Mutant(
        "a batch is kept without the mark of how far it reaches",
        "geodata/store/imports.py",
        '"rows_read": read,',
        '"rows_read": job.read,',
        "tests/store/test_kill.py::test_a_killed_import_keeps_its_word_and_goes_on_to_the_exact_count[sqlite]",
    ),
]


def main() -> int:
    """Run every mutant; return 1 if one of them survives."""
    survivors = [mutant for mutant in MUTANTS if not _noticed(mutant)]
    print(f"{len(MUTANTS) - len(survivors)} of {len(MUTANTS)} mutants noticed")
    return 1 if survivors else 0


def _noticed(mutant: Mutant) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for part in ("geodata", "dashboard", "tests", "pyproject.toml"):
            source = ROOT / part
            (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / part)
        path = copy / mutant.file
        text = path.read_text(encoding="utf-8")
        assert text.count(mutant.old) >= 1, f"{mutant.file} no longer holds: {mutant.old}"
        path.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
        run = subprocess.run([*command, mutant.test], cwd=copy, capture_output=True, check=False)
    print(f"{'noticed ' if run.returncode == 1 else 'SURVIVED'}  {mutant.breaks}")
    return run.returncode == 1


if __name__ == "__main__":
    sys.exit(main())
