"""Strengths told beside an act: "against 900 today", "the 14,000 peacekeepers of MINUSMA"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.draft import Finding, drafted
from geodata.extraction.mention import Mention
from geodata.extraction.model import Proposal
from geodata.extraction.numbers import Count, counts
from geodata.extraction.scene import Scene, Where
from geodata.extraction.told import Reading
from geodata.extraction.when import When, dates
from geodata.vocab import Stage

_AGAINST = re.compile(
    r"(?:^|[ ,(])(?:contre|against|compared (?:to|with)|au lieu de) (?:quelque |environ |some |about )?$"
)
_NOW = re.compile(
    r" ?(?:soldats |hommes |militaires |troops |soldiers )?(?:aujourd'hui|actuellement|a ce jour"
    r"|today|now|currently|at present|(?=en 20\d\d|in 20\d\d))\b"
)


def contrasted(scene: Scene, published: date) -> Iterator[Proposal]:
    """Yield how many there are now, told against how many were or will be: "contre 900 aujourd'hui"."""
    plain = scene.sentence.plain
    for number in counts(plain):
        end = number.end
        if not (_AGAINST.search(plain[: number.start]) and _NOW.match(plain, end)):
            continue
        force = scene.told[0][0] if scene.told else scene.topic
        country = scene.told[0][1] if scene.told else scene.country
        if force is None or not country:
            continue
        told = next(
            (w for w in dates(plain) if w.kind == "year" and 0 < w.start - end < _NEAR), None
        )
        yield from _there(scene, force, number, country, told, published)


_INCLUDING = re.compile(
    r",? (?:including|dont|of whom|of which|among them|parmi lesquels) (?:about |some |around "
    r"|nearly |quelque "
    r"|environ |pres de |more than |plus de )?$"
)
_IN = re.compile(r" (?:of them |d'entre eux |were |are )?(?:in|au|en|aux) (?:the |la )?")


def included(scene: Scene, published: date) -> Iterator[Proposal]:
    """Yield how many of them are in one country: "5,500 troops in the Sahel, including 5,100 in Mali"."""
    plain = scene.sentence.plain
    for number in counts(plain):
        if not _INCLUDING.search(plain[: number.start]) or any(
            t.act in GOING for t in scene.triggers
        ):
            continue
        forces = [m for m in scene.mentions if m.count and m.end < number.start and m.actors]
        senders = [m for m in scene.mentions if m.kind == "state" and m.actors and m.before == ""]
        where = next((m for m in scene.mentions if m.start > number.end and m.country), None)
        force = next(iter([*forces, *senders]), None)
        if force and where and _IN.fullmatch(plain[number.end : where.start]) and not where.places:
            yield from _there(scene, force, number, where.country, None, published)


_AS_MANY = re.compile(r" (?:environ |quelque |pres d'|about |some |around |nearly )?")


def elliptic(scene: Scene, published: date) -> Iterator[Proposal]:
    """Yield those told without a verb: "les Etats-Unis y comptent 1.000 soldats, l'Italie 300"."""
    plain = scene.sentence.plain
    has = next((t for t in scene.triggers if t.act is Act.HAVE), None)
    if has is None or not scene.told or any(t.act in GOING for t in scene.triggers):
        return
    numbers = list(counts(plain))
    for mention in scene.mentions:
        after = mention.kind == "state" and mention.actors and mention.start > has.end
        for number in numbers if after else ():
            gap = plain[mention.end : number.start]
            if number.start > mention.end and _AS_MANY.fullmatch(gap):
                force = replace(mention, kind="force", flags=frozenset())
                yield from _there(scene, force, number, scene.told[0][1], None, published)


#: Between a number and its year: "200 en 2025", in letters.
_NEAR = 6


def _there(
    scene: Scene, force: Mention, number: Count, country: str, when: When | None, published: date
) -> Iterator[Proposal]:
    trigger = Trigger(number.start, number.end, Act.BE, "noun", "")
    finding = Finding(scene, trigger, Reading(Stage.CONFIRMED), when, published, "")
    here = Where(Mention("state", number.start, number.end, country=country), anaphor=True)
    said = replace(force, start=number.start, end=number.end, count=number)
    yield from drafted(finding, said, here)


#: A mission counts more than this; a smaller number is that of a part of it.
_MISSION = 1000
_LOST = re.compile(
    r"\b(?:kill\w*|died|dead|death\w*|tue\w*|mort\w*|bless\w*|wound\w*|injur\w*|perdu|lost|since|depuis"
    r"|over the years|rotat\w*|au total|in total)\b"
)


def mission_strength(scene: Scene, published: date) -> Iterator[Proposal]:
    """Yield the strength of a mission named with it, where no act of the sentence tells of it."""
    if _LOST.search(scene.sentence.plain):
        return
    told = {force.start for force, *_ in scene.told}
    for mention in scene.mentions:
        home = next((known.home for known in mention.named if known.home), "")
        many = mention.count and (mention.count.low or 0) >= _MISSION
        if many and home in scene.world.hosts and mention.start not in told and mention.count:
            yield from _there(scene, mention, mention.count, home, None, published)
