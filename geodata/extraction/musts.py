"""What a host says must be: "Senegal's president said France should leave" is a demand."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.acts import GOING, Trigger
from geodata.extraction.scene import Scene
from geodata.extraction.told import Reading
from geodata.vocab import Stage

_MUST = re.compile(
    r"\b(?:sa(?:id|ys)|told|tells|stress\w*|insist\w*|declar\w*|dit|affirm\w*|estim\w*|martel\w*|warn\w*"
    r"|fait savoir|annonc\w*|prevenu|indiqu\w*)(?: que| that)?"
    r" [^;]{0,110}\b(?:must|should|ha(?:s|ve|d) to|doi(?:t|vent)|devai(?:t|ent)|devr\w+) (?:\w+ ){0,2}$"
)


def demanded_by_host(scene: Scene, trigger: Trigger, before: str, reading: Reading) -> Reading:
    """Return a plan to leave as a demand, where a host says that they must.

    `before` is the plain words of the clause up to the trigger.
    """
    leaves = reading.stage is Stage.ANNOUNCED and trigger.act in GOING and reading.planned
    found = _MUST.search(before) if leaves else None
    if not found:
        return reading
    said = trigger.start - len(before) + found.start()
    speakers = [m for m in scene.mentions if m.end <= said and m.kind in {"state", "government"}]
    if not speakers or not {speakers[-1].country, *speakers[-1].actors} & scene.world.hosts:
        return reading
    return replace(reading, stage=Stage.DEMANDED, planned=False)
