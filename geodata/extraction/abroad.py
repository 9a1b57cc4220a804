"""Countries that are neither hosts nor senders here: who is told of there is not in a host country."""

from __future__ import annotations

import re

from geodata.extraction.mention import Mention
from geodata.extraction.nation_words import ELSEWHERE
from geodata.extraction.scene import Scene

_ABROAD = re.compile(
    r"\b(?:in|to|from|inside|en|au|aux|a|du|de|d'|vers) ?(?:the |la |le |l'|democratic republic of "
    rf"|republique democratique du )*(?P<name>{ELSEWHERE})\b(?! (?:border|river|street))"
)


def is_abroad(scene: Scene) -> bool:
    """Whether a sentence places what it tells in such a country, and in no host country."""
    if any(_names_host(scene, mention) for mention in scene.mentions):
        return False
    found = _ABROAD.search(scene.sentence.plain)
    return found is not None and scene.sentence.original(*found.span("name"))[:1].isupper()


def _names_host(scene: Scene, mention: Mention) -> bool:
    named = mention.country in scene.world.hosts and "anaphor" not in mention.flags
    return named and mention.kind in {"state", "place", "government"}
