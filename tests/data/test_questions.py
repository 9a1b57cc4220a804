"""Questions written from the sources, asked of the shipped record: what a reader would be told."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from geodata.dates import parse_edtf
from geodata.posture import derive, posture
from geodata.record import load_record

QUESTIONS = list(csv.DictReader(Path(__file__).with_name("questions.csv").open(encoding="utf-8")))
THERE = {"present", "probably present", "leaving"}
EXPECTED = {
    "present": lambda words: bool(words & THERE),
    "absent": lambda words: not words,
    "leaving": lambda words: "leaving" in words,
    "stale": lambda words: "probably present" in words,
    "possible": lambda words: "possibly present" in words,
}


@cache
def posture_at(text):
    at = parse_edtf(text)
    return posture(_derivation(), at.first if at.is_day else at)


@cache
def _derivation():
    return derive(load_record())


def answer(question):
    asked = {
        "country": lambda r: r.key.country,
        "actor": lambda r: r.actor,
        "force_id": lambda r: r.key.force_id,
        "site_id": lambda r: r.key.site_id,
    }
    return [
        row
        for row in posture_at(question["at"])
        if all(not question[name] or question[name] == of(row) for name, of in asked.items())
    ]


@pytest.mark.parametrize("question", QUESTIONS, ids=[q["qid"] for q in QUESTIONS])
def test_question(question):
    rows = answer(question)
    words = {row.status.value for row in rows}
    assert EXPECTED[question["expect"]](words), f"{question['because']}: answered {words}"
    if question["strength_max"]:
        low = int(question["strength_min"] or question["strength_max"])
        ranges = {(r.strength.minimum, r.strength.maximum) for r in rows}
        assert (low, int(question["strength_max"])) in ranges, question["because"]


def test_the_questions_name_forces_and_sites_of_the_record():
    record = load_record()
    assert {q["force_id"] for q in QUESTIONS} - {""} <= set(record.forces)
    assert {q["site_id"] for q in QUESTIONS} - {""} <= set(record.sites)
    assert {q["country"] for q in QUESTIONS} - {""} <= set(record.countries)
