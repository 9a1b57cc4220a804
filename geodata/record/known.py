"""The record as it was public on a day: a second axis of time, design of docs/methodology.md."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from geodata.record.model import Claim, Record


def known_day(claim: Claim) -> date:
    """Return the day from which the claim was public: published, else its own latest date."""
    if claim.published is not None and claim.published.latest is not None:
        return claim.published.latest
    return claim.date.last


def known_on(record: Record, day: date) -> Record:
    """Return the record with the claims public on `day`, and the events that they tell."""
    claims = {code: claim for code, claim in record.claims.items() if known_day(claim) <= day}
    told = {claim.event_id for claim in claims.values()}
    events = {code: event for code, event in record.events.items() if code in told}
    return replace(record, claims=claims, events=events)
