"""Which places behind an act are those of the act, and which of who tells it or of what follows."""

from __future__ import annotations

import re

from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.place_lists import begins_another, is_place, list_start, listed
from geodata.extraction.reach import stop
from geodata.extraction.scene import (
    ONWARD,
    SAYS,
    Scene,
    Where,
)

#: "Deployed to the Sahel": no country that follows is theirs.
_REGION = re.compile(
    r" (?:to|in|into|across|from|au|du|dans|en|a) (?:the |le |la |l')?(?:whole |entire "
    r"|wider )?(?:sahel"
    r"|region|continent|africa|west africa|afrique)\b(?! (?:country|nation|state|de|du|of)\b| d')"
)


#: "Au Sahel, notamment au Niger".
_NOTABLY = re.compile(
    r",? (?:notamment|notably|particularly|especially|including|surtout) (?:in |au |en )"
)
_IN_REGION = re.compile(
    r"\b(?:in|across|au|dans|en) (?:the |le |la |l')?(?:sahel|region|afrique|africa),"
)


def to_the_right(scene: Scene, trigger: Trigger, wanted: frozenset[str]) -> list[Where]:
    """Return the first place behind the act that is its own, with those listed with it."""
    plain = scene.sentence.plain
    end = min(scene.clause(trigger)[1], stop(scene, trigger))
    near = [m for m in scene.mentions if trigger.end <= m.start < end]
    region = _REGION.match(plain[trigger.end :])
    if region and not _NOTABLY.match(plain[trigger.end + region.end() :]):
        return []
    works = [m for m in near if "works" in m.flags and m.before not in ONWARD]
    if trigger.act is Act.HAND_OVER and works:
        return [Where(m) for m in listed(scene, near[list_start(plain, near, works[0]) :])]
    gone = False
    for at, mention in enumerate(near):
        if gone and mention.before not in _SOURCE:
            continue
        between = plain[trigger.end : mention.start]
        if _TURN.search(between) or (_IN_REGION.search(between) and not region):
            break
        if trigger.act is Act.EXPEL and "anaphor" in mention.flags and at == len(near) - 1:
            break  # "Chad and Niger have expelled troops who had been there for decades"
        others = any(m.kind == "other" and m.start >= trigger.end for m in near[:at])
        if others and ", " in plain[trigger.end : mention.start]:
            break
        if trigger.act in GOING and GOAL.search(plain[trigger.end : mention.start]):
            gone = True
            continue
        if is_place(scene, mention) and _fits(scene, trigger, mention, wanted):
            return [Where(m) for m in listed(scene, near[at:])]
    return []


#: After the goal of a journey only these name where it began.
_SOURCE = frozenset({"from", "out of", "depuis"})


_TURN = re.compile(
    r", (?:most|many|some) of (?:whom|them)\b|, the (?:bulk|majority) of|, dont (?:la plupart"
    r"|la majorite)"
    r"|\b(?:after|before|because|following|amid|despite|apres|avant|car|puisque|malgre"
    r"|according to|selon|which|dont|until the|took|said that|follow(?:s|ed)|comes?|came|meeting"
    r"|reunion"
    r"|ceremony|ceremonie|visite?|talks|summit|sommet|conference|statement|communique|told|said"
    r"|says|confie|affirme|declare)\b"
)


DIRECT = 60


#: Acts on a place itself: "entered Gao", "uses a hangar of the base".
_ON_IT = (
    *("enter", "us", "occup", "shar", "partag", "utilis", "rejoint"),
    *("reached", "took", "taken", "seized", "regained"),
)


_OF = frozenset({"du", "de", "of"})


_OWN = frozenset({"d", "de", "des", "a", "of", ""})


_COMING = frozenset({Act.ARRIVE, Act.DEPLOY, Act.BE})


#: "À la demande de Bamako": who asks, and no place.
_AT_REQUEST = re.compile(
    r"\b(?:demande|initiative|invitation|pression|insistance|request|behest|invitation|insistence)"
    r" (?:\w+ )?(?:de |du |d'|of )(?:the |la |l')?$"
)


ITS_REQUEST = re.compile(r"'s? (?:\w+ )?(?:request|demand|invitation|behest|insistence)\b")


def _fits(scene: Scene, trigger: Trigger, mention: Mention, wanted: frozenset[str]) -> bool:
    """Whether the word before a place makes it the place of this act."""
    plain = scene.sentence.plain
    if (
        ITS_REQUEST.match(plain[mention.end :])
        or _speaks(plain, mention)
        or _AT_REQUEST.search(plain[: mention.start])
    ):
        return False
    if trigger.word.endswith((" into", " to", " in", " of")) and mention.start <= trigger.end + 1:
        return True
    touching = mention.start <= trigger.end + 1 and mention.before not in wanted
    if mention.before in {"", "and", "or", "et"} or touching:
        return _is_object(plain, trigger, mention)
    seat = "capital" in mention.flags and "works" not in mention.flags
    if seat and mention.before in {"of", "with", "by", "par", "avec"}:
        return False
    works = "works" in mention.flags
    on_it = mention.before in _OF and trigger.word.startswith(_ON_IT)
    if on_it or (works and trigger.act is Act.HAVE and mention.before in _OWN):
        return works
    of_noun = trigger.form == "noun" and trigger.act in _COMING and mention.before in _OF
    return mention.before in wanted and not of_noun


def _speaks(plain: str, mention: Mention) -> bool:
    """Whether a state is who says it: "…, Niger said"."""
    said = SAYS.match(plain[mention.end : mention.end + 50])
    return bool(said) and mention.kind == "state" and mention.before in {"", "a", "to"}


def _is_object(plain: str, trigger: Trigger, mention: Mention) -> bool:
    """Whether a place without preposition is the verb's object: "left Niger"."""
    gap = plain[trigger.end : mention.start]
    if begins_another(plain, gap, mention):
        return False  # "will leave and the base will be handed over"
    direct = trigger.act in GOING or trigger.word.startswith(_ON_IT)
    return direct and len(gap) < DIRECT and not re.search(r"[,.] ?(?:the |le |la |l')?$", gap)


GOAL = re.compile(
    r"(?:\b(?:for|to|into|towards?|vers|pour|rejoindre|regagner|rejoint|direction"
    r"|a destination d[eu']|en direction d[eu']|headed to|bound for)) ?(?:le |la |l'|les "
    r"|neighbou?ring |the )*$"
)
