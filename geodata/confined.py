"""A process of its own for a stranger's file: little memory, little time, a bare environment.

The parent calls `run_confined`; the child calls `bound` when its libraries are loaded, and then
reads the file.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

# What Python needs to start, and what measures the tests; all else stays out, so that no address,
# password or token gets in, whatever it is called.
_NEEDED = frozenset(
    ("PATH", "LD_LIBRARY_PATH", "HOME", "LANG", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
)
_NEEDED_KINDS = ("LC_", "PYTHON", "COVERAGE_")
# Arrow's own allocators and threads reserve far more address space than they use.
_FRUGAL = {"ARROW_DEFAULT_MEMORY_POOL": "system", "OMP_NUM_THREADS": "1"}


def run_confined(module: str, arguments: Sequence[str], seconds: float) -> bytes:
    """Run a module of ours in a process of its own; return what it wrote to standard output.

    A process that died wrote nothing. Raises TimeoutError after `seconds`.
    """
    try:
        return subprocess.run(  # noqa: S603 our own program; the paths are ones that we made
            [sys.executable, "-m", module, *arguments],
            capture_output=True,
            timeout=seconds,
            env=bare(os.environ),
            stdin=subprocess.DEVNULL,
            check=False,
        ).stdout
    except subprocess.TimeoutExpired as fault:
        raise TimeoutError(f"{module} took more than {seconds} s") from fault


def bare(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a reader: what is needed of ours, and to be frugal."""
    kept = {k: v for k, v in environment.items() if k in _NEEDED or k.startswith(_NEEDED_KINDS)}
    return kept | _FRUGAL


def bound(memory: int, seconds: float, written: int) -> None:
    """Bound this process: bytes beyond what its libraries have taken, time, bytes in one file.

    Windows has no such bounds, and macOS not all of them: there the parent's clock alone holds.
    """
    try:
        import resource
    except ImportError:
        return
    taken = Path("/proc/self/statm")
    if taken.exists():
        pages = int(taken.read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    used = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (used, used))
    resource.setrlimit(resource.RLIMIT_FSIZE, (written, written))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
