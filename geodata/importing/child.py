"""Hand a file to a reader in a process of its own, and take what it found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from geodata.importing.faults import ImportFault
from geodata.importing.kind import Kind
from geodata.importing.limits import Limits

# What a reader has no use for: where the store is, and how to log in to it.
_SECRETS = ("SAHEL_", "PG", "STREAMLIT_", "AWS_")


def unpack(kind: Kind, source: Path, rows: Path, layer: str, limits: Limits) -> dict[str, Any]:
    """Write the table in `source` to `rows` as plain CSV; return its layer, layers and crs.

    Raises ImportFault: the reader's own, or for too much time or memory.
    """
    reader = [sys.executable, "-m", "geodata.importing.worker"]
    try:
        done = subprocess.run(  # noqa: S603 our own program; the path is one that we made
            [*reader, kind, str(source), str(rows), layer],
            capture_output=True,
            timeout=limits.seconds,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except subprocess.TimeoutExpired as fault:
        raise ImportFault("too_slow", seconds=int(limits.seconds)) from fault
    return _found(done.stdout, kind)


def _found(said: bytes, kind: Kind) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = json.loads(said)
    except ValueError:
        raise ImportFault("reader_failed") from None
    if "fault" in answer:
        raise ImportFault(answer["fault"], **answer["values"])
    return {**answer["found"], "kind": kind}


def _environment() -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(_SECRETS)}
    # Arrow's own allocators reserve far more address space than they use.
    return {**kept, "ARROW_DEFAULT_MEMORY_POOL": "system", "OMP_NUM_THREADS": "1"}
