"""Places told by what they stand for: "the country", "sol malien", "la capitale"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geodata.extraction.mention import Mention
from geodata.extraction.nation_words import DEM, DEMONYMS
from geodata.extraction.scene import AND
from geodata.extraction.world import World

_ANAPHOR = re.compile(
    r"\b(?:(?P<prep>from|out of|in|to|into|at|of|on|du|de|au|dans|sur|hors du|a"
    r"|en) )?(?:the (?:north|south|east|west|centre|center) of |(?:le |l')?(?:extreme )?"
    r"(?:nord|sud|est|ouest|centre|nord-est|nord-ouest|sud-est|sud-ouest) (?=du pays))?(?:(?:the"
    r"|le|la|this|that|ce|leur|their|son|its|his|her|l'|cet|sa) ?"
    r"(?:(?:west|central|north) african |sahel(?:ian)? |landlocked |african |desert "
    r"|troubled |junta-led |militaires? |neighbou?ring |entire |meme |jihadist-hit |vast "
    r"|poor |north-central )?"
    r"(?:country|nation|state(?! (?:tele|tv|media|radio|dep|visit|house|news|of |power|-)\w*)"
    r"|territory|pays|territoire|sol|capital|capitale|soil)"
    r"|(?:the|le) (?:far |extreme |grand |restive )?(?:north|south|east|west|nord|sud|est|ouest)"
    r"(?:-?(?:east|west|est|ouest))?(?! ?(?:of|du|de|des|d'|african|africa|korea"
    r"|africain\w*)\b(?! (?:the country|pays|territoire))|[\w-])"
    r"|(?<=du )pays|(?<=au )pays)\b(?! ally| d'origine| of origin|-)"
    r"|\b(?P<there>there(?! (?:are|is|was|were|will|have|has|had|remain))|sur place|la-bas"
    r"|la(?= ?[.,;!]|$))\b"
)


_SOIL = re.compile(
    rf"\b(?:(?:sol|territoire|capitale|base aerienne|base militaire|base"
    rf"|base des forces (?:armees|aeriennes)|base de l'armee|aeroport) (?P<a>{DEM})"
    rf"|(?P<b>{DEM}) (?:air |military |army |drone |air force |armed forces )?(?:soil"
    rf"|territory|capital|base|airbase|airport))\b"
)


#: "The base", "le camp", "y": the place named before.
_SITE = re.compile(
    r"\b(?:(?P<prep>from|out of|in|to|into|at|of|on|du|de|au|dans|sur|hors de|a|en) )?"
    r"(?:(?:the|this|that|la|le|cette|ce|leur|sa|its|their) (?:same |vast |sprawling |meme )?"
    rf"(?:base|camp|airbase|airfield|facility|site|garrison|outpost|town|city|emprise"
    rf"|implantation|garnison|localite|ville)\b(?! (?:{DEM}|[\w'-]+ly)\b)"
    r"(?! (?:\w+ )?(?:of|de|du|des|d'|in|at|near|outside)\b)"
    r"|(?P<there>(?<!il )(?<!n')y(?= (?!a |avait |aura )[a-z])))"
)


def add_anaphors(
    mentions: list[Mention],
    plain: str,
    world: World,
    country: str,
    site: Mention | None = None,
    passing: frozenset[str] = frozenset(),
) -> list[Mention]:
    """Add "the country", "sol malien", "la capitale" and "the base" as the places they stand for."""
    added = list(mentions)
    for found in _SOIL.finditer(plain):
        code = DEMONYMS[found["a"] or found["b"]]
        named = any(m.places and 0 <= m.start - found.end() <= 1 for m in added)
        if code in world.hosts and not named:
            capital = "capital" in found[0]
            added = [m for m in added if m.end <= found.start() or m.start >= found.end()]
            added.append(_anaphor(found.start(), found.end(), code, plain, world, capital))
    for found in _ANAPHOR.finditer(plain):
        if any(m.start < found.end() and found.start() < m.end for m in added):
            continue
        known = [m for m in added if not _in_passing(m, plain, passing)]
        here = _country_before(known, found.start(), world) or country
        if here:
            mention = _anaphor(
                found.start(), found.end(), here, plain, world, "capital" in found[0]
            )
            added.append(replace(mention, before=found["prep"] or ("in" if found["there"] else "")))
    added += _sites(added, plain, country, site, world)
    return _inherited(sorted(added, key=lambda m: m.start), plain)


_SAYS = re.compile(
    r"(?:'s)? ?(?:[\w'-]+ ){0,5}?(?:said|says|told|affirm\w+|declar\w+|assur\w+|estim\w+"
    r"|annonc\w+|dit)\b"
)


def _in_passing(mention: Mention, plain: str, passing: frozenset[str]) -> bool:
    """Whether a country that the text names but once only speaks: "Ghana's president said"."""
    code = mention.country or next(iter(mention.actors), "")
    return code in passing and bool(_SAYS.match(plain[mention.end :]))


def _sites(
    mentions: Sequence[Mention], plain: str, country: str, site: Mention | None, world: World
) -> Iterator[Mention]:
    """Yield "the base" and "y" as the place spoken of before; "y" may be but the country."""
    for found in _SITE.finditer(plain):
        if any(m.start < found.end() and found.start() < m.end for m in mentions):
            continue
        before = "in" if found["there"] else found["prep"] or ""
        named = _country_before(mentions, found.start(), world) if found["there"] else ""
        if named and named != country:  # "Le Sénégal …; 350 militaires y sont déployés"
            yield Mention("state", *found.span(), country=named, before=before, flags=_STANDS)
            continue
        here = Mention("state", *found.span(), country=country, before=before, flags=_STANDS)
        if site is not None:
            works = _STANDS | ({"works"} if not found["there"] else set())
            yield replace(here, kind="place", places=site.places, country=site.country, flags=works)
        elif found["there"] and country:
            yield here


_STANDS = frozenset({"anaphor"})


#: "300 soldiers in the country, and Germany operates …".
_ACTS_ITSELF = re.compile(
    r" (?:\w+ly |still |also |now |already )?(?:has|have|had|is|was|will|would|could|may|operates?"
    r"|keeps?|kept"
    r"|maintains?|sent|sends|said|says|plans?|planned|withdrew|left|deployed|a|avait|va|doit"
    r"|dispose|compte"
    r"|maintient|conserve|envoie)\b"
)


def _inherited(mentions: list[Mention], plain: str) -> list[Mention]:
    """Give the later places of a list the preposition of the first: "in Niger and Chad"."""
    last: Mention | None = None
    given = []
    for mention in mentions:
        if (
            mention.kind in {"state", "place"}
            and mention.before in {"", "and", "et", "or", "ou"}
            and last
            and last.before
        ):
            gap = plain[last.end : mention.start]
            sends = mention.actors and (
                not re.search(r"\b(?:and|et|or|ou)\b", gap)
                or _ACTS_ITSELF.match(plain[mention.end :])
            )
            if len(gap) < 24 and gap.strip() and AND.match(gap) and not sends:  # noqa: PLR2004
                mention = replace(mention, before=last.before)  # noqa: PLW2901
        if mention.kind in {"state", "place"}:
            last = mention
        given.append(mention)
    return given


def _anaphor(start: int, end: int, code: str, plain: str, world: World, capital: bool) -> Mention:
    before = re.search(
        (
            r"(?:^|[ (])(from|out of|in|on|to|into|at|of|du|de|au|dans|sur|a|en|hors du)(?: le| la"
            r"| l'| the| leur| son| une?| an?| its| their)? ?(?:l')?$"
        ),
        plain[max(0, start - 20) : start],
    )
    town = (world.capitals[code],) if capital and code in world.capitals else ()
    return Mention(
        "state",
        start,
        end,
        country=code,
        places=town,
        before=before[1] if before else "",
        flags=frozenset({"anaphor"}),
    )


def _country_before(mentions: Sequence[Mention], start: int, world: World) -> str:
    for mention in reversed([m for m in sorted(mentions, key=lambda m: m.start) if m.end <= start]):
        code = mention.country or next(
            (a for a in mention.actors if mention.kind in {"government", "force"}), ""
        )
        if code in world.hosts and "anaphor" not in mention.flags:
            return code
    return ""
