"""The table of villages: folded as the code folds, inside its countries, never accepted unseen."""

import gzip
import itertools
import re

from geodata.geocoding.borders import distance_outside_km
from geodata.geocoding.explain import explain
from geodata.geocoding.normalize import fold
from geodata.geocoding.places import GAZETTEER, embedded_gazetteer
from geodata.geocoding.villages import embedded_villages, read_villages

BORDER_KM = 3.0
# Every so many-th row, so that the exact borders are asked in a second.
STEP = 40


def test_keys_of_the_table_are_folded_as_the_code_folds() -> None:
    """Fails after a change of `fold`: run make_villages again."""
    for place, keys in read_villages():
        assert fold(place.name) in keys
        assert all(fold(key) == key for key in keys)


def test_every_row_is_one_openstreetmap_object_with_its_credit() -> None:
    places = [place for place, _ in read_villages()]
    assert len({place.place_id for place in places}) == len(places) > 16_000
    for place in places:
        assert re.fullmatch(r"osm:(node|way)/\d+", place.place_id)
        assert "© OpenStreetMap contributors, ODbL 1.0" in place.source


def test_points_lie_in_their_country() -> None:
    for place, _ in itertools.islice(read_villages(), 0, None, STEP):
        assert distance_outside_km(place.lon, place.lat, place.country) <= BORDER_KM, place


def test_a_village_of_the_map_is_a_candidate_and_never_accepted() -> None:
    first = explain("Dutsin Kura Sauri", country="NGA")[0]
    assert (first["name"], first["admin1"], first["accepted"]) == (
        "Dutsin Kura Sauri",
        "Zamfara",
        False,
    )
    assert "table that holds few of its villages" in first["reason"]


def test_a_namesake_on_the_map_keeps_a_town_of_the_tables_from_being_accepted() -> None:
    towns = {p.name for p in embedded_gazetteer().named("bajoga", frozenset({"NGA"}))}
    assert towns == {"Bajoga"}
    found = explain("Bajoga", country="NGA")
    assert len(found) > 1
    assert not any(row["accepted"] for row in found)


def test_a_village_mapped_by_its_sections_alone_answers_to_their_common_name() -> None:
    found = explain("Molai", country="NGA")
    assert {row["name"].split()[0] for row in found} == {"Molai"}
    assert {row["admin1"] for row in found} == {"Borno"}
    nigeria = frozenset({"NGA"})
    assert not embedded_villages().named("garin", nigeria), "it begins names all over the country"


def test_the_table_of_one_corner_is_silent_where_no_country_is_given() -> None:
    table = embedded_villages()
    assert table.named("molai", frozenset({"NGA"}))
    asked = (
        table.named("molai"),
        table.spelled("molai"),
        table.sounding("ml"),
        table.starting("m", 2, 9),
    )
    assert not any(asked)


def test_reading_texts_does_not_look_among_the_villages() -> None:
    assert not embedded_gazetteer().by_name.keys() & {"dutsin kura sauri"}
    assert "dutsin kura sauri" in embedded_villages().by_name


def test_the_packed_table_carries_no_time_so_that_a_rerun_gives_the_same_bytes() -> None:
    packed = (GAZETTEER / "villages.csv.gz").read_bytes()
    assert packed[3:8] == b"\0\0\0\0\0"
    assert len(packed) < 400_000
    assert gzip.decompress(packed).startswith(b"osm,name,country,admin1,lon,lat,rank,keys\n")
