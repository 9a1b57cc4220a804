"""Ordinary news of people who are no soldiers proposes nothing; soldiers in like words are found."""

from datetime import date

import pytest

from geodata.extraction import propose

DAY = date(2024, 5, 10)


def told(world, text):
    return {(p.actor, p.country, p.stage.value) for p in propose(text, DAY, world)}


@pytest.mark.parametrize(
    "text",
    [
        "The UN has fed 60,000 people in Mali.",
        "L'Union européenne a formé 600 personnes au Niger.",
        "Turkey trained 60 officers in Niger.",
        "L'ONU emploie 1 500 personnes au Mali.",
        "The US embassy in Niamey has 200 staff.",
        "Quelque 1 200 Français vivent au Niger.",
        "France evacuated 992 people from Niger, including 560 French citizens.",
        "L'Italie a rapatrié 87 Italiens de Niamey.",
        "Germany evacuated 30 German nationals from Niger.",
        "The UN evacuated 300 staff from Khartoum to Chad.",
        "The United States ordered the departure of non-emergency embassy staff from Niger.",
        "Les États-Unis ont ordonné le départ du personnel non essentiel de leur ambassade au Niger.",
        "The African Union sent 60 election observers to Chad in April 2024.",
        "L'Union africaine a déployé une mission d'observation électorale de 60 personnes au Sénégal.",
        "Le Parlement européen a envoyé une mission d'observation électorale au Tchad.",
        "Le Sénégal a envoyé 30 athlètes au Niger pour les Jeux de la Francophonie.",
        "The US Peace Corps left Burkina Faso.",
        "Une mission de l'Union européenne est arrivée à N'Djamena pour observer les élections.",
        "Thousands of people demanded the departure of French troops in Niamey.",
        '"Will French troops leave Chad?" asked the paper.',
        "Macron a quitté le Bénin jeudi.",
        "The head of MINUSMA left Bamako on Friday.",
        "Le commandant de Barkhane a quitté N'Djamena.",
        "Mali expelled the MINUSMA spokesman Olivier Salgado.",
        "Mali expelled MINUSMA's human rights chief.",
    ],
)
def test_people_who_are_no_soldiers_are_not_proposed(world, text):
    assert told(world, text) == set()


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("France evacuated 400 soldiers from Niamey.", ("FRA", "NER", "complete")),
        ("La France a évacué ses militaires de Niamey.", ("FRA", "NER", "complete")),
        ("Germany sent 30 more to Niger.", ("DEU", "NER", "arrived")),
        ("Russia sent 100 soldiers to Niamey.", ("RUS", "NER", "arrived")),
        ("La Hongrie a déployé 200 militaires au Tchad.", ("HUN", "TCD", "arrived")),
        ("Italy has 300 people at a base in Niger.", ("ITA", "NER", "confirmed_present")),
        ("The MINUSMA chief said the mission had left Kidal.", ("UN", "MLI", "complete")),
        ("Mali expelled MINUSMA after its chief had spoken.", ("UN", "MLI", "complete")),
        ("Wagner has 1,000 people in Mali.", ("RUS", "MLI", "confirmed_present")),
    ],
)
def test_soldiers_told_in_like_words_are(world, text, claim):
    assert claim in told(world, text)


def test_a_mission_that_ends_its_mandate_is_not_asked_to_leave(world):
    assert told(world, "EUTM Mali ended its mandate on 18 May 2024.") == {("EU", "MLI", "complete")}
    host = "EUMPM had 60 soldiers in Niger when the junta terminated its mandate."
    assert ("EU", "NER", "demanded") in told(world, host)


def test_a_mission_that_will_end_is_announced_to_go_and_a_contract_is_not(world):
    said = "La mission EUTM Mali prendra fin le 18 mai 2024."
    assert told(world, said) == {("EU", "MLI", "announced")}
    assert told(world, "Le contrat entre Total et le Niger prendra fin en mai.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Half of the 1,000 US troops have left Niger.",
        "Une partie des 1 500 soldats français a quitté le Niger.",
    ],
)
def test_a_share_of_a_number_is_not_that_number(world, text):
    found = propose(text, DAY, world)
    assert [(p.stage.value, p.people_min, p.people_max) for p in found] == [("begun", None, None)]
