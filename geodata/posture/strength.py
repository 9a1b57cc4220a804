"""How many people: rival figures kept as a range, movements applied once, nothing averaged.

Rules: docs/methodology.md, "Strength".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from geodata.dates import Span, add_months
from geodata.posture.model import Presence, Strength
from geodata.record.model import Claim, Event, Voice
from geodata.vocab import Basis, EventKind, Stage

VALID_MONTHS = 12
_INCOMING = {EventKind.ARRIVAL, EventKind.REINFORCEMENT, EventKind.RELOCATION}


NOBODY_COUNTED = Strength()


@dataclass(frozen=True, slots=True)
class Figure:
    """One voice's number of people at the date asked, after movements; `day` is when it was so."""

    low: int
    high: int
    day: date
    official: bool
    computed: bool
    claim_ids: tuple[str, ...]


def strength_at(
    day: date,
    presence: Presence,
    claims: Sequence[Claim],
    events: dict[str, Event],
    voices: dict[str, Voice],
    given_up: Sequence[Span] = (),
) -> Strength:
    """Return the people present on `day` from the claims about exactly this force and place.

    `given_up` are the ends of the force's sites in the country, for a figure of the whole country.
    """
    inside = [c for c in claims if c.people_basis and _belongs(c, presence, day)]
    if not inside:
        return NOBODY_COUNTED
    moves = [c for c in inside if c.people_basis == Basis.MOVEMENT and _has_people(c)]
    counts = _latest_per_voice(c for c in inside if _is_count(c, day))
    bases = [_figure(c, voices) for c in counts]
    if not any(c.people_basis == Basis.STRENGTH for c in inside):
        bases = _from_nothing(day, presence, moves)
    moved = [_after_moves(figure, moves, events) for figure in bases]
    return _hull(_up_to_date(moved, _overtaken(counts, given_up)))


def _belongs(claim: Claim, presence: Presence, day: date) -> bool:
    """Whether the claim was so by `day` and speaks of this presence, not of an earlier one."""
    if claim.date.first > day or claim.people_definition:
        return False
    if claim.date.last < presence.since.first:
        return False
    return presence.until is None or claim.date.first <= presence.until.last


def _has_people(claim: Claim) -> bool:
    return claim.people_min is not None or claim.people_max is not None


def _is_fresh(claim: Claim, day: date) -> bool:
    return add_months(claim.date.last, VALID_MONTHS) >= day


def _is_count(claim: Claim, day: date) -> bool:
    return claim.people_basis == Basis.STRENGTH and _has_people(claim) and _is_fresh(claim, day)


def _latest_per_voice(claims: Iterable[Claim]) -> list[Claim]:
    """Return each voice's last figures; two figures of one day by one voice both stay."""
    newest: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.date.last, c.claim_id)):
        voice = claim.voice_id or claim.claim_id
        held = newest.get(voice)
        if held and held[0].date.last == claim.date.last:
            held.append(claim)
        else:
            newest[voice] = [claim]
    return [claim for held in newest.values() for claim in held]


def _overtaken(counts: list[Claim], given_up: Sequence[Span]) -> set[str]:
    """Rule "a site given up": return the counts from before it, where another is from after it."""
    return {
        claim.claim_id
        for end in given_up
        if any(end.last <= newer.date.first for newer in counts)
        for claim in counts
        if claim.date.last < end.first
    }


def _up_to_date(figures: list[Figure], overtaken: set[str]) -> list[Figure]:
    """Return the figures that stand; a movement has brought a computed one up to date."""
    return [f for f in figures if f.computed or not overtaken.issuperset(f.claim_ids)]


def _bounds(claim: Claim) -> tuple[int, int]:
    low = claim.people_min if claim.people_min is not None else claim.people_max
    high = claim.people_max if claim.people_max is not None else claim.people_min
    assert low is not None
    assert high is not None
    return low, high


def _figure(claim: Claim, voices: dict[str, Voice]) -> Figure:
    low, high = _bounds(claim)
    voice = voices.get(claim.voice_id)
    official = voice is not None and voice.kind == "official"
    return Figure(low, high, claim.date.last, official, False, (claim.claim_id,))


def _from_nothing(day: date, presence: Presence, moves: list[Claim]) -> list[Figure]:
    """A force that has just arrived numbers those who came: start from nobody."""
    opened = any(proof.stage is Stage.ARRIVED for proof in presence.own_evidence())
    if not opened or presence.inherited_from or not any(_is_fresh(c, day) for c in moves):
        return []
    start = presence.since.first
    first = min(moves, key=lambda c: c.date.first)
    if first.stage != Stage.ARRIVED or first.date.first > presence.since.last:
        return []
    return [Figure(0, 0, date.fromordinal(start.toordinal() - 1), False, True, ())]


def _after_moves(figure: Figure, moves: list[Claim], events: dict[str, Event]) -> Figure:
    """Apply each movement after the count once; a cumulative one from its stated start."""
    for claim in _last_of_each_series(moves):
        if figure.day < _counts_from(claim):
            figure = _moved(figure, claim, events[claim.event_id])
    return figure


def _last_of_each_series(moves: list[Claim]) -> list[Claim]:
    """Return one claim an event with the hull of rival figures; of a cumulative series, the last."""
    chosen: dict[tuple[str, Span | None], Claim] = {}
    for claim in sorted(moves, key=lambda c: (c.date.last, c.claim_id)):
        series = "" if claim.people_since else claim.event_id, claim.people_since
        held = chosen.get(series)
        rival = held is not None and held.event_id == claim.event_id
        chosen[series] = _hull_of_moves(held, claim) if held and rival else claim
    return list(chosen.values())


def _hull_of_moves(held: Claim, rival: Claim) -> Claim:
    (low, high), (other_low, other_high) = _bounds(held), _bounds(rival)
    return replace(rival, people_min=min(low, other_low), people_max=max(high, other_high))


def _counts_from(claim: Claim) -> date:
    """Return the day before which a count still contains those who moved."""
    if claim.people_since is not None and claim.people_since.latest is not None:
        return date.fromordinal(claim.people_since.latest.toordinal() + 1)
    return claim.date.first


def _moved(figure: Figure, claim: Claim, event: Event) -> Figure:
    low, high = _bounds(claim)
    ids = (*figure.claim_ids, claim.claim_id)
    if event.kind in _INCOMING and claim.stage != Stage.COMPLETE:
        return Figure(figure.low + low, figure.high + high, figure.day, figure.official, True, ids)
    return Figure(figure.low - high, figure.high - low, figure.day, figure.official, True, ids)


def _hull(figures: list[Figure]) -> Strength:
    """Keep every voice: the range spans all figures; best is the latest official one.

    A best figure that is itself a range stays blank: nothing is averaged. Below nobody is unknown.
    """
    sound = [figure for figure in figures if figure.low >= 0]
    problems = tuple(i for figure in figures if figure.low < 0 for i in figure.claim_ids)
    if not sound:
        return Strength(problems=problems)
    best = max(sound, key=lambda f: (f.official, f.day, f.claim_ids))
    ids = dict.fromkeys(i for figure in sound for i in figure.claim_ids)
    return Strength(
        minimum=min(figure.low for figure in sound),
        best=best.high if best.low == best.high else None,
        maximum=max(figure.high for figure in sound),
        computed=any(figure.computed for figure in sound),
        claim_ids=tuple(ids),
        problems=problems,
    )
