"""Files that are written whole or not at all: aside first, then under their name."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from geodata.errors import UsageError


@contextmanager
def written_whole(target: Path, called: str = "") -> Iterator[Path]:
    """Yield the path to write, which becomes `target` when the block ends without a fault.

    `called` is the option that names the file. Raises UsageError where it cannot be written.
    """
    said = f"{called} {target}".strip()
    if not target.name:
        raise UsageError(f"{said}: give the name of a file")
    waiting = aside(target)
    try:
        yield waiting
        os.replace(waiting, target)
    except OSError as fault:
        raise UsageError(f"{said}: {fault.strerror or fault}") from fault
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)


def aside(target: Path) -> Path:
    """Return the path beside `target` under which this process writes it."""
    return target.with_name(f".{target.name}.{os.getpid()}")


def made_folder(folder: Path) -> Path:
    """Make the folder where it is not there, and return it. Raises UsageError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise UsageError(f"{folder} cannot be made a folder: {fault.strerror}") from fault
    return folder
