"""The command line as a user types it, in a process of its own."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys

import pytest

from geodata.build.build import build
from geodata.cli.output import to_table
from geodata.rows import CHANGE_KEYS, CLAIM_KEYS, EVENT_KEYS, POSTURE_KEYS
from tests import small_record

KEYS = {
    "force_id",
    "force",
    "actor",
    "country",
    "site_id",
    "site",
    "level",
    "lon",
    "lat",
    "precision",
    "status",
    "certain",
    "possible",
    "last_confirmed",
    "strength_min",
    "strength_best",
    "strength_max",
    "since_earliest",
    "since_latest",
    "until_earliest",
    "until_latest",
    "why",
    "claims",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("record")
    build(small_record.write(folder / "curated"), folder / "built")
    return folder / "built"


def geodata(*arguments, built=None):
    where = ["--built", str(built)] if built else []
    return subprocess.run(
        [sys.executable, "-m", "geodata", *arguments, *where],
        capture_output=True,
        text=True,
        check=False,
    )


def posture(built, *arguments):
    run = geodata("posture", "--format", "json", *arguments, built=built)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_posture_json_has_the_documented_keys(built):
    (row,) = posture(built, "--at", "2024-05-02")
    assert set(row) >= KEYS
    assert (row["status"], row["level"], row["until_latest"]) == ("present", "site", "2024-08-05")
    assert row["claims"] == ["ner-1", "ner-2"]


def test_keys_and_codes_stay_english_while_names_and_the_why_are_translated(built):
    (english,) = posture(built, "--at", "2024-05-02")
    (french,) = posture(built, "--at", "2024-05-02", "--lang", "fr")
    assert english.keys() == french.keys()
    assert french["status"] == "present"
    assert french["force"] == "forces américaines au Niger"
    assert french["site"] == "Base aérienne 201"
    assert "19 avril 2016" in french["why"]
    assert "19 April 2016" in english["why"]


@pytest.mark.parametrize(("at", "rows"), [("2024", 1), ("2024-08", 1), ("2024-09", 0), ("2016", 1)])
def test_a_partial_date_asks_about_any_day_in_it(built, at, rows):
    assert len(posture(built, "--at", at)) == rows


@pytest.mark.parametrize(
    ("option", "value", "rows"),
    [
        ("--country", "NER", 1),
        ("--country", "mli", 0),
        ("--actor", "USA", 1),
        ("--force", "usa-niger", 1),
        ("--force", "USA-Niger", 1),
        ("--force", "forces americaines", 1),
        ("--force", "US forces Niger", 1),
        ("--force", "Niger (United States)", 1),
        ("--country", "Niger,Mali", 1),
        ("--actor", "États-Unis", 1),
        ("--place", "Base aérienne 201", 1),
        ("--place", "agadez", 1),
        ("--place", "Air Base 201, Agadez", 1),
        ("--text", "africom", 1),
        ("--text", "barkhane", 0),
    ],
)
def test_filters(built, option, value, rows):
    assert len(posture(built, "--at", "2024-05-02", option, value)) == rows


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["posture", "--at", "soon"], "--at: 'soon' is not a date"),
        (["posture", "--at", "02/05/2024"], "'02/05/2024' is not a date: write year-month-day"),
        (["posture"], "geodata posture: the following arguments are required: --at"),
        (["posture", "--at", "2024", "--format", "xml"], "choose from 'table', 'json', 'csv'"),
        (["posture", "--at", "2024", "--actor", ""], "--actor: nothing is named"),
        (["posture", "--at", "2024-02-30"], "'2024-02-30' is not a date"),
        (
            ["posture", "--at", "2024", "--country", "NIG"],
            "'NIG' is not known; choose from MLI, NER",
        ),
        (["posture", "--at", "2024", "--force", "zzz"], "nothing in the record is called 'zzz'"),
        (
            ["posture", "--at", "2024", "--force", "US forces Nigher"],
            "called 'US forces Nigher'; did you mean 'US forces in Niger'",
        ),
        (["posture", "--at", "2024", "--place", "erBase"], "called 'erBase'"),
        (
            ["posture", "--at", "2024", "--place", "Niger"],
            "for the whole country write --country NER",
        ),
        (["events", "--from", "2024-05", "--to", "2023"], "swap them"),
        (["claims", "nobody-1"], "no claim or event has the id 'nobody-1'"),
        (["posture", "--at", "2024", "--output", "/nowhere/x.csv"], "No such file"),
        (["posture", "--at", "2024", "--output", "/dev/null/x.csv"], "Not a directory"),
    ],
)
def test_a_wrong_question_gets_a_sentence_and_exit_code_2(built, arguments, message):
    run = geodata(*arguments, built=built)
    assert run.returncode == 2
    assert message in run.stderr
    assert run.stderr.count("\n") == 1


def test_a_missing_build_says_what_to_do(tmp_path):
    run = geodata("posture", "--at", "2024", built=tmp_path)
    assert run.returncode == 2
    assert "geodata build" in run.stderr


def test_check_lists_all_problems_with_exit_code_1(tmp_path):
    folder = small_record.write(tmp_path, {("claims", 0, "date"): "soon", ("claims", 1, "url"): ""})
    run = geodata("check", "--curated", str(folder))
    assert run.returncode == 1
    assert "claims.csv:2 date 'soon'" in run.stderr
    assert "claims.csv:3 url ''" in run.stderr


def test_a_build_into_a_file_is_refused_with_a_sentence(tmp_path):
    folder = small_record.write(tmp_path / "curated")
    (tmp_path / "file").write_text("")
    run = geodata("build", "--curated", str(folder), built=tmp_path / "file")
    assert run.returncode == 2
    assert "cannot be made a folder: File exists" in run.stderr


def test_a_table_on_the_screen_holds_no_control_character():
    shown = to_table([{"title": "a\x1b[31mred\nline"}], ["title"])
    assert "a\ufffd[31mred line" in shown


def test_events_changes_csv_and_geojson(built, tmp_path):
    run = geodata("events", "--from", "2024-01", "--to", "2024-12", "--format", "csv", built=built)
    (event,) = csv.DictReader(io.StringIO(run.stdout))
    assert (event["kind"], event["date_earliest"]) == ("withdrawal", "2024-08-05")
    run = geodata(
        "changes", "--from", "2024-05-02", "--to", "2024-09-01", "--format", "json", built=built
    )
    assert [(c["change"], c["certain"]) for c in json.loads(run.stdout)] == [("left", True)]
    file = tmp_path / "view.geojson"
    geodata("posture", "--at", "2024", "--format", "geojson", "--output", str(file), built=built)
    (feature,) = json.loads(file.read_text())["features"]
    lon, lat = feature["geometry"]["coordinates"]
    assert (round(lon), round(lat)) == (8, 17), "longitude first"


def test_an_answer_without_rows_is_a_table_with_its_first_line(built):
    run = geodata("posture", "--at", "1990", "--format", "csv", built=built)
    assert run.stdout == ",".join(POSTURE_KEYS) + "\n"


def test_claims_say_who_says_so_and_where_to_read_it(built):
    (row,) = posture(built, "--at", "2024-05-02")
    run = geodata("claims", *row["claims"], "--format", "json", built=built)
    found = json.loads(run.stdout)
    assert [claim["claim_id"] for claim in found] == row["claims"]
    assert all(tuple(claim) == CLAIM_KEYS for claim in found)
    assert all(claim["voice"] and claim["url"].startswith("https://") for claim in found)
    mapped = geodata("claims", *row["claims"], "--format", "geojson", built=built)
    points = [f["geometry"] for f in json.loads(mapped.stdout)["features"] if f["geometry"]]
    assert [row["lon"], row["lat"]] in [point["coordinates"] for point in points]
    event = geodata("claims", found[0]["event_id"], "--format", "json", built=built)
    assert found[0] in json.loads(event.stdout)


def test_every_kind_of_row_has_its_documented_keys_in_their_order(built):
    (row,) = posture(built, "--at", "2024-05-02")
    assert tuple(row) == POSTURE_KEYS
    for command, keys in (("events", EVENT_KEYS), ("changes", CHANGE_KEYS)):
        run = geodata(command, "--from", "2015", "--to", "2020", "--format", "json", built=built)
        assert {tuple(found) for found in json.loads(run.stdout)} == {keys}


def test_a_date_past_the_cut_off_is_answered_with_a_note(built):
    run = geodata("posture", "--at", "2099-01-01", "--format", "json", built=built)
    assert run.returncode == 0
    assert "after the record's cut-off" in run.stderr
    json.loads(run.stdout)
    assert geodata("posture", "--at", "2024-05-02", built=built).stderr == ""


def test_a_state_without_a_force_is_answered_with_nothing_and_a_note(built):
    run = geodata(
        "posture", "--at", "2024-05-02", "--actor", "Algérie", "--format", "json", built=built
    )
    assert (run.returncode, json.loads(run.stdout)) == (0, [])
    assert "the record has no force of DZA" in run.stderr


def test_dates_with_nothing_to_tell_are_answered_with_a_note(built):
    before = geodata("posture", "--at", "1066", built=built)
    assert (before.returncode, before.stdout) == (0, "(nothing)\n")
    assert "is before the record's first claim, of 2016-04-19" in before.stderr
    same = geodata("changes", "--from", "2020-01-01", "--to", "2020-01-01", built=built)
    assert (same.returncode, same.stdout) == (0, "(nothing)\n")
    assert "both dates are 2020-01-01" in same.stderr


def test_known_on_leaves_out_what_was_published_later(built):
    assert posture(built, "--at", "2024-05-02", "--known-on", "2015-01-01") == []
    (row,) = posture(built, "--at", "2024-05-02", "--known-on", "2030")
    run = geodata("claims", *row["claims"], "--format", "json", built=built)
    days = [claim["known_from"] for claim in json.loads(run.stdout)]
    (before,) = posture(built, "--at", "2024-05-02", "--known-on", min(days))
    assert set(before["claims"]) < set(row["claims"])


def test_posture_loads_neither_the_gazetteer_nor_the_matcher(built):
    code = (
        "import sys; from geodata.cli.main import main; "
        f"main(['posture', '--at', '2024', '--built', {str(built)!r}]); "
        "sys.exit(any(n.startswith(('geodata.geocoding', 'geopy', 'rapidfuzz')) for n in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_posture_imports_neither_geopandas_nor_what_reads_articles(built):
    code = (
        "import sys; from geodata.cli.main import main; "
        f"main(['posture', '--at', '2024', '--built', {str(built)!r}]); "
        "sys.exit(bool({'pandas', 'geopandas', 'streamlit', 'frictionless', "
        "'geodata.extraction'} & set(sys.modules)))"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", code],
            check=False,
            capture_output=True,
        ).returncode
        == 0
    )


def test_geocode_answers_with_the_reason_and_says_when_it_cannot():
    run = geodata("geocode", "Faya-Largeau", "--country", "TCD", "--format", "json")
    (row, *_) = json.loads(run.stdout)
    assert (run.returncode, row["accepted"], round(row["lat"], 1)) == (0, True, 17.9)
    run = geodata("geocode", "Nowhereville", "--format", "json")
    assert run.returncode == 1
    assert json.loads(run.stdout)[0]["lon"] is None


def test_formulas_are_made_text_in_csv():
    from geodata.formats import to_csv

    rows = [{"site": "=HYPERLINK(1)", "n": -5, "list": ["@x", "y"], "ok": "a-b"}]
    cells = next(csv.DictReader(io.StringIO(to_csv(rows, list(rows[0])))))
    assert cells == {"site": "'=HYPERLINK(1)", "n": "-5", "list": "'@x;y", "ok": "a-b"}
