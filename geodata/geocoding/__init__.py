"""Place names to points, offline: the public API, name by name.

Import from here. `distance_outside_km` lives in `geodata.geocoding.borders`, which
needs shapely, and is fetched only when asked for.
"""

from geodata.geocoding.explain import Explanation, explain
from geodata.geocoding.index import Place, PlaceIndex, prominence
from geodata.geocoding.match import Candidate, Question, find_candidates
from geodata.geocoding.offline import NoNetworkAdapter, SahelGeocoder
from geodata.geocoding.places import Gazetteer, embedded_gazetteer
from geodata.geocoding.sites import LocatedSite, locate_site, locate_sites
from geodata.geocoding.spots import kilometres

__all__ = [
    "Candidate",
    "Explanation",
    "Gazetteer",
    "LocatedSite",
    "NoNetworkAdapter",
    "Place",
    "PlaceIndex",
    "Question",
    "SahelGeocoder",
    "embedded_gazetteer",
    "explain",
    "find_candidates",
    "kilometres",
    "locate_site",
    "locate_sites",
    "prominence",
]
