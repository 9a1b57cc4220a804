"""Soldiers without a nation: "troops", "les militaires", "60 people", "600 of them"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geodata.extraction.force_words import (
    BETWEEN,
    BETWEEN_FR,
    COUNTED_NOUNS,
    LOOSE_NOUNS,
    PLAIN_NOUNS,
    PLAIN_NOUNS_FR,
)
from geodata.extraction.mention import Kind, Mention
from geodata.extraction.nations import PEACE
from geodata.extraction.numbers import Count

_PLAIN_EN = re.compile(
    rf"\b(?:(?P<own>its|their|his|our|own) )?(?:(?:{BETWEEN}|last|remaining"
    rf"|final) ){{0,3}}(?P<noun>{PLAIN_NOUNS})\b"
)


_PLAIN_FR = re.compile(
    rf"\b(?:(?P<own>ses|leurs|nos|son|sa|leur) )?(?:propres |derniers |dernieres "
    rf"|premiers )?(?P<noun>{PLAIN_NOUNS_FR})(?: (?:{BETWEEN_FR})){{0,2}}\b"
)


_COUNTED = re.compile(
    rf"^ (?:of its |of their |de ses |of the |de |d')?"
    rf"(?:paramilitary |military |armed |elite |uniformed )?(?P<noun>{COUNTED_NOUNS})\b"
)


#: "Une centaine d'entre eux", "1,500 of them".
_OF_THEM = re.compile(r" (?:of (?:them|these|those)|d'entre (?:eux|elles))\b")
#: "Une partie d'entre eux", "some of them": as many as nobody counts.
_SOME_OF_THEM = re.compile(
    r"\b(?:une partie|certains|plusieurs|la plupart|beaucoup) d'entre (?:eux|elles)\b"
    r"|\b(?:some|most|many|several|part) of them\b"
)
#: "…, 600 environ sont encore là": a number that stands for those spoken of.
_ALONE = re.compile(
    r" (?:there|sur place|la-bas)\b| (?:more|others|autres|de plus|additional"
    r"|supplementaires)(?= (?:will|are|were|would|should"
    r"|have|had|suivr|devr|doivent|vont|sont|seront|arriv|ont)\w*\b)"
    r"| (?:environ |encore )?(?:sont|restent|resteront|demeurent|ont quitte|will|would"
    r"|should|suivront|are|remain|were|left"
    r"|have|had|flew|arrived)\b"
)
_ALONE_BEFORE = re.compile(
    r"(?:^|, |; |\b(?:a further|another|quelque|some|and|et|while|tandis que|mais|but"
    r"|said|that|que|has|have|had|keeps|compte|a) )\s*$"
)


#: "Its 300 peacekeepers".
_OWN_COUNTED = re.compile(
    r"\b(?:its|their|ses|leurs) (?:last |remaining |derniers |some |about |quelque |environ )*\d[\d,. ]*$"
)


def plain_forces(plain: str, numbers: Sequence[Count], lang: str) -> Iterator[Mention]:
    """Yield soldiers without a nation: "troops", "les militaires", "60 people"."""
    for found in (_PLAIN_FR if lang == "fr" else _PLAIN_EN).finditer(plain):
        if found["noun"] == "mission" and not found["own"]:
            continue
        own = found["own"] or _OWN_COUNTED.search(plain[: found.start("noun")])
        actors = ("UN",) if PEACE.search(found["noun"]) and not own else ()
        kind: Kind = "force" if actors else "plain"
        if _of_host(plain, found):
            continue
        flags = frozenset({"own"} if own else ())
        start = found.end("own") + 1 if found["own"] and lang == "en" else found.start("noun")
        yield Mention(kind, start, found.end("noun"), actors, generic=True, flags=flags)
    for some in _SOME_OF_THEM.finditer(plain):
        yield Mention("plain", some.start(), some.end(), generic=True)
    for number in numbers:
        if them := _OF_THEM.match(plain[number.end :]):
            end = number.end + them.end()
            yield Mention("plain", number.end + 1, end, count=number, generic=True)
            continue
        alone = _ALONE.match(plain[number.end :])
        if alone and _ALONE_BEFORE.search(plain[: number.start].rstrip() + " "):
            yield Mention("plain", number.start, number.end, count=number, generic=True)
            continue
        noun = _COUNTED.match(plain[number.end :])
        if noun:
            yield Mention(
                "plain",
                number.end + noun.start("noun"),
                number.end + noun.end("noun"),
                count=number,
                generic=True,
                flags=_flags_of(noun),
            )


#: Soldiers of the country itself; "military" that only describes.
_HOST_FORCES = re.compile(r"forces (?:armees|de defense|de securite|de l'ordre)\b")
_OF_HOST = re.compile(r"\b(?:armed|security|local|defen[cs]e|government) $")
_ONLY_MILITARY = re.compile(
    r"\b(?:bases?|camps?|installations?|emprises?|aide|cooperation|accords?|operations?|regimes?"
    r"|responsables?|autorites|sources?|avions?|vehicules?|chefs?|ecoles?|partenariats?"
    r"|equipements?"
    r"|materiels?|hopital) $"
)


def _of_host(plain: str, found: re.Match[str]) -> bool:
    """Whether they are soldiers of the country itself, or "military" only describes."""
    before = plain[max(0, found.start("noun") - 24) : found.start("noun")]
    describes = found["noun"] == "militaires" and _ONLY_MILITARY.search(before)
    return bool(
        describes or _OF_HOST.search(before) or _HOST_FORCES.match(plain, found.start("noun"))
    )


def _flags_of(noun: re.Match[str]) -> frozenset[str]:
    if " its " in noun[0] or " their " in noun[0] or " ses " in noun[0]:
        return frozenset({"own"})
    return frozenset({"loose"} if noun["noun"] in LOOSE_NOUNS else ())
