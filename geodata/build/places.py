"""Sites to points: the geocoder's answer or a reasoned override, checked against the border."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geodata.errors import Problem
from geodata.geocoding import locate_sites
from geodata.geocoding.borders import distance_outside_km
from geodata.record.model import Site
from geodata.record.tables import Row

TOLERANCE_KM = 5.0


def place_sites(sites: dict[str, Site], overrides: Iterable[Row]) -> dict[str, Site]:
    """Return the sites with lon, lat (WGS 84), precision, method and provenance; None = not located."""
    answers = locate_sites(sites.values(), [row.cells for row in overrides])
    return {
        answer.site_id: replace(
            sites[answer.site_id],
            lon=answer.lon,
            lat=answer.lat,
            precision=answer.precision,
            method=answer.method,
            provenance=answer.source,
            located_reason=answer.reason,
        )
        for answer in answers
    }


def border_problems(sites: dict[str, Site], rows: Iterable[Row]) -> list[Problem]:
    """Return the sites that lie more than 5 km outside their host country (unsimplified border)."""
    problems = []
    for row in rows:
        site = sites[row["site_id"]]
        if site.lon is None or site.lat is None:
            continue
        outside = distance_outside_km(site.lon, site.lat, site.country)
        if outside > TOLERANCE_KM:
            advice = (
                f"lies {outside:.0f} km outside {site.country} at {site.lat}, {site.lon} "
                f"({site.provenance}): correct the query or add an override"
            )
            problems.append(row.problem("query", advice))
    return problems
