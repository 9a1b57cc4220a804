"""`geodata geocode` over many names: whole, resumable, each name asked once."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import geopandas
import openpyxl
import pytest

from geodata.cli.main import main
from tests.geocoder_server import GeocoderServer, Handler, as_json, geocoder_server, status
from tests.geocoder_server import nominatim_place as place


def environment(state: Path, service: GeocoderServer | None = None) -> dict[str, str]:
    env = {**os.environ, "SAHEL_STATE": str(state)}
    if service is not None:
        env |= {"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_URL": service.url}
        env |= {"SAHEL_GEOCODER_DELAY": "0"}
    return env


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "geodata", "geocode", *map(str, arguments)]


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


def geocode(*arguments, state, service=None, text=""):
    """Run the command here: a process of its own would spend its time on starting up."""
    streams = sys.stdin, sys.stdout, sys.stderr
    before = dict(os.environ)
    os.environ.update(environment(state, service))
    sys.stdin = io.TextIOWrapper(io.BytesIO(text.encode()))
    sys.stdout, sys.stderr = out, err = io.StringIO(), io.StringIO()
    try:
        code = main(["geocode", *map(str, arguments)])
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        os.environ.clear()
        os.environ.update(before)
    return Done(code, out.getvalue(), err.getvalue())


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "places.csv"
    path.write_text(
        "lieu;pays;région\nBer;Mali;Tombouctou\nbase aérienne 101;NER;\nbase aérienne 101;ML;\n"
        ";Niger;\nNulle-Part;Tchad;\n",
        encoding="utf-8",
    )
    return path


def columns(path):
    return ["--from", path, "--column", "lieu", "--country-column", "pays"]


def test_a_csv_column_with_countries_by_name_or_code(table, tmp_path):
    out = tmp_path / "out.csv"
    done = geocode(
        *columns(table), "--best", "--format", "csv", "--output", out, state=tmp_path / "state"
    )
    assert done.returncode == 1
    rows = list(csv.DictReader(out.open(encoding="utf-8")))
    assert [(r["row"], r["query"], r["country"], r["accepted"]) for r in rows] == [
        ("2", "Ber", "MLI", "True"),
        ("3", "base aérienne 101", "NER", "True"),
        ("4", "base aérienne 101", "MLI", "True"),
        ("6", "Nulle-Part", "TCD", "False"),
    ]
    assert "no such place in TCD" in rows[3]["reason"]
    assert (rows[3]["precision"], rows[3]["place_id"]) == ("country", "")
    assert not list(tmp_path.glob(".*"))


def test_an_excel_column_to_geojson_with_all_candidates(tmp_path):
    book = openpyxl.Workbook()
    for cells in (["Place", "Where"], ["base 101", None], ["Ber", "MLI"], [None, None]):
        book.active.append(cells)
    book.save(tmp_path / "places.xlsx")
    done = geocode(
        "--from", tmp_path / "places.xlsx", "--column", "Place", "--country-column", "Where",
        "--format", "geojson", state=tmp_path / "state",
    )  # fmt: skip
    features = json.loads(done.stdout)["features"]
    assert {f["properties"]["country"] for f in features if f["properties"]["row"] == 2} == {
        "NER",
        "MLI",
    }
    assert features[-1]["geometry"]["coordinates"] == [-2.63889, 16.76]


def test_geoparquet_keeps_points_and_the_middle_and_radius_of_what_is_not_found(table, tmp_path):
    out = tmp_path / "out.parquet"
    geocode(
        *columns(table), "--best", "--format", "geoparquet", "--output", out,
        state=tmp_path / "state",
    )  # fmt: skip
    frame = geopandas.read_parquet(out)
    assert frame.crs == "EPSG:4326"
    assert (frame.geometry.iloc[0].x, frame.geometry.iloc[0].y) == (-2.63889, 16.76)
    assert (frame["precision"].iloc[3], frame["accepted"].iloc[3]) == ("country", False)
    assert frame["radius_km"].iloc[3] > 500
    assert frame.geometry.iloc[3] is None  # the middle of Chad is no place
    assert "no such place" in frame["reason"].iloc[3]


def test_names_from_standard_input_and_a_nearby_place(tmp_path):
    far = geocode(
        "-", "--near", "12.5,-7.9", "--format", "json", text="base 101\n\nBer\n", state=tmp_path
    )
    rows = json.loads(far.stdout)
    assert [r["row"] for r in rows if r["query"] == "Ber"] == [2]
    assert rows[0]["country"] == "MLI"


WRONG = {
    "no such column": (["--column", "place"], "no column 'place'; the columns are 'lieu', 'pays'"),
    "a country that is none": (
        ["--column", "lieu", "--country-column", "région"],
        "places.csv:2 région 'Tombouctou': is no country",
    ),
    "coordinates that are none": (
        ["--column", "lieu", "--near-column", "pays"],
        "places.csv:2 pays 'Mali': is no latitude,longitude",
    ),
    "no column named": ([], "needs --column"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_cell_that_cannot_be_used_is_named(wrong, table, tmp_path):
    options, said = WRONG[wrong]
    done = geocode("--from", table, *options, state=tmp_path / "state")
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"PK\x03\x04nonsense", b"<html>"])
@pytest.mark.parametrize("name", ["bad.csv", "bad.xlsx"])
def test_a_file_that_is_none_gets_a_sentence(content, name, tmp_path):
    path = tmp_path / name
    path.write_bytes(content)
    done = geocode("--from", path, "--column", "lieu", state=tmp_path / "state")
    assert done.returncode == 2
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_online_candidates_follow_the_offline_ones_with_their_credit(tmp_path):
    with geocoder_server() as service:
        service.plays("Nulle-Part", as_json([place("Nulle-Part", "16.1", "-1.2")]))
        done = geocode(
            "Ber", "Nulle-Part", "--country", "MLI", "--online", "--format", "json",
            state=tmp_path, service=service,
        )  # fmt: skip
    rows = json.loads(done.stdout)
    assert service.asked == ["Nulle-Part"]
    assert done.returncode == 1
    assert (rows[1]["method"], rows[1]["accepted"]) == ("online", False)
    assert "OpenStreetMap" in rows[1]["attribution"]


NAMES = [f"Nulle-Part {number:03}" for number in range(500)]


def test_killed_half_way_and_resumed_every_name_is_answered_once_and_none_is_lost(tmp_path):
    source, out = tmp_path / "names.csv", tmp_path / "out.csv"
    source.write_text("name\n" + "\n".join(NAMES) + "\n", encoding="utf-8")
    run = command(
        "--from", source, "--column", "name", "--country", "MLI", "--online", "--best",
        "--format", "csv", "--output", out,
    )  # fmt: skip
    answered: list[str] = []
    killed: list[int] = []
    with geocoder_server() as service:

        def answers(handler: Handler) -> None:
            name = service.asked[-1]
            if len(answered) == 250 and not killed:
                killed.append(child.pid)
                os.kill(child.pid, signal.SIGKILL)
                handler.close_connection = True
                return
            answered.append(name)
            as_json([place(name, "16.1", "-1.2")])(handler)

        service.otherwise = answers
        env = environment(tmp_path / "state", service)
        child = subprocess.Popen(run, env=env, stdout=subprocess.DEVNULL)
        assert child.wait(timeout=60) == -signal.SIGKILL
        assert not out.exists()
        began = time.monotonic()
        assert subprocess.run(run, env=env, check=False).returncode == 1
        assert time.monotonic() - began < 60
    rows = list(csv.DictReader(out.open(encoding="utf-8")))
    assert [row["query"] for row in rows] == NAMES
    assert {row["method"] for row in rows} == {"online"}
    assert Counter(answered) == Counter(NAMES)
    # Only the question that was in the air when the process died was sent again.
    assert len(service.asked) == len(NAMES) + 1
    assert not list(tmp_path.glob(".*"))


def test_stopped_by_hand_it_says_how_far_it_came_and_the_same_command_goes_on(tmp_path):
    out = tmp_path / "out.csv"
    run = command(*NAMES[:30], "--online", "--best", "--format", "csv", "--output", out)
    with geocoder_server() as service:

        def answers(handler: Handler) -> None:
            as_json([])(handler)
            if len(service.asked) == 10:
                child.send_signal(signal.SIGINT)

        service.otherwise = answers
        env = environment(tmp_path / "state", service)
        child = subprocess.Popen(run, env=env, stderr=subprocess.PIPE, text=True)
        _, said = child.communicate(timeout=60)
        assert child.returncode == 130
        assert "of 30 names; the same command goes on" in said
        assert not out.exists()
        subprocess.run(run, env=env, check=False)
        assert len(service.asked) <= 31
    assert len(list(csv.DictReader(out.open(encoding="utf-8")))) == 30


def test_names_that_could_not_be_asked_are_asked_again_by_the_same_command(tmp_path):
    out = tmp_path / "out.csv"
    with geocoder_server() as service:
        service.plays("Nulle-Part 1", as_json([]))
        service.plays("Nulle-Part 2", status(500), as_json([place("Nulle-Part 2", "16", "-1")]))
        arguments = ["Nulle-Part 1", "Nulle-Part 2", "--online", "--format", "csv", "--output", out]
        first = geocode(*arguments, state=tmp_path / "state", service=service)
        assert "1 names could not be asked online" in first.stderr
        assert "could not ask: HTTP 500" in out.read_text(encoding="utf-8")
        geocode(*arguments, state=tmp_path / "state", service=service)
    assert Counter(service.asked) == {"Nulle-Part 1": 1, "Nulle-Part 2": 2}
    assert ",online," in out.read_text(encoding="utf-8")
    assert not list(tmp_path.glob(".*"))


def test_a_journal_of_other_names_is_not_mixed_in(tmp_path):
    out = tmp_path / "out.csv"
    journal = tmp_path / ".out.csv.journal"
    journal.write_text('{"run": {"names": "others"}}\n{"row": 1, "answer": []}\n{"ro')
    done = geocode("Ber", "--format", "csv", "--output", out, state=tmp_path / "state")
    assert done.returncode == 2
    assert "delete the file" in done.stderr
    assert not out.exists()


def test_an_imported_dump_answers_and_is_listed_and_removed(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("SAHEL_STATE", str(tmp_path))
    dump, wrong = tmp_path / "ML.txt", tmp_path / "NE.txt"
    dump.write_text(
        "7\tOgassagou-Peulh\tOgassagou\tOgossagou\t14.05\t-3.35\tP\tPPL\tML\t\t04\t\t\t\t0\t\t1\t\t"
        "2024-01-31\n",
        encoding="utf-8",
    )
    wrong.write_text("<html>", encoding="utf-8")
    assert main(["gazetteer", "import", str(wrong), str(dump)]) == 2
    said = capsys.readouterr()
    assert "ML.txt: 1 places, 3 names of MLI" in said.out
    assert "NE.txt:1" in said.err
    assert main(["geocode", "Ogossagou", "--country", "MLI", "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["place_id"], row["method"]) == ("geonames:7", "exact")
    truth = tmp_path / "truth.csv"
    truth.write_text(
        "place_name,country_iso3,admin1,lat,lon,kind\nOgossagou,MLI,,14.05,-3.35,village\n",
        encoding="utf-8",
    )
    main(["geocode", "score", str(truth), "--format", "json"])
    scored = capsys.readouterr()
    assert json.loads(scored.out)[0]["within_5_km"] == 100.0
    assert "dumps of MLI" in scored.err
    main(["gazetteer", "list", "--format", "json"])
    assert json.loads(capsys.readouterr().out)[0]["country"] == "MLI"
    assert main(["gazetteer", "remove", "mli"]) == 0
    assert main(["geocode", "Ogossagou", "--country", "MLI", "--best"]) == 1


def test_the_bar_is_for_a_person_only(tmp_path):
    theirs, ours = os.openpty()
    run = command("Ber", "Gossi", "--country", "MLI", "--format", "csv")
    env = environment(tmp_path) | {"TERM": "xterm", "COLUMNS": "80"}
    done = subprocess.run(run, env=env, stdout=subprocess.PIPE, stderr=ours, check=True)
    os.close(ours)
    assert b"2/2" in os.read(theirs, 65536)
    os.close(theirs)
    assert b"\x1b" not in done.stdout
    assert geocode("Ber", "Gossi", state=tmp_path).stderr == ""


def test_the_switch_says_how_it_stands_and_off_wins_over_a_command(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("SAHEL_STATE", str(tmp_path))
    monkeypatch.setenv("SAHEL_GEOCODER", "nominatim")
    assert main(["online", "status"]) == 0
    said = capsys.readouterr().out
    assert "nominatim.openstreetmap.org, 1 s between requests" in said
    assert "OpenStreetMap contributors" in said
    assert "switched by nobody" in said
    assert main(["online", "off"]) == 0
    assert main(["geocode", "Nulle-Part", "--online"]) == 2
    assert "geodata online on" in capsys.readouterr().err
    monkeypatch.setenv("SAHEL_GEOCODER", "nobody")
    assert main(["online", "on"]) == 2
    monkeypatch.setenv("SAHEL_GEOCODER", "")
    assert main(["online", "forget"]) == 0
    assert "0 kept answers deleted" in capsys.readouterr().out
