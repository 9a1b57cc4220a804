"""A geocoding service on loopback for the tests that ask one."""

from collections.abc import Iterator

import pytest

from tests.geocoder_server import GeocoderServer, geocoder_server


@pytest.fixture
def service() -> Iterator[GeocoderServer]:
    with geocoder_server() as running:
        yield running
