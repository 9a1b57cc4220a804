"""The words of the pages: one key, an English and a French sentence, the same placeholders.

A key that counts has two entries, `key.one` and `key.other`; CLDR decides which (in French 0 is
singular). Values are put in as they are: the caller escapes what comes from the record.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from babel import Locale

from dashboard.text.add_words import ADD
from dashboard.text.briefing_words import BRIEFING
from dashboard.text.card_words import CARD
from dashboard.text.compare_words import COMPARE
from dashboard.text.figures import NARROW, integer
from dashboard.text.import_words import IMPORT
from dashboard.text.page_words import PAGE
from dashboard.text.panel_words import PANEL
from dashboard.text.review_words import REVIEW
from dashboard.text.store_words import STORE
from dashboard.text.strip_words import STRIP
from dashboard.text.timeline_words import TIMELINE
from geodata.record import Lang

PARTS = (PAGE, PANEL, CARD, COMPARE, STRIP, REVIEW, STORE, TIMELINE, BRIEFING, IMPORT, ADD)
CATALOGUE: dict[str, tuple[str, str]] = {key: pair for part in PARTS for key, pair in part.items()}
_BEFORE_MARK = re.compile(r"(?<![\s&])[ \u00a0]?([;!?]|:(?!\d|//))(?=\s|$|<)")
_GUILLEMETS = re.compile(r"«[ \u00a0]?(.*?)[ \u00a0]?»")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


def t(lang: Lang, key: str, **values: object) -> str:
    """Return the sentence `key` in `lang`, its placeholders filled."""
    return _sentence(lang, key).format(**values)


def tn(lang: Lang, key: str, number: int, **values: object) -> str:
    """Return the sentence `key` for `number` things, written by the locale as `{n}`."""
    form = "one" if _rule(lang)(number) == "one" else "other"
    return _sentence(lang, f"{key}.{form}").format(n=integer(number, lang), **values)


def typeset(text: str, lang: Lang) -> str:
    """Return `text` with the spaces and apostrophes of French typography; English as it is."""
    if lang != "fr":
        return text
    spaced = _BEFORE_MARK.sub(rf"{NARROW}\1", text)
    quoted = _GUILLEMETS.sub(rf"«{NARROW}\1{NARROW}»", spaced)
    return _APOSTROPHE.sub("’", quoted)


@lru_cache(maxsize=2048)
def _sentence(lang: Lang, key: str) -> str:
    english, french = CATALOGUE[key]
    return typeset(french, lang) if lang == "fr" else english


@lru_cache(maxsize=4)
def _rule(lang: Lang) -> Callable[[int], str]:
    rule: Callable[[int], str] = Locale(lang).plural_form
    return rule
