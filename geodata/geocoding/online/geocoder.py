"""Ask an online geocoder about one place: the kept answer, or one request in its turn.

Found, not found, refused, not asked: four outcomes that are never mixed up. Only answers
are kept; a failure never is, so an outage can never become "no such place".
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from geopy.exc import GeocoderRateLimited, GeopyError

from geodata.errors import UsageError
from geodata.gazetteer.codes import ALPHA3_TO_ALPHA2
from geodata.geocoding.index import Place
from geodata.geocoding.match import Candidate, Question
from geodata.geocoding.normalize import fold, on_one_line
from geodata.geocoding.online.checks import Refused, checked, first_without_point
from geodata.geocoding.online.client import fetch, prepare, read_places
from geodata.geocoding.online.gate import Gate, Held, Stored
from geodata.geocoding.online.service import Service, configured_service
from geodata.geocoding.spots import kilometres
from geodata.settings import Settings

ONLINE = "online"
# Never measured: below everything that may be placed unseen. A person decides.
CONFIDENCE = 0.5
SECONDS_PER_PLACE = 10.0
# The second only after a 429 whose wait ends in time.
MAX_REQUESTS = 2
# Held back without being told how long: as long as after failures.
UNTOLD_HOLD = 60.0


class Outcome(StrEnum):
    """What came of a question to the service."""

    FOUND = "found"
    NOT_FOUND = "not found"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class OnlineAnswer:
    """Candidates for review, none of them accepted; `reason` says in words what happened.

    `refused` lists reported places that were turned down and why; `fetched_at` (ISO 8601,
    UTC) and `attribution` belong to the answer, fetched or kept; `requests` were sent.
    """

    outcome: Outcome
    reason: str
    candidates: tuple[Candidate, ...] = ()
    refused: tuple[str, ...] = ()
    fetched_at: str = ""
    attribution: str = ""
    requests: int = 0


@dataclass(slots=True)
class OnlineGeocoder:
    """One service behind the gate that all processes share.

    `is_allowed` is asked before every question, so that switching off needs no restart.
    """

    service: Service
    gate: Gate
    is_allowed: Callable[[], bool]
    seconds_per_place: float = SECONDS_PER_PLACE
    sleep: Callable[[float], None] = field(default=time.sleep)

    def ask(self, question: Question) -> OnlineAnswer:
        """Return what the service says. Raises UsageError for a country that is not covered.

        At most one request, or two when the service asks to wait (429) and the wait ends
        within `seconds_per_place`; none when the answer is kept, the service is off, paused
        or its turn too far away. Raises StateError when the shared file cannot be used.
        """
        _check_countries(question.countries)
        if not self.is_allowed():
            return OnlineAnswer(Outcome.OFF, "online geocoding is switched off")
        if not fold(question.name):
            return OnlineAnswer(Outcome.NOT_FOUND, "no letters in the name, or too many")
        key = _key(question)
        kept = self.gate.answer(self.service.address, key)
        return self._judged(kept, question) if kept else self._fetched(question, key)

    def _fetched(self, question: Question, key: str) -> OnlineAnswer:
        prepare(self.service)
        deadline = time.monotonic() + self.seconds_per_place
        for requests in range(1, MAX_REQUESTS + 1):
            try:
                kept = self._wait_and_look(key, deadline)
                if kept:
                    return self._judged(kept, question, requests - 1)
                raw = self._request(question, deadline)
            except Held as fault:
                return _unavailable(
                    f"{fault.reason}; next turn in {fault.seconds:.0f} s", requests - 1
                )
            except GeocoderRateLimited as fault:
                wait = UNTOLD_HOLD if fault.retry_after is None else fault.retry_after
                reason = f"the service asked to wait {wait:.0f} s"
                self.gate.failed(self.service.address, reason, wait)
                if requests == MAX_REQUESTS or time.monotonic() + wait >= deadline:
                    return _unavailable(reason, requests)
            except (GeopyError, ValueError) as fault:
                reason = _sentence(fault)
                self.gate.failed(self.service.address, reason)
                return _unavailable(reason, requests)
            else:
                return self._settled(raw, question, key, requests)
        raise AssertionError("the second round returns")

    def _wait_and_look(self, key: str, deadline: float) -> Stored | None:
        """Wait for a turn that still stands when it comes, then look once more for the answer."""
        address = self.service.address
        while True:
            turn = self.gate.reserve(address, self.service.delay, deadline - time.monotonic())
            if not turn.wait:
                return None
            self.sleep(turn.wait)
            # Another process may have asked the same meanwhile.
            if kept := self.gate.answer(address, key):
                return kept
            if self.gate.still_open(address, turn):
                return None

    def _request(self, question: Question, deadline: float) -> Any:
        left = max(deadline - time.monotonic(), 0.1)
        return fetch(self.service, question.name.strip(), question.countries, left)

    def _settled(self, raw: Any, question: Question, key: str, requests: int) -> OnlineAnswer:
        """Keep the answer unless a place in it has no point: that is the service's fault."""
        address, reported = self.service.address, read_places(self.service, raw)
        if fault := first_without_point(reported):
            self.gate.failed(address, fault)
            answer = Stored(raw, "", self.service.source)
        else:
            source = self.service.source
            answer = self.gate.keep(address, key, raw, source, found=bool(reported))
        return self._judged(answer, question, requests)

    def _judged(self, answer: Stored, question: Question, requests: int = 0) -> OnlineAnswer:
        """Read an answer, kept ones too, so that better checks hold for old answers."""
        candidates, refused = self._sorted(answer, question)
        label = self.service.terms.label
        if candidates:
            outcome, reason = Outcome.FOUND, f"{len(candidates)} candidate(s) of {label}"
        elif refused:
            outcome, reason = Outcome.REFUSED, "; ".join(refused)
        else:
            outcome, reason = Outcome.NOT_FOUND, f"{label} knows no such place"
        credit = self.service.terms.attribution
        return OnlineAnswer(
            outcome, reason, candidates, refused, answer.fetched_at, credit, requests
        )

    def _sorted(
        self, answer: Stored, question: Question
    ) -> tuple[tuple[Candidate, ...], tuple[str, ...]]:
        """Return the candidates, nearest first where that is known, and what was turned down."""
        candidates, refused = [], []
        for reported in read_places(self.service, answer.raw):
            try:
                place = checked(reported, question.countries, answer.source)
            except Refused as fault:
                refused.append(str(fault))
            else:
                candidates.append(_candidate(place, question, answer.fetched_at))
        if question.near:
            candidates.sort(key=lambda c: _km_to_nearest(question, c.place))
        return tuple(candidates), tuple(refused)


def online_geocoder(settings: Settings, *, for_this_run: bool = False) -> OnlineGeocoder | None:
    """Return the configured geocoder, or None when none is configured.

    It asks only while a person has it switched on; `for_this_run` (the command line's
    --online) also asks while nobody has decided, but never against a "switched off".
    Raises UsageError for settings that are wrong.
    """
    service = configured_service(settings)
    if service is None:
        return None
    gate = Gate.of(settings.state)

    def is_allowed() -> bool:
        switched = gate.switched()
        return for_this_run if switched is None else switched

    return OnlineGeocoder(service, gate, is_allowed)


def _km_to_nearest(question: Question, place: Place) -> float:
    return min(kilometres(near, (place.lat, place.lon)) for near in question.near)


def _candidate(place: Place, question: Question, fetched_at: str) -> Candidate:
    day = f", fetched {fetched_at[:10]}" if fetched_at else ""
    return Candidate(
        place,
        ONLINE,
        place.precision,
        CONFIDENCE,
        False,
        question.name,
        f"an online geocoder's answer{day}: for a person to decide",
    )


def _unavailable(reason: str, requests: int) -> OnlineAnswer:
    return OnlineAnswer(Outcome.UNAVAILABLE, f"could not ask: {reason}", requests=requests)


def _sentence(fault: Exception) -> str:
    """Name the fault without the address, which may hold a key."""
    return on_one_line(str(fault)) or type(fault).__name__


def _key(question: Question) -> str:
    """Name a question by all that is sent, so that one answer serves it and no other."""
    return json.dumps([question.name.strip(), sorted(question.countries)], ensure_ascii=False)


def _check_countries(countries: frozenset[str]) -> None:
    unknown = sorted(countries - ALPHA3_TO_ALPHA2.keys())
    if unknown:
        names = ", ".join(sorted(ALPHA3_TO_ALPHA2))
        raise UsageError(f"country: '{unknown[0][:80]}' is not covered; choose from {names}")
