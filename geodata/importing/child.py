"""Hand a file to a reader in a process of its own, and take what it found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from geodata.confined import run_confined
from geodata.importing.faults import ImportFault
from geodata.importing.kind import Kind
from geodata.importing.limits import Limits


def unpack(kind: Kind, source: Path, rows: Path, layer: str, limits: Limits) -> dict[str, Any]:
    """Write the table in `source` to `rows` as plain CSV; return its layer, layers and crs.

    Raises ImportFault: the reader's own, or for too much time or memory.
    """
    asked = [kind, str(source), str(rows), layer]
    try:
        said = run_confined("geodata.importing.worker", asked, limits.seconds)
    except TimeoutError as fault:
        raise ImportFault("too_slow", seconds=int(limits.seconds)) from fault
    return _found(said, kind)


def _found(said: bytes, kind: Kind) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = json.loads(said)
    except ValueError:
        raise ImportFault("reader_failed") from None
    if "fault" in answer:
        raise ImportFault(answer["fault"], **answer["values"])
    return {**answer["found"], "kind": kind}
