"""States and organisations as people write them: a name, a code or an adjective, FR or EN."""

from __future__ import annotations

import re
from collections.abc import Container

from geodata.filters import fold

#: Words of "Central African Republic".
_LONGEST = 3
_ARTICLE = re.compile(r"^(?:the |la |le |les |l')")


def nation_code(text: str) -> str:
    """Return the code of "Danish", "ONU", "Émirats" or "Ivory Coast"; blank if unknown."""
    # Wanted only where the record's own names do not answer, and slow to load.
    from geodata.extraction.nation_words import DEMONYMS, STATES
    from geodata.importing.places import country_code

    word = _ARTICLE.sub("", fold(text))
    return STATES.get(word) or DEMONYMS.get(word) or country_code(word)


def nation_of(phrase: str) -> str:
    """Return the code of the first adjective of a nation in "Russian air force"; blank if none."""
    from geodata.extraction.nation_words import DEM, DEMONYMS

    found = re.search(rf"\b(?:{DEM})\b", fold(phrase))
    return DEMONYMS[found[0]] if found else ""


def host_of(phrase: str, hosts: Container[str]) -> tuple[str, list[str]]:
    """Return the first of `hosts` that the phrase names, and its other words; blank if none."""
    from geodata.importing.places import country_code

    words = re.findall(r"\w+", fold(phrase))
    for size in range(_LONGEST, 0, -1):
        for start in range(len(words) - size + 1):
            code = country_code(" ".join(words[start : start + size]))
            if code in hosts:
                return code, words[:start] + words[start + size :]
    return "", words


def without_nation(phrase: str) -> str:
    """Return the phrase without its first adjective of a nation."""
    from geodata.extraction.nation_words import DEM

    return re.sub(rf"\b(?:{DEM})\b", " ", fold(phrase), count=1)
