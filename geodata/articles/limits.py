"""How much of a stranger's article is read: bounds on bytes, letters, pages, memory and time."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one file; sizes in bytes, `letters` of text kept, times in seconds.

    `memory` is what a reader's process may take beyond its own libraries.
    """

    file: int = 20 * MEGABYTE
    web: int = 5 * MEGABYTE
    unpacked: int = 100 * MEGABYTE
    letters: int = 1_000_000
    pages: int = 300
    memory: int = 300 * MEGABYTE
    seconds: float = 15.0


LIMITS = Limits()
