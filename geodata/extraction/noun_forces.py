"""Whose withdrawal, departure or arrival a noun tells: "the withdrawal of US troops", "son retrait"."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.acts import GOING, Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.nation_words import DEM
from geodata.extraction.nations import codes
from geodata.extraction.scene import SAYS, Scene
from geodata.extraction.subjects import subject

#: Words that may stand between an act and the soldiers it concerns.
SMALL = re.compile(
    r"^[ ,]*(?:(?:deja|already|desormais|aujourd'hui|today|notamment|propres|propre|dernier"
    r"|derniere|premier|plus|desormais|no|longer|the|its"
    r"|their|all|some|of|any|a|an|his|our"
    r"|fighters from|mercenaries from|instructors from|soldiers from|members of|russia's"
    r"|son|about|around|nearly|more than|over|both|most|least|its own|last|remaining|final"
    r"|further|additional|more"
    r"|new|first|still|also|now|currently|only|just|up to|les|des|ses|leurs|ces|la|le|l'"
    r"|de|d'|du|un|une|environ|quelque|pres de|plus de|nos|encore|toujours|aussi|premiers"
    r"|derniers|tous|toutes|total|totalite|ensemble|definitif|complet|progressif|immediat"
    r"|by|par|nouveaux|nouvelles|planned|full|complete|back|home|out|phased|immediate"
    r"|foreign|progressivement|definitivement|totalement|rapidement|gradually|early|anticipe"
    r"|sans delai|sans condition|rapide|rapid|swift|roughly|between|at"
    r"|military|militaire|group|groupe|contingent|contingents|of around|un contingent de"
    r"|to the country|actuellement|egalement|entre|et|and|officiellement|ce|jeudi|lundi"
    r"|mardi|mercredi|vendredi|samedi|dimanche|les derniers|le dernier|de tous|french"
    r"|immediatement|immediately|peu|mission of|mission de|force of|sans delais|some of"
    r"|majorite|essentiel|majority of|bulk of|rest of"
    r"|remainder of|most of|plupart de|extra|another|fresh|supplementaires|groupe de|group of"
    r"|reinforcements? of|renforts? de"
    r"|premier groupe de"
    r"|almost|close|an estimated|estimated|par exemple|en permanence|la-bas|sur son sol"
    r"|sur le sol|elle|base|camp|as|well|part|half|partie|moitie|d'une partie|one|two"
    r"|three|four|five|six|deux|trois|quatre|cinq|or so|\d[\d ,.]*)[ ,']*)*$"
)
#: Between a noun and the force it is of, in letters.
_NEAR = 40


def force_of_noun(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force a noun tells of: named with it, its subject, or the one spoken of."""
    covering = [m for m in scene.mentions if m.start < trigger.start and trigger.end <= m.end]
    if covering and covering[0].kind == "force":
        return covering[0]
    return _of_noun(scene, trigger) or _whose(scene, trigger) or _of_topic(scene, trigger)


_ADJECTIVE = re.compile(
    rf"\b(?P<dem>{DEM})(?:'s)? (?:(?:military|troops?|forces|force|army|full|complete"
    rf"|planned|gradual|total|eventual|final) ?)*$"
)


_EPITHET = re.compile(
    rf"^ (?:(?:militaire|total|complet|definitif|progressif|annonce|massif) )*(?:(?P<dem>{DEM})\b)"
)


#: "Le départ, ce vendredi 20 décembre, de 120 soldats", "l'arrivée à Niamey d'instructeurs".
_DATED = re.compile(r"^,(?: [\w']+,?){1,5}?,(?= d)|^ (?:a|au|en) [\w'-]+(?= d)")


#: "Le retrait de la mission", "the departure of the force".
_OF_IT = re.compile(r" (?:\w+ ){0,2}(?:of|de|du|d') ?$")


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
            and (SMALL.match(gap) or SMALL.match(_DATED.sub("", plain[trigger.end : room])))
        ):
            return mention
        if mention.kind == "pronoun" and scene.topic and _OF_IT.match(gap) and len(gap) < _NEAR:
            return scene.topic.again(mention.start, mention.end)
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


_DEFINITE = re.compile(r"\b(?:the|this|their|its|le|ce|son|leur|du) (?:full |complete |total )?$")


_POSSESSIVE = re.compile(r"\b(?:its|their|her|son|leur|sa) (?:\w+ )?$")


#: "Le Tchad a achevé son retrait": the host of others withdraws its own.
_OWN_DOING = re.compile(
    r"\b(?:achev|termin|entam|commenc|poursui|complet|finish|conclud|began|begun"
    r"|start)\w* (?:son|leur|its|their) "
    r"(?:\w+ )?$"
)


def _whose(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the subject of a noun; a host that demands "its departure" means the force before."""
    found = subject(scene, trigger)
    host = found is not None and found.kind in {"state", "government"} and not found.actors
    host = host or (found is not None and bool(set(found.actors) & scene.world.hosts))
    before = scene.sentence.plain[: trigger.start]
    if host and _OWN_DOING.search(before):
        return found
    if host and scene.topic and _POSSESSIVE.search(scene.sentence.plain[: trigger.start]):
        return replace(
            scene.topic,
            start=trigger.start,
            end=trigger.end,
            count=None,
            flags=frozenset({"topic"}),
        )
    return found


#: Who only tells of it: "President Emmanuel Macron told".
_PRESIDENT = re.compile(r"(?:president|ministre?|minister)\b")


def _of_topic(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force spoken of before for "the withdrawal", where the sentence names none."""
    plain = scene.sentence.plain
    named = any(
        m.kind in {"force", "other"}
        or (m.kind == "state" and m.actors and not SAYS.match(plain[m.end : m.end + _NEAR]))
        for m in scene.mentions
        if not _PRESIDENT.match(plain[m.start :])
    )
    topic = scene.leaver or scene.topic
    if (
        named
        or topic is None
        or trigger.act not in GOING
        or not _DEFINITE.search(scene.sentence.plain[: trigger.start])
    ):
        return None
    return topic.again(trigger.start, trigger.end)
