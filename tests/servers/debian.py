"""Servers that the tests need, from the system's own packages: found, or installed, or a failure.

Nothing is skipped for want of a server: root on Debian or Ubuntu gets it installed, everybody else
is told what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess


def install(*packages: str) -> None:
    """Install Debian packages as root. Raises RuntimeError that names them where that cannot be."""
    wanted = " ".join(packages)
    if not (shutil.which("apt-get") and is_root()):
        raise RuntimeError(f"make test-servers needs: apt-get install {wanted} (or the like)")
    print(f"installing {wanted}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run = subprocess.run
    run(["apt-get", "update", "-qq"], check=False, env=quiet)
    done = run(
        ["apt-get", "install", "-y", "-qq", *packages],
        check=False,
        env=quiet,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"apt-get install {wanted} failed:\n{done.stderr[-2000:]}")


def is_root() -> bool:
    """Whether this process may install packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
