"""Where things are: read once from the environment, passed down as one frozen value."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
_FOLDER = "sahel-forces"
_STORE = "store.sqlite"


@dataclass(frozen=True, slots=True)
class Settings:
    """Folders of the reviewed record, of what is built from it and of what is fetched or imported.

    `store` is the file of the analysts' store; a `database_url` (postgresql://…) takes its place.
    `geocoder` names the online geocoder (nominatim, photon, pelias or geonames); empty is none.
    Its own settings are read as text and checked where they are used.
    """

    curated: Path = HERE / "curated"
    built: Path = HERE / "built"
    state: Path = field(default_factory=lambda: _state_folder(os.environ))
    store: Path = field(default_factory=lambda: _state_folder(os.environ) / _STORE)
    database_url: str = field(default="", repr=False)  # it may hold a password
    geocoder: str = ""
    geocoder_url: str = ""
    geocoder_key: str = field(default="", repr=False)
    geocoder_email: str = ""
    geocoder_delay: str = ""

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Return the settings; variables named SAHEL_… take the place of the defaults."""
        env = os.environ if environ is None else environ
        return cls(
            curated=Path(env.get("SAHEL_CURATED") or HERE / "curated"),
            built=Path(env.get("SAHEL_BUILT") or HERE / "built"),
            state=_state_folder(env),
            store=Path(env.get("SAHEL_STORE") or _state_folder(env) / _STORE),
            database_url=env.get("SAHEL_DATABASE_URL", "").strip(),
            geocoder=env.get("SAHEL_GEOCODER", "").strip().lower(),
            geocoder_url=env.get("SAHEL_GEOCODER_URL", "").strip(),
            geocoder_key=env.get("SAHEL_GEOCODER_KEY", "").strip(),
            geocoder_email=env.get("SAHEL_GEOCODER_EMAIL", "").strip(),
            geocoder_delay=env.get("SAHEL_GEOCODER_DELAY", "").strip(),
        )


def _state_folder(env: Mapping[str, str]) -> Path:
    """Return SAHEL_STATE, or our folder where this system keeps its users' data."""
    if chosen := env.get("SAHEL_STATE"):
        return Path(chosen)
    home = Path(env.get("HOME") or Path.home())
    if sys.platform == "win32":
        return Path(env.get("APPDATA") or home) / _FOLDER
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / _FOLDER
    return Path(env.get("XDG_DATA_HOME") or home / ".local" / "share") / _FOLDER
