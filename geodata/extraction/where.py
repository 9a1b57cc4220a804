"""Where an act takes place: after the verb, before it, in a list, left or gained."""

from __future__ import annotations

import re

from geodata.extraction.acts import Act, Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.place_lists import innermost, is_place, list_start, listed, listed_back
from geodata.extraction.reach import stop
from geodata.extraction.scene import (
    AWAY,
    FROM,
    GOING,
    INTO,
    ONWARD,
    SAYS,
    STAY,
    Scene,
    Where,
)


def find_places(scene: Scene, trigger: Trigger, form: str, force: Mention) -> list[Where]:
    """Return where the act takes place, lists opened; empty if the sentence does not say."""
    if trigger.act in {Act.HOST, Act.RECEIVE}:
        return _hosts(scene, trigger)
    if trigger.act is Act.MOVE:
        return _moved(scene, trigger)
    right = _to_the_right(scene, trigger, _wanted(trigger))
    if trigger.act in {Act.LEAVE, Act.WITHDRAW, Act.HAND_OVER, Act.EXPEL}:
        right += _onward(scene, trigger)
    if trigger.act is Act.HAND_OVER and _given_before(scene, trigger, right):
        right = []
    if any(not w.onward for w in right):
        return right
    if trigger.act is Act.LEAVE and (place := _that_they_left(scene, trigger, force)):
        return [Where(place)]
    if trigger.act is Act.LEAVE and _BY.match(scene.sentence.plain[trigger.end :]):
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
    end = min(scene.clause(trigger)[1], trigger.end + _DIRECT)
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


#: "Deployed to the Sahel": no country that follows is theirs.
_REGION = re.compile(
    r" (?:to|in|into|across|from|au|du|dans|en|a) (?:the |le |la |l')?(?:whole |entire "
    r"|wider )?(?:sahel"
    r"|region|continent|africa|west africa|afrique)\b(?! (?:country|nation|state|de|du|of)\b| d')"
)


_IN_REGION = re.compile(
    r"\b(?:in|across|au|dans|en) (?:the |le |la |l')?(?:sahel|region|afrique|africa),"
)


def _to_the_right(scene: Scene, trigger: Trigger, wanted: frozenset[str]) -> list[Where]:
    plain = scene.sentence.plain
    end = min(scene.clause(trigger)[1], stop(scene, trigger))
    near = [m for m in scene.mentions if trigger.end <= m.start < end]
    if _REGION.match(plain[trigger.end :]):
        return []
    works = [m for m in near if "works" in m.flags and m.before not in ONWARD]
    if trigger.act is Act.HAND_OVER and works:
        return [Where(m) for m in listed(scene, near[list_start(plain, near, works[0]) :])]
    gone = False
    for at, mention in enumerate(near):
        if gone and mention.before not in _SOURCE:
            continue
        between = plain[trigger.end : mention.start]
        if _TURN.search(between) or _IN_REGION.search(between):
            break
        if trigger.act is Act.EXPEL and "anaphor" in mention.flags and at == len(near) - 1:
            break  # "Chad and Niger have expelled troops who had been there for decades"
        others = any(m.kind == "other" and m.start >= trigger.end for m in near[:at])
        if others and "," in plain[trigger.end : mention.start]:
            break
        if trigger.act in GOING and _GOAL.search(plain[trigger.end : mention.start]):
            gone = True
            continue
        if is_place(scene, mention) and _fits(scene, trigger, mention, wanted):
            return [Where(m) for m in listed(scene, near[at:])]
    return []


#: After the goal of a journey only these name where it began.
_SOURCE = frozenset({"from", "out of", "depuis"})
_TURN = re.compile(
    r"\b(?:after|before|because|following|amid|despite|apres|avant|car|puisque|malgre"
    r"|according to|selon|which|dont|until the|took|said that|follow(?:s|ed)|comes?|came|meeting"
    r"|reunion"
    r"|ceremony|ceremonie|visite?|talks|summit|sommet|conference|statement|communique|told|said"
    r"|says|confie|affirme|declare)\b"
)


_DIRECT = 60


#: Acts on a place itself: "entered Gao", "uses a hangar of the base".
_ON_IT = (
    *("enter", "us", "occup", "shar", "partag", "utilis", "rejoint"),
    *("reached", "took", "taken", "seized", "regained"),
)
_OF = frozenset({"du", "de", "of"})
_OWN = frozenset({"d", "de", "des", "a", "of", ""})
_COMING = frozenset({Act.ARRIVE, Act.DEPLOY, Act.BE})


#: "À la demande de Bamako": who asks, and no place.
_AT_REQUEST = re.compile(
    r"\b(?:demande|initiative|invitation|pression|insistance|request|behest|invitation|insistence)"
    r" (?:\w+ )?(?:de |du |d'|of )(?:the |la |l')?$"
)


def _fits(scene: Scene, trigger: Trigger, mention: Mention, wanted: frozenset[str]) -> bool:
    """Whether the word before a place makes it the place of this act."""
    plain = scene.sentence.plain
    if _speaks(plain, mention) or _AT_REQUEST.search(plain[: mention.start]):
        return False
    if trigger.word.endswith((" into", " to", " in", " of")) and mention.start <= trigger.end + 1:
        return True
    touching = mention.start <= trigger.end + 1 and mention.before not in wanted
    if mention.before in {"", "and", "or", "et"} or touching:
        return _is_object(plain, trigger, mention)
    seat = "capital" in mention.flags and "works" not in mention.flags
    if seat and mention.before in {"of", "with", "by", "par", "avec"}:
        return False
    works = "works" in mention.flags
    on_it = mention.before in _OF and trigger.word.startswith(_ON_IT)
    if on_it or (works and trigger.act is Act.HAVE and mention.before in _OWN):
        return works
    of_noun = trigger.form == "noun" and trigger.act in _COMING and mention.before in _OF
    return mention.before in wanted and not of_noun


def _speaks(plain: str, mention: Mention) -> bool:
    """Whether a state is who says it: "…, Niger said"."""
    said = SAYS.match(plain[mention.end : mention.end + 50])
    return bool(said) and mention.kind == "state" and mention.before in {"", "a", "to"}


def _is_object(plain: str, trigger: Trigger, mention: Mention) -> bool:
    """Whether a place without preposition is the verb's object: "left Niger"."""
    gap = plain[trigger.end : mention.start]
    direct = trigger.act in GOING or trigger.word.startswith(_ON_IT)
    return direct and len(gap) < _DIRECT and not re.search(r"[,.] ?(?:the |le |la |l')?$", gap)


_GOAL = re.compile(
    r"(?:\b(?:for|to|into|towards?|vers|pour|rejoindre|regagner|rejoint|direction"
    r"|a destination d[eu']|en direction d[eu']|headed to|bound for)) ?(?:le |la |l'|les "
    r"|neighbou?ring |the )*$"
)


def _onward(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return where those who leave go to: "left Chad for Niger", "pour rejoindre N'Djamena"."""
    plain = scene.sentence.plain
    end = min(scene.clause(trigger)[1], stop(scene, trigger))
    found = []
    for mention in scene.mentions:
        if trigger.end <= mention.start < end and is_place(scene, mention):
            goal = _GOAL.search(plain[max(trigger.end, mention.start - 40) : mention.start])
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
    return found[:2]


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
_WHERE = re.compile(r"(?: (?:voisin|aussi|itself)e?)?,? (?:ou|where)\b")
#: "In neighbouring Niger, …", "Dans le nord du Mali, …".
_HEAD_WORDS = 5


def _at_head(before: str) -> bool:
    """Whether a place that stands behind these words opens the clause."""
    return "," not in before and len(before.split()) <= _HEAD_WORDS and before.startswith(_OPENERS)


_OPENERS = ("in ", "at ", "on ", "au ", "en ", "a ", "dans ", "sur ", "near ", "pres de ", "aux ")


def _hosts(scene: Scene, trigger: Trigger) -> list[Where]:
    """Return the place that hosts: the subject of "hosts", "accueille"."""
    before = [m for m in scene.mentions if m.end <= trigger.start and is_place(scene, m)]
    near = before and trigger.start - before[-1].end < _DIRECT
    return [Where(m) for m in listed_back(scene, before)] if near else []
