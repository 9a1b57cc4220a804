"""Words that make a fact a plan, a demand, a beginning, an end or a denial, FR and EN."""

from __future__ import annotations

import re

from geodata.extraction.governors_en import EN_AFTER, EN_NOUN, EN_VERB
from geodata.extraction.governors_fr import FR_AFTER, FR_NOUN, FR_VERB


def _all(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {key: re.compile(body) for key, body in table.items()}


GOVERN = {
    ("en", False): _all(EN_VERB),
    ("en", True): _all(EN_NOUN),
    ("fr", False): _all(FR_VERB),
    ("fr", True): _all(FR_NOUN),
}


AFTER = {"en": _all(EN_AFTER), "fr": _all(FR_AFTER)}


DENY = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dement(?:i|it|ent|ie|is)?|dementi\w*|nie|nient|nier|nie"
    r"|refut\w+|no evidence|aucune preuve|rejet\w+ (?:les|ces|toute)"
    r"|jamais reconnu\w*|never (?:acknowledged|admitted|confirmed)"
    r"|rejected(?! [^,]{0,24}(?:call|demand|order|request|ultimatum))"
    r"|dismiss\w+|rul(?:ed|es|ing) out|exclu(?:t|ent|ant)?(?= )"
    r"|untrue|false(?:ly)?|rumou?rs?|fausse\w*|infond\w+|desinformation)\b[^;,]{0,110}$"
)


#: A plan laid on somebody by words is a demand: "told Washington that it must withdraw".
TOLD_MUST = re.compile(
    r"\b(?:told|tell|tells|informed|notified|warned) (?:[\w'.,-]+ ){1,6}that"
    r" (?:it|they|(?:its|their) \w+) (?:must|should|ha[sd] to|have to|needed to) (?:[\w'-]+ ){0,3}$"
)


IF = re.compile(
    r"\b(?:if|whether|unless|were to|si|s'ils?|au cas ou|en cas de|in case|had they|sinon|to ensure"
    r"|to make sure|so that|afin que|pour que|veille\w* a ce que"
    r"|should the)\b[^;]{0,60}$"
)


NOT = re.compile(
    r"\b(?:not|n't|never|without|nor|neither|no)\b (?:[\w-]+ ){0,3}$|n't (?:[\w-]+ ){0,2}$"
)


NO_FORCE = re.compile(r"\b(?:no|not any|aucune?|pas de|ni|zero|nor)\b (?:[\w'-]+ ){0,5}$")


NO_LONGER = re.compile(r"\b(?:no longer|not .{0,20}any ?more|no more)\b[^;]{0,50}$")


NE_PAS = re.compile(
    r"\b(?:ne |n')[^;,]{0,18}\b(?:pas|jamais|nullement|pas encore|toujours pas)\b[^;,]{0,25}$"
)


NE = re.compile(r"\b(?:ne |n')(?:\w+ )?$")


PAS = re.compile(r"^ (?:\w+ )?(?:pas|jamais|aucun)\b")


RUMOUR = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|seraient|serait|auraient|aurait|unconfirmed"
    r"|would have|is said to|are said to|believed to|rumeur\w*)\b[^;]{0,40}$"
)


AUX_FR = re.compile(
    r"\b(?P<aux>ont|a|avait|avaient|ayant|aura|auront|aurait|auraient|est|sont|etait"
    r"|etaient|furent|fut|sera|seront"
    r"|serait|seraient|s'est|se sont|s'etaient|soient|soit|ete|etre|avoir"
    r"|etant)\b(?: (?:[\w'-]+)){0,3} $"
)


PASSIVE_EN = re.compile(r"\b(?:is|are|was|were|been|being|be|got|get)\b (?:\w+ ){0,3}$")


PERFECT_EN = re.compile(r"\b(?:has|have|had|having)\b (?:\w+ ){0,3}$")
