"""How right extraction is on the labelled sets of the repository, by the command that says it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SETS = Path(__file__).parent / "extraction"


def scores(name):
    done = subprocess.run(
        [sys.executable, "-m", "geodata", "extract", "score", SETS / name, "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {row["field"]: row for row in json.loads(done.stdout)}


@pytest.mark.parametrize(
    "name",
    [
        *("labelled.jsonl", "held_out.jsonl", "held_out_2.jsonl", "held_out_3.jsonl"),
        *("agency.jsonl", "blind.jsonl", "blind_2.jsonl", "blind_3.jsonl", "blind_4.jsonl"),
        "blind_5.jsonl",
        "blind_6.jsonl",
        "blind_7.jsonl",
    ],
)
def test_whole_proposals_are_right_nine_times_in_ten_and_three_in_four_are_found(name):
    found = scores(name)
    assert found["whole"]["precision"] >= 0.9
    assert found["whole"]["recall"] >= 0.75
    assert found["country"]["precision"] >= 0.95


def test_the_labelled_set_is_as_large_and_as_mixed_as_its_documentation_says():
    rows = [json.loads(line) for line in (SETS / "labelled.jsonl").read_text("utf-8").splitlines()]
    kinds = [row["id"].split("-")[0] for row in rows]
    assert kinds.count("sentence") >= 80
    assert kinds.count("article") >= 12
    assert {row["lang"] for row in rows} == {"en", "fr"}
    silent = [row for row in rows if not row["claims"]]
    assert len(silent) >= 25
