"""The one way out: a single request, bounded in time and size, never repeated or redirected."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from typing import Any

import requests
import urllib3
from geopy.adapters import AdapterHTTPError, RequestsAdapter
from geopy.exc import (
    GeocoderParseError,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
)

# Ten candidates with all their details are some 20 kB.
MAX_BYTES = 1_000_000
_PIECE = 65_536
_SUCCESS, _REDIRECT = 200, 300


class BoundedAdapter(RequestsAdapter):  # type: ignore[misc,unused-ignore]
    """geopy's adapter with its own retries off: one call is one request, or none.

    `timeout` bounds the whole call, name look-up and slow trickles included, where
    geopy's bounds each read of the socket.
    """

    def __init__(self, *, proxies: Any, ssl_context: Any) -> None:
        """Take geopy's settings; a proxy named in the environment is used."""
        super().__init__(proxies=proxies, ssl_context=ssl_context, max_retries=0)

    def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
        """Return the parsed answer. Raises one of geopy's errors for anything else."""
        text = self.get_text(url, timeout=timeout, headers=headers)
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            raise GeocoderParseError("the answer is no JSON") from None

    def get_text(self, url: str, *, timeout: float, headers: dict[str, str]) -> str:
        """Return the body as text. Raises one of geopy's errors for anything else."""
        body = _within(timeout, lambda: self._fetch(url, timeout, headers))
        try:
            return body.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise GeocoderParseError("the answer is no UTF-8 text") from None

    def _fetch(self, url: str, timeout: float, headers: dict[str, str]) -> bytes:
        # A kept connection that the server drops would look like an outage, and a packed body
        # could be a bomb: ask for neither. Not every server says that it will close.
        plain = {**headers, "Connection": "close", "Accept-Encoding": "identity"}
        deadline = time.monotonic() + timeout
        try:
            with self.session.get(
                url, timeout=timeout, headers=plain, stream=True, allow_redirects=False
            ) as response:
                _refuse_errors(response)
                return _read(response, deadline)
        except requests.Timeout as fault:
            raise GeocoderTimedOut("no answer in time") from fault
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as fault:
            if isinstance(fault, AdapterHTTPError):
                raise
            raise GeocoderUnavailable(_short(fault)) from fault
        finally:
            self.session.close()


def _refuse_errors(response: requests.Response) -> None:
    if response.status_code >= _REDIRECT or response.status_code < _SUCCESS:
        raise AdapterHTTPError(
            f"HTTP {response.status_code}",
            status_code=response.status_code,
            headers=response.headers,
            text="",
        )
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise GeocoderParseError("the answer is packed although it was asked for plain")


def _read(response: requests.Response, deadline: float) -> bytes:
    """Return the body piece by piece, stopping at the bounds rather than after them."""
    body = bytearray()
    while piece := response.raw.read1(_PIECE):
        body += piece
        if len(body) > MAX_BYTES:
            raise GeocoderServiceError(f"the answer is larger than {MAX_BYTES // 1000} kB")
        if time.monotonic() > deadline:
            raise GeocoderTimedOut("no whole answer in time")
    return bytes(body)


def _within(seconds: float, work: Callable[[], bytes]) -> bytes:
    """Run `work`, and stop waiting for it after `seconds`.

    Neither the name look-up nor a header that trickles in can be bounded on the socket;
    the thread left behind ends with its own time-out.
    """
    outcome: list[bytes | BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as fault:
            outcome.append(fault)

    worker = threading.Thread(target=run, daemon=True, name="geocoder")
    worker.start()
    worker.join(seconds)
    if not outcome:
        raise GeocoderTimedOut("no answer in time")
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def _short(fault: Exception) -> str:
    """Name the kind of fault only: the library's text would repeat the address and its key."""
    kinds = {
        requests.exceptions.SSLError: "the certificate was not accepted",
        requests.exceptions.ProxyError: "the proxy did not pass the request on",
        requests.ConnectionError: "no connection",
    }
    return next((text for kind, text in kinds.items() if isinstance(fault, kind)), "broken off")
