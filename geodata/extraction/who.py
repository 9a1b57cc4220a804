"""The force that a verb or noun tells of: object, subject, owner or the force spoken of."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.acts import Act, Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.nation_words import DEM
from geodata.extraction.nations import codes
from geodata.extraction.scene import GOING, Scene
from geodata.extraction.senders import with_actors
from geodata.extraction.subjects import subject

_OBJECTS = frozenset(
    {Act.WITHDRAW, Act.EXPEL, Act.DEPLOY, Act.HAVE, Act.HOST, Act.MOVE, Act.REDUCE, Act.END}
)


def find_force(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    """Return the force a trigger tells of, its actors known, or None."""
    found = _object_or_subject(scene, trigger, form)
    if found is None or found.kind == "other" or _of_things(scene, trigger, found):
        return None
    return with_actors(scene, found, sends=trigger.act in {Act.DEPLOY, Act.HAVE})


_THINGS = re.compile(r"^ (?:les|le|la|ses|son|sa|the|its|des|une?|all|toutes?|tous)\b")


def _of_things(scene: Scene, trigger: Trigger, found: Mention) -> bool:
    """Whether a state withdraws or sends what is no force: "Moscow withdrew the helicopters"."""
    sends = trigger.act in {Act.WITHDRAW, Act.EXPEL, Act.DEPLOY} and trigger.form != "noun"
    itself = found.kind == "state" and found.end <= trigger.start
    return sends and itself and bool(_THINGS.match(scene.sentence.plain[trigger.end :]))


#: The subject of "Gao, où se trouvent 700 soldats" stands behind its verb.
_WHERE = re.compile(r"\b(?:ou|where) (?:\w+ )?$")


def _object_or_subject(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    if form == "noun":
        return _of_noun(scene, trigger) or _whose(scene, trigger) or _of_topic(scene, trigger)
    if trigger.act in _OBJECTS:
        taken = _object(scene, trigger)
        if taken is not None:
            return taken
        if trigger.act in {Act.HAVE, Act.HOST}:
            return None
    if trigger.act is Act.BE and _WHERE.search(scene.sentence.plain[: trigger.start]):
        return _object(scene, trigger) or subject(scene, trigger)
    if trigger.act is Act.HAND_OVER:
        return _agent(scene, trigger) or _owner(scene, trigger) or subject(scene, trigger)
    return subject(scene, trigger)


_SMALL = re.compile(
    r"^[ ,]*(?:(?:propres|propre|dernier|derniere|premier|plus|desormais|no|longer|the|its"
    r"|their|all|some|of|any|a|an|his|our"
    r"|about|around|nearly|more than|over|both|most|least|its own|last|remaining|final"
    r"|further|additional|more"
    r"|new|first|still|also|now|currently|only|just|up to|les|des|ses|leurs|ces|la|le|l'"
    r"|de|d'|du|un|une|environ|quelque|pres de|plus de|nos|encore|toujours|aussi|premiers"
    r"|derniers|tous|toutes|total|totalite|ensemble|definitif|complet|progressif|immediat"
    r"|by|par|nouveaux|nouvelles|planned|full|complete|back|home|out|phased|immediate"
    r"|foreign|sans delai|sans condition|rapide|rapid|swift|roughly|between|at"
    r"|military|militaire|group|groupe|contingent|contingents|of around|un contingent de"
    r"|to the country|actuellement|egalement|entre|et|and|officiellement|ce|jeudi|lundi"
    r"|mardi|mercredi|vendredi|samedi|dimanche|les derniers|le dernier|de tous|french"
    r"|some of"
    r"|almost|close|an estimated|estimated|par exemple|en permanence|la-bas|sur son sol"
    r"|sur le sol|elle|base|camp|as|well|part|half|partie|moitie|d'une partie|one|two"
    r"|three|four|five|six|deux|trois|quatre|cinq|or so|\d[\d ,.]*)[ ,']*)*$"
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
            and _SMALL.match(gap)
            and re.match(r" (?:and|et)(?: its| ses)? ", plain[mention.end :])
        ):
            continue
        if mention.kind in {"force", "plain", "other"}:
            if "owner" in mention.flags:
                continue
            room = mention.first if mention.first >= trigger.end else mention.start
            gap = plain[trigger.end : room]
            return (
                mention
                if _SMALL.match(gap) or _SMALL.match(plain[trigger.end : mention.start])
                else None
            )
        if mention.kind == "state" and mention.before in {"", "and"} and not mention.country:
            return None
    return None


_ADJECTIVE = re.compile(
    rf"\b(?P<dem>{DEM})(?:'s)? (?:(?:military|troops?|forces|force|army|full|complete"
    rf"|planned|gradual|total|eventual|final) ?)*$"
)


_EPITHET = re.compile(
    rf"^ (?:(?:militaire|total|complet|definitif|progressif|annonce|massif) )*(?:(?P<dem>{DEM})\b)"
)


def _of_noun(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force of a noun: "the withdrawal of US troops", "French withdrawal", "son retrait"."""
    plain = scene.sentence.plain
    before, after = plain[: trigger.start], plain[trigger.end :]
    for mention in scene.mentions:
        if mention.start < trigger.end:
            continue
        gap = plain[trigger.end : mention.start]
        room = mention.first if mention.first >= trigger.end else mention.start
        if (
            mention.kind in {"force", "plain", "other"}
            and "owner" not in mention.flags
            and re.match(r"^ ?(?:\w+ ){0,2}(?:of|by|des|de|du|d')\b", gap + " ")
            and (_SMALL.match(gap) or _SMALL.match(plain[trigger.end : room]))
        ):
            return mention
        if mention.kind == "state" and mention.before in {"de", "of", "des"} and mention.actors:
            return replace(mention, kind="force")
        if mention.kind in {"force", "other"}:
            break
    adjective = _ADJECTIVE.search(before) if scene.sentence.lang == "en" else _EPITHET.match(after)
    if adjective:
        offset = 0 if scene.sentence.lang == "en" else trigger.end
        start, end = adjective.start("dem") + offset, adjective.end("dem") + offset
        if (
            adjective["dem"] not in {"us", "un", "eu", "uk"}
            or scene.sentence.original(start, end).isupper()
        ):
            return Mention("force", start, end, codes(adjective["dem"]))
    return None


def _agent(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force that hands over in the passive: "by US troops", "par l'armée"."""
    end = scene.clause(trigger)[1]
    for mention in scene.mentions:
        near = trigger.end <= mention.start < min(end, trigger.end + 90)
        near = near and "," not in scene.sentence.plain[trigger.end : mention.start]
        if (
            near
            and mention.kind == "force"
            and re.search(
                r"\b(?:by|par) (?:the |la |l'|le |les )?$", scene.sentence.plain[: mention.start]
            )
        ):
            return mention
    return None


_DEFINITE = re.compile(r"\b(?:the|this|their|its|le|ce|son|leur|du) (?:full |complete |total )?$")


_POSSESSIVE = re.compile(r"\b(?:its|their|son|leur|sa) (?:\w+ )?$")


def _whose(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the subject of a noun; a host that demands "its departure" means the force before."""
    found = subject(scene, trigger)
    host = found is not None and found.kind in {"state", "government"} and not found.actors
    host = host or (found is not None and bool(set(found.actors) & scene.world.hosts))
    if host and scene.topic and _POSSESSIVE.search(scene.sentence.plain[: trigger.start]):
        return replace(
            scene.topic,
            start=trigger.start,
            end=trigger.end,
            count=None,
            flags=frozenset({"topic"}),
        )
    return found


def _of_topic(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force spoken of before for "the withdrawal", where the sentence names none."""
    named = any(
        m.kind in {"force", "other"} or (m.kind == "state" and m.actors) for m in scene.mentions
    )
    if (
        named
        or scene.topic is None
        or trigger.act not in GOING
        or not _DEFINITE.search(scene.sentence.plain[: trigger.start])
    ):
        return None
    return replace(
        scene.topic,
        start=trigger.start,
        end=trigger.end,
        count=None,
        flags=scene.topic.flags | {"topic"},
    )


_OWNED = 90


def _owner(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the nation of "la base française" beside a handover."""
    owned = [
        m for m in scene.mentions if "owner" in m.flags and abs(m.start - trigger.start) < _OWNED
    ]
    return min(owned, key=lambda m: abs(m.start - trigger.start), default=None)
