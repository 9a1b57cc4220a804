"""What a text has spoken of so far: whose "they", which "country", which "base" comes next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from geodata.extraction.abroad import is_abroad
from geodata.extraction.mention import Mention
from geodata.extraction.place_lists import is_place
from geodata.extraction.plain import BYLINE, DATELINE, Sentence
from geodata.extraction.scene import Scene

#: So many sentences later "the base" is no longer the place named.
_FORGOTTEN = 3


@dataclass(frozen=True, slots=True)
class Spoken:
    """The force, the host country and the place that later words may stand for."""

    topic: Mention | None = None
    country: str = ""
    #: the countries spoken of before, the latest first
    earlier: tuple[str, ...] = ()
    site: Mention | None = None
    #: who was last said to leave, or to have to
    leaver: Mention | None = None
    #: the last mission named
    mission: Mention | None = None
    #: whether those last told of leave, None where nobody was told of
    leaves: bool | None = None
    #: how many sentences ago the site was named
    ago: int = 0


#: A text that names one country so often is about it, and about none that it names once.
_OFTEN = 3


def named_in_passing(texts: Iterable[list[Mention]], hosts: frozenset[str]) -> frozenset[str]:
    """Return the host countries that a text names once, where it names another often."""
    told = Counter(m.country for named in texts for m in named if m.country in hosts)
    often = any(number >= _OFTEN for number in told.values())
    return frozenset(code for code, number in told.items() if number == 1 and often)


def names_niger_alone(texts: Iterable[list[Mention]]) -> bool:
    """Whether a text is about Niger and never names Nigeria."""
    told = Counter(m.country for named in texts for m in named if m.kind in {"state", "place"})
    return told["NER"] > 1 and not told["NGA"]


def of_niger(mention: Mention) -> Mention:
    """Read a misspelt "Nigerian government" as Niger's, in a text that never names Nigeria."""
    misspelt = mention.kind == "government" and mention.country == "NGA"
    return replace(mention, actors=("NER",), country="NER") if misspelt else mention


def is_heading(sentence: Sentence) -> bool:
    """Whether it only says where and by whom the text was written."""
    return bool(DATELINE.fullmatch(sentence.text) or BYLINE.fullmatch(sentence.plain))


def after_heading(spoken: Spoken, scene: Scene) -> Spoken:
    """Return what is spoken of after a dateline: its country, where nothing else was told."""
    return spoken if spoken.country else replace(spoken, country=_country(scene))


def after(spoken: Spoken, scene: Scene) -> Spoken:
    """Return what is spoken of after a sentence."""
    country, force = _country(scene), _force(scene)
    leaver = next((f for f, _, leaves in reversed(scene.told) if leaves), spoken.leaver)
    missions = [m for m in scene.mentions if m.kind == "force" and set(m.actors) & _MISSIONS]
    mission = replace(missions[-1], count=None) if missions else spoken.mission
    site, ago = _site(scene, country), 0
    if site is None and spoken.site and spoken.ago < _FORGOTTEN and spoken.country == country:
        site, ago = spoken.site, spoken.ago + 1
    past = (spoken.country, *spoken.earlier) if country != spoken.country else spoken.earlier
    earlier = tuple(c for c in dict.fromkeys(past) if c and c != country)[:_KEPT]
    leaves = scene.told[-1][2] if scene.told else spoken.leaves
    return Spoken(force, country, earlier, site, leaver, mission, leaves, ago)


#: So many countries spoken of before are remembered.
_KEPT = 4
_MISSIONS = frozenset({"UN", "EU", "AU", "ECOWAS", "G5S"})


#: A force that hangs on another noun is less likely meant by "they": "after the departure of Wagner".
_HANGING = re.compile(
    r"\b(?:of|de|du|des|d'|in the|within|au sein d[eu'])(?: ?(?:the |la |le |l'))?(?: ?\w+){0,3} ?$"
)


def _force(scene: Scene) -> Mention | None:
    """Return the foreign force, else the sender, that "they" means in the next sentence."""
    hosts = scene.world.hosts
    for force, country, _ in scene.told:
        if country not in force.actors:
            return replace(force, count=None, flags=force.flags - {"pronoun"})
    named = [
        m
        for m in scene.mentions
        if m.kind == "force" and not set(m.actors) & hosts and not m.flags & {"owner", "pronoun"}
    ]
    if named:
        plain = scene.sentence.plain
        free = (m for m in named if not _HANGING.search(plain[: m.first]))
        return next(free, scene.topic or named[0])
    for mention in scene.mentions:
        if mention.kind == "state" and mention.actors and mention.before in {"", "by", "par"}:
            return replace(mention, kind="force")
    return scene.topic


#: Where they are bound for, or whom they deal with, is not yet where the text is.
_BOUND = frozenset(
    {"for", "towards", "toward", "vers", "pour", "with", "avec", "between", "entre", "against"}
    | {"into", "contre", "near", "pres de", "to", "via", "through"}
)
_BORDER = re.compile(r"\b(?:borders?|frontieres?|road|route) (?:with|avec|to|vers|d[ue]|between) $")


#: "Quatre mois après celui du Mali", "unlike Mali": told beside what the text is about.
_BESIDE = re.compile(
    r"\b(?:apres (?:celui|celle|le (?:depart|retrait)|la sortie)|comme|contrairement a"
    r"|a l'instar d\w*"
    r"|a la difference d\w*|like|unlike|after (?:a similar|the (?:departure|withdrawal"
    r"|expulsion)))[^,;]{0,60}$"
)


#: A country named so near the head of a sentence is what it is about, in letters.
_AT_HEAD = 24


def _neighbour(plain: str, mention: Mention) -> bool:
    """Whether a country is only told of as the neighbour: "au Niger voisin"."""
    near = plain[max(0, mention.start - 16) : mention.start]
    if mention.start < _AT_HEAD:  # "In neighbouring Niger, …" goes on there
        return False
    return plain.startswith(" voisin", mention.end) or "neighbo" in near


def _country(scene: Scene) -> str:
    """Return the host country that "the country" means in the next sentence."""
    hosts = scene.world.hosts
    plain = scene.sentence.plain
    beside = {m.country for m in scene.mentions if _neighbour(plain, m)} if scene.country else set()
    told = [where for _, where, _ in scene.told if where in hosts and where not in beside]
    if told or (beside and scene.told):
        return told[0] if told else scene.country
    named = [
        m
        for m in scene.mentions
        if m.kind == "state" and m.country in hosts and "anaphor" not in m.flags
    ]
    weak = [
        m
        for m in named
        if m.before in _BOUND
        or _BORDER.search(plain[: m.start])
        or _BESIDE.search(plain[: m.start])
    ]
    firm = [m for m in named if m not in weak]
    if firm:
        return firm[-1].country
    if is_abroad(scene):
        return ""
    others = (
        c
        for m in reversed(scene.mentions)
        if m not in weak
        for c in (m.country, *_ruled(m))
        if c in hosts
    )
    return next(others, "") or scene.country or (weak[-1].country if weak else "")


def _ruled(mention: Mention) -> tuple[str, ...]:
    return mention.actors if mention.kind == "government" else ()


def _site(scene: Scene, country: str) -> Mention | None:
    """Return the place that "the base" or "y" means in the next sentence."""
    placed = [m for m in _placed(scene) if {p.country for p in m.places} == {country}]
    used = [m for m in placed if m.start in scene.used]
    return next(iter(used), placed[-1] if placed else None)


def _placed(scene: Scene) -> Iterator[Mention]:
    for mention in scene.mentions:
        seat = "capital" in mention.flags and "works" not in mention.flags
        named = mention.places and is_place(scene, mention)
        if named and not (seat and mention.before in {"", "with", "avec", "by", "par", "of", "de"}):
            yield mention
