"""A Streamlit page as a process of its own on a free loopback port, ended by its own id."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PATIENCE = 90.0


@dataclass(frozen=True)
class Server:
    """Where a page answers, and the clock's time at which its process was started."""

    address: str
    started: float
    pid: int

    def processor_ms(self) -> float:
        """Return the processor time that the process has used; not a number outside Linux."""
        try:
            stat = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8")
        except OSError:
            return float("nan")
        user, system = stat.rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


@contextmanager
def dashboard(built: Path | None = None, log: Path | None = None) -> Iterator[str]:
    """Run the dashboard on the record in `built` (default: the shipped one); yield its address."""
    with serve(ROOT / "dashboard" / "app.py", built, log) as server:
        yield server.address


@contextmanager
def serve(
    script: Path,
    built: Path | None = None,
    log: Path | None = None,
    env: Mapping[str, str] | None = None,
    port: int | None = None,
) -> Iterator[Server]:
    """Run `script` until the block ends; `env` adds to this process's environment."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **(env or {})}
    env |= {"SAHEL_BUILT": str(built)} if built else {}
    out = log.open("w") if log else subprocess.DEVNULL
    started = time.time()
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=subprocess.STDOUT)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address, process)
        yield Server(address, started, process.pid)
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def free_port() -> int:
    """Return a port of loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    """Ask until the page answers; the bench times its start, so the questions come close."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the page's process ended with code {process.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.02)  # not up yet: a port cannot be waited for, the deadline ends it
    raise RuntimeError(f"no answer from {address} in {PATIENCE:.0f} s")
