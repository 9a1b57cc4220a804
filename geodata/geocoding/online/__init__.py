"""Online geocoders: off by default, asked only about what nothing offline knows.

Their answers are candidates for a person to decide on, never points on the map.
"""

from geodata.geocoding.online.gate import Gate
from geodata.geocoding.online.geocoder import (
    OnlineAnswer,
    OnlineGeocoder,
    Outcome,
    online_geocoder,
)
from geodata.geocoding.online.service import SERVICES, Service, configured_service

__all__ = [
    "SERVICES",
    "Gate",
    "OnlineAnswer",
    "OnlineGeocoder",
    "Outcome",
    "Service",
    "configured_service",
    "online_geocoder",
]
