"""What the tests of the online geocoder share: one that asks the service on loopback."""

from __future__ import annotations

from pathlib import Path

from geodata.geocoding.match import Question
from geodata.geocoding.online import OnlineAnswer, OnlineGeocoder, online_geocoder
from geodata.settings import Settings
from tests.geocoder_server import GeocoderServer, nominatim_place

ANEFIS = nominatim_place("Anéfis", "18.0439", "0.6031")
MALI = frozenset({"MLI"})


def settings(service: GeocoderServer, state: Path, **changed: str) -> Settings:
    variables = {
        "SAHEL_GEOCODER": "nominatim",
        "SAHEL_GEOCODER_URL": service.url,
        "SAHEL_GEOCODER_DELAY": "0",
        "SAHEL_STATE": str(state),
    }
    return Settings.from_env(variables | changed)


def geocoder(service: GeocoderServer, state: Path, **changed: str) -> OnlineGeocoder:
    made = online_geocoder(settings(service, state, **changed), for_this_run=True)
    assert made is not None
    made.seconds_per_place = 1.5
    return made


def asked(
    service: GeocoderServer, state: Path, name: str = "Anéfis", countries: frozenset[str] = MALI
) -> OnlineAnswer:
    return geocoder(service, state).ask(Question(name, countries))
