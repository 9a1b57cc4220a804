"""What changed, and what was known on a day: questions from the sources, asked of the shipped record."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from geodata.posture import changes, derive, posture
from geodata.posture.model import Key
from geodata.record import known_on, load_record
from tests.data.test_questions import EXPECTED


def questions(name):
    return list(csv.DictReader(Path(__file__).with_name(name).open(encoding="utf-8")))


@cache
def derivation(day=None):
    record = load_record()
    return derive(record if day is None else known_on(record, day))


@cache
def changed(a, b):
    found = changes(derivation(), date.fromisoformat(a), date.fromisoformat(b))
    return {change.key: change for change in found}


@pytest.mark.parametrize("q", questions("changes.csv"), ids=lambda q: "-".join(q.values())[:60])
def test_change(q):
    change = changed(q["a"], q["b"])[Key(q["force_id"], q["country"], q["site_id"])]
    doubted = q["words"].endswith("?")
    assert change.kind.value in q["words"].rstrip("?").split(";"), q["because"]
    if change.kind.value in ("arrived", "left"):
        assert change.certain != doubted, q["because"]


@pytest.mark.parametrize("q", questions("known_on.csv"), ids=lambda q: "-".join(q.values())[:60])
def test_known_on(q):
    rows = posture(derivation(date.fromisoformat(q["known_on"])), date.fromisoformat(q["at"]))
    words = {
        row.status.value
        for row in rows
        if row.key.country == q["country"]
        and q["actor"] in ("", row.actor)
        and q["site_id"] in ("", row.key.site_id)
    }
    assert EXPECTED[q["expect"]](words), f"{q['because']}: answered {words}"
