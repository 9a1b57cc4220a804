"""A small curated folder on disk, sound unless a test spoils a cell of it."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from geodata.record.tables import CURATED, PACKAGE, fields, table_names

NAMES = {"name_en": "A name", "name_fr": "Un nom"}
TEXTS = {"summary_en": "US forces leave.", "summary_fr": "Les forces américaines partent."}
ROWS: dict[str, list[dict[str, str]]] = {
    "countries": [
        {"country": "NER", "name_en": "Niger", "name_fr": "Niger", "tier": "core"},
        {"country": "MLI", "name_en": "Mali", "name_fr": "Mali", "tier": "core"},
    ],
    "actors": [
        {"actor_id": "USA", "name_en": "United States", "name_fr": "États-Unis", "kind": "state"}
    ],
    "forces": [
        {
            "force_id": "usa-niger",
            "name_en": "US forces in Niger",
            "name_fr": "forces américaines au Niger",
            "actor_id": "USA",
            "kind": "national",
            "counted": "yes",
        }
    ],
    "sites": [
        {
            "site_id": "ner-agadez",
            "query": "Agadez",
            "country": "NER",
            "kind": "base",
            "name_en": "Air Base 201",
            "name_fr": "Base aérienne 201",
        }
    ],
    "voices": [
        {"voice_id": "usa-africom", "name_en": "AFRICOM", "name_fr": "AFRICOM", "kind": "official"}
    ],
    "events": [
        {
            "event_id": "2016-04-19-ner-base-201",
            "kind": "arrival",
            "country": "NER",
            "site_id": "ner-agadez",
            "force_ids": "usa-niger",
            **TEXTS,
        },
        {
            "event_id": "2024-08-05-ner-base-201-left",
            "kind": "withdrawal",
            "country": "NER",
            "site_id": "ner-agadez",
            "force_ids": "usa-niger",
            **TEXTS,
        },
    ],
    "claims": [
        {
            "claim_id": "ner-1",
            "event_id": "2016-04-19-ner-base-201",
            "stage": "arrived",
            "date": "2016-04-19",
            "published": "2016-05-01",
        },
        {
            "claim_id": "ner-2",
            "event_id": "2024-08-05-ner-base-201-left",
            "stage": "complete",
            "date": "2024-08-05",
            "published": "2024-08-06",
        },
    ],
    "overrides": [],
    "omissions": [],
}
CLAIM = {
    "polarity": "asserted",
    "scope": "site",
    "country": "NER",
    "site_id": "ner-agadez",
    "target_force_ids": "usa-niger",
    "voice_id": "usa-africom",
    "outlet": "AFRICOM",
    "url": "https://example.org/base-201",
}


def write(folder: Path, spoil: dict[tuple[str, int, str], str] | None = None) -> Path:
    """Write the small record into `folder`; `spoil` maps (table, row index, column) to a value."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(CURATED / PACKAGE, folder / PACKAGE)
    for table in table_names(folder):
        columns = [field["name"] for field in fields(folder, table)]
        rows = [
            dict.fromkeys(columns, "") | (CLAIM if table == "claims" else {}) | row
            for row in ROWS[table]
        ]
        for (name, index, column), value in (spoil or {}).items():
            if name == table:
                rows[index][column] = value
        _write_csv(folder / f"{table}.csv", columns, rows)
    return folder


def _write_csv(path: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
