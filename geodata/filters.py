"""One value for what a reader asked to see, and the one place that applies it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from geodata.dates import Span
from geodata.posture.model import PostureRow
from geodata.record.model import Claim, Event, Force, Record, Site, all_names
from geodata.wording import EVENT_KIND, STATUS


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show; every empty set and the empty text mean "all"."""

    countries: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    forces: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    text: str = ""


def keep_row(filters: Filters, record: Record, row: PostureRow) -> bool:
    """Whether the posture row is to be shown; stages ask about the claims that decided it."""
    key = row.key
    force = record.forces[key.force_id]
    return (
        _allows(filters.countries, key.country)
        and _allows(filters.actors, row.actor)
        and _meets(filters.forces, _kin(force))
        and _allows(filters.places, key.site_id)
        and _meets(filters.stages, (record.claims[i].stage for i in row.claim_ids))
        and _says(filters.text, _row_words(record, row))
    )


def keep_event(filters: Filters, record: Record, event: Event, claims: Iterable[Claim]) -> bool:
    """Whether the event, told by `claims`, is to be shown; politics of a country pass by country."""
    told = list(claims)
    actors = [record.forces[f].actor_id for f in event.force_ids]
    forces = [kin for f in event.force_ids for kin in _kin(record.forces[f])]
    return (
        _allows(filters.countries, event.country)
        and _meets(filters.actors, actors)
        and _meets(filters.forces, forces)
        and _meets(filters.places, (event.site_id, event.from_site_id))
        and _meets(filters.stages, (claim.stage for claim in told))
        and _says(filters.text, _event_words(record, event, told))
    )


def events_between(record: Record, period: Span) -> list[Event]:
    """Return the events that may have happened in the period, in order of date."""
    found = (event for event in record.events.values() if event.date.meets(period))
    return sorted(found, key=lambda e: (e.date.first, e.date.last, e.event_id))


def fold(text: str) -> str:
    """Return `text` without case, accents and kinds of apostrophe, for searching."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _kin(force: Force) -> tuple[str, str, str]:
    """A force is also asked for by the family or the mission that it is part of."""
    return force.force_id, force.family_id, force.parent_force_id


def _allows(wanted: frozenset[str], value: str) -> bool:
    return not wanted or value in wanted


def _meets(wanted: frozenset[str], values: Iterable[str]) -> bool:
    return not wanted or any(value in wanted for value in values)


def _says(text: str, words: Iterable[str]) -> bool:
    """Whether every word of `text` occurs somewhere in `words`."""
    if not text.strip():
        return True
    heap = fold(" ".join(words))
    return all(part in heap for part in fold(text).split())


def _site_words(record: Record, site_id: str) -> Iterable[str]:
    site: Site | None = record.sites.get(site_id)
    return () if site is None else (*all_names(site), site.query)


def _force_words(record: Record, force_id: str) -> Iterable[str]:
    force = record.forces[force_id]
    actor = record.actors[force.actor_id]
    return (*all_names(force), actor.name_en, actor.name_fr, force_id)


def _row_words(record: Record, row: PostureRow) -> Iterable[str]:
    country = record.countries[row.key.country]
    yield from (country.name_en, country.name_fr, *STATUS[row.status])
    yield from _force_words(record, row.key.force_id)
    yield from _site_words(record, row.key.site_id)
    for claim_id in row.claim_ids:
        claim = record.claims[claim_id]
        voice = record.voices[claim.voice_id]
        yield from (claim.outlet, claim.title, voice.name_en, voice.name_fr)


def _event_words(record: Record, event: Event, told: list[Claim]) -> Iterable[str]:
    country = record.countries[event.country]
    yield from (event.summary_en, event.summary_fr, country.name_en, country.name_fr)
    for claim in told:
        voice = record.voices[claim.voice_id]
        yield from (claim.outlet, claim.title, voice.name_en, voice.name_fr)
    yield from EVENT_KIND[event.kind]
    for force_id in event.force_ids:
        yield from _force_words(record, force_id)
    for site_id in (event.site_id, event.from_site_id):
        yield from _site_words(record, site_id)
