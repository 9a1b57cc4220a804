"""`explain` answers in words for the command line."""

from geodata.geocoding import explain


def test_the_accepted_candidate_comes_first_with_its_reason() -> None:
    rows = explain("Ménaka", "MLI")
    assert rows[0]["accepted"]
    assert rows[0]["method"] == "exact"
    assert rows[0]["reason"]


def test_a_place_named_in_a_description_waits_for_a_human() -> None:
    rows = explain("caserne de Ménaka", "MLI")
    assert (rows[0]["method"], rows[0]["accepted"]) == ("peeled", False)


def test_homonyms_are_all_listed() -> None:
    rows = explain("base 101")
    assert {row["country"] for row in rows} == {"NER", "MLI"}
    assert not any(row["accepted"] for row in rows)


def test_nothing_found_is_one_row_that_says_so() -> None:
    (row,) = explain("Zzyzx", ["MLI", "NER"])
    assert (row["lon"], row["lat"], row["accepted"]) == (None, None, False)
    assert "MLI, NER" in row["reason"]


def test_a_paragraph_and_an_empty_name_have_reasons_of_their_own() -> None:
    assert "too long" in explain("x" * 10_000)[0]["reason"]
    assert "no letters" in explain(" \u202e ")[0]["reason"]


def test_several_countries_may_be_given() -> None:
    rows = explain("base 101", ["NER", "TCD"])
    assert rows[0]["accepted"]
    assert rows[0]["country"] == "NER"
