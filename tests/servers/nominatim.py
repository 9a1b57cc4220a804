"""A real Nominatim over a hand-written OpenStreetMap file, in a virtual environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
import tempfile
import time
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests import venvs
from tests.server import ROOT, free_port
from tests.servers.debian import install
from tests.servers.postgres import Cluster

VENV = ROOT / ".venv-servers"
OSM_FILE = Path(__file__).parent / "sahel.osm"
# PyICU is compiled when it is installed.
BUILD_PACKAGES = ("g++", "libicu-dev", "pkg-config", "python3-dev")
PATIENCE = 120.0
_WEB_USER = "www-data"


@contextmanager
def nominatim(cluster: Cluster) -> Iterator[str]:
    """Import the file, serve it until the block ends, and yield the address."""
    ensure()
    project = Path(tempfile.mkdtemp(prefix="sahel-nominatim-"))
    database = f"nominatim_{uuid.uuid4().hex[:12]}"
    try:
        _import(cluster, database, project)
        with _served(project) as address:
            yield address
    finally:
        cluster.execute(f"drop database if exists {database} with (force)")
        shutil.rmtree(project, ignore_errors=True)


def ensure() -> None:
    """Find osm2pgsql and Nominatim's own packages, or install them, or say what to install."""
    if shutil.which("osm2pgsql") is None:
        install("osm2pgsql")
    if not venvs.is_ready("servers"):
        if not (shutil.which("g++") and _has_icu() and _has_headers()):
            install(*BUILD_PACKAGES)
        venvs.ensure("servers")


def _has_icu() -> bool:
    if shutil.which("pkg-config") is None:
        return False
    return subprocess.run(["pkg-config", "--exists", "icu-i18n"], check=False).returncode == 0


def _has_headers() -> bool:
    return (Path(sysconfig.get_paths()["include"]) / "Python.h").exists()


def _import(cluster: Cluster, database: str, project: Path) -> None:
    _make_web_user(cluster)
    dsn = f"pgsql:dbname={database};host=127.0.0.1;port={cluster.port};user=postgres"
    (project / ".env").write_text(
        f'NOMINATIM_DATABASE_DSN="{dsn}"\n'
        f"NOMINATIM_DATABASE_WEBUSER={_WEB_USER}\n"
        "NOMINATIM_IMPORT_STYLE=full\nNOMINATIM_TOKENIZER=icu\n"
    )
    command = ["import", "--osm-file", OSM_FILE, "--project-dir", project, "--offline", "-j", "2"]
    began = time.monotonic()
    done = subprocess.run(
        [VENV / "bin/nominatim", *command],
        cwd=project,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"nominatim import failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    print(f"Nominatim imported {OSM_FILE.name} in {time.monotonic() - began:.0f} s", flush=True)


def _make_web_user(cluster: Cluster) -> None:
    """Make the role that Nominatim grants its tables to, once a cluster."""
    with psycopg.connect(cluster.url("postgres"), autocommit=True) as connection:
        known = connection.execute("select 1 from pg_roles where rolname = %s", (_WEB_USER,))
        if known.fetchone() is None:
            connection.execute(f'create role "{_WEB_USER}" login')


@contextmanager
def _served(project: Path) -> Iterator[str]:
    port = free_port()
    factory = "nominatim_api.server.falcon.server:run_wsgi"
    server = subprocess.Popen(
        [VENV / "bin/uvicorn", "--host", "127.0.0.1", "--port", str(port), "--factory", factory],
        cwd=project,
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(f"{address}/status", server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"Nominatim's server ended with code {server.returncode}")
        try:
            with direct.open(address, timeout=5):
                return
        except OSError:
            time.sleep(0.1)  # not up yet: a port cannot be waited for, the deadline ends it
    raise RuntimeError(f"no answer from {address} in {PATIENCE:.0f} s")


def _environment() -> dict[str, str]:
    """Return this process's environment with the other virtual environment first."""
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return {**kept, "PATH": path}


if __name__ == "__main__":
    ensure()
    print(VENV)
