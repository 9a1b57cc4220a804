"""Places that wait for a person: which, what they may be, and a decision as a wish to the store.

No Streamlit and no words: the page says them, the tests ask the same functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.map.payload import MarkDrawn, Payload
from dashboard.palette import Theme
from geodata.geocoding.index import PlaceIndex
from geodata.geocoding.match import Candidate, Question, find_candidates
from geodata.geocoding.spots import kilometres
from geodata.record import Lang, Record, Site
from geodata.store import Operation, StoredRow

Queue = Literal["open", "decided", "all"]
OWN, NOWHERE = "own", "nowhere"
#: Places found by another way than their very name, or by nobody, wait for a decision.
SURE = frozenset({"exact", "override"})
PLACEABLE = ("site", "settlement")
MOST = 9
SAME_KM = 0.1
LEAST_REASON = 5
_MAX_LAT, _MAX_LON = 90.0, 180.0
_MARGIN = 0.6  # degrees around the candidates, so that the country is recognised


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person decided for a place: a candidate's number, OWN or NOWHERE, and why."""

    what: str
    reason: str
    lat: str = ""
    lon: str = ""
    precision: str = "settlement"
    source: str = ""


def queue(record: Record, which: Queue, decided: Iterable[str]) -> list[Site]:
    """Return the sites of one list, those that nobody could place first, by country and name.

    A region has no point and is in no list. `decided` are the ids that the store overrides.
    """
    done = frozenset(decided)
    sites = [site for site in record.sites.values() if site.kind != "region"]
    lists = {
        "open": [s for s in sites if s.site_id not in done and is_open(s)],
        "decided": [s for s in sites if s.site_id in done],
        "all": sites,
    }
    return sorted(lists[which], key=lambda s: (s.located, s.country, s.name_en))


def is_open(site: Site) -> bool:
    """Whether the place is not located, or not by its very name."""
    return site.kind != "region" and (not site.located or site.method not in SURE)


def candidates(site: Site, indexes: Sequence[PlaceIndex]) -> list[Candidate]:
    """Return what any of the site's names may mean in its country, likeliest first, each once."""
    names = dict.fromkeys((site.query, site.name_en, site.name_fr, *site.aliases))
    found: list[Candidate] = []
    for name in names:
        question = Question(name, frozenset({site.country}), site.admin1)
        found += find_candidates(indexes, question)
    found.sort(key=lambda candidate: -candidate.confidence)
    return apart(candidate for candidate in found if candidate.precision in PLACEABLE)


def apart(found: Iterable[Candidate]) -> list[Candidate]:
    """Leave out what stands where one before it stands, and what no list has room for."""
    kept: list[Candidate] = []
    for one in found:
        here = (one.place.lat, one.place.lon)
        if all(kilometres(here, (k.place.lat, k.place.lon)) > SAME_KM for k in kept):
            kept.append(one)
    return kept[:MOST]


def review_payload(
    site: Site,
    found: Sequence[Candidate],
    chosen: str,
    own: tuple[float, float] | None,
    words: Mapping[str, str],
    theme: Theme,
    lang: Lang,
) -> Payload:
    """Return the map of one place: its candidates, where it stands, and the reader's own point.

    `words` are the titles of what has no name: `now` and `own`.
    """
    marks = [_mark(number, candidate) for number, candidate in enumerate(found, 1)]
    if site.lat is not None and site.lon is not None:
        marks.append(_point("now", site.lat, site.lon, words["now"], dashed=True))
    if own is not None:
        marks.append(_point(OWN, *own, words["own"], dashed=False))
    return {
        "theme": theme,
        "lang": lang,
        "selected": f"mark:{chosen}",
        "sites": [],
        "countries": [],
        "events": [],
        "flows": [],
        "actors": {},
        "marks": marks,
        "fit": fit(site, found),
        "pick": True,
    }


def fit(site: Site, found: Sequence[Candidate]) -> list[list[float]]:
    """Return the box to show, ((south, west), (north, east)): the candidates, or the country."""
    points = [(candidate.place.lat, candidate.place.lon) for candidate in found]
    if site.lat is not None and site.lon is not None:
        points.append((site.lat, site.lon))
    if not points:
        from geodata.geocoding.borders import country_polygon

        west, south, east, north = country_polygon(site.country).bounds
        return [[south, west], [north, east]]
    lats, lons = zip(*points, strict=True)
    low = [min(lats) - _MARGIN, min(lons) - _MARGIN]
    return [low, [max(lats) + _MARGIN, max(lons) + _MARGIN]]


def read_point(lat: str, lon: str) -> tuple[float, float] | None:
    """Return (lat, lon) of two typed numbers, with a decimal point or comma; None if they are none."""
    try:
        point = float(lat.strip().replace(",", ".")), float(lon.strip().replace(",", "."))
    except ValueError:
        return None
    fits = abs(point[0]) <= _MAX_LAT and abs(point[1]) <= _MAX_LON and point != (0.0, 0.0)
    return point if fits else None


def faults(choice: Choice) -> list[str]:
    """Return what is missing from a decision, as keys of the catalogue under `review.fault.`."""
    found = []
    if not choice.what:
        found.append("choice")
    if choice.what == OWN:
        found += [] if read_point(choice.lat, choice.lon) else ["point"]
        found += [] if choice.source.strip() else ["source"]
    if len(choice.reason.strip()) < LEAST_REASON:
        found.append("reason")
    return found


def decision(
    site: Site, choice: Choice, found: Sequence[Candidate], held: StoredRow | None
) -> Operation:
    """Return the wish that makes the decision; `held` is the override that was seen, if any.

    Only for a choice without faults. A place that cannot be located is an override without point.
    """
    cells = {"site_id": site.site_id, "reason": choice.reason.strip(), **_where(choice, found)}
    if held is None:
        return Operation("add", "overrides", site.site_id, cells)
    return Operation("edit", "overrides", site.site_id, cells, held.version)


def _where(choice: Choice, found: Sequence[Candidate]) -> dict[str, str]:
    if choice.what == NOWHERE:
        source = "the decision of the person named in the history"
        return {"lon": "", "lat": "", "precision": "", "source": source}
    if choice.what == OWN:
        point = read_point(choice.lat, choice.lon)
        assert point is not None
        lat, lon = point
        return _cells(lat, lon, choice.precision, choice.source.strip())
    candidate = found[int(choice.what) - 1]
    place = candidate.place
    source = f"{place.name}, {place.place_id}: {place.source}"
    return _cells(place.lat, place.lon, candidate.precision, source)


def _cells(lat: float, lon: float, precision: str, source: str) -> dict[str, str]:
    return {"lon": f"{lon:.6g}", "lat": f"{lat:.6g}", "precision": precision, "source": source}


def _mark(number: int, candidate: Candidate) -> MarkDrawn:
    place = candidate.place
    return {
        "id": f"mark:{number}",
        "lat": place.lat,
        "lon": place.lon,
        "label": str(number),
        "title": place.name,
        "text": ", ".join(part for part in (place.admin1, place.country) if part),
        "dashed": False,
    }


def _point(code: str, lat: float, lon: float, title: str, *, dashed: bool) -> MarkDrawn:
    text = f"{lat:.4f}, {lon:.4f}"
    return {
        "id": f"mark:{code}",
        "lat": lat,
        "lon": lon,
        "label": "",
        "title": title,
        "text": text,
        "dashed": dashed,
    }
