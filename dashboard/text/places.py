"""Countries in a sentence: au Mali, en Mauritanie, du Niger, de la Libye; in the Central … Republic."""

from __future__ import annotations

from dashboard.text.catalogue import typeset
from geodata.record import Lang, name
from geodata.record.model import Country

_VOWELS = "aàâeéèêiîoôuû"
_MASCULINE_IN_E = frozenset({"BLZ", "KHM", "MEX", "MOZ", "SUR", "ZWE"})
_FEMININE = frozenset({"SLE"})
_PLURAL = frozenset({"ARE", "NLD", "PHL", "USA", "MDV", "SYC", "COM"})


def in_country(country: Country, lang: Lang) -> str:
    """Return `in Mali`, `au Mali`, `en Libye`, `en Angola`."""
    said = typeset(name(country, lang), lang)
    if lang == "en":
        return f"in {_with_article(said)}"
    if country.country in _PLURAL:
        return f"aux {said}"
    return f"en {said}" if _is_feminine(country) or _elides(said) else f"au {said}"


def of_country(country: Country, lang: Lang) -> str:
    """Return `of Mali`, `du Mali`, `de la Libye`, `de l’Angola`."""
    said = typeset(name(country, lang), lang)
    if lang == "en":
        return f"of {_with_article(said)}"
    if country.country in _PLURAL:
        return f"des {said}"
    if _elides(said):
        return f"de l’{said}"
    return f"de la {said}" if _is_feminine(country) else f"du {said}"


def about_country(country: Country, lang: Lang) -> str:
    """Return `about Mali`, `au sujet du Mali`."""
    if lang == "en":
        return f"about {_with_article(typeset(name(country, lang), lang))}"
    return f"au sujet {of_country(country, lang)}"


def _with_article(said: str) -> str:
    return f"the {said}" if "Republic" in said or said.startswith("United") else said


def _is_feminine(country: Country) -> bool:
    """In French a country whose first word ends in e is feminine, but for few exceptions."""
    first = country.name_fr.split(" ")[0]
    by_ending = first.endswith("e") and country.country not in _MASCULINE_IN_E
    return by_ending or country.country in _FEMININE


def _elides(said: str) -> bool:
    return said[:1].casefold() in _VOWELS
