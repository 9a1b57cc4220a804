"""Forces told by their nation, governments, and those who are no force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geodata.extraction.force_words import (
    BETWEEN,
    BETWEEN_FR,
    FORCE_NOUNS,
    FORCE_NOUNS_FR,
    GOVERNMENT,
    HOST_GOVERNMENT,
    OTHERS,
)
from geodata.extraction.mention import Mention
from geodata.extraction.nation_words import CAPITALS_ONLY, DEM, DEM_LIST, DEMONYMS, STATES
from geodata.extraction.plain import Sentence

# "Military" before these is no soldiers: "Mali's military government".
_NO_FORCE = (
    r" (?:government|junta|rulers?|leaders?|regime|coup|council|officials?|authorities"
    r"|chiefs?|spokes\w+|academy|attache|command(?:er)?s?"
    r"|bases?|camps?|aid|cooperation|accords?|agreements?|pact|deal|partnership|officers?"
    r"|company|source|intelligence|equipment|junta's|plane|aircraft)\b"
)


EN_FORCE = re.compile(
    rf"\b(?P<dem>{DEM_LIST})(?:'s)?[ -](?:(?:{BETWEEN})[ -]){{0,4}}(?P<noun>{FORCE_NOUNS})"
    rf"\b(?!{_NO_FORCE})"
)


_EN_FROM = re.compile(
    rf"\b(?P<noun>{FORCE_NOUNS}) (?:from|of) (?:the )?(?P<state>[a-z' -]{{2,24}}?)(?=[ ,.;]|$)"
)


_EN_STATE = re.compile(
    rf"\b(?P<state>france|russia|germany|italy|spain|britain|turkey|rwanda|washington|paris"
    rf"|moscow|berlin"
    rf"|america|ukraine|belgium|denmark|sweden|chad|nigeria|niger|mali|the un|uganda|egypt"
    rf"|rome|hungary|togo|bangladesh|burundi|ivory coast|estonia|canada|portugal|norway)'s? "
    rf"(?:(?:{BETWEEN}|some|own|last|remaining"
    rf"|\d[\d,]*) ){{0,3}}(?P<noun>{FORCE_NOUNS})\b(?!{_NO_FORCE})"
)


_FR_FORCE = re.compile(
    rf"\b(?P<noun>{FORCE_NOUNS_FR})(?: (?:{BETWEEN_FR})){{0,3}} (?:de (?:nationalite"
    rf"|l'armee) )?(?P<dem>{DEM_LIST})\b"
)


#: "L'entreprise paramilitaire turque Sadat".
_FR_FIRM = re.compile(
    r"\b(?P<noun>(?:entreprise|societe|firme|compagnie)(?: (?:militaire|paramilitaire|de securite"
    r"|privee)){1,3})"
    rf" (?P<dem>{DEM})\b"
)
#: "La société russe", without a name: the one spoken of.
_RUSSIAN_FIRM = re.compile(
    r"\b(?:la |cette )(?:societe|firme) (?:russe)\b|\b(?:the |this )(?:russian) (?:group|company"
    r"|firm|outfit)\b"
)
_EN_FIRM = re.compile(
    rf"\b(?P<dem>{DEM}) (?:private )?(?P<noun>(?:military|paramilitary|security"
    rf"|mercenary) (?:company|firm"
    r"|contractor|outfit|group))\b"
)


_FR_OF = re.compile(
    rf"\b(?P<noun>{FORCE_NOUNS_FR}|operation(?= des nations unies"
    rf"| de l'onu))(?: (?:{BETWEEN_FR})){{0,2}} (?:de la |de l'|des |du |de |d')"
    r"(?P<state>france|russie|allemagne|italie|espagne|turquie|onu|nations unies"
    r"|union europeenne|ue|etats-unis|rwanda|otan)\b"
)


_BARE = re.compile(
    rf"\b(?:the|les|des|aux|d'|hundreds? of|dozens of|\d{{2}}|\d{{2}}0|hundred|thousand|dozen"
    rf"|centaine de"
    rf"|millier de|soixantaine de|trentaine de|vingtaine de|dizaine de|cinquantaine de)"
    rf" ?(?P<dem>{DEM})(?![\w-])"
)


_BARE_NEXT = re.compile(
    r"\s*(?:[.,;)]|$|(?:have|had|were|are|left|deployed|stationed|based|will|who|in|and|to|from"
    r"|withdr\w+|arriv\w+"
    r"|ont|sont|se|qui|au|du|en|et|a|de|avaient|avait|est|had|etaient|quitt\w+|s'|seront|vont)\b)"
)


_PRONOUN = re.compile(
    r"\b(?:leur(?= (?:a|ont|avait|avaient|donne|ordonne|demande|laisse) )"
    r"|they|ils|elles|them|it|the group|le groupe|the mission|la mission|the force"
    r"|la force|the troops|the soldiers|the men|the contingent|celui-ci|ceux-ci"
    r"|ces derniers|celles-ci|these|that contingent|elle|il|who|qui)\b(?=[ ,])"
)


_OWNER = re.compile(
    rf"\b(?:(?P<dem>{DEM})(?: (?:military|air|army|drone|aerial|last|final|main"
    rf"|special forces|forces?))* (?:bases?|camps?|facility|facilities"
    rf"|military installations?|barracks|garrison)"
    rf"|(?:bases?|camps?|emprises?|installations?|garnison|caserne|presence"
    rf"|dispositif)(?: (?:militaires?|aeriennes?|avancees?|permanentes?|historiques?"
    rf"|temporaires?)){{0,2}} (?P<dem2>{DEM}))\b"
)


#: Aircraft that leave are not yet the soldiers.
_CRAFT = re.compile(r"planes|jets|helicop|avions|blindes")
PEACE = re.compile(r"peacekeep|casques bleus|blue helmets")


def codes(listed: str) -> tuple[str, ...]:
    """Return the codes of the nations in a list of demonyms, in order."""
    return tuple(dict.fromkeys(DEMONYMS[w] for w in _DEM.findall(listed)))


_DEM = re.compile(rf"(?<![\w])(?:{DEM})(?![\w])")


def _by_other_words(sentence: Sentence) -> Iterator[Mention]:
    """Yield "troops from Rwanda", "EUTM", "Bundeswehr"."""
    plain = sentence.plain
    if sentence.lang == "en":
        for found in _EN_FROM.finditer(plain):
            code = STATES.get(found["state"].strip())
            if code and found["state"].strip() not in {"un", "us"}:
                yield Mention("force", found.start(), found.end(), (code,))
    for found in _EU_MISSION.finditer(plain):
        if sentence.original(*found.span()).isupper():
            yield Mention("force", found.start(), found.end(), ("EU",))
    for found in re.finditer(r"\bbundeswehr\b", plain):
        yield Mention("force", found.start(), found.end(), ("DEU",))


def nation_forces(sentence: Sentence) -> Iterator[Mention]:
    """Yield soldiers told by their nation: "US troops", "soldats français"."""
    plain = sentence.plain
    first, second = (_FR_FORCE, _FR_OF) if sentence.lang == "fr" else (EN_FORCE, _EN_STATE)
    for found in first.finditer(plain):
        if _real_nation(sentence, found) and not _describes(plain, found):
            flags = frozenset(
                ({"craft"} if _CRAFT.search(found["noun"]) else set())
                | ({"peace"} if PEACE.search(found["noun"]) else set())
            )
            yield Mention("force", found.start(), found.end(), codes(found["dem"]), flags=flags)
    for found in second.finditer(plain):
        code = STATES.get(found["state"]) or _HOST_WORDS.get(found["state"])
        if code:
            yield Mention("force", found.start(), found.end(), (code,))
    yield from _by_other_words(sentence)
    for found in (_FR_FIRM if sentence.lang == "fr" else _EN_FIRM).finditer(plain):
        if _real_nation(sentence, found):
            yield Mention("force", found.start(), found.end(), codes(found["dem"]))
    for found in _RUSSIAN_FIRM.finditer(plain):
        if not sentence.original(found.end() - 1, min(len(plain), found.end() + 2))[2:].isupper():
            yield Mention("force", found.start(), found.end(), ("RUS",))
    for found in _OWNER.finditer(plain):
        dem = found["dem"] or found["dem2"]
        if dem not in CAPITALS_ONLY or _upper(sentence, found):
            group = "dem" if found["dem"] else "dem2"
            yield Mention(
                "force",
                found.start(group),
                found.end(group),
                codes(dem),
                flags=frozenset({"owner"}),
            )
    for found in _BARE.finditer(plain):
        if found["dem"] not in CAPITALS_ONLY and _stands_alone(sentence, found):
            yield Mention(
                "force",
                found.start("dem"),
                found.end(),
                codes(found["dem"]),
                flags=frozenset({"bare"}),
            )


_ONE = re.compile(r"(?:\b(?:un|le|ce|dernier|premier|du|chaque|seul|au) |d'un |l'|^)$")


def _describes(plain: str, found: re.Match[str]) -> bool:
    """Whether "militaire" is said of a thing: "un vol militaire espagnol"."""
    return found["noun"] == "militaire" and not _ONE.search(
        plain[max(0, found.start() - 10) : found.start()]
    )


def _stands_alone(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "the French", "1,800 Chadians" are people and not a word before their noun."""
    dem = found["dem"]
    plural = dem.endswith("s") or dem in {"french", "british", "dutch", "spanish", "chinese"}
    written = sentence.original(*found.span("dem"))
    people = dem.endswith("s") and written[:1].isupper() and not dem.endswith(("ish", "ese"))
    return plural and (people or bool(_BARE_NEXT.match(sentence.plain[found.end() :])))


#: Missions of one name in several countries: the record tells which.
_EU_MISSION = re.compile(r"\b(?:eutm|eumpm|euam)\b")
_HOST_WORDS = {"chad": "TCD", "nigeria": "NGA", "niger": "NER", "mali": "MLI", "the un": "UN"}
_HOST_WORDS |= {"togo": "TGO", "ivory coast": "CIV"}


def _upper(sentence: Sentence, found: re.Match[str]) -> bool:
    group = "dem" if found["dem"] else "dem2"
    return sentence.original(*found.span(group)).isupper()


def _real_nation(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "US" and "UN" are written as nations, not as "us" and the French "un"."""
    for part in _DEM.finditer(sentence.plain, *found.span("dem")):
        if part[0] in CAPITALS_ONLY and not sentence.original(*part.span()).isupper():
            return False
    return True


_GOVERNMENT = re.compile(
    rf"\b(?:(?P<a>{DEM})(?:'s)? (?:military |transitional |ruling |interim |army )?(?:{GOVERNMENT})"
    rf"|(?:{GOVERNMENT})(?: (?:militaires?|de transition|des affaires etrangeres"
    rf"|de la defense|des armees|interimaire))? (?P<b>{DEM}))\b"
)


def governments(plain: str) -> Iterator[Mention]:
    """Yield governments, with their nation where it is told."""
    for found in _GOVERNMENT.finditer(plain):
        code = DEMONYMS[found["a"] or found["b"]]
        yield Mention("government", found.start(), found.end(), (code,), country=code)
    for found in HOST_GOVERNMENT.finditer(plain):
        yield Mention("government", found.start(), found.end())


def others(plain: str) -> Iterator[Mention]:
    """Yield those who come and go and are no foreign force."""
    for found in OTHERS.finditer(plain):
        yield Mention("other", found.start(), found.end())


def pronouns(plain: str) -> Iterator[Mention]:
    """Yield the words that stand for a force spoken of before."""
    for found in _PRONOUN.finditer(plain):
        yield Mention("pronoun", found.start(), found.end())
