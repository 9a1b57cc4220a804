"""One fact told twice in a text is one proposal; an unnamed base takes the name told later."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from geodata.dates import parse_edtf
from geodata.extraction.model import Proposal
from geodata.vocab import OPENING, Stage

#: How far on in the text the name of "an air base in Niger" may stand, in characters.
_REACH = 2000
_NEWS = frozenset({Stage.ARRIVED, Stage.BEGUN})
_UNNAMED = re.compile(
    (
        r"\b(?:une?|an?|the same|cette|la même|the|la|its|sa|leur"
        r"|their)\s+(?:\w+\s+){0,3}(?:base|camp|airbase)\b"
    ),
    re.IGNORECASE,
)


def merged(found: list[Proposal], published: date) -> list[Proposal]:
    """Return the proposals without repetition, the fuller of two kept, in the order of the text."""
    named = _at_one_base(found, [_with_base(proposal, found) for proposal in found])
    kept: dict[tuple[object, ...], Proposal] = {}
    for proposal in named:
        same = [(*_key(proposal), number) for number in range(_DIFFERENT)]
        free = (k for k in same if k not in kept or not _differ(kept[k], proposal, published))
        key = next(free, same[-1])
        kept[key] = _fuller(kept[key], proposal) if key in kept else proposal
    whole = list(kept.values())
    times = Counter(map(_act, whole))
    bases = {_act(p): p for p in whole if p.place and p.stage is Stage.HANDED_OVER}
    return [
        p
        for p in whole
        if not (
            _told_better(p, whole)
            or (times[_act(p)] > 1 and _vague(p))
            or _some_base(p, bases.get(_act(p)))
        )
    ]


def _some_base(p: Proposal, named: Proposal | None) -> bool:
    """Whether "its last base" in a country is the base that the text names elsewhere."""
    if named is None or p.place or p.stage is not Stage.HANDED_OVER:
        return False
    return not p.date or bool(named.date and parse_edtf(p.date) == parse_edtf(named.date))


def _act(p: Proposal) -> tuple[object, ...]:
    return (p.actor, p.country, p.stage, p.negated, p.planned)


def _vague(p: Proposal) -> bool:
    """Whether no word tells its country, its number or its day."""
    unsaid = not p.place and p.spans.get("country") == p.spans.get("stage")
    return unsaid and not (p.people_min or p.people_max or p.date)


def _key(p: Proposal) -> tuple[object, ...]:
    return (p.actor, p.force_id or p.force, p.country, p.place, p.stage, p.negated, p.planned)


#: So many tellings of one act, each of other people or days, are kept apart.
_DIFFERENT = 12
#: What is told without a day is news: not that of years before.
_OLD = timedelta(days=300)


def _differ(a: Proposal, b: Proposal, published: date) -> bool:
    """Whether two tell of other people or other days: one fact is not the other."""
    dated = a.date or b.date
    news = a.stage in _NEWS and bool(a.date) != bool(b.date)
    if news and parse_edtf(dated).last < published - _OLD:
        return True
    if _lasts(a, b) or _lasts(b, a):
        return True
    if _told_apart(a, b):
        return True
    people = {(p.people_min, p.people_max) for p in (a, b)} - {(None, None)}
    if a.date and b.date and not a.planned:
        first, second = parse_edtf(a.date), parse_edtf(b.date)
        if first.last < second.first or second.last < first.first:
            return True
    return len(people) > 1


def _told_apart(a: Proposal, b: Proposal) -> bool:
    """Whether two sentences tell of coming or going, one how many and one when: not of one act."""
    counted = [p.people_min is not None or p.people_max is not None for p in (a, b)]
    apart = abs(a.start - b.start) > _PARAGRAPH and a.stage in _ONCE and a.place == b.place
    return (
        apart
        and counted[0] != counted[1]
        and bool(a.date) != bool(b.date)
        and bool((a, b)[counted[0]].date)
    )


#: Sentences further apart, in letters, are of other paragraphs.
_PARAGRAPH = 350
_ONCE = frozenset({Stage.ARRIVED, Stage.BEGUN})


def _lasts(long: Proposal, now: Proposal) -> bool:
    """Whether one tells since when, another how many are there today: not as many since then."""
    counted = now.people_min is not None or now.people_max is not None
    uncounted = long.people_min is None and long.people_max is None
    since = long.stage is Stage.CONFIRMED and "/" in long.date
    return since and uncounted and counted and long.start != now.start


def _fuller(first: Proposal, second: Proposal) -> Proposal:
    """Return the first with the number or date that only the second tells."""
    spans = dict(first.spans)
    people = (first.people_min, first.people_max)
    if people == (None, None) and (second.people_min, second.people_max) != people:
        people = (second.people_min, second.people_max)
        spans["people"] = second.spans["people"]
    day = first.date
    later = first.planned and day and second.date and second.date.strip("[") > day.strip("[")
    if (later or not day) and second.date:
        day = second.date
        spans["date"] = second.spans["date"]
    sure = max(first.confidence, second.confidence)
    return replace(
        first, people_min=people[0], people_max=people[1], date=day, spans=spans, confidence=sure
    )


def _with_base(p: Proposal, found: list[Proposal]) -> Proposal:
    """Name the base that a sentence leaves unnamed, where the text names one for the same force."""
    if p.place or p.stage not in OPENING or p.negated or not _UNNAMED.search(p.sentence):
        return p
    others = [
        o
        for o in found
        if o.place
        and o.actor == p.actor
        and o.country == p.country
        and abs(o.start - p.start) < _REACH
        and o.stage in OPENING
    ]
    if len({o.place for o in others}) != 1:
        return p
    return _placed(p, others[0])


def _placed(p: Proposal, other: Proposal) -> Proposal:
    """Return the proposal at the other's place."""
    spans = {k: v for k, v in p.spans.items() if k != "country"} | {"place": other.spans["place"]}
    return replace(
        p,
        place=other.place,
        lon=other.lon,
        lat=other.lat,
        site_id=other.site_id,
        spans=spans,
        confidence=p.confidence - 0.1,
    )


def _at_one_base(before: list[Proposal], named: list[Proposal]) -> list[Proposal]:
    """Give the same base to those told at the same words: "an air base in Niger that hosts …"."""
    at = {
        p.spans["country"]: q for p, q in zip(before, named, strict=True) if q.place and not p.place
    }
    return [_placed(p, at[span]) if (span := p.spans.get("country")) in at else p for p in named]


def _told_better(p: Proposal, kept: list[Proposal]) -> bool:
    """Whether a presence in a country is told in the same sentence at a site of it."""
    if p.place or p.stage not in {Stage.CONFIRMED, Stage.COMPLETE}:
        return False
    same = [
        o
        for o in kept
        if o is not p
        and o.actor == p.actor
        and o.country == p.country
        and o.start == p.start
        and not o.negated
    ]
    if p.stage is Stage.COMPLETE:
        return _vaguer(p, same)
    unsaid = not p.date and p.people_min is None and p.people_max is None
    whose = p.spans.get("force")
    gone = [o for o in same if o.stage is Stage.COMPLETE and o.spans.get("force") == whose]
    if unsaid and any(not o.place for o in gone):
        return True  # "the last soldiers deployed in Niger left"
    return any(o.place and o.stage in OPENING for o in same) and p.people_min is None


def _vaguer(p: Proposal, same: list[Proposal]) -> bool:
    """Whether "ending its presence" only says again that they left the place named before it."""
    left = (o for o in same if o.place and o.stage is p.stage and p.date in {o.date, ""})
    return not p.negated and p.people_min is None and p.people_max is None and any(left)
