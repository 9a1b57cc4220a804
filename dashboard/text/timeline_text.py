"""The Timeline in words: its sentence, its numbers, its days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dashboard.text.catalogue import t, tn, typeset
from dashboard.text.forms import day, label, people
from dashboard.text.sentence import beyond, known
from dashboard.timeline import RULED, Bar, Segment, Timeline
from dashboard.url_state import By
from geodata.dates import ONE_DAY
from geodata.posture import StrengthStep
from geodata.record import Lang
from geodata.record.model import Named
from geodata.wording import STATUS, word


def sentence(timeline: Timeline) -> str:
    """Return who was there in the period, and how many acts fall in it, as one sentence."""
    view, lang = timeline.view, timeline.view.lang
    ends = {"first": day(view.start, lang), "last": day(view.end, lang)}
    said = [_there(timeline), _acts(timeline)]
    said += [*beyond(timeline.store, timeline.period, lang), *known(view)]
    when = t(lang, "sentence.period", **ends)
    return t(lang, "timeline.said", when=when, said=t(lang, "sentence.join").join(said))


def step_people(step: StrengthStep, timeline: Timeline) -> str:
    """Return the people of a step in full: the range, and how many forces have no number.

    A force has one number for each of its host countries.
    """
    lang, by_force = timeline.view.lang, timeline.view.by == "force"
    if step.low is None and by_force:
        return t(lang, "people.unknown")
    unknown = tn(lang, "timeline.unknown_in" if by_force else "timeline.unknown", step.unknown)
    if step.low is None:
        return unknown
    number = people(step.low, step.high, lang)
    if not step.unknown:
        return number
    return t(lang, "timeline.with_unknown", number=number, unknown=unknown)


def step_number(step: StrengthStep, lang: Lang) -> str:
    """Return the people of a step in short, for the chart: `1,100`, `60–100 +`, `?`."""
    if step.low is None:
        return "?"
    number = people(step.low, step.high, lang)
    return t(lang, "timeline.plus", number=number) if step.unknown else number


def span(part: Segment | StrengthStep, timeline: Timeline) -> str:
    """Return the first and the last day of a part; open where it began before or goes on after."""
    lang, view = timeline.view.lang, timeline.view
    assert part.end is not None
    if part.end - part.start == ONE_DAY:
        return day(part.start, lang)
    first = "…" if part.start == view.start else day(part.start, lang)
    last = "…" if part.end == timeline.stop else day(part.end - ONE_DAY, lang)
    return t(lang, "timeline.span", first=first, last=last)


def group_title(code: str, timeline: Timeline) -> str:
    """Return the name of a power, force or country."""
    record, lang = timeline.store.record, timeline.view.lang
    rows: dict[By, Mapping[str, Named]] = {
        "actor": record.actors,
        "force": record.forces,
        "country": record.countries,
    }
    return label(rows[timeline.view.by][code], lang)


def bar_title(bar: Bar, timeline: Timeline) -> str:
    """Return a bar's force and place; the force alone where the bar is about the whole country."""
    record, lang = timeline.store.record, timeline.view.lang
    force = label(record.forces[bar.key.force_id], lang)
    if bar.whole:
        return force
    site = record.sites.get(bar.key.site_id)
    place = label(site, lang) if site else t(lang, "card.whole_country")
    return t(lang, "timeline.on", place=place, force=force)


def status_word(segment: Segment, lang: Lang) -> str:
    """Return the word for the status of a segment."""
    return typeset(word(STATUS, segment.row.status, lang), lang)


def _there(timeline: Timeline) -> str:
    lang = timeline.view.lang
    if not timeline.forces:
        return t(lang, "timeline.none")
    return t(
        lang,
        "timeline.there",
        forces=tn(lang, "sentence.forces", len(timeline.forces)),
        countries=tn(lang, "sentence.countries", len(timeline.countries)),
    )


def _acts(timeline: Timeline) -> str:
    lang = timeline.view.lang
    counts = Counter(event.kind for event in timeline.acts)
    said = [tn(lang, f"timeline.{kind}", counts[kind]) for kind in RULED if counts[kind]]
    return ", ".join(said) or t(lang, "timeline.quiet")
