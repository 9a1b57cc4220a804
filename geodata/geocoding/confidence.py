"""How far an answer can be trusted: how often one of its kind was right when measured.

Each pair is (right within 25 km, measured) among the 1,616 names of the development set,
with the embedded tables, by `geodata geocode score`; see docs/geocoding.md. The
confidence is (right + 1) / (measured + 2), so that one lucky case is no certainty.
"""

from geodata.geocoding.index import Place
from geodata.geocoding.stages import EXACT, FUZZY, PEELED, PHONETIC, SPACING

# Whose row the place is: a person looked at it, a table of towns, or a table that is too thin to
# tell of namesakes; and a city is what everybody means by its name.
REVIEWED, CITY, TOWN, DOUBTFUL = "reviewed", "city", "town", "doubtful"
# On the scale of `prominence`: some 100,000 people.
CITY_PROMINENCE = 6.0

# The name singles out one place and the country was given.
KNOWN = {
    (EXACT, REVIEWED): (212, 216),
    (EXACT, CITY): (11, 11),
    (EXACT, TOWN): (32, 36),
    (EXACT, DOUBTFUL): (58, 74),
    (SPACING, ""): (11, 13),
    (PEELED, ""): (10, 11),
    (PHONETIC, ""): (18, 48),
    (FUZZY, ""): (4, 10),
}
# It does so, but no country was given.
ANY_COUNTRY = {
    (EXACT, REVIEWED): (207, 224),
    (EXACT, CITY): (11, 11),
    (EXACT, TOWN): (35, 65),
    (EXACT, DOUBTFUL): (6, 12),
    (SPACING, ""): (10, 12),
    (PEELED, ""): (10, 11),
    (PHONETIC, ""): (8, 151),
    (FUZZY, ""): (1, 18),
}
# It leaves several places, and this is the first of them: asked with the country and without.
SEVERAL = {EXACT: (17, 43), SPACING: (0, 0), PEELED: (0, 0), PHONETIC: (2, 101), FUZZY: (0, 3)}


def standing(place: Place) -> str:
    """Say whose row the place is."""
    if place.curated or place.kind in {"airport", "country"}:
        return REVIEWED
    if place.doubtful:
        return DOUBTFUL
    return CITY if place.prominence >= CITY_PROMINENCE else TOWN


def confidence(method: str, place: Place, *, unique: bool, country_known: bool) -> float:
    """Return the share of such answers that is right, from 0 to 1."""
    if not unique:
        return _share(*SEVERAL[method])
    table = KNOWN if country_known else ANY_COUNTRY
    return _share(*table[method, standing(place) if method == EXACT else ""])


def may_be_accepted(method: str, place: Place, *, country_known: bool) -> bool:
    """Say whether such an answer, if it is the only one, is placed without a human.

    Only the very name is. Where the country is not known a town of the tables is right
    half of the time: its namesakes are villages that no table here has.
    """
    whose = standing(place)
    return method == EXACT and (whose in {REVIEWED, CITY} or (whose == TOWN and country_known))


def _share(right: int, measured: int) -> float:
    return round((right + 1) / (measured + 2), 2)
