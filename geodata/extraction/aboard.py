"""Soldiers that a plane or a convoy carries, and of which nation they are."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.acts import Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.nation_words import DEM
from geodata.extraction.nations import codes
from geodata.extraction.objects import topic_of
from geodata.extraction.scene import Scene

_CRAFT = re.compile(
    r"\b(?:planes?|aircraft|flights?|cargo|convoys?|equipment|avions?|vols?|materiel|appareils?"
    r"|convois?|iliouchine|ilyushin|a400m|antonov)\b"
)


_THEIR_CRAFT = re.compile(rf"\b(?:leurs?|their) (?:\w+ )?{_CRAFT.pattern}")


_ABOARD = re.compile(
    r"\b(?:with|carrying|transporting|avec(?: a (?:son|leur) bord)?|transportant|a bord)"
    r" (?:some |about |les |des |de |d'|its |the )?(?:derniers |premiers |last |first )?$"
)


def aboard(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the force that a plane or convoy carries: "un avion est arrivé avec 100 soldats"."""
    plain = scene.sentence.plain
    left, right = scene.clause(trigger)
    if not _CRAFT.search(plain[left : trigger.start]):
        return None
    if scene.topic and _THEIR_CRAFT.search(plain[left : trigger.start]):
        return topic_of(scene, trigger)
    for mention in scene.mentions:
        carried = left <= mention.start < right and _ABOARD.search(plain[: mention.first])
        if carried and mention.kind in {"force", "plain"}:
            flown = flown_by(scene, trigger, mention)
            return flown if flown.actors or flown.count else None
    return None


_THEIR_PLANE = re.compile(
    rf"\b(?:avions?|vols?|appareils?)(?:[ -](?:militaires?|cargos?|de transport))* (?P<a>{DEM})\b"
    rf"|\b(?P<b>{DEM}) (?:military |cargo |transport |air force )*(?:planes?|aircraft|flights?)\b"
)


def flown_by(scene: Scene, trigger: Trigger, carried: Mention) -> Mention:
    """Return those carried as of the nation of their plane: "un avion russe avec 100 instructeurs"."""
    plane = _THEIR_PLANE.search(scene.sentence.plain, 0, trigger.start)
    if carried.actors or plane is None:
        return carried
    return replace(carried, kind="force", actors=codes(plane["a"] or plane["b"]))
