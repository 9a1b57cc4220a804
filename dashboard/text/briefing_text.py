"""The briefing in words: blocks of a document, each statement with the numbers of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.briefing import GONE_MONTHS, MOST_DATES, Briefing
from dashboard.sources import Sources
from dashboard.text.catalogue import t, tn, typeset
from dashboard.text.document import (
    Block,
    Bullets,
    Heading,
    Item,
    Link,
    Numbered,
    Paragraph,
    Refs,
    Run,
    Strong,
    to_markdown,
    to_text,
)
from dashboard.text.forms import capital, day, label, since, strength, until, when
from dashboard.text.places import about_country, in_country
from dashboard.text.sentence import beyond, known
from dashboard.text.timeline_text import span, step_people
from geodata.dates import UNKNOWN, add_months, on
from geodata.posture import PostureRow, Presence
from geodata.record import Claim, Country, Event, Lang, summary
from geodata.wording import EVENT_KIND, STATUS, word

_LASTING = ("present", "probably present")


@dataclass(frozen=True)
class Written:
    """The briefing as written: who is there and who left, then all the rest with its sources."""

    title: str
    lead: str
    presence: tuple[Block, ...]
    rest: tuple[Block, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Everything under the title."""
        return (Paragraph((self.lead,)), *self.presence, *self.rest)

    def text(self) -> str:
        """Return the whole as plain text."""
        return to_text(self.title, self.blocks)

    def markdown(self) -> str:
        """Return the whole as Markdown."""
        return to_markdown(self.title, self.blocks)


def write_briefing(briefing: Briefing, address: str) -> Written:
    """Return the briefing in the view's language; `address` is the page's own, for the citation."""
    pen = _Pen(briefing)
    presence = (*pen.there(), *pen.gone())
    rest = (*pen.dates(), *pen.strength(), *pen.sources(), *pen.limits(address))
    return Written(dated_title(briefing), lead(briefing), presence, rest)


def title(briefing: Briefing) -> str:
    """Return what the page is about: `Foreign forces in Niger`."""
    lang = briefing.view.lang
    return t(lang, "brief.title", in_country=in_country(_country(briefing), lang))


def dated_title(briefing: Briefing) -> str:
    """Return the title with the day."""
    lang = briefing.view.lang
    return t(lang, "brief.dated", title=title(briefing), day=day(briefing.view.at, lang))


def lead(briefing: Briefing) -> str:
    """Return the one sentence: how many forces, how many leave, how many left."""
    view, counts = briefing.view, briefing.scene.counts
    lang = view.lang
    key = "brief.lead" if counts.sites else "brief.lead.no_site"
    if not counts.forces:
        key = "brief.lead.doubtful" if briefing.doubtful else "brief.lead.none"
    first = t(
        lang,
        key,
        day=day(view.at, lang),
        in_country=in_country(_country(briefing), lang),
        forces=tn(lang, "sentence.forces", counts.forces),
        sites=tn(lang, "sentence.sites", counts.sites),
    )
    forces = briefing.store.record.forces
    left = sum(briefing.is_gone(code) and forces[code].counted for code in briefing.gone)
    more = {"leaving": counts.leaving, "left": left}
    said = [tn(lang, f"brief.{key}", number) for key, number in more.items() if number]
    said += [*beyond(briefing.store, on(view.at), lang), *known(view)]
    return t(lang, "sentence.join").join([first, *said]) + "."


class _Pen:
    """Writes the sections in their order, numbering the sources as it goes."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing, self.store = briefing, briefing.store
        self.lang, self.record = briefing.view.lang, briefing.store.record
        self.cited = Sources(briefing.store.record)

    def there(self) -> Iterator[Block]:
        """Write who is there, who may be, and who is on record and does not count."""
        yield Heading(t(self.lang, "brief.there"))
        if not self.briefing.counted:
            yield Paragraph((t(self.lang, "brief.there.none"),))
        yield from self._forces(self.briefing.counted)
        for key, forces in (("doubtful", self.briefing.doubtful), ("others", self.briefing.others)):
            if forces:
                yield Heading(t(self.lang, f"brief.{key}"))
                yield from self._forces(forces)

    def gone(self) -> Iterator[Block]:
        """Write who left, with the last day at each place."""
        yield Heading(t(self.lang, "brief.gone"))
        if not self.briefing.gone:
            first = add_months(self.briefing.view.at, -GONE_MONTHS)
            ends = {"first": day(first, self.lang), "last": day(self.briefing.view.at, self.lang)}
            yield Paragraph((t(self.lang, "brief.gone.none", **ends),))
            return
        yield Bullets(tuple(self._left(code, ends) for code, ends in self.briefing.gone.items()))

    def dates(self) -> Iterator[Block]:
        """Write the key dates in order of time, the most recent of many."""
        yield Heading(t(self.lang, "brief.dates"))
        events = self.briefing.dates
        if not events:
            yield Paragraph((t(self.lang, "brief.dates.none"),))
            return
        hidden = len(events) - MOST_DATES
        if hidden > 0:
            yield Paragraph((tn(self.lang, "brief.dates.more", hidden),))
        yield Bullets(tuple(self._date(event) for event in events[-MOST_DATES:]))

    def strength(self) -> Iterator[Block]:
        """Write the steps that the chart draws."""
        yield Heading(t(self.lang, "brief.strength"))
        curve = self.briefing.curve
        if not curve.strength:
            yield Paragraph((t(self.lang, "brief.strength.none"),))
            return
        items = []
        for code, steps in curve.strength.items():
            said = t(self.lang, "sentence.join")
            parts = [
                t(
                    self.lang,
                    "brief.step",
                    days=span(step, curve),
                    number=step_people(step, curve),
                )
                for step in steps
            ]
            ids = self.briefing.figure_claims(code, curve.view.start)
            text = t(self.lang, "brief.colon") + said.join(parts)
            items.append(Item((Strong(self._force(code)), text, *self._refs(ids))))
        yield Bullets(tuple(items))

    def sources(self) -> Iterator[Block]:
        """Write the list that the numbers point to; nothing where no source was needed."""
        documents = self.cited.documents()
        if documents:
            yield Heading(t(self.lang, "brief.sources"))
            yield Numbered(tuple(Item(self._document(claims)) for claims in documents))

    def limits(self, address: str) -> Iterator[Block]:
        """Write what the text rests on, what it cannot know, and how to cite it."""
        lang, country = self.lang, self.record.countries[self.briefing.view.host]
        about = about_country(country, lang)
        version, cut_off = self.store.version, day(self.store.cut_off, lang)
        claims = tn(lang, "brief.claims", self.briefing.claims)
        origin = {"version": version, "cut_off": cut_off}
        yield Heading(t(lang, "brief.limits"))
        yield Paragraph((t(lang, "brief.limits.text", claims=claims, about=about, **origin),))
        yield Heading(t(lang, "brief.cite"))
        said = dated_title(self.briefing)
        yield Paragraph((t(lang, "brief.cited", title=said, link=address, **origin),))

    def _forces(self, forces: dict[str, tuple[PostureRow, ...]]) -> Iterator[Block]:
        if forces:
            yield Bullets(tuple(self._present(code, rows) for code, rows in forces.items()))

    def _present(self, code: str, rows: Sequence[PostureRow]) -> Item:
        """Write a force with its figure for the whole country, then place by place."""
        force = self.record.forces[code]
        runs: list[Run] = [*self._named(code)]
        if not force.counted:
            reason = force.counted_reason_fr if self.lang == "fr" else force.counted_reason_en
            runs.append(t(self.lang, "brief.colon") + typeset(reason, self.lang))
        places = [row for row in rows if row.role == "presence"]
        totals = [row for row in rows if row.role == "total" and row.strength.known]
        for row in totals:
            number = strength(row.strength, self.lang)
            before = t(self.lang, "brief.colon" if force.counted else "sentence.join")
            runs.append(before + t(self.lang, "brief.total", number=number))
            runs += self._refs(row.strength.claim_ids)
        return Item(tuple(runs), tuple(self._place(row) for row in places))

    def _place(self, row: PostureRow) -> Item:
        lang = self.lang
        parts = [typeset(word(STATUS, row.status, lang), lang), since(row.since, lang)]
        if row.status in _LASTING and row.until == UNKNOWN and row.last_confirmed:
            parts.append(t(lang, "brief.last", day=day(row.last_confirmed, lang)))
        if row.until != UNKNOWN:
            parts.append(until(row.until, lang))
        said = t(lang, "brief.at", place=self._site(row.key.site_id), said=", ".join(parts))
        why = [i for reason in row.why for i in reason.claim_ids]
        runs: list[Run] = [said, *self._refs(why)]
        if row.strength.known:
            number = t(lang, "brief.people", number=strength(row.strength, lang))
            runs += [t(lang, "sentence.join"), number, *self._refs(row.strength.claim_ids)]
        return Item(tuple(runs))

    def _left(self, code: str, ends: Iterable[Presence]) -> Item:
        key = "all" if self.briefing.is_gone(code) else "part"
        runs = (*self._named(code), t(self.lang, f"brief.gone.{key}"))
        return Item(runs, tuple(self._ended(presence) for presence in ends))

    def _ended(self, presence: Presence) -> Item:
        assert presence.until is not None
        place = self._site(presence.key.site_id)
        said = t(self.lang, "brief.at", place=place, said=until(presence.until, self.lang))
        ids = [i for proof in presence.closing for i in proof.claim_ids]
        return Item((said, *self._refs(ids)))

    def _date(self, event: Event) -> Item:
        lang = self.lang
        kind = capital(typeset(word(EVENT_KIND, event.kind, lang), lang))
        what = typeset(summary(event, lang), lang).rstrip(".")
        said = t(lang, "brief.date", when=capital(when(event.date, lang)), kind=kind, what=what)
        told = self.store.claims_of.get(event.event_id, ())
        return Item((said, *self._refs(claim.claim_id for claim in told)))

    def _document(self, claims: list[Claim]) -> tuple[Run, ...]:
        """Write who speaks, where, under which title, when, and the address."""
        lang, first = self.lang, claims[0]
        ids = dict.fromkeys(claim.voice_id for claim in claims)
        voices = [label(self.record.voices[i], lang) for i in ids if i in self.record.voices]
        spoken = {voice.casefold() for voice in voices}
        known_title = first.title and first.title.casefold() not in {
            *spoken,
            first.outlet.casefold(),
        }
        parts = [
            ", ".join(voices),
            first.outlet if first.outlet.casefold() not in spoken else "",
            t(lang, "brief.quoted", title=first.title) if known_title else "",
            _published(first, lang),
        ]
        said = ", ".join(part for part in parts if part)
        return (f"{said}. ", Link(first.url)) if first.url else (f"{said}.",)

    def _named(self, code: str) -> tuple[Run, ...]:
        """Return the force with its power, unless they have the same name."""
        actor = label(self.record.actors[self.record.forces[code].actor_id], self.lang)
        force = self._force(code)
        said = force if actor == force else t(self.lang, "brief.force", force=force, actor=actor)
        return (Strong(said),)

    def _force(self, code: str) -> str:
        return label(self.record.forces[code], self.lang)

    def _site(self, site_id: str) -> str:
        site = self.record.sites.get(site_id)
        return label(site, self.lang) if site else t(self.lang, "list.whole_country")

    def _refs(self, claim_ids: Iterable[str]) -> tuple[Run, ...]:
        numbers = self.cited.cite(claim_ids)
        return ("\u00a0", Refs(numbers)) if numbers else ()


def _published(claim: Claim, lang: Lang) -> str:
    if claim.published is None:
        return t(lang, "brief.undated")
    return (
        day(claim.published.first, lang) if claim.published.is_day else when(claim.published, lang)
    )


def _country(briefing: Briefing) -> Country:
    return briefing.store.record.countries[briefing.view.host]
