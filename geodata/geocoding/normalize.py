"""Fold place names so that spellings of one name compare equal; pure text, no data."""

import re
import unicodedata
from functools import lru_cache

# No place name is longer; what is longer is a paragraph or an attack, and is not folded.
MAX_NAME_LENGTH = 200

# Letters that NFKD leaves whole although people write them without the stroke or hook.
_LETTERS = {
    "œ": "oe",
    "æ": "ae",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ı": "i",
    "ɓ": "b",
    "ɗ": "d",
    "ɛ": "e",
    "ɔ": "o",
    "ŋ": "n",
    "ɲ": "ny",
    "ƙ": "k",
    "ƴ": "y",
}
_APOSTROPHES = "\u2018\u2019\u201b\u02bb\u02bc\u02be\u02bf\u02b9\u2032\u00b4`\ua78c"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212_"
# Accents (Latin, and the vowel signs of Arabic), and characters that show nothing:
# soft hyphen, zero-width ones, and those that turn the direction of writing.
_DROPPED_RANGES = (
    (0x0300, 0x036F),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x061C, 0x061C),
    (0x00AD, 0x00AD),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2069),
    (0xFEFF, 0xFEFF),
)
_PLAIN: dict[int, str | None] = {
    **{code: None for first, last in _DROPPED_RANGES for code in range(first, last + 1)},
    **{ord(char): "'" for char in _APOSTROPHES},
    **{ord(char): "-" for char in _HYPHENS},
    **{ord(char): plain for char, plain in _LETTERS.items()},
}
_SPACING = str.maketrans("", "", " '-.,/")

_LEADING_PARTICLE = re.compile(
    r"^(?:a|au|aux|en|dans|vers|pres de|pres d'|ville de|village de|localite de|commune de"
    r"|in|at|near|to|from|town of|city of|village of|the|la|le|les|l'|de|du|des|d')(?:(?<=')|\s+)"
)
_TRAILING_KIND = re.compile(r"[\s,]+(?:\()?(?:town|city|village|ville)\)?$")


def fold(name: str) -> str:
    """Return `name` without case, accents, control characters or typographic variants.

    NFC and NFD spellings give the same result. Empty when nothing is left, or when
    `name` is longer than MAX_NAME_LENGTH.
    """
    if len(name) > MAX_NAME_LENGTH:
        return ""
    if name.isascii():
        name = name.lower().replace("`", "'").replace("_", "-")
    else:
        name = unicodedata.normalize("NFKD", name).casefold().translate(_PLAIN)
    if not name.isprintable():
        name = "".join(char if char.isprintable() else " " for char in name)
    return " ".join(name.split()).strip(" '\"-.,;:")


def on_one_line(text: str) -> str:
    """Return a stranger's text without what shows nothing or moves the cursor, 200 characters at most.

    Escape codes would reach a terminal, marks of direction turn what stands beside them.
    """
    shown = "".join(char if char.isprintable() else " " for char in text[:MAX_NAME_LENGTH])
    return " ".join(shown.split())


def strip_particles(folded: str) -> str:
    """Drop one leading French or English particle and a trailing "town" or "(ville)"."""
    return _LEADING_PARTICLE.sub("", _TRAILING_KIND.sub("", folded), count=1)


def says_nothing(folded: str) -> bool:
    """Say whether a folded name has neither letters nor digits."""
    return not any(char.isalnum() for char in folded)


def spacing_key(folded: str) -> str:
    """Drop spaces, hyphens and apostrophes: N'Djamena and Ndjamena become one key."""
    return folded.translate(_SPACING)


_REGION = r"(?:province|region|state|area|prefecture|governorate|wilaya|departement|district)"
_KIND_OF_REGION = re.compile(rf"^{_REGION}\s+(?:d'|(?:de|du|des|of)\s+|(?=\S))|\s+{_REGION}$")


def region_key(name: str) -> str:
    """Fold a first-level region's name: Vakaga province and Vakaga, Misratah and Misrata are one."""
    key = bare_key(_KIND_OF_REGION.sub("", fold(name)))
    return key.removesuffix("h") if key.endswith("ah") else key


# What people put before or after a town's name to say which works at the town they mean.
_WORKS = (
    r"base aerienne projetee|base aerienne|base avancee temporaire|base avancee|base militaire"
    r"|base operationnelle avancee|base operationnelle|base temporaire|base"
    r"|camp militaire|camp minusma|camp|caserne|garnison|quartier|poste frontiere|poste"
    r"|aeroport international|aeroport|aerodrome|piste|fort|mine d'or|mine"
    r"|international airport|airport|airfield|airstrip|air base|airbase|forward operating base"
    r"|forward base|military base|military camp|training camp|army base|temporary base"
    r"|super camp|team site|sector headquarters|headquarters|barracks|garrison|outpost"
    r"|border post|gold mine|minusma camp|unamid camp|barkhane base"
)
_WORKS_FIRST = re.compile(rf"^(?:{_WORKS})\s+(?:(?:de|du|des|a|of|at|in)\s+|d'|de la |de l')?(.+)$")
_WORKS_LAST = re.compile(rf"^(.+?)[\s,]+(?:{_WORKS})$")
# "Base 201 d'Agadez": a name of its own, then the town.
_WORKS_OF_TOWN = re.compile(
    rf"^(?!(?:{_WORKS})\s+(?:de|du|of|in|at)\s|(?:{_WORKS})\s+d')"
    r"((?:air |)base\s.+?|camp\s.+?|ba\s.+?)\s+(?:de\s+|du\s+|of\s+|in\s+|at\s+|d')(.+)$"
)
# Which end of a town or which of two villages: Biltine Est, Old Marte. "New" is left alone, for
# what is new may lie a day's drive from what it is named after.
_ENDS = r"nord|sud|est|ouest|centre|central|urbain|north|south|east|west"
_END_LAST = re.compile(rf"^(.+?)[\s-]+(?:{_ENDS})$")
_AGE_FIRST = re.compile(r"^old\s+(.+)$")
_IN_BRACKETS = re.compile(r"^(.+?)\s*\(([^()]*)\)$")


def peel(folded: str) -> list[str]:
    """Return the place names that may stand inside a longer description, likeliest first.

    "camp de gao" gives "gao"; "minusma camp, gao" gives "gao"; "tabarey-barey (ayorou)"
    gives both names. What stands first is followed to its end before what follows it,
    so that "camp of port-bouet, abidjan" means Port-Bouët. Empty when nothing peels.
    """
    found: dict[str, None] = {}
    waiting = _parts(folded)
    while waiting:
        part = waiting.pop(0)
        if part not in found:
            found[part] = None
            waiting = _parts(part) + waiting
    return list(found)


def _parts(folded: str) -> list[str]:
    return [
        *_comma_parts(folded),
        *_bracket_parts(folded),
        *_without_works(folded),
        *_without_end(folded),
    ]


def _without_works(folded: str) -> list[str]:
    of_town = _WORKS_OF_TOWN.match(folded)
    matches = (pattern.match(folded) for pattern in (_WORKS_FIRST, _WORKS_LAST))
    plain = [match[1].strip(" ,'") for match in matches if match]
    return [*(of_town.groups() if of_town else ()), *plain]


def _without_end(folded: str) -> list[str]:
    matches = (pattern.match(folded) for pattern in (_END_LAST, _AGE_FIRST))
    return [match[1].strip(" ,-") for match in matches if match]


def _bracket_parts(folded: str) -> list[str]:
    match = _IN_BRACKETS.match(folded)
    return [part.strip() for part in match.groups() if part.strip()] if match else []


def _comma_parts(folded: str) -> list[str]:
    """Return the parts between commas; the first names the place, the last its town."""
    parts = [part.strip() for part in folded.split(",") if part.strip()]
    return parts if len(parts) > 1 else []


# "The", in the forms that Arabic names take; reporting keeps, drops or bends it at will.
_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|at|az|ed|er|es|ez|ech|esh)[ '-]+(?=.{3})")

# One sound and the ways of writing it in French, English, Hausa and romanised Arabic. The
# order matters: each step reads what the one before it wrote.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tch|tsh|sch|sh", "ch"),
        (r"d[jgy]|di(?=[aeou])|gi(?=[aou])", "j"),
        (r"kh|ck|q|c(?![eiyh])", "k"),
        (r"gh|gu(?=[eiy])", "g"),
        (r"ph", "f"),
        (r"c(?=[eiy])|z|ss", "s"),
        (r"x", "ks"),
        (r"(?<!c)h", ""),
        (r"[mn](?=[bp])", "m"),
        (r"(?<!^)[aeiouyw]+", ""),
        (r"^y", "i"),
        (r"^[wo]", "u"),
        (r"(.)\1+", r"\1"),
    )
)


def bare_key(folded: str) -> str:
    """Return the spacing key without an Arabic article: El Nahud and An Nahud become one key."""
    return spacing_key(_ARTICLE.sub("", folded))


@lru_cache(maxsize=4096)
def phonetic_key(folded: str) -> str:
    """Return the consonants as they sound: Djibo and Jibo, Tchintabaraden and Chin-Tabaraden.

    Of the vowels only the first letter counts (ou, w and u are one), so that an equal
    key is no proof: compare the names as well. Other scripts than the Latin pass unchanged.
    """
    key = bare_key(folded)
    for pattern, sound in _SOUNDS:
        key = pattern.sub(sound, key)
    return key
