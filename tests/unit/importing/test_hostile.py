"""Every hostile file is read rightly or refused with a sentence, in bounded time and memory."""

from __future__ import annotations

import resource
import time
from dataclasses import replace
from pathlib import Path

import pytest

from geodata.importing import Choices, ImportFault, Plan, Refusal, Report, detect, open_table
from geodata.importing.check import ContextChecker
from geodata.importing.limits import LIMITS
from geodata.importing.run import check
from tests.unit.importing import binary_files, text_files

SECONDS, MEGABYTES = 20, 512
SECRET = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0]


def outcome(path: Path) -> tuple[str | list[str], list[str]]:
    """Return the code of the file's refusal or what became of each row, and all that was said."""
    started, before = time.monotonic(), _most_memory()
    try:
        found, said = _rows(path)
    except ImportFault as fault:
        found, said = fault.code, [fault.text("en"), fault.text("fr")]
    assert time.monotonic() - started < SECONDS
    # The high-water mark of a process that ran other tests before may lie above the limit already.
    for most, held in zip(_most_memory(), before, strict=True):
        assert most < max(MEGABYTES, held + 1)
    return found, said


def _most_memory() -> list[float]:
    """Return the most megabytes that this process, and any child of it, ever held."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return [resource.getrusage(process).ru_maxrss / 1000 for process in who]


def _rows(path: Path) -> tuple[list[str], list[str]]:
    codes: list[str] = []
    said: list[str] = []
    with open_table(path) as table:
        detected = detect(table, Choices()).settled()
        one, seen = ContextChecker(table, detected), set[str]()
        with table.open() as reader:
            for row in reader.rows():
                found = row if isinstance(row, Refusal) else one.check(*row)
                if isinstance(found, Refusal):
                    assert found.line > 0
                    codes.append(found.code)
                    said += [found.reason("en"), found.reason("fr")]
                else:
                    codes.append("=" if found.key in seen else "")
                    seen.add(found.key)
        _adds_up(check(Plan(path, table, detected, "test")), codes)
    return codes, said


def _adds_up(report: Report, codes: list[str]) -> None:
    assert report.read == len(codes)
    assert report.read == report.accepted + report.refused + report.duplicate
    assert report.duplicate == codes.count("=")
    assert report.accepted == codes.count("")


@pytest.mark.parametrize("name", text_files.REFUSED)
def test_text_that_is_no_table_is_refused(name: str, tmp_path: Path) -> None:
    content, code = text_files.REFUSED[name]
    path = tmp_path / "upload.csv"
    path.write_bytes(content)
    found, said = outcome(path)
    assert found == code
    assert all(SECRET not in sentence and "Traceback" not in sentence for sentence in said)


@pytest.mark.parametrize("suffix", [".geojson", ".vrt", ".xlsx", ".gpkg", ".parquet", ".kml"])
def test_no_name_makes_a_file_that_points_at_others_open_them(suffix: str, tmp_path: Path) -> None:
    content, code = text_files.REFUSED["a VRT"]
    path = tmp_path / f"upload{suffix}"
    path.write_bytes(content)
    assert outcome(path)[0] == code


@pytest.mark.parametrize("name", text_files.READ)
def test_each_row_of_a_hostile_text_is_taken_or_refused_with_a_reason(
    name: str, tmp_path: Path
) -> None:
    content, codes = text_files.READ[name]
    path = tmp_path / "upload.csv"
    path.write_bytes(content)
    found, said = outcome(path)
    assert found == codes
    assert all("{" not in sentence for sentence in said)


def test_what_would_take_all_memory_is_refused_and_the_reader_alone_ends(tmp_path: Path) -> None:
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
def test_a_broken_or_cunning_file_is_refused(name: str, tmp_path: Path) -> None:
    make, code = binary_files.REFUSED[name]
    path = tmp_path / "upload"
    make(path)
    assert outcome(path)[0] == code


@pytest.mark.parametrize("name", binary_files.READ)
def test_each_row_of_a_workbook_package_or_parquet_is_taken_or_refused(
    name: str, tmp_path: Path
) -> None:
    make, codes = binary_files.READ[name]
    path = tmp_path / "upload"
    make(path)
    assert outcome(path)[0] == codes
