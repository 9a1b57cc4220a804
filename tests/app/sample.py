"""A small true record for the page tests: Niger, Mali and Chad in 2022-2025, one hostile text.

Its curated tables stand in `record/`; the real build makes them what the page reads. The hostile
texts (force `rus-lab`) try every place where record text meets HTML, Markdown or a script.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from geodata.build.build import build
from geodata.record.tables import CURATED, PACKAGE

TABLES = Path(__file__).parent / "record"


def build_sample(folder: Path) -> Path:
    """Build the sample's tables, with the shipped data package, into `folder`; return the build."""
    curated = shutil.copytree(TABLES, folder / "curated")
    shutil.copy(CURATED / PACKAGE, curated)
    build(curated, folder / "built")
    return folder / "built"
