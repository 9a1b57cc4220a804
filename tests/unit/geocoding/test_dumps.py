"""GeoNames country dumps: imported whole or not at all, searched by every stage, refused by line."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from geodata.errors import UsageError
from geodata.geocoding.bulk import offline_indexes
from geodata.geocoding.dumps import dump_index, import_dump, list_dumps, remove_dump
from geodata.geocoding.dumps import read as reader
from geodata.geocoding.match import Question, find_candidates
from geodata.geocoding.places import embedded_gazetteer
from geodata.settings import Settings

MALI = frozenset({"MLI"})


def line(number: int, name: str, lat: float, lon: float, **changed: object) -> str:
    """One row of a dump; keywords with underscores for blanks change a column."""
    cells: dict[str, object] = dict.fromkeys(reader.COLUMNS, "")
    cells |= {"geonameid": number, "name": name, "asciiname": name}
    cells |= {"latitude": lat, "longitude": lon, "feature class": "P", "feature code": "PPL"}
    cells |= {"country code": "ML", "admin1 code": "04", "population": 0}
    cells |= {"modification date": "2024-01-31"}
    cells |= {key.replace("_", " "): value for key, value in changed.items()}
    return "\t".join(str(cells[column]) for column in reader.COLUMNS) + "\n"


TABLE = "".join(
    [
        line(1, "Ogassagou-Peulh", 14.05, -3.35, alternatenames="Ogossagou,أوغوساغو,OGX,o jia gu"),
        line(2, "Dyabaly", 14.69, -5.99, alternatenames="Diabali,Dyabali"),
        line(3, "Ber", 16.76, -2.64, feature_class="H", feature_code="MRSH"),
        line(4, "Mopti", 14.5, -4.2, feature_class="A", feature_code="ADM1", population=2_000_000),
        line(5, "Sofara", 13.99, -4.24, population=12_000),
        line(6, "Sofara", 12.01, -9.9, admin1_code="99"),
        line(7, "Aérodrome de Tin Zaouatine", 19.9, 2.9, feature_class="S", feature_code="AIRF"),
    ]
)


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "ML.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "what the columns mean")
        archive.writestr("ML.txt", TABLE)
    return path


def found(state: Path, name: str) -> list[tuple[str, str]]:
    index = dump_index(state)
    assert index is not None
    return [(c.place.name, c.method) for c in find_candidates([index], Question(name, MALI))]


def test_every_stage_of_the_matcher_works_over_a_dump(dump, tmp_path):
    import_dump(tmp_path, dump)
    assert found(tmp_path, "Ogossagou") == [("Ogassagou-Peulh", "exact")]
    assert found(tmp_path, "أوغوساغو") == [("Ogassagou-Peulh", "exact")]
    assert found(tmp_path, "Ogassagou Peulh") == [("Ogassagou-Peulh", "spacing")]
    assert found(tmp_path, "camp de Dyabaly") == [("Dyabaly", "peeled")]
    assert found(tmp_path, "Djabali") == [("Dyabaly", "phonetic")]
    assert found(tmp_path, "Ogassagou-Peuhl")[0][0] == "Ogassagou-Peulh"
    assert [name for name, _ in found(tmp_path, "Sofara")] == ["Sofara", "Sofara"]


def test_codes_and_machine_romanisations_are_no_names(dump, tmp_path):
    import_dump(tmp_path, dump)
    assert found(tmp_path, "OGX") == []
    assert found(tmp_path, "o jia gu") == []


def test_a_place_keeps_its_region_by_name_its_kind_and_its_credit(dump, tmp_path):
    import_dump(tmp_path, dump)
    index = dump_index(tmp_path)
    assert index is not None
    places = {p.place_id: p for key in ("sofara", "ber") for p in index.named(key, MALI)}
    assert places["geonames:5"].admin1 == "Mopti"
    assert places["geonames:6"].admin1 == ""
    assert places["geonames:3"].kind == "water"
    assert places["geonames:5"].prominence > places["geonames:6"].prominence
    assert "CC BY 4.0" in places["geonames:5"].source


def test_the_reviewed_list_goes_before_a_dump(dump, tmp_path):
    import_dump(tmp_path, dump)
    index = dump_index(tmp_path)
    assert index is not None
    best = find_candidates([embedded_gazetteer(), index], Question("Ber", MALI))[0]
    assert best.place.curated
    assert best.accepted


def test_a_town_of_the_tables_waits_until_the_dump_has_it_alone_of_its_name(tmp_path):
    """The row has the same number in both; the dump's villages tell that there is no other."""
    town = find_candidates([embedded_gazetteer()], Question("Mahina", MALI))[0]
    number = int(town.place.place_id.removeprefix("geonames:"))
    (tmp_path / "ML.txt").write_text(line(number, "Mahina", town.place.lat, town.place.lon))
    import_dump(tmp_path, tmp_path / "ML.txt")
    (settled,) = find_candidates(
        offline_indexes(Settings(state=tmp_path)), Question("Mahina", MALI)
    )
    assert (town.accepted, town.doubt) == (False, "not_reviewed")
    assert (settled.accepted, settled.doubt) == (True, "")


def test_the_same_file_is_passed_over_and_a_newer_one_takes_its_place(dump, tmp_path):
    first, imported = import_dump(tmp_path, dump)
    assert imported
    assert (first.country, first.places) == ("MLI", 7)
    assert import_dump(tmp_path, dump) == (first, False)
    newer = tmp_path / "ML.txt"
    newer.write_text(line(9, "Tessit", 15.1, 0.4), encoding="utf-8")
    import_dump(tmp_path, newer)
    (kept,) = list_dumps(tmp_path)
    assert (kept.file, kept.places) == ("ML.txt", 1)
    assert found(tmp_path, "Sofara") == []
    assert found(tmp_path, "Tessit") == [("Tessit", "exact")]


def test_a_country_can_be_taken_out_again(dump, tmp_path):
    import_dump(tmp_path, dump)
    assert remove_dump(tmp_path, "MLI").file == "ML.zip"
    assert dump_index(tmp_path) is None
    with pytest.raises(UsageError, match="imported: none"):
        remove_dump(tmp_path, "MLI")


GOOD = line(1, "Gao", 16.27, -0.04)
WRONG = {
    "a row cut off": (GOOD + GOOD[:40], r"ML\.txt:2 .*of 19 columns"),
    "cut off in the last cell": (GOOD[:-4], r"ML\.txt:1 modification date '2024-01': no date"),
    "a comma table": ("id,name,lat\n1,Gao,16\n", r"ML\.txt:1 .* 1 of 19 columns"),
    "a web page": ("<html>\n", r"ML\.txt:1 .*download it again"),
    "a latitude of 167": (
        line(1, "Gao", 167.0, -0.04),
        r"ML\.txt:1 latitude '167\.0': no number from -90",
    ),
    "NaN": (line(1, "Gao", float("nan"), -0.04), r"latitude 'nan'"),
    "no latitude": (GOOD + line(2, "Gao", "", 0), r"ML\.txt:2 latitude ''"),
    "no name": (line(1, " ", 16.0, 0.0), "ML.txt:1 name"),
    "a country that is not covered": (GOOD.replace("\tML\t", "\tFR\t"), "country code 'FR'"),
    "two countries": (GOOD + GOOD.replace("\tML\t", "\tNE\t"), r"ML\.txt:2 country code 'NE'"),
    "an id of words": (GOOD.replace("1\t", "one\t", 1), "geonameid 'one'"),
    "nothing": ("", "the file is empty"),
    "a line without end": ("x" * 200_000, "longer than 100000 bytes"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_file_is_named_with_line_and_column_and_changes_nothing(wrong, dump, tmp_path):
    text, said = WRONG[wrong]
    import_dump(tmp_path, dump)
    path = tmp_path / "ML.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        import_dump(tmp_path, path)
    assert [kept.file for kept in list_dumps(tmp_path)] == ["ML.zip"]
    assert found(tmp_path, "Dyabaly") == [("Dyabaly", "exact")]


def test_other_bytes_than_utf8_are_named_by_column(tmp_path):
    path = tmp_path / "ML.txt"
    path.write_bytes(GOOD.encode() + line(2, "Ménaka", 15.9, 2.4).encode("latin-1"))
    with pytest.raises(UsageError, match=r"ML\.txt:2 name '.*no UTF-8"):
        import_dump(tmp_path, path)


def test_a_truncated_or_damaged_zip_is_refused(dump, tmp_path):
    whole, broken = dump.read_bytes(), tmp_path / "NE.zip"
    flipped = bytearray(whole)
    flipped[whole.index(b"ML.txt") + 60] ^= 0xFF
    for content in (whole[: len(whole) // 2], flipped, b"<html>", b""):
        broken.write_bytes(content)
        with pytest.raises(UsageError, match="download it again"):
            import_dump(tmp_path, broken)
    assert list_dumps(tmp_path) == []


def test_a_zip_bomb_and_a_zip_of_other_things_are_refused(tmp_path):
    bomb = tmp_path / "ML.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ML.txt", b"\t" * 5_000_000)
    with pytest.raises(UsageError, match="100-fold"):
        import_dump(tmp_path, bomb)
    with zipfile.ZipFile(bomb, "w") as archive:
        archive.writestr("photo.png", b"x")
    with pytest.raises(UsageError, match="0 tables"):
        import_dump(tmp_path, bomb)


def test_a_missing_file_and_a_folder_that_cannot_be_written_are_said(dump, tmp_path):
    with pytest.raises(UsageError, match=r"NE\.zip: No such file"):
        import_dump(tmp_path, tmp_path / "NE.zip")
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(OSError, match="SAHEL_STATE"):
        import_dump(blocked, dump)


IMPORT_AND_DIE = """
import os, signal, sys
from pathlib import Path
from geodata.geocoding.dumps import import_dump

def die(rows):
    os.kill(os.getpid(), signal.SIGKILL)

import_dump(Path(sys.argv[1]), Path(sys.argv[2]), die)
"""


def test_a_killed_import_leaves_what_was_there_and_the_same_command_finishes_it(dump, tmp_path):
    other = tmp_path / "NE.txt"
    other.write_text(
        "".join(
            line(100 + n, f"Place {n}", 15.0, 8.0).replace("\tML\t", "\tNE\t") for n in range(3000)
        ),
        encoding="utf-8",
    )
    import_dump(tmp_path, dump)
    child = [sys.executable, "-c", IMPORT_AND_DIE, str(tmp_path), str(other)]
    assert subprocess.run(child, check=False, env=os.environ).returncode == -9
    assert [kept.country for kept in list_dumps(tmp_path)] == ["MLI"]
    assert import_dump(tmp_path, dump)[1] is False
    assert import_dump(tmp_path, other)[0].places == 3000


def test_the_memory_of_an_import_does_not_grow_with_the_file(tmp_path):
    import tracemalloc

    peaks, sizes = [], (5_000, 10_000)
    for rows in sizes:
        path = tmp_path / "ML.txt"
        text = (line(number, f"Village number {number}", 15.0, -4.0) for number in range(1, rows))
        with path.open("w", encoding="utf-8") as file:
            file.writelines(text)
        tracemalloc.start()
        import_dump(tmp_path / str(rows), path)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    # Look-ups remember some names; a row that is kept would take over 500 bytes.
    assert peaks[1] - peaks[0] < 200 * (sizes[1] - sizes[0])
