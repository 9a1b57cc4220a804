"""States and organisations as people write them: a name, a code or an adjective, FR or EN."""

from __future__ import annotations

import re

from geodata.filters import fold


def nation_code(text: str) -> str:
    """Return the code of "Danish", "ONU", "Émirats" or "Ivory Coast"; blank if unknown."""
    # Wanted only where the record's own names do not answer, and slow to load.
    from geodata.extraction.nation_words import DEMONYMS, STATES
    from geodata.importing.places import country_code

    word = fold(text)
    return STATES.get(word) or DEMONYMS.get(word) or country_code(text)


def nation_of(phrase: str) -> str:
    """Return the code of the first adjective of a nation in "Russian air force"; blank if none."""
    from geodata.extraction.nation_words import DEM, DEMONYMS

    found = re.search(rf"\b(?:{DEM})\b", fold(phrase))
    return DEMONYMS[found[0]] if found else ""
