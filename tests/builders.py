"""Small true records for tests: every argument has a default, a test names only what it is about."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from geodata.dates import parse_edtf
from geodata.record.model import Actor, Claim, Country, Event, Force, Record, Site, Voice
from geodata.record.read import date_events

_NUMBER = count(1)

FORCES = {
    force.force_id: force
    for force in (
        Force(
            "fra-alpha",
            "Operation Alpha",
            "opération Alpha",
            "FRA",
            "national",
            successor_force_id="fra-beta",
        ),
        Force(
            "fra-beta",
            "Operation Beta",
            "opération Bêta",
            "FRA",
            "national",
            predecessor_force_id="fra-alpha",
        ),
        Force("un-mission", "UN mission", "mission de l'ONU", "UN", "multinational"),
        Force(
            "tcd-mission",
            "Chadian contingent",
            "contingent tchadien",
            "TCD",
            "national",
            parent_force_id="un-mission",
            counted=False,
            counted_reason_en="part of un-mission",
        ),
    )
}
SITES = {
    site.site_id: site
    for site in (
        Site(
            "mli-gao",
            "Gao",
            "Gao",
            "Gao",
            "MLI",
            "base",
            lon=-0.04,
            lat=16.27,
            precision="settlement",
        ),
        Site(
            "mli-kidal",
            "Kidal",
            "Kidal",
            "Kidal",
            "MLI",
            "base",
            lon=1.41,
            lat=18.44,
            precision="settlement",
        ),
        Site(
            "ner-niamey",
            "Niamey",
            "Niamey",
            "Niamey",
            "NER",
            "base",
            lon=2.18,
            lat=13.48,
            precision="site",
        ),
    )
}
VOICES = {
    voice.voice_id: voice
    for voice in (
        Voice("army", "Army staff", "État-major", "official"),
        Voice("press-a", "Agency A", "Agence A", "press"),
        Voice("press-b", "Agency B", "Agence B", "press"),
    )
}


def make_claim(
    stage: str = "arrived",
    date: str = "2020-01-01",
    force: str = "fra-alpha",
    site: str = "mli-gao",
    **changes: object,
) -> Claim:
    """Return one asserted claim; `site` empty makes it one about the country."""
    number = next(_NUMBER)
    country = SITES[site].country if site else "MLI"
    people = changes.pop("people", None)
    claim = Claim(
        claim_id=f"c-{number:06d}",
        event_id=f"e-{number:06d}",
        stage=stage,
        scope="site" if site else "country",
        country=country,
        target_force_ids=tuple(force.split(";")) if force else (),
        date=parse_edtf(date),
        site_id=site,
        voice_id="press-a",
        outlet="Agency A",
        url="https://example.org/story",
        date_edtf=date,
    )
    if people is not None:
        low, high = people if isinstance(people, tuple) else (people, people)
        claim = replace(claim, people_min=low, people_max=high, people_basis="strength")
    for name in ("published", "people_since"):
        if isinstance(changes.get(name), str):
            changes[name] = parse_edtf(str(changes[name]))
    return replace(claim, **changes)  # type: ignore[arg-type]


def make_record(*claims: Claim, kinds: dict[str, str] | None = None) -> Record:
    """Return a record of the forces and sites above with these claims, one event for each id."""
    events = {
        claim.event_id: Event(
            claim.event_id,
            (kinds or {}).get(claim.event_id, "confirmation"),
            claim.country,
            claim.site_id,
            "",
            claim.target_force_ids,
            "Something happened.",
            "Il s'est passé quelque chose.",
        )
        for claim in claims
    }
    held = {claim.claim_id: claim for claim in claims}
    return Record(
        countries={
            "MLI": Country("MLI", "Mali", "Mali", "core"),
            "NER": Country("NER", "Niger", "Niger", "core"),
        },
        actors={
            "FRA": Actor("FRA", "France", "France", "state"),
            "UN": Actor("UN", "United Nations", "Nations unies", "organisation"),
            "TCD": Actor("TCD", "Chad", "Tchad", "state"),
        },
        forces=dict(FORCES),
        sites=dict(SITES),
        voices=dict(VOICES),
        events=date_events(events, held),
        claims=held,
    )
