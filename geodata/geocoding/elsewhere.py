"""Countries that the gazetteer does not cover: their names are never a misspelt town here."""

from functools import cache

from geodata.gazetteer.codes import ALPHA2_TO_ALPHA3
from geodata.geocoding.normalize import fold, spacing_key

# What the press calls them beside the names of CLDR.
_OTHER_NAMES = (
    "Congo",
    "Republic of the Congo",
    "République du Congo",
    "Democratic Republic of the Congo",
    "République démocratique du Congo",
    "DR Congo",
    "DRC",
    "RDC",
    "RD Congo",
    "Zaïre",
    "Swaziland",
    "USA",
    "United Kingdom",
    "Turkey",
    "Turquie",
    "Burma",
    "Czech Republic",
)


def is_country_elsewhere(name: str) -> bool:
    """Say whether the whole name is that of a country outside the region, in English or French."""
    return spacing_key(fold(name)) in _names()


@cache
def _names() -> frozenset[str]:
    from babel import Locale

    names = set(_OTHER_NAMES)
    for language in ("en", "fr"):
        for code, name in Locale(language).territories.items():
            if len(code) == len("XX") and code.isalpha() and code not in ALPHA2_TO_ALPHA3:
                names.add(name)
    return frozenset(spacing_key(fold(name)) for name in names)
