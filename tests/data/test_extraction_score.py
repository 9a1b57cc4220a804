"""How right extraction is on the labelled sets of the repository."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.extraction import make_world, propose
from geodata.extraction.labelled import read_labelled
from geodata.extraction.score import score
from geodata.geocoding import embedded_gazetteer
from geodata.record import load_record
from geodata.settings import Settings

SETS = Path(__file__).parent / "extraction"


@pytest.fixture(scope="module")
def world():
    return make_world(load_record(Settings.from_env().built), embedded_gazetteer())


def scored(name, world):
    texts = read_labelled((SETS / name).read_text("utf-8").splitlines())
    return score((propose(t.text, t.published, world, t.lang), t.claims, t.name) for t in texts)


@pytest.mark.parametrize(
    "name",
    [
        *("labelled.jsonl", "held_out.jsonl", "held_out_2.jsonl", "held_out_3.jsonl"),
        *("agency.jsonl", "blind.jsonl", "blind_2.jsonl", "blind_3.jsonl", "blind_4.jsonl"),
        "blind_5.jsonl",
        "blind_6.jsonl",
        "blind_7.jsonl",
        "blind_8.jsonl",
        "blind_9.jsonl",
        "blind_10.jsonl",
    ],
)
def test_whole_proposals_are_right_nineteen_times_in_twenty_and_four_in_five_are_found(name, world):
    found = scored(name, world)
    assert found.whole.precision >= 0.95
    assert found.whole.recall >= 0.8
    assert found.fields["country"].precision >= 0.95


def test_the_command_prints_the_same_score(world):
    words = ["extract", "score", SETS / "agency.jsonl", "--format", "json"]
    command = [sys.executable, "-m", "geodata", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    printed = {row["field"]: row for row in json.loads(done.stdout)}
    found = scored("agency.jsonl", world)
    assert printed.keys() == {*found.fields, "whole"}
    assert printed["whole"]["precision"] == round(found.whole.precision, 3)
    assert printed["whole"]["right"] == found.whole.right


def test_the_labelled_set_is_as_large_and_as_mixed_as_its_documentation_says():
    rows = [json.loads(line) for line in (SETS / "labelled.jsonl").read_text("utf-8").splitlines()]
    kinds = [row["id"].split("-")[0] for row in rows]
    assert kinds.count("sentence") >= 80
    assert kinds.count("article") >= 12
    assert {row["lang"] for row in rows} == {"en", "fr"}
    silent = [row for row in rows if not row["claims"]]
    assert len(silent) >= 25
