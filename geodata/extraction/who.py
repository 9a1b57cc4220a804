"""The force that a verb or noun tells of: object, subject, owner or the force spoken of."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from geodata.extraction.aboard import aboard, flown_by
from geodata.extraction.acts import Act, Trigger
from geodata.extraction.civilians import of_civilians
from geodata.extraction.mention import Mention
from geodata.extraction.noun_forces import force_of_noun
from geodata.extraction.numbers import Count, counts
from geodata.extraction.objects import (
    NEAR,
    agent,
    direct_object,
    left_passively,
    of_things,
    owner_beside,
    partner,
    relative_object,
    sent_by,
    signatory,
    told_with,
    topic_of,
    words_after,
)
from geodata.extraction.scene import Scene
from geodata.extraction.senders import with_actors
from geodata.extraction.subjects import subject, subject_behind
from geodata.extraction.triggers import is_closing
from geodata.extraction.verbs_fr_going import ENDS_NAMED

_OBJECTS = frozenset(
    {Act.WITHDRAW, Act.EXPEL, Act.DEPLOY, Act.HAVE, Act.HOST, Act.MOVE, Act.REDUCE, Act.END}
    | {Act.RECEIVE}
)


def find_force(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    """Return the force a trigger tells of, its actors known, or None."""
    them = trigger.act is Act.WITHDRAW and _THEM_OUT.match(words_after(scene, trigger))
    found = _them(scene, trigger) if them else _object_or_subject(scene, trigger, form)
    if trigger.act in _RIDE and (found is None or found.kind == "other"):
        found = aboard(scene, trigger)
    found = found or subject_behind(scene, trigger, form)
    if found is not None and found.kind == "plain" and trigger.act in _RIDE:
        found = flown_by(scene, trigger, found)
    if found is None or found.kind == "other" or of_things(scene, trigger, found):
        return None
    if of_civilians(scene, trigger, found):
        return None
    if trigger.form == "many":
        found = replace(found, count=_number_after(scene, trigger))
    elif found.count is None and found.kind == "force" and trigger.form != "noun":
        found = replace(found, count=_that_is(scene, trigger))
    sends = trigger.act in {Act.DEPLOY, Act.HAVE} or _from_abroad(scene, trigger, found)
    return with_actors(scene, found, sends=sends)


_SOIT = re.compile(r", (?:soit|or|that is|i\.e\.) (?:environ |quelque |about |some )?$")


def _that_is(scene: Scene, trigger: Trigger) -> Count | None:
    """Return how many they are, told behind the act: "devrait être déployée, soit 850 hommes"."""
    right = scene.clause(trigger)[1]
    for mention in scene.mentions:
        count = mention.count
        if count and trigger.end <= mention.start < right and mention.kind == "plain":
            return count if _SOIT.search(scene.sentence.plain[: count.start]) else None
    return None


def _from_abroad(scene: Scene, trigger: Trigger, found: Mention) -> bool:
    """Whether a country withdraws its own soldiers from another: "its contingent from Mali"."""
    if trigger.act is not Act.WITHDRAW or "own" not in found.flags:
        return False
    hosts = [m for m in scene.mentions if m.end <= found.first and m.kind == "state"]
    speaks = hosts and hosts[-1].country in scene.world.hosts and hosts[-1].before == ""
    if speaks and scene.country and hosts[-1].country != scene.country:
        return True  # "Ivory Coast said it would withdraw its troops", in a text on Mali
    after = (m for m in scene.mentions if m.start >= found.end and m.kind == "state")
    return any(m.before in {"from", "du", "de"} and m.country for m in after)


def _number_after(scene: Scene, trigger: Trigger) -> Count | None:
    """Return how many they are: "ils sont plus d'un millier"."""
    after = (c for c in counts(scene.sentence.plain) if c.end > trigger.end)
    return next((c for c in after if c.start - trigger.end < NEAR), None)


_RIDE = frozenset({Act.ARRIVE, Act.LEAVE})


#: The subject of "Gao, où se trouvent 700 soldats" stands behind its verb.
_WHERE = re.compile(r"\b(?:ou|where) (?:\w+ )?$")


def _object_or_subject(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    if form == "noun" and trigger.act not in {Act.END, Act.DENOUNCE}:
        return force_of_noun(scene, trigger)
    if trigger.act in _FINDERS:
        return _FINDERS[trigger.act](scene, trigger, form)
    replaced = trigger.word.startswith(("replac", "remplac"))
    if replaced or (trigger.act in _OBJECTS and not _has_no_object(scene, trigger)):
        taken = agent(scene, trigger) if replaced else None
        taken = taken or relative_object(scene, trigger) or direct_object(scene, trigger)
        if taken is None and trigger.act is Act.HAVE and _BASES.match(words_after(scene, trigger)):
            return subject(scene, trigger)
        if taken is not None or trigger.act in {Act.HAVE, Act.HOST, Act.RECEIVE}:
            return sent_by(scene, trigger, taken)
    if trigger.act is Act.BE and _WHERE.search(scene.sentence.plain[: trigger.start]):
        return direct_object(scene, trigger) or subject(scene, trigger)
    return sent_by(scene, trigger, subject(scene, trigger))


def _them(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return whom "them" means: the soldiers named before in the sentence, else before it."""
    named = [m for m in scene.mentions if m.end <= trigger.start and m.kind in {"force", "plain"}]
    named = [m for m in named if "owner" not in m.flags]
    return named[-1] if named else topic_of(scene, trigger)


_THEM_OUT = re.compile(r" (?:them|it) (?:out|home|back|from)\b")


#: "Were deployed as part of the mission": the mission is not who was.
_WERE_SENT = re.compile(r"\b(?:were|was|been|being|be|are|is) (?:\w+ )?$")


def _has_no_object(scene: Scene, trigger: Trigger) -> bool:
    """Whether who acts stands before the verb only: "se retirer de la mission", "was cut to 200"."""
    few = trigger.act is Act.REDUCE and _TO_FEW.match(words_after(scene, trigger))
    plain = scene.sentence.plain[: trigger.start]
    sent = trigger.act is Act.DEPLOY and trigger.form == "past" and _WERE_SENT.search(plain)
    return bool(few or sent or _ITSELF.search(plain))


#: "Se retirer de la mission": the mission is left, and does not leave.
_ITSELF = re.compile(r"\b(?:se |s')$")


#: "Was cut to 200", "passeront de 600 à 100": those who stay are told behind it.
_TO_FEW = re.compile(r" (?:to|a|de|from|by|in half)\b")


#: Who has a base has people there.
_BASES = re.compile(
    r" (?:(?!pas |no )[\w'-]+ ){0,3}?(?:d'une |d'un |une |un |a |des |de |deux |trois |two "
    r"|three |several )?"
    r"(?:[\w'-]+ ){0,2}?(?:bases?|emprises?|camps?|quartiers? general|headquarters|outposts?"
    r"|detachements?|garnisons?)\b"
)


def _who_ends(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    """Return whose presence ends or whose base closes; how many they are is not told by it."""
    if told := told_with(scene, trigger):
        return told
    if trigger.word in _NAMED_ONLY or _PUTS_AN_END.fullmatch(trigger.word):
        return _named_end(scene, trigger)
    if _foreign_bases(scene, trigger):
        return _known_here(scene, trigger)
    if form == "noun":
        return force_of_noun(scene, trigger)
    if taken := direct_object(scene, trigger):
        return taken
    found = _owner_of_closed(scene, trigger) or subject(scene, trigger)
    return replace(found, count=None) if found else None


#: "Prendra fin" is said of visits and contracts too.
_ENDS_BY_ITSELF = frozenset({"ended", "prendra fin", "prendront fin"})


_NAMED_ONLY = _ENDS_BY_ITSELF | {"end"}


_PUTS_AN_END = re.compile(ENDS_NAMED)


_ENDS_IT = re.compile(
    r" (?:(?:en|fin|debut|ce|mid-|late|early) (?:\w+ )?(?:\d{4} )?)?(?:a |au |aux )?(?:la |l'|le "
    r"|the |its )?"
    r"(?:operation |mission |force )?"
)


#: "The mission ended on 18 May", and not "ended a quarrel".
_BY_ITSELF = re.compile(
    r" ?(?:on|in|yesterday|last|after|this|at|with|le|en|au|a|d'ici|fin|debut|mi-|cette"
    r"|ce|apres|[.,;(]|$)"
)


def _named_end(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the named force that is ended, or the mission that ended by itself."""
    after = words_after(scene, trigger)
    for mention in scene.mentions:
        gap = scene.sentence.plain[trigger.end : mention.start] if mention.named else "."
        if mention.start >= trigger.end and _ENDS_IT.fullmatch(gap):
            return replace(mention, count=None)
    ends = trigger.word in _ENDS_BY_ITSELF and _BY_ITSELF.match(after)
    found = subject(scene, trigger) if ends else None
    mission = found and found.kind == "force" and (found.named or _is_mission(scene, found))
    return replace(found, count=None) if found and mission else None


def _is_mission(scene: Scene, found: Mention) -> bool:
    return scene.sentence.plain[found.start : found.end].endswith(
        ("mission", "operation", "deployment")
    )


_FOREIGN = re.compile(
    r"\bforeign (?:military |army )?(?:bases?|camps?|presence)\b"
    r"|\b(?:bases?|camps?|emprises?|presences?)(?: militaires?)? etrangeres?\b"
)


def _foreign_bases(scene: Scene, trigger: Trigger) -> bool:
    left, right = scene.clause(trigger)
    return bool(_FOREIGN.search(scene.sentence.plain, left, min(right, trigger.end + _AROUND)))


#: Behind a closure its bases stand so near, in letters.
_AROUND = 60


def _known_here(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return those spoken of before, where the record knows them in the country spoken of."""
    known = scene.topic and any(
        (a, scene.country) in scene.world.tenures for a in scene.topic.actors
    )
    return topic_of(scene, trigger) if known else None


def _owner_of_closed(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the nation of a base told to be closed: "the French bases in Chad will be closed"."""
    left = scene.clause(trigger)[0]
    owners = [m for m in scene.mentions if "owner" in m.flags and left <= m.start < trigger.start]
    return owners[-1] if owners and is_closing(trigger) else None


#: "Mali forced them out", "Bamako les a chassés".
_THEM = re.compile(r" (?:them|it)\b")


_LES = re.compile(r"\b(?:les |l')(?:a|ont|avait|avaient) (?:\w+ )?$")


def _who_is_sent_away(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    within = told_with(scene, trigger) if form == "demand" else None
    if _THEM.match(words_after(scene, trigger)) or _LES.search(
        scene.sentence.plain[: trigger.start]
    ):
        return within or topic_of(scene, trigger)
    return within or direct_object(scene, trigger) or subject(scene, trigger)


def _who_leaves(scene: Scene, trigger: Trigger, form: str) -> Mention | None:  # noqa: ARG001
    by = _BY.match(scene.sentence.plain[trigger.end :])
    if not by and left_passively(scene, trigger):
        return topic_of(scene, trigger)
    return (agent(scene, trigger) if by else None) or subject(scene, trigger)


def _who_hands_over(scene: Scene, trigger: Trigger, form: str) -> Mention | None:  # noqa: ARG001
    found = agent(scene, trigger) or owner_beside(scene, trigger) or subject(scene, trigger)
    host = found is not None and found.kind == "state" and found.country in scene.world.hosts
    if found is None or found.kind == "other" or host:
        return topic_of(scene, trigger)
    return replace(found, count=None)


_FINDERS: dict[Act, Callable[[Scene, Trigger, str], Mention | None]] = {
    Act.AGREE: signatory,
    Act.DENOUNCE: partner,
    Act.END: _who_ends,
    Act.EXPEL: _who_is_sent_away,
    Act.LEAVE: _who_leaves,
    Act.HAND_OVER: _who_hands_over,
}


_BY = re.compile(r" (?:by|par) ")
