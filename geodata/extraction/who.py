"""The force that a verb or noun tells of: object, subject, owner or the force spoken of."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from geodata.extraction.acts import Act, Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.noun_forces import SMALL, force_of_noun
from geodata.extraction.numbers import Count, counts
from geodata.extraction.reckoning import DAYS, MONTHS
from geodata.extraction.scene import Scene
from geodata.extraction.senders import with_actors
from geodata.extraction.subjects import subject, subject_behind

_OBJECTS = frozenset(
    {Act.WITHDRAW, Act.EXPEL, Act.DEPLOY, Act.HAVE, Act.HOST, Act.MOVE, Act.REDUCE, Act.END}
    | {Act.RECEIVE}
)


def find_force(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    """Return the force a trigger tells of, its actors known, or None."""
    found = _object_or_subject(scene, trigger, form)
    if trigger.act in _RIDE and (found is None or found.kind == "other"):
        found = _aboard(scene, trigger)
    found = found or subject_behind(scene, trigger, form)
    if found is None or found.kind == "other" or _of_things(scene, trigger, found):
        return None
    if trigger.form == "many":
        found = replace(found, count=_number_after(scene, trigger))
    return with_actors(scene, found, sends=trigger.act in {Act.DEPLOY, Act.HAVE})


def _number_after(scene: Scene, trigger: Trigger) -> Count | None:
    """Return how many they are: "ils sont plus d'un millier"."""
    after = (c for c in counts(scene.sentence.plain) if c.end > trigger.end)
    return next((c for c in after if c.start - trigger.end < _NEAR), None)


_RIDE = frozenset({Act.ARRIVE, Act.LEAVE})
_CRAFT = re.compile(
    r"\b(?:planes?|aircraft|flights?|cargo|convoys?|equipment|avions?|vols?|materiel|appareils?"
    r"|convois?|iliouchine|ilyushin|a400m|antonov)\b"
)
_THEIR_CRAFT = re.compile(rf"\b(?:leurs?|their) (?:\w+ )?{_CRAFT.pattern}")
_ABOARD = re.compile(
    r"\b(?:with|carrying|transporting|avec(?: a (?:son|leur) bord)?|transportant|a bord)"
    r" (?:some |about |les |des |de |d')?$"
)


def _aboard(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force that a plane or convoy carries: "un avion est arrivé avec 100 soldats"."""
    plain = scene.sentence.plain
    left, right = scene.clause(trigger)
    if not _CRAFT.search(plain[left : trigger.start]):
        return None
    if scene.topic and _THEIR_CRAFT.search(plain[left : trigger.start]):
        return _topic_of(scene, trigger)
    for mention in scene.mentions:
        carried = trigger.end <= mention.start < right and _ABOARD.search(plain[: mention.first])
        if carried and (mention.actors or mention.count) and mention.kind in {"force", "plain"}:
            return mention
    return None


_THINGS = re.compile(r"^ (?:les|le|la|ses|son|sa|the|its|des|une?|all|toutes?|tous)\b")


def _of_things(scene: Scene, trigger: Trigger, found: Mention) -> bool:
    """Whether a state withdraws or sends what is no force: "Moscow withdrew the helicopters"."""
    sends = trigger.act in {Act.WITHDRAW, Act.EXPEL, Act.DEPLOY} and trigger.form != "noun"
    itself = found.kind == "state" and found.end <= trigger.start
    return sends and itself and bool(_THINGS.match(scene.sentence.plain[trigger.end :]))


#: The subject of "Gao, où se trouvent 700 soldats" stands behind its verb.
_WHERE = re.compile(r"\b(?:ou|where) (?:\w+ )?$")


_WITHIN = 60


def _partner(scene: Scene, trigger: Trigger, form: str) -> Mention | None:  # noqa: ARG001
    """Return the foreign state or force that an ended accord was made with: "with France"."""
    for mention in scene.mentions:
        near = trigger.end <= mention.start < min(scene.clause(trigger)[1], trigger.end + _WITHIN)
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
    return _topic_of(scene, trigger)


def _told_with(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the nation told with an ended presence or a closed base: "la présence française"."""
    for mention in scene.mentions:
        inside = trigger.start < mention.first < trigger.end
        beside = trigger.end <= mention.start <= trigger.end + _NEAR and "owner" in mention.flags
        if mention.kind == "force" and mention.actors and (inside or beside):
            return mention
    return None


#: Between "closure" and "French bases", in letters.
_NEAR = 40


def _object_or_subject(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    if form == "noun" and trigger.act is not Act.END:
        return force_of_noun(scene, trigger)
    if trigger.act in _FINDERS:
        return _FINDERS[trigger.act](scene, trigger, form)
    if trigger.act in _OBJECTS:
        taken = _relative(scene, trigger) or _object(scene, trigger)
        if taken is None and trigger.act is Act.HAVE and _BASES.match(_after(scene, trigger)):
            return subject(scene, trigger)
        if taken is not None or trigger.act in {Act.HAVE, Act.HOST, Act.RECEIVE}:
            return _sent_by(scene, trigger, taken)
    if trigger.act is Act.BE and _WHERE.search(scene.sentence.plain[: trigger.start]):
        return _object(scene, trigger) or subject(scene, trigger)
    return _sent_by(scene, trigger, subject(scene, trigger))


#: Who has a base has people there.
_BASES = re.compile(
    r" (?:(?!pas |no )[\w'-]+ ){0,3}?(?:d'une |d'un |une |un |a |des |de |deux |trois |two "
    r"|three |several )?"
    r"(?:[\w'-]+ ){0,2}?(?:bases?|emprises?|camps?|quartiers? general|headquarters|outposts?"
    r"|detachements?|garnisons?)\b"
)


def _relative(scene: Scene, trigger: Trigger) -> Mention | None:
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


def _after(scene: Scene, trigger: Trigger) -> str:
    return scene.sentence.plain[trigger.end : scene.clause(trigger)[1]]


_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|ete|est|sont|etaient) (?:\w+ )?$")


def _sent_by(scene: Scene, trigger: Trigger, taken: Mention | None) -> Mention | None:
    """Return the force, of who sends it where the passive tells: "Syrians sent by Turkey"."""
    passive = trigger.act is Act.DEPLOY and _PASSIVE.search(scene.sentence.plain[: trigger.start])
    by = _agent(scene, trigger) if taken and passive else None
    if by and any(trigger.end <= t.start < by.start for t in scene.triggers):
        by = None  # "at a base vacated by French troops"
    return replace(taken, actors=by.actors, named=by.named) if taken and by else taken


def _who_ends(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    """Return whose presence ends or whose base closes; how many they are is not told by it."""
    if told := _told_with(scene, trigger):
        return told
    if form == "noun":
        return force_of_noun(scene, trigger)
    if taken := _object(scene, trigger):
        return taken
    found = subject(scene, trigger)
    return replace(found, count=None) if found else None


#: "Mali forced them out", "Bamako les a chassés".
_THEM = re.compile(r" (?:them|it)\b")
_LES = re.compile(r"\b(?:les |l')(?:a|ont|avait|avaient) (?:\w+ )?$")


def _who_is_sent_away(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    within = _told_with(scene, trigger) if form == "demand" else None
    if _THEM.match(_after(scene, trigger)) or _LES.search(scene.sentence.plain[: trigger.start]):
        return within or _topic_of(scene, trigger)
    return within or _object(scene, trigger) or subject(scene, trigger)


def _who_leaves(scene: Scene, trigger: Trigger, form: str) -> Mention | None:  # noqa: ARG001
    by = _BY.match(scene.sentence.plain[trigger.end :])
    return (_agent(scene, trigger) if by else None) or subject(scene, trigger)


def _who_hands_over(scene: Scene, trigger: Trigger, form: str) -> Mention | None:  # noqa: ARG001
    found = _agent(scene, trigger) or _owner(scene, trigger) or subject(scene, trigger)
    host = found is not None and found.kind == "state" and found.country in scene.world.hosts
    if found is None or found.kind == "other" or host:
        return _topic_of(scene, trigger)
    return replace(found, count=None)


def _topic_of(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force spoken of before, for an act whose sentence names none."""
    return scene.topic.again(trigger.start, trigger.end) if scene.topic else None


_FINDERS: dict[Act, Callable[[Scene, Trigger, str], Mention | None]] = {
    Act.DENOUNCE: _partner,
    Act.END: _who_ends,
    Act.EXPEL: _who_is_sent_away,
    Act.LEAVE: _who_leaves,
    Act.HAND_OVER: _who_hands_over,
}


_BY = re.compile(r" (?:by|par) ")
#: Between "comptait" and "un millier de soldats": the verb has looked for the number itself.
_HAS = re.compile(r"(?: (?!que |qui |that |which )[\w'-]+){0,4} ?(?:de |d')?")


#: "A retiré fin janvier ses 100 soldats": a day parts a verb from nothing.
_DATED = re.compile(
    rf"^ (?:(?:fin|debut|en|in|on|late|early) |mi-|mid-)?(?:{'|'.join((*MONTHS, *DAYS))})"
    r"(?: 20\d\d)?(?= )"
)


def _object(scene: Scene, trigger: Trigger) -> Mention | None:
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
            gap = _DATED.sub("", plain[trigger.end : room])
            if trigger.act is Act.HAVE and _HAS.fullmatch(gap):
                return mention
            return (
                mention
                if SMALL.match(gap)
                or SMALL.match(_DATED.sub("", plain[trigger.end : mention.start]))
                else None
            )
        if mention.kind == "state" and mention.before in {"", "and"} and not mention.country:
            return None
    return None


def _agent(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force that hands over in the passive: "by US troops", "par l'armée"."""
    end = scene.clause(trigger)[1]
    for mention in scene.mentions:
        near = trigger.end <= mention.start < min(end, trigger.end + 90)
        near = near and "," not in scene.sentence.plain[trigger.end : mention.start]
        if (
            near
            and (mention.kind == "force" or (mention.kind == "state" and mention.actors))
            and re.search(
                r"\b(?:by|par) (?:the |la |l'|le |les )?$", scene.sentence.plain[: mention.start]
            )
        ):
            return mention
    return None


_OWNED = 90


def _owner(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the nation of "la base française" beside a handover."""
    owned = [
        m for m in scene.mentions if "owner" in m.flags and abs(m.start - trigger.start) < _OWNED
    ]
    return min(owned, key=lambda m: abs(m.start - trigger.start), default=None)
