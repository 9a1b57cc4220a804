"""On what the measurements were made."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.server import ROOT

PACKAGES = ("streamlit", "streamlit-folium", "folium", "pandas")


def facts(browser: str) -> dict[str, str]:
    """Return what a reader needs to judge the numbers."""
    return {
        "Date": datetime.now(UTC).date().isoformat(),
        "Commit": _commit(),
        "Processor": f"{os.cpu_count()} cores, {_processor()}",
        "System": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "Packages": ", ".join(f"{name} {version(name)}" for name in PACKAGES),
        "Browser": f"Chromium {browser}, headless, software rendering, window of 1440 × 900",
    }


def load() -> str:
    """Return the load average of the last minute and of the last fifteen."""
    if not hasattr(os, "getloadavg"):
        return "not known on this system"
    one, _, fifteen = os.getloadavg()
    return f"{one:.1f} (1 min), {fifteen:.1f} (15 min)"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((x.split(":")[1].strip() for x in lines if x.startswith("model name")), "unknown")


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return answer.stdout.strip() or "not under git"
