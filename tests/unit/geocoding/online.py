"""What the tests of the online geocoder share: one that asks the service on loopback."""

from __future__ import annotations

from pathlib import Path

from geodata.geocoding.match import Question
from geodata.geocoding.online import OnlineAnswer, OnlineGeocoder, online_geocoder
from geodata.geocoding.online.geocoder import SECONDS_PER_PLACE
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
    return made


def asked(
    service: GeocoderServer,
    state: Path,
    name: str = "Anéfis",
    countries: frozenset[str] = MALI,
    patience: float = SECONDS_PER_PLACE,
) -> OnlineAnswer:
    made = geocoder(service, state)
    made.seconds_per_place = patience
    return made.ask(Question(name, countries))
