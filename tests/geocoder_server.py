"""A geocoding service on loopback that plays whatever a test tells it to, and counts."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Reply = Callable[["Handler"], None]


@dataclass
class GeocoderServer:
    """What is answered to which name, and what was asked: names, times and whole requests."""

    port: int = 0
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    otherwise: Reply = field(default_factory=lambda: as_json([]))
    asked: list[str] = field(default_factory=list)
    at: list[float] = field(default_factory=list)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def plays(self, name: str, *replies: Reply) -> None:
        """Answer `name` by these replies in turn, the last one again and again."""
        self.replies[name] = list(replies)

    def reply_to(self, name: str) -> Reply:
        with self.lock:
            waiting = self.replies.get(name)
            if not waiting:
                return self.otherwise
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]


class Handler(BaseHTTPRequestHandler):
    owner: GeocoderServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        name = (query.get("q") or query.get("text") or [""])[0]
        with self.owner.lock:
            self.owner.asked.append(name)
            self.owner.at.append(time.monotonic())
            self.owner.requests.append((self.path, dict(self.headers)))
        self.owner.reply_to(name)(self)

    def send(self, status: int, body: bytes, headers: Mapping[str, str] = {}) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        return


@contextmanager
def geocoder_server() -> Iterator[GeocoderServer]:
    """Run a server on a free loopback port for the length of a block."""
    owner = GeocoderServer()
    handler = type("Bound", (Handler,), {"owner": owner})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    owner.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield owner
    finally:
        owner.closing.set()
        server.shutdown()
        server.server_close()


def as_json(body: Any) -> Reply:
    return lambda handler: handler.send(
        200, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )


def status(code: int, headers: Mapping[str, str] = {}) -> Reply:
    return lambda handler: handler.send(code, b"<h1>no</h1>", headers)


def as_text(text: str) -> Reply:
    return lambda handler: handler.send(200, text.encode())


def slow(handler: Handler) -> None:
    """Say nothing until the test is over."""
    handler.owner.closing.wait()


def dropped(handler: Handler) -> None:
    """Close the connection without a word."""
    handler.close_connection = True


def lingering(body: Any) -> Reply:
    """Answer, and close the connection only a little later, without having said so."""

    def reply(handler: Handler) -> None:
        as_json(body)(handler)
        handler.owner.closing.wait(0.3)

    return reply


def cut_off(handler: Handler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "500")
    handler.end_headers()
    handler.wfile.write(b'[{"lat": "13.5", "lon"')
    handler.close_connection = True


def trickling(handler: Handler) -> None:
    """Send one header byte every tenth of a second, so that no read of the socket times out."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while not handler.owner.closing.wait(0.1):
        try:
            handler.wfile.write(b"x")
        except OSError:
            return


def huge(handler: Handler) -> None:
    """Send 50 MB of JSON without saying beforehand how long it is."""
    handler.send_response(200)
    handler.send_header("Connection", "close")
    handler.end_headers()
    piece = b'{"lat": "13.5", "lon": "2.1"},' * 1000
    try:
        handler.wfile.write(b"[")
        for _ in range(50_000_000 // len(piece)):
            handler.wfile.write(piece)
    except OSError:
        handler.close_connection = True
        return
    handler.owner.asked.append("the whole 50 MB were read")


def nominatim_place(name: str, lat: Any, lon: Any, code: str = "ml") -> dict[str, Any]:
    """One place as Nominatim sends it."""
    return {
        "osm_type": "node",
        "osm_id": abs(hash(name)) % 10**9,
        "lat": lat,
        "lon": lon,
        "name": name,
        "type": "village",
        "addresstype": "village",
        "display_name": f"{name}, somewhere",
        "address": {"country_code": code, "state": "Gao"},
    }
