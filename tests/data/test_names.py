"""Names as a reader types them, asked of the shipped record: what each is taken to mean."""

from __future__ import annotations

import pytest

from geodata.cli.names import read_actors, read_countries, read_forces, read_places
from geodata.errors import UsageError
from geodata.record import load_record


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Barkhane", {"fra-barkhane"}),
        ("opération Sangaris", {"fra-sangaris"}),
        ("Wagner", {"rus-wagner"}),
        ("MNJTF", {"mnjtf", "mnjtf-old"}),
        ("mnjtf", {"mnjtf"}),
        ("MINUSMA", {"un-minusma", "un-minusma-liquidation"}),
        ("MINUSMA (Germany)", {"deu-minusma"}),
        ("Takuba Danemark", {"dnk-takuba"}),
        ("French forces Niger", {"fra-niger"}),
        ("Rwanda Defence Force", {"rwa-caf"}),
        ("UPDF (anti-LRA operation)", {"uga-lra"}),
        ("CIA", {"usa-cia-dirkou"}),
        ("Syrian fighters", {"tur-sadat"}),
        ("SADAT (reported)", {"tur-sadat"}),
        ("Operation Barkhane and Task Force Takuba", {"fra-barkhane", "eur-takuba"}),
        ("Togolese peacekeepers of MINUSMA", {"tgo-minusma"}),
        ("contingent togolais de la MINUSMA", {"tgo-minusma"}),
        ("Russian instructors in Niger", {"rus-africa-corps-ner", "rus-wagner"}),
        ("soldats danois au Mali", {"dnk-barkhane", "dnk-takuba"}),
        ("Rwandan troops in CAR", {"rwa-caf", "rwa-minusca"}),
        ("forces spéciales françaises au Burkina Faso", {"fra-sabre"}),
        ("soldats belges", {"bel-new-nero"}),
        ("fra-chad, FRA-Niger", {"fra-chad", "fra-niger"}),
    ],
)
def test_a_force_is_found_by_what_people_call_it(typed, meant):
    assert read_forces(typed, load_record()) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Base aérienne 201", {"ner-agadez-base-201"}),
        ("Base aérienne 101", {"ner-niamey-base-101"}),
        ("Niamey", {"ner-niamey", "ner-niamey-base-101"}),
        ("Farcha", {"tcd-farcha"}),
        ("Ouaga", {"bfa-kamboinsin", "bfa-ouagadougou", "bfa-ouagadougou-airport"}),
        ("Air Base 201, Agadez", {"ner-agadez-base-201"}),
        ("Agadez", {"ner-agadez", "ner-agadez-base-201"}),
        ("camp kossei", {"tcd-ndjamena-kossei"}),
        ("Camp Castor, Gao", {"mli-gao"}),
        ("Protet Dakar", {"sen-dakar-protet"}),
        ("Méroé", {"sdn-merowe"}),
        ("Ndjamena", {"tcd-ndjamena", "tcd-ndjamena-kossei"}),
        ("Camp Midgård", {"mli-bamako"}),
        ("Gao and Kidal", {"mli-gao", "mli-kidal"}),
        ("UNAMID super camp of Nyala", {"sdn-nyala"}),
        ("Tabarey-Barey (Ayorou area)", {"ner-tabarey-barey"}),
    ],
)
def test_a_place_is_found_by_what_people_call_it(typed, meant):
    assert read_places(typed, load_record()) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("RUS, usa", {"RUS", "USA"}),
        ("Danish", {"DNK"}),
        ("Danois, Tchéquie", {"DNK", "CZE"}),
        ("ONU", {"UN"}),
        ("UAE", {"ARE"}),
        ("Turkey", {"TUR"}),
        ("République tchèque", {"CZE"}),
        ("Algérie", {"DZA"}),
        ("the Netherlands, la France", {"NLD", "FRA"}),
        ("l'Allemagne", {"DEU"}),
    ],
)
def test_a_state_is_found_by_name_code_or_adjective(typed, meant):
    assert read_actors(typed, load_record()) == meant


@pytest.mark.parametrize("read", [read_forces, read_places])
@pytest.mark.parametrize("typed", ["the", "la", "in", "s", "Sa"])
def test_words_of_every_name_and_two_letters_of_many_name_nothing(read, typed):
    with pytest.raises(UsageError, match="nothing in the record is called"):
        read(typed, load_record())


def test_a_host_country_is_found_by_its_other_names():
    assert read_countries("RCA, Ivory Coast, Burkina", load_record()) == {"CAF", "CIV", "BFA"}


@pytest.mark.parametrize(
    ("read", "typed", "hint"),
    [
        (read_forces, "Russian hospitals", "for every force of that state write --actor RUS"),
        (read_places, "Northern Mali", "for the whole country write --country MLI"),
        (read_places, "Gao, Narnia", "called 'Narnia'"),
        (read_actors, "Narnia", "'Narnia' is not known"),
        (read_countries, "France", "'France' is not known"),
    ],
)
def test_what_is_not_found_is_answered_with_a_way_on(read, typed, hint):
    with pytest.raises(UsageError, match=hint):
        read(typed, load_record())
