"""A Timeline as what its charts draw: lanes, rows and rules with their words and colours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dashboard.charts.base import Spec
from dashboard.charts.presence import Piece, Row, presence_chart
from dashboard.charts.rules import Rule
from dashboard.charts.strength import Lane, Step, strength_chart
from dashboard.palette import GROUND, Theme, actor_style
from dashboard.text import t, typeset
from dashboard.text.forms import capital, label, strength, when
from dashboard.text.timeline_text import (
    bar_title,
    group_title,
    span,
    status_word,
    step_number,
    step_people,
)
from dashboard.timeline import Bar, Segment, Timeline
from geodata.posture import StrengthStep
from geodata.record import Event, summary
from geodata.vocab import EventKind
from geodata.wording import EVENT_KIND, word

MAIN_LANES = 10


def strength_spec(timeline: Timeline, theme: Theme, most: int | None = MAIN_LANES) -> Spec:
    """Return the chart of strength, of the `most` largest groups or of all."""
    groups = list(timeline.strength.items())[:most]
    lanes = [_lane(code, steps, timeline, theme) for code, steps in groups]
    lang = timeline.view.lang
    words = {
        "t": t(lang, f"timeline.by_{timeline.view.by}"),
        "p": t(lang, "timeline.col.people"),
        "d": t(lang, "when"),
    }
    period = (timeline.view.start, timeline.stop)
    return strength_chart(lanes, rules(timeline), period, lang, theme, words, _day(timeline))


def presence_spec(timeline: Timeline, theme: Theme) -> Spec:
    """Return the chart of presences."""
    lang = timeline.view.lang
    words = {
        "t": t(lang, "timeline.col.force"),
        "s": t(lang, "timeline.col.status"),
        "p": t(lang, "timeline.col.people"),
        "d": t(lang, "when"),
    }
    period = (timeline.view.start, timeline.stop)
    rows = list(_rows(timeline, theme))
    return presence_chart(rows, rules(timeline), period, lang, theme, words, _day(timeline))


def rules(timeline: Timeline) -> list[Rule]:
    """Return the acts drawn across, numbered as in the list."""
    return [_rule(number, event, timeline) for number, event in enumerate(timeline.rules, 1)]


def place_code(bar: Bar) -> str:
    """Return what a click on the bar selects."""
    return f"site:{bar.key.site_id}" if bar.key.site_id else f"country:{bar.key.country}"


def _day(timeline: Timeline) -> date | None:
    """Return the day of the card, where it lies in the chart."""
    view = timeline.view
    return view.at if view.selected and view.start <= view.at < timeline.stop else None


def _lane(code: str, steps: list[StrengthStep], timeline: Timeline, theme: Theme) -> Lane:
    record = timeline.store.record
    if timeline.view.by == "country":
        fill, edge = GROUND[theme].soft_ink, GROUND[theme].ink
    else:
        actor = code if timeline.view.by == "actor" else record.forces[code].actor_id
        style = actor_style(actor, theme)
        fill, edge = style.fill, style.edge
    drawn = [_step(step, timeline) for step in steps]
    return Lane(group_title(code, timeline), fill, edge, drawn)


def _step(step: StrengthStep, timeline: Timeline) -> Step:
    lang = timeline.view.lang
    assert step.end is not None
    return Step(
        step.start,
        step.end,
        step.low,
        step.high,
        step.unknown,
        step_number(step, lang),
        step_people(step, timeline),
        span(step, timeline),
    )


def _rows(timeline: Timeline, theme: Theme) -> Iterator[Row]:
    record, lang = timeline.store.record, timeline.view.lang
    country = ""
    for bar in timeline.drawn:
        if bar.key.country != country:
            country = bar.key.country
            yield Row(label(record.countries[country], lang))
        style = actor_style(bar.segments[0].row.actor, theme)
        code = place_code(bar)
        pieces = [_piece(segment, bar, timeline) for segment in bar.segments]
        chosen = timeline.view.selected == code
        yield Row(bar_title(bar, timeline), pieces, code, style.fill, style.edge, chosen)


def _piece(segment: Segment, bar: Bar, timeline: Timeline) -> Piece:
    lang, row = timeline.view.lang, segment.row
    number = "–" if bar.whole else strength(row.strength, lang)
    said, days = status_word(segment, lang), span(segment, timeline)
    return Piece(segment.start, segment.end, row.status, said, number, days)


def _rule(number: int, event: Event, timeline: Timeline) -> Rule:
    lang, record = timeline.view.lang, timeline.store.record
    words = label(record.countries[event.country], lang)
    if len(timeline.view.filters.countries) == 1:
        words = capital(typeset(word(EVENT_KIND, event.kind, lang), lang))
    return Rule(
        event.date.first,
        event.date.last,
        number,
        words,
        EventKind(event.kind),
        f"event:{event.event_id}",
        typeset(summary(event, lang), lang),
        capital(when(event.date, lang)),
    )
