"""The score of the geocoder against known places, computed on small true cases."""

import json
from pathlib import Path

import pytest

from geodata.cli.main import main
from geodata.errors import UsageError
from geodata.geocoding.index import Place
from geodata.geocoding.normalize import fold
from geodata.geocoding.places import Gazetteer
from geodata.geocoding.score import Setting, Truth, nearby_point, read_truth, report, try_all
from geodata.geocoding.spots import kilometres

HEADER = "place_name,country_iso3,admin1,lat,lon,kind\n"


def place(place_id: str, name: str, lat: float, country: str = "MLI") -> Place:
    cells = (place_id, name, country, "", "town", "settlement", 0.0, lat, "made up")
    return Place(*cells, whole=True)


def gazetteer(*places: Place) -> Gazetteer:
    names = {fold(one.name) for one in places}
    return Gazetteer({name: [p for p in places if fold(p.name) == name] for name in names})


def truth(name: str, lat: float, kind: str = "town") -> Truth:
    return Truth(name, "MLI", "", lat, 0.0, kind)


def test_shares_are_of_all_rows_and_precision_of_the_accepted() -> None:
    known = gazetteer(place("a", "Alpha", 10), place("b", "Bravo", 11), place("c", "Charlie", 12))
    truths = [truth("Alpha", 10.0), truth("Bravo", 11.1), truth("Charlie", 15), truth("Delta", 9)]
    total = report(try_all([known], truths, Setting()))[0]
    assert (total["rows"], total["found"]) == (4, 3)
    assert (total["within_5_km"], total["within_25_km"], total["wrong"]) == (25.0, 50.0, 25.0)
    assert (total["accepted"], total["accepted_right"]) == (3, 66.7)
    assert total["accepted_wrong"] == 33.3


def test_press_rows_are_all_but_villages() -> None:
    truths = [truth("Alpha", 10.0, "village"), truth("Alpha", 10.0, "deployment")]
    lines = report(try_all([gazetteer(place("a", "Alpha", 10))], truths, Setting()))
    assert [line["rows"] for line in lines[:2]] == [2, 1]


def test_a_point_nearby_settles_which_homonym_comes_first() -> None:
    homonyms = gazetteer(place("a", "Alpha", 10), place("b", "Alpha", 20))
    truths = [truth("Alpha", 10.0), truth("Alpha", 20.0)]
    without = report(try_all([homonyms], truths, Setting()))[0]
    near = report(try_all([homonyms], truths, Setting(near=True)))[0]
    assert (without["within_25_km"], near["within_25_km"]) == (50.0, 100.0)
    assert near["accepted"] == 0


def test_without_a_country_homonyms_abroad_count() -> None:
    abroad = gazetteer(place("a", "Alpha", 10), place("b", "Alpha", 20, "NER"))
    given, unknown = (
        report(try_all([abroad], [truth("Alpha", 10)], Setting(country=country)))[0]["accepted"]
        for country in (True, False)
    )
    assert (given, unknown) == (1, 0)


def test_the_simulated_neighbour_is_the_same_in_every_run_and_close() -> None:
    point = nearby_point(truth("Alpha", 15.0))
    assert point == nearby_point(truth("Alpha", 15.0))
    assert 0 < kilometres(point, (15.0, 0.0)) < 115


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("place_name,lat,lon\nGao,1,2\n", "no column country_iso3: add it"),
        (HEADER + "Gao,MLI,,north,0,town\n", "truth.csv:2 lat 'north' is no number"),
        (HEADER + "Gao,MLI,,16,nan,town\n", "truth.csv:2 lon 'nan' is no number"),
        (HEADER + "Gao,MLI,,91,0,town\n", "from -90 to 90"),
    ],
)
def test_a_bad_file_is_one_clear_error(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "truth.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        read_truth(path)


def test_region_and_kind_may_be_missing(tmp_path: Path) -> None:
    path = tmp_path / "truth.csv"
    path.write_text("place_name,country_iso3,lat,lon\nGao,MLI,16.27,-0.04\n", encoding="utf-8")
    (gao,) = read_truth(path)
    assert (gao.name, gao.admin1, gao.kind) == ("Gao", "", "")


def test_a_missing_file_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_truth(tmp_path / "none.csv")


def test_the_command_prints_totals_with_and_without_the_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "truth.csv"
    path.write_text(HEADER + "Ber,MLI,,16.76,-2.64,town\nGao,MLI,,16.27,-0.04,town\n", "utf-8")
    assert main(["geocode", "score", str(path), "--format", "json"]) == 0
    lines = json.loads(capsys.readouterr().out)
    shares = {(line["group"], line["value"]): line["within_25_km"] for line in lines}
    assert shares["all", ""] == 100.0
    assert shares["all", "without the hand-made list"] == 50.0
    assert {line["group"] for line in lines} >= {"kind", "country", "method", "kind in country"}
