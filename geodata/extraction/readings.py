"""What each act says in each form: one small reader for each way of going, coming and being."""

from __future__ import annotations

import re
from collections.abc import Callable

from geodata.extraction.acts import Act
from geodata.extraction.coming import coming
from geodata.extraction.going import going
from geodata.extraction.governors import NO_FORCE, NO_LONGER
from geodata.extraction.told import BE_DONE, COUNCIL, Reading, Told
from geodata.vocab import Stage

_NE_PLUS = re.compile(r"\b(?:ne|n')[^;,]{0,25}\bplus\b(?! (?:aujourd'hui |desormais )?qu)")
_PLUS_AFTER = re.compile(r" plus\b(?! de \d| d'une? | de mille| (?:aujourd'hui |desormais )?qu)")
_NONE_LEFT = re.compile(
    r" ?(?:bientot |desormais |maintenant |actuellement )?(?:plus (?:de(?! \d| mille| cent| deux"
    r"| trois)|d'(?!un)|aucun)|no longer|no more)"
)
_NONE = re.compile(r" (?:pas (?:de|d')|aucun|no )")
#: "La présence de l'armée française a pris fin", "the French presence will end".
_OVER = re.compile(
    r"[^;,]{0,60}?\b(?:a pris fin|s'est achevee?|est terminee?|est finie|(?:has |had )?ended"
    r"|came to an end|is over"
    r"|(?P<will>(?:va|doit|devrait|sur le point de) (?:prendre fin|s'achever|cesser)|touche a sa fin"
    r"|prendra fin|about to end|s'achevera|(?:will|would|is to|must) (?:come to an )?end))\b"
)
_ENDED = re.compile(
    r"\b(?:mis fin|met fin|mettre fin|mettant fin|fin|mis un terme|terme|end|ends|ended|ending"
    r"|close|loss|arret\w*|cess\w*|stop\w*|quitt\w*) ?,?[^;]{0,50}$"
)


#: "Reduce its presence to 100" tells a reduction, read by its verb, and no presence.
_REDUCED = re.compile(
    r"\b(?:redui\w*|diminu\w*|reduc(?:e|ed|es|ing)|cut(?:s|ting)?|halv\w+|slash\w*|trim\w*) [^;]*$"
)
_IS_REDUCED = re.compile(
    r"[^;,]{0,40}? (?:be|been|was|were|being|sera|ete|etre|est) (?:\w+ )?(?:reduced|cut|halved"
    r"|slashed|reduite?s?"
    r"|diminuee?s?|scaled|trimmed)\b"
)
_REDUCTION, _JUST = 60, 20
#: "Be stationed", "sera basé": not yet; "the soldiers stationed there" are.
_TO_BE = re.compile(
    r"\b(?:be|been|being|etre|sera|seront|serait|seraient|soient|soit|ete) (?:[\w'-]+ ){0,2}$"
)
_FORMER = re.compile(
    r"\b(?:previously|formerly|once|stopped|ceased|quit|auparavant|anciennement|jadis) $"
)


def _told_otherwise(told: Told) -> bool:
    """Whether a presence is that of a reduction told by its verb, or of another time."""
    reduced = told.form == "noun" and (
        _REDUCED.search(told.before[-_REDUCTION:]) or _IS_REDUCED.match(told.after)
    )
    former = told.trigger.act is Act.BE and _FORMER.search(told.before[-_JUST:])
    return bool(reduced or former)


def _being(told: Told) -> Reading | None:
    """Read be, have and host."""
    if _told_otherwise(told):
        return None
    if _no_longer(told):
        if _IN_AFRICA.match(told.after):
            return None  # "no base in West Africa": in no country that is told
        planned = told.to_come
        stage = Stage.ANNOUNCED if planned else Stage.COMPLETE
        return Reading(stage, planned=planned, gone=True)
    if NO_FORCE.search(told.before) or _NONE.match(told.after):
        return Reading(Stage.CONFIRMED, negated=True)
    over = _OVER.match(told.after)
    if told.form == "noun" and (over or _ENDED.search(told.before)):
        planned = told.to_come or bool(over and over["will"])
        return Reading(Stage.ANNOUNCED if planned else Stage.COMPLETE, planned=planned)
    return _there(told)


def _there(told: Told) -> Reading | None:
    aside = told.form == "part" and not _TO_BE.search(told.before[-_JUST:])
    if told.governor == "ask" and not aside:
        return None
    if told.governor == "hypo" and told.form == "noun":
        return None
    planned = told.to_come and told.form != "noun" and not aside
    return Reading(Stage.CONFIRMED, planned=planned)


def _hosting(told: Told) -> Reading | None:
    """Read who hosts, and who is to."""
    to_come = told.to_come or told.form in {"base", "inf"}
    if not to_come or _told_otherwise(told):
        return _being(told)
    return Reading(Stage.ORDERED, planned=True) if told.governor == "plan" else None


_IN_AFRICA = re.compile(
    r"[^;,.]{0,50}\b(?:en|in|au|across) (?:the )?(?:west |central )?(?:afrique|africa|sahel)\b"
)


def _no_longer(told: Told) -> bool:
    gone = NO_LONGER.search(told.before) or _NE_PLUS.search(told.before[-40:])
    none_left = told.trigger.act is Act.HAVE and _NONE_LEFT.match(told.after)
    return bool(gone or _PLUS_AFTER.match(told.after) or none_left)


def _moving(told: Told) -> Reading | None:
    if told.participle and told.before.endswith("being "):
        return Reading(Stage.BEGUN)
    if told.to_come and (not told.participle or BE_DONE.search(told.before[-24:])):
        return Reading(Stage.ORDERED, planned=True)
    finite = told.form in {"past", "part", "ing", "pres"} or told.governor in {"begin", "done"}
    return Reading(Stage.ARRIVED) if finite and told.governor != "ask" else None


def _reducing(told: Told) -> Reading | None:
    if told.to_come:
        return Reading(Stage.ANNOUNCED, planned=True)
    return None if told.form in {"base", "inf"} else Reading(Stage.CONFIRMED)


def _receiving(told: Told) -> Reading | None:
    """Read soldiers received: "has received its first instructors"."""
    if told.to_come:
        return Reading(Stage.ORDERED, planned=True)
    return Reading(Stage.ARRIVED) if told.governor not in {"ask", "refuse"} else None


#: "A annoncé jeudi rompre l'accord": done by being said.
_ANNOUNCED = re.compile(
    r"\bannonc\w+ (?:[\w-]+ ){0,3}(?:qu'(?:il|elle)s? |que [\w' -]{2,24} )?$"
    r"|\bannounced (?:\w+ )?(?:that )?(?:it|they) $"
)


_MILITARY_WORD = re.compile(
    r"mandat|defen|milit|securi|assistance|cooperation|troops|soldiers|soldats|troupes|bases?\b|presence"
    r"|personnel|statut|status|stationn|deploi|regissant"
)


def _denouncing(told: Told) -> Reading | None:
    """Read the end of an accord or a mandate, which the record counts as a demand to leave."""
    if not (_MILITARY_WORD.search(told.trigger.word + told.before + told.after)):
        return None
    if "mandat" in told.trigger.word and COUNCIL.search(told.before):
        decided = told.governor not in {"hypo", "ask", "refuse"}
        return Reading(Stage.ANNOUNCED, planned=True) if decided else None
    if told.form != "base" and _ANNOUNCED.search(told.before):
        return Reading(Stage.DEMANDED)
    if told.to_come or told.governor == "ask" or told.form in {"inf", "base"}:
        return None
    return Reading(Stage.DEMANDED)


#: "Could sign", "refused to sign", "signed in 2014" beside another verb.
_UNSIGNED = frozenset({"plan", "hypo", "ask", "refuse"})


def _agreeing(told: Told) -> Reading | None:
    """Read an accord on soldiers that is signed, not one to be signed."""
    done = told.form in {"past", "pres"} and told.governor not in _UNSIGNED
    military = _MILITARY.search(told.after) and not _ONLY_GOODS.search(told.after)
    return Reading(Stage.AGREED) if done and military else None


_MILITARY = re.compile(
    r"[^;:]{0,90}\b(?:defen[cs]e|militar\w+|militaires?|security|securite|troops|soldiers|soldats"
    r"|troupes|instructors|instructeurs|status of forces)\b"
)
_ONLY_GOODS = re.compile(
    r"\b(?:arms|weapons|armes|drones|fuel|ceasefire|cessez-le-feu|peace|paix)\b"
)


BY_ACT: dict[Act, Callable[[Told], Reading | None]] = {
    Act.LEAVE: going,
    Act.WITHDRAW: going,
    Act.EXPEL: going,
    Act.HAND_OVER: going,
    Act.END: going,
    Act.AGREE: _agreeing,
    Act.ARRIVE: coming,
    Act.DEPLOY: coming,
    Act.MOVE: _moving,
    Act.REDUCE: _reducing,
    Act.DENOUNCE: _denouncing,
    Act.BE: _being,
    Act.HOST: _hosting,
    Act.RECEIVE: _receiving,
    Act.HAVE: _being,
}
