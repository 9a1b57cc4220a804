"""How much of a stranger's file is read: bounds on bytes, rows, columns, memory and time."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one import; sizes in bytes, times in seconds.

    `memory` is what a reader's process may take beyond its own libraries, about 100 MB.
    """

    file: int = 2_000 * MEGABYTE
    unpacked: int = 200 * MEGABYTE
    ratio: int = 100
    rows: int = 5_000_000
    columns: int = 200
    cell: int = 100_000
    memory: int = 400 * MEGABYTE
    seconds: float = 18.0
    #: what GeoJSON, which is parsed whole, may weigh
    whole: int = 50 * MEGABYTE


LIMITS = Limits()
