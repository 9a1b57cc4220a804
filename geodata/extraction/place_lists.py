"""Places told together: "Kidal, Tessalit et Tombouctou" are three, "Gao, in Mali" is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geodata.extraction.mention import Mention
from geodata.extraction.scene import AND, COMMA_AND, Scene, Where
from geodata.extraction.when import dates


def is_place(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is a site, a town or a host country."""
    if mention.kind not in {"state", "place"}:
        return False
    return bool(mention.places) or mention.country in scene.world.hosts


def list_start(plain: str, near: Sequence[Mention], named: Mention) -> int:
    """Return where the list that ends with a place begins: "les camps de Kidal et Gao"."""
    at = near.index(named)
    while at and near[at - 1].kind == near[at].kind == "place":
        gap = plain[near[at - 1].end : near[at].start]
        if not (AND.match(gap) and COMMA_AND.search(gap)):
            break
        at -= 1
    return at


_INSIDE = re.compile(
    r"^[ ,(]*(?:(?:in|at|near|outside|situee?|located|au|en|a|dans|de|du|d'|pres de|the|le"
    r"|la|l'|capital|capitale|northern|southern|eastern|western|central|north|south|east"
    r"|west|nord|sud|est|ouest|du|of|cote|next|to|close|from|km|kilometres|kilometers"
    r"|adjoining|attenante?|environ|about|some|\d+|aeroport|airport|international|city"
    r"|ville|town|region|desert|on|outskirts|edge|the outskirts|extreme|far|qui|jouxte"
    r"|de l'|and|[)])[ ,'()]*)*$"
)


#: Names further apart, in letters, are no list.
_APART = 70


_AND_THE = re.compile(r"\b(?:and|et|while|tandis que) (?:the |la |le |l'|its |sa )?(?:\w+ )?$")
_ACTS = re.compile(
    r" (?:\w+ )?(?:would|will|has|have|had|is|was|were|sera|seront|serait|a|ont|est|sont|doit|va)\b"
)


def begins_another(plain: str, gap: str, place: Mention) -> bool:
    """Whether a place behind "and" is the subject of an act of its own: "and the base will be …"."""
    return bool(_AND_THE.search(gap) and _ACTS.match(plain[place.end :]))


def listed(scene: Scene, near: Sequence[Mention]) -> Iterator[Mention]:
    """Yield a place and those listed with it; "Gao, in northern Mali" is one place, not two."""
    plain = scene.sentence.plain
    places = [m for m in near if is_place(scene, m)]
    current = places[0]
    for later in places[1:]:
        gap = _undated(plain[current.end : later.start])
        in_list = gap.strip() == "," and _goes_on(plain, places, later)
        if (
            any(
                current.end <= m.start < later.start
                for m in near
                if m.kind in {"force", "other", "plain"}
            )
            or len(gap) > _APART
            or begins_another(plain, gap, later)
        ):
            break
        if (
            not in_list
            and _contains(current, later)
            and _INSIDE.match(gap)
            and not re.search(r"\b(?:and|et)\b", gap)
        ):
            current = _joined(current, later)
        elif (
            not in_list
            and _contains(later, current)
            and current.kind == "state"
            and not current.places
            and _INSIDE.match(gap)
        ):
            current = replace(later, start=later.start, before=current.before)
        elif AND.match(gap) and COMMA_AND.search(gap):
            yield current
            current = later
        else:
            break
    yield current


_LEAD = re.compile(r",? (?:en|in|on|le|since|depuis|the|fin|debut|late|early)$")


def _undated(gap: str) -> str:
    """Return the words between two places without a date: "Mali in 2022, Burkina Faso in 2023"."""
    for when in reversed(dates(gap)):
        gap = _LEAD.sub("", gap[: when.start].rstrip()) + gap[when.end :]
    return gap


def _goes_on(plain: str, places: Sequence[Mention], later: Mention) -> bool:
    """Whether a list goes on behind a place: "Kidal, Tessalit et Tombouctou" are three."""
    following = next((m for m in places if m.start >= later.end), None)
    if following is None or {later.kind, following.kind} != {"place"}:
        return False
    gap = plain[later.end : following.start]
    return bool(AND.match(gap) and COMMA_AND.search(gap))


def _contains(inner: Mention, outer: Mention) -> bool:
    """Whether `outer` is the country or the town of `inner`."""
    same = {p.country for p in inner.places} | ({inner.country} if inner.country else set())
    other = {p.country for p in outer.places} | ({outer.country} if outer.country else set())
    if not same & other or (not inner.places and not outer.places):
        return False
    return (
        not outer.places
        or "capital" in outer.flags
        or "works" in inner.flags
        or outer.kind == "place"
    )


def _joined(inner: Mention, outer: Mention) -> Mention:
    """Return `inner` with the country that `outer` settles, spanning both where they touch."""
    codes_ = {p.country for p in outer.places} | ({outer.country} if outer.country else set())
    kept = tuple(p for p in inner.places if p.country in codes_)
    country = next(iter(codes_)) if len(codes_) == 1 else inner.country
    return replace(inner, places=kept or inner.places, country=country, end=inner.end)


def innermost(plain: str, places: Sequence[Mention], outer: Mention) -> Mention:
    """Return the place inside `outer` that stands before it: "Abéché, dans l'est du Tchad, où"."""
    for mention in places:
        if (
            mention.end <= outer.start
            and _contains(mention, outer)
            and _INSIDE.match(plain[mention.end : outer.start])
        ):
            return mention
    return outer


def listed_back(scene: Scene, subjects: list[Mention]) -> list[Mention]:
    """Return the last of some places with those listed right before it."""
    plain = scene.sentence.plain
    kept = [subjects[-1]]
    for earlier in reversed(subjects[:-1]):
        gap = plain[earlier.end : kept[0].start]
        if not (AND.match(gap) and COMMA_AND.search(gap)):
            break
        kept.insert(0, earlier)
    return kept


_EACH = re.compile(r"\b(?:each|chacune?)\b")


def shared(plain: str, force: Mention, places: Sequence[Where]) -> Mention:
    """Return the force without its number where that is the sum over several places."""
    alone = len([w for w in places if not w.onward]) <= 1
    each = alone or not force.count or _EACH.search(plain)
    return force if each else replace(force, count=None)


def together(force: Mention, places: Sequence[Where]) -> list[Where]:
    """Return the country for which the sum over several of its places is told, if one is."""
    countries = {w.mention.country for w in places}
    several = len(places) > 1 and force.count and all(w.mention.places for w in places)
    if not several or len(countries) != 1 or "" in countries:
        return []
    first = places[0].mention
    return [Where(Mention("state", first.start, first.end, country=first.country), anaphor=True)]
