"""Place names to points, offline: the public API, name by name.

Import from here. `distance_outside_km` lives in `geodata.geocoding.borders`, which
needs shapely, and is fetched only when asked for.
"""

from geodata.geocoding.explain import Explanation, explain
from geodata.geocoding.match import Candidate, kilometres
from geodata.geocoding.offline import NoNetworkAdapter, SahelGeocoder
from geodata.geocoding.places import Gazetteer, Place, embedded_gazetteer
from geodata.geocoding.sites import LocatedSite, locate_site, locate_sites

__all__ = [
    "Candidate",
    "Explanation",
    "Gazetteer",
    "LocatedSite",
    "NoNetworkAdapter",
    "Place",
    "SahelGeocoder",
    "embedded_gazetteer",
    "explain",
    "kilometres",
    "locate_site",
    "locate_sites",
]
