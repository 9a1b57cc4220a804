"""What the Timeline page shows: strength and presences in a period, and the acts across them.

Pure: everything is cut from the tracks, so no rule is written a second time. Time runs from the
first day of the period up to `stop`, the day after its last or after the record's cut-off.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from dashboard.scene import Store, keeps
from dashboard.steps import VAGUEST
from dashboard.strip import kept_tracks
from dashboard.url_state import View
from geodata.dates import ONE_DAY, Span
from geodata.posture import Key, PostureRow, StrengthStep, Track, strength_series
from geodata.posture.group import CLEAREST
from geodata.record import Event, name
from geodata.vocab import EventKind, Status

MOST_BARS = 60  # rows a reader takes in before each force gets one row for its country
MOST_RULES = 24
RULED = (EventKind.COUP, EventKind.DEMAND, EventKind.AGREEMENT)
_UNSURE = frozenset({Status.POSSIBLY, Status.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: `row` holds from `start` up to `end` (exclusive), both inside the period."""

    start: date
    end: date
    row: PostureRow


@dataclass(frozen=True, slots=True)
class Bar:
    """One force at one place, or in one country (`whole`), over the period."""

    key: Key
    segments: tuple[Segment, ...]
    whole: bool = False


@dataclass(frozen=True)
class Timeline:
    """A view of a period under its filters."""

    view: View
    store: Store

    @cached_property
    def period(self) -> Span:
        """The days shown, both ends included."""
        return Span(self.view.start, self.view.end, extent=True)

    @cached_property
    def stop(self) -> date:
        """The first day of which nothing is drawn."""
        return min(self.view.end, self.store.cut_off) + ONE_DAY

    @cached_property
    def tracks(self) -> dict[Key, Track]:
        """The rows over time that pass the filters."""
        return kept_tracks(self.store, self.view.filters)

    @cached_property
    def bars(self) -> tuple[Bar, ...]:
        """Every force and place with a presence in the period, by host country and beginning."""
        found = (Bar(key, self._cut(track)) for key, track in self.tracks.items())
        return self._ordered(bar for bar in found if bar.segments)

    @cached_property
    def drawn(self) -> tuple[Bar, ...]:
        """The bars of the chart: one a place, or one a force and country where they are many."""
        if len(self.bars) <= MOST_BARS:
            return self.bars
        together: dict[tuple[str, str], list[Bar]] = defaultdict(list)
        for bar in self.bars:
            together[bar.key.force_id, bar.key.country].append(bar)
        merged = (Bar(Key(*pair, ""), _merged(bars), whole=True) for pair, bars in together.items())
        return self._ordered(merged)

    @cached_property
    def strength(self) -> dict[str, list[StrengthStep]]:
        """The steps of each power, force or country that touch the period, the largest first."""
        series = strength_series(self.tracks, self.view.by)
        kept = {code: self._steps(steps) for code, steps in series.items()}
        shown = {code: steps for code, steps in kept.items() if steps}
        return dict(sorted(shown.items(), key=lambda pair: (-_most(pair[1]), pair[0])))

    @cached_property
    def acts(self) -> tuple[Event, ...]:
        """The coups, demands and agreements of the period, in order of time."""
        return tuple(
            event
            for event in self.store.timeline
            if event.kind in RULED
            and event.date.meets(self.period)
            and event.date.first < self.stop
            and keeps(self.store, self.view.filters, event)
        )

    @cached_property
    def rules(self) -> tuple[Event, ...]:
        """The acts drawn across the charts: those with a day or a month, the weightiest of many."""
        dated = [e for e in self.acts if e.date.last - e.date.first <= VAGUEST]
        kept = set(sorted(dated, key=lambda e: RULED.index(EventKind(e.kind)))[:MOST_RULES])
        return tuple(event for event in dated if event in kept)

    @cached_property
    def forces(self) -> frozenset[str]:
        """The counted forces that were surely or probably there on a day of the period."""
        return frozenset(row.key.force_id for row in self._there)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The host countries of those forces."""
        return frozenset(row.key.country for row in self._there)

    @cached_property
    def _there(self) -> list[PostureRow]:
        rows = (segment.row for bar in self.bars for segment in bar.segments)
        return [row for row in rows if row.counted and row.status not in _UNSURE]

    def _cut(self, track: Track) -> tuple[Segment, ...]:
        """Return the track's presences inside the period; a total is none beside its sites."""
        ends = [*(day for day, _ in track[1:]), self.stop]
        found = (
            Segment(max(day, self.view.start), min(end, self.stop), row)
            for (day, row), end in zip(track, ends, strict=True)
            if row is not None and row.role == "presence"
        )
        return tuple(segment for segment in found if segment.start < segment.end)

    def _steps(self, steps: list[StrengthStep]) -> list[StrengthStep]:
        cut = (
            replace(
                step,
                start=max(step.start, self.view.start),
                end=min(step.end or self.stop, self.stop),
            )
            for step in steps
        )
        return [step for step in cut if step.end is not None and step.start < step.end]

    def _ordered(self, bars: Iterable[Bar]) -> tuple[Bar, ...]:
        record, lang = self.store.record, self.view.lang

        def place(bar: Bar) -> tuple[str, date, str, date, str]:
            country = record.countries[bar.key.country]
            begins = min(s.start for s in self._of_force(bar.key))
            force = name(record.forces[bar.key.force_id], lang)
            own = bar.segments[0].start
            return name(country, lang), begins, force, own, bar.key.site_id

        return tuple(sorted(bars, key=place))

    def _of_force(self, key: Key) -> list[Segment]:
        return self._by_force[key.force_id, key.country]

    @cached_property
    def _by_force(self) -> dict[tuple[str, str], list[Segment]]:
        found: dict[tuple[str, str], list[Segment]] = defaultdict(list)
        for key, track in self.tracks.items():
            found[key.force_id, key.country].extend(self._cut(track))
        return found


def _merged(bars: list[Bar]) -> tuple[Segment, ...]:
    """Return the clearest row of any place from day to day, as the posture of a period has it."""
    days = sorted({day for bar in bars for s in bar.segments for day in (s.start, s.end)})
    found: list[Segment] = []
    for start, end in pairwise(days):
        live = [s.row for bar in bars for s in bar.segments if s.start <= start < s.end]
        if not live:
            continue
        row = min(live, key=lambda r: CLEAREST.index(r.status))
        last = found[-1] if found else None
        if last is not None and last.end == start and last.row.status is row.status:
            found[-1] = replace(last, end=end)
        else:
            found.append(Segment(start, end, row))
    return tuple(found)


def _most(steps: list[StrengthStep]) -> int:
    return max((step.high or 0 for step in steps), default=0)
