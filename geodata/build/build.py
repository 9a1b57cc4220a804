"""Reviewed tables to the built record: check, geocode, derive, write; all or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from geodata.build.places import border_problems, place_sites
from geodata.errors import CuratedDataError, UsageError
from geodata.posture import derive
from geodata.record import store
from geodata.record.check import check
from geodata.record.model import Claim, Record
from geodata.record.read import to_record
from geodata.record.tables import PACKAGE, Row, read_tables, table_names
from geodata.settings import HERE
from geodata.whole import made_folder

GAZETTEER = HERE / "gazetteer"


def located_record(curated: Path) -> Record:
    """Return the checked record with its sites placed. Raises CuratedDataError with all problems."""
    problems = check(curated)
    if problems:
        raise CuratedDataError(problems)
    return _placed(read_tables(curated))


def _placed(tables: Mapping[str, list[Row]]) -> Record:
    record = to_record(tables)
    sites = place_sites(record.sites, tables["overrides"])
    problems = border_problems(sites, tables["sites"])
    if problems:
        raise CuratedDataError(problems)
    return replace(record, sites=sites)


def build(curated: Path, built: Path) -> dict[str, Any]:
    """Build the record into `built` and return its manifest.

    Raises CuratedDataError, naming every problem, or UsageError, and then changes nothing.
    """
    from geodata.build.frames import write_tables

    record = located_record(curated)
    derivation = derive(record)
    fresh = _fresh_folder(made_folder(built))
    try:
        fresh.chmod(0o755)
        counts = write_tables(record, derivation, fresh)
        manifest = {
            "cut_off": cut_off(record.claims.values()).isoformat(),
            "counts": counts,
            "inputs": input_hashes(curated),
        }
        store.publish(fresh, built, manifest)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return store.load_manifest(built)


def _fresh_folder(built: Path) -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix=".fresh-", dir=built))
    except OSError as fault:
        raise UsageError(f"{built} cannot be written to: {fault.strerror}") from fault


def cut_off(claims: Any) -> date:
    """Return the last day on which a claim of the record was published: the record knows no more."""
    days = [_day(claim) for claim in claims]
    return max((day for day in days if day is not None), default=date.min)


def _day(claim: Claim) -> date | None:
    return claim.published.latest if claim.published and claim.published.is_day else None


def input_hashes(curated: Path) -> dict[str, str]:
    """Return the SHA-256 of every file the build reads: tables, descriptor, gazetteer."""
    names = [PACKAGE, *(f"{table}.csv" for table in table_names(curated))]
    hashes = {f"curated/{name}": store.file_hash(curated / name) for name in names}
    for path in sorted(GAZETTEER.glob("*.csv*")) + sorted(GAZETTEER.glob("*.json*")):
        hashes[f"gazetteer/{path.name}"] = store.file_hash(path)
    return hashes
