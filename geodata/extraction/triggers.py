"""The acts that a sentence tells, in order."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.plain import Sentence
from geodata.extraction.verbs_en import EN
from geodata.extraction.verbs_en_ending import BASE_CLOSED as BASE_CLOSED_EN
from geodata.extraction.verbs_fr import FR
from geodata.extraction.verbs_fr_going import BASE_CLOSED, BASE_GIVEN


def _compiled(
    table: tuple[tuple[Act, str, str], ...],
) -> tuple[tuple[Act, str, re.Pattern[str]], ...]:
    return tuple(
        (act, form, re.compile(rf"(?<![\w-])(?:{body})(?![\w-])")) for act, form, body in table
    )


#: A sentence tells fewer acts than this; one that tells more is an attack on the time it takes.
MAX_TRIGGERS = 24
_TABLES = {"en": _compiled(EN), "fr": _compiled(FR)}


_GONE = re.compile(
    r"\b(?:est|sont|etait|etaient|etre|soient|seront|sera|seraient|furent|etant) (?:[\w'-]+ ){0,2}$"
)


_BASE = re.compile(
    r"\b(?:celles?|celui|bases?|camps?|emprises?|quartiers?|casernes?|garnisons?|installations?"
    r"|sites?|escale"
    r"|implantations?|aerodrome|plateforme)\b[^;]{0,110}$"
)
_PASSIVE = re.compile(
    r"\b(?:est|sont|sera|seront|serait|seraient|ete|etre|etait|etaient) (?:[\w'-]+ ){0,2}$"
)
#: "Gossi a été rendue": a place that is given back by its name.
_NAME = re.compile(
    r"(?:^|[,;.] )[A-ZÀ-Þ][\w'’-]+(?: (?:a|ont|avait|avaient|aura|auront|sera|est))?$"
)
_NAMES_BASE = re.compile(
    r"[^;]{0,70}\b(?:bases?|camps?|cles|clefs|emprises?|par l'armee|a l'armee)\b"
)


def _given_base(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether "remis" or "rendu" is said of a base: "la base sera remise"."""
    before, after = sentence.plain[: match.start()], sentence.plain[match.end() :]
    passive = _PASSIVE.search(before)
    named = passive and _NAME.search(sentence.original(0, passive.start()).rstrip()[-30:])
    passive = passive and (named or _BASE.search(before))
    bare = sentence.original(*match.span()).lower().rstrip("s").endswith(("ée", "se", "ue"))
    return bool(passive or (not bare and not _PASSIVE.search(before) and _NAMES_BASE.match(after)))


_CLOSED = re.compile(rf"{BASE_CLOSED}|{BASE_CLOSED_EN}")
_BASES = (
    r"\b(?:bases?|camps?|emprises?|garnisons?|garrisons?|airbases?|airfield|installations?"
    r"|facilit(?:y|ies)|implantations?|outposts?)\b"
)
_CLOSED_BASE = re.compile(
    r"\b(?:mission|operation) (?:[\w'-]+ ){0,4}$|"
    rf"{_BASES}[^;]{{0,80}}\b(?:est|sont|sera|seront|serait|seraient|ete|etre|soient|soit|etait"
    r"|etaient|doit|doivent|devait|devaient|devront|is|are|was|were|been|be|being|will|would"
    r"|to) (?:[\w'-]+ ){0,2}$"
    rf"|{_BASES} (?:in (?:[\w'-]+ ){{1,2}})?$"
)
_CLOSES_ITS = re.compile(
    rf" (?:[\w'-]+ ){{0,6}}?{_BASES}"
    r"| (?:its|their|the) (?:[\w,.'-]+ ){0,3}mission\b"
)
_THINGS_CLOSED = re.compile(r"\b(?:borders?|frontieres?|airspace|espace aerien)\b[^;,]*$")


def _closed_base(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether "closed" or "fermée" is said of a base and not of a border."""
    before = sentence.plain[: match.start()]
    if _CLOSES_ITS.match(sentence.plain, match.end()):
        return True
    return bool(_CLOSED_BASE.search(before)) and not _THINGS_CLOSED.search(before[-40:])


_PASSIVE_EN = re.compile(r"\b(?:was|were|been|be) (?:\w+ )?$")


_ARTICLE = re.compile(r"(?:\b(?:une|cette|leur|son|premiere) |l'|d')$")


def _means_another(sentence: Sentence, match: re.Match[str], act: Act, form: str) -> bool:
    """Whether it is "l'arrivée" and no verb, "répartis" and not "repartis", soldiers returned."""
    if act is Act.LEAVE and match[0] in _CROSSED:  # a border, which also those who come cross
        return not _THE_LAST.search(sentence.plain[: match.start()])
    if match[0] == "arrivee" and form == "verb":
        return bool(_ARTICLE.search(sentence.plain[: match.start()]))
    if match[0].startswith("reparti"):
        return ("é" in sentence.original(*match.span())[:3]) is (act is Act.LEAVE)
    before = sentence.plain[: match.start()]
    passive = match[0] == "returned" and _PASSIVE_EN.search(before)
    return bool(passive and not _BASE.search(before))


def _is_no_verb(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether it is "à" and not "a", or a part ("une partie", "le parti") and not gone."""
    if re.fullmatch(BASE_GIVEN, match[0]) and not _given_base(sentence, match):
        return True
    if _CLOSED.fullmatch(match[0]) and not _closed_base(sentence, match):
        return True
    if match[0] == "a":
        return sentence.original(*match.span()) == "à"
    if match[0] in {"base", "bases", "postes", "poste"}:
        return "é" not in sentence.original(*match.span())
    if re.fullmatch(r"parti(?:e|s|es)?", match[0]):
        return not _GONE.search(sentence.plain[max(0, match.start() - 40) : match.start()])
    return False


_CROSSED = frozenset({"crossed", "franchi", "passe"})
_THE_LAST = re.compile(r"\b(?:last|final|derniers?|ultimes?) [^;]{0,80}$")


def is_closing(trigger: Trigger) -> bool:
    """Whether an act is a base being closed: "closed", "fermées"."""
    return bool(_CLOSED.fullmatch(trigger.word))


def triggers(sentence: Sentence) -> list[Trigger]:
    """Return the acts told in a sentence, in order; the earlier row of the table wins a word."""
    found: list[Trigger] = []
    for act, form, pattern in _TABLES[sentence.lang]:
        for match in pattern.finditer(sentence.plain):
            if _is_no_verb(sentence, match) or _means_another(sentence, match, act, form):
                continue
            if any(match.start() < t.end and t.start < match.end() for t in found):
                continue
            found.append(Trigger(match.start(), match.end(), act, form, match[0]))
    ordered = sorted(found, key=lambda t: t.start)
    kept = [t for before, t in zip([None, *ordered], ordered, strict=False) if not _same(before, t)]
    return kept[:MAX_TRIGGERS]


_COMING = frozenset({Act.ARRIVE, Act.DEPLOY, Act.RECEIVE, Act.BE, Act.HAVE})


def followed(found: list[Trigger], leaves: bool | None) -> list[Trigger]:
    """Read "200 more will follow" as coming or leaving, like those told of before.

    `leaves` tells it of the sentences before; where nobody was told of, the act is left out.
    """
    read: list[Trigger] = []
    for trigger in found:
        if trigger.act is Act.FOLLOW:
            if leaves is None:
                continue
            trigger = replace(trigger, act=Act.LEAVE if leaves else Act.ARRIVE)  # noqa: PLW2901
        leaves = leaves if trigger.act not in GOING | _COMING else trigger.act in GOING
        read.append(trigger)
    return read


#: "Resteront sur place", "remain stationed": one act in two words.
_BESIDE = 12


def _same(before: Trigger | None, trigger: Trigger) -> bool:
    one = before and before.act is trigger.act is Act.BE and trigger.form == "part"
    return bool(one and before and before.form == "pres" and trigger.start - before.end <= _BESIDE)
