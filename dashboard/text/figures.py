"""Locales, and whole numbers as each language writes them."""

from __future__ import annotations

from babel.numbers import format_decimal

from geodata.record import Lang

LOCALES: dict[Lang, str] = {"fr": "fr_FR", "en": "en_GB"}
NARROW = "\u202f"


def locale(lang: Lang) -> str:
    """Return the CLDR locale of `lang`."""
    return LOCALES[lang]


def integer(number: int, lang: Lang) -> str:
    """Return 1100 as 1,100 or 1 100 (narrow no-break space)."""
    return format_decimal(number, locale=locale(lang)).replace("\u00a0", NARROW)
