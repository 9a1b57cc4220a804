"""nginx with the files of deploy/ before real processes of the dashboard, on free loopback ports."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.server import ROOT, free_port
from tests.servers.debian import install

DEPLOY = ROOT / "deploy" / "nginx"
_PATIENCE = 20.0
# What /etc/nginx/nginx.conf and the site's file are on a machine: without TLS, on free ports, and
# with a line in the log for each request that tells which process had it.
_MAIN = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log warn;
events {{ worker_connections 512; }}
http {{
  log_format which '$cookie_sahel_node $sahel_node $upstream_addr $status $request_uri';
  access_log {folder}/access.log which;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  include {folder}/upstream.conf;
  server {{ listen 127.0.0.1:{port} default_server; return 444; }}
  server {{ listen 127.0.0.1:{port}; server_name 127.0.0.1; include {folder}/app.conf; }}
}}
"""


@dataclass(frozen=True)
class Proxy:
    """A running nginx."""

    port: int
    folder: Path

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def handled(self) -> list[tuple[str, str, str]]:
        """Return for each request the node that it belongs to, the process that had it, its path."""
        lines = (self.folder / "access.log").read_text(encoding="utf-8").splitlines()
        parts = [line.split(" ", 4) for line in lines]
        return [(node, process, path) for _, node, process, _, path in parts]


@contextmanager
def proxy(addresses: Sequence[str]) -> Iterator[Proxy]:
    """Run nginx before the processes at `addresses`."""
    program = ensure()
    folder = Path(tempfile.mkdtemp(prefix="sahel-nginx-"))
    folder.chmod(0o755)
    made = Proxy(free_port(), folder)
    shutil.copy(DEPLOY / "app.conf", folder)
    servers = "".join(f"    server {a.removeprefix('http://')};\n" for a in addresses)
    upstream = (DEPLOY / "upstream.conf").read_text(encoding="utf-8")
    replaced, times = re.subn(r"(?m)(^ +server .*\n)+", servers, upstream)
    assert times == 1, "the processes stand in one place of upstream.conf"
    (folder / "upstream.conf").write_text(replaced, encoding="utf-8")
    (folder / "nginx.conf").write_text(_MAIN.format(folder=folder, port=made.port))
    process = subprocess.Popen([program, "-p", str(folder), "-c", str(folder / "nginx.conf")])
    try:
        _wait(made, process)
        yield made
    finally:
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(folder, ignore_errors=True)


def ensure() -> str:
    """Return the program of nginx, installed where need be."""
    if shutil.which("nginx") is None:
        install("nginx")
    found = shutil.which("nginx")
    if found is None:
        raise RuntimeError("no nginx; install nginx")
    return found


def _wait(made: Proxy, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", made.port), timeout=1).close()
        except OSError:
            time.sleep(0.02)  # not up yet: a port cannot be waited for, the deadline ends it
        else:
            return
    log = made.folder / "error.log"
    raise RuntimeError(f"nginx does not answer: {log.read_text() if log.exists() else ''}")


if __name__ == "__main__":
    print(ensure())
