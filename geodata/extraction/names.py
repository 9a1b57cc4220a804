"""Names that the record and the gazetteer know: forces, host countries, places, senders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geodata.extraction.mention import Kind, Mention
from geodata.extraction.nation_words import CAPITALS_ONLY, DEM, ELSEWHERE, STATES
from geodata.extraction.nations import EN_FORCE
from geodata.extraction.plain import Sentence
from geodata.extraction.world import LISTED, KnownForce, KnownPlace, World, is_capital

_PREPOSITION = re.compile(
    r"(?:^|[\s(\",;])(?P<prep>out of|in|at|from|to|into|inside|outside|near|for|towards?"
    r"|via|through|of|on|onto|with|between|by"
    r"|across|against|around|over|and|or|within|throughout"
    r"|au|aux|en|a|du|de|des|d|vers|pour|dans|sur|avec|entre|par|depuis|contre|et|ou|chez"
    r"|pres de|hors du|hors de|hors d|jusqu'a)"
    r"[ '](?P<rest>(?:(?:the|a|an|former|old|ancienne?|its|their|his|la|le|les|l|un|une|sa"
    r"|son|ses|leur|leurs|cette|ce|cet|neighbou?ring|nearby"
    r"|northern|southern|eastern|western|central|north|south|east|west|far|north-eastern"
    r"|northeastern|north-east|northeast"
    r"|nord|sud|est|ouest|centre|extreme|nord-est|nord-ouest|of|de|du|d|des|voisin"
    r"|republic|republique|landlocked|west african"
    r"|both|entire|whole|town|city|ville|region|desert|capital|capitale|country|pays"
    r"|localite|village|outskirts|port"
    r"|junta-led|junta-run|military-ruled|sahelian|tous|toute|reste|rest|mainly|troubled"
    r"|also|l'est|l'ouest|sol|soil|territory|territoire)[ ',]+)*)$"
)


_WORKS = (
    r"base|camp|airport|aeroport|emprises|emprise|caserne|quartier|poste|celle|celui|aerodrome"
    r"|escale|airbase|air base|airfield|headquarters|bases|camps|site|outpost|post"
    r"|garrison|garnison|fort|barracks|installations?|facility|facilities|plateforme"
    r"|escale aerienne"
)


_WORKS_BEFORE = re.compile(
    rf"\b(?P<works>(?:{_WORKS})(?: (?:militaire|aerienne|avancee|temporaire|historique"
    rf"|projetee|international|militaires|aeriennes|principale"
    rf"|operationnelle|strategique|de transport(?: aerien)?|logistique|de soutien|de drones"
    rf"|{DEM})){{0,4}}"
    r",? (?:located |situee? |outside |near |de l'aeroport |of )?(?:de |d'|du |des |a |au "
    r"|en |of |in |at |near |outside )(?:the |la |l'|le |(?:northern |southern "
    r"|desert )?(?:city of |town of |ville de |region of )?)?)$"
)


_WORKS_AFTER = re.compile(
    rf"^(?:'s)?(?: (?:air|military|drone|army|international|main|forward|{DEM}))* (?:base"
    rf"|airport|camp|airfield|airbase|bases)\b"
)


def _tokens(sentence: Sentence) -> tuple[list[str], list[tuple[int, int]]]:
    spans = [m.span() for m in re.finditer(r"[a-z0-9]+", sentence.plain)]
    return [sentence.plain[a:b] for a, b in spans], spans


_JOINTS = re.compile(r"[ '\-.,/]{1,2}")


def named_forces(sentence: Sentence, world: World) -> Iterator[Mention]:
    """Yield the forces that the record names."""
    spoken, spans = _tokens(sentence)
    index = 0
    while index < len(spoken):
        step = 1
        for length, value in world.forces.at(spoken, index):
            start, end = spans[index][0], spans[index + length - 1][1]
            if (
                isinstance(value, KnownForce)
                and _written_big(sentence, start, end)
                and _joined(sentence.plain, spans, index, length)
            ):
                end += _called(sentence.plain[end : end + _TAIL])
                yield Mention("force", start, end, (value.actor,), (value,))
                step = length
                break
        index += step


_BODY = re.compile(
    r"(?: (?:mercenary|paramilitary|peacekeeping|training|private military|military))?"
    r" (?:group|forces?|company|contractors?|mercenaries|fighters|troops|soldiers|personnel|mission"
    r"|instructors|operatives|elements|members|network)\b"
)
_TAIL = 50


def _called(after: str) -> int:
    """Return how many letters more belong to a name: "Wagner" + " mercenary force"."""
    found = _BODY.match(after)
    return found.end() if found else 0


def _joined(plain: str, spans: Sequence[tuple[int, int]], index: int, length: int) -> bool:
    """Whether nothing but spaces, hyphens and apostrophes parts the words of a name."""
    gaps = (plain[spans[i][1] : spans[i + 1][0]] for i in range(index, index + length - 1))
    return all(_JOINTS.fullmatch(gap) and ", " not in gap and ". " not in gap for gap in gaps)


def _written_big(sentence: Sentence, start: int, end: int) -> bool:
    return any(char.isupper() for char in sentence.original(start, end))


_NOT_THE_COUNTRY = re.compile(
    r"^(?:[ -](?:delta|river|state|basin|echos|hebdo|inland|equatoriale|du sud\b))|^(?:'s delta)"
)


_NOT_AFTER = re.compile(
    r"(?:delta(?: interieur)? du|fleuve|boucle du|lac|lake|river|riviere|bassin du lac|office du"
    r"|equatorial|south|new) $"
)


def states_and_places(sentence: Sentence, world: World) -> Iterator[Mention]:
    """Yield host countries, places, and the states that send forces."""
    spoken, spans = _tokens(sentence)
    index = 0
    while index < len(spoken):
        mention, length = _place_at(sentence, world, spoken, spans, index)
        if mention is not None:
            yield mention
        index += length
    yield from _senders(sentence, world)


def _place_at(
    sentence: Sentence, world: World, spoken: list[str], spans: list[tuple[int, int]], index: int
) -> tuple[Mention | None, int]:
    if not (world.places.begins(spoken[index]) or world.countries.begins(spoken[index])):
        return None, 1
    plain = sentence.plain
    places: list[KnownPlace] = []
    taken = 0
    for length, value in world.places.at(spoken, index):
        if length < taken:
            break
        start, end = spans[index][0], spans[index + length - 1][1]
        if (
            isinstance(value, KnownPlace)
            and _joined(plain, spans, index, length)
            and _capital_letter(sentence, start, end, value)
        ):
            places.append(value)
            taken = length
    country = next((v for n, v in world.countries.at(spoken, index) if n >= max(taken, 1)), None)
    if isinstance(country, str):
        length = next(n for n, v in world.countries.at(spoken, index) if v == country)
        start, end = spans[index][0], spans[index + length - 1][1]
        if _is_country(sentence, start, end):
            return _with_preposition(Mention("state", start, end, country=country), plain), length
    if not places:
        return None, 1
    start, end = spans[index][0], spans[index + taken - 1][1]
    mention = _site_mention(
        sentence, tuple(dict.fromkeys(places)), start, end, tuple(spoken[index : index + taken])
    )
    if places[0].rank >= LISTED and _of_a_name(sentence, mention, start, end):
        return None, taken
    return mention, taken


_BIG_BEFORE = re.compile(r"[A-ZÀ-Þ][\w'’]+[ -]$")
_BIG_AFTER = re.compile(r"[ -][A-ZÀ-Þ](?!egion|istrict|own|irport|ase|amp|rovince)")
_ARTICLES = ("The ", "In ", "At ", "From ", "Le ", "La ", "Les ", "À ", "A ", "En ", "De ", "Near ")


def _of_a_name(sentence: Sentence, mention: Mention, start: int, end: int) -> bool:
    """Whether a listed town is but part of a name, or a sentence's first word: "Nana", "More"."""
    if start == 0:
        return mention.before == "" and not sentence.plain[end : end + 1].strip(" ")
    before = sentence.original(max(0, start - 24), start)
    after = (
        sentence.original(end, min(len(sentence.plain), end + 3))
        if end < len(sentence.plain)
        else ""
    )
    named = _BIG_BEFORE.search(before) and not before.endswith(_ARTICLES)
    return bool(_BIG_AFTER.match(after) or (named and not mention.before))


def _is_country(sentence: Sentence, start: int, end: int) -> bool:
    word = sentence.original(start, end)
    plain = sentence.plain
    if word[:1].islower() or (len(word) <= 3 and not word.isupper()):  # noqa: PLR2004
        return False
    return not (
        _NOT_THE_COUNTRY.match(plain[end : end + 12])
        or _NOT_AFTER.search(plain[max(0, start - 24) : start])
    )


def _capital_letter(sentence: Sentence, start: int, end: int, place: KnownPlace) -> bool:
    text = sentence.original(start, end)
    if place.rank == 0 and any(char.isdigit() for char in text):
        return True
    if not any(char.isupper() for char in text):
        return False
    return place.rank < 2 or text[:1].isupper()  # noqa: PLR2004


_WORKS_KINDS = frozenset({"base", "camp", "airport", "outpost", "port"})


def _site_mention(
    sentence: Sentence,
    places: tuple[KnownPlace, ...],
    start: int,
    end: int,
    spoken: tuple[str, ...],
) -> Mention:
    plain = sentence.plain
    flags: set[str] = set()
    before = _WORKS_BEFORE.search(plain[max(0, start - 90) : start])
    if before and "é" in sentence.original(start - len(before[0]), start - len(before[0]) + 6):
        before = None  # "basés à", "postés à"
    after = _WORKS_AFTER.match(plain[end : end + 40])
    capital = is_capital(spoken)
    if before:
        start -= len(before[0].lstrip())
    if after:
        end += after.end()
    if before or after or places[0].kind in _WORKS_KINDS:
        flags.add("works")
    country = places[0].country if len({p.country for p in places}) == 1 else ""
    kind: Kind = "state" if capital and not flags else "place"
    if capital:
        country = capital
        flags.add("capital")
        places = tuple(p for p in places if p.country == capital)
    mention = Mention(kind, start, end, country=country, places=places, flags=frozenset(flags))
    mention = _with_preposition(mention, plain)
    near = _NEAR_WORKS.search(plain[max(0, start - 60) : start])
    return (
        replace(mention, before=near[1])
        if "works" in flags and not mention.before and near
        else mention
    )


#: "At the important drone base in Agadez".
_NEAR_WORKS = re.compile(
    r"\b(in|at|from|out of|to|into|on|near|au|a|du|de|dans|sur) (?:the |a |an |its |their |la "
    r"|le |l'|une |leur "
    r"|sa |ses |les )?(?:(?!the |and |et )[\w'$-]+ ){1,3}$"
)


#: "In Djibouti and Gabon".
_LISTED_ABROAD = re.compile(
    rf"\b(?P<prep>in|to|from|en|au|aux|a|du|de) (?:the |le |la |l')?(?:{ELSEWHERE})(?:, |,? and |,? et )"
    r"(?:in |to |from |en |au |aux |du |de )?(?:the |le |la |l')?$"
)


def _with_preposition(mention: Mention, plain: str) -> Mention:
    listed = _LISTED_ABROAD.search(plain[max(0, mention.start - 90) : mention.start])
    found = listed or _PREPOSITION.search(plain[max(0, mention.start - 60) : mention.start])
    return replace(mention, before=found["prep"] if found else "")


def _senders(sentence: Sentence, world: World) -> Iterator[Mention]:
    plain = sentence.plain
    for found in _STATE_WORD.finditer(plain):
        code = STATES[found[0]]
        small = found[0] in CAPITALS_ONLY or found[0] in {"usa", "ue", "uae", "onu"}
        original = sentence.original(found.start(), found.end())
        if (small and not original.isupper()) or original[:1].islower():
            continue
        if found[0] in {"us", "un", "eu", "u.s.", "uk"} and EN_FORCE.match(plain, found.start()):
            continue
        if code not in world.hosts:
            yield _with_preposition(Mention("state", found.start(), found.end(), (code,)), plain)


_STATE_WORD = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(w) for w in sorted(STATES, key=len, reverse=True))
    + r")(?![\w-])"
)
