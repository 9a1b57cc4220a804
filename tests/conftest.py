"""Settings of every test, and the servers that some of them need.

Laws are judged by what holds, never by how long a machine took. No test sees the store, the
imported dumps or the kept answers of the person who runs it: it looks where there is nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.servers.postgres import Cluster

settings.register_profile("sahel", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sahel")

os.environ["SAHEL_STORE"] = str(Path(__file__) / "no-store.sqlite")  # no folder: none is made
os.environ["SAHEL_STATE"] = str(Path(__file__).parent / "no-state")
os.environ.pop("SAHEL_DATABASE_URL", None)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """Run a PostgreSQL server of our own, with PostGIS; for tests marked `servers`."""
    from tests.servers.postgres import cluster

    with cluster() as running:
        yield running


@pytest.fixture
def database_url(postgres: Cluster) -> str:
    """Make a fresh database with PostGIS; its address is as SAHEL_DATABASE_URL takes it."""
    return postgres.database()
