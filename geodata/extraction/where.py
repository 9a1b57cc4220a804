"""Where an act takes place: after the verb, before it, in a list, left or gained."""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.fits import DIRECT, GOAL, to_the_right
from geodata.extraction.implied import signing_host
from geodata.extraction.mention import Mention
from geodata.extraction.objects import left_passively
from geodata.extraction.place_lists import innermost, is_place, listed_back
from geodata.extraction.reach import stop
from geodata.extraction.scene import (
    AWAY,
    FROM,
    INTO,
    ONWARD,
    STAY,
    Scene,
    Where,
)


def find_places(scene: Scene, trigger: Trigger, form: str, force: Mention) -> list[Where]:
    """Return where the act takes place, lists opened; empty if the sentence does not say."""
    if trigger.act in _FINDERS:
        return _FINDERS[trigger.act](scene, trigger)
    right = [] if left_passively(scene, trigger) else to_the_right(scene, trigger, _wanted(trigger))
    if trigger.act in {Act.LEAVE, Act.WITHDRAW, Act.HAND_OVER, Act.EXPEL}:
        right += _onward(scene, trigger)
    if trigger.act is Act.HAND_OVER and _given_before(scene, trigger, right):
        right = []
    if trigger.act is Act.DENOUNCE:  # "the accord between Ouagadougou and Paris"
        right = [w for w in right if "capital" not in w.mention.flags]
    if any(not w.onward for w in right):
        return right
    if trigger.act is Act.LEAVE and (place := _that_they_left(scene, trigger, force)):
        return [Where(place)]
    by = _BY.match(scene.sentence.plain[trigger.end :]) or left_passively(scene, trigger)
    if trigger.act is Act.LEAVE and by:
        clause = scene.clause(trigger)[0]
        before = [m for m in scene.mentions if clause <= m.start and m.end <= trigger.start]
        return [Where(m) for m in [m for m in before if m.places][-1:]] or right
    left = _left_behind(scene, trigger, right) or _to_the_left(scene, trigger, force, form)
    return [*left, *right] or _beside_army(scene, trigger, force)


def _wanted(trigger: Trigger) -> frozenset[str]:
    """Return the words that may stand before a place of this act."""
    if trigger.act in GOING:
        return FROM
    if trigger.act is Act.REDUCE:
        return STAY | {"du", "de"}
    return INTO if trigger.act in {Act.ARRIVE, Act.DEPLOY} else STAY


def _given_before(scene: Scene, trigger: Trigger, right: list[Where]) -> bool:
    """Whether the base that is handed over stands before the verb: "Gossi a été rendue"."""
    given = [
        m
        for m in scene.mentions
        if "works" in m.flags and m.end <= trigger.start and is_place(scene, m)
    ]
    between = scene.sentence.plain[given[-1].end : trigger.start] if given else ""
    none_after = not any("works" in w.mention.flags for w in right)
    return bool(given) and (none_after or bool(_SUBJECT.search(between)))


#: "The base in Gao vacated by the French": the place before is the one left.
_BY = re.compile(r" (?:by|par) ")


_THAT = re.compile(r",? (?:that|which|que|qu') ?(?:the |les |la |l'|des )?(?:last |derniers )?")


def _that_they_left(scene: Scene, trigger: Trigger, force: Mention) -> Mention | None:
    """Return the place of "a base in Timbuktu that French troops left last month"."""
    plain = scene.sentence.plain
    for mention in scene.mentions:
        near = mention.end < force.first < trigger.start and is_place(scene, mention)
        if near and _THAT.fullmatch(plain[mention.end : force.first]):
            return mention
    return None


def _left_behind(scene: Scene, trigger: Trigger, onward: list[Where]) -> list[Where]:
    """Return the place spoken of, where the sentence only tells where they go from it."""
    site = scene.site
    if not onward or site is None or trigger.act is not Act.LEAVE:
        return []
    if site.country != onward[0].mention.country:
        return []
    return [Where(site.again(trigger.start, trigger.end, "anaphor"), anaphor=True)]


_HELPS = re.compile(
    r"train|support|back|help|advis|form|epaul|encadr|appui|assist|aid|guard|protect|combat"
)


def _beside_army(scene: Scene, trigger: Trigger, force: Mention) -> list[Where]:
    """Return the country whose army they train or back: "are training Niger's army"."""
    if trigger.act is not Act.BE or not _HELPS.search(trigger.word):
        return []
    end = min(scene.clause(trigger)[1], trigger.end + DIRECT)
    for mention in scene.mentions:
        own = next(iter(mention.actors), "")
        if trigger.end <= mention.start < end and mention.kind in {"force", "government"}:
            host = own in scene.world.hosts and own not in force.actors
            here = Mention("state", mention.start, mention.end, country=own)
            return [Where(here, anaphor=True)] if host else []
    return []


#: "Gossi a été rendue": the base is what is given back.
_SUBJECT = re.compile(
    r"^ (?:a|ont|avait|avaient|sera|seront|est|sont|has|have|had|was|were)(?: \w+){0,3} $"
)


def _onward(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return where those who leave go to: "left Chad for Niger", "pour rejoindre N'Djamena"."""
    plain = scene.sentence.plain
    end = min(scene.clause(trigger)[1], stop(scene, trigger))
    found = []
    for mention in scene.mentions:
        if trigger.end <= mention.start < end and is_place(scene, mention):
            goal = GOAL.search(plain[max(trigger.end, mention.start - 40) : mention.start])
            if goal and trigger.act is not Act.HAND_OVER and trigger.form != "noun":
                found.append(Where(mention, onward=True))
    return found[:1]


def _moved(scene: Scene, trigger: Trigger) -> list[Where]:
    end = scene.clause(trigger)[1]
    found = []
    for mention in scene.mentions:
        if trigger.end <= mention.start < end and is_place(scene, mention):
            if mention.before in {"from", "out of", "du", "de", "des", "d", "depuis"}:
                found.append(Where(mention))
            elif mention.before in INTO | ONWARD:
                found.append(Where(mention, onward=True))
    return found[:2] or _moved_home(scene, trigger)


def _moved_home(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return the country of those who move to one that is no host: "will move to Germany"."""
    end = scene.clause(trigger)[1]
    near = [m for m in scene.mentions if trigger.end <= m.start < end and m.kind == "state"]
    if not any(m.actors and m.before in {"to", "into", "vers", "en"} for m in near):
        return []
    left = [m for m in scene.mentions if m.end <= trigger.start and is_place(scene, m)]
    local = [m for m in left if m.before in STAY]
    if local:
        return [Where(local[-1])]
    here = Mention("state", trigger.start, trigger.end, country=scene.country)
    return [Where(here, anaphor=True)] if scene.country else []


def _to_the_left(scene: Scene, trigger: Trigger, force: Mention, form: str) -> list[Where]:
    """Return a place told before the verb: "In Mali, …", "troops in Niger will leave", the expeller."""
    plain = scene.sentence.plain
    left = scene.clause(trigger)[0]
    before = [
        m
        for m in scene.mentions
        if left <= m.start and m.end <= trigger.start and is_place(scene, m)
    ]
    base = [m for m in before if "works" in m.flags and trigger.act is Act.HAND_OVER]
    if base:
        return [Where(m) for m in listed_back(scene, base)]
    local = [
        m
        for m in before
        if m.before in STAY - {"from"}
        and (m.start not in scene.used or trigger.act in GOING)
        and (
            _at_head(plain[left : m.start])
            or force.end <= m.start
            or m.start > force.start
            or trigger.act is Act.HAVE
        )
    ]
    where = [m for m in before if m.end <= force.start and _WHERE.match(plain[m.end :])]
    if where and trigger.act in GOING:
        return [Where(m) for m in listed_back(scene, [m for m in before if m.end <= where[-1].end])]
    if where:
        return [Where(innermost(plain, before, where[-1]))]
    if local and not (form == "noun" and trigger.act in GOING and "capital" in local[-1].flags):
        inner = innermost(plain, before, local[-1])
        names = [inner] if inner is not local[-1] else listed_back(scene, local)
        return [Where(m) for m in names]
    if trigger.act in {Act.EXPEL, Act.END} or form == "noun":
        subjects = [m for m in before if m.before not in AWAY - {""} and m.kind == "state"]
        if subjects and trigger.act is Act.EXPEL:
            return [Where(m) for m in listed_back(scene, subjects)]
    return []


#: "Au Niger voisin, où …", "in Gao, where".
_WHERE = re.compile(r"(?: (?:voisin|aussi|itself|lui-meme|elle-meme)e?)?,? (?:ou|where)\b")


#: "In neighbouring Niger, …", "Dans le nord du Mali, …".
_HEAD_WORDS = 5


def _at_head(before: str) -> bool:
    """Whether a place that stands behind these words opens the clause."""
    return "," not in before and len(before.split()) <= _HEAD_WORDS and before.startswith(_OPENERS)


_OPENERS = ("in ", "at ", "on ", "au ", "en ", "a ", "dans ", "sur ", "near ", "pres de ", "aux ")


def _hosts(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return the place that hosts: the subject of "hosts", "accueille"."""
    before = [m for m in scene.mentions if m.end <= trigger.start and is_place(scene, m)]
    near = before and trigger.start - before[-1].end < DIRECT
    mission = [m for m in scene.mentions if m.end <= trigger.start and any(k.home for k in m.named)]
    if trigger.act is Act.RECEIVE and mission and not near:
        here = Mention(
            "state", mission[-1].start, mission[-1].end, country=mission[-1].named[0].home
        )
        return [Where(here, anaphor=True)]
    return [Where(m) for m in listed_back(scene, before)] if near else []


_FINDERS: dict[Act, Callable[[Scene, Trigger], list[Where]]] = {
    Act.HOST: _hosts,
    Act.RECEIVE: _hosts,
    Act.AGREE: signing_host,
    Act.MOVE: _moved,
}
