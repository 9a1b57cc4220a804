"""A small true record for the page tests: Niger, Mali and Chad in 2022-2025, one hostile text.

It is written as curated CSV files and built by the real build, so that the tests read what the
page reads. The hostile texts try every place where record text meets HTML, Markdown or a script.
"""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import geodata
from geodata.build.build import build

CURATED = Path(geodata.__file__).parent / "curated"
HOSTILE = "<img src=x onerror=alert(1)> ${top.PWN=[1]} ![x](http://e.example/i.png) `x` :red[r]"

COUNTRIES = [
    ("MLI", "Mali", "Mali", "core"),
    ("NER", "Niger", "Niger", "core"),
    ("TCD", "Chad", "Tchad", "core"),
    ("BFA", "Burkina Faso", "Burkina Faso", "core"),
    ("SEN", "Senegal", "Sénégal", "wider"),
]
ACTORS = [
    ("FRA", "France", "France", "state"),
    ("ITA", "Italy", "Italie", "state"),
    ("RUS", "Russia", "Russie", "state"),
    ("USA", "United States", "États-Unis", "state"),
    ("UN", "United Nations", "Nations unies", "organisation"),
]
FORCES: list[tuple[str, ...]] = [
    (
        "usa-niger",
        "US forces in Niger",
        "Forces américaines au Niger",
        "USA",
        "national",
        "",
        "yes",
    ),
    (
        "rus-africa-corps-niger",
        "Africa Corps (Niger)",
        "Africa Corps (Niger)",
        "RUS",
        "national",
        "",
        "yes",
    ),
    ("ita-misin", "MISIN", "MISIN", "ITA", "national", "", "yes"),
    ("fra-barkhane", "Operation Barkhane", "opération Barkhane", "FRA", "national", "", "yes"),
    (
        "fra-chad",
        "French forces in Chad",
        "Forces françaises au Tchad",
        "FRA",
        "national",
        "",
        "yes",
    ),
    ("un-minusma", "MINUSMA", "MINUSMA", "UN", "multinational", "", "yes"),
    (
        "fra-minusma",
        "French staff in MINUSMA",
        "Français de la MINUSMA",
        "FRA",
        "national",
        "un-minusma",
        "yes",
    ),
    ("rus-wagner-mali", "Wagner (Mali)", "Wagner (Mali)", "RUS", "private", "", "yes"),
    ("rus-lab", HOSTILE, HOSTILE, "RUS", "national", "", "no"),
]
SITES = [
    (
        "ner-niamey-base-101",
        "Air Base 101, Niamey",
        "Base aérienne 101, Niamey",
        "Diori Hamani International Airport",
        "NER",
        "base",
    ),
    (
        "ner-agadez-base-201",
        "Air Base 201, Agadez",
        "Base aérienne 201, Agadez",
        "Agadez",
        "NER",
        "base",
    ),
    ("mli-gao", "Gao airport and camps", "Aéroport et camps de Gao", "Gao", "MLI", "base"),
    (
        "mli-bamako-senou",
        "Bamako-Sénou airport",
        "Aéroport de Bamako-Sénou",
        "Bamako",
        "MLI",
        "base",
    ),
    ("mli-north", "Northern Mali", "Nord du Mali", "Northern Mali", "MLI", "region"),
    (
        "tcd-ndjamena-kossei",
        "Base Adji Kosseï, N'Djamena",
        "Base Adji Kosseï, N'Djamena",
        "N'Djamena",
        "TCD",
        "base",
    ),
]
VOICES = [
    ("usa-dod", "US Department of Defense", "Département américain de la Défense", "official"),
    ("fra-ema", "French general staff", "État-major des armées", "official"),
    ("ner-junta", "Niger's junta", "Junte nigérienne", "official"),
    ("press-reuters", "Reuters", "Reuters", "press"),
    ("press-ap", "Associated Press", "Associated Press", "press"),
    ("un-sg", "UN Secretary-General", "Secrétaire général de l'ONU", "official"),
]
EVENTS = [
    (
        "2018-01-01-mli-minusma",
        "confirmation",
        "MLI",
        "mli-gao",
        "",
        "un-minusma",
        "MINUSMA holds its camp at Gao.",
        "La MINUSMA tient son camp à Gao.",
    ),
    (
        "2019-11-01-ner-us-201",
        "arrival",
        "NER",
        "ner-agadez-base-201",
        "",
        "usa-niger",
        "US forces begin flights from Air Base 201.",
        "Les forces américaines volent depuis la base 201.",
    ),
    (
        "2022-01-06-mli-wagner",
        "arrival",
        "MLI",
        "mli-bamako-senou",
        "",
        "rus-wagner-mali",
        "Wagner personnel arrive in Mali.",
        "Des membres de Wagner arrivent au Mali.",
    ),
    (
        "2022-08-15-mli-france-out",
        "withdrawal",
        "MLI",
        "mli-gao",
        "",
        "fra-barkhane",
        "The last French soldiers leave Gao and Mali.",
        "Les derniers soldats français quittent Gao et le Mali.",
    ),
    (
        "2023-07-26-ner-coup",
        "coup",
        "NER",
        "",
        "",
        "",
        "Soldiers overthrow Niger's president.",
        "Des militaires renversent le président du Niger.",
    ),
    (
        "2023-12-07-ner-us-648",
        "confirmation",
        "NER",
        "",
        "",
        "usa-niger",
        "A letter to Congress counts 648 US troops in Niger.",
        "Une lettre au Congrès compte 648 militaires au Niger.",
    ),
    (
        "2024-03-16-ner-us-asked-out",
        "expulsion_demand",
        "NER",
        "",
        "",
        "usa-niger",
        "Niger's junta ends the accord covering US troops.",
        "La junte dénonce l'accord sur les militaires américains.",
    ),
    (
        "2024-04-10-ner-russians",
        "arrival",
        "NER",
        "ner-niamey-base-101",
        "",
        "rus-africa-corps-niger",
        "Russian instructors land at Niamey.",
        "Des instructeurs russes atterrissent à Niamey.",
    ),
    (
        "2024-05-02-ner-base-101",
        "confirmation",
        "NER",
        "ner-niamey-base-101",
        "",
        "rus-africa-corps-niger;usa-niger;ita-misin",
        "Russians share Air Base 101 with US troops.",
        "Des Russes partagent la base 101 avec des Américains.",
    ),
    (
        "2024-07-07-ner-us-leave-101",
        "withdrawal",
        "NER",
        "ner-niamey-base-101",
        "",
        "usa-niger",
        "US forces leave Air Base 101.",
        "Les forces américaines quittent la base 101.",
    ),
    (
        "2024-08-05-ner-us-leave-201",
        "withdrawal",
        "NER",
        "ner-agadez-base-201",
        "",
        "usa-niger",
        "US forces leave Air Base 201.",
        "Les forces américaines quittent la base 201.",
    ),
    (
        "2025-01-30-tcd-kossei",
        "handover",
        "TCD",
        "tcd-ndjamena-kossei",
        "",
        "fra-chad",
        "France hands over Base Adji Kosseï.",
        "La France remet la base Adji Kosseï.",
    ),
    ("2024-02-01-mli-hostile", "confirmation", "MLI", "mli-north", "", "rus-lab", HOSTILE, HOSTILE),
]
_US, _RU, _101, _201 = (
    "usa-niger",
    "rus-africa-corps-niger",
    "ner-niamey-base-101",
    "ner-agadez-base-201",
)
# event, stage, country, site, forces, date, people, voice, outlet, url, wire group, polarity
CLAIMS: list[tuple[str, ...]] = [
    (
        "2018-01-01-mli-minusma",
        "confirmed_present",
        "MLI",
        "mli-gao",
        "un-minusma;fra-minusma",
        "2018-01",
        "",
        "un-sg",
        "UN",
        "https://example.org/minusma",
        "",
        "asserted",
    ),
    (
        "2018-01-01-mli-minusma",
        "confirmed_present",
        "MLI",
        "mli-gao",
        "fra-barkhane",
        "2018-01",
        "1500",
        "fra-ema",
        "Défense",
        "https://example.org/gao",
        "",
        "asserted",
    ),
    (
        "2019-11-01-ner-us-201",
        "arrived",
        "NER",
        _201,
        _US,
        "2019-11",
        "",
        "usa-dod",
        "AP",
        "https://example.org/201",
        "",
        "asserted",
    ),
    (
        "2019-11-01-ner-us-201",
        "arrived",
        "NER",
        _101,
        _US,
        "2013",
        "",
        "usa-dod",
        "AP",
        "https://example.org/101",
        "",
        "asserted",
    ),
    (
        "2022-01-06-mli-wagner",
        "arrived",
        "MLI",
        "mli-bamako-senou",
        "rus-wagner-mali",
        "2022-01-06",
        "400",
        "press-ap",
        "AP",
        "https://example.org/wagner",
        "",
        "asserted",
    ),
    (
        "2022-08-15-mli-france-out",
        "complete",
        "MLI",
        "",
        "fra-barkhane",
        "2022-08-15",
        "",
        "fra-ema",
        "Défense",
        "https://example.org/out",
        "",
        "asserted",
    ),
    (
        "2023-07-26-ner-coup",
        "context",
        "NER",
        "",
        "",
        "2023-07-26",
        "",
        "press-reuters",
        "Reuters",
        "https://example.org/coup",
        "",
        "asserted",
    ),
    (
        "2023-12-07-ner-us-648",
        "confirmed_present",
        "NER",
        "",
        _US,
        "2023-12-07",
        "648",
        "usa-dod",
        "Stars and Stripes",
        "https://example.org/648",
        "",
        "asserted",
    ),
    (
        "2023-12-07-ner-us-648",
        "confirmed_present",
        "NER",
        "",
        _US,
        "2024-03-16",
        "1000-1100",
        "press-ap",
        "AP",
        "https://example.org/1000",
        "",
        "asserted",
    ),
    (
        "2024-03-16-ner-us-asked-out",
        "demanded",
        "NER",
        "",
        _US,
        "2024-03-16",
        "",
        "ner-junta",
        "RTN",
        "https://example.org/demand",
        "",
        "asserted",
    ),
    (
        "2024-04-10-ner-russians",
        "arrived",
        "NER",
        _101,
        _RU,
        "[2024-04-10..2024-04-12]",
        "100",
        "press-ap",
        "AP",
        "https://example.org/russians",
        "",
        "asserted",
    ),
    (
        "2024-05-02-ner-base-101",
        "confirmed_present",
        "NER",
        _101,
        f"{_RU};{_US}",
        "2024-05-02",
        "",
        "usa-dod",
        "Reuters",
        "https://example.org/hangar",
        "reuters-2024-05-02",
        "asserted",
    ),
    (
        "2024-05-02-ner-base-101",
        "confirmed_present",
        "NER",
        _101,
        f"{_RU};{_US}",
        "2024-05-02",
        "",
        "usa-dod",
        "Al Jazeera",
        "https://example.org/relay",
        "reuters-2024-05-02",
        "asserted",
    ),
    (
        "2024-05-02-ner-base-101",
        "confirmed_present",
        "NER",
        _101,
        _RU,
        "2024-05-02",
        "60",
        "press-reuters",
        "Reuters",
        "https://example.org/sixty",
        "",
        "asserted",
    ),
    (
        "2024-05-02-ner-base-101",
        "confirmed_present",
        "NER",
        _101,
        _RU,
        "2024-05-02",
        "",
        "ner-junta",
        "RTN",
        "https://example.org/denied",
        "",
        "denied",
    ),
    (
        "2024-05-02-ner-base-101",
        "confirmed_present",
        "NER",
        "",
        "ita-misin",
        "2024-05-17",
        "250",
        "press-ap",
        "AP",
        "https://example.org/italy",
        "",
        "asserted",
    ),
    (
        "2024-07-07-ner-us-leave-101",
        "complete",
        "NER",
        _101,
        _US,
        "2024-07-07",
        "",
        "usa-dod",
        "AP",
        "https://example.org/leave101",
        "",
        "asserted",
    ),
    (
        "2024-08-05-ner-us-leave-201",
        "complete",
        "NER",
        "",
        _US,
        "2024-08-05",
        "",
        "usa-dod",
        "AP",
        "https://example.org/leave201",
        "",
        "asserted",
    ),
    (
        "2025-01-30-tcd-kossei",
        "confirmed_present",
        "TCD",
        "tcd-ndjamena-kossei",
        "fra-chad",
        "2022-11-09",
        "1000",
        "fra-ema",
        "Défense",
        "https://example.org/chad",
        "",
        "asserted",
    ),
    (
        "2025-01-30-tcd-kossei",
        "handed_over",
        "TCD",
        "tcd-ndjamena-kossei",
        "fra-chad",
        "2025-01-30",
        "",
        "fra-ema",
        "Défense",
        "https://example.org/kossei",
        "",
        "asserted",
    ),
    (
        "2024-02-01-mli-hostile",
        "confirmed_present",
        "MLI",
        "mli-north",
        "rus-lab",
        "2024-02-01",
        "",
        "press-ap",
        HOSTILE,
        "https://example.org/hostile",
        "",
        "asserted",
    ),
]
OVERRIDES = [
    ("ner-niamey-base-101", "2.1836", "13.4815", "site", "test", "test"),
    ("ner-agadez-base-201", "8.01", "16.95", "site", "test", "test"),
    ("mli-gao", "-0.0056", "16.2484", "site", "test", "test"),
    ("mli-bamako-senou", "-7.95", "12.53", "site", "test", "test"),
    ("tcd-ndjamena-kossei", "15.03", "12.13", "site", "test", "test"),
]


def build_sample(folder: Path) -> Path:
    """Write the sample's tables into `folder`, build them and return the built folder."""
    curated = folder / "curated"
    curated.mkdir(parents=True)
    shutil.copy(CURATED / "datapackage.json", curated)
    for table, rows in _tables().items():
        _write(curated, table, rows)
    build(curated, folder / "built")
    return folder / "built"


def _tables() -> dict[str, list[dict[str, str]]]:
    return {
        "countries": _dicts("country name_en name_fr tier", COUNTRIES),
        "actors": _dicts("actor_id name_en name_fr kind", ACTORS),
        "forces": [
            _counted(row)
            for row in _dicts(
                "force_id name_en name_fr actor_id kind parent_force_id counted", FORCES
            )
        ],
        "sites": _dicts("site_id name_en name_fr query country kind", SITES),
        "voices": _dicts("voice_id name_en name_fr kind", VOICES),
        "events": _dicts(
            "event_id kind country site_id from_site_id force_ids summary_en summary_fr", EVENTS
        ),
        "claims": [_claim(number, row) for number, row in enumerate(CLAIMS)],
        "overrides": _dicts("site_id lon lat precision reason source", OVERRIDES),
        "omissions": [],
    }


def _counted(force: dict[str, str]) -> dict[str, str]:
    return {**force, "counted_reason": "" if force["counted"] == "yes" else "mere allegation"}


def _claim(number: int, row: tuple[str, ...]) -> dict[str, str]:
    event, stage, country, site, forces, day, people, voice, outlet, url, wire, polarity = row
    low, _, high = people.partition("-")
    return {
        "claim_id": f"t-{number:03d}",
        "event_id": event,
        "stage": stage,
        "country": country,
        "site_id": site,
        "scope": "site" if site else "country",
        "target_force_ids": forces,
        "date": day,
        "people_min": low,
        "people_max": high or low,
        "people_basis": "strength" if people else "",
        "voice_id": voice,
        "outlet": outlet,
        "title": f"About {event}",
        "url": url,
        "wire_group": wire,
        "polarity": polarity,
        "published": day if len(day) == 10 else "2025-02-15",
        "fact_ids": f"T-{number:03d}",
    }


def _dicts(columns: str, rows: list[tuple[str, ...]]) -> list[dict[str, str]]:
    return [dict(zip(columns.split(), row, strict=True)) for row in rows]


def _write(curated: Path, table: str, rows: list[dict[str, str]]) -> None:
    package = json.loads((curated / "datapackage.json").read_text(encoding="utf-8"))
    fields = next(r["schema"]["fields"] for r in package["resources"] if r["name"] == table)
    with (curated / f"{table}.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(
            file, [field["name"] for field in fields], lineterminator="\n", restval=""
        )
        writer.writeheader()
        writer.writerows(rows)
