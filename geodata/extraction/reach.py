"""How far the words of an act reach: up to the next act, and on to places with a day of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.place_lists import is_place
from geodata.extraction.scene import Scene, Where
from geodata.extraction.when import When

_ALSO = re.compile(r"(?:,|;|,? (?:et|puis|and|then)) $")


def gapped(scene: Scene, trigger: Trigger, whens: Sequence[When]) -> list[tuple[Where, When]]:
    """Return later places with a day of their own: "Gossi a été rendue en avril, Ménaka le 13 juin"."""
    plain, found = scene.sentence.plain, []
    end = stop(scene, trigger)
    for mention in scene.mentions:
        own = next((w for w in whens if 0 < w.start - mention.end <= _TO_DATE), None)
        later = trigger.end <= mention.start < end and mention.before in {"", "et", "and"}
        if own and later and is_place(scene, mention) and _ALSO.search(plain[: mention.start]):
            found.append((Where(mention), own))
    return found


#: Between a place and its day: "Ménaka le 13 juin", in letters.
_TO_DATE = 5


def stop(scene: Scene, trigger: Trigger) -> int:
    """Return where the words of the next act begin; a participle beside ("deployed in") is none."""
    plain = scene.sentence.plain
    for later in scene.triggers:
        if later.start < trigger.end:
            continue
        gap = plain[trigger.end : later.start]
        if trigger.act is Act.REDUCE and later.act is Act.BE and later.form == "noun":
            continue
        if trigger.act is Act.BE and later.act is Act.BE and later.form == "part":
            continue
        if trigger.act in GOING and _describes(scene, later):
            continue
        if trigger.act is Act.HAVE or (trigger.form == "noun" and len(gap) < 4):  # noqa: PLR2004
            continue
        return later.start
    return len(plain)


def _describes(scene: Scene, later: Trigger) -> bool:
    """Whether a participle only describes the soldiers before it: "the troops stationed in"."""
    beside = any(
        m.kind in {"force", "plain"} and 0 <= later.start - m.end <= 1 for m in scene.mentions
    )
    return beside and later.act in {Act.BE, Act.DEPLOY}
