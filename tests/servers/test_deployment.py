"""The files of deploy/ at work: nginx before two processes, one store, database roles, units."""

from __future__ import annotations

import configparser
import http.client
import re
import shutil
import socket
import subprocess
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from geodata.errors import StoreError
from geodata.settings import Settings
from geodata.store import open_store
from tests.browser.chromium import ensure as chromium
from tests.browser.pages import Visit
from tests.server import ROOT, serve
from tests.servers.debian import install
from tests.servers.nginx import Proxy, proxy
from tests.store.conftest import REVIEWER

DEPLOY = ROOT / "deploy"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@pytest.fixture(scope="module")
def file_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a store with one change over the shipped record."""
    path = tmp_path_factory.mktemp("deployed") / "store.sqlite"
    store = open_store(replace(Settings(), store=path))
    row = store.row("claims", min(store.shipped.tables["claims"]))
    store.edit("claims", row.row_id, {"title": "Another title"}, 0, REVIEWER, "typing error")
    return path


@pytest.fixture(scope="module")
def site(file_store: Path) -> Iterator[Proxy]:
    """Run two processes of the dashboard on one store, nginx before them."""
    app, env = ROOT / "dashboard" / "app.py", {"SAHEL_STORE": str(file_store)}
    with ExitStack() as stack:
        servers = [stack.enter_context(serve(app, env=env)) for _ in range(2)]
        yield stack.enter_context(proxy([server.address for server in servers]))


def ask(
    site: Proxy, path: str = "/", method: str = "GET", body: bytes | None = None, **headers: str
) -> tuple[int, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=20)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders())


def node(headers: dict[str, str]) -> str:
    return re.match(
        r"sahel_node=([0-9a-f]{32}); Path=/; HttpOnly; SameSite=Lax", headers["Set-Cookie"]
    )[1]


def test_every_answer_has_the_security_headers(site: Proxy) -> None:
    for path, status in (("/", 200), ("/_stcore/health", 200), ("/_stcore/metrics", 404)):
        found, headers = ask(site, path)
        assert found == status
        assert {name: headers.get(name) for name in HEADERS} == HEADERS
        assert "default-src 'self'" in headers["Content-Security-Policy"]
        assert "nginx/" not in headers["Server"]


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/v1/runs"]
)
def test_what_is_not_for_visitors_is_not_there(site: Proxy, path: str) -> None:
    assert ask(site, path)[0] == 404


def test_another_host_gets_no_answer(site: Proxy) -> None:
    with pytest.raises(http.client.RemoteDisconnected):
        ask(site, Host="evil.example")


def test_streamlit_refuses_a_socket_for_another_host_itself(site: Proxy) -> None:
    process = {process for _, process, _ in site.handled() if process != "-"}.pop()
    host, port = process.split(":")
    key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
    for name, status in (("127.0.0.1", b"101"), ("evil.example", b"403")):
        with socket.create_connection((host, int(port)), timeout=20) as connection:
            connection.sendall(
                f"GET /_stcore/stream HTTP/1.1\r\nHost: {name}\r\nOrigin: http://{name}\r\n"
                f"Connection: Upgrade\r\nUpgrade: websocket\r\n{key}\r\n".encode()
            )
            assert connection.recv(100).split()[1] == status


def test_a_body_that_is_too_large_is_refused_before_it_is_read(site: Proxy) -> None:
    too_large = {"Content-Length": str(61 * 2**20)}
    assert ask(site, "/_stcore/upload_file/x/y", "PUT", **too_large)[0] == 413


def test_a_visitor_stays_with_one_process_and_visitors_are_spread(site: Proxy) -> None:
    visitors = [node(ask(site)[1]) for _ in range(12)]
    for visitor in visitors:
        for _ in range(3):
            assert node(ask(site, Cookie=f"sahel_node={visitor}")[1]) == visitor
    processes: dict[str, set[str]] = {}
    for visitor, process, _ in site.handled():
        processes.setdefault(visitor, set()).add(process)
    assert all(len(processes[visitor]) == 1 for visitor in visitors)
    assert len({min(processes[visitor]) for visitor in visitors}) == 2


def test_a_made_up_cookie_is_not_given_back(site: Proxy) -> None:
    assert node(ask(site, Cookie="sahel_node=x\u003bpath")[1])


def test_the_page_works_behind_it_and_lets_nobody_write_without_sign_in(site: Proxy) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        visit = Visit(browser.new_page(), site.address)
        visit.open("lang=en&at=2024-05-02&country=NER")
        visit.expect_sentence("2 May 2024: ")
        visit.page.goto(f"{site.address}/history?lang=en")
        visit.expect_sentence("1 change by 1 person")
        visit.page.get_by_text("You read only").wait_for()
        assert visit.page.get_by_text("Undo…").count() == 0
        assert visit.errors == [], "the content security policy stops something the page needs"
        assert visit.outside() == []
        browser.close()
    sessions = {(visitor, process) for visitor, process, path in site.handled() if "stream" in path}
    assert len({process for _, process in sessions}) == len({visitor for visitor, _ in sessions})


def test_the_database_roles_are_enough_and_no_more(postgres) -> None:
    database = postgres.database().rsplit("/", 1)[1]
    postgres.execute((DEPLOY / "roles.sql").read_text(encoding="utf-8"), database)

    def opened(role: str):
        return open_store(Settings(database_url=postgres.url(database, role)))

    with pytest.raises(StoreError):  # the tables are the owner's to make
        opened("sahel_writer")
    opened("sahel_owner").close()
    writer, reader = opened("sahel_writer"), opened("sahel_reader")
    row = min(writer.shipped.tables["claims"])
    writer.edit("claims", row, {"title": "Another title"}, 0, REVIEWER, "typing error")
    assert reader.row("claims", row).cells["title"] == "Another title"
    with pytest.raises(StoreError, match="permission denied"):
        reader.edit("claims", row, {"title": "Mine"}, 1, REVIEWER, "a try")
    for statement in (
        "delete from claims",
        "drop table claims",
        "alter table claims disable trigger all",
    ):
        with (
            pytest.raises(Exception, match=r"permission denied|must be owner"),
            writer.engine.begin() as c,
        ):
            c.exec_driver_sql(statement)
    for store in (writer, reader):
        store.close()


def test_the_units_are_sound_and_start_what_is_there(tmp_path: Path) -> None:
    """systemd itself reads them, with this checkout in the place of /opt/sahel-forces."""
    if shutil.which("systemd-analyze") is None:
        install("systemd")
    units = sorted((DEPLOY / "systemd").iterdir())
    assert {unit.suffix for unit in units} == {".service", ".timer"}
    for unit in units:
        text = unit.read_text(encoding="utf-8").replace("/opt/sahel-forces", str(ROOT))
        (tmp_path / unit.name.replace("@.", "@8501.")).write_text(
            text.replace("=sahel\n", "=root\n")
        )
    run = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *map(str, tmp_path.iterdir())],
        capture_output=True,
        text=True,
        check=False,
    )
    about = [line for line in run.stderr.splitlines() if "sahel-forces" in line]
    assert about == []


def test_the_backup_unit_makes_a_backup(file_store: Path, tmp_path: Path) -> None:
    """Its own command line, as systemd would run it."""
    unit = configparser.ConfigParser(interpolation=None, strict=False)
    unit.optionxform = str
    unit.read(DEPLOY / "systemd" / "sahel-forces-backup.service")
    command = (
        unit["Service"]["ExecStart"]
        .replace("%%", "%")
        .replace("/var/lib/sahel-forces", str(tmp_path))
    )
    assert command.startswith("/bin/sh -ec '")
    script = command.removeprefix("/bin/sh -ec '").removesuffix("'")
    env = {"SAHEL_STORE": str(file_store), "PATH": "/usr/bin:/bin"}
    subprocess.run(["/bin/sh", "-ec", script], cwd=ROOT, env=env, check=True)
    (copy,) = (tmp_path / "backups").iterdir()
    assert re.fullmatch(r"store-\d{8}T\d{6}\.sqlite", copy.name)
    restored = open_store(replace(Settings(), store=tmp_path / "restored.sqlite"))
    restored.restore(copy, REVIEWER)
    assert restored.history()[0].why == "typing error"


def test_no_secret_is_in_the_repository() -> None:
    """The real file is ignored by git; the example has every key and no value of a secret."""
    run = ["git", "check-ignore", "--quiet", ".streamlit/secrets.toml"]
    assert subprocess.run(run, cwd=ROOT, check=False).returncode == 0
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not [name for name in tracked.stdout.split() if name.endswith("secrets.toml")]
    example = tomllib.loads((DEPLOY / "secrets.example.toml").read_text(encoding="utf-8"))["auth"]
    assert {key for key, value in example.items() if value == ""} == {
        "cookie_secret",
        "client_id",
        "client_secret",
        "server_metadata_url",
    }
