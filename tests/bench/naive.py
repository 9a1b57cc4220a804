"""The naive page laid out so that it can be served beside the product's."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.server import ROOT

HERE = Path(__file__).parent


@contextmanager
def naive_script() -> Iterator[Path]:
    """Lay the naive page out with the files it serves; Streamlit wants them beside the script."""
    with tempfile.TemporaryDirectory(prefix="sahel-bench-") as folder:
        here = Path(folder)
        (here / "static").mkdir()
        leaflet = ROOT / "dashboard" / "static" / "leaflet"
        for path in (leaflet / "leaflet.js", leaflet / "leaflet.css", HERE / "dollar.js"):
            shutil.copy(path, here / "static")
        yield Path(shutil.copy(HERE / "naive_page.py", here))
