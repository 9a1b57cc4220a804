"""Cards of the Add page: what a proposal becomes, what is missing, the rows that it is saved as."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.adding.draft import NEW, Card, Source, Work, from_json, work_of
from dashboard.adding.saving import faults, operations, site_id_of, site_kind
from dashboard.adding.words import map_payload, marked, title
from geodata.errors import RowsRefused
from geodata.extraction import World, make_world
from geodata.geocoding import embedded_gazetteer
from geodata.record import Record, load_record
from geodata.settings import Settings
from geodata.store import Person, Role, open_store
from geodata.store.merge import merged_record
from geodata.store.store import Store
from geodata.vocab import CLOSING, OPENING, Stage

FRIDAY = date(2024, 5, 3)
ANNA, REVA = Person("anna", Role.ANALYST), Person("reva", Role.REVIEWER)
TURKS = "About 60 Turkish soldiers have arrived at Madama in northern Niger on Thursday."


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record(Settings.from_env().built)


@pytest.fixture(scope="module")
def world(record: Record) -> World:
    return make_world(record, embedded_gazetteer())


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))
    return open_store(Settings.from_env())


def source(text: str = TURKS, **told: str) -> Source:
    given = {"outlet": "The Courier", "url": "https://example.org/a", "published": "2024-05-03"}
    return Source(text, **given | {"lang": "en"} | told)


def work(world: World, record: Record, text: str = TURKS) -> Work:
    return work_of(source(text), FRIDAY, world, record)


def only(made: Work) -> Card:
    assert len(made.cards) == 1
    return made.cards[0]


def test_a_draft_is_the_same_after_its_way_through_json(world, record) -> None:
    made = work(world, record)
    assert from_json(made.to_json()) == made


@pytest.mark.parametrize(
    "body", [None, [], {}, {"source": 3}, {"source": {"text": "x"}, "cards": [1]}]
)
def test_a_body_of_another_page_is_no_draft_of_this_one(body) -> None:
    assert from_json(body) is None


def test_a_card_becomes_an_event_and_a_claim_that_the_record_takes(world, record, store) -> None:
    card = only(work(world, record))
    assert list(faults(card, source())) == []
    wishes = operations(card, source(), record)
    assert [(w.action, w.table) for w in wishes] == [
        ("add", "voices"),
        ("add", "events"),
        ("add", "claims"),
    ]
    receipt = store.change(wishes, REVA, "from the paper")
    merged = merged_record(record, store)
    assert merged.set_aside == ()
    claim = next(c for c in merged.record.claims.values() if c.outlet == "The Courier")
    assert (claim.stage, claim.site_id, claim.people_max) == ("arrived", "ner-madama", 60)
    assert claim.date_edtf == "2024-05-02"
    assert receipt.change_id is not None
    store.undo(receipt.change_id, REVA, "wrong")
    assert merged_record(record, store).record.claims.keys() == record.claims.keys()


def test_an_analyst_s_card_waits_for_a_reviewer(world, record, store) -> None:
    receipt = store.change(operations(only(work(world, record)), source(), record), ANNA, "paper")
    assert receipt.state == "proposed"


def test_what_is_already_told_is_a_further_claim_of_that_event(world, record, store) -> None:
    text = "US troops completed their withdrawal from Air Base 101 in Niamey on Sunday."
    made = work_of(source(text), date(2024, 7, 8), world, record)
    card = only(made)
    assert card.known
    event = record.events[card.known[0]]
    assert event.country == "NER"
    further = replace(card, event_id=card.known[0])
    wishes = operations(further, source(text), record)
    assert [w.table for w in wishes] == ["voices", "claims"]
    store.change(wishes, REVA, "a further claim")
    assert merged_record(record, store).set_aside == ()


def test_an_event_after_the_publication_is_not_offered(world, record) -> None:
    for card in work(
        world, record, "Russian soldiers have arrived at Air Base 101 in Niamey."
    ).cards:
        assert all(record.events[code].date.first <= FRIDAY for code in card.known)


def test_a_place_that_the_record_lacks_is_added_with_its_point(world, record, store) -> None:
    card = only(work(world, record, "French soldiers arrived in Djibo, Burkina Faso, on Monday."))
    assert card.site_id == NEW
    assert card.located
    wishes = operations(card, source(), record)
    assert wishes[0].table == "sites"
    store.change(wishes, REVA, "paper")
    merged = merged_record(record, store)
    assert merged.set_aside == ()
    site = merged.record.sites["bfa-djibo"]
    assert site.lat == pytest.approx(14.1, abs=0.2)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"force_id": ""}, "force"),
        ({"date": ""}, "date"),
        ({"date": "yesterday"}, "bad_date"),
        ({"people_min": 9, "people_max": 3}, "people"),
        ({"site_id": NEW, "place": ""}, "place"),
    ],
)
def test_what_is_missing_on_a_card_is_named(world, record, change, code) -> None:
    assert list(faults(replace(only(work(world, record)), **change), source())) == [code]


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "example.org"])
def test_the_source_needs_an_address_of_the_web(world, record, url) -> None:
    assert list(faults(only(work(world, record)), source(url=url))) == ["url"]


def test_a_report_of_what_lasts_holds_on_the_day_it_came_out(world, record) -> None:
    card = only(
        work(world, record, "Wagner mercenaries have been deployed in Mali since late 2021.")
    )
    assert (card.stage, card.date) == ("confirmed_present", "2024-05-03")


def test_a_planned_presence_opens_nothing(world, record, store) -> None:
    card = only(work(world, record, "Italy will keep its 250 soldiers in Niger."))
    assert card.stage == "context"
    dated = replace(card, date="2024-05-03")
    store.change(operations(dated, source(), record), REVA, "paper")
    assert merged_record(record, store).set_aside == ()


def test_the_store_s_own_word_is_kept_where_a_row_does_not_fit(world, record, store) -> None:
    card = replace(only(work(world, record)), date="1200-01-01")
    with pytest.raises(RowsRefused, match="1960"):
        store.change(operations(card, source(), record), REVA, "paper")


def test_the_words_of_each_field_are_marked_and_hostile_text_is_shown_as_text(
    world, record
) -> None:
    text = "<img src=x onerror=alert(1)> Turkish soldiers arrived at Madama, <b>Niger</b>."
    made = work(world, record, text)
    shown = marked(made.cards[0], made.source, "en")
    assert "<img" not in shown
    assert "<b>" not in shown
    assert "Turkish soldiers" in shown
    assert 'class="sf-f-force"' in shown


def test_the_map_has_a_numbered_mark_and_a_badge_for_a_country(world, record) -> None:
    text = f"{TURKS} French troops have left Chad."
    made = work(world, record, text)
    shown = map_payload(made.cards, record, 0, "en", "light")
    assert [m["label"] for m in shown["marks"]] == ["1"]
    assert [c["id"] for c in shown["countries"]] == ["TCD"]
    assert title(made.cards[0], record, "fr") == "1. Arrivée · Forces armées turques · Madama"


@pytest.mark.parametrize("stage", sorted(OPENING | CLOSING | {Stage.BEGUN}))
def test_what_a_reader_calls_planned_opens_and_closes_no_presence(
    world, record, store, stage
) -> None:
    card = replace(only(work(world, record)), planned=True, stage=stage.value)
    store.change(operations(card, source(), record), REVA, "paper")
    merged = merged_record(record, store)
    assert merged.set_aside == ()
    claim = next(c for c in merged.record.claims.values() if c.outlet == "The Courier")
    assert Stage(claim.stage) not in OPENING | CLOSING | {Stage.BEGUN}
    assert claim.people_basis == "planned"


def test_a_namesake_of_a_place_gets_an_id_of_its_own(world, record) -> None:
    card = only(work(world, record, "French soldiers arrived in Djibo, Burkina Faso, on Monday."))
    site = next(iter(record.sites.values()))
    taken = dict.fromkeys(("bfa-djibo", "bfa-djibo-2"), site)
    assert site_id_of(card, replace(record, sites={**record.sites, **taken})) == "bfa-djibo-3"


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("Djibo", "town"),
        ("Camp de Ménaka", "camp"),
        ("Air Base 201", "base"),
        ("Aéroport de Gao", "airport"),
        ("Camp Tongo Tongo", "camp"),
        ("Campement", "town"),
    ],
)
def test_a_new_place_has_the_kind_that_its_name_tells(place, kind) -> None:
    assert site_kind(place, "NER") == kind


@pytest.mark.parametrize(
    ("place", "country", "kind"),
    [
        ("Tongo Tongo", "NER", "village"),
        ("Amachach", "MLI", "base"),
        ("Dirkou", "NER", "airport"),
        ("Agadez", "NER", "town"),
        ("Dutsin Kura Sauri", "NGA", "village"),
        ("Niger", "NER", "town"),
        ("Bajoga", "NGA", "town"),
    ],
)
def test_a_new_place_whose_name_tells_nothing_has_the_kind_that_the_gazetteer_knows(
    place, country, kind
) -> None:
    """A country is no kind of site, and of two places of one name neither is heard."""
    assert site_kind(place, country) == kind


def test_a_village_that_a_text_names_is_added_as_a_village(world, record) -> None:
    text = "French soldiers arrived in Silgadji, Burkina Faso, on Monday."
    card = only(work(world, record, text))
    assert card.site_id == NEW
    (site,) = (w for w in operations(card, source(), record) if w.table == "sites")
    assert site.cells["kind"] == "village"
