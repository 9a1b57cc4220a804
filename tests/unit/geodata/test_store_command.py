"""`geodata store …` as its administrator types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata.build.build import build
from geodata.cli.main import main
from geodata.settings import Settings
from geodata.store import Person, Role, open_store
from tests import small_record

ANALYST = Person("Bintou", Role.ANALYST)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run an act over the small record; return its code, what it said, and what went wrong."""
    curated = small_record.write(tmp_path / "curated")
    build(curated, tmp_path / "built")
    monkeypatch.setenv("SAHEL_CURATED", str(curated))
    monkeypatch.setenv("SAHEL_BUILT", str(tmp_path / "built"))
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))

    def act(*words: object) -> tuple[int, str, str]:
        code = main(["store", *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return act


def propose(title: str) -> None:
    store = open_store(Settings.from_env())
    row = store.row("claims", "ner-1")
    assert row is not None
    store.edit("claims", "ner-1", {"title": title}, row.version, ANALYST, f"it is called {title}")


def test_without_a_store_it_says_so_and_makes_none(run, tmp_path) -> None:
    code, said, _ = run("status")
    assert (code, said.startswith("no store yet")) == (0, True)
    code, _, fault = run("history")
    assert (code, "there is no store yet" in fault) == (2, True)
    code, _, fault = run("import", tmp_path / "nowhere", "--why", "new rows")
    assert (code, "is no folder of tables" in fault) == (2, True)
    code, _, fault = run("restore", tmp_path / "nothing.sqlite")
    assert (code, "is no file" in fault) == (2, True)
    assert not (tmp_path / "store.sqlite").exists()


def test_proposals_are_listed_decided_and_undone(run) -> None:
    propose("One")
    propose("Two")
    listed = json.loads(run("proposals", "--format", "json")[1])
    assert [row["rows"] for row in listed] == [["edit claims ner-1"]] * 2
    assert run("accept", 1, "--why", "read it", "--by", "Awa")[1] == (
        "proposal 1 is accepted as change 1\n"
    )
    assert "is rejected" in run("reject", 2, "--why", "overtaken")[1]
    code, _, fault = run("accept", 2)
    assert (code, "it is rejected already" in fault) == (2, True)
    assert run("undo", 1, "--why", "wrong")[1] == "change 1 is undone by change 2\n"
    history = json.loads(run("history", "--format", "json", "--row", "ner-1")[1])
    assert [(row["kind"], row["undone_by"]) for row in history] == [("undo", None), ("accept", 2)]
    assert history[1]["by"] == "Awa"
    status = run("status")[1]
    assert "revision  2" in status
    assert "open proposals  0" in status


def test_files_go_out_and_come_in(run, tmp_path, monkeypatch) -> None:
    propose("One")
    run("accept", 1)
    assert "rows in 9 tables" in run("export", tmp_path / "out")[1]
    assert "bytes, checked" in run("backup", tmp_path / "backup.sqlite")[1]
    code, _, fault = run("backup", tmp_path / "backup.sqlite")
    assert (code, "overwrites nothing" in fault) == (2, True)
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "second.sqlite"))
    assert run("import", tmp_path / "out", "--why", "from Awa")[1] == "change 1: 1 rows\n"
    assert run("import", tmp_path / "out", "--why", "again")[1] == "nothing new in these tables\n"
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "third.sqlite"))
    assert "rows restored from" in run("restore", tmp_path / "backup.sqlite")[1]
    assert "revision  1" in run("status")[1]


def test_a_folder_that_cannot_be_made_is_a_sentence(run, tmp_path) -> None:
    propose("One")
    (tmp_path / "file").write_text("")
    code, _, fault = run("export", tmp_path / "file")
    assert (code, "cannot be made a folder: File exists" in fault) == (2, True)


def test_a_folder_with_one_table_alone_is_taken_in(run, tmp_path) -> None:
    propose("One")
    run("export", tmp_path / "out")
    (tmp_path / "alone").mkdir()
    text = (tmp_path / "out" / "voices.csv").read_text()
    name = text.splitlines()[1].split(",")[1]
    (tmp_path / "alone" / "voices.csv").write_text(text.replace(name, f"{name} again", 1))
    assert run("import", tmp_path / "alone", "--why", "a name")[1] == "change 1: 1 rows\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--since", "foo"), "'foo' is no time"),
        (("--table", "foo"), "'foo' is not known; choose from actors, forces"),
        (("--limit", "0"), "--limit 0: give 1 or more"),
    ],
)
def test_a_history_that_cannot_be_asked_is_a_sentence(run, words, told) -> None:
    propose("One")
    code, _, fault = run("history", *words)
    assert (code, told in fault) == (2, True)


def test_history_since_a_day_or_an_hour_elsewhere(run) -> None:
    propose("One")
    run("accept", 1)
    for since, found in (("2020-01-01", 1), ("2020-01-01T02:00+02:00", 1), ("2999-01-01", 0)):
        assert len(json.loads(run("history", "--since", since, "--format", "json")[1])) == found


def test_a_folder_with_a_fault_names_it_and_changes_nothing(run, tmp_path) -> None:
    propose("One")
    run("export", tmp_path / "out")
    path = tmp_path / "out" / "claims.csv"
    path.write_text(path.read_text().replace("2016-04-19,", "soon,"))
    code, _, fault = run("import", tmp_path / "out", "--why", "from Awa")
    assert (code, "claims ner-1, date 'soon'" in fault) == (2, True)
    assert run("history")[1] == "(nothing)\n"
