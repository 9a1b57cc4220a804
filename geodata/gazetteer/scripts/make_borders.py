"""Make borders.json.gz: unsimplified country polygons of the region.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m geodata.gazetteer.scripts.make_borders package/countries-10m.json

Natural Earth 1:10m admin-0 (public domain) as packed by world-atlas (ISC). No
vertex is dropped; coordinates are written in units of 0.0001 degree (11 m).
The file maps ISO alpha-3 to polygons; a polygon is a list of rings; a ring is
[x0, y0, dx1, dy1, ...], each pair the step from the point before it.
"""

import json
import sys
from pathlib import Path
from typing import Any

from geodata.gazetteer.codes import NUMERIC_TO_ALPHA3
from geodata.gazetteer.scripts.region import FOLDER, write_gz

UNITS_PER_DEGREE = 10_000

Point = tuple[float, float]
Ring = list[int]


def main(source: str) -> None:
    """Write the borders of every country in `region.COUNTRIES`."""
    topology = json.loads(Path(source).read_text("utf-8"))
    arcs = [_decode_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    borders = {
        NUMERIC_TO_ALPHA3[shape["id"]]: _polygons(shape, arcs)
        for shape in topology["objects"]["countries"]["geometries"]
        if shape.get("id") in NUMERIC_TO_ALPHA3
    }
    missing = set(NUMERIC_TO_ALPHA3.values()) - set(borders)
    if missing:
        raise SystemExit(f"{source} has no polygon for {sorted(missing)}")
    text = json.dumps(dict(sorted(borders.items())), separators=(",", ":"))
    write_gz(FOLDER / "borders.json.gz", text.encode())


def _decode_arc(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """Turn TopoJSON's quantised steps into longitudes and latitudes."""
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + shift_x, y * scale_y + shift_y))
    return points


def _polygons(shape: dict[str, Any], arcs: list[list[Point]]) -> list[list[Ring]]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return [[_pack(_ring(indices, arcs)) for indices in polygon] for polygon in polygons]


def _ring(indices: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Join arcs end to end; ~i means arc i backwards, and ends are shared."""
    points: list[Point] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def _pack(points: list[Point]) -> Ring:
    packed: Ring = []
    last_x = last_y = 0
    for lon, lat in points:
        x, y = round(lon * UNITS_PER_DEGREE), round(lat * UNITS_PER_DEGREE)
        packed += (x - last_x, y - last_y)
        last_x, last_y = x, y
    return packed


if __name__ == "__main__":
    main(sys.argv[1])
