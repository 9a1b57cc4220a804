"""Which events of the record a proposal may be a further claim of."""

from __future__ import annotations

from datetime import date, timedelta

from geodata.dates import Span, parse_edtf
from geodata.extraction.model import Proposal
from geodata.record.model import Event, Record
from geodata.vocab import EventKind, Stage

#: Two reports of one event may differ by so many days; a presence is told of for longer.
_APART = timedelta(days=15)
_MOST = 5
_KINDS: dict[Stage, frozenset[EventKind]] = {
    Stage.ARRIVED: frozenset({EventKind.ARRIVAL, EventKind.REINFORCEMENT, EventKind.RELOCATION}),
    Stage.CONFIRMED: frozenset({EventKind.CONFIRMATION, EventKind.ARRIVAL, EventKind.REDUCTION}),
    Stage.DEMANDED: frozenset({EventKind.DEMAND}),
    Stage.ANNOUNCED: frozenset({EventKind.ANNOUNCEMENT, EventKind.AGREEMENT, EventKind.HANDOVER}),
    Stage.BEGUN: frozenset({EventKind.WITHDRAWAL, EventKind.REDUCTION, EventKind.RELOCATION}),
    Stage.COMPLETE: frozenset({EventKind.WITHDRAWAL, EventKind.HANDOVER, EventKind.RELOCATION}),
    Stage.HANDED_OVER: frozenset({EventKind.HANDOVER, EventKind.WITHDRAWAL}),
    Stage.ORDERED: frozenset({EventKind.ORDER, EventKind.ANNOUNCEMENT}),
    Stage.AGREED: frozenset({EventKind.AGREEMENT, EventKind.ANNOUNCEMENT}),
}


def known_events(proposal: Proposal, published: date, record: Record) -> list[Event]:
    """Return the record's events that may be the one proposed, the likeliest first; few or none.

    Same country, same force or sender, a kind that goes with the stage, and days that meet or lie
    some days apart; without a date, those of the year up to the publication.
    """
    days = parse_edtf(proposal.date) if proposal.date else _before(published)
    found = [
        event
        for event in record.events.values()
        if event.date.first <= published and _same(event, proposal, record) and _near(event, days)
    ]
    return sorted(found, key=lambda e: _distance(e, proposal, days, published))[:_MOST]


def _before(published: date) -> Span:
    return Span(published - timedelta(days=365), published, extent=True)


def _same(event: Event, proposal: Proposal, record: Record) -> bool:
    if event.country != proposal.country or event.kind not in _KINDS.get(proposal.stage, ()):
        return False
    elsewhere = event.site_id and proposal.site_id and event.site_id != proposal.site_id
    if elsewhere or not event.force_ids:
        return False
    if proposal.force_id in event.force_ids:
        return True
    return proposal.actor in {record.forces[f].actor_id for f in event.force_ids}


def _near(event: Event, days: Span) -> bool:
    return event.date.first <= _plus(days.last) and _minus(days.first) <= event.date.last


def _plus(day: date) -> date:
    return day + _APART if day < date.max - _APART else day


def _minus(day: date) -> date:
    return day - _APART if day > date.min + _APART else day


def _distance(event: Event, proposal: Proposal, days: Span, published: date) -> tuple[object, ...]:
    place = event.site_id != proposal.site_id
    force = proposal.force_id not in event.force_ids
    day = days.latest or published
    return place, force, abs((event.date.last - day).days), event.event_id
