"""Every hostile file is read rightly or refused with a sentence, in bounded time and memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from geodata.importing import ImportFault, open_table
from geodata.importing.limits import LIMITS
from tests.unit.importing import binary_files, text_files
from tests.unit.importing.measured import measure

Outcome = Callable[[Path], tuple[str | list[str], list[str]]]
SECONDS, MEGABYTES = 20, 512
SECRET = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0]


@pytest.fixture(scope="module")
def reader() -> Iterator[ProcessPoolExecutor]:
    """One fresh process that reads the files of this module one after the other."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield pool


@pytest.fixture
def outcome(reader: ProcessPoolExecutor) -> Outcome:
    """Return the code of a file's refusal or what became of each row, and all that was said."""

    def measured(path: Path) -> tuple[str | list[str], list[str]]:
        done = reader.submit(measure, path).result()
        assert done.seconds < SECONDS
        assert done.megabytes < MEGABYTES
        return done.found, done.said

    return measured


@pytest.mark.parametrize("name", text_files.REFUSED)
def test_text_that_is_no_table_is_refused(outcome: Outcome, name: str, tmp_path: Path) -> None:
    content, code = text_files.REFUSED[name]
    path = tmp_path / "upload.csv"
    path.write_bytes(content)
    found, said = outcome(path)
    assert found == code
    assert all(SECRET not in sentence and "Traceback" not in sentence for sentence in said)


@pytest.mark.parametrize("suffix", [".geojson", ".vrt", ".xlsx", ".gpkg", ".parquet", ".kml"])
def test_no_name_makes_a_file_that_points_at_others_open_them(
    outcome: Outcome, suffix: str, tmp_path: Path
) -> None:
    content, code = text_files.REFUSED["a VRT"]
    path = tmp_path / f"upload{suffix}"
    path.write_bytes(content)
    assert outcome(path)[0] == code


@pytest.mark.parametrize("name", text_files.READ)
def test_each_row_of_a_hostile_text_is_taken_or_refused_with_a_reason(
    outcome: Outcome, name: str, tmp_path: Path
) -> None:
    content, codes = text_files.READ[name]
    path = tmp_path / "upload.csv"
    path.write_bytes(content)
    found, said = outcome(path)
    assert found == codes
    assert all("{" not in sentence for sentence in said)


def test_what_would_take_all_memory_is_refused_and_the_reader_alone_ends(
    outcome: Outcome, tmp_path: Path
) -> None:
    path = tmp_path / "upload"
    path.write_text(f'{{"type":"FeatureCollection","features":[{",".join(["[]"] * 12_000_000)}]}}')
    assert outcome(path)[0] == "too_much_memory"


def test_what_would_take_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "upload"
    binary_files.workbook(path, ["T1", "2024-05-02", 13.48, 2.17, "x"])
    hurried = replace(LIMITS, seconds=0.01)
    with pytest.raises(ImportFault) as fault, open_table(path, limits=hurried):
        pass
    assert fault.value.code == "too_slow"


@pytest.mark.parametrize("name", binary_files.REFUSED)
def test_a_broken_or_cunning_file_is_refused(outcome: Outcome, name: str, tmp_path: Path) -> None:
    make, code = binary_files.REFUSED[name]
    path = tmp_path / "upload"
    make(path)
    assert outcome(path)[0] == code


@pytest.mark.parametrize("name", binary_files.READ)
def test_each_row_of_a_workbook_package_or_parquet_is_taken_or_refused(
    outcome: Outcome, name: str, tmp_path: Path
) -> None:
    make, codes = binary_files.READ[name]
    path = tmp_path / "upload"
    make(path)
    assert outcome(path)[0] == codes
