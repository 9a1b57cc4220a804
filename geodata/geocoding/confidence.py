"""How far an answer can be trusted: how often one of its kind was right when measured.

Each pair is (right within 25 km, measured) among the 1,616 names of the development set,
with the embedded tables, by `geodata geocode score`; see docs/geocoding.md. The
confidence is (right + 1) / (measured + 2), so that one lucky case is no certainty.
"""

from collections.abc import Iterable

from geodata.geocoding.index import Place
from geodata.geocoding.stages import EXACT, FUZZY, PEELED, PHONETIC, SPACING

# Whose row the place is: a person looked at it, and the same where most villages are in no table;
# a table of towns, or a table that is too thin to tell of namesakes; a city is what everybody means
# by its name.
REVIEWED, UNCHARTED, CITY, TOWN, DOUBTFUL = "reviewed", "uncharted", "city", "town", "doubtful"
# On the scale of `prominence`: some 100,000 people.
CITY_PROMINENCE = 6.0

# Of the names that reporting uses in a country, those that a table has: (known, different names) in
# the press and deployment rows of the development set.
NAMES_KNOWN = {
    "BFA": (16, 68),
    "CAF": (31, 192),
    "CMR": (6, 42),
    "MLI": (36, 134),
    "MRT": (6, 7),
    "NER": (14, 54),
    "NGA": (135, 214),
    "SDN": (19, 256),
    "SEN": (6, 32),
    "TCD": (14, 44),
}
# With fewer known than this, places that no table has are named so much oftener than those that
# one has that even a reviewed town's namesakes count.
LEAST_KNOWN = 0.1

# The name singles out one place and the country was given.
KNOWN = {
    (EXACT, REVIEWED): (207, 210),
    (EXACT, UNCHARTED): (8, 9),
    (EXACT, CITY): (19, 19),
    (EXACT, TOWN): (21, 25),
    (EXACT, DOUBTFUL): (58, 74),
    (SPACING, ""): (11, 13),
    (PEELED, ""): (10, 11),
    (PHONETIC, ""): (18, 48),
    (FUZZY, ""): (4, 10),
}
# It does so, but no country was given.
ANY_COUNTRY = {
    (EXACT, REVIEWED): (203, 219),
    (EXACT, UNCHARTED): (7, 8),
    (EXACT, CITY): (19, 19),
    (EXACT, TOWN): (24, 54),
    (EXACT, DOUBTFUL): (6, 12),
    (SPACING, ""): (10, 12),
    (PEELED, ""): (10, 11),
    (PHONETIC, ""): (8, 151),
    (FUZZY, ""): (1, 18),
}
# It leaves several places, and this is the first of them: asked with the country and without.
SEVERAL = {EXACT: (17, 43), SPACING: (0, 0), PEELED: (0, 0), PHONETIC: (2, 101), FUZZY: (0, 3)}


def standing(place: Place, beside: Iterable[Place] = ()) -> str:
    """Say whose row the place is; `beside` are rows of other tables at the same spot."""
    if place.curated or place.kind in {"airport", "country"}:
        # The works have names of their own, which no village bears.
        if place.precision != "settlement" or not _is_uncharted(place.country):
            return REVIEWED
        return CITY if any(map(_is_city, beside)) else UNCHARTED
    if place.doubtful:
        return DOUBTFUL
    return CITY if _is_city(place) else TOWN


def confidence(method: str, whose: str, *, unique: bool, country_known: bool) -> float:
    """Return the share of such answers that is right, from 0 to 1; `whose` is their standing."""
    if not unique:
        return _share(*SEVERAL[method])
    table = KNOWN if country_known else ANY_COUNTRY
    return _share(*table[method, whose if method == EXACT else ""])


# Why the only place of the very name is not placed without a human.
FEW_VILLAGES, COUNTRY_NEEDED, NOT_REVIEWED, FEW_NAMES = (
    "few_villages",
    "country_needed",
    "not_reviewed",
    "few_names",
)


def doubt(whose: str, *, country_known: bool, confirmed: bool) -> str:
    """Say what keeps the only place of the very name from being accepted unseen; "" if nothing.

    `confirmed`: the region was given and is the place's, or a table that holds the villages of the
    country has no other place of the name. Without the country a town of the tables is right half
    of the time; with it alone its namesakes are villages that no embedded table has.
    """
    if whose in {REVIEWED, CITY}:
        return ""
    if whose == UNCHARTED:
        return "" if confirmed else FEW_NAMES
    if whose == DOUBTFUL:
        return FEW_VILLAGES
    if not country_known:
        return COUNTRY_NEEDED
    return "" if confirmed else NOT_REVIEWED


def _is_city(place: Place) -> bool:
    return place.prominence >= CITY_PROMINENCE


def _is_uncharted(country: str) -> bool:
    known, names = NAMES_KNOWN.get(country, (1, 1))
    return known / names < LEAST_KNOWN


def _share(right: int, measured: int) -> float:
    return round((right + 1) / (measured + 2), 2)
