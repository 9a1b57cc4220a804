"""The Chromium that the tests drive: one on this machine, else Playwright's own, else Debian's.

`python -m tests.browser.chromium` finds or installs it; where none is to be had it fails and says
what to install. Nothing is ever skipped for want of a browser.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
ADVICE = """No Chromium was found and none could be installed. Install one of these and run again:
  Debian, Ubuntu:   apt-get install chromium
  any system:       python -m playwright install --with-deps chromium
  or set SAHEL_CHROMIUM to the program of a Chromium, Chrome or Edge that you have."""


def found() -> str | None:
    """Return the program of a Chromium on this machine, None when there is none."""
    asked = os.environ.get("SAHEL_CHROMIUM")
    candidates = [asked, *map(shutil.which, NAMES), *PLACES]
    there = (path for path in candidates if path and Path(path).exists())
    return next(there, None) or _playwrights_own()


def ensure() -> str:
    """Return the program of a Chromium, installed where need be; exit with advice where it cannot."""
    for install in (None, _by_playwright, _by_apt):
        if install is not None:
            install()
        program = found()
        if program is not None:
            return program
    sys.exit(ADVICE)


def _playwrights_own() -> str | None:
    """Return Playwright's Chromium; asked in a process of its own, as one may be running here."""
    ask = (
        "from playwright.sync_api import sync_playwright as start\n"
        "with start() as playwright: print(playwright.chromium.executable_path)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=False
    )
    path = answer.stdout.strip()
    return path if path and Path(path).exists() else None


def _by_playwright() -> None:
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def _by_apt() -> None:
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False)


if __name__ == "__main__":
    print(ensure())
