"""Sound changes of the small record, to be varied by a test."""

from __future__ import annotations

from geodata.store import Operation

EVENT = {
    "kind": "arrival",
    "country": "NER",
    "site_id": "ner-agadez",
    "force_ids": "usa-niger",
    "summary_en": "US forces come back.",
    "summary_fr": "Les forces américaines reviennent.",
}
CLAIM = {
    "stage": "arrived",
    "polarity": "asserted",
    "scope": "site",
    "country": "NER",
    "site_id": "ner-agadez",
    "target_force_ids": "usa-niger",
    "date": "2025-03-01",
    "voice_id": "usa-africom",
    "outlet": "AFRICOM",
    "url": "https://example.org/back",
    "published": "2025-03-02",
}


def event(name: str = "2025-ner-back", **cells: str) -> Operation:
    """Wish for an event."""
    return Operation("add", "events", name, EVENT | cells)


def claim(name: str = "new-1", of: str = "2025-ner-back", **cells: str) -> Operation:
    """Wish for a claim that tells it."""
    return Operation("add", "claims", name, CLAIM | {"event_id": of} | cells)


def arrival(number: int = 0) -> list[Operation]:
    """Wish for an event with the claim that tells it, told apart by `number`."""
    return [event(f"2025-ner-back-{number}"), claim(f"new-{number}", f"2025-ner-back-{number}")]
