"""Two dates held against each other: the sentence, the lines, the file, the map."""

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard import downloads
from dashboard.change_layers import change_payload
from dashboard.comparison import Comparison, build_comparison
from dashboard.scene import Store
from dashboard.text.compare_text import plain_text, sentence
from dashboard.turns import TURNS, dated_turns
from dashboard.url_reader import Known
from dashboard.url_state import opening_view
from geodata.filters import Filters
from geodata.posture import posture
from geodata.record import load_record
from geodata.vocab import ChangeKind

BEFORE, AFTER = date(2023, 7, 25), date(2024, 9, 16)
HERE = "http://localhost:8501/compare"
Compare = Callable[..., Comparison]


@pytest.fixture
def compared(store: Store) -> Compare:
    """Compare two dates of the small record: compared(BEFORE, AFTER, countries={"NER"})."""

    def make(a: date, b: date, lang: str = "en", **chosen: Any) -> Comparison:
        filters = Filters(**{key: frozenset(codes) for key, codes in chosen.items()})
        view = opening_view(Known.of(store.record, store.cut_off), "fr")
        view = replace(view, a=a, b=b, lang=lang, filters=filters)
        rows = (posture(store.derivation, day) for day in (a, b))
        return build_comparison(store, view, *rows)

    return make


def test_the_sentence_names_who_left_and_who_arrived(compared: Compare) -> None:
    said = sentence(compared(BEFORE, AFTER, countries={"NER"}))
    assert said.startswith("Between 25 July 2023 and 16 September 2024: 1 force left (US forces")
    assert "arrived (Africa Corps" in said


def test_the_sentence_is_french_in_french(compared: Compare) -> None:
    said = sentence(compared(BEFORE, AFTER, "fr", countries={"NER"}))
    assert said.startswith(
        "Entre le 25 juillet 2023 et le 16 septembre 2024\u202f: 1 force partie ("
    )


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_first_number_of_the_sentence_says_that_it_counts_forces(
    compared: Compare, lang: str
) -> None:
    first = {
        sentence(compared(a, b, lang)).partition(": ")[2].partition(" (")[0]
        for a in (BEFORE, AFTER, date(2024, 5, 2), date(2024, 5, 3))
        for b in (BEFORE, AFTER, date(2024, 5, 3))
        if a != b
    }
    assert any("stayed" in said or "restée" in said for said in first)
    assert all(re.match(r"\d+ forces? ", said) for said in first)


def test_backwards_who_left_arrives_and_the_sentence_says_which_way_it_reads(
    compared: Compare,
) -> None:
    back = compared(AFTER, BEFORE, countries={"NER"})
    assert sentence(back).startswith("Back from 16 September 2024 to 25 July 2023: ")
    forth = compared(BEFORE, AFTER, countries={"NER"})
    assert back.fates["arrived"] == forth.fates["left"]
    assert back.fates["left"] == forth.fates["arrived"]


def test_one_day_twice_is_said_and_changes_nothing(compared: Compare) -> None:
    same = compared(AFTER, AFTER)
    assert "nothing can have changed" in sentence(same)
    assert same.changed == ()


@pytest.mark.parametrize(
    ("b", "said"),
    [
        (date(2030, 1, 1), "after the record’s cut-off"),
        (date(1999, 1, 1), "before the first report"),
    ],
)
def test_dates_outside_the_record_are_said(compared: Compare, b: date, said: str) -> None:
    assert said in sentence(compared(date(1990, 1, 1), b))


def test_every_line_of_either_posture_is_a_change_or_unchanged(compared: Compare) -> None:
    found = compared(BEFORE, AFTER)
    keys = {row.key for row in (*found.before.rows, *found.after.rows)}
    told = {c.key for c in (*found.changed, *found.unchanged)}
    replaced = {c.key._replace(force_id=c.other) for c in found.changed if c.other}
    assert told | replaced == keys


def test_acts_lie_between_the_dates_in_order(compared: Compare) -> None:
    acts = compared(BEFORE, AFTER, countries={"NER"}).acts
    assert [event.event_id for event in acts] == [
        "2023-07-26-ner-coup",
        "2024-03-16-ner-us-asked-out",
    ]


def test_the_text_holds_the_sentence_every_change_and_where_it_is_from(compared: Compare) -> None:
    found = compared(BEFORE, AFTER, countries={"NER"})
    text = plain_text(found, "CITED")
    assert text.startswith(sentence(found))
    assert text.count("\n- ") == len(found.changed) + len(found.acts)
    assert text.endswith("CITED\n")


def test_the_table_holds_all_changes_with_both_dates_and_the_link(compared: Compare) -> None:
    found = compared(BEFORE, AFTER, countries={"NER"})
    rows = list(csv.DictReader(io.StringIO(downloads.changes_csv(found, HERE).decode("utf-8-sig"))))
    assert len(rows) == len(found.changes)
    for row in rows:
        assert (row["date_a"], row["date_b"]) == ("2023-07-25", "2024-09-16")
        assert f"{HERE}?lang=en&a=2023-07-25&b=2024-09-16&country=NER" in row["citation"]


def test_the_map_draws_each_located_change_with_its_sign_and_the_size_it_had(
    compared: Compare,
) -> None:
    drawn = change_payload(compared(BEFORE, AFTER, countries={"NER"}), "light")
    base = next(s for s in drawn["sites"] if s["id"] == "site:ner-agadez-base-201")
    assert [force["change"] for force in base["forces"]] == ["left"]
    kinds = {
        f["change"] for place in (*drawn["sites"], *drawn["countries"]) for f in place["forces"]
    }
    assert ChangeKind.UNCHANGED not in kinds


def test_every_turning_point_has_its_two_events_in_the_shipped_record() -> None:
    found = dated_turns(load_record())
    assert [dated.turn for dated in found] == list(TURNS)
    assert all(dated.a < dated.b for dated in found)
