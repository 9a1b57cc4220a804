"""`geodata import` as a person runs it: what it prints, what it leaves, its exit code."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.record.tables import CURATED
from tests.unit.importing.binary_files import NIAMEY, frame
from tests.unit.importing.text_files import GOOD, HEADER
from tests.unit.importing.text_files import csv as table


class Here:
    """A folder with a store of its own, in which commands are run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "geodata", *words],
            cwd=self.folder,
            env={**os.environ, "SAHEL_STORE": str(self.folder / "store.sqlite")},
            capture_output=True,
            text=True,
            check=False,
        )

    def json(self, *words: str) -> dict[str, object]:
        done = self.run("import", *words, "--format", "json")
        assert done.stderr == ""
        found: dict[str, object] = json.loads(done.stdout)
        return found

    def write(self, name: str, *rows: str, header: str = HEADER) -> str:
        (self.folder / name).write_bytes(table(*rows, header=header))
        return name


@pytest.fixture
def here(tmp_path: Path) -> Here:
    return Here(tmp_path)


def test_a_sound_file_is_in_and_the_second_time_there_already(here: Here) -> None:
    file = here.write("a.csv", GOOD)
    first = here.run("import", file, "--source", "test data")
    assert (first.returncode, first.stderr) == (0, "")
    assert "read 1 = accepted 1 + refused 0 + duplicate 0" in first.stdout
    assert "separator ','" in first.stdout
    assert here.json(file, "--source", "test data")["duplicate"] == 1
    listed = json.loads(here.run("imports", "--format", "json").stdout)
    assert [job["state"] for job in listed] == ["accepted", "accepted"]


def test_bad_rows_are_listed_mended_and_imported_again(here: Here) -> None:
    formula = '=HYPERLINK(""http://x"")'
    bad = f'T2,2024-05-02,north,2.17,Niger,Niamey,,"{formula}"'
    done = here.run("import", here.write("a.csv", GOOD, bad), "--refused", "bad.csv")
    assert done.returncode == 1
    assert "line 3, lat 'north': is not a number" in done.stdout
    text = (here.folder / "bad.csv").read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(text.splitlines())
    assert (row["refused_line"], row["refused_column"]) == ("3", "lat")
    assert row["note"].startswith("'=")
    (here.folder / "bad.csv").write_text(text.replace("north", "13.48"), encoding="utf-8")
    assert here.run("import", "bad.csv", "--source", "a").returncode == 0
    listed = json.loads(here.run("imports", "--format", "json").stdout)
    assert [job["accepted"] for job in listed] == [1, 1]


def test_folders_and_unknown_profiles_get_a_sentence(here: Here) -> None:
    file = here.write("a.csv", GOOD)
    for words, told in (
        ((str(here.folder),), "is a folder: name the file"),
        ((file, "--refused", str(here.folder)), "is a folder: give the name of a file"),
        ((file, "--profile", "foo"), "free, record"),
    ):
        done = here.run("import", *words)
        assert (done.returncode, told in done.stderr) == (2, True)
    assert not (here.folder / "store.sqlite").exists()


def test_all_or_nothing_leaves_nothing(here: Here) -> None:
    done = here.run("import", here.write("a.csv", GOOD, "T2,,,,,,,"), "--all-or-nothing")
    assert done.returncode == 2
    assert done.stderr == (
        "geodata: a.csv: 1 of 2 rows are not sound, so nothing was imported (--all-or-nothing)\n"
    )
    assert here.run("imports").stdout == "(nothing)\n"


def test_a_dry_run_makes_no_store(here: Here) -> None:
    assert here.json(here.write("a.csv", GOOD), "--dry-run")["accepted"] == 1
    assert not (here.folder / "store.sqlite").exists()


def test_an_unclear_date_is_asked_in_the_readers_language(here: Here) -> None:
    file = here.write("a.csv", GOOD.replace("2024-05-02", "03/04/2024"))
    done = here.run("import", file, "--lang", "fr")
    assert done.returncode == 2
    assert "03/04/2024 se lisent de deux façons" in done.stderr
    assert here.run("import", file, "--date-format", "dmy").returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere.csv",), "there is no file"),
        ((".",), "'.' is a folder: name the file in it"),
        (("a.csv", "--profile", "x"), "'x' is not a profile"),
        (("a.csv", "--map", "place"), "write COLUMN=FIELD"),
        (("a.csv", "--map", "nothing=place"), "has no column 'nothing'"),
        (("a.csv", "--encoding", "ebcdic"), "is not an encoding"),
        (("a.csv", "--crs", "+init=/etc/passwd"), "coordinate reference system"),
        (("a.csv", "--refused", "/nowhere/x.csv"), "No such file"),
        (("a.csv", "--profile", "acled"), "lacks the column(s) source_key, date"),
    ],
)
def test_a_wrong_word_is_one_sentence(here: Here, words: tuple[str, ...], said: str) -> None:
    here.write("a.csv", GOOD)
    done = here.run("import", *words, "--dry-run")
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_metres_are_moved_to_degrees_by_the_system_that_is_named(here: Here) -> None:
    x, y = "410141.3", "1490455.2"  # Niamey in UTM 31 N
    file = here.write("a.csv", f"T1,2024-05-02,{y},{x},Niger,,,")
    assert here.json(file, "--dry-run")["reasons"] == {"metres": 1}
    assert here.json(file, "--dry-run", "--crs", "EPSG:32631")["accepted"] == 1


def test_a_layer_is_asked_where_there_are_two(here: Here) -> None:
    path = here.folder / "two.gpkg"
    for layer in ("one", "two"):
        frame([NIAMEY]).to_file(path, driver="GPKG", layer=layer)
    assert "name one of one, two with --layer" in here.run("import", "two.gpkg").stderr
    assert here.json("two.gpkg", "--layer", "two")["accepted"] == 1


def test_an_import_is_taken_out_of_sight_and_may_come_again(here: Here) -> None:
    file = here.write("a.csv", GOOD)
    here.run("import", file)
    assert "say why" in here.run("imports", "--withdraw", "1").stderr
    assert "withdrawn" in here.run("imports", "--withdraw", "1", "--why", "a test").stdout
    again = here.run("imports", "--withdraw", "1", "--why", "a test")
    assert (again.returncode, "import 1 is withdrawn already" in again.stderr) == (2, True)
    assert here.json(file)["accepted"] == 1
    assert "no import 9" in here.run("imports", "--withdraw", "9", "--why", "a test").stderr


def test_tables_of_the_record_become_a_change_of_the_record(here: Here) -> None:
    exported = here.run("store", "export", "out")
    assert exported.returncode == 2  # there is no store yet: nothing to export
    claims = here.folder / "more.csv"
    header, row = (CURATED / "claims.csv").read_text(encoding="utf-8").splitlines()[:2]
    cells = row.split(",")
    claims.write_text(f"{header}\n{','.join(['made-up-1', *cells[1:]])}\n{row}\n", encoding="utf-8")
    assert here.json("more.csv", "--dry-run")["accepted"] == 1
    assert not (here.folder / "store.sqlite").exists()
    found = here.json("more.csv", "--why", "a test")
    assert (found["accepted"], found["refused"], found["duplicate"]) == (1, 0, 1)
    (change,) = json.loads(here.run("store", "history", "--format", "json").stdout)
    assert (change["kind"], change["why"]) == ("import", "a test")
    two = here.run("import", "more.csv", here.write("a.csv", GOOD))
    assert "has not the columns of a table of the record" in two.stderr
