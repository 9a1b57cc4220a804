"""A download is exactly the view, says where it is from, and runs nothing in a spreadsheet."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

from dashboard import downloads
from dashboard.scene import build_scene

MAY = date(2024, 5, 2)
HERE = "http://localhost:8501/"


def rows_of(data: bytes) -> list[dict[str, str]]:
    assert data.startswith("\ufeff".encode())
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_csv_holds_the_rows_of_the_view_and_nothing_else(scene_of) -> None:
    scene = scene_of(at=MAY, countries={"NER"})
    rows = rows_of(downloads.posture_csv(scene, HERE))
    assert [(r["force_id"], r["site_id"]) for r in rows] == [
        (row.key.force_id, row.key.site_id) for row in scene.rows
    ]
    assert {r["country"] for r in rows} == {"NER"}


def test_every_row_says_which_data_it_is_from(scene_of) -> None:
    scene = scene_of(at=MAY, countries={"NER"})
    for row in rows_of(downloads.posture_csv(scene, HERE)):
        assert row["data_version"] == scene.store.version
        assert row["cut_off"] == "2025-02-15"
        assert "at=2024-05-02&country=NER" in row["citation"]


def test_geojson_has_metadata_points_in_lon_lat_and_no_point_for_a_country(scene_of) -> None:
    whole = json.loads(downloads.posture_geojson(scene_of(at=MAY, countries={"NER"}), HERE))
    assert whole["metadata"]["cut_off"] == "2025-02-15"
    by_level = {f["properties"]["level"]: f["geometry"] for f in whole["features"]}
    assert by_level["country"] is None
    assert by_level["site"]["coordinates"] in ([2.1836, 13.4815], [8.01, 16.95])


def test_events_of_the_period_are_a_table_of_their_own(scene_of) -> None:
    scene = scene_of(
        mode="period", start=date(2024, 7, 1), end=date(2024, 8, 31), countries={"NER"}
    )
    assert {r["event_id"] for r in rows_of(downloads.events_csv(scene, HERE))} == {
        event.event_id for event in scene.events
    }


def test_a_formula_in_a_name_is_text_in_the_table(scene_of) -> None:
    scene = scene_of(at=MAY, countries={"NER"})
    site = replace(scene.store.record.sites["ner-niamey-base-101"], name_fr="=HYPERLINK(1)")
    record = replace(scene.store.record, sites={**scene.store.record.sites, site.site_id: site})
    evil = build_scene(replace(scene.store, record=record), scene.view, scene.all_rows)
    cells = {
        r["site"]
        for r in rows_of(downloads.posture_csv(evil, HERE))
        if r["site_id"] == site.site_id
    }
    assert cells == {"'=HYPERLINK(1)"}


def test_the_file_name_tells_date_and_countries(scene_of) -> None:
    scene = scene_of(at=MAY, countries={"NER", "MLI"})
    assert downloads.file_name(scene, "csv") == "sahel-forces_2024-05-02_MLI_NER.csv"
