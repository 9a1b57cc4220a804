"""An act, a force and a place put together as a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from geodata.dates import parse_edtf
from geodata.extraction.acts import Act, Trigger
from geodata.extraction.dating import of_saying
from geodata.extraction.mention import Mention
from geodata.extraction.model import Proposal, Span
from geodata.extraction.scene import Scene, Where
from geodata.extraction.told import Reading
from geodata.extraction.when import When
from geodata.extraction.world import LISTED, KnownPlace, World
from geodata.vocab import EventKind, Stage

#: "Since June" is all the time since for those who are there, or who kept coming.
_OVER_TIME = frozenset({Stage.CONFIRMED, Stage.ARRIVED})


@dataclass(frozen=True, slots=True)
class Finding:
    """A trigger of a sentence with what it says and when; `before` is its clause up to it."""

    scene: Scene
    trigger: Trigger
    reading: Reading
    when: When | None
    published: date
    before: str

    def edtf(self, stage: Stage) -> str:
        """Return the date of the act as EDTF, empty where the text tells none."""
        if self.when is None:
            return ""
        said = of_saying(self.scene.sentence.plain, self.when, self.trigger)
        decided = self.trigger.act is Act.DENOUNCE  # a plan, and its day is past
        ahead = self.reading.planned and not (said or decided)
        when = self.when
        if when.lead == "by" and not self.reading.planned and stage is not Stage.DEMANDED:
            when = replace(when, lead="")
        return when.edtf(self.published, ahead=ahead, lasting=stage in _OVER_TIME)


def drafted(finding: Finding, force: Mention, where: Where) -> Iterator[Proposal]:
    """Yield a proposal for each nation of a force; soldiers at home are no foreign force."""
    stage = _stage(finding, force, where)
    place, country = _place(finding.scene, where.mention)
    senders = [actor for actor in force.actors if actor != country]
    if len(senders) > 1:
        force = replace(force, count=None)  # how many of each is not told
    for actor in senders:
        if country:
            yield _proposal(finding, stage, force, actor, where, place, country)


_FIRST = re.compile(
    r"\b(?:first|initial|premiers?|premieres?|part of|some of|une partie|partie d|half|moitie"
    r"|advance|second|third|deuxieme|troisieme|another|further|other|autres?|additional|wave|vague"
    r"|batch|lot)\b"
)
_LAST = re.compile(
    r"\b(?:last|final|remaining|all|derniers?|dernieres?|tous|totalite|ensemble|entire)\b"
)
#: Part of them left: others have not.
_SOME = re.compile(
    r"\b(?:some|part|many|several) of (?:its|their|the|them)\b"
    r"|\b(?:une partie|certains|plusieurs) (?:de|des|du|d')(?![a-z] )"
)
_MOVES_OUT = frozenset({Act.LEAVE, Act.WITHDRAW, Act.MOVE})
#: "282 have already left": the others have not.
_ALREADY = re.compile(r"\b(?:already|deja)\b")
_MORE = re.compile(
    r"\b(?:additional|another|more|further|reinforcements?|extra|fresh|renforts?|supplementaires?"
    r"|de plus|nouveaux|nouvelles)\b"
)
_AGREE = re.compile(r"\b(?:agre\w+|accord|convenu\w*|d'accord|accept\w*|signed|signe)\b")
#: How far around a word "first" or "more" may stand, in letters.
_NEAR, _ROUND = 26, 60


def _stage(finding: Finding, force: Mention, where: Where) -> Stage:
    reading, act = finding.reading, finding.trigger.act
    if where.onward:
        to_come = reading.planned or reading.stage is Stage.DEMANDED
        return Stage.ORDERED if to_come else Stage.ARRIVED
    around = finding.scene.sentence.plain[max(0, force.first - _NEAR) : force.end]
    if _only_some(finding, force, around):
        return Stage.BEGUN
    if act is Act.MOVE and reading.stage is not Stage.BEGUN:
        return Stage.ANNOUNCED if reading.planned else Stage.COMPLETE
    if reading.stage is Stage.ORDERED and _AGREE.search(finding.before):
        return Stage.AGREED
    return Stage.COMPLETE if reading.headline and _LAST.search(around) else reading.stage


def _only_some(finding: Finding, force: Mention, around: str) -> bool:
    """Whether but a part of them has left: a first contingent, some of them."""
    reading, act = finding.reading, finding.trigger.act
    moved = act is Act.MOVE and not reading.planned
    if not moved and (reading.stage is not Stage.COMPLETE or act not in _MOVES_OUT):
        return False
    if _SOME.search(around):
        return True
    already = force.count and _ALREADY.search(finding.before[-_ROUND:])
    first = (_FIRST.search(around) or already) and not _LAST.search(around)
    return bool(first) and not moved


_KINDS = {
    Stage.ARRIVED: EventKind.ARRIVAL,
    Stage.CONFIRMED: EventKind.CONFIRMATION,
    Stage.DEMANDED: EventKind.DEMAND,
    Stage.ANNOUNCED: EventKind.ANNOUNCEMENT,
    Stage.BEGUN: EventKind.WITHDRAWAL,
    Stage.COMPLETE: EventKind.WITHDRAWAL,
    Stage.HANDED_OVER: EventKind.HANDOVER,
    Stage.ORDERED: EventKind.ORDER,
    Stage.AGREED: EventKind.AGREEMENT,
}


def _kind(finding: Finding, stage: Stage, where: Where) -> EventKind:
    trigger = finding.trigger
    if where.onward or trigger.act is Act.MOVE:
        return EventKind.RELOCATION
    if trigger.act is Act.REDUCE:
        return EventKind.REDUCTION
    around = finding.scene.sentence.plain[max(0, trigger.start - _ROUND) : trigger.end + _ROUND]
    if stage is Stage.ARRIVED and _MORE.search(around):
        return EventKind.REINFORCEMENT
    if stage is Stage.ANNOUNCED and trigger.act is Act.HAND_OVER:
        return EventKind.HANDOVER
    return _KINDS[stage]


def _place(scene: Scene, mention: Mention) -> tuple[KnownPlace | None, str]:
    """Return the place and the country of a mention; homonyms by the country spoken of."""
    if not mention.places:
        return None, mention.country
    spoken = [m.country for m in scene.mentions if m.country in scene.world.hosts]
    for code in (mention.country, *reversed(spoken), scene.country):
        of_country = [p for p in mention.places if p.country == code]
        if of_country:
            return min(of_country, key=lambda p: p.rank), code
    best = min(mention.places, key=lambda p: p.rank)
    alone = len({p.country for p in mention.places}) == 1
    # A listed town that shares its name, in a text that never names its country, may be anything.
    return (best, best.country) if best.rank < LISTED or (alone and spoken) else (None, "")


def _proposal(
    finding: Finding,
    stage: Stage,
    force: Mention,
    actor: str,
    where: Where,
    place: KnownPlace | None,
    country: str,
) -> Proposal:
    sentence, world = finding.scene.sentence, finding.scene.world
    edtf = finding.edtf(stage)
    day = parse_edtf(edtf).first if edtf else finding.published
    force_id = _force_id(world, force, actor, country, day)
    count = force.count
    return Proposal(
        force=_force_name(finding.scene, force, force_id),
        force_id=force_id,
        actor=actor,
        country=country,
        place=place.called(sentence.lang) if place else "",
        lon=place.lon if place else None,
        lat=place.lat if place else None,
        stage=stage,
        kind=_kind(finding, stage, where),
        people_min=count.low if count else None,
        people_max=count.high if count else None,
        date=edtf,
        negated=finding.reading.negated,
        planned=finding.reading.planned,
        sentence=sentence.text.strip(),
        confidence=_confidence(finding.reading, force, where, place),
        site_id=place.site_id if place else "",
        start=sentence.start,
        spans=_spans(finding, force, where, place),
    )


def _force_id(world: World, force: Mention, actor: str, country: str, day: date) -> str:
    if force.named:
        known = force.named[0]
        return world.of_family(known.family or known.force_id, country)
    parent = world.which_force("UN", country, day) if "peace" in force.flags else force.parent
    return world.part_of(parent, actor) or world.which_force(actor, country, day)


def _force_name(scene: Scene, force: Mention, force_id: str) -> str:
    registered = scene.world.force(force_id)
    if registered is not None:
        return registered.name_fr if scene.sentence.lang == "fr" else registered.name_en
    return scene.sentence.original(force.start, force.end)


#: A plain sentence that names force and place; what each doubt takes from it. Set by hand: the
#: order is meant, not the figures.
_SURE = 0.9
_INDIRECT, _UNNAMED, _RUMOUR, _LOOSE = 0.15, 0.1, 0.35, 0.1
_LEAST = 0.1


def _confidence(reading: Reading, force: Mention, where: Where, place: KnownPlace | None) -> float:
    doubts = (
        (bool(force.flags & {"resolved", "topic", "pronoun"}), _INDIRECT),
        (where.anaphor or "anaphor" in where.mention.flags, _UNNAMED),
        (place is not None and place.rank == LISTED, _UNNAMED),
        (reading.rumour, _RUMOUR),
        ("bare" in force.flags or where.onward, _LOOSE),
    )
    return max(_LEAST, _SURE - sum(weight for doubtful, weight in doubts if doubtful))


def _spans(
    finding: Finding, force: Mention, where: Where, place: KnownPlace | None
) -> dict[str, Span]:
    span = finding.scene.sentence.span
    spans = {"force": span(force.start, force.end)}
    if finding.trigger.word:
        spans["stage"] = span(finding.trigger.start, finding.trigger.end)
    spans["place" if place else "country"] = span(where.mention.start, where.mention.end)
    if force.count:
        spans["people"] = span(force.count.start, force.count.end)
    if finding.when:
        spans["date"] = span(finding.when.start, finding.when.end)
    return spans
