"""What must hold between the cells and tables of the record, beyond types and references."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from geodata.dates import Span, parse_edtf
from geodata.errors import DateError, Problem
from geodata.record.tables import Row
from geodata.vocab import CLOSING, Basis, Stage

Tables = Mapping[str, list[Row]]
FIRST_YEAR, LAST_YEAR = 1960, 2100
_SITE_ONLY = {Stage.HANDED_OVER}


def record_problems(tables: Tables) -> Iterator[Problem]:
    """Yield every problem in claims, events, forces and sites, in the order of the rows."""
    forces = {row["force_id"] for row in tables["forces"]}
    sites = {row["site_id"]: row["country"] for row in tables["sites"]}
    yield from _force_problems(tables["forces"])
    told: dict[str, list[Row]] = defaultdict(list)
    for claim in tables["claims"]:
        told[claim["event_id"]].append(claim)
        yield from _claim_problems(claim, forces, sites)
    for event in tables["events"]:
        yield from _event_problems(event, told[event["event_id"]], forces, sites)
    yield from _fact_problems(tables)


def _claim_problems(claim: Row, forces: set[str], sites: dict[str, str]) -> Iterator[Problem]:
    yield from _date_problems(claim)
    yield from _scope_problems(claim, sites)
    yield from _target_problems(claim, forces)
    yield from _people_problems(claim)
    if bool(claim["note_en"]) != bool(claim["note_fr"]):
        yield claim.problem("note_en", "a note is needed in both languages or in none")


def _date_problems(claim: Row) -> Iterator[Problem]:
    for column in ("date", "people_since", "published"):
        if not claim[column]:
            continue
        try:
            span = parse_edtf(claim[column])
        except DateError as fault:
            yield claim.problem(column, str(fault))
            continue
        if not _in_range(span):
            yield claim.problem(column, f"lies outside {FIRST_YEAR}–{LAST_YEAR}")
        if (
            column == "date"
            and span.extent
            and claim["stage"] not in {Stage.VISITED, Stage.CONTEXT}
        ):
            yield claim.problem(column, "a/b is an extent: write [a..b] for a doubtful day")


def _in_range(span: Span) -> bool:
    days = [day for day in (span.earliest, span.latest) if day is not None]
    return all(date(FIRST_YEAR, 1, 1) <= day <= date(LAST_YEAR, 12, 31) for day in days)


def _scope_problems(claim: Row, sites: dict[str, str]) -> Iterator[Problem]:
    site = claim["site_id"]
    if (claim["scope"] == "site") != bool(site):
        yield claim.problem("site_id", "scope site needs a site, scope country must have none")
    if site and sites.get(site, claim["country"]) != claim["country"]:
        yield claim.problem("country", f"the site {site} lies in {sites[site]}")
    if claim["stage"] in _SITE_ONLY and not site:
        yield claim.problem("stage", "a site is handed over, not a country: use complete")


def _target_problems(claim: Row, forces: set[str]) -> Iterator[Problem]:
    targets = claim.many("target_force_ids")
    for force_id in targets:
        if force_id not in forces:
            yield claim.problem("target_force_ids", f"{force_id} is not in forces.csv")
    if not targets and claim["stage"] != Stage.CONTEXT:
        yield claim.problem("target_force_ids", "name the forces it is about, or use context")
    if (claim["stage"] == Stage.SUCCEEDED) != bool(claim["successor_force_id"]):
        yield claim.problem("successor_force_id", "belongs to stage succeeded, and only there")
    if claim["stage"] == Stage.SUCCEEDED and claim["scope"] != "country":
        yield claim.problem("scope", "a succession holds for the whole country")


def _people_problems(claim: Row) -> Iterator[Problem]:
    low, high = claim["people_min"], claim["people_max"]
    if bool(low or high) != bool(claim["people_basis"]):
        yield claim.problem("people_basis", "figures and their basis go together")
    if low.isdigit() and high.isdigit() and int(low) > int(high):
        yield claim.problem("people_min", f"is more than people_max, {high}")
    if claim["people_since"] and claim["people_basis"] != Basis.MOVEMENT:
        yield claim.problem("people_since", "only a movement is counted from a start")
    present = claim["stage"] == Stage.CONFIRMED and claim["polarity"] == "asserted"
    if present and high == "0" and claim["people_basis"] == Basis.STRENGTH:
        yield claim.problem("people_max", "nobody there is not a presence: use denied or context")


def _event_problems(
    event: Row, claims: list[Row], forces: set[str], sites: dict[str, str]
) -> Iterator[Problem]:
    if not claims:
        yield event.problem("event_id", "no claim tells it: every event needs a source")
    for force_id in event.many("force_ids"):
        if force_id not in forces:
            yield event.problem("force_ids", f"{force_id} is not in forces.csv")
    if event["site_id"] and sites.get(event["site_id"]) != event["country"]:
        yield event.problem("country", f"the site {event['site_id']} lies elsewhere")
    if not event["event_id"][:4].isdigit():
        yield event.problem("event_id", "begins with its year: 2024-05-02-ner-…")
    yield from _same_day_problems(claims)


def _same_day_problems(claims: list[Row]) -> Iterator[Problem]:
    """An arrival and an ending on one day at one place would leave an arrival without end."""
    ends = {
        (force, c["site_id"], c["country"], c["date"])
        for c in claims
        if c["stage"] in CLOSING
        for force in c.many("target_force_ids")
    }
    for claim in claims:
        place = claim["site_id"], claim["country"], claim["date"]
        if claim["stage"] == Stage.ARRIVED and any(
            (force, *place) in ends for force in claim.many("target_force_ids")
        ):
            yield claim.problem("stage", "arrives and leaves on one day: use visited")


def _force_problems(rows: list[Row]) -> Iterator[Problem]:
    parents = {row["force_id"]: row["parent_force_id"] for row in rows}
    for row in rows:
        for column in ("counted_reason_en", "counted_reason_fr"):
            if row["counted"] == "no" and not row[column]:
                yield row.problem(column, "say why it does not count")
        seen, at = set(), row["force_id"]
        while at and at not in seen:
            seen.add(at)
            at = parents.get(at, "")
        if at:
            yield row.problem("parent_force_id", "is part of itself")


def _fact_problems(tables: Tables) -> Iterator[Problem]:
    carried = {fact for claim in tables["claims"] for fact in claim.many("fact_ids")}
    for row in tables["omissions"]:
        if row["fact_id"] in carried:
            yield row.problem("fact_id", "is carried by a claim and left out at once")
