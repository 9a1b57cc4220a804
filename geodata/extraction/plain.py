"""Text to sentences whose letters are plain, each letter knowing where it stood in the text."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from geodata.record.model import Lang

#: Longer sentences are cut at a space: the time a rule takes grows with its sentence.
MAX_SENTENCE = 1200
#: No longer text is read: an article has some thousands of characters.
MAX_TEXT = 2_000_000

_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ı": "i", "ß": "ss", "ł": "l", "đ": "d"}
#: A dash parts clauses as a semicolon does; quotation marks part nothing.
_SIGNS: dict[str, str] = {
    **_LETTERS,
    **{letter.upper(): plain for letter, plain in _LETTERS.items()},
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4`", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"),
    **dict.fromkeys("\u2013\u2014\u2015", ";"),
    **dict.fromkeys('«»“”„‟"\u00ad', ""),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the text, its plain letters, and where each came from."""

    text: str
    start: int
    plain: str
    origin: array[int]
    lang: Lang

    def original(self, start: int, end: int) -> str:
        """Return the words of the text behind the plain letters from `start` to `end`."""
        first, last = self.span(start, end)
        return self.text[first - self.start : last - self.start]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of the whole text behind plain letters."""
        return self.start + self.origin[start], self.start + self.origin[end - 1] + 1


@lru_cache(maxsize=4096)
def plain_letter(char: str) -> str:
    """Return the letter without accent, case or typographic form; empty if it shows nothing."""
    if char in _SIGNS:
        return _SIGNS[char]
    if char.isspace():
        return " "
    if unicodedata.category(char) in {"Cf", "Cc", "Mn"}:
        return ""
    lower = char.lower()
    letters = unicodedata.normalize("NFKD", lower)
    return "".join(c for c in letters if unicodedata.category(c) != "Mn").lower()


def fold(text: str) -> str:
    """Return the text in plain letters."""
    return "".join(map(plain_letter, text))


_WORD = re.compile(r"[a-z0-9]+")


def words(plain: str) -> tuple[str, ...]:
    """Return the words of plain text: apostrophes, hyphens and spaces part them alike."""
    return tuple(_WORD.findall(plain))


#: So many blanks before a line's end belong to it; a run of them must not be tried from each.
_BLANK = r"[^\S\n]{0,60}"
_ENDS = re.compile(
    r"(?<=[.!?…])(?:\s?[\"»”’)\]])*\s+(?=[\"«“‘(\[]?\s?[A-ZÀ-ÖØ-Þ0-9])"
    rf"|{_BLANK}\n{_BLANK}\n\s*|(?<=[.!?…:»”\"]){_BLANK}\n\s*|{_BLANK}\n\s*(?=[-–—•*]\s)"
)
# A point after these ends no sentence: initials, titles, U.S.
_ABBREVIATION = re.compile(
    r"(?:\b[A-ZÀ-Þ]|\b(?:Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Gov|Sen|Rep|Mr|Mrs|Ms|Dr|St|No|Mt|MM|Mme"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|janv|févr|juil|sept|oct|nov|déc|av|env|approx|Inc|Co|vs))\.$"
)
_SHORT_LINE = 70
_TOWN = r"[A-ZÀ-Þ][A-ZÀ-Þ'’./ -]{2,40}"
#: "BAMAKO, Nov. 2 (AP) — ": where it was written is not what it tells of.
DATELINE = re.compile(
    rf"^(?:{_TOWN}(?:, [^()\n–—]{{2,40}}?)?(?: ?\([^()\n]{{2,30}}\))?\s*[-–—:]\s+"
    r"|[A-ZÀ-Þ][\w'’-]{2,20}(?:, [^()\n–—]{2,40}?)? ?\((?:AFP|AP|Reuters|APA|Xinhua|[A-Z]{2,8})\)"
    r"\s*[-–—:]?\s+|\([A-ZÀ-Þ][\w'’ -]{2,30}\)\s+(?:[-–—]\s+)?)",
    re.MULTILINE,
)
#: Who writes, and when it came out.
BYLINE = re.compile(
    r"(?:by|par|de notre|from our|publie(?:e)? |published|posted|updated|mis a jour|modifie le"
    r"|de notre|texte) [^.;!?]{2,90}$"
)
_LINE = re.compile(r"\n")


def sentences(text: str, lang: Lang | None = None) -> Iterator[Sentence]:
    """Yield the sentences of `text` in order; `lang` is told or found for each of them."""
    whole = lang or language(text[:20_000]) or "en"
    start = 0
    for cut in (*_cuts(text), (len(text), len(text))):
        for first, last in _bounded(text, start, cut[0]):
            part = text[first:last]
            yield _sentence(part, first, lang or language(part) or whole)
        start = cut[1]


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    last = 0
    lines = [(m.end(), m.end()) for m in DATELINE.finditer(text)]
    ends = [m for m in (*_ENDS.finditer(text), *_headlines(text)) if not _shortened(text, m)]
    for start, end in sorted([*lines, *(m.span() for m in ends)]):
        if start >= last:
            last = end
            yield start, end


def _shortened(text: str, end: re.Match[str]) -> bool:
    """Whether a point only shortens a word."""
    before = text[max(0, end.start() - 8) : end.start()]
    return bool(_ABBREVIATION.search(before)) and "\n" not in end[0]


def _headlines(text: str) -> Iterator[re.Match[str]]:
    """Yield line ends after a short line that is followed by a capital: a title, not a wrap."""
    start = 0
    if _unwrapped(text):
        yield from _LINE.finditer(text)
        return
    for found in _LINE.finditer(text):
        line = text[start : found.start()].strip()
        rest = text[found.end() : found.end() + 1]
        if line and len(line) < _SHORT_LINE and (rest.isupper() or rest in '"«“'):
            yield found
        start = found.end()


#: So many of the lines end as sentences do where each line is a paragraph.
_MOST = 0.6
_ENDED = re.compile(r"[.!?…»”\"):]\s*$")
#: The first line of a text is a title where the second is so much longer.
_LONGER = 1.5


def _unwrapped(text: str) -> bool:
    """Whether each line is a paragraph of its own, as pasted pages are."""
    lines = [line for line in text[:20_000].split("\n") if line.strip()]
    if len(lines) < 2:  # noqa: PLR2004
        return False
    ended = sum(bool(_ENDED.search(line)) for line in lines[1:])
    title = len(lines[1]) > _LONGER * len(lines[0]) and lines[1][:1].isupper()
    return ended / (len(lines) - 1) >= _MOST and (title or bool(_ENDED.search(lines[0])))


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        cut = start + MAX_SENTENCE if cut < 0 else cut
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _sentence(part: str, start: int, lang: Lang) -> Sentence:
    letters: list[str] = []
    origin: array[int] = array("I")
    for at, char in enumerate(part):
        for letter in plain_letter(char):
            if letter == " " and letters and letters[-1] == " ":
                continue
            letters.append(letter)
            origin.append(at)
    return Sentence(part, start, "".join(letters), origin, lang)


_FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "du",
        "au",
        "aux",
        "une",
        "et",
        "est",
        "sont",
        "dans",
        "par",
        "pour",
        "sur",
        "avec",
        "selon",
        "ont",
        "qui",
        "que",
        "en",
        "ce",
        "ces",
        "sa",
        "ses",
        "leur",
        "leurs",
        "plus",
        "il",
        "ils",
        "elle",
        "etait",
        "ete",
        "d",
        "l",
        "n",
        "a",
        "de",
        "se",
        "un",
    ]
)
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "by",
        "for",
        "with",
        "that",
        "from",
        "its",
        "their",
        "on",
        "at",
        "as",
        "said",
        "will",
        "would",
        "been",
        "it",
        "they",
        "he",
        "be",
        "an",
        "after",
        "this",
        "which",
        "not",
    ]
)


def language(text: str) -> Lang | None:
    """Return the language that more of the text's small words belong to, None if none tells."""
    small = words(fold(text[:4000]))
    french = sum(word in _FRENCH for word in small)
    english = sum(word in _ENGLISH for word in small)
    if french == english:
        return None
    return "fr" if french > english else "en"
