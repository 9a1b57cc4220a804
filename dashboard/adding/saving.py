"""A card to the rows that it becomes: a claim, and an event, a site and a voice where they are new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from dashboard.adding.draft import NEW, Card, Source
from dashboard.text import escape
from geodata.dates import parse_edtf
from geodata.errors import DateError
from geodata.extraction.plain import fold, words
from geodata.geocoding.match import Question, find_candidates
from geodata.geocoding.stages import EXACT
from geodata.geocoding.villages import embedded_indexes
from geodata.record import Lang, Record
from geodata.record.model import Force, Named, name
from geodata.store import Operation
from geodata.vocab import Basis, EventKind, Stage
from geodata.wording import EVENT_KIND, word

#: What a figure of people counts, by what is said of the force.
_BASIS = {
    Stage.CONFIRMED: Basis.STRENGTH,
    Stage.ARRIVED: Basis.MOVEMENT,
    Stage.BEGUN: Basis.MOVEMENT,
    Stage.COMPLETE: Basis.MOVEMENT,
    Stage.HANDED_OVER: Basis.MOVEMENT,
}
#: A succession needs two forces, which one card does not have.
STAGES = tuple(s for s in Stage if s is not Stage.SUCCEEDED)
KIND_OF: dict[str, EventKind] = {
    Stage.ORDERED: EventKind.ORDER,
    Stage.AGREED: EventKind.AGREEMENT,
    Stage.ARRIVED: EventKind.ARRIVAL,
    Stage.CONFIRMED: EventKind.CONFIRMATION,
    Stage.VISITED: EventKind.VISIT,
    Stage.DEMANDED: EventKind.DEMAND,
    Stage.ANNOUNCED: EventKind.ANNOUNCEMENT,
    Stage.BEGUN: EventKind.WITHDRAWAL,
    Stage.HANDED_OVER: EventKind.HANDOVER,
    Stage.COMPLETE: EventKind.WITHDRAWAL,
    Stage.CONTEXT: EventKind.ANNOUNCEMENT,
}
#: What a plan is instead: a plan opens no presence and closes none (docs/extraction.md).
_PLANNED = {
    Stage.ARRIVED: Stage.ORDERED,
    Stage.CONFIRMED: Stage.CONTEXT,
    Stage.VISITED: Stage.CONTEXT,
    Stage.BEGUN: Stage.ANNOUNCED,
    Stage.HANDED_OVER: Stage.ANNOUNCED,
    Stage.COMPLETE: Stage.ANNOUNCED,
}
#: What a place is by a word of its name, folded; a town where none says more.
_SITE_KINDS = (
    ("airport", {"airport", "aeroport", "aerodrome", "airfield", "airstrip"}),
    ("base", {"base", "airbase", "garrison", "garnison", "barracks", "caserne"}),
    ("camp", {"camp"}),
    ("outpost", {"outpost", "post", "poste"}),
    ("port", {"port", "harbour", "harbor"}),
    ("village", {"village"}),
)
#: Kinds of the gazetteer that a site may have too; a country or a region is no site.
_LISTED_KINDS = frozenset({"airport", "base", "camp", "mine", "outpost", "port", "town", "village"})
_LONGEST = 80
_MOST = 10**9


def faults(card: Card, source: Source) -> Iterator[str]:
    """Yield a code (add.fault.…) for each thing that must be told before the card can be saved."""
    if not card.force_id:
        yield "force"
    if not card.date:
        yield "date"
    elif not _is_date(card.date):
        yield "bad_date"
    if (card.people_min or 0) > (card.people_max if card.people_max is not None else _MOST):
        yield "people"
    if card.site_id == NEW and not card.place:
        yield "place"
    yield from source_faults(source)


def source_faults(source: Source) -> Iterator[str]:
    """Yield a code for each thing that must be told of the article before a claim is saved."""
    if not source.outlet.strip():
        yield "outlet"
    if escape.link(source.url) is None:
        yield "url"


def published_fault(text: str) -> str:
    """Return the code of what is wrong with a day of publication (ISO 8601), "" where nothing is.

    Relative dates are read against it, so that a slip of the year would date every claim wrong.
    """
    if not text:
        return "published"
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return "bad_published"
    today = datetime.now(UTC).date()
    return "future" if day > today + timedelta(days=1) else ""  # it is tomorrow somewhere


def _is_date(text: str) -> bool:
    try:
        parse_edtf(text)
    except DateError:
        return False
    return True


def settled(card: Card) -> Card:
    """Return the card with the stage that its claim will have: what is planned has not happened."""
    stage = Stage(card.stage)
    return replace(card, stage=_PLANNED.get(stage, stage).value) if card.planned else card


def operations(card: Card, source: Source, record: Record) -> list[Operation]:
    """Return the rows to add. The card and the source must be without faults."""
    card = settled(card)
    wishes = [*_site(card, record), *_voice(card, source, record)]
    event_id = card.event_id or _event_id(card, record)
    if not card.event_id:
        wishes.append(Operation("add", "events", event_id, _event(card, record, event_id)))
    claim_id = _claim_id(card, source, record)
    wishes.append(
        Operation("add", "claims", claim_id, _claim(card, source, record, event_id, claim_id))
    )
    return wishes


def site_id_of(card: Card, record: Record) -> str:
    """Return the site that the card is about, the id of a new one included; "" for a country."""
    if card.site_id != NEW:
        return card.site_id
    return _free(f"{card.country.lower()}-{slug(card.place)}", record.sites)


def _site(card: Card, record: Record) -> Iterator[Operation]:
    if card.site_id == NEW:
        site_id = site_id_of(card, record)
        plain = card.place.strip()
        cells = {"site_id": site_id, "name_en": plain, "name_fr": plain, "query": plain}
        told = {"country": card.country, "kind": site_kind(plain, card.country)}
        yield Operation("add", "sites", site_id, cells | told)


def site_kind(place: str, country: str) -> str:
    """Return the kind of a new site: as its own name tells it, else as the gazetteer knows it.

    "Camp Ménaka" is a camp, whatever Ménaka is. The gazetteer is heard where it has one place of
    that very name in the country (ISO alpha-3); a town where nothing tells more.
    """
    told = set(words(fold(place)))
    named = next((kind for kind, names in _SITE_KINDS if told & names), "")
    return named or _listed_kind(place, country) or "town"


def _listed_kind(place: str, country: str) -> str:
    found = find_candidates(embedded_indexes(), Question(place, frozenset({country})))
    sure = bool(found) and found[0].unique and found[0].method == EXACT
    return found[0].place.kind if sure and found[0].place.kind in _LISTED_KINDS else ""


def voice_id_of(source: Source, record: Record) -> str:
    """Return the press voice that bears the outlet's name, or the id of a new one."""
    wanted = words(fold(source.outlet))
    for voice in record.voices.values():
        if words(fold(voice.name_en)) == wanted and voice.kind == "press":
            return voice.voice_id
    return f"press-{slug(source.outlet)}"


def _voice(card: Card, source: Source, record: Record) -> Iterator[Operation]:
    voice_id = card.voice_id or voice_id_of(source, record)
    if voice_id not in record.voices:
        outlet = source.outlet.strip()
        cells = {"voice_id": voice_id, "name_en": outlet, "name_fr": outlet, "kind": "press"}
        yield Operation("add", "voices", voice_id, cells)


def _event(card: Card, record: Record, event_id: str) -> dict[str, str]:
    return {
        "event_id": event_id,
        "kind": event_kind(card),
        "country": card.country,
        "site_id": site_id_of(card, record),
        "force_ids": card.force_id,
        "summary_en": summary(card, record, "en"),
        "summary_fr": summary(card, record, "fr"),
    }


def event_kind(card: Card) -> str:
    """Return the kind of the event: the proposal's, unless its stage was corrected to another."""
    usual = KIND_OF.get(card.stage, EventKind.CONFIRMATION)
    kin = {
        Stage.ARRIVED: {EventKind.ARRIVAL, EventKind.REINFORCEMENT, EventKind.RELOCATION},
        Stage.COMPLETE: {EventKind.WITHDRAWAL, EventKind.RELOCATION},
        Stage.CONFIRMED: {EventKind.CONFIRMATION, EventKind.REDUCTION},
    }
    return card.kind if card.kind in kin.get(Stage(card.stage), set()) else usual.value


def summary(card: Card, record: Record, lang: Lang) -> str:
    """Return one neutral sentence made of the card's own facts: what, who, where."""
    force = record.forces[card.force_id]
    what = word(EVENT_KIND, event_kind(card), lang)
    where = _where(card, record, lang)
    colon = " : " if lang == "fr" else ": "
    said = f"{what[:1].upper()}{what[1:]}{colon}{_inside(force, lang)}, {where}"
    return said + (
        " (denied)." if card.negated and lang == "en" else " (démenti)." if card.negated else "."
    )


def _inside(force: Force, lang: Lang) -> str:
    return name(force, lang)


def _where(card: Card, record: Record, lang: Lang) -> str:
    if card.site_id == NEW:
        return card.place.strip()
    row: Named = record.sites[card.site_id] if card.site_id else record.countries[card.country]
    return name(row, lang)


def _claim(
    card: Card, source: Source, record: Record, event_id: str, claim_id: str
) -> dict[str, str]:
    people = card.people_min is not None or card.people_max is not None
    return {
        "claim_id": claim_id,
        "event_id": event_id,
        "stage": card.stage,
        "polarity": "denied" if card.negated else "asserted",
        "scope": "site" if card.site_id else "country",
        "country": card.country,
        "site_id": site_id_of(card, record),
        "target_force_ids": card.force_id,
        "date": card.date,
        "people_min": _figure(card.people_min),
        "people_max": _figure(card.people_max),
        "people_basis": _basis(card) if people else "",
        "voice_id": card.voice_id or voice_id_of(source, record),
        "outlet": source.outlet.strip(),
        "title": " ".join(source.title.split()),
        "url": source.url.strip(),
        "published": source.published,
    }


def _basis(card: Card) -> str:
    return (
        Basis.PLANNED.value if card.planned else _BASIS.get(Stage(card.stage), Basis.PLANNED).value
    )


def _figure(number: int | None) -> str:
    return "" if number is None else str(number)


def _event_id(card: Card, record: Record) -> str:
    day = parse_edtf(card.date)
    year = (day.earliest or day.last).isoformat()
    told = f"{year}-{card.country.lower()}-{card.force_id}-{slug(event_kind(card))}"[: _LONGEST - 4]
    return _free(told.rstrip("-"), record.events)


def _claim_id(card: Card, source: Source, record: Record) -> str:
    said = "|".join(
        (source.url, card.sentence, card.force_id, card.stage, card.site_id, card.country)
    )
    made = f"add-{card.country.lower()}-{sha256(said.encode()).hexdigest()[:10]}"
    return _free(made, record.claims)


def _free(wanted: str, taken: object) -> str:
    assert isinstance(taken, dict)
    number, free = 1, wanted
    while free in taken:
        number += 1
        free = f"{wanted}-{number}"
    return free


def slug(text: str) -> str:
    """Return the words of a text joined by hyphens: part of an id."""
    return re.sub(r"-+", "-", "-".join(words(fold(text))))[:40].strip("-") or "x"
