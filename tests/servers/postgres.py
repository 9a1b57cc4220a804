"""A PostgreSQL cluster with PostGIS of the tests' own: private folder, free loopback port.

PostgreSQL refuses to run as root: then it runs as the user `postgres` of the package.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from tests.server import free_port
from tests.servers.debian import install, is_root

PACKAGES = ("postgresql", "postgresql-postgis")
_TEMPLATE = "sahel_template"


@dataclass
class Cluster:
    """A running server; every `database()` is a fresh one with PostGIS in it.

    It does not wait for the disk (fsync): the tests kill processes, and what a killed process had
    written is the system's to keep. Only a power cut would tell the difference, and none is played.
    """

    bin: Path
    data: Path
    port: int
    databases: list[str] = field(default_factory=list)

    def url(self, database: str, user: str = "postgres") -> str:
        """Return the address of a database, as SAHEL_DATABASE_URL takes it."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def database(self) -> str:
        """Make an empty database with PostGIS and return its address."""
        name = f"sahel_{uuid.uuid4().hex[:12]}"
        self.execute(f"create database {name} template {_TEMPLATE}")
        self.databases.append(name)
        return self.url(name)

    def execute(self, statement: str, database: str = "postgres") -> None:
        """Run one statement as the superuser, outside a transaction."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[call-overload]

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = f"-p {self.port} -h 127.0.0.1 -k {self.data} -c max_connections=60 -c fsync=off"
        self._pg_ctl("-o", options, "-l", str(self.data / "log"), "-w", "start")

    def stop(self) -> None:
        """Stop the server at once; its folder stays."""
        self._pg_ctl("-m", "immediate", "-w", "stop")

    def kill(self) -> None:
        """Kill the postmaster as a crash would, and wait until its children have gone too."""
        pid = int((self.data / "postmaster.pid").read_text().split()[0])
        with suppress(ProcessLookupError):
            subprocess.run(["kill", f"-{signal.SIGKILL.value}", str(pid)], check=False)
        self._wait_for_the_end(pid)

    def _wait_for_the_end(self, pid: int) -> None:
        """Wait for the children, which see that their parent is gone and leave by themselves."""
        subprocess.run(
            ["timeout", "20", "sh", "-c", f"while pgrep -g {pid} >/dev/null; do sleep 0.05; done"],
            check=True,
        )

    def _pg_ctl(self, *arguments: str) -> None:
        done = as_owner([str(self.bin / "pg_ctl"), "-D", str(self.data), *arguments])
        if done.returncode:
            log = self.data / "log"
            raise RuntimeError(f"pg_ctl {arguments[-1]}: {log.read_text() if log.exists() else ''}")


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Make a cluster, start it, and remove it in the end."""
    program = ensure()
    folder = Path(tempfile.mkdtemp(prefix="sahel-postgres-"))
    if is_root():
        shutil.chown(folder, "postgres", "postgres")
    made = Cluster(program, folder / "data", free_port())
    try:
        _initialise(made)
        made.start()
        print(f"PostgreSQL of {program} with PostGIS on port {made.port}", flush=True)
        made.execute(f"create database {_TEMPLATE}")
        made.execute("create extension postgis", _TEMPLATE)
        yield made
    finally:
        with suppress(RuntimeError):
            made.stop()
        shutil.rmtree(folder, ignore_errors=True)


def ensure() -> Path:
    """Return the folder of PostgreSQL's programs, PostGIS beside them, installed where need be."""
    found = _found()
    if found is None:
        install(*PACKAGES)
        found = _found()
    if found is None:
        raise RuntimeError(f"no PostgreSQL with PostGIS; install {' '.join(PACKAGES)}")
    return found


def as_owner(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a program of the server as the one who may own a cluster."""
    who: dict[str, Any] = {}
    if is_root():
        who = {"user": "postgres", "group": "postgres", "extra_groups": []}
    # The server inherits what it is given: pipes would never be closed while it runs.
    return subprocess.run(
        command,
        check=False,
        text=True,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **who,
    )


def _initialise(made: Cluster) -> None:
    options = ["-U", "postgres", "-A", "trust", "-N", "-E", "UTF8", "--locale=C.UTF-8"]
    done = as_owner([str(made.bin / "initdb"), "-D", str(made.data), *options])
    if done.returncode:
        raise RuntimeError("initdb failed")


def _found() -> Path | None:
    """Return the newest PostgreSQL on this machine that has PostGIS."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_number, reverse=True)
    for config in (*(f / "pg_config" for f in folders), shutil.which("pg_config")):
        if config is None or not Path(config).exists():
            continue
        where = [_asked(str(config), option) for option in ("--bindir", "--sharedir")]
        if (where[0] / "initdb").exists() and (where[1] / "extension/postgis.control").exists():
            return where[0]
    return None


def _number(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


def _asked(config: str, option: str) -> Path:
    done = subprocess.run([config, option], capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


if __name__ == "__main__":
    print(ensure())
