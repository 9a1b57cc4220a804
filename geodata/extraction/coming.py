"""Arrive and deploy: who came, who is there since, who is to come."""

from __future__ import annotations

import re

from geodata.extraction.acts import Act
from geodata.extraction.governors import DENY, PASSIVE_EN, PERFECT_EN
from geodata.extraction.governors_en import DATED
from geodata.extraction.told import BE_DONE, SOLDIERS, Reading, Told
from geodata.vocab import Stage


def coming(told: Told) -> Reading | None:
    """Read arrive and deploy."""
    agreed = told.form == "noun" and not told.governor and _ACCORD_FOR.search(told.before)
    if told.form == "due" or agreed:
        return Reading(Stage.ORDERED, planned=True)
    if told.to_come and (not told.participle or BE_DONE.search(told.before[-24:])):
        announced = told.trigger.act is Act.ARRIVE and told.form == "noun"
        told_of = announced and not _AHEAD.search(told.before)
        return Reading(Stage.ARRIVED) if told_of else Reading(Stage.ORDERED, planned=True)
    replaced = told.trigger.word.startswith(("replac", "remplac"))
    if replaced or _only_wished(told) or _ungoverned(told):
        return None
    installed = _INSTALLED.match(told.trigger.word) and (
        told.form == "part" or _ARE_SETTLED.search(told.before)
    )
    if told.trigger.act is not Act.DEPLOY or installed:
        return Reading(Stage.CONFIRMED if installed else Stage.ARRIVED)
    if told.form == "ing" and PASSIVE_EN.search(told.before[-24:]):
        return Reading(Stage.ORDERED, planned=True)
    return Reading(Stage.CONFIRMED if _lasting(told) else Stage.ARRIVED)


#: "Les soldats installés à Dakar" are there.
_INSTALLED = re.compile(r"install|implant")
#: "Sont installés à Dakar" too; "sont désormais installés" tells that they came.
_ARE_SETTLED = re.compile(r"(?<!se )\b(?:sont|etaient) (?:(?!desormais|maintenant)[\w'-]+ ){0,2}$")
#: "The mandate for sending", "ruled out deploying".
_ONLY_MEANT = re.compile(r"\b(?:for|against|about|on|of|from|by|without|out) $")
_AHEAD = re.compile(
    r"\b(?:plan|prev|expect|imminent|prochain|possib|eventuel|could|pourr|avant|before|ahead)\w*"
    r"[^;]{0,40}$"
)


_FOR_IT = re.compile(
    r"\b(?:for|towards?|pour|en vue d[eu]|projet d[eu']|preparation d[eu]) ?(?:its |their |the "
    r"|a |an "
    r"|son |leur |le |un |l')?(?:\w+ )?$"
)


#: "Un accord pour le déploiement": an act of its own, to come.
_ACCORD_FOR = re.compile(r"\b(?:sign|paraph)\w* [^;]{0,30}(?:accord|agreement|pact|deal)\w* [^;]*$")
#: "Leur déploiement", "this deployment": told before, not once more.
_THAT_ONE = re.compile(r"\b(?:leur|their|ce|this) $")


def _only_wished(told: Told) -> bool:
    """Whether an infinitive hangs on nothing that makes it a fact: "asked to send", "to deploy"."""
    if told.form == "noun":
        again = told.trigger.act is Act.DEPLOY and _THAT_ONE.search(told.before)
        meant = _FOR_IT.search(told.before) and not _ACCORD_FOR.search(told.before)
        return told.governor == "ask" or bool(meant or again)
    if told.form == "ing":
        return bool(_ONLY_MEANT.search(told.before))
    if told.form not in {"base", "inf"}:
        return False
    hanging = re.search(r"\b(?:to|de|a|pour|d') ?$", told.before)
    return told.governor not in {"begin", "done", ""} or (not told.governor and bool(hanging))


_COUNTED = re.compile(
    r"[^;,]{0,40}(?:\bof|\bde|\bd'|\bdes) ?(?:\w+ ){0,3}?(?:\d|une |un |several|plusieurs|hundreds"
    r"|dozens)"
)
_ON_DAY = re.compile(
    rf"[^;]{{0,60}}\b(?:{DATED}|last|since|depuis|in (?:late |early )?\w+ 20\d\d)\b"
)


#: "A déployé 1 000 soldats au Mali, la plupart à Gao": where they are.
_MOSTLY = re.compile(
    r"[^;.]{0,60}, (?:la plupart|principalement|essentiellement|mostly|mainly|most of (?:them|whom)"
    r"|dont la plupart|pour la plupart)\b"
)
#: Who condemns a deployment holds it for done.
_JUDGED = re.compile(
    r"\b(?:condemn|denounc|critici|deplor|protest|regret|confirm|denonc|condamn|critiqu|deplor|constat"
    r"|justifi)\w* (?:[\w'-]+ ){0,3}$"
)


def _ungoverned(told: Told) -> bool:
    """Whether "the deployment" is only spoken of, with no number and no day."""
    noun = told.form == "noun" and told.trigger.act is Act.DEPLOY and not told.governor
    noun = noun and not (DENY.search(told.before) or _JUDGED.search(told.before))
    return noun and not (_COUNTED.match(told.after) or _ON_DAY.match(told.after))


_NOW_FR = re.compile(r"\b(?:est|sont|etait|etaient|reste|restent) (?:[\w'-]+ ){0,2}$")
_SINCE = re.compile(r"[^,;]{0,60}\b(?:since|depuis)\b")
_NOW_EN = re.compile(r"\b(?:are|is|remain|remains|still|currently|already) (?:\w+ ){0,2}$")


#: "Some 1,400 were deployed in the country": no day of coming.
_WERE = re.compile(r"\b(?:were|was|had been) $")
_THERE = re.compile(
    r" (?:in|at|across) (?!the request)(?![^;]*\b(?:on|last|yesterday|week|month|earlier|following|after"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|in \w* ?\d{4})\b)"
)


_SINCE_HEAD = re.compile(r"(?:since|depuis) [^,;]{2,30}, ")
#: Those who are sent come, however long it goes on.
_SENT = re.compile(r"sent|dispatch|flown|flew|airlift|envoy|depech|achemin|brought")


#: "Envoyé au Mali en décembre 2020" tells when they came.
_ON_A_DAY = re.compile(r"[^,;]{0,40}\b(?:en|in) (?:\w+ )?(?:19|20)\d\d\b")


def _lasting(told: Told) -> bool:
    """Whether "deployed" describes soldiers who are there, and not the day they came."""
    if told.form != "past":
        return told.form == "part" and not (
            _SENT.match(told.trigger.word) and _ON_A_DAY.match(told.after)
        )
    near = told.before[-30:]
    if _MOSTLY.match(told.after):
        return True
    now = _NOW_FR.search(told.before) and not told.before.endswith("ete ")
    now = now and not _ON_A_DAY.match(told.after)
    there = _WERE.search(near) and _THERE.match(told.after)
    if now or _NOW_EN.search(near) or _SINCE_HEAD.match(told.before) or there:
        return True
    if _SENT.match(told.trigger.word):
        return False
    verbless = not (PASSIVE_EN.search(near) or PERFECT_EN.search(near))
    return bool(_SINCE.match(told.after)) or (verbless and bool(SOLDIERS.search(told.before)))
