"""A draft: one article and the cards of what it seems to claim, as JSON in the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from typing import Any, Literal

from geodata.dates import parse_edtf
from geodata.errors import DateError
from geodata.extraction import Proposal, World, propose
from geodata.extraction.known import known_events
from geodata.record import Lang, Record
from geodata.vocab import Stage

State = Literal["open", "accepted", "proposed", "rejected"]
Spans = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Source:
    """The article: its text, who published it, where and when (ISO 8601)."""

    text: str
    outlet: str = ""
    title: str = ""
    url: str = ""
    published: str = ""
    lang: str = ""

    @property
    def day(self) -> date | None:
        """Return the publication day, None where it is not told."""
        try:
            return parse_edtf(self.published).last if self.published else None
        except DateError:
            return None


@dataclass(frozen=True, slots=True)
class Card:
    """One proposal as it stands after corrections: what will be saved, and what became of it.

    `site_id` is a site of the record, or "" for the whole country, or NEW with `place`, lon, lat.
    `event_id` is a known event that it is a further claim of, "" for a new one. `made_site` is the
    id that a new place was given when the card was accepted.
    """

    number: int
    force_id: str
    actor: str
    country: str
    site_id: str
    place: str
    lon: float | None
    lat: float | None
    stage: str
    kind: str
    people_min: int | None
    people_max: int | None
    date: str
    negated: bool
    planned: bool
    sentence: str
    confidence: float
    start: int = 0
    spans: Spans = field(default_factory=dict)
    known: tuple[str, ...] = ()
    event_id: str = ""
    voice_id: str = ""
    state: State = "open"
    reason: str = ""
    change_id: int | None = None
    proposal_id: int | None = None
    made_site: str = ""

    @property
    def located(self) -> bool:
        """Whether it has a point."""
        return self.lon is not None and self.lat is not None


#: The site_id of a place that the record does not have yet.
NEW = "+"
_FIELDS = {f.name for f in fields(Card)}


@dataclass(frozen=True, slots=True)
class Work:
    """A whole draft."""

    source: Source
    cards: tuple[Card, ...] = ()

    def with_card(self, card: Card) -> Work:
        """Return the work with that card in the place of the one of its number."""
        cards = tuple(card if old.number == card.number else old for old in self.cards)
        return replace(self, cards=cards)

    def to_json(self) -> dict[str, Any]:
        """Return the work as plain JSON."""
        return {"source": asdict(self.source), "cards": [asdict(card) for card in self.cards]}


def from_json(body: Any) -> Work | None:
    """Return the work that a draft holds, None where it is another page's or does not read."""
    if not isinstance(body, Mapping) or not isinstance(body.get("source"), Mapping):
        return None
    try:
        cards = tuple(_card(row) for row in body.get("cards", []))
        return Work(Source(**body["source"]), cards)
    except (TypeError, ValueError, AttributeError):
        return None


def _card(row: Mapping[str, Any]) -> Card:
    kept = {key: value for key, value in row.items() if key in _FIELDS}
    return Card(**kept | {"known": tuple(kept.get("known", ()))})


def work_of(source: Source, published: date, world: World, record: Record) -> Work:
    """Return a new draft: what the text proposes, each with the events it may belong to."""
    lang: Lang | None = "fr" if source.lang == "fr" else "en" if source.lang == "en" else None
    found = propose(source.text, published, world, lang)
    cards = (proposed(p, number, published, record) for number, p in enumerate(found, 1))
    return Work(source, tuple(cards))


def proposed(p: Proposal, number: int, published: date, record: Record) -> Card:
    """Return the card of a proposal, its date such as a claim may have."""
    known = tuple(e.event_id for e in known_events(p, published, record))
    site = p.site_id if p.site_id in record.sites else NEW if p.place else ""
    return Card(
        number=number,
        force_id=p.force_id,
        actor=p.actor,
        country=p.country,
        site_id=site,
        place=p.place,
        lon=p.lon,
        lat=p.lat,
        stage=_claim_stage(p, site),
        kind=p.kind,
        people_min=p.people_min,
        people_max=p.people_max,
        date=claim_date(p, published),
        negated=p.negated,
        planned=p.planned,
        sentence=p.sentence,
        confidence=round(p.confidence, 2),
        start=p.start,
        spans={name: list(span) for name, span in p.spans.items()},
        known=known,
    )


def _claim_stage(p: Proposal, site: str) -> str:
    """Return the stage as a claim may have it: a country is not handed over, a plan is no presence."""
    if p.stage is Stage.HANDED_OVER and not site:
        return Stage.COMPLETE.value
    return Stage.CONTEXT.value if p.planned and p.stage is Stage.CONFIRMED else p.stage.value


def claim_date(p: Proposal, published: date) -> str:
    """Return the date as a claim has it: a report of what lasts holds on the day it came out.

    Where the text gives no day and the act does not last, it stays empty: nobody guesses it.
    """
    lasting = p.stage is Stage.CONFIRMED
    if "/" in p.date:
        span = parse_edtf(p.date)
        return span.last.isoformat() if lasting else f"[{span.first}..{span.last}]"
    return p.date or (published.isoformat() if lasting else "")
