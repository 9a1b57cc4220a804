"""Those who are told of and are no soldiers: "fed 60,000 people", "the head of MINUSMA left"."""

from __future__ import annotations

import re

from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.scene import Scene

_FLOWN_OUT = ("evacu", "rapatri", "repatri")
_ANYBODY = re.compile(r"(?:people|persons|personnes|staff|members|membres|officers)$")
#: What is asked of a diplomat is not asked of a soldier.
_OF_CIVILIANS = re.compile(
    r" (?:of|de|du|des|d'|de l'|de la) ?(?:(?!from |of |du |des |de |au |en )[\w'-]+ ){0,4}?"
    r"(?:embassy|diplomatic|diplomatique|ambassade|nationals|citizens|civilians|employees"
    r"|ressortissants|civils|employes|non essentiels?|non-essential|non-emergency)\b"
)
_STAYS = frozenset({Act.BE, Act.HAVE, Act.HOST})
#: A sentence that tells of arms; "people" are soldiers in it and anybody elsewhere.
_OF_ARMS = re.compile(
    r"\b(?:troops?|sold\w+|milit\w+|paramilit\w+|forces?|bases?|camps?|airbase|army|armies|armees?"
    r"|contingents?|garnisons?|garrisons?|mercena\w+|instruct\w+|peacekeep\w*|casques|helmets"
    r"|deplo[iy]\w*|bat+al+ions?|(?<!observation )missions?(?! d'observation)|operations?"
    r"|uniform\w*|withdr\w+|retraits?|station\w*|fighters|combattants|marines|commandos|drones?"
    r"|effectifs|detach\w+|advis[eo]rs|conseillers)\b"
)

#: Who travels alone, though the name of a force or a state stands beside.
_PERSON = (
    r"(?:heads?|chiefs?|commanders?|spokes\w+|director|deputy|envoy|representative|chefs?|cheffe"
    r"|patron|commandant|porte-parole|directeur|directrice|representante?|envoye)"
)
_HIS_FORCE = re.compile(
    rf"\b{_PERSON} (?:\w+ )?(?:of |de |du |des |d')(?:the |la |le |l'|force |mission )*$"
)
_ITS_PERSON = re.compile(rf"(?:'s (?:[\w-]+ ){{0,3}}?| ){_PERSON}\b")
#: "The MINUSMA chief said the mission had left": it is the mission that left.
_TELLS = re.compile(
    r"\b(?:said|says|told|that|announc\w+|confirm\w*|que|qu'|dit|annonc\w+|declare)"
)
_TRAVELS = GOING | {Act.ARRIVE, Act.MOVE}
_OF_VOTES = re.compile(r"\b(?:elections?|electoral\w*|electoraux|scrutin|ballots?|polls)\b")


def of_civilians(scene: Scene, trigger: Trigger, found: Mention) -> bool:
    """Whether those whom an act tells of are no soldiers."""
    if trigger.form == "noun" and _OF_CIVILIANS.match(scene.sentence.plain, trigger.end):
        return True
    if trigger.act in _TRAVELS and _is_a_person(scene, trigger, found):
        return True
    if _watches_votes(scene, found):
        return True
    flown = trigger.act is Act.WITHDRAW and trigger.word.startswith(_FLOWN_OUT)
    if flown and not found.named and (_is_anybody(scene, found) or "bare" in found.flags):
        return True
    return trigger.act in _STAYS and scene.topic is None and unarmed(scene, found)


def _is_a_person(scene: Scene, trigger: Trigger, found: Mention) -> bool:
    plain = scene.sentence.plain
    said = plain[found.start : found.end]
    alone = trigger.act is Act.LEAVE and found.kind == "state" and said.endswith("macron")
    beside = _HIS_FORCE.search(plain, 0, found.first) or _ITS_PERSON.match(plain, found.end)
    tells = _TELLS.search(plain, found.end, max(found.end, trigger.start))
    return alone or bool(beside and not tells)


def _watches_votes(scene: Scene, found: Mention) -> bool:
    plain = scene.sentence.plain
    mission = "mission" in plain[found.start : found.end] and not found.named
    return mission and bool(_OF_VOTES.search(plain))


def unarmed(scene: Scene, found: Mention) -> bool:
    """Whether "people" or "the French" are told of in a sentence without any word of arms."""
    anybody = _is_anybody(scene, found) or "bare" in found.flags
    plain = scene.sentence.plain
    armed = any(m.named for m in scene.mentions) or _OF_ARMS.search(plain)
    return anybody and (not armed or bool(_OF_VOTES.search(plain)))


def _is_anybody(scene: Scene, found: Mention) -> bool:
    return bool(_ANYBODY.search(scene.sentence.plain, found.start, found.end))
