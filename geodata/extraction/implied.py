"""The country an act takes place in where no word of place says it: who demands, whose mission."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.scene import AND, COMMA_AND, Scene, Where
from geodata.extraction.told import Reading
from geodata.extraction.unsaid import country_unsaid
from geodata.vocab import Stage

_BROUGHT = re.compile(r"bring|brought|fait|faire")


def implied_places(scene: Scene, trigger: Trigger, reading: Reading, force: Mention) -> list[Where]:
    """Return the country that the sentence implies, empty where it implies none."""
    home = next((known.home for known in force.named if known.home), "")
    home = home or (force.country if force.parent else "")
    if home in scene.world.hosts:
        return [Where(Mention("state", force.start, force.end, country=home), anaphor=True)]
    quits = trigger.act in {Act.LEAVE, Act.WITHDRAW, Act.END} and trigger.form != "noun"
    if (quits or trigger.act is Act.HAVE) and (mission := _of_mission(scene, trigger, quits)):
        return [Where(mission, anaphor=True)]
    for applies, find in _WAYS:
        if applies(trigger, reading, force) and (found := find(scene, trigger)):
            return found
    return country_unsaid(scene, trigger, force)


#: "Withdraw its soldiers from MINUSMA", "quit the Takuba task force".
_QUITS = re.compile(
    r" (?:(?:its|their|all|the|ses|leurs|les|\d+|last|remaining|troops|soldiers|peacekeepers"
    r"|contingent|soldats"
    r"|casques bleus) )*(?:(?:from|in|out of|a|au sein de|de|du|d') ?)?(?:the |la |l'"
    r"|le )?(?:u\.?n\.? |mission |force )?"
)


#: Between "la Minusca" and "compte", in letters.
_BESIDE = 20


def _of_mission(scene: Scene, trigger: Trigger, quits: bool) -> Mention | None:
    """Return the country of the mission that soldiers are in: "has 300 troops in MINUSMA"."""
    for mention in scene.mentions:
        home = next((known.home for known in mention.named if known.home), "")
        if not quits and mention.end <= trigger.start < mention.end + _BESIDE and home:
            return Mention("state", mention.start, mention.end, country=home)
        gap = scene.sentence.plain[trigger.end : mention.start]
        if quits and not _QUITS.fullmatch(gap):
            continue
        if mention.start > trigger.end and home in scene.world.hosts:
            return Mention("state", mention.start, mention.end, country=home)
    return None


Applies = Callable[[Trigger, Reading, Mention], bool]


def _host_speaks(trigger: Trigger, reading: Reading, force: Mention) -> bool:  # noqa: ARG001
    """Whether who speaks is the host: a demand, an announced departure, an arrival told."""
    if reading.stage is Stage.DEMANDED:
        return True
    if trigger.form == "noun":
        denied = trigger.act in {Act.BE, Act.DEPLOY} and reading.negated
        return reading.stage is Stage.ANNOUNCED or trigger.act is Act.ARRIVE or denied
    return trigger.act is Act.DEPLOY and bool(_BROUGHT.match(trigger.word))


def _spoken_of(trigger: Trigger, reading: Reading, force: Mention) -> bool:  # noqa: ARG001
    return "topic" in force.flags and trigger.form == "noun" and trigger.act in GOING


def _goes(trigger: Trigger, reading: Reading, force: Mention) -> bool:  # noqa: ARG001
    return trigger.act in GOING


def _sends(trigger: Trigger, reading: Reading, force: Mention) -> bool:  # noqa: ARG001
    return trigger.act in GOING | {Act.DEPLOY}


def _deployment(trigger: Trigger, reading: Reading, force: Mention) -> bool:  # noqa: ARG001
    return trigger.form == "noun" and trigger.act is Act.DEPLOY


def _host_speaker(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return the host country whose government speaks before the trigger."""
    hosts = scene.world.hosts
    before = [m for m in scene.mentions if m.end <= trigger.start]
    firm = [m for m in before if m.kind == "government" or m.before in {"", "and", "et"}]
    for mention in (*firm, *before):
        code = mention.country or next(iter(mention.actors), "")
        if mention.kind in {"state", "government"} and code in hosts:
            speaker = replace(mention, kind="state", country=code, places=())
            told = [Where(speaker, anaphor=mention.kind == "government")]
            return told + [Where(m) for m in _also_speak(scene, mention, trigger)]
    asked = [m for m in scene.mentions if m.start >= trigger.end and _by(scene, m)]
    for mention in asked:
        code = mention.country or next(iter(mention.actors), "")
        if code in hosts:
            return [Where(replace(mention, kind="state", country=code, places=()), anaphor=True)]
    nameless = next((m for m in before if m.kind == "government"), None)
    if nameless is None or not scene.country:
        return []
    return [Where(replace(nameless, kind="state", country=scene.country), anaphor=True)]


def signing_host(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return the one host country that signs an accord: "Mali and Russia signed"."""
    left, right = scene.clause(trigger)
    told = [m for m in scene.mentions if left <= m.start < right and m.country in scene.world.hosts]
    hosts = {m.country: m for m in told if m.kind in {"state", "government"}}
    if len(hosts) != 1:
        return []
    ((code, mention),) = hosts.items()
    return [Where(replace(mention, kind="state", country=code, places=()))]


def _agreed_host(scene: Scene, trigger: Trigger) -> list[Where]:
    signed = [t for t in scene.triggers if t.act is Act.AGREE and t.end <= trigger.start]
    return signing_host(scene, signed[-1]) if signed else []


def _also_speak(scene: Scene, first: Mention, trigger: Trigger) -> list[Mention]:
    """Return the countries listed behind the first: "le Niger, le Sénégal et le Tchad ont demandé"."""
    plain, last, more = scene.sentence.plain, first, []
    for mention in scene.mentions:
        joined = last.end <= mention.start < trigger.start and AND.match(
            plain[last.end : mention.start]
        )
        if joined and _host(scene, mention) and COMMA_AND.search(plain[last.end : mention.start]):
            more.append(replace(mention, places=()))
            last = mention
    return more


def _by(scene: Scene, mention: Mention) -> bool:
    """Whether it is who does it in the passive: "demanded by the Nigerien authorities"."""
    before = scene.sentence.plain[: mention.start]
    told = re.search(r"\b(?:by|par) (?:the |la |le |les |l'|(?:\w+ ){1,2})?$", before[-30:])
    return mention.kind in {"state", "government"} and bool(told)


def _the_country(scene: Scene, trigger: Trigger) -> list[Where]:
    if not scene.country:
        return []
    here = Mention("state", trigger.start, trigger.end, country=scene.country)
    return [Where(here, anaphor=True)]


def _fronted(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return the country of "In Mali, …" at the head of the clause."""
    left = scene.clause(trigger)[0]
    found = [
        m
        for m in scene.mentions
        if left <= m.start < trigger.start and _host(scene, m) and m.before in {"in", "au", "en"}
    ]
    return [Where(m, anaphor=True) for m in found[-1:]]


#: What has soldiers is told of another act.
_MAIN = frozenset({Act.HAVE, Act.HOST})


def _further_on(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return the country told of those who go: "withdraw the instructors it sent to Mali"."""
    right = scene.clause(trigger)[1]
    main = (t.start for t in scene.triggers if t.start > trigger.end and t.act in _MAIN)
    right = min(right, next(main, right))
    for mention in scene.mentions:
        told = trigger.end <= mention.start < right and _host(scene, mention)
        if told and mention.before in {"in", "to", "au", "en", "a"} and not mention.places:
            return [Where(mention, anaphor=True)]
    return []


def _host_subject(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return the host that is the sentence's subject: "Mali has become …, with the deployment"."""
    for mention in scene.mentions:
        if mention.end < trigger.start and _host(scene, mention) and not mention.places:
            return [Where(mention, anaphor=True)] if mention.before in {"", "in", "au"} else []
    return []


def _host(scene: Scene, mention: Mention) -> bool:
    return mention.kind == "state" and mention.country in scene.world.hosts


_WAYS: tuple[tuple[Applies, Callable[[Scene, Trigger], list[Where]]], ...] = (
    (_host_speaks, _host_speaker),
    (_sends, _agreed_host),
    (_spoken_of, _the_country),
    (_goes, _fronted),
    (_deployment, _host_subject),
    (_goes, _further_on),
)
