"""The claims of a card as HTML: who says what of which day, in which paper, and who relays it."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.text import t, tn, typeset
from dashboard.text.forms import day, label, people, when
from dashboard.text.markup import Html, anchor, element, join
from geodata.record import Claim, Lang, Record, known_day, summary
from geodata.wording import STAGE, word


def claims_html(
    claims: Iterable[Claim], record: Record, lang: Lang, *, opened: bool = False
) -> Html:
    """Return the claims in a fold, the latest first, relays of one report under one heading."""
    ordered = sorted(claims, key=lambda c: (c.date.last, c.event_id, c.claim_id), reverse=True)
    if not ordered:
        return Html()
    items = [_entry(group, record, lang) for group in _reports(ordered)]
    heading = element("summary", tn(lang, "card.claims", len(ordered)))
    attributes = {"open": "open"} if opened else {}
    return element("details", heading, element("ul", *items, cls="sf-claims"), **attributes)


def source_line(claim: Claim, record: Record, lang: Lang) -> Html:
    """Return who says it, the outlet as a link to the source, and when it was published."""
    voice = record.voices.get(claim.voice_id)
    said = label(voice, lang) if voice else ""
    kind = t(lang, f"claim.{voice.kind}") if voice else ""
    return join(
        [
            f"{said} ({kind})" if said and kind else said,
            _outlet(claim, said, lang),
            _published(claim, lang),
        ],
        " · ",
    )


def figure_text(claim: Claim, lang: Lang) -> str:
    """Return the people of a claim with what the figure counts; empty where it gives none."""
    if claim.people_min is None and claim.people_max is None:
        return ""
    number = people(claim.people_min, claim.people_max, lang)
    basis = claim.people_basis or "strength"
    text = t(lang, f"claim.people.{basis}", n=number)
    if claim.people_definition:
        text += f", {t(lang, f'claim.{claim.people_definition}')}"
    if claim.people_since is not None:
        text += f", {t(lang, 'claim.since', when=when(claim.people_since, lang))}"
    return text


def _reports(claims: list[Claim]) -> list[list[Claim]]:
    """Group relays of one wire story that say the same stage of the same event, in order."""
    found: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        story = (claim.wire_group, claim.event_id, claim.stage, claim.polarity)
        found.setdefault(story if claim.wire_group else (claim.claim_id,), []).append(claim)
    return list(found.values())


def _entry(group: list[Claim], record: Record, lang: Lang) -> Html:
    claim, relays = group[0], group[1:]
    event = record.events.get(claim.event_id)
    note = claim.note_fr if lang == "fr" else claim.note_en
    lines = [
        element("p", _head(claim, lang), cls="sf-said"),
        element("p", typeset(summary(event, lang), lang), cls="sf-words") if event else Html(),
        element("p", source_line(claim, record, lang), cls="sf-source"),
        element("p", typeset(note, lang), cls="sf-note") if note else Html(),
        _relays(relays, lang),
    ]
    denied = " sf-denied" if claim.polarity == "denied" else ""
    return element("li", *lines, cls=f"sf-claim{denied}")


def _head(claim: Claim, lang: Lang) -> Html:
    stage = element("strong", typeset(word(STAGE, claim.stage, lang), lang))
    denied = (
        element("span", t(lang, "claim.denied"), cls="sf-tag") if claim.polarity == "denied" else ""
    )
    scope = t(lang, "claim.country_wide") if claim.scope == "country" else ""
    first = join([denied, stage, when(claim.date, lang)], " ")
    return join([first, figure_text(claim, lang), scope], " · ")


def _outlet(claim: Claim, said: str, lang: Lang) -> Html:
    label = (
        claim.outlet
        if claim.outlet and claim.outlet != said
        else claim.outlet or t(lang, "claim.source")
    )
    title = claim.title or label
    first = anchor(claim.url, f"{label} ↗", title=title) if claim.url else element("span", label)
    also = anchor(claim.also_url, f"{t(lang, 'claim.also')} ↗") if claim.also_url else Html()
    return join([first, also], ", ")


def _published(claim: Claim, lang: Lang) -> str:
    if claim.published is None:
        return t(lang, "claim.no_date", day=day(known_day(claim), lang))
    return t(lang, "claim.published", when=when(claim.published, lang))


def _relays(relays: list[Claim], lang: Lang) -> Html:
    if not relays:
        return Html()
    before, after = t(lang, "claim.relays", outlets="{outlets}").split("{outlets}")
    links = join([anchor(c.url, f"{c.outlet or t(lang, 'claim.source')} ↗") for c in relays], ", ")
    return element("p", before, links, after, cls="sf-source")
