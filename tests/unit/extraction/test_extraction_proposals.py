"""What a text claims, sentence by sentence: who, where, which stage, and what is no fact."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dates import parse_edtf
from geodata.extraction import PROPOSAL_KEYS, proposal_row, propose

FRIDAY = date(2024, 5, 3)


def told(world, text, published=FRIDAY):
    return {(p.actor, p.country, p.stage.value) for p in propose(text, published, world)}


def only(world, text, published=FRIDAY):
    found = propose(text, published, world)
    assert len(found) == 1, [proposal_row(p) for p in found]
    return found[0]


def test_a_capital_that_stands_for_its_government_is_no_place_of_presence(world):
    signed = only(world, "Moscou et Bamako ont signé un accord de défense.")
    assert (signed.actor, signed.country, signed.place, signed.stage) == (
        "RUS",
        "MLI",
        "",
        "agreed",
    )
    assert told(world, "Niamey a critiqué Paris.") == set()
    demand = only(world, "Niamey a demandé aux soldats américains de partir.")
    assert (demand.country, demand.place, demand.stage) == ("NER", "", "demanded")


def test_the_same_capital_is_a_place_after_a_word_of_place(world):
    found = only(world, "Une centaine d'instructeurs russes sont arrivés à Niamey.")
    assert found.place.startswith("Niamey")
    assert found.lon == pytest.approx(2.1, abs=0.1)
    assert found.lat == pytest.approx(13.5, abs=0.1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nigerien soldiers arrived in Nigeria.", {("NER", "NGA", "arrived")}),
        ("Nigerian soldiers arrived in Niger.", {("NGA", "NER", "arrived")}),
        ("Des soldats nigériens sont arrivés au Nigeria.", {("NER", "NGA", "arrived")}),
        ("Des soldats nigérians sont arrivés au Niger.", {("NGA", "NER", "arrived")}),
        ("Nigerien soldiers arrived in Niger.", set()),
        ("US troops swam in the Niger River.", set()),
        ("Boko Haram a attaqué le delta du Niger.", set()),
    ],
)
def test_niger_is_not_nigeria(world, text, expected):
    assert told(world, text) == expected


def test_leaving_one_country_for_another_closes_the_first_and_opens_the_second(world):
    found = told(world, "US troops have left Chad for Niger.")
    assert found == {("USA", "TCD", "complete"), ("USA", "NER", "arrived")}
    assert told(world, "US troops have left Niger for Chad.") == {
        ("USA", "NER", "complete"),
        ("USA", "TCD", "arrived"),
    }


def test_a_list_of_countries_is_a_proposal_each(world):
    found = told(world, "Les forces françaises ont été chassées du Mali et du Burkina Faso.")
    assert found == {("FRA", "MLI", "complete"), ("FRA", "BFA", "complete")}


@pytest.mark.parametrize(
    "text",
    [
        "Germany will withdraw its troops from Niger.",
        "Les troupes françaises vont quitter le Tchad.",
        "Hungary plans to send 200 soldiers to Chad.",
        "La Russie pourrait envoyer 300 soldats au Tchad.",
    ],
)
def test_a_plan_or_a_possibility_is_marked_as_one(world, text):
    found = propose(text, FRIDAY, world)
    assert found
    assert all(p.planned for p in found)


@pytest.mark.parametrize(
    "text",
    [
        "Russia has not sent any troops to Chad.",
        "Le Mali dément la présence de mercenaires de Wagner.",
        "There are no French troops in Niger.",
        "Les soldats américains n'ont pas quitté le Niger.",
    ],
)
def test_a_denial_is_marked_as_one(world, text):
    found = propose(text, FRIDAY, world)
    assert found
    assert all(p.negated for p in found)


@pytest.mark.parametrize(
    "text",
    [
        "Will US troops leave Niger?",
        "Les soldats français vont-ils quitter le Tchad ?",
        "If US troops leave Niger, jihadists will advance.",
        "Si les soldats français quittaient le Tchad, tout changerait.",
        "Jihadists entered Gao after French troops fought there.",
        "Russia's foreign minister arrived in Bamako.",
        "Malian soldiers left their camp in Ber.",
    ],
)
def test_questions_hypotheses_and_others_propose_nothing(world, text):
    assert not {c for c in told(world, text) if c[2] in {"arrived", "complete", "demanded"}}


def test_a_pronoun_means_the_force_of_the_sentence_before(world):
    text = "A hundred Russian instructors landed in Niamey. They left the country on Thursday."
    assert ("RUS", "NER", "complete") in told(world, text)


def test_an_unnamed_base_takes_the_name_that_the_text_gives_later(world):
    text = (
        "Russian soldiers have entered an air base in Niger. "
        "The Russians are using a hangar at Air Base 101 in Niamey."
    )
    arrival = next(p for p in propose(text, FRIDAY, world) if p.stage == "arrived")
    assert arrival.site_id == "ner-niamey-base-101"


def test_spans_point_at_the_words_of_the_text(world):
    text = "« Rappel. » Près de 1 000 soldats américains ont quitté le Tchad la semaine dernière."
    found = only(world, text)
    words = {name: text[start:end] for name, (start, end) in found.spans.items()}
    assert words["force"] == "soldats américains"
    assert words["people"].endswith("1 000")
    assert words["country"] == "Tchad"
    assert words["stage"] == "quitté"
    assert words["date"] == "la semaine dernière"


def test_a_row_has_the_documented_keys_and_says_what_is_missing(world):
    row = proposal_row(only(world, "US troops have left Chad."))
    assert tuple(row) == PROPOSAL_KEYS
    assert row["missing"] == ["place", "people", "date"]


def test_a_force_has_its_body_in_the_country_and_the_time(world):
    wagner = only(world, "Wagner fighters are present in Mali.")
    assert wagner.force_id == "rus-wagner-mli"
    before = only(world, "French troops entered Mali.", date(2013, 1, 20))
    assert before.force_id == "fra-serval"


_WORDS = st.sampled_from(
    [
        *("US", "French", "troops", "soldats", "russes", "Niger", "Mali", "Gao", "Wagner", "base"),
        *(
            "left",
            "quitté",
            "arrived",
            "arrivés",
            "demanded",
            "withdrawal",
            "retrait",
            "may",
            "2024",
        ),
        *("du", "in", "to", "à", "the", "les", "100", "une", "centaine", "Niamey", "Air", "101"),
        *("have", "ont", "will", "si", "not", "ne", "pas", "jeudi", "has", "no", "de", "la", "of"),
        *(".", ",", ";", "«", "»", "?", "!", "\n"),
    ]
)


@given(st.lists(_WORDS, max_size=60).map(" ".join))
def test_whatever_the_words_spans_stay_in_the_text_and_dates_are_dates(world, text):
    for p in propose(text, FRIDAY, world):
        assert all(0 <= start < end <= len(text) for start, end in p.spans.values())
        assert p.actor != p.country
        assert not p.date or parse_edtf(p.date)
        assert (p.people_min or 0) <= (p.people_max or 10**9)


@given(st.text(max_size=300))
def test_any_text_is_read(world, text):
    propose(text, FRIDAY, world)


@pytest.mark.parametrize(
    ("text", "stage", "day"),
    [
        ("Wagner a annoncé fin mars son départ du Mali.", "announced", "[2024-03-21..2024-03-31]"),
        ("The last UN peacekeepers left Mali in June 2022.", "complete", "2022-06"),
        ("Les soldats français envoyés au Mali en 2013 sont partis.", "arrived", "2013"),
        ("Some of the French troops left Chad on Monday.", "begun", "2024-04-29"),
    ],
)
def test_a_date_is_no_beginning_and_some_are_not_all(world, text, stage, day):
    (found,) = [p for p in propose(text, FRIDAY, world) if p.date]
    assert (found.stage.value, found.date) == (stage, day)


def test_what_a_plan_brings_is_planned_too(world):
    text = "France will hand over its base in Dakar in July, ending its presence in Senegal."
    assert {p.planned for p in propose(text, FRIDAY, world)} == {True}


def test_that_year_is_the_year_told_before_it(world):
    text = "French troops left Mali in June 2022 and Niger in December of that year."
    assert {(p.country, p.date) for p in propose(text, FRIDAY, world)} == {
        ("MLI", "2022-06"),
        ("NER", "2022-12"),
    }


def test_how_many_are_there_today_is_not_how_many_have_been_since(world):
    text = (
        "Wagner fighters have been in Mali since December 2021. "
        "About 2,000 Russian fighters are thought to be in Mali."
    )
    found = {(p.people_min, p.date) for p in propose(text, FRIDAY, world)}
    assert found == {(None, "2021-12-01/2024-05-03"), (2000, "")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Environ 1 000 soldats français sont présents au Tchad, répartis entre trois sites.",
            {("FRA", "TCD", "confirmed_present")},
        ),
        ("Des soldats français sont arrivés en Guinée équatoriale.", set()),
        (
            "Le Tchad a annoncé jeudi mettre fin à l'accord de défense avec la France.",
            {("FRA", "TCD", "demanded")},
        ),
        (
            "In Mali, around 1,500 Wagner fighters support the army.",
            {("RUS", "MLI", "confirmed_present")},
        ),
    ],
)
def test_a_word_or_name_that_only_looks_like_another_is_not_taken_for_it(world, text, expected):
    assert told(world, text) == expected


def test_who_asks_is_no_place_and_a_day_does_not_part_a_verb_from_its_object(world):
    text = (
        "Wagner est présent au Mali. "
        "La Suède avait retiré fin janvier ses 100 soldats, à la demande de Bamako."
    )
    (found,) = [p for p in propose(text, FRIDAY, world) if p.actor == "SWE"]
    assert (found.actor, found.country, found.place) == ("SWE", "MLI", "")
    assert (found.people_min, found.date) == (100, "[2024-01-21..2024-01-31]")
