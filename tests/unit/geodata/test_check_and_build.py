"""A bad record is named whole, by file, row, column and value, and changes nothing."""

from __future__ import annotations

import json

import geopandas as gpd
import pytest

from geodata.build.build import build
from geodata.errors import CuratedDataError, StoreError
from geodata.record import load_manifest, load_record
from tests import small_record

SPOILED = [
    (("events", 0, "country"), "NIG", "events.csv:2"),
    (("claims", 0, "date"), "2024-13-01", "claims.csv:2 date '2024-13-01'"),
    (("claims", 0, "date"), "2016-02-30", "claims.csv:2 date '2016-02-30'"),
    (("claims", 1, "claim_id"), "ner-1", "claims.csv:3"),
    (("claims", 0, "url"), "", "claims.csv:2 url ''"),
    (("claims", 0, "url"), "javascript:alert(1)", "claims.csv:2 url 'javascript:alert(1)'"),
    (("claims", 0, "stage"), "withdrawl", "claims.csv:2 stage 'withdrawl'"),
    (("claims", 0, "voice_id"), "nobody", "claims.csv:2 voice_id 'nobody'"),
    (("claims", 0, "target_force_ids"), "usa-niger;usa-x", "usa-x is not in forces.csv"),
    (("claims", 0, "site_id"), "", "scope site needs a site"),
    (("claims", 0, "people_min"), "many", "claims.csv:2 people_min 'many'"),
    (("claims", 0, "people_max"), "100", "figures and their basis go together"),
    (("claims", 0, "date"), "2016-04-19/2016-05-01", "a/b is an extent"),
    (("claims", 0, "outlet"), " AFRICOM", "has spaces around it"),
    (("claims", 1, "event_id"), "2016-04-19-ner-base-201", "no claim tells it"),
    (("sites", 0, "country"), "MLI", "lies in MLI"),
    (("forces", 0, "counted"), "no", "say why it does not count"),
    (("forces", 0, "parent_force_id"), "usa-niger", "is part of itself"),
]


@pytest.mark.parametrize(("cell", "value", "message"), SPOILED)
def test_a_fault_is_named_by_file_row_column_and_value(tmp_path, cell, value, message):
    folder = small_record.write(tmp_path / "curated", {cell: value})
    with pytest.raises(CuratedDataError) as raised:
        build(folder, tmp_path / "built")
    assert message in str(raised.value)


def test_all_faults_are_named_at_once(tmp_path):
    spoil = {
        ("claims", 0, "stage"): "left",
        ("claims", 1, "date"): "soon",
        ("claims", 1, "url"): "",
        ("sites", 0, "kind"): "castle",
    }
    with pytest.raises(CuratedDataError) as raised:
        build(small_record.write(tmp_path / "curated", spoil), tmp_path / "built")
    named = {(p.file, p.column) for p in raised.value.problems}
    assert named >= {
        ("claims.csv", "stage"),
        ("claims.csv", "date"),
        ("claims.csv", "url"),
        ("sites.csv", "kind"),
    }


def test_a_point_outside_its_host_country_is_refused(tmp_path):
    folder = small_record.write(tmp_path / "curated")
    head, _ = (folder / "overrides.csv").read_text().split("\n", 1)
    (folder / "overrides.csv").write_text(
        f"{head}\nner-agadez,-8.0,12.6,site,moved by mistake,own reading\n"
    )
    with pytest.raises(CuratedDataError, match="km outside NER"):
        build(folder, tmp_path / "built")


def test_a_table_that_is_no_csv_of_its_columns_is_refused(tmp_path):
    folder = small_record.write(tmp_path / "curated")
    (folder / "sites.csv").write_bytes(b"\xff\xfe\x00garbage")
    (folder / "claims.csv").write_text("claim_id;event_id\n1;2\n")
    with pytest.raises(CuratedDataError) as raised:
        build(folder, tmp_path / "built")
    assert {p.file for p in raised.value.problems} == {"sites.csv", "claims.csv"}


def test_a_bad_build_leaves_the_last_good_one_in_place(tmp_path):
    built = tmp_path / "built"
    build(small_record.write(tmp_path / "curated"), built)
    before = {p: p.read_bytes() for p in sorted(built.rglob("*")) if p.is_file()}
    with pytest.raises(CuratedDataError):
        build(small_record.write(tmp_path / "bad", {("claims", 0, "date"): "soon"}), built)
    assert {p: p.read_bytes() for p in sorted(built.rglob("*")) if p.is_file()} == before


def test_a_failure_while_writing_leaves_the_last_good_one_in_place(tmp_path, monkeypatch):
    built = tmp_path / "built"
    build(small_record.write(tmp_path / "curated"), built)
    before = load_manifest(built)
    changed = small_record.write(tmp_path / "next", {("claims", 0, "date"): "2016-05-01"})
    monkeypatch.setattr("geodata.record.store.os.replace", _disk_full)
    with pytest.raises(OSError, match="No space left"):
        build(changed, built)
    assert load_manifest(built) == before
    assert load_record(built).claims["ner-1"].date.is_day
    assert not list(built.glob(".fresh-*"))


def _disk_full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_two_builds_of_the_same_record_are_the_same_bytes(tmp_path):
    folder = small_record.write(tmp_path / "curated")
    assert build(folder, tmp_path / "one") == build(folder, tmp_path / "two")


def test_the_built_places_are_geoparquet_in_wgs84_with_provenance(tmp_path):
    manifest = build(small_record.write(tmp_path / "curated"), tmp_path / "built")
    places = gpd.read_parquet(tmp_path / "built" / manifest["folder"] / "sites.parquet")
    assert places.crs.to_epsg() == 4326
    agadez = places.set_index("site_id").loc["ner-agadez"]
    assert abs(agadez.geometry.x - 7.99) < 0.1
    assert abs(agadez.geometry.y - 16.97) < 0.1
    assert agadez["precision"] in {"site", "settlement"}
    assert agadez["method"]
    assert agadez["provenance"]


def test_the_record_reads_back_as_it_was_built(tmp_path):
    from geodata.build.build import located_record

    folder = small_record.write(tmp_path / "curated")
    build(folder, tmp_path / "built")
    assert load_record(tmp_path / "built") == located_record(folder)


def test_a_missing_or_damaged_build_says_what_to_do(tmp_path):
    with pytest.raises(StoreError, match="geodata build"):
        load_record(tmp_path / "nothing")
    manifest = build(small_record.write(tmp_path / "curated"), tmp_path / "built")
    (tmp_path / "built" / manifest["folder"] / "claims.parquet").write_bytes(b"PAR1")
    with pytest.raises(StoreError, match="damaged"):
        load_record(tmp_path / "built")
    (tmp_path / "built" / "manifest.json").write_text(json.dumps({"format": 99}))
    with pytest.raises(StoreError, match="another version"):
        load_record(tmp_path / "built")


def test_faults_of_form_do_not_hide_faults_of_sense(tmp_path):
    spoil = {
        ("claims", 0, "url"): "javascript:alert(1)",
        ("claims", 0, "date"): "2024-13-01",
        ("claims", 1, "people_min"): "many",
        ("claims", 1, "target_force_ids"): "usa-x",
    }
    with pytest.raises(CuratedDataError) as raised:
        build(small_record.write(tmp_path / "curated", spoil), tmp_path / "built")
    named = [(p.row, p.column) for p in raised.value.problems]
    assert {(2, "url"), (2, "date"), (3, "people_min"), (3, "target_force_ids")} <= set(named)
    assert len(named) == len(set(named)), "each cell is named once"


def test_a_build_repairs_a_damaged_record(tmp_path):
    folder = small_record.write(tmp_path / "curated")
    manifest = build(folder, tmp_path / "built")
    (tmp_path / "built" / manifest["folder"] / "claims.parquet").write_bytes(b"x")
    build(folder, tmp_path / "built")
    assert load_record(tmp_path / "built").claims
