"""Which date of a sentence belongs to an act, and which to who tells it."""

from __future__ import annotations

import re

from geodata.extraction.acts import Trigger
from geodata.extraction.readings import Reading
from geodata.extraction.scene import Scene
from geodata.extraction.when import When
from geodata.vocab import Stage

_SAID = re.compile(
    r"\b(?:said|told|agreed|decided|vowed|pledged|accepte|decide|announced|reported|declared|statement|announcement|indique\w*"
    r"|annonce\w*|declare\w*|affirme\w*|dit|rapporte\w*|precise\w*|communique|confirme\w*"
    r"|confirmed|according to \w+)(?:,? \w+){0,4},? (?:on |le |ce |in )?$"
)


#: "In September, the president said France would withdraw": the date of the saying.
_SAID_THEN = re.compile(
    r"^,[^,;]{3,80}\b(?:said|told|announced|declared|a (?:annonce|declare|indique|affirme|dit))\b"
)
_SAID_AFTER = re.compile(
    r"^,? ?(?:in a statement|dans un communique|a (?:annonce|declare|indique|affirme"
    r"|precise)|said|told)"
)


def date_of(scene: Scene, trigger: Trigger, whens: list[When], reading: Reading) -> When | None:
    """Return the date nearest to the trigger that no other trigger is nearer to."""
    plain = scene.sentence.plain
    left, right = scene.clause(trigger)
    mine = [w for w in whens if _nearest(scene, w) is trigger and left <= w.start <= right]
    mine = [w for w in mine if not _of_another(plain, w, trigger)]
    announces = reading.stage in {Stage.ANNOUNCED, Stage.DEMANDED, Stage.ORDERED, Stage.AGREED}
    said = {w for w in mine if of_saying(plain, w, trigger)}
    mine = [
        w
        for w in mine
        if w.start > trigger.start or _gap(w, trigger) < _AWAY or (announces and w in said)
    ]
    facts = [w for w in mine if w not in said]
    chosen = facts or (mine if announces else [])
    if not announces and not reading.planned:
        chosen = [w for w in chosen if not _due(plain, w) or w.start < trigger.start]
    if reading.stage is Stage.DEMANDED:
        chosen = [w for w in mine if w.lead != "by"] or chosen
    if not chosen:
        chosen = [
            w
            for w in whens
            if w.start < _HEAD and w.end < trigger.start and plain[w.end : w.end + 1] == ","
        ]
        if not announces:
            chosen = [w for w in chosen if not of_saying(plain, w, trigger)]
    return min(chosen, key=lambda w: _gap(w, trigger), default=None)


def _due(plain: str, when: When) -> bool:
    """Whether it is a deadline: "by 15 September", "by May next year"."""
    return when.lead == "by" or bool(re.search(r"\bby \w+ $", plain[: when.start]))


#: A date so near the head of a sentence, with a comma behind it, holds for all of it.
_HEAD = 25
#: One that stands further before its act, in letters, is another's.
_AWAY = 46
_ANOTHER = re.compile(
    r"\b(?:coups?|putsch|attacks?|attaques?|elections?|qui etai(?:t|ent)|which was|who was"
    r"|independ\w+|overthr\w+|ousted|seiz\w+|renvers\w+|pris le pouvoir|took power|created"
    r"|creee?s?|signed|signe)\b"
)


#: "The 2018 accord", "ahead of a 30 July referendum": the date of the thing named.
_EVENT = re.compile(
    r" (?:\w+ )?(?:accords?|agreement|pact|treaty|coup|putsch|referendum|elections?|vote)\b"
)


_OF_YEAR = re.compile(r"\b(?:accords?|agreements?|pact|treaty)(?: \w+){0,3} (?:of|de|du|d') ?$")


def _of_another(plain: str, when: When, trigger: Trigger) -> bool:
    """Whether the date is that of a coup or an attack told between it and the trigger."""
    named = _OF_YEAR.search(plain[max(0, when.start - 40) : when.start])
    if named or _EVENT.match(plain[when.end :]):
        return True
    just_before = plain[max(0, when.start - 22) : when.start]
    between = plain[trigger.end : when.start] if when.start > trigger.end else ""
    return bool(_ANOTHER.search(between) or _ANOTHER.search(just_before))


def of_saying(plain: str, when: When, trigger: Trigger) -> bool:
    """Whether the date is that of the saying: "said on Monday", "a annoncé jeudi"."""
    before = plain[max(0, when.start - 70) : when.start]
    after = plain[when.end : trigger.start] if when.end < trigger.start else ""
    said = _SAID.search(before) or (when.start < _HEAD and _SAID_THEN.match(after))
    return bool(said) or bool(
        _SAID_AFTER.match(plain[when.end : when.end + 40]) and when.start > trigger.end
    )


def _gap(when: When, trigger: Trigger) -> int:
    return when.start - trigger.end if when.start >= trigger.end else trigger.start - when.end + 12


def _nearest(scene: Scene, when: When) -> Trigger | None:
    def cost(trigger: Trigger) -> int:
        left, right = scene.clause(trigger)
        beside = "," in scene.sentence.plain[trigger.end : when.start]
        aside = trigger.form == "part" and beside
        return _gap(when, trigger) + (0 if left <= when.start <= right else 500) + 60 * aside

    return min(scene.triggers, key=cost, default=None)
