"""A reader's own process: what it knows of its parent's environment, and when it is ended."""

from __future__ import annotations

import json
import os

import pytest

from geodata.confined import run_confined

PROGRAM = "import json, os; print(json.dumps(dict(os.environ)))"


def test_a_reader_knows_no_variable_that_python_does_not_need(tmp_path, monkeypatch) -> None:
    (tmp_path / "told.py").write_text(PROGRAM)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("SAHEL_DATABASE_URL", "PGPASSWORD", "AWS_SECRET", "GITHUB_TOKEN", "ANY_OTHER"):
        monkeypatch.setenv(name, "not for a reader")
    known = json.loads(run_confined("told", [], seconds=30))
    assert "not for a reader" not in known.values()
    assert (known["PATH"], known["LC_ALL"]) == (os.environ["PATH"], "C.UTF-8")


def test_a_reader_that_takes_too_long_is_ended(tmp_path, monkeypatch) -> None:
    (tmp_path / "endless.py").write_text("while True: pass")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(TimeoutError, match=r"endless took more than 0\.5 s"):
        run_confined("endless", [], seconds=0.5)


def test_a_reader_that_takes_too_much_memory_finds_none(tmp_path, monkeypatch) -> None:
    lines = (
        "from geodata.confined import bound",
        "bound(50_000_000, 20, 0)",
        "try: bytearray(100_000_000)",
        "except MemoryError: print('none')",
    )
    (tmp_path / "greedy.py").write_text("\n".join(lines))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert run_confined("greedy", [], seconds=30) == b"none\n"
