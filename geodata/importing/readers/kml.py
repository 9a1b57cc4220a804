"""KML: placemarks with a point. No entity is resolved, no link is followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from geodata.importing.faults import ImportFault
from geodata.importing.limits import Limits
from geodata.importing.readers.sink import GEOMETRY, Sink, point_cells

_TIMES = ("when", "begin", "end")
_SHAPES = (
    *("LineString", "LinearRing", "Polygon", "MultiGeometry", "Model"),
    *("Track", "MultiTrack"),
)


def read(path: Path, layer: str, sink: Sink, limits: Limits) -> dict[str, Any]:
    """Write every placemark, numbered from 1. Raises ImportFault."""
    del layer, limits
    columns: dict[str, None] = {}
    for cells, _ in _placemarks(path):
        columns.update(dict.fromkeys(cells))
    sink.header([*GEOMETRY, *columns])
    for number, (cells, point) in enumerate(_placemarks(path), start=1):
        sink.row(number, (*point, *(cells.get(column, "") for column in columns)))
    return {"crs": "EPSG:4326"}


def _placemarks(path: Path) -> Iterator[tuple[dict[str, str], tuple[str, str, str]]]:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    root = ""
    try:
        for event, element in iterparse(path, events=("start", "end"), forbid_dtd=True):
            name = _local(element)
            root = root or _only_kml(name)
            if event == "end" and name == "Placemark":
                yield _cells(element), _point(element)
                element.clear()
            elif name == "NetworkLink":
                raise ImportFault("external_link")
    except (ParseError, DefusedXmlException, ValueError, LookupError) as fault:
        if isinstance(fault, ImportFault):
            raise
        raise ImportFault("damaged", what=f"KML: {type(fault).__name__}") from fault


def _only_kml(root: str) -> str:
    """Return the name of the first element, which must be kml: XML has many other uses."""
    if root != "kml":
        raise ImportFault("other_xml", root=root)
    return root


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _cells(placemark: Element) -> dict[str, str]:
    cells = {}
    for element in placemark.iter():
        name = _local(element)
        if (name in ("name", "description") and name not in cells) or name in _TIMES:
            cells[name] = (element.text or "").strip()
        elif name == "SimpleData":
            cells[element.get("name", "")] = (element.text or "").strip()
        elif name == "Data":
            value = next((v for v in element if _local(v) == "value"), None)
            cells[element.get("name", "")] = ("" if value is None else value.text or "").strip()
    return {name: text for name, text in cells.items() if name and name not in GEOMETRY}


def _point(placemark: Element) -> tuple[str, str, str]:
    shapes = [_local(e) for e in placemark.iter() if _local(e) in _SHAPES]
    if shapes:
        return point_cells(shapes[0])
    for element in placemark.iter():
        if _local(element) == "coordinates":
            at = (element.text or "").strip().split(",")
            return point_cells((at[0].strip(), at[1].strip()) if len(at) > 1 else "unreadable")
    return point_cells("none")
