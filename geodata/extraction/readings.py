"""What each act says in each form: one small reader for each way of going, coming and being."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from geodata.extraction.acts import Act, Trigger
from geodata.extraction.governors import NO_FORCE, NO_LONGER, PASSIVE_EN, PERFECT_EN
from geodata.vocab import Stage


@dataclass(frozen=True, slots=True)
class Reading:
    """What a trigger says: its stage, and whether it is planned, denied or only rumoured."""

    stage: Stage
    planned: bool = False
    negated: bool = False
    rumour: bool = False
    #: "no longer": the negation is read already
    gone: bool = False
    #: a present that a headline may use of what is done: "withdraws its last soldiers"
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A trigger with its form, the kind of word that governs it, and the words around it."""

    trigger: Trigger
    form: str
    governor: str
    before: str
    after: str

    @property
    def to_come(self) -> bool:
        """Whether it is a plan or a possibility."""
        return self.governor in {"plan", "hypo"}

    @property
    def participle(self) -> bool:
        """Whether it is a past form, with or without auxiliary."""
        return self.form in {"past", "part"}


#: Who demands is no government: nothing is decided.
_STREET = re.compile(
    r"\b(?:protest\w*|activists?|demonstrat\w+|rall(?:y|ies)|manifest(?:ants?|ations?|es?"
    r"|ent)|militants"
    r"|opposition|petition|syndicats?|collectif|societe civile|campaigners?|crowds?|residents)\b"
)
_BE_DONE = re.compile(r"\b(?:be|have|to|etre) (?:\w+ )?$")
_AT_ONCE = re.compile(r"\b(?:as|while|alors que|tandis que)\b")
_DEMANDABLE = frozenset({"base", "inf", "noun", "pres", "ing"})


def _going(told: Told) -> Reading | None:
    """Read leave, withdraw, expel, end and hand over."""
    done = Stage.HANDED_OVER if told.trigger.act is Act.HAND_OVER else Stage.COMPLETE
    if _demands(told):
        return None if _STREET.search(told.before) else Reading(Stage.DEMANDED)
    if told.participle:
        planned = told.to_come and bool(_BE_DONE.search(told.before[-24:]))
        return Reading(Stage.ANNOUNCED, planned=True) if planned else Reading(done)
    if told.governor == "begin":
        return Reading(Stage.BEGUN)
    if told.to_come:
        return Reading(Stage.ANNOUNCED, planned=True)
    if told.governor in {"forced", "done", "refuse"}:
        return Reading(done)
    return _going_ungoverned(told, done)


def _demands(told: Told) -> bool:
    """Whether it is asked for: "asked to leave", "ordered out"."""
    if told.form == "demand":
        return not told.to_come
    return told.governor == "ask" and told.form in _DEMANDABLE and not _stands_free(told)


def _going_ungoverned(told: Told, done: Stage) -> Reading | None:
    going_on = told.trigger.act is Act.WITHDRAW or _AT_ONCE.search(told.before)
    if told.form == "pres" and going_on:
        return Reading(Stage.BEGUN, headline=True)
    if told.form == "ing" and _SOLDIERS.search(told.before):
        return Reading(Stage.BEGUN)
    # A gerund without auxiliary ("after leaving", "quittant") tells what was done.
    if told.form in {"ing", "pres"}:
        return Reading(done)
    free = told.form == "base" and not re.search(r"\b(?:to|and) $", told.before)
    return Reading(done) if free else None


def _stands_free(told: Told) -> bool:
    """Whether a gerund is outside the demand before it."""
    return told.form == "ing" and not re.search(r"(?:that|que) [^,;]*$", told.before)


def _coming(told: Told) -> Reading | None:
    """Read arrive and deploy."""
    if told.to_come and (not told.participle or _BE_DONE.search(told.before[-24:])):
        announced = told.trigger.act is Act.ARRIVE and told.form == "noun"
        if announced and not _AHEAD.search(told.before):
            return Reading(Stage.ARRIVED)
        return Reading(Stage.ORDERED, planned=True)
    if _only_wished(told):
        return None
    if told.trigger.act is not Act.DEPLOY:
        return Reading(Stage.ARRIVED)
    if told.form == "ing" and PASSIVE_EN.search(told.before[-24:]):
        return Reading(Stage.ORDERED, planned=True)
    return Reading(Stage.CONFIRMED if _lasting(told) else Stage.ARRIVED)


_AHEAD = re.compile(
    r"\b(?:plan|prev|expect|imminent|prochain|possib|eventuel|could|pourr|avant|before|ahead)\w*"
    r"[^;]{0,40}$"
)


def _only_wished(told: Told) -> bool:
    """Whether an infinitive hangs on nothing that makes it a fact: "asked to send", "to deploy"."""
    if told.form == "noun":
        return told.governor == "ask"
    if told.form not in {"base", "inf"}:
        return False
    hanging = re.search(r"\b(?:to|de|a|pour|d') ?$", told.before)
    return told.governor not in {"begin", "done", ""} or (not told.governor and bool(hanging))


_NOW_FR = re.compile(r"\b(?:est|sont|etait|etaient|reste|restent) (?:[\w'-]+ ){0,2}$")
_SINCE = re.compile(r"[^,;]{0,60}\b(?:since|depuis)\b")
_NOW_EN = re.compile(r"\b(?:are|is|remain|remains|still|currently|already) (?:\w+ ){0,2}$")
_SOLDIERS = re.compile(
    r"\b(?:troops|soldiers|forces|personnel|peacekeepers|mercenaries|instructors|fighters"
    r"|men|people"
    r"|military|contingent|advisers|members|servicemen|staff|group|corps) $"
)


#: "Some 1,400 were deployed in the country": no day of coming.
_WERE = re.compile(r"\b(?:were|was) $")
_THERE = re.compile(
    r" (?:in|at|across) (?![^;]*\b(?:on|last|yesterday|week|month|earlier|following|after"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|in \w* ?\d{4})\b)"
)


def _lasting(told: Told) -> bool:
    """Whether "deployed" describes soldiers who are there, and not the day they came."""
    if told.form == "part":
        return True
    if told.form != "past":
        return False
    near = told.before[-30:]
    if (_NOW_FR.search(told.before) and not told.before.endswith("ete ")) or _NOW_EN.search(near):
        return True
    if _WERE.search(near) and _THERE.match(told.after):
        return True
    verbless = not (PASSIVE_EN.search(near) or PERFECT_EN.search(near))
    return bool(_SINCE.match(told.after)) or (verbless and bool(_SOLDIERS.search(told.before)))


_NE_PLUS = re.compile(r"\b(?:ne|n')[^;,]{0,25}\bplus\b")
_PLUS_AFTER = re.compile(r" plus\b(?! de \d)")
_NONE_LEFT = re.compile(
    r" ?(?:desormais |maintenant |actuellement )?(?:plus (?:de|d'|aucun)|no longer)"
)
_NONE = re.compile(r" (?:pas (?:de|d')|aucun|no )")
#: "La présence de l'armée française a pris fin", "the French presence will end".
_OVER = re.compile(
    r"[^;,]{0,60}?\b(?:a pris fin|s'est achevee?|est terminee?|est finie|(?:has |had )?ended"
    r"|came to an end|is over"
    r"|(?P<will>prendra fin|s'achevera|(?:will|would|is to|must) (?:come to an )?end))\b"
)
_ENDED = re.compile(
    r"\b(?:mis fin|met fin|mettre fin|mettant fin|fin|mis un terme|terme|end|ends|ended|ending"
    r"|close|loss|arret\w*|cess\w*|stop\w*|quitt\w*) ?,?[^;]{0,50}$"
)


#: "Reduce its presence to 100" tells a reduction, read by its verb, and no presence.
_REDUCED = re.compile(
    r"\b(?:redui\w*|diminu\w*|reduc(?:e|ed|es|ing)|cut(?:s|ting)?|halv\w+|slash\w*|trim\w*) [^;]*$"
)
_REDUCTION, _JUST = 60, 20
_FORMER = re.compile(r"\b(?:previously|formerly|once|auparavant|anciennement|jadis) $")


def _told_otherwise(told: Told) -> bool:
    """Whether a presence is that of a reduction told by its verb, or of another time."""
    reduced = told.form == "noun" and _REDUCED.search(told.before[-_REDUCTION:])
    former = told.trigger.act is Act.BE and _FORMER.search(told.before[-_JUST:])
    return bool(reduced or former)


def _being(told: Told) -> Reading | None:
    """Read be, have and host."""
    if _told_otherwise(told):
        return None
    if _no_longer(told):
        planned = told.to_come
        stage = Stage.ANNOUNCED if planned else Stage.COMPLETE
        return Reading(stage, planned=planned, gone=True)
    if NO_FORCE.search(told.before) or _NONE.match(told.after):
        return Reading(Stage.CONFIRMED, negated=True)
    over = _OVER.match(told.after)
    if told.form == "noun" and (over or _ENDED.search(told.before)):
        planned = told.to_come or bool(over and over["will"])
        return Reading(Stage.ANNOUNCED if planned else Stage.COMPLETE, planned=planned)
    if told.governor in {"ask", "hypo"} and not (told.governor == "hypo" and told.form != "noun"):
        return None
    return Reading(Stage.CONFIRMED, planned=told.to_come and told.form != "noun")


def _no_longer(told: Told) -> bool:
    gone = NO_LONGER.search(told.before) or _NE_PLUS.search(told.before[-40:])
    none_left = told.trigger.act is Act.HAVE and _NONE_LEFT.match(told.after)
    return bool(gone or _PLUS_AFTER.match(told.after) or none_left)


def _moving(told: Told) -> Reading | None:
    if told.participle and told.before.endswith("being "):
        return Reading(Stage.BEGUN)
    if told.to_come and (not told.participle or _BE_DONE.search(told.before[-24:])):
        return Reading(Stage.ORDERED, planned=True)
    finite = told.form in {"past", "part", "ing", "pres"} or told.governor in {"begin", "done"}
    return Reading(Stage.ARRIVED) if finite and told.governor != "ask" else None


def _reducing(told: Told) -> Reading | None:
    if told.to_come:
        return Reading(Stage.ANNOUNCED, planned=True)
    return None if told.form in {"base", "inf"} else Reading(Stage.CONFIRMED)


def _denouncing(told: Told) -> Reading | None:
    """Read the end of an accord, which the record counts as a demand to leave."""
    if told.to_come or told.governor == "ask" or told.form in {"inf", "base"}:
        return None
    return Reading(Stage.DEMANDED)


BY_ACT: dict[Act, Callable[[Told], Reading | None]] = {
    Act.LEAVE: _going,
    Act.WITHDRAW: _going,
    Act.EXPEL: _going,
    Act.HAND_OVER: _going,
    Act.END: _going,
    Act.ARRIVE: _coming,
    Act.DEPLOY: _coming,
    Act.MOVE: _moving,
    Act.REDUCE: _reducing,
    Act.DENOUNCE: _denouncing,
    Act.BE: _being,
    Act.HOST: _being,
    Act.HAVE: _being,
}
