"""The record's rows as typed values: what sources claim, about which forces and sites."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol

from geodata.dates import Span

Lang = Literal["en", "fr"]


class Named(Protocol):
    """Anything with a name in both languages."""

    @property
    def name_en(self) -> str:
        """The name in English."""

    @property
    def name_fr(self) -> str:
        """The name in French."""


@dataclass(frozen=True, slots=True)
class Country:
    """A host country; `country` is ISO 3166-1 alpha-3, `tier` core, wider or neighbour."""

    country: str
    name_en: str
    name_fr: str
    tier: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A sending state (ISO 3166-1 alpha-3) or organisation (UN, EU, AU …)."""

    actor_id: str
    name_en: str
    name_fr: str
    kind: str


@dataclass(frozen=True, slots=True)
class Force:
    """One organised body abroad. `parent_force_id` makes it a contingent, never summed beside it."""

    force_id: str
    name_en: str
    name_fr: str
    actor_id: str
    kind: str
    parent_force_id: str = ""
    family_id: str = ""
    predecessor_force_id: str = ""
    successor_force_id: str = ""
    counted: bool = True
    counted_reason_en: str = ""
    counted_reason_fr: str = ""
    aliases_en: tuple[str, ...] = ()
    aliases_fr: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """A place where forces are or were; lon/lat WGS 84 degrees, None = not located."""

    site_id: str
    name_en: str
    name_fr: str
    query: str
    country: str
    kind: str
    admin1: str = ""
    aliases_en: tuple[str, ...] = ()
    aliases_fr: tuple[str, ...] = ()
    lon: float | None = None
    lat: float | None = None
    precision: str = ""
    method: str = ""
    provenance: str = ""
    located_reason: str = ""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names in both languages."""
        return (*self.aliases_en, *self.aliases_fr)

    @property
    def located(self) -> bool:
        """Whether the site has a point."""
        return self.lon is not None and self.lat is not None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it: official, press, expert, armed_group or other."""

    voice_id: str
    name_en: str
    name_fr: str
    kind: str


@dataclass(frozen=True, slots=True)
class Event:
    """One dated change or marker; `date` is what its asserted claims agree on, or their hull."""

    event_id: str
    kind: str
    country: str
    site_id: str
    from_site_id: str
    force_ids: tuple[str, ...]
    summary_en: str
    summary_fr: str
    date: Span = field(default_factory=lambda: Span(None, None))


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says about forces at one place: the only input of every derivation."""

    claim_id: str
    event_id: str
    stage: str
    scope: str
    country: str
    target_force_ids: tuple[str, ...]
    date: Span
    site_id: str = ""
    polarity: str = "asserted"
    successor_force_id: str = ""
    people_min: int | None = None
    people_max: int | None = None
    people_basis: str = ""
    people_definition: str = ""
    people_since: Span | None = None
    voice_id: str = ""
    outlet: str = ""
    title: str = ""
    url: str = ""
    also_url: str = ""
    published: Span | None = None
    wire_group: str = ""
    note_en: str = ""
    note_fr: str = ""
    fact_ids: tuple[str, ...] = ()
    date_edtf: str = ""
    published_edtf: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The whole record; every mapping is keyed by the row's id, in the order of the files."""

    countries: dict[str, Country]
    actors: dict[str, Actor]
    forces: dict[str, Force]
    sites: dict[str, Site]
    voices: dict[str, Voice]
    events: dict[str, Event]
    claims: dict[str, Claim]


def name(row: Named, lang: Lang) -> str:
    """Return the row's name in `lang`."""
    return row.name_fr if lang == "fr" else row.name_en


def all_names(row: Force | Site) -> tuple[str, ...]:
    """Return every name of the row in both languages, its own first."""
    return (row.name_en, row.name_fr, *row.aliases_en, *row.aliases_fr)


def summary(event: Event, lang: Lang) -> str:
    """Return the event's summary in `lang`."""
    return event.summary_fr if lang == "fr" else event.summary_en
