"""The force that stands elsewhere than before its verb: object, agent, owner, partner."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.noun_forces import SMALL
from geodata.extraction.reckoning import DAYS, MONTHS
from geodata.extraction.scene import Scene
from geodata.extraction.when import dates

#: "Sent 30 athletes" is said of things or people, "sent 30 more" and "to Mali" of soldiers.
_THINGS = re.compile(
    r"^ (?:les|le|la|ses|son|sa|the|its|an?|two|three|several|des|une?|all|toutes?|tous)\b"
    r"|^ (?:(?:more than|plus de|at least|au moins|some|quelque|about|environ|nearly|pres de) )?"
    r"\d[\d,.]*(?: \d{3})* (?!(?:more|others?|autres|of|de|to|from|into|a|au|aux|en|in|du)\b)[a-z]"
)


def of_things(scene: Scene, trigger: Trigger, found: Mention) -> bool:
    """Whether a state withdraws or sends what is no force: "Moscow withdrew the helicopters"."""
    sends = trigger.act in {Act.WITHDRAW, Act.EXPEL, Act.DEPLOY} and trigger.form != "noun"
    itself = found.kind in {"state", "government"} and found.end <= trigger.start
    return sends and itself and bool(_THINGS.match(scene.sentence.plain[trigger.end :]))


_WITHIN = 60


def partner(scene: Scene, trigger: Trigger, form: str) -> Mention | None:  # noqa: ARG001
    """Return the foreign state or force that an ended accord was made with: "with France"."""
    for mention in scene.mentions:
        near = trigger.end <= mention.start < min(scene.clause(trigger)[1], trigger.end + _WITHIN)
        near = near or trigger.start < mention.start < trigger.end  # "end MINUSMA's mandate"
        foreign = mention.actors and not set(mention.actors) & scene.world.hosts
        if (
            near
            and foreign
            and mention.kind in {"state", "force", "government"}
            and "owner" not in mention.flags
        ):
            return replace(mention, kind="force", count=None)
    before = [m for m in scene.mentions if m.end <= trigger.start and m.actors]
    foreign_before = [m for m in before if not set(m.actors) & scene.world.hosts]
    if foreign_before and foreign_before[-1].kind in {"state", "force"}:
        return replace(foreign_before[-1], kind="force", count=None)
    return topic_of(scene, trigger)


def told_with(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the nation told with an ended presence or a closed base: "la présence française"."""
    for mention in scene.mentions:
        inside = trigger.start < mention.first < trigger.end
        beside = trigger.end <= mention.start <= trigger.end + NEAR and "owner" in mention.flags
        if mention.kind == "force" and mention.actors and (inside or beside):
            return mention
    return None


def signatory(scene: Scene, trigger: Trigger, form: str) -> Mention | None:  # noqa: ARG001
    """Return the one foreign state that signs an accord, None where what it brings is told."""
    left, right = scene.clause(trigger)
    brought = [t for t in scene.triggers if t.act in _BROUGHT_BY and trigger.end <= t.start < right]
    if brought and not _AFTER.search(scene.sentence.plain, trigger.end, brought[0].start):
        return None
    states = [m for m in scene.mentions if left <= m.start < right and m.kind in _SIGN]
    hosts = {m.country for m in states if m.country in scene.world.hosts}
    foreign = [m for m in states if m.actors and not set(m.actors) & scene.world.hosts]
    alone = len(hosts) == 1 and len({m.actors for m in foreign}) == 1
    return replace(foreign[0], kind="force", count=None) if alone else None


_AFTER = re.compile(r"\b(?:after|before|following|while|apres|avant|alors que)\b")
_SIGN = frozenset({"state", "government"})
_BROUGHT_BY = GOING | {Act.DEPLOY, Act.HOST, Act.RECEIVE}
#: Between "closure" and "French bases", in letters.
NEAR = 40


def relative_object(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the object before its verb: "the 300 instructors that Moscow has sent"."""
    plain = scene.sentence.plain
    states = [m for m in scene.mentions if m.kind == "state" and m.end <= trigger.start]
    if not states:
        return None
    sender = states[-1]
    for mention in scene.mentions:
        joined = re.fullmatch(
            r",? (?:que|qu'|that|which|whom) ?(?:la |le |l'|les |the )?",
            plain[mention.end : sender.start],
        )
        if joined and mention.kind in {"force", "plain"} and mention.end <= sender.start:
            return (
                replace(mention, kind="force", actors=sender.actors or mention.actors)
                if sender.actors
                else None
            )
    return None


def words_after(scene: Scene, trigger: Trigger) -> str:
    """Return the plain words behind an act, to the end of its clause."""
    return scene.sentence.plain[trigger.end : scene.clause(trigger)[1]]


_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|ete|est|sont|etaient) (?:\w+ )?$")


def sent_by(scene: Scene, trigger: Trigger, taken: Mention | None) -> Mention | None:
    """Return the force, of who sends it where the passive tells: "Syrians sent by Turkey"."""
    passive = trigger.act is Act.DEPLOY and _PASSIVE.search(scene.sentence.plain[: trigger.start])
    by = agent(scene, trigger) if taken and passive else None
    if by and any(trigger.end <= t.start < by.start for t in scene.triggers):
        by = None  # "at a base vacated by French troops"
    return replace(taken, actors=by.actors, named=by.named) if taken and by else taken


#: Between "comptait" and "un millier de soldats": the verb has looked for the number itself.
_HAS = re.compile(r"(?: (?!que |qui |that |which )[\w'-]+){0,4} ?(?:de |d')?")


#: "A retiré fin janvier ses 100 soldats": a day parts a verb from nothing.
_DATED = re.compile(
    rf"^ (?:(?:fin|debut|en|in|on|late|early) |mi-|mid-)?(?:{'|'.join((*MONTHS, *DAYS))})"
    r"(?: 20\d\d)?(?= )"
)


def direct_object(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force right after a verb: "withdrew its soldiers", "expelled French forces"."""
    plain = scene.sentence.plain
    for mention in scene.mentions:
        if mention.start < trigger.end or mention.kind == "pronoun":
            continue
        gap = plain[trigger.end : mention.start]
        if (
            mention.kind == "other"
            and SMALL.match(gap)
            and re.match(r" (?:and|et)(?: its| ses)? ", plain[mention.end :])
        ):
            continue
        if mention.kind in {"force", "plain", "other"}:
            if "owner" in mention.flags:
                continue
            room = mention.first if mention.first >= trigger.end else mention.start
            gap = _placeless(scene, trigger, _undated(plain[trigger.end : room]))
            if trigger.act is Act.HAVE and _HAS.fullmatch(gap):
                return mention
            return (
                mention
                if SMALL.match(gap) or SMALL.match(_undated(plain[trigger.end : mention.start]))
                else None
            )
        if mention.kind == "state" and mention.before in {"", "and"} and not mention.country:
            return None
    return None


_PLACED = re.compile(r" (?:au|en|a|aux|dans|to|into|in) (?:the |la |le |l')?$")


_LED = re.compile(r" (?:(?:ce|le|on|in|en|late|early|fin|debut) ?)?$")


def _undated(gap: str) -> str:
    """Return the words between a verb and its object without a date: "sent this week 300 men"."""
    for when in reversed(dates(gap)):
        gap = _LED.sub("", gap[: when.start]) + gap[when.end :]
    return _DATED.sub("", gap)


def _placeless(scene: Scene, trigger: Trigger, gap: str) -> str:
    """Return the words between a sending and its object without the place: "sent to Mali 400 men"."""
    if trigger.act is not Act.DEPLOY:
        return gap
    for mention in scene.mentions:
        name = scene.sentence.plain[mention.start : mention.end]
        before, found, after = gap.partition(name)
        if mention.kind in {"state", "place"} and found and _PLACED.fullmatch(before):
            return after
    return gap


def agent(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force that hands over in the passive: "by US troops", "par l'armée"."""
    end = scene.clause(trigger)[1]
    for mention in scene.mentions:
        near = trigger.end <= mention.start < min(end, trigger.end + 90)
        near = near and "," not in scene.sentence.plain[trigger.end : mention.start]
        if (
            near
            and (mention.kind == "force" or (mention.kind == "state" and mention.actors))
            and re.search(
                r"\b(?:by|par) (?:the |an? |une? |la |l'|le |les )?(?:\w+ )?$",
                scene.sentence.plain[: mention.start],
            )
        ):
            return mention
    return None


_OWNED = 90


def owner_beside(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the nation of "la base française" beside a handover."""
    owned = [
        m for m in scene.mentions if "owner" in m.flags and abs(m.start - trigger.start) < _OWNED
    ]
    return min(owned, key=lambda m: abs(m.start - trigger.start), default=None)


_WAS = re.compile(r"\b(?:was|were|been) (?:\w+ )?$")


def left_passively(scene: Scene, trigger: Trigger) -> bool:
    """Whether a place is told to be left: "Faya-Largeau was vacated"."""
    left = trigger.word in {"vacated", "abandoned"}
    return left and bool(_WAS.search(scene.sentence.plain[: trigger.start]))


def topic_of(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force spoken of before, for an act whose sentence names none."""
    return scene.topic.again(trigger.start, trigger.end) if scene.topic else None
