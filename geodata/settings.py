"""Where things are: read once from the environment, passed down as one frozen value."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Folders of the reviewed record and of what is built from it."""

    curated: Path = HERE / "curated"
    built: Path = HERE / "built"

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Return the settings, SAHEL_CURATED and SAHEL_BUILT taking the place of the defaults."""
        env = os.environ if environ is None else environ
        return cls(
            curated=Path(env.get("SAHEL_CURATED") or HERE / "curated"),
            built=Path(env.get("SAHEL_BUILT") or HERE / "built"),
        )
