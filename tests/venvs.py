"""Virtual environments beside the product's own, made from a lock when they are first needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.server import ROOT


def is_ready(name: str) -> bool:
    """Say whether the environment is as new as its lock."""
    ready, lock = _files(name)
    return ready.exists() and ready.stat().st_mtime >= lock.stat().st_mtime


def ensure(name: str) -> Path:
    """Return the folder of `.venv-NAME`, with what `requirements-NAME.lock` pins."""
    ready, lock = _files(name)
    if not is_ready(name):
        print(f"installing {lock.name} into {ready.parent.name}", flush=True)
        subprocess.run([sys.executable, "-m", "venv", ready.parent], check=True)
        pip = [ready.parent / "bin/python", "-m", "pip", "install", "--quiet"]
        options = ["--disable-pip-version-check", "--require-hashes", "--no-deps", "-r", lock]
        subprocess.run([*pip, *options], check=True)
        ready.touch()
    return ready.parent


def _files(name: str) -> tuple[Path, Path]:
    return ROOT / f".venv-{name}" / "ready", ROOT / f"requirements-{name}.lock"
