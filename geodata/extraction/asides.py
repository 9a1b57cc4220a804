"""What is said beside a subject, between commas, and is not it: "MINUSMA, with 180 dead, must leave"."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.acts import Trigger
from geodata.extraction.scene import Scene

#: The verb follows a comma: what stands between it and the comma before is said beside the subject.
_ASIDE = re.compile(
    r"(?P<aside>, (?:(?:et |and )?dont |qui |forte? |made up |composed |comprising |numbering "
    r"|which |who |whose |whom |including "
    r"|notamment |led "
    r"|an? |the |le |la |l'|un |une |en |in |au |along|avec |with |selon |according "
    r"|[\w-]+e(?:d|es?|s)? (?:de |d'|a |au |en |dans |sur |par |in |at |by |as |since |of |on "
    r"|to ))"
    r"(?:[^;:,]|,\d){2,130}, )"
    r"(?:(?:has|have|had|will|would|is|are|was|were|must|a|ont|avait|avaient|va|vont|doit"
    r"|doivent|devrait|est|sont|could|may|also|now|then|once|still|later|aussi|deja"
    r"|already) ){0,3}$"
)


def without_aside(scene: Scene, trigger: Trigger) -> Scene:
    """Return the scene without what is said beside the subject: "MINUSMA, with 180 dead, must leave"."""
    found = _ASIDE.search(scene.sentence.plain, scene.clause(trigger)[0], trigger.start)
    if not found:
        return scene
    start, end = found.span("aside")
    rest = [m for m in scene.mentions if m.end <= start + 1 or m.start >= end - 1]
    before = [m for m in rest if m.end <= start + 1]
    aside = [m for m in scene.mentions if m not in rest]
    if any(m.named for m in aside) and before and before[-1].kind == "pronoun":
        return scene  # "the mission, known as MINUSMA, …"
    subject_before = any(
        m.kind in {"force", "plain", "pronoun", "other"}
        or (m.kind == "state" and m.before in {"", "and", "et"})
        or "works" in m.flags
        for m in before
    )
    return replace(scene, mentions=rest) if subject_before else scene
