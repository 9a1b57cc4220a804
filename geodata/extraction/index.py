"""The record and the gazetteer, read by the caller, indexed for reading texts. Opens no file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from geodata.extraction.force_names import force_trie
from geodata.extraction.place_names import capital_places, country_trie, place_trie
from geodata.extraction.world import GazetteerLike, Tenure, World
from geodata.record.model import Record


def make_world(record: Record, gazetteer: GazetteerLike) -> World:
    """Index the record's forces and sites and the gazetteer's places for reading texts."""
    hosts = frozenset(record.countries)
    tenures = _tenures(record)
    places = place_trie(record, gazetteer, hosts)
    return World(
        record=record,
        hosts=hosts,
        countries=country_trie(gazetteer, record),
        places=places,
        forces=force_trie(record, tenures),
        capitals=capital_places(places, hosts),
        tenures=tenures,
        families=_families(record, tenures),
    )


def _tenures(record: Record) -> dict[tuple[str, str], list[Tenure]]:
    told: dict[tuple[str, str], list[tuple[date, date]]] = defaultdict(list)
    for claim in record.claims.values():
        if claim.stage in {"context", "ordered"} or claim.polarity == "denied":
            continue
        for force_id in claim.target_force_ids:
            told[force_id, claim.country].append((claim.date.first, claim.date.last))
    found: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for (force_id, country), days in told.items():
        force = record.forces[force_id]
        first = min((a for a, _ in days if a != date.min), default=date.min)
        last = max((b for _, b in days if b != date.max), default=date.max)
        main = force.counted and not force.parent_force_id
        found[force.actor_id, country].append(Tenure(force_id, first, last, len(days), main))
    return found


def _families(
    record: Record, tenures: Mapping[tuple[str, str], Sequence[Tenure]]
) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (_, country), listed in tenures.items():
        for tenure in sorted(listed, key=lambda t: -t.claims):
            family = record.forces[tenure.force_id].family_id
            if family:
                found[family, country].append(tenure.force_id)
    return found
