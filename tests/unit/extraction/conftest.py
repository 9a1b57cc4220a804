"""The world of the shipped record, indexed once."""

import pytest

from geodata.extraction import make_world
from geodata.geocoding import embedded_gazetteer
from geodata.record import load_record
from geodata.settings import Settings


@pytest.fixture(scope="session")
def world():
    return make_world(load_record(Settings.from_env().built), embedded_gazetteer())
