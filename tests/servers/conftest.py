"""Real servers for the tests of this folder, started once a session: `make test-servers`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.postgres import Cluster, cluster


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here as a test that needs servers."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.servers)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """Run a PostgreSQL server of our own, with PostGIS."""
    with cluster() as running:
        yield running


@pytest.fixture
def database_url(postgres: Cluster) -> str:
    """Make a fresh database with PostGIS; its address is as SAHEL_DATABASE_URL takes it."""
    return postgres.database()
