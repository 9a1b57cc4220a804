"""`geodata extract` as a user types it."""

import json
import subprocess
import sys

import pytest

from geodata.extraction import PROPOSAL_KEYS

FRENCH = """Des militaires russes sont désormais installés sur une base aérienne au Niger où logent aussi
des soldats américains. La junte nigérienne exige que les 1 000 soldats américains quittent le
pays.

Les forces russes utilisent un hangar séparé de la base aérienne 101, à côté de l'aéroport
Diori Hamani de Niamey.

Les soldats américains sont aussi partis du Tchad ces derniers jours. L'armée française, elle,
a été expulsée du Mali et du Burkina Faso. Les mercenaires de Wagner sont déployés au Mali."""
ENGLISH = """Russian soldiers have entered an air base in Niger that also hosts American forces. Niger's
junta has told Washington to withdraw the 1,000 US troops.

The Russian forces are using a separate hangar at Air Base 101, beside Diori Hamani airport in
Niamey.

American soldiers also left Chad in the past days. French forces were thrown out of Mali and
Burkina Faso. The Wagner group is deployed in Mali."""
FACTS = {
    ("RUS", "NER", "ner-niamey-base-101", "arrived"),
    ("USA", "NER", "", "demanded"),
    ("USA", "TCD", "", "complete"),
    ("FRA", "MLI", "", "complete"),
    ("FRA", "BFA", "", "complete"),
    ("RUS", "MLI", "", "confirmed_present"),
}


def extract(*arguments, text=""):
    return subprocess.run(
        [sys.executable, "-m", "geodata", "extract", *arguments],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("text", [FRENCH, ENGLISH])
def test_the_founding_facts_are_proposed_and_nothing_false_beside_them(text):
    done = extract("-", "--published", "2024-05-03", "--format", "json", text=text)
    rows = json.loads(done.stdout)
    assert all(tuple(row) == PROPOSAL_KEYS for row in rows)
    base = {"Air Base 101, Niamey", "Base aérienne 101, Niamey"}
    told = {
        (r["actor"], r["country"], "ner-niamey-base-101" if r["place"] in base else "", r["stage"])
        for r in rows
    }
    also_true = {
        ("RUS", "NER", "ner-niamey-base-101", "confirmed_present"),
        ("USA", "NER", "ner-niamey-base-101", "confirmed_present"),
        ("USA", "NER", "", "confirmed_present"),
    }
    assert told - also_true == FACTS
    demand = next(r for r in rows if r["stage"] == "demanded")
    assert (demand["people_min"], demand["people_max"]) == (1000, 1000)
    left = next(r for r in rows if r["country"] == "TCD")
    assert left["date"] == "[2024-04-26..2024-05-03]"
    assert not any(r["negated"] or r["planned"] for r in rows)


def test_wrong_use_is_answered_with_a_sentence(tmp_path):
    for arguments, words in (
        (("-",), "--published"),
        (("-", "--published", "yesterday"), "is not a date"),
        (("-", "--published", "2024"), "give one day"),
        ((str(tmp_path / "none.txt"), "--published", "2024-05-03"), "cannot be opened"),
        (("score",), "one labelled set"),
        (("score", str(tmp_path / "none.jsonl")), "cannot be read"),
        (("a", "b"), "one file at a time"),
    ):
        done = extract(*arguments)
        assert done.returncode == 2
        assert words in done.stderr
        assert "Traceback" not in done.stderr


def test_a_labelled_set_that_does_not_read_names_its_line(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text(
        '{"text": "x", "published": "2024-05-03", "claims": []}\n{"text": 1}\n', "utf-8"
    )
    done = extract("score", str(path))
    assert done.returncode == 2
    assert "line 2" in done.stderr


def test_a_text_without_claims_is_an_empty_answer():
    assert (
        extract("-", "--published", "2024-05-03", text="Rain fell on Gao.").stdout == "(nothing)\n"
    )
