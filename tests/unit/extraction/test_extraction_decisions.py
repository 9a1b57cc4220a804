"""Accords signed, mandates ended, bases closed, time given to leave: what is decided and by whom."""

from datetime import date

import pytest

from geodata.extraction import propose

FRIDAY = date(2025, 1, 10)


def told(world, text):
    return {(p.actor, p.country, p.stage.value, p.planned) for p in propose(text, FRIDAY, world)}


def last(world, text):
    found = propose(text, FRIDAY, world)[-1]
    people = found.people_max if found.people_max == found.people_min else None
    return found.actor, found.country, found.stage.value, people, found.date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les bases françaises au Tchad seront fermées.", ("FRA", "TCD", "announced", True)),
        ("La dernière base française du Tchad a été fermée.", ("FRA", "TCD", "complete", False)),
        (
            "Le président a annoncé que les bases françaises du Tchad seraient fermées.",
            ("FRA", "TCD", "announced", True),
        ),
        ("The French bases in Chad will be closed by March.", ("FRA", "TCD", "announced", True)),
        ("The US base in Niger was shut down in August.", ("USA", "NER", "complete", False)),
        ("Chad wants all French bases closed.", ("FRA", "TCD", "demanded", False)),
    ],
)
def test_a_base_told_to_be_closed_is_an_end_whoever_closes_it(world, text, expected):
    assert told(world, text) == {expected}


def test_a_closed_border_is_no_closed_base(world):
    assert told(world, "French soldiers heard that the border with Chad was closed.") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 100 Russian instructors arrived in Niger in December and 200 more will follow.",
            ("RUS", "NER", "ordered", 200, ""),
        ),
        (
            "Une centaine de soldats hongrois sont arrivés au Tchad. 150 autres suivront en mars.",
            ("HUN", "TCD", "ordered", 150, "2025-03"),
        ),
        (
            "Some 100 French soldiers left Chad on Monday. Another 120 will follow in February.",
            ("FRA", "TCD", "announced", 120, "2025-02"),
        ),
    ],
)
def test_those_who_will_follow_come_or_leave_as_those_before(world, text, expected):
    assert last(world, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mali and Russia signed an accord on Tuesday to deploy 400 instructors.",
            ("RUS", "MLI", "agreed", 400, "2025-01-07"),
        ),
        (
            "Chad signed an agreement with Hungary to host 200 Hungarian soldiers.",
            ("HUN", "TCD", "agreed", 200, ""),
        ),
        (
            "Le Tchad a signé jeudi un accord avec la Hongrie pour le déploiement de 200 soldats.",
            ("HUN", "TCD", "agreed", 200, "2025-01-09"),
        ),
        (
            "Niger and the United States signed a pact on Sunday to withdraw US troops by May.",
            ("USA", "NER", "announced", None, "[2025-01-10..2025-05-31]"),
        ),
        (
            "Niger and Turkey signed a military training accord on Tuesday.",
            ("TUR", "NER", "agreed", None, "2025-01-07"),
        ),
    ],
)
def test_a_signed_accord_says_who_is_to_come_or_to_go(world, text, expected):
    assert last(world, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mali and Russia signed a fisheries accord on Tuesday.",
        "Mali and Russia could sign a defence accord.",
        "Mali, Niger and Burkina Faso signed a mutual defence pact.",
        "France, Germany and Mali signed a security accord.",
    ],
)
def test_an_accord_unsigned_of_others_or_of_goods_is_no_claim(world, text):
    assert told(world, text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Security Council ended the mandate of MINUSMA on Monday.",
            ("UN", "MLI", "announced", None, "2025-01-06"),
        ),
        (
            "Le Conseil de sécurité a mis fin lundi au mandat de la Minusma.",
            ("UN", "MLI", "announced", None, "2025-01-06"),
        ),
        (
            "The EU mission EUMPM had 60 soldiers in Niger when the junta terminated its mandate.",
            ("EU", "NER", "demanded", None, ""),
        ),
    ],
)
def test_a_mandate_ended_by_its_council_is_announced_and_by_the_host_demanded(
    world, text, expected
):
    assert last(world, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "French soldiers are in Burkina Faso. The junta gave them until 25 February to leave.",
        "Des soldats français sont au Burkina Faso. La junte leur a donné jusqu'au 25 février"
        " pour partir.",
    ],
)
def test_a_time_given_to_leave_is_a_demand(world, text):
    assert last(world, text) == ("FRA", "BFA", "demanded", None, "[2025-01-10..2025-02-25]")


def test_foreign_bases_are_those_of_whom_the_text_tells_and_else_nobodys(world):
    assert told(world, "Senegal's president demanded the closure of all foreign bases.") == set()
    text = "France has 350 soldiers in Senegal. The president wants all foreign bases closed."
    assert last(world, text) == ("FRA", "SEN", "demanded", None, "")


@pytest.mark.parametrize(
    "text",
    [
        "Wagner fighters are in Mali. In Angola, they arrived in August.",
        "Des mercenaires de Wagner sont au Mali. En Guinée équatoriale, ils sont arrivés en août.",
    ],
)
def test_they_in_a_country_not_watched_here_did_not_arrive_in_the_one_before(world, text):
    assert told(world, text) == {("RUS", "MLI", "confirmed_present", False)}


def test_who_is_asked_to_leave_has_not_the_number_of_others(world):
    text = "Some 1,500 people marched in Niamey. French soldiers are in Niger."
    found = propose(f"{text} The junta asked them to leave.", FRIDAY, world)[-1]
    assert (found.stage, found.people_min) == ("demanded", None)
