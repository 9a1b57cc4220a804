"""Candidates and the one rule of acceptance, on small made-up gazetteers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.geocoding.index import Place
from geodata.geocoding.match import Candidate, Question, find_candidates
from geodata.geocoding.normalize import fold
from geodata.geocoding.places import Gazetteer
from geodata.geocoding.spots import HOMONYM_KM, kilometres


def make_place(place_id: str, **changes: object) -> Place:
    """A row of a table that holds the country's villages, but for the changes."""
    cells = (place_id, "Koro", "MLI", "", "town", "settlement", 0.0, 15.0, "made up")
    return Place(*cells, whole=True)._replace(**changes)  # type: ignore[arg-type]


def make_gazetteer(*places: Place) -> Gazetteer:
    names = {fold(one.name) for one in places}
    return Gazetteer({name: [p for p in places if fold(p.name) == name] for name in names})


SAHEL = frozenset({"MLI", "CIV"})


def accepted(gazetteer: Gazetteer, name: str, **context: object) -> str | None:
    question = Question(name, **({"countries": SAHEL} | context))  # type: ignore[arg-type]
    found = [c.place.place_id for c in find_candidates([gazetteer], question) if c.accepted]
    assert len(found) <= 1
    return found[0] if found else None


def test_one_place_of_that_name_is_accepted() -> None:
    assert accepted(make_gazetteer(make_place("a")), "koro") == "a"


def test_a_town_of_the_tables_waits_for_the_country_and_a_reviewed_place_does_not() -> None:
    anywhere: frozenset[str] = frozenset()
    assert accepted(make_gazetteer(make_place("a")), "Koro", countries=anywhere) is None
    reviewed = make_gazetteer(make_place("a", curated=True))
    assert accepted(reviewed, "Koro", countries=anywhere) == "a"
    (candidate,) = find_candidates([make_gazetteer(make_place("a"))], Question("Koro"))
    assert "country was not given" in candidate.reason


def test_a_place_of_a_thin_table_is_never_accepted() -> None:
    assert accepted(make_gazetteer(make_place("a", doubtful=True)), "Koro") is None


def town_of_a_table(**changes: object) -> Place:
    """A row of a table that holds towns alone."""
    return make_place("a", **({"whole": False} | changes))


def first(gazetteer: Gazetteer, **context: object) -> Candidate:
    return find_candidates([gazetteer], Question("Koro", **context))[0]  # type: ignore[arg-type]


def test_a_town_that_nobody_reviewed_waits_and_stays_the_first_candidate() -> None:
    found = first(make_gazetteer(town_of_a_table()), countries=SAHEL)
    assert (found.place.place_id, found.accepted, found.doubt) == ("a", False, "not_reviewed")
    assert "no person has reviewed this town" in found.reason


def test_its_region_a_city_or_a_review_settles_it() -> None:
    mopti = make_gazetteer(town_of_a_table(admin1="Mopti"))
    assert accepted(mopti, "Koro", admin1="Région de Mopti") == "a"
    assert accepted(mopti, "Koro", admin1="Kayes") is None
    assert accepted(make_gazetteer(town_of_a_table(prominence=6.1)), "Koro") == "a"
    assert accepted(make_gazetteer(town_of_a_table(curated=True)), "Koro") == "a"


def test_a_table_of_all_villages_that_has_the_same_row_settles_it_too() -> None:
    towns, villages = make_gazetteer(town_of_a_table()), make_gazetteer(make_place("a"))
    for indexes in ([towns, villages], [villages, towns]):
        (found,) = find_candidates(indexes, Question("Koro", SAHEL))
        assert (found.accepted, found.doubt) == (True, "")
    namesake = make_gazetteer(make_place("a"), make_place("b", lat=18.0))
    assert not any(c.accepted for c in find_candidates([towns, namesake], Question("Koro", SAHEL)))


@pytest.mark.parametrize(
    ("settled", "changes", "context"),
    [
        (False, {}, {}),
        (False, {"admin1": "West Kordofan"}, {"admin1": "Sennar"}),
        (True, {"admin1": "West Kordofan"}, {"admin1": "West Kordofan State"}),
        (True, {"precision": "site", "kind": "base"}, {}),
        (True, {"whole": True}, {}),
        (True, {"country": "TCD"}, {}),
    ],
)
def test_where_most_places_of_the_press_are_in_no_table_a_reviewed_town_waits_for_its_region(
    settled: bool, changes: dict[str, object], context: dict[str, object]
) -> None:
    place = town_of_a_table(**({"country": "SDN", "curated": True} | changes))
    found = first(make_gazetteer(place), countries=frozenset({place.country}), **context)
    assert (found.accepted, found.doubt) == ((True, "") if settled else (False, "few_names"))


def test_a_city_there_is_still_meant_by_its_name() -> None:
    reviewed = town_of_a_table(country="SDN", curated=True)
    row = make_place("b", country="SDN", whole=False, prominence=6.4)
    assert accepted(make_gazetteer(reviewed, row), "Koro", countries=frozenset({"SDN"})) == "a"


def test_two_far_apart_are_not() -> None:
    gazetteer = make_gazetteer(make_place("a"), make_place("b", lat=16.0))
    assert accepted(gazetteer, "Koro") is None
    assert len(find_candidates([gazetteer], Question("Koro"))) == 2


def test_the_only_city_of_a_name_is_meant_whatever_hamlets_bear_it() -> None:
    city = make_place("city", prominence=6.2)
    hamlet = make_place("hamlet", lat=17.0, doubtful=True)
    assert accepted(make_gazetteer(hamlet, city), "Koro") == "city"
    reviewed = make_place("reviewed", lat=19.0, curated=True)
    assert accepted(make_gazetteer(hamlet, city, reviewed), "Koro") == "reviewed"
    assert accepted(make_gazetteer(city, make_place("b", lat=18.0, prominence=6.1)), "Koro") is None


def test_a_namesake_is_not_said_to_be_the_city() -> None:
    gazetteer = make_gazetteer(
        make_place("city", prominence=6.2), make_place("hamlet", lat=17.0, doubtful=True)
    )
    reasons = [found.reason for found in find_candidates([gazetteer], Question("Koro"))]
    assert reasons == [
        "same name, the only city of that name",
        "same name, but the only city of that name comes first",
    ]


def test_a_city_that_only_bears_a_name_beside_its_own_is_one_of_several() -> None:
    city, village = make_place("city", name="Kayes", prominence=6.2), make_place("b", lat=17.0)
    assert accepted(Gazetteer({"koro": [city, village]}), "Koro") is None


def test_one_place_in_two_tables_is_shown_once_and_is_the_reviewed_one() -> None:
    gazetteer = make_gazetteer(make_place("a"), make_place("b", lat=15.0005, curated=True))
    (found,) = find_candidates([gazetteer], Question("Koro", SAHEL))
    assert found.place.place_id == "b"


def test_two_at_one_spot_are_one_town_in_two_tables() -> None:
    near = 15.0 + 0.9 * HOMONYM_KM / 111.2
    gazetteer = make_gazetteer(make_place("a"), make_place("b", lat=near))
    assert accepted(gazetteer, "Koro") in {"a", "b"}


def test_of_one_spot_the_works_are_preferred_to_the_town_and_a_reviewed_row_to_both() -> None:
    town, works = make_place("a"), make_place("b", precision="site", kind="base")
    reviewed = make_place("c", curated=True)
    assert accepted(make_gazetteer(town, works), "Koro") == "b"
    assert accepted(make_gazetteer(town, works, reviewed), "Koro") == "c"


def test_the_country_leaves_out_homonyms_elsewhere() -> None:
    gazetteer = make_gazetteer(make_place("a"), make_place("b", country="CIV", lat=8.0))
    assert accepted(gazetteer, "Koro") is None
    assert accepted(gazetteer, "Koro", countries=frozenset({"MLI"})) == "a"


def test_admin1_settles_homonyms_of_one_country() -> None:
    gazetteer = make_gazetteer(
        make_place("a", admin1="Mopti"), make_place("b", admin1="Ségou", lat=13.0)
    )
    assert accepted(gazetteer, "Koro", admin1="segou") == "b"
    assert accepted(gazetteer, "Koro", admin1="Kayes") is None


def test_a_reviewed_place_settles_homonyms_once_the_country_is_known() -> None:
    gazetteer = make_gazetteer(make_place("a"), make_place("b", lat=18.0, curated=True))
    assert accepted(gazetteer, "Koro", countries=frozenset()) is None
    assert accepted(gazetteer, "Koro", countries=frozenset({"MLI"})) == "b"


def test_a_stricter_stage_answers_before_a_looser_one() -> None:
    gazetteer = make_gazetteer(make_place("a"), make_place("b", name="Ko-ro", lat=20.0))
    assert accepted(gazetteer, "Koro") == "a"
    assert accepted(gazetteer, "Ko-ro") == "b"
    assert [c.method for c in find_candidates([gazetteer], Question("K'oro"))] == ["spacing"] * 2


def test_confidence_falls_with_ambiguity_and_with_looser_methods() -> None:
    one = make_gazetteer(make_place("a", curated=True))
    two = make_gazetteer(make_place("a"), make_place("b", lat=18.0))
    exact, spacing, peeled, homonym = (
        find_candidates([gazetteer], Question(name, SAHEL))[0].confidence
        for gazetteer, name in [(one, "Koro"), (one, "Ko ro"), (one, "camp de Koro"), (two, "Koro")]
    )
    assert exact > max(spacing, peeled)
    assert min(spacing, peeled) > homonym


def test_every_candidate_says_why() -> None:
    gazetteer = make_gazetteer(make_place("a"), make_place("b", lat=18.0))
    assert all("apart" in c.reason for c in find_candidates([gazetteer], Question("Koro")))


points = st.tuples(st.floats(-60, 60), st.floats(-179, 179))


@given(points, points)
def test_distance_is_symmetric_and_within_half_the_globe(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    assert kilometres(a, b) == pytest.approx(kilometres(b, a))
    assert 0 <= kilometres(a, b) <= 20_016


def test_a_degree_of_latitude_is_111_km() -> None:
    assert kilometres((15.0, 2.0), (16.0, 2.0)) == pytest.approx(111.2, abs=0.1)
