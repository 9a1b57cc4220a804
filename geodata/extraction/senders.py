"""Whose soldiers they are where the words name no nation: the sender's, or of the force spoken of."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.acts import Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.numbers import Count, counts
from geodata.extraction.scene import Scene
from geodata.extraction.subjects import SUCH_AS, both


def joined_before(scene: Scene, force: Mention) -> list[Mention]:
    """Return the force named right before with "and": "1,500 French and 1,100 US soldiers"."""
    start = force.first
    plain = scene.sentence.plain
    return [
        m
        for m in scene.mentions
        if m.kind == "force"
        and m.actors
        and m.end <= start
        and re.fullmatch(
            r",? (?:and|et|ainsi que|as well as) (?:the |les |des |some |)?", plain[m.end : start]
        )
    ]


_TO = re.compile(r"\b(?:to|a) (?:just |only |seulement |peine )?$")


_STAY = re.compile(r" ?(?:[.,;)]|$|each\b|chacun|in\b|by\b|au\b|en\b|d'ici)")


def reduced_to(scene: Scene, trigger: Trigger) -> Count | None:
    """Return how many stay after a reduction: "cut its presence to about 100 soldiers"."""
    plain = scene.sentence.plain
    for count in counts(plain):
        ends = _STAY.match(plain, count.end) or any(m.count == count for m in scene.mentions)
        if count.start > trigger.end and ends and _TO.search(plain[: count.start]):
            return count
    return None


#: Mercenaries are those of few; "the mercenaries" are never the French spoken of before.
_HIRED = re.compile(r"mercenar|mercenaire")
_HIRING = frozenset({"RUS", "TUR", "SYR", "COL", "ARE", "UKR", "ZAF", "BLR", "LBY", "SDN", "TCD"})


def with_actors(scene: Scene, found: Mention, *, sends: bool = False) -> Mention | None:
    """Return a mention as a force whose senders are known, None where nobody tells them."""
    if found.kind == "force":
        return found
    if found.kind in {"state", "government"}:
        actors = found.actors or ((found.country,) if found.country else ())
        return (
            replace(found, kind="force", actors=actors, flags=found.flags | {"state"})
            if actors
            else None
        )
    host = _host_sender(scene, found) if sends else None
    sender = _sender_before(scene, found) or host
    if sender is None and "loose" in found.flags:
        return None
    sender = sender or _mission_before(scene, found) or _any_sender(scene)
    if sender is not None:
        return _of(found, sender, "resolved")
    hired = _HIRED.search(scene.sentence.plain[found.start : found.end])
    topic = scene.topic
    strange = hired and topic and not set(topic.actors) <= _HIRING
    return _of(found, topic, "topic") if topic and not strange else None


def _mission_before(scene: Scene, found: Mention) -> Mention | None:
    """Return the mission last named, where "the mission" is who has the soldiers."""
    plain = scene.sentence.plain
    before = [m for m in scene.mentions if m.kind == "pronoun" and m.end <= found.first]
    named = before and plain[before[-1].start : before[-1].end] in {"the mission", "la mission"}
    return scene.mission if named else None


def _of(found: Mention, sender: Mention, flag: str) -> Mention:
    """Return soldiers as those of a sender."""
    flags = found.flags | {flag}
    return replace(found, kind="force", actors=sender.actors, named=sender.named, flags=flags)


def with_sender(scene: Scene, plain_force: Mention) -> Mention | None:
    """Return soldiers without a nation as those of the sender that the sentence names before them."""
    sender = _sender_before(scene, plain_force)
    return _of(plain_force, sender, "resolved") if sender else None


#: "…, with about 200 troops": of the sentence's subject, not of the army it helps.
_ALONG = re.compile(r", (?:with|avec) (?:some |about |les |des )?$")


def _sender_before(scene: Scene, plain_force: Mention) -> Mention | None:
    """Return whose soldiers they are: the nearest sender, or the first one if "they" stands between."""
    before = [m for m in scene.mentions if m.end <= plain_force.start]
    told = "own" in plain_force.flags and any(m.kind == "pronoun" for m in before)
    if _ALONG.search(scene.sentence.plain[: plain_force.first]):
        hosts = scene.world.hosts
        before = [m for m in before if m.kind != "force" or not set(m.actors) & hosts]
    if told and (speaker := _speaker(before)) is not None:
        return both(scene, speaker)
    plain = scene.sentence.plain
    before = [m for m in before if not (_only_say(scene, m) or SUCH_AS.search(plain[: m.first]))]
    for mention in before if told else reversed(before):
        if mention.kind == "force" and mention.actors:
            return mention
        foreign = mention.actors and (
            mention.kind == "state" or mention.country not in scene.world.hosts
        )
        if (
            mention.kind in {"state", "government"}
            and foreign
            and mention.before
            not in {"in", "at", "en", "of", "by", "between", "entre", "against", "contre"}
        ):
            return both(scene, mention)
    return None


_OFFICIALS_SAY = re.compile(
    r"(?:[\w.-]+ )?(?:officials?|responsables?|diplomats?|sources?) (?:[\w.-]+ )?(?:also |have "
    r"|has |had |ont |a )?"
    r"(?:say|said|estimat|believ|accus|dis|affirm|put)\w*"
)


def _only_say(scene: Scene, mention: Mention) -> bool:
    """Whether officials only tell of others: "French officials say 300 of its fighters"."""
    other = scene.topic is not None and scene.topic.actors != mention.actors
    speaks = mention.kind in {"government", "state"} and other
    return speaks and bool(_OFFICIALS_SAY.match(scene.sentence.plain[mention.start :]))


def _speaker(before: list[Mention]) -> Mention | None:
    """Return who "it" is in "Denmark has said it will withdraw its troops"."""
    last = max((m.start for m in before if m.kind == "pronoun"), default=0)
    said = [m for m in before if m.end <= last and m.kind == "state" and m.actors]
    return next((m for m in reversed(said) if m.before in {"", "and", "et"}), None)


def _host_sender(scene: Scene, plain_force: Mention) -> Mention | None:
    """Return a host country that sends its own soldiers elsewhere: "Nigeria deployed troops"."""
    for mention in reversed([m for m in scene.mentions if m.end <= plain_force.start]):
        if mention.kind == "state" and mention.country and mention.before == "":
            return replace(mention, actors=(mention.country,))
    return None


def _any_sender(scene: Scene) -> Mention | None:
    senders = [
        m
        for m in scene.mentions
        if m.kind == "state" and m.actors and m.before not in {"in", "en", "between", "entre"}
    ]
    return senders[0] if len(senders) == 1 and scene.topic is None else None
