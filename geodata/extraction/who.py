"""The force that a verb or noun tells of: object, subject, owner or the force spoken of."""

from __future__ import annotations

import re
from collections.abc import Callable
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
    if trigger.act in _RIDE and (found is None or found.kind == "other"):
        found = _aboard(scene, trigger)
    if found is None or found.kind == "other" or _of_things(scene, trigger, found):
        return None
    return with_actors(scene, found, sends=trigger.act in {Act.DEPLOY, Act.HAVE})


_RIDE = frozenset({Act.ARRIVE, Act.LEAVE})
_CRAFT = re.compile(
    r"\b(?:planes?|aircraft|flights?|cargo|convoys?|equipment|avions?|vols?|materiel|appareils?"
    r"|convois?|iliouchine|ilyushin|a400m|antonov)\b"
)
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
    for mention in scene.mentions:
        carried = trigger.end <= mention.start < right and _ABOARD.search(plain[: mention.first])
        if carried and mention.kind == "force" and mention.actors:
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
        if near and foreign and mention.kind in {"state", "force"} and "owner" not in mention.flags:
            return replace(mention, kind="force", count=None)
    return None


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
        return _of_noun(scene, trigger) or _whose(scene, trigger) or _of_topic(scene, trigger)
    if trigger.act in _FINDERS:
        return _FINDERS[trigger.act](scene, trigger, form)
    if trigger.act in _OBJECTS:
        taken = _object(scene, trigger)
        if taken is not None or trigger.act in {Act.HAVE, Act.HOST}:
            return taken
    if trigger.act is Act.BE and _WHERE.search(scene.sentence.plain[: trigger.start]):
        return _object(scene, trigger) or subject(scene, trigger)
    return subject(scene, trigger)


def _who_ends(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    """Return whose presence ends or whose base closes; how many they are is not told by it."""
    if told := _told_with(scene, trigger):
        return told
    if form == "noun":
        return _of_noun(scene, trigger) or _whose(scene, trigger) or _of_topic(scene, trigger)
    if taken := _object(scene, trigger):
        return taken
    found = subject(scene, trigger)
    return replace(found, count=None) if found else None


def _who_is_sent_away(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    within = _told_with(scene, trigger) if form == "demand" else None
    return within or _object(scene, trigger) or subject(scene, trigger)


def _who_leaves(scene: Scene, trigger: Trigger, form: str) -> Mention | None:  # noqa: ARG001
    by = _BY.match(scene.sentence.plain[trigger.end :])
    return (_agent(scene, trigger) if by else None) or subject(scene, trigger)


def _who_hands_over(scene: Scene, trigger: Trigger, form: str) -> Mention | None:  # noqa: ARG001
    return _agent(scene, trigger) or _owner(scene, trigger) or subject(scene, trigger)


_FINDERS: dict[Act, Callable[[Scene, Trigger, str], Mention | None]] = {
    Act.DENOUNCE: _partner,
    Act.END: _who_ends,
    Act.EXPEL: _who_is_sent_away,
    Act.LEAVE: _who_leaves,
    Act.HAND_OVER: _who_hands_over,
}


_BY = re.compile(r" (?:by|par) ")
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
    r"|some of|extra|another|fresh|supplementaires|groupe de|group of|premier groupe de"
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


#: "Le départ, ce vendredi 20 décembre, de 120 soldats", "l'arrivée à Niamey d'instructeurs".
_DATED = re.compile(r"^,(?: [\w']+,?){1,5}?,(?= d)|^ (?:a|au|en) [\w'-]+(?= d)")


def _of_noun(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force of a noun: "the withdrawal of US troops", "French withdrawal", "son retrait"."""
    plain = scene.sentence.plain
    before, after = plain[: trigger.start], plain[trigger.end :]
    for mention in scene.mentions:
        if mention.start < trigger.end:
            continue
        gap = _DATED.sub("", plain[trigger.end : mention.start])
        room = mention.first if mention.first >= trigger.end else mention.start
        if (
            mention.kind in {"force", "plain", "other"}
            and "owner" not in mention.flags
            and re.match(r"^ ?(?:\w+ ){0,2}(?:of|by|des|de|du|d')\b", gap + " ")
            and (_SMALL.match(gap) or _SMALL.match(_DATED.sub("", plain[trigger.end : room])))
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
