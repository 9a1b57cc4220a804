"""The acts that a sentence tells, in order."""

from __future__ import annotations

import re

from geodata.extraction.acts import Act, Trigger
from geodata.extraction.plain import Sentence
from geodata.extraction.verbs_en import EN
from geodata.extraction.verbs_fr import FR


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


def _is_no_verb(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether it is "à" and not "a", or a part ("une partie", "le parti") and not gone."""
    if match[0] == "a":
        return sentence.original(*match.span()) == "à"
    if match[0] in {"bases", "postes", "poste"}:
        return "é" not in sentence.original(*match.span())
    if re.fullmatch(r"parti(?:e|s|es)?", match[0]):
        return not _GONE.search(sentence.plain[max(0, match.start() - 40) : match.start()])
    return False


def triggers(sentence: Sentence) -> list[Trigger]:
    """Return the acts told in a sentence, in order; the earlier row of the table wins a word."""
    found: list[Trigger] = []
    for act, form, pattern in _TABLES[sentence.lang]:
        for match in pattern.finditer(sentence.plain):
            if _is_no_verb(sentence, match):
                continue
            if any(match.start() < t.end and t.start < match.end() for t in found):
                continue
            found.append(Trigger(match.start(), match.end(), act, form, match[0]))
    return sorted(found, key=lambda t: t.start)[:MAX_TRIGGERS]
