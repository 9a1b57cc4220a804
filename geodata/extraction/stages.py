"""From the form of a verb and the words around it to a stage: fact, plan, demand or denial."""

from __future__ import annotations

import re

from geodata.extraction.acts import Act, Trigger
from geodata.extraction.governors import (
    AFTER,
    AUX_FR,
    DENY,
    GOVERN,
    IF,
    NE,
    NE_PAS,
    NOT,
    PAS,
    RUMOUR,
    TOLD_MUST,
)
from geodata.extraction.plain import Sentence
from geodata.extraction.readings import BY_ACT
from geodata.extraction.told import Reading, Told
from geodata.vocab import Stage

_ENDINGS = (
    ("eraient", "cond"),
    ("erait", "cond"),
    ("eront", "fut"),
    ("era", "fut"),
    ("ront", "fut"),
    ("ra", "fut"),
    ("er", "inf"),
    ("ir", "inf"),
    ("tre", "inf"),
    ("dre", "inf"),
    ("faire", "inf"),
    ("uire", "inf"),
    ("ant", "ing"),
)
_AUXILIARY = {"sera": "fut", "seront": "fut", "aura": "fut", "auront": "fut", "etre": "inf"}
#: "A annoncé que les bases seraient fermées": a plan; without a saying, a rumour.
_WOULD_BE = frozenset({"serait", "seraient"})
_TOLD_THAT = re.compile(
    r"\b(?:annonc|declar|promi|assur|affirm|indiqu|confirm|precis|decid)\w* [^;]{0,40}?qu[e'] ?[^;]*$"
)
#: Participles without an accent that tells them from a present.
_PARTICIPLES = frozenset({"parti", "partie", "parties", "remis", "rendu", "atterri", "mis"})
_PARTICIPLE_ENDS = ("is", "it", "us", "ies", "ees", "ise", "ises")


def french_form(trigger: Trigger, sentence: Sentence, before: str) -> str:
    """Return the form of a French verb: inf, fut, cond, ing, past, part (no auxiliary) or pres."""
    if trigger.form != "verb":
        word = trigger.word if trigger.word.endswith(" aura") else trigger.word.split(" ")[0]
        to_come = trigger.form == "pres" and word.endswith(("era", "eront", "y aura"))
        return "fut" if to_come else trigger.form
    if trigger.word.startswith("fin "):
        return "noun"
    word = trigger.word.split(" ")[0]
    for ending, form in _ENDINGS:
        if word.endswith(ending):
            return form
    if aux := AUX_FR.search(before):
        said = aux["aux"] in _WOULD_BE and _TOLD_THAT.search(before)
        return "fut" if said else _AUXILIARY.get(aux["aux"], "past")
    if word.endswith(("aient", "ait")):
        return "ing"
    return _bare_form(word, sentence.original(trigger.start, trigger.end))


def _bare_form(word: str, written: str) -> str:
    accented = written.rstrip("s").rstrip("e").endswith("é")
    if accented or word.endswith(_PARTICIPLE_ENDS) or word in _PARTICIPLES:
        return "part"
    return "past" if re.search(r"(?:[^e]a|erent)$", word) else "pres"


def form_of(trigger: Trigger, sentence: Sentence, before: str) -> str:
    """Return the form of a trigger: past, base, ing, noun … whatever the language."""
    return french_form(trigger, sentence, before) if sentence.lang == "fr" else trigger.form


def read(trigger: Trigger, sentence: Sentence, before: str, after: str) -> Reading | None:
    """Return what the trigger says, or None where it tells no act: a hypothesis, a bare noun.

    `before` and `after` are the plain words of its clause on either side.
    """
    if IF.search(before) or _OPENED.search(before):
        return None
    form = form_of(trigger, sentence, before)
    governor = {"fut": "plan", "cond": "hypo"}.get(form) or _governor(
        before, after, sentence.lang, form == "noun"
    )
    if form == "ing" and not governor and _TRAILS_A_PLAN.search(before):
        governor = "plan"
    denied = bool(DENY.search(before)) or governor == "refuse"
    if denied and form == "noun" and governor == "hypo":  # "denied any deployment"
        governor = ""
    if governor == "begin" and _TO_BEGIN.search(before):
        governor = "plan"
    reading = BY_ACT[trigger.act](Told(trigger, form, governor, before, after))
    if reading is None:
        return None
    if reading.stage is Stage.ANNOUNCED and _UNDECIDED.search(before):
        return None
    negated = denied or _negated(before, after, sentence.lang == "fr")
    no_plan = reading.planned and reading.stage is Stage.ANNOUNCED
    if negated and (no_plan or _NOT_WHOLLY.match(after)):
        return None  # "has no plan to leave", "does not withdraw completely"
    if trigger.act is Act.DENOUNCE and (denied or _negated(before, after, sentence.lang == "fr")):
        return None
    return Reading(
        reading.stage,
        planned=reading.planned,
        negated=reading.negated
        or denied
        or (reading.stage is Stage.DEMANDED and bool(_NOT_ASKED.search(before)))
        or (not reading.gone and _negated(before, after, sentence.lang == "fr")),
        rumour=bool(RUMOUR.search(before)) and reading.stage is not Stage.DEMANDED,
        headline=reading.headline,
    )


#: "France will hand over the base, ending its presence": what a plan brings is planned too.
_TRAILS_A_PLAN = re.compile(
    r"\b(?:va|vont|doi(?:t|vent)|dev(?:ra|ront|rait|raient)|pourr\w+|\w{2,}(?:era|eront|dra|dront"
    r"|ttra|ttront)|will|would|could|must|should|(?:is|are|set|due|plans?|expected|scheduled) to)\b"
    r"[^;]{0,120}, (?:ainsi |thus |thereby |effectively )?$"
)


_NOT_WHOLLY = re.compile(
    r" (?:pas )?(?:completement|totalement|entierement|completely|entirely|fully|tous|all)\b"
)
_TO_BEGIN = re.compile(
    r"\b(?:will|would|to|should|must|shall|va|vont|allait|devrait|devraient|doit|doivent"
    r"|devra|devront)"
    r" (?:\w+ )?(?:begin|start|commencer|debuter|entamer|amorcer)\b[^,;]{0,20}$"
    r"|\b(?:commencer|debuter|entamer|amorcer)(?:a|ont)\b[^,;]{0,20}$"
)


_NOT_ASKED = re.compile(
    r"(?:\bnot|n't|\bnever) (?:\w+ ){0,2}(?:ask|demand|order|request|tell|told|call|want)\w*\b"
    r"|\bn'(?:a|ont|avait|avaient) (?:pas|jamais)(?: encore)? (?:\w+ )?(?:demand|exig|reclam"
    r"|ordonn)"
)


def _governor(before: str, after: str, lang: str, noun: bool) -> str:
    """Return which kind of word governs the trigger: the one that begins nearest to it."""
    if noun and (told := _told_after(after, lang)):
        return "done" if told == "plan" and _COMPLETED.search(before) else told
    if not noun and TOLD_MUST.search(before):
        return "ask"
    best, at = "", -1
    for key, pattern in GOVERN[lang, noun].items():
        start = _last_start(pattern, before)
        if start > at or (start == at >= 0 and key == "ask"):
            best, at = key, start
    return best or _coordinated(before, noun)


#: "Completed the withdrawal from one base and would leave the other".
_COMPLETED = re.compile(
    r"(?<!will )(?<!would )(?<!to )\b(?:completed|finished|acheve|termine|boucle) (?:the|its|their"
    r"|le|son|leur) (?:\w+ )?$"
)
_AND = re.compile(r"\b(?:and|et)(?: [\w-]+ly| de| d')? ?$")
_MODAL = re.compile(
    r"\b(?:will|would|must|is to|are to|(?:plan|agree|decid|vow|pledg|promis|intend)\w* to|va"
    r"|vont|doi(?:t|vent)"
    r"|devra(?:it|ient|ont)?) "
)


def _coordinated(before: str, noun: bool) -> str:
    """Return the governor that a verb shares with the one before it: "is to end … and withdraw"."""
    return "plan" if not noun and _AND.search(before) and _MODAL.search(before) else ""


#: So near behind a noun, a plan is its own: "the withdrawal is expected".
_NEAR = 95


#: "Le départ de 120 soldats marque le début du retrait."
_UNDECIDED = re.compile(
    r"(?:\bnot|n't|\bnever|\bno|\bn'(?:a|ont|avait) (?:pas|jamais|encore)"
    r"|\baucun\w*) (?:\w+ ){0,3}(?:announc"
    r"|agre|set|fix|giv|decid|annonc|donn|precis|calendrier|timetable|date)\w*[^,;]{0,50}$"
)
_OPENING = re.compile(
    r"[^;:]{0,90}?\bmar(?:ks?|ked|que|quait) (?:le debut|the (?:start|beginning))\b"
)
_OPENED = re.compile(
    r"\b(?:retrait|depart|withdrawal|departure|pullout|handover|retrocession)s?\b[^;:]{0,90}"
    r"\bmar(?:ks?|ked|que|quait) (?:le debut|the (?:start|beginning)) (?:du|de|of)[^,;:]{0,30}$"
)


def _told_after(after: str, lang: str) -> str:
    """Return what the words after a noun say of it: "the withdrawal … is complete"."""
    if _OPENING.match(after):
        return "begin"
    found = {key: match.end() for key, p in AFTER[lang].items() if (match := p.search(after))}
    told = {key: end for key, end in found.items() if key != "ask"} or found
    nearest = min(told, key=lambda key: told[key], default="")
    return (
        nearest if nearest in {"done", "begin", "ask"} or found.get(nearest, _NEAR) < _NEAR else ""
    )


def _last_start(pattern: re.Pattern[str], before: str) -> int:
    """Return the start of the last governor that reaches the trigger, -1 if there is none."""
    start = -1
    while (later := pattern.search(before, start + 1)) is not None:
        start = later.start()
    return start


def _negated(before: str, after: str, french: bool) -> bool:
    if french:
        return bool(NE_PAS.search(before) or (NE.search(before) and PAS.match(after)))
    return bool(NOT.search(before))
