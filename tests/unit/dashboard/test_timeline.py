"""The Timeline without a browser: what is drawn when, in words, numbers, and files."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest

from dashboard import timeline_files
from dashboard.scene import Store
from dashboard.text.timeline_text import bar_title, sentence, span, step_number, step_people
from dashboard.timeline import MOST_BARS, Timeline
from dashboard.timeline_marks import presence_spec, rules, strength_spec
from geodata.posture import StrengthStep, posture
from geodata.vocab import Status

MakeTimeline = Callable[..., Timeline]
BASE_101 = "ner-niamey-base-101"


@pytest.fixture
def timeline_of(scene_of) -> MakeTimeline:
    def make(start: date = date(2022, 1, 1), end: date = date(2025, 2, 15), **fields) -> Timeline:
        scene = scene_of(start=start, end=end, **{"lang": "en", **fields})
        return Timeline(scene.view, scene.store)

    return make


def held(spec: dict) -> list[dict]:
    """Return the layers that hold data, at any depth."""
    inner = [found for layer in spec.get("layer", ()) for found in held(layer)]
    return [spec, *inner] if "data" in spec else inner


def test_the_sentence_counts_forces_countries_and_acts(timeline_of: MakeTimeline) -> None:
    assert sentence(timeline_of(countries={"NER"})) == (
        "From 1 January 2022 to 15 February 2025: 3 foreign forces in 1 country; "
        "1 coup, 1 demand to leave."
    )


def test_the_french_sentence_counts_one_as_singular(timeline_of: MakeTimeline) -> None:
    said = sentence(timeline_of(lang="fr", countries={"TCD"})).replace("\u202f", " ")
    assert said == (
        "Du 1er janvier 2022 au 15 février 2025 : 1 force étrangère dans 1 pays ; "
        "ni coup d’État, ni exigence de départ, ni accord relevé."
    )


def test_a_period_outside_the_record_says_so(timeline_of: MakeTimeline) -> None:
    late = timeline_of(start=date(2030, 1, 1), end=date(2031, 1, 1))
    assert "after the record’s cut-off (15 February 2025)" in sentence(late)
    assert late.bars == ()
    assert late.strength == {}
    early = timeline_of(start=date(1961, 1, 1), end=date(1962, 1, 1))
    assert "before the first report" in sentence(early)


def test_each_part_of_a_bar_is_what_the_posture_says_on_its_first_and_last_day(
    timeline_of: MakeTimeline, store: Store
) -> None:
    parts = [(bar, part) for bar in timeline_of().bars for part in bar.segments]
    assert parts
    for bar, part in parts:
        for day in (part.start, date.fromordinal(part.end.toordinal() - 1)):
            rows = {row.key: row for row in posture(store.derivation, day)}
            assert rows[bar.key].status is part.row.status, (bar.key, day)


def test_nothing_is_drawn_after_the_cut_off_or_outside_the_period(
    timeline_of: MakeTimeline,
) -> None:
    timeline = timeline_of(start=date(2024, 1, 1), end=date(2040, 1, 1))
    parts = [part for bar in timeline.bars for part in bar.segments]
    steps = [step for steps in timeline.strength.values() for step in steps]
    assert max(part.end for part in parts) == date(2025, 2, 16)
    assert max(step.end for step in steps if step.end) == date(2025, 2, 16)
    assert min(part.start for part in parts) == date(2024, 1, 1)


def test_a_force_that_left_has_a_bar_that_ends_and_no_strength_after_it(
    timeline_of: MakeTimeline,
) -> None:
    timeline = timeline_of(countries={"NER"})
    bars = {(bar.key.force_id, bar.key.site_id): bar for bar in timeline.bars}
    assert bars["usa-niger", BASE_101].segments[-1].end == date(2024, 7, 7)
    assert bars["usa-niger", BASE_101].segments[-1].row.status is Status.LEAVING
    assert timeline.strength["USA"][-1].end == date(2024, 8, 5)


def test_an_unknown_number_is_said_and_never_zero(timeline_of: MakeTimeline) -> None:
    first, last = date(2024, 1, 1), date(2024, 2, 1)
    unknown = StrengthStep(first, last, None, None, 2)
    partly = StrengthStep(first, last, 1000, 1100, 1)
    assert step_number(unknown, "en") == "?"
    assert step_people(unknown, timeline_of()) == "2 forces without a number"
    assert step_people(unknown, timeline_of(by="force")) == "number unknown"
    assert step_number(partly, "en") == "1,000–1,100 +"
    assert step_people(partly, timeline_of(lang="fr")).replace("\u202f", " ") == (
        "1 000–1 100, sans compter 1 force sans effectif connu"
    )
    timeline = timeline_of(countries={"MLI"}, by="force")
    assert timeline.strength["un-minusma"][0].low is None


def test_a_part_that_goes_on_before_or_after_the_period_has_an_open_end(
    timeline_of: MakeTimeline,
) -> None:
    timeline = timeline_of(start=date(2024, 6, 1), end=date(2024, 7, 31), countries={"NER"})
    said = {
        span(part, timeline)
        for bar in timeline.bars
        if bar.key.site_id == BASE_101
        for part in bar.segments
    }
    assert "… – 6 July 2024" in said
    assert "… – …" in said


def test_the_acts_are_numbered_in_order_of_time_as_in_the_list(timeline_of: MakeTimeline) -> None:
    timeline = timeline_of()
    drawn = rules(timeline)
    assert [rule.number for rule in drawn] == list(range(1, len(drawn) + 1))
    assert [rule.last for rule in drawn] == sorted(rule.last for rule in drawn)
    assert [rule.code for rule in drawn] == [f"event:{e.event_id}" for e in timeline.rules]


def test_many_places_become_one_row_a_force_and_country_with_the_clearest_word(
    timeline_of: MakeTimeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = timeline_of(countries={"NER"})
    assert len(plain.drawn) <= MOST_BARS
    assert not plain.drawn[0].whole
    monkeypatch.setattr("dashboard.timeline.MOST_BARS", 1)
    merged = timeline_of(countries={"NER"})
    americans = next(bar for bar in merged.drawn if bar.key.force_id == "usa-niger")
    assert bar_title(americans, merged) == "US forces in Niger"
    assert americans.segments[-1].end == date(2024, 8, 5)
    days = [(part.start, part.end) for part in americans.segments]
    assert all(end <= start for (_, end), (start, _) in pairwise(days))


def test_the_files_hold_the_rows_of_the_view_and_how_to_cite_it(timeline_of: MakeTimeline) -> None:
    timeline = timeline_of(countries={"NER"})
    made = timeline_files.tables(timeline, "http://127.0.0.1:8501/timeline")
    tables = {
        name: list(csv.DictReader(io.StringIO(make().decode("utf-8-sig"))))
        for name, make in made.items()
    }
    americans = [
        r for r in tables["bars"] if (r["force_id"], r["site_id"]) == ("usa-niger", BASE_101)
    ]
    assert (americans[-1]["status"], americans[-1]["to"]) == ("leaving", "2024-07-06")
    assert {row["country"] for row in tables["bars"]} == {"NER"}
    assert [row["kind"] for row in tables["acts"]] == ["coup", "expulsion_demand"]
    assert {row["code"] for row in tables["steps"]} == {"USA", "RUS", "ITA"}
    assert all("from=2022-01-01&to=2025-02-15" in row["citation"] for row in tables["steps"])
    assert timeline_files.file_name(timeline, "bars") == (
        "sahel-forces_bars_2022-01-01_2025-02-15_NER.csv"
    )


def test_no_cell_of_a_file_is_a_formula(timeline_of: MakeTimeline) -> None:
    timeline = timeline_of()
    for make in timeline_files.tables(timeline, "http://127.0.0.1:8501/timeline").values():
        for row in csv.reader(io.StringIO(make().decode("utf-8-sig"))):
            texts = [cell for cell in row if not re.fullmatch(r"-?[0-9.]+", cell)]
            assert not [cell for cell in texts if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("by", ["actor", "force", "country"])
def test_the_specifications_follow_the_grammar_of_vega_lite(
    timeline_of: MakeTimeline, lang: str, by: str
) -> None:
    import altair

    timeline = timeline_of(lang=lang, by=by)
    for spec in (strength_spec(timeline, "dark"), presence_spec(timeline, "light")):
        altair.Chart.from_dict(spec, validate=True)


def test_the_months_of_the_axis_are_french_and_a_day_is_a_midnight_of_utc(
    timeline_of: MakeTimeline,
) -> None:
    spec = strength_spec(timeline_of(lang="fr"), "light")
    assert spec["config"]["locale"]["time"]["months"][:3] == ["janvier", "février", "mars"]
    assert spec["config"]["locale"]["number"]["thousands"] == "\u202f"
    times = [v["a"] for layer in held(spec) for v in layer["data"]["values"]]
    assert all(time % 86_400_000 == 0 for time in times)


def test_hostile_names_stay_text(timeline_of: MakeTimeline) -> None:
    spec = presence_spec(timeline_of(countries={"MLI"}), "light")
    titles = {v.get("t") for layer in held(spec) for v in layer["data"]["values"]}
    assert any("<img src=x" in str(title) for title in titles)
    expressions = [str(step) for layer in held(spec) for step in layer.get("transform", ())]
    assert not any("<img" in text for text in expressions)
