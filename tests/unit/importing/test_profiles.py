"""The ready profiles on files in the shapes of the exports; every row is made up for the test."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from geodata.importing import Choices, ImportFault, ImportQuestion, Refusal, detect, open_table
from geodata.importing.check import ContextChecker
from geodata.store.rows import ContextEvent

ACLED = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
    "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,"
    "country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,"
    "notes,fatalities,tags,timestamp\n"
    "TST1,02 May 2024,2024,1,Political violence,Battles,Armed clash,Test Force A,,,Test Force B,,,,,"
    "562,Western Africa,Niger,Niamey,Niamey,,Niamey,13.5137,2.1098,1,Test Daily,National,"
    '"Made up, for a test.",3,,1714600000\n'
    "TST2,2024-05-15,2024,3,Political violence,Battles,Armed clash,Test Force A,,,,,,,,466,"
    "Western Africa,Mali,Gao,Gao,,Gao,16.2716,-0.0447,3,Test Daily,National,Made up.,0,,1714600000\n"
)
GED = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_name,side_a,side_b,"
    "source_office,source_headline,where_prec,where_coordinates,latitude,longitude,country,"
    "country_id,date_prec,date_start,date_end,best,high,low\n"
    "900001,TST-1,2024,1,Clear,1,Test: Government,Government of Testland,Test Group,Test Wire,"
    "Made up for a test,1,Ménaka town,15.9182,2.4020,Mali,432,2,2024-03-01 00:00:00.000,"
    "2024-03-04 00:00:00.000,7,9,5\n"
    "900002,TST-2,2024,1,Clear,3,Test: Civilians,Test Group,Civilians,Test Wire,Made up,6,Mali,"
    "17.0,-4.0,Mali,432,5,2024-01-01 00:00:00.000,2024-12-31 00:00:00.000,1,1,1\n"
)
GEOPKO = (
    "source,mission,year,month,location,country,latitude,longitude,no.troops,hq\n"
    "Map no. 1 (test),TESTMIS,2019,9,Gao,Mali,16.2716,-0.0447,1350,2\n"
    "Map no. 1 (test),TESTMIS,2019,September,Kidal,Mali,18.4411,1.4078,unknown,0\n"
)


def read(path: Path, content: str, choices: Choices | None = None) -> list[ContextEvent | Refusal]:
    """Return what becomes of every row."""
    path.write_text(content, encoding="utf-8")
    with open_table(path) as table:
        checker = ContextChecker(table, detect(table, choices or Choices()).settled())
        with table.open() as reader:
            return [
                row if isinstance(row, Refusal) else checker.check(*row) for row in reader.rows()
            ]


def good(path: Path, content: str) -> list[ContextEvent]:
    found = read(path, content)
    assert all(isinstance(row, ContextEvent) for row in found), found
    return [row for row in found if isinstance(row, ContextEvent)]


def test_an_acled_event_keeps_its_id_actors_and_what_it_cites(tmp_path: Path) -> None:
    clash, month = good(tmp_path / "a.csv", ACLED)
    assert (clash.key, clash.country, clash.place) == ("TST1", "NER", "Niamey")
    assert (clash.lon, clash.lat) == (2.1098, 13.5137)
    assert clash.actor == "Test Force A; Test Force B"
    assert (clash.kind, clash.precision) == ("Armed clash", "settlement")
    assert clash.note == "fatalities: 3. Made up, for a test. [Test Daily]"
    assert clash.people is None, "the dead are not people present"
    assert (month.date_first, month.date_last) == (date(2024, 5, 1), date(2024, 5, 31))
    assert month.precision == "admin1"


def test_a_ged_event_spans_its_days_and_a_country_is_no_point(tmp_path: Path) -> None:
    town, country = good(tmp_path / "g.csv", GED)
    assert (town.date_first, town.date_last) == (date(2024, 3, 1), date(2024, 3, 4))
    assert (town.kind, town.place) == ("state-based conflict", "Ménaka town")
    assert country.precision == "country"


def test_geo_pko_months_are_months_and_unknown_troops_are_not_zero(tmp_path: Path) -> None:
    gao, kidal = good(tmp_path / "p.csv", GEOPKO)
    assert (gao.date_first, gao.date_last) == (date(2019, 9, 1), date(2019, 9, 30))
    assert (gao.actor, gao.people) == ("TESTMIS", 1350)
    assert kidal.people is None
    assert gao.key != kidal.key, "a table without ids knows its rows by all their cells"


@pytest.mark.parametrize(
    ("content", "code"),
    [(ACLED, "acled"), (GED, "ucdp-ged"), (GEOPKO, "geo-pko"), ("jour,lat,lon\n1,2,3\n", "free")],
)
def test_an_export_is_known_by_its_columns(content: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(content, encoding="utf-8")
    with open_table(path) as table:
        assert detect(table, Choices()).profile.code == code


def test_french_headers_are_mapped_and_a_choice_overrules(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Jour;Longitude;Latitude;Localité;Où\n2024;2,1;13,5;A;B\n", encoding="utf-8")
    with open_table(path) as table:
        assert detect(table, Choices()).mapping["place"] == ("Localité",)
        chosen = detect(table, Choices(columns={"Où": "place"})).settled()
        assert chosen.mapping["place"] == ("Où",)
        assert "place" not in detect(table, Choices(columns={"Localité": ""})).mapping


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"nowhere": "place"}, "map_column"),
        ({"a": "nothing"}, "map_field"),
        ({"a": "lat", "b": "lat"}, "map_twice"),
        ({"lat": ""}, "profile_columns"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(
    columns: dict[str, str], code: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b,date,lat,lon\n1,2,2024,13,2\n", encoding="utf-8")
    with open_table(path) as table, pytest.raises(ImportFault) as fault:
        detect(table, Choices(columns=columns)).settled()
    assert fault.value.code == code


def test_what_is_asked_is_answered_by_a_choice(tmp_path: Path) -> None:
    table = "date,lat,lon\n03/04/2024,13.5,2.1\n"
    with pytest.raises(ImportQuestion, match="03/04/2024"):
        read(tmp_path / "x.csv", table)
    (day_first,) = read(tmp_path / "x.csv", table, Choices(date_format="dmy"))
    (month_first,) = read(tmp_path / "x.csv", table, Choices(date_format="mdy"))
    (pattern,) = read(tmp_path / "x.csv", table, Choices(date_format="%d/%m/%Y"))
    assert isinstance(day_first, ContextEvent)
    assert day_first == pattern
    assert day_first.date_first == date(2024, 4, 3)
    assert isinstance(month_first, ContextEvent)
    assert month_first.date_first == date(2024, 3, 4)
