"""What a card shows: the sentence with its words marked, the map's marks, what it says in short."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dashboard.adding.draft import NEW, Card, Source
from dashboard.map.payload import CountryDrawn, MarkDrawn, Payload
from dashboard.palette import Theme
from dashboard.text import t, typeset
from dashboard.text.forms import capital, label, people, when
from dashboard.text.markup import Html, element, join
from geodata.dates import parse_edtf
from geodata.errors import DateError
from geodata.record import Lang, Record, name
from geodata.vocab import Status
from geodata.wording import STAGE, word

#: The fields that a text may tell, in the order of the legend.
FIELDS = ("force", "place", "country", "stage", "people", "date")


def marked(card: Card, source: Source, lang: Lang) -> Html:
    """Return the card's sentence with the words of each field marked, and those told elsewhere."""
    start = source.text.find(card.sentence, card.start)
    if start < 0:
        return element("blockquote", card.sentence, cls="sf-said")
    end = start + len(card.sentence)
    spans = sorted((a, b, field) for field, (a, b) in card.spans.items() if field in FIELDS)
    inside = [(a, b, field) for a, b, field in spans if start <= a < b <= end]
    parts: list[str] = []
    at = start
    for a, b, field in inside:
        if a < at:  # two fields told by the same words: the first one's mark stands
            continue
        parts += [source.text[at:a], _mark(source.text[a:b], field, lang)]
        at = b
    parts.append(source.text[at:end])
    quote = element("blockquote", *parts, cls="sf-said", lang=source.lang)
    others = [(a, b, f) for a, b, f in spans if not start <= a < b <= end]
    far = [_mark(source.text[a:b], f, lang) for a, b, f in others]
    return join(
        [
            quote,
            element("p", t(lang, "add.elsewhere"), " ", join(far, " "), cls="sf-small")
            if far
            else "",
        ]
    )


def _mark(text: str, field: str, lang: Lang) -> Html:
    shown = t(lang, f"add.field.{field}")
    return element(
        "mark",
        text,
        element("span", f" ({shown})", cls="sf-hidden"),
        cls=f"sf-f-{field}",
        title=shown,
    )


def legend(lang: Lang) -> Html:
    """Return which mark stands for which field."""
    shown = [
        element("mark", t(lang, f"add.field.{f}"), cls=f"sf-f-{f}")
        for f in FIELDS
        if f != "country"
    ]
    return element("p", join(shown, " "), cls="sf-small sf-legend")


def title(card: Card, record: Record, lang: Lang) -> str:
    """Return what the card says in one line: the stage, the force, the place."""
    force, place = force_name(card, record, lang), where(card, record, lang)
    parts = [capital(word(STAGE, card.stage, lang)), force]
    parts += [place] if place not in force else []
    return typeset(f"{card.number}. {' · '.join(parts)}", lang)


def force_name(card: Card, record: Record, lang: Lang) -> str:
    """Return the force's name, or its sender's where no force is chosen yet."""
    if card.force_id in record.forces:
        return label(record.forces[card.force_id], lang)
    actor = record.actors.get(card.actor)
    return label(actor, lang) if actor else card.actor


def where(card: Card, record: Record, lang: Lang) -> str:
    """Return the place, or the country where it is the whole of it."""
    if card.site_id == NEW:
        return card.place
    if card.site_id in record.sites:
        return label(record.sites[card.site_id], lang)
    return (
        name(record.countries[card.country], lang)
        if card.country in record.countries
        else card.country
    )


def facts(card: Card, lang: Lang) -> str:
    """Return when and how many, and whether it is planned or denied, in one line."""
    parts = [_day(card, lang)]
    if card.people_min is not None or card.people_max is not None:
        parts.append(t(lang, "add.people", n=people(card.people_min, card.people_max, lang)))
    parts += [t(lang, "add.planned")] if card.planned else []
    parts += [t(lang, "add.denied")] if card.negated else []
    return " · ".join(part for part in parts if part)


def _day(card: Card, lang: Lang) -> str:
    try:
        return capital(when(parse_edtf(card.date), lang)) if card.date else t(lang, "add.no_date")
    except DateError:
        return card.date


def map_payload(
    cards: Sequence[Card], record: Record, selected: int, lang: Lang, theme: Theme
) -> Payload:
    """Return the map of the cards: a numbered mark at each point, a badge for what is country-wide."""
    shown = [card for card in cards if card.state != "rejected"]
    marks = _marks([card for card in shown if card.located], record, lang)
    chosen = next((str(m["id"]) for m in marks if str(selected) in m["label"].split("·")), "")
    found: Payload = {
        "theme": theme,
        "lang": lang,
        "selected": f"mark:{chosen}" if chosen else "",
        "marks": marks,
        "countries": _countries([card for card in shown if not card.located], record, lang),
        "actors": {
            c.actor: label(record.actors[c.actor], lang) for c in shown if c.actor in record.actors
        },
    }
    return found


def _marks(cards: Sequence[Card], record: Record, lang: Lang) -> list[MarkDrawn]:
    at: dict[tuple[float, float], list[Card]] = defaultdict(list)
    for card in cards:
        assert card.lon is not None
        assert card.lat is not None
        at[card.lon, card.lat].append(card)
    return [
        {
            "id": str(here[0].number),
            "lon": lon,
            "lat": lat,
            "label": "·".join(str(card.number) for card in here[:3]),
            "title": where(here[0], record, lang),
            "text": "; ".join(force_name(card, record, lang) for card in here),
        }
        for (lon, lat), here in at.items()
    ]


def _countries(cards: Sequence[Card], record: Record, lang: Lang) -> list[CountryDrawn]:
    at: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        if card.country in record.countries and card.actor in record.actors:
            at[card.country].append(card)
    return [
        {
            "id": code,
            "name": name(record.countries[code], lang),
            "forces": [
                {
                    "id": card.force_id or card.actor,
                    "name": force_name(card, record, lang),
                    "actor": card.actor,
                    "status": Status.PRESENT.value,
                    "certain": False,
                    "min": card.people_min,
                    "best": None,
                    "max": card.people_max,
                    "counted": True,
                }
                for card in here
            ],
            "text": "",
        }
        for code, here in at.items()
    ]
