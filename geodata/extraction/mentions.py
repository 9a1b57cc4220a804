"""What a sentence names: forces, host countries, places, senders, others, numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geodata.extraction.force_words import BETWEEN, FORCE_NOUNS, FORCE_NOUNS_FR
from geodata.extraction.mention import Mention
from geodata.extraction.names import named_forces, states_and_places
from geodata.extraction.nations import governments, nation_forces, others, pronouns
from geodata.extraction.numbers import Count, counts
from geodata.extraction.plain import Sentence
from geodata.extraction.soldiers import plain_forces
from geodata.extraction.world import World


def mentions(sentence: Sentence, world: World) -> list[Mention]:
    """Return what the sentence names, in order of appearance, none inside another."""
    plain = sentence.plain
    numbers = list(counts(plain))
    found: list[Mention] = []
    for mention in (
        *named_forces(sentence, world),
        *states_and_places(sentence, world),
        *nation_forces(sentence),
        *governments(plain),
        *plain_forces(plain, numbers, sentence.lang),
        *others(plain),
        *pronouns(plain),
    ):
        _keep(found, mention)
    found = [_counted(m, numbers, plain) for m in sorted(found, key=lambda m: m.start)]
    return _merged(_owned(found, plain), plain)


_OF_ITS = re.compile(r"'s (?:capital |northern |southern |desert city of |air |old )?$")
_NEIGHBOURS = re.compile(r"'s (?:[\w-]+ )?neighbo")


def _owned(found: list[Mention], plain: str) -> list[Mention]:
    """Read "Niger's Air Base 101" as the base; "Mali's neighbours" are not in Mali."""
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        owner = last and last.kind == "state" and last.country and mention.places
        if last and _sends(last, mention, plain):
            kept[-1] = mention
        elif last and owner and _OF_ITS.fullmatch(plain[last.end : mention.start]):
            kept[-1] = replace(mention, before=last.before)
        else:
            kept.append(mention)
    following: list[Mention | None] = [*kept[1:], None]
    pairs = zip(kept, following, strict=False)
    kept = [m for m, then in pairs if not _named_next(m, then, plain)]
    return [m for m in kept if not (m.kind == "state" and _NEIGHBOURS.match(plain[m.end :]))]


_TITLE = re.compile(r" (?:[\w-]+ )?\(?")


def _named_next(mention: Mention, then: Mention | None, plain: str) -> bool:
    """Whether "la mission" only leads to the name behind it: "la mission logistique Mislog"."""
    named = then is not None and then.kind == "force" and bool(then.named)
    return (
        named
        and mention.kind == "pronoun"
        and bool(then and _TITLE.fullmatch(plain[mention.end : then.start]))
    )


def _sends(state: Mention, force: Mention, plain: str) -> bool:
    """Whether a state is only named as whose force it is: "Russia's Wagner group"."""
    same = state.kind == "state" and force.kind == "force" and state.actors == force.actors
    return same and plain[state.end : force.start] == "'s "


def _keep(found: list[Mention], new: Mention) -> None:
    """Add a mention unless a longer one covers it; a longer force takes the place of a shorter."""
    for at, old in enumerate(found):
        if "owner" in new.flags or "owner" in old.flags:
            continue
        if new.start < old.end and old.start < new.end:
            longer = new.end - new.start > old.end - old.start
            if longer and new.kind == "force" and old.kind in {"state", "place"}:
                found[at : at + 1] = []
                return _keep(found, new)
            return None
    found.append(new)
    return None


_TO_NOUN = re.compile(
    rf"^ ?(?:de (?:premiers|nouveaux|jeunes)|,? ?of (?:its|their|the|the roughly|those)"
    rf"|de (?:ses|leurs|ces|nouveaux"
    rf"|nouvelles)|d'autres|des|de|d'"
    rf"|additional|more|other|further|new|autres|nouveaux|premiers"
    rf"|remaining|last|derniers|other|heavily armed|armed|or so|{BETWEEN}|of|-strong"
    rf"|uniformed|)? ?(?:{BETWEEN}|\d[\d,. ]*)? ?$"
)


_TO_NAME = re.compile(
    rf"^ ?(?:de |d'|des |of )?(?:(?:{BETWEEN}|russian) ){{0,2}}(?:{FORCE_NOUNS}"
    rf"|{FORCE_NOUNS_FR})(?: \w+(?:es|s|x))? (?:de la |du |de |d'|des |of the |of |from the "
    rf"|from |belonging to |in the )"
    r"(?:groupe |group |milice |societe )?$"
)


def _counted(mention: Mention, numbers: Sequence[Count], plain: str) -> Mention:
    """Give a force the number that stands right before it, or in "numbering about 400"."""
    if mention.kind not in {"force", "plain"} or "owner" in mention.flags:
        return mention
    if mention.count:
        return replace(mention, count=_part_of(mention.count, numbers, plain))
    own = _inside(mention, numbers) or _before(mention, numbers, plain)
    own = _part_of(own, numbers, plain) if own else None
    count = own or _behind(mention, numbers, plain)
    return replace(mention, count=count) if count else mention


_OF_ITS_MANY = re.compile(
    r" (?:of|de|sur|des|out of) ?(?:(?:its|their|the|ses|leurs|les) )?(?:estimated )?"
)


#: "Half of the 1,000 troops have left": how many left is not told, and 1,000 did not.
_SHARE = re.compile(
    r"\b(?:half|third|quarter|fifth|part|moitie|tiers|quarts?|cinquieme|partie) "
    r"(?:(?:of |de |du |des )?(?:the |its |their |les |ses |leurs |roughly |about |some |quelque )*)$"
)


def _part_of(whole: Count, numbers: Sequence[Count], plain: str) -> Count | None:
    """Return how many of them act: "100 of its 300 fighters", none for "half of its 300"."""
    if _SHARE.search(plain[: whole.start]):
        return None
    before = (n for n in numbers if n.end <= whole.start)
    part = (n for n in before if _OF_ITS_MANY.fullmatch(plain[n.end : whole.start]))
    return next(part, whole)


def _inside(mention: Mention, numbers: Sequence[Count]) -> Count | None:
    """Return the number within its words: "Germany's 100 troops"."""
    inside = (n for n in numbers if mention.start <= n.start and n.end < mention.end)
    return None if mention.named else next(inside, None)


def _before(mention: Mention, numbers: Sequence[Count], plain: str) -> Count | None:
    link = _TO_NAME if mention.named else _TO_NOUN
    for number in numbers:
        gap = plain[number.end : mention.start]
        if number.end <= mention.start and len(gap) < 60 and link.match(gap):  # noqa: PLR2004
            return number
        if number.end <= mention.start and len(gap) < 40 and _TO_NOUN.match(gap):  # noqa: PLR2004
            return number
    return None


def _behind(mention: Mention, numbers: Sequence[Count], plain: str) -> Count | None:
    """Return the number told behind: "de premiers instructeurs, une centaine, …", "numbering 400"."""
    beside = next((n for n in numbers if plain[mention.end : n.start] == ", "), None)
    if beside and plain[beside.end : beside.end + 1] == ",":
        return beside
    after = _NUMBERING.match(plain[mention.end : mention.end + 60])
    after = after or _PUT_AT.match(plain[mention.end : mention.end + 90])
    start = mention.end + after.end() if after else -9
    return next((n for n in numbers if abs(n.start - start) <= 1), None)


#: "The French military in Chad is estimated at 900 troops".
_PUT_AT = re.compile(
    r"[^,;.]{0,40}? (?:is|are|was|were|est|sont|etait) (?:estimated|put|evaluee?s?"
    r"|estimee?s?) (?:at|a) (?=\w)"
)
_NUMBERING = re.compile(
    r"^,? ?(?:\((?=\w)|(?:who |which |qui )?(?:were |are |sont |etaient )?(?:numbering"
    r"|estimated at|au nombre de|estimes? a|forte? de|soit) )"
)


_LINK = re.compile(
    r"^(?:'s|,)? ?(?:(?:\(|so-called|soi-disant|dite?s?|bilateral|bilaterale|permanent|modeste"
    r"|mission|logistique|dispositif"
    r"|operation|task force|[a-z]+'s|another"
    r"|un autre|une autre|outfit,|group,|company,|firm,|groupe,"
    r"|societe,|of|from|with|the|belonging to|members? of|du|de|de la|des|d'|la|le"
    r"|les|l'|groupe|group|societe|private|military|company"
    r"|mercenary|paramilitaire|paramilitary|de mercenaires|de securite|privee|milice"
    r"|russian|russe|en|forces?|firm|security|contractor|outfit|elements?|-linked"
    r"|about|around|some|environ|quelque|up to|\d[\d,. ]*)[ ']?)*$"
)


def _merged(found: list[Mention], plain: str) -> list[Mention]:
    """Join "mercenaries of the Russian group Wagner" to one force, with its name and its number."""
    merged: list[Mention] = []
    for mention in found:
        last = merged[-1] if merged else None
        if last and _one_force(last, mention, plain):
            merged[-1] = replace(
                last,
                kind="plain" if {last.kind, mention.kind} == {"plain"} else "force",
                end=mention.end,
                actors=(
                    mention
                    if mention.named
                    else last
                    if last.named
                    else mention
                    if last.generic
                    else last
                ).actors,
                named=mention.named or last.named,
                count=last.count or mention.count,
                generic=last.generic and mention.generic,
                flags=last.flags | mention.flags,
            )
        elif last and _contingent(last, mention, plain):
            known = mention.named[0]
            merged[-1] = replace(last, end=mention.end, parent=known.force_id, country=known.home)
        else:
            merged.append(mention)
    return merged


def _contingent(a: Mention, b: Mention, plain: str) -> bool:
    """Whether it reads "German soldiers of MINUSMA": the nation's part of a mission."""
    if a.kind != "force" or b.kind != "force" or not b.named or a.named or "owner" in a.flags:
        return False
    gap = plain[a.end : b.start]
    return bool(
        re.match(
            (
                r"^ (?:\w+ )?(?:of|from|with|in|serving in|de|du|d'|au sein de"
                r"|engages dans) ?(?:the "
                r"|la |le |l')?$"
            ),
            gap,
        )
    )


#: "Its 300 soldiers of the UN mission" are the sender's.
_ORGANISATIONS = frozenset({"UN", "EU", "AU"})


def _one_force(a: Mention, b: Mention, plain: str) -> bool:
    if (
        a.kind not in {"force", "plain"}
        or b.kind not in {"force", "plain"}
        or "owner" in a.flags | b.flags
        or (a.kind == "plain" and "own" in a.flags and set(b.actors) & _ORGANISATIONS)
    ):
        return False
    if b.named and not a.named and plain[a.end : b.start] == " ":
        return True  # "la force européenne Takuba"
    gap = plain[a.end : b.first if b.first >= a.end else b.start]
    if a.kind == "plain" and a.count and not b.count and gap in {" et ", " and "} and not b.named:
        return True
    if not _LINK.match(gap) or gap.startswith((", with ", ", avec ")):
        return False
    if a.generic or b.generic:
        return True
    return a.actors == b.actors and bool(a.named) != bool(b.named)
