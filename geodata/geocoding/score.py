"""How good the answers are, against places whose point somebody else has published."""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, TypedDict

from geodata.errors import UsageError
from geodata.geocoding.index import ANYWHERE, PlaceIndex
from geodata.geocoding.match import Candidate, Question, find_candidates
from geodata.geocoding.spots import Near, kilometres

RIGHT_KM, CLOSE_KM, WRONG_KM = 25.0, 5.0, 50.0
# The stand-in for another place of the same text lies at most this far off, in degrees.
NEAR_DEGREES = 0.7
MAX_LAT, MAX_LON = 90.0, 180.0
NEEDED, FURTHER = ("place_name", "country_iso3", "lat", "lon"), ("admin1", "kind")


class Truth(NamedTuple):
    """One name and where it is: lat, lon in degrees, WGS 84."""

    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    kind: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What the matcher is told beside the name."""

    country: bool = True
    admin1: bool = False
    near: bool = False


class Outcome(NamedTuple):
    """The best candidate of one name and its distance in km; None where there is none."""

    truth: Truth
    best: Candidate | None
    km: float | None
    ambiguous: bool


class Line(TypedDict):
    """Counts of one group of names; percentages are of its rows, or of those accepted."""

    group: str
    value: str
    rows: int
    found: int
    within_5_km: float
    within_25_km: float
    wrong: float
    accepted: int
    accepted_right: float | None
    accepted_wrong: float | None


def read_truth(path: Path) -> list[Truth]:
    """Read place_name, country_iso3, lat, lon, and admin1 and kind where they are there.

    Raises UsageError by row and column.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in NEEDED if name not in (reader.fieldnames or ())]
            if missing:
                raise UsageError(f"{path.name}: no column {', '.join(missing)}: add it")
            return [_truth(row, f"{path.name}:{reader.line_num}") for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise UsageError(f"{path.name} cannot be read as UTF-8 CSV: {fault}") from fault


def _truth(row: dict[str, str], where: str) -> Truth:
    cells = {name: (row.get(name) or "").strip() for name in (*NEEDED, *FURTHER)}
    lat = _degrees(cells["lat"], MAX_LAT, f"{where} lat")
    lon = _degrees(cells["lon"], MAX_LON, f"{where} lon")
    return Truth(
        cells["place_name"], cells["country_iso3"], cells["admin1"], lat, lon, cells["kind"]
    )


def _degrees(text: str, most: float, where: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not abs(value) <= most:
        raise UsageError(f"{where} '{text[:40]}' is no number from {-most:.0f} to {most:.0f}")
    return value


def try_all(
    indexes: Sequence[PlaceIndex], truths: Iterable[Truth], setting: Setting
) -> list[Outcome]:
    """Ask for every name under one setting."""
    return [_try(indexes, truth, setting) for truth in truths]


def _try(indexes: Sequence[PlaceIndex], truth: Truth, setting: Setting) -> Outcome:
    question = Question(
        truth.name,
        frozenset({truth.country}) if setting.country else ANYWHERE,
        truth.admin1 if setting.admin1 else "",
        (nearby_point(truth),) if setting.near else (),
    )
    found = find_candidates(indexes, question)
    if not found:
        return Outcome(truth, None, None, False)
    point = found[0].place.lat, found[0].place.lon
    km = kilometres(point, (truth.lat, truth.lon))
    return Outcome(truth, found[0], km, not found[0].unique)


def nearby_point(truth: Truth) -> Near:
    """Return a point within NEAR_DEGREES of the truth, the same in every run."""
    digest = sha256(f"{truth.name}|{truth.country}".encode()).digest()
    up, right = (int.from_bytes(digest[i : i + 4]) / 2**31 - 1 for i in (0, 4))
    lat = max(-MAX_LAT, min(MAX_LAT, truth.lat + NEAR_DEGREES * up))
    return lat, truth.lon + NEAR_DEGREES * right


def report(outcomes: Sequence[Outcome]) -> list[Line]:
    """Return the totals, then a line for each kind, country, kind in a country, and method."""
    press = [outcome for outcome in outcomes if outcome.truth.kind != "village"]
    lines = [_line("all", "", outcomes), _line("press and deployment", "", press)]
    for group, key in _GROUPS:
        parts: dict[str, list[Outcome]] = defaultdict(list)
        for outcome in outcomes:
            parts[key(outcome)].append(outcome)
        lines += [_line(group, value, parts[value]) for value in sorted(parts) if value]
    return lines


def _method(outcome: Outcome) -> str:
    if outcome.best is None:
        return "(not found)"
    return f"{outcome.best.method}, {'several places' if outcome.ambiguous else 'one place'}"


_GROUPS: tuple[tuple[str, Callable[[Outcome], str]], ...] = (
    ("kind", lambda outcome: outcome.truth.kind),
    ("country", lambda outcome: outcome.truth.country),
    ("kind in country", lambda outcome: f"{outcome.truth.kind} {outcome.truth.country}"),
    ("method", _method),
)


def _line(group: str, value: str, outcomes: Sequence[Outcome]) -> Line:
    accepted = [o for o in outcomes if o.best is not None and o.best.accepted]
    return Line(
        group=group,
        value=value,
        rows=len(outcomes),
        found=sum(outcome.best is not None for outcome in outcomes),
        within_5_km=_share(outcomes, lambda km: km <= CLOSE_KM) or 0.0,
        within_25_km=_share(outcomes, lambda km: km <= RIGHT_KM) or 0.0,
        wrong=_share(outcomes, lambda km: km > WRONG_KM) or 0.0,
        accepted=len(accepted),
        accepted_right=_share(accepted, lambda km: km <= RIGHT_KM),
        accepted_wrong=_share(accepted, lambda km: km > WRONG_KM),
    )


def _share(outcomes: Sequence[Outcome], holds: Callable[[float], bool]) -> float | None:
    """Return the percentage for which `holds`, of all outcomes, found or not; None of none."""
    if not outcomes:
        return None
    hits = sum(outcome.km is not None and holds(outcome.km) for outcome in outcomes)
    return round(100 * hits / len(outcomes), 1)
