"""Imported events as they are drawn: of the days asked for, by place, on both stores."""

from __future__ import annotations

from datetime import date

from geodata.store import ContextEvent
from geodata.store.store import Store
from tests.store.conftest import ANALYST, REVIEWER

APRIL, MAY, JUNE = date(2024, 4, 20), date(2024, 5, 2), date(2024, 6, 20)


def event(line: int, first: date, last: date, place: str, lon: float, **more: str) -> ContextEvent:
    """Return an event made up for the test."""
    known = {"country": "NER", "precision": "settlement", **more}
    return ContextEvent(
        line, f"K{line}", first, last, known["country"], place, known["precision"], lon, 13.5
    )


ROWS = [
    event(2, MAY, MAY, "Niamey", 2.10),
    event(3, MAY, MAY, "Niamey", 2.12),
    event(4, APRIL, MAY, "Gao", -0.05, country="MLI"),
    event(5, APRIL, APRIL, "Too early", 2.1),
    event(6, JUNE, JUNE, "Too late", 2.1),
    event(7, APRIL, JUNE, "", 8.0, precision="country"),
    event(8, MAY, MAY, "Niamey", 5.0),
]


def imported(store: Store, rows: list[ContextEvent], by=REVIEWER, source: str = "Test"):
    job = store.begin_import(source, f"{len(rows)}{source}", "free", {}, by)
    return store.finish_import(store.append_batch(job, rows, [], len(rows)), by)


def test_places_are_counted_in_the_days_asked_for_and_never_at_a_centroid(store: Store) -> None:
    imported(store, ROWS)
    nearby = store.context_nearby(date(2024, 5, 1), date(2024, 5, 31))
    assert [(p.place, p.country, p.events) for p in nearby.places] == [
        ("Niamey", "NER", 2),
        ("Gao", "MLI", 1),
        ("Niamey", "NER", 1),
    ]
    assert round(nearby.places[0].lon, 3) == 2.11
    assert nearby.events == {"Test": 5}
    assert nearby.without_place == 1


def test_countries_narrow_and_the_busiest_places_come_first(store: Store) -> None:
    imported(store, ROWS)
    nearby = store.context_nearby(MAY, MAY, {"MLI"})
    assert [p.place for p in nearby.places] == ["Gao"]
    assert nearby.events == {"Test": 1}
    assert len(store.context_nearby(MAY, MAY, most=1).places) == 1


def test_what_is_proposed_or_withdrawn_is_not_drawn(store: Store) -> None:
    job = imported(store, ROWS)
    imported(store, [event(9, MAY, MAY, "Arlit", 7.4)], ANALYST, "Proposed")
    assert store.context_nearby(MAY, MAY).events == {"Test": 5}
    store.withdraw_import(job, REVIEWER, "a test")
    assert store.context_nearby(MAY, MAY).places == ()
