"""Leave, withdraw, expel, end and hand over: done, begun, demanded, planned or none of it."""

from __future__ import annotations

import re

from geodata.extraction.acts import Act
from geodata.extraction.told import BE_DONE, COUNCIL, SOLDIERS, Reading, Told
from geodata.vocab import Stage

#: Who demands is no government: nothing is decided.
_STREET = re.compile(
    r"\b(?:protest\w*|activists?|demonstrat\w+|rall(?:y|ies)|manifest(?:ants?|ations?|es?"
    r"|ent)|militants"
    r"|(?:thousands|hundreds|dozens) of people|(?:milliers|centaines|dizaines) de personnes"
    r"|opposition|petition|syndicats?|collectif|societe civile|campaigners?|crowds?|residents)\b"
)
_AT_ONCE = re.compile(r"\b(?:as|while|alors que|tandis que)\b")
_DEMANDABLE = frozenset({"base", "inf", "noun", "pres", "ing"})


#: "The last camps not to have been handed over".
_LEFT_TO_DO = re.compile(
    r"\b(?:not|still|yet) to (?:have )?(?:be(?:en)? )?$"
    r"|\b(?:(?:was|were) ready to (?:be )?|etai(?:t|ent) pret(?:e|s|es)? a (?:etre )?)$"
)
_SOON = 40


#: "La fin des opérations" is told when it is there, "la fin de l'opération" before.
_ENDED_ALL = re.compile(r"fin (?:officielle |definitive )?des operations")
_TO_COME = re.compile(r"\b(?:d'ici|avant|prochain\w*|a partir|courant|by|before|next)\b")
#: A bloc or an accord is left too, and no soldier goes.
_BLOC = re.compile(
    r" (?:[\w'-]+ ){0,2}?(?:from |de |du |d'|of )?(?:the |la |le |l')?(?:west african |regional |sahel )?"
    r"(?:economic community|communaute economique|ecowas|cedeao|bloc|g5|organisation|organization"
    r"|cour penale|international criminal|francophonie|treaty|traite|agreement|accord|union africaine"
    r"|african union)\b"
)


def going(told: Told) -> Reading | None:
    """Read leave, withdraw, expel, end and hand over."""
    done = Stage.HANDED_OVER if told.trigger.act is Act.HAND_OVER else Stage.COMPLETE
    ended = _ENDED_ALL.match(told.trigger.word) and not _TO_COME.search(told.after)
    if (
        told.governor == "talk"
        or _BLOC.match(told.after)
        or _given_nothing(told)
        or _LEFT_TO_DO.search(told.before[-_SOON:])
    ):
        return None
    if ended or told.form in {"over", "lapse"}:
        return Reading(done) if ended else _over(told, done)
    if _demands(told):
        if _GIVEN_UNTIL.search(told.before) and COUNCIL.search(told.before):
            return Reading(Stage.ANNOUNCED, planned=True)
        return None if _STREET.search(told.before) else Reading(Stage.DEMANDED)
    if told.participle:
        planned = told.to_come and bool(BE_DONE.search(told.before[-24:]))
        return Reading(Stage.ANNOUNCED, planned=True) if planned else Reading(done)
    return _going_not_yet(told) or _going_ungoverned(told, done)


def _over(told: Told, done: Stage) -> Reading | None:
    """Read a mission that came to its end, or that will not be prolonged."""
    if told.form == "lapse":
        return Reading(Stage.ANNOUNCED, planned=True)
    return None if told.to_come else Reading(done)


def _going_not_yet(told: Told) -> Reading | None:
    if told.governor == "begin":
        return Reading(Stage.BEGUN)
    if told.to_come or (told.trigger.act is not Act.HAND_OVER and _ACTED.search(told.before)):
        return Reading(Stage.ANNOUNCED, planned=True)
    return None


#: "A acté le retrait": decided, not done.
_ACTED = re.compile(r"\b(?:acte|actent|acter) (?:le |la |l'|son |leur )?(?:\w+ )?$")
_A_BASE = re.compile(
    r"\b(?:bases?|camps?|sites?|postes?|emprises?|airbases?|garrisons?|casernes?|quartiers?|keys"
    r"|cles|clefs)\b"
)


def _given_nothing(told: Told) -> bool:
    """Whether "the handover" is not said to be that of a base."""
    noun = told.trigger.act is Act.HAND_OVER and told.form == "noun"
    return noun and not _A_BASE.search(told.before[-60:] + told.after[:60])


def _demands(told: Told) -> bool:
    """Whether it is asked for: "asked to leave", "ordered out"."""
    if told.form == "demand":
        return not told.to_come
    closed = told.trigger.act is Act.END and told.participle  # "wants the bases closed"
    if closed and _WANTED.search(told.before):
        return True
    asked = told.governor == "ask" and (told.form in _DEMANDABLE or closed)
    return asked and not _stands_free(told)


_GIVEN_UNTIL = re.compile(r"\bg[ia]v\w+ [^,;]* until\b|\bdonn\w+ [^,;]*jusqu'")
_WANTED = re.compile(r"\b(?:want|demand)(?:s|ed)? [^,;]{0,50}$")
#: "Quittaient": they were leaving.
_LEAVING = re.compile(r"[^r]ai(?:t|ent)$")
#: "Focus on withdrawing", "before leaving": not done.
_NOT_DONE = re.compile(
    r"\b(?:on|of|for|from|about|against|before|without|towards?|avoid\w*|consider\w*|stop\w*"
    r"|keep|avant d[e'])"
    r" ?(?:the |their |its )?$"
)


def _going_ungoverned(told: Told, done: Stage) -> Reading | None:
    going_on = told.trigger.act is Act.WITHDRAW or _AT_ONCE.search(told.before)
    if told.governor in {"forced", "done", "refuse"}:
        return Reading(done)
    were_leaving = _LEAVING.search(told.trigger.word.split(" ")[0])
    if told.form == "pres" and going_on:
        return Reading(Stage.BEGUN, headline=True)
    if were_leaving or (told.form == "ing" and SOLDIERS.search(told.before)):
        return Reading(Stage.BEGUN)
    if told.form == "ing" and _NOT_DONE.search(told.before):
        return None
    # A gerund without auxiliary ("after leaving", "quittant") tells what was done.
    if told.form in {"ing", "pres"}:
        return Reading(done)
    free = told.form == "base" and not re.search(r"\b(?:to|and) $", told.before)
    return Reading(done) if free else None


def _stands_free(told: Told) -> bool:
    """Whether a gerund is outside the demand before it."""
    return told.form == "ing" and not re.search(r"(?:that|que) [^,;]*$", told.before)
