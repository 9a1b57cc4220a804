"""One suite for both stores: every test that asks for `settings` or `store` runs on each.

The runs on PostgreSQL are marked `servers`: `make test-servers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from geodata.build.build import build
from geodata.settings import Settings
from geodata.store import Person, Role, open_store
from geodata.store.store import Store
from tests import small_record
from tests.servers.postgres import Cluster

REVIEWER = Person("Awa", Role.REVIEWER)
ANALYST = Person("Bintou", Role.ANALYST)
VIEWER = Person("Chekou", Role.VIEWER)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Build the small record once: two claims of US forces at Agadez."""
    folder = tmp_path_factory.mktemp("small")
    curated = small_record.write(folder / "curated")
    build(curated, folder / "built")
    return Settings(curated, folder / "built", store=folder / "never.sqlite")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)])
def settings(request: pytest.FixtureRequest, small: Settings, tmp_path: Path) -> Settings:
    """Name a new store over the small record, of either kind."""
    if request.param == "sqlite":
        return replace(small, store=tmp_path / "store.sqlite")
    return replace(small, database_url=request.getfixturevalue("database_url"))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)])
def new_store(
    request: pytest.FixtureRequest, small: Settings, tmp_path: Path
) -> Callable[[], Store]:
    """Return a function that makes a new store each time, of either kind."""
    number = count()
    if request.param == "sqlite":
        return lambda: open_store(replace(small, store=tmp_path / f"{next(number)}.sqlite"))
    postgres: Cluster = request.getfixturevalue("postgres")
    return lambda: open_store(replace(small, database_url=postgres.database()))


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    """Open a new store."""
    opened = open_store(settings)
    yield opened
    opened.close()
