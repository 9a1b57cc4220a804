"""The small record of tests/app/sample.py, built once for these tests."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.scene import Scene, Store, build_scene
from dashboard.url_reader import Known
from dashboard.url_state import opening_view
from geodata.posture import derive, posture
from geodata.record import load_manifest, load_record
from tests.app.sample import build_sample

MakeScene = Callable[..., Scene]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    built: Path = build_sample(tmp_path_factory.mktemp("sample"))
    record, manifest = load_record(built), load_manifest(built)
    cut_off = date.fromisoformat(manifest["cut_off"])
    return Store(record, derive(record), manifest["data_version"], cut_off)


@pytest.fixture
def scene_of(store: Store) -> MakeScene:
    """Make the scene of a view: scene_of(at=date(2024, 5, 2), countries={"NER"}, lang="en")."""

    def make(**fields: Any) -> Scene:
        chosen = {
            k: fields.pop(k) for k in ("countries", "actors", "forces", "text") if k in fields
        }
        view = replace(opening_view(Known.of(store.record, store.cut_off), "fr"), **fields)
        sets = {k: v if isinstance(v, str) else frozenset(v) for k, v in chosen.items()}
        view = replace(view, filters=replace(view.filters, **sets))
        when = view.when
        rows = posture(store.derivation, when.first if when.is_day else when)
        return build_scene(store, view, rows)

    return make
