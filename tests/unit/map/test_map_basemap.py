"""The committed base map: complete, small, in the right place."""

import csv
import gzip
import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dashboard.map.assets import STATIC
from dashboard.map.basemap_names import HOSTS

FOLDER = STATIC / "basemap"
HOST_CODES = [
    "BEN",
    "BFA",
    "CAF",
    "CIV",
    "CMR",
    "GAB",
    "GHA",
    "GIN",
    "LBY",
    "MLI",
    "MRT",
    "NER",
    "NGA",
    "SDN",
    "SEN",
    "SLE",
    "TCD",
    "TGO",
]


@cache
def load(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return content


def test_the_eighteen_hosts_have_shapes_and_names_in_both_languages() -> None:
    shapes = {country["id"] for country in load("land")["countries"] if country["host"]}
    names = {country["id"]: country for country in load("names")["countries"]}
    assert sorted(HOSTS) == sorted(shapes) == HOST_CODES
    assert all(names[code]["en"] and names[code]["fr"] for code in HOST_CODES)
    assert (names["TCD"]["en"], names["TCD"]["fr"]) == ("Chad", "Tchad")


def test_every_ring_names_arcs_that_exist_and_closes() -> None:
    arcs = load("land")["arcs"]

    def ends(number: int) -> tuple[tuple[int, int], tuple[int, int]]:
        flat = arcs[number if number >= 0 else ~number]
        first, last = (flat[0], flat[1]), (sum(flat[0::2]), sum(flat[1::2]))
        return (first, last) if number >= 0 else (last, first)

    for country in load("land")["countries"]:
        for ring in (ring for part in country["parts"] for ring in part):
            chain = [ends(number) for number in ring]
            assert chain[-1][1] == chain[0][0], country["id"]
            assert all(a[1] == b[0] for a, b in pairwise(chain))


def test_contested_borders_are_not_drawn_as_settled() -> None:
    land = load("land")
    assert len(land["disputed"]) >= 2  # Western Sahara
    assert len(land["disputed_lines"]) >= 3  # Hala'ib twice, Abyei
    assert not set(land["disputed"]) & set(land["borders"])


def test_rivers_lakes_and_provinces_are_there() -> None:
    details = load("details")
    assert len(details["rivers"]) > 20
    assert len(details["lakes"]) > 10
    assert len(details["admin1"]) > 200


@pytest.mark.parametrize(
    ("name", "lon", "lat"),
    [
        ("Niamey", 2.11, 13.51),
        ("Maradi", 7.1, 13.5),
        ("Bamako", -8.0, 12.64),
        ("Kidal", 1.41, 18.44),
    ],
)
def test_main_towns_stand_where_they_are(name: str, lon: float, lat: float) -> None:
    found = [(row[3], row[4]) for row in load("names")["towns"] if row[0] == name]
    assert found == [(pytest.approx(lon, abs=0.1), pytest.approx(lat, abs=0.1))]


def test_towns_agree_with_the_gazetteer() -> None:
    file = Path(__file__).parents[3] / "geodata" / "gazetteer" / "geonames.csv.gz"
    known: dict[str, list[tuple[float, float]]] = {}
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            known.setdefault(row["name"], []).append((float(row["lon"]), float(row["lat"])))
    towns = [
        row for row in load("names")["towns"] if row[2] <= 2 and row[3] < 40 and row[0] in known
    ]
    far = [
        name
        for name, _, _, lon, lat in towns
        if min(abs(x - lon) + abs(y - lat) for x, y in known[name]) > 0.5
    ]
    assert len(towns) > 50
    assert far == []


def test_the_files_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.json")) < 300_000
