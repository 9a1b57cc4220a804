"""The committed record: complete, canonical, placed, and built from what is committed."""

from __future__ import annotations

import csv
import io

import pytest

from geodata.build.build import build, input_hashes
from geodata.geocoding.borders import distance_outside_km
from geodata.posture import derive
from geodata.record import load_manifest, load_record
from geodata.record.tables import CURATED, read_tables, table_names
from geodata.settings import Settings

# How many facts were collected, by the prefix of their ids.
COLLECTED = {"NER-": 135, "MLI-": 179, "TCD-": 119, "rest-": 180, "gap-": 153, "str-": 250}


@pytest.fixture(scope="module")
def tables():
    return read_tables(CURATED)


@pytest.fixture(scope="module")
def record():
    return load_record()


def test_no_collected_fact_is_lost_each_is_carried_or_left_out_for_a_reason(tables):
    carried = {fact for claim in tables["claims"] for fact in claim.many("fact_ids")}
    left_out = {row["fact_id"] for row in tables["omissions"] if row["reason"]}
    collected = {f"{p}{n:03d}" for p, count in COLLECTED.items() for n in range(1, count + 1)}
    assert carried | left_out == collected
    assert not carried & left_out


@pytest.mark.parametrize("table", table_names(CURATED))
def test_each_table_equals_its_own_rewrite(table):
    raw = (CURATED / f"{table}.csv").read_bytes().decode("utf-8")
    rows = list(csv.reader(io.StringIO(raw, newline="")))
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    assert raw == text.getvalue()
    ids = [row[0] for row in rows[1:]]
    assert table == "countries" or ids == sorted(ids)


def test_the_built_record_is_the_one_that_the_committed_tables_give(tmp_path):
    assert build(CURATED, tmp_path) == load_manifest()
    assert load_manifest()["inputs"] == input_hashes(CURATED)


def test_every_site_is_inside_its_host_country_or_honestly_not_located(record):
    for site in record.sites.values():
        if site.lon is None:
            assert site.located_reason, site.site_id
        else:
            outside = distance_outside_km(site.lon, site.lat, site.country)
            assert outside <= 5, f"{site.site_id} lies {outside:.0f} km outside {site.country}"


def test_the_six_facts_of_the_founding_text_are_events_with_the_claim_that_tells_them(record):
    url = "fr.allafrica.com/stories/202405030210.html"
    told = [c for c in record.claims.values() if url in c.url]
    found = {(f, c.country, c.stage) for c in told for f in c.target_force_ids}
    assert ("rus-africa-corps-ner", "NER", "confirmed_present") in found
    assert ("usa-niger", "NER", "demanded") in found
    assert ("usa-chad", "TCD", "complete") in found
    assert any(c == "MLI" and f.startswith("fra-") and s == "complete" for f, c, s in found)
    assert any(c == "BFA" and f.startswith("fra-") for f, c, s in found)
    assert any(f == "rus-wagner-mli" and c == "MLI" for f, c, s in found)
    assert len({c.event_id for c in told}) >= 6


def test_strengths_never_come_out_negative_without_being_reported(record):
    derivation = derive(record)
    for key, presences in derivation.presences.items():
        for presence in presences:
            assert presence.until is None or presence.since.last <= presence.until.last, key


def test_settings_point_to_the_shipped_record():
    assert Settings.from_env({}).curated == CURATED
    assert Settings.from_env({"SAHEL_BUILT": "/x"}).built.name == "x"
