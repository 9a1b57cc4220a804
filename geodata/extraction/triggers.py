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


def triggers(sentence: Sentence) -> list[Trigger]:
    """Return the acts told in a sentence, in order; the earlier row of the table wins a word."""
    found: list[Trigger] = []
    for act, form, pattern in _TABLES[sentence.lang]:
        for match in pattern.finditer(sentence.plain):
            if match[0] == "a" and sentence.original(*match.span()) == "à":
                continue
            if any(match.start() < t.end and t.start < match.end() for t in found):
                continue
            found.append(Trigger(match.start(), match.end(), act, form, match[0]))
    return sorted(found, key=lambda t: t.start)[:MAX_TRIGGERS]
