"""Names as a reader types them, asked of the shipped record: what each is taken to mean."""

from __future__ import annotations

import pytest

from geodata.cli.names import read_forces, read_places
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
    ],
)
def test_a_place_is_found_by_what_people_call_it(typed, meant):
    assert read_places(typed, load_record()) == meant
