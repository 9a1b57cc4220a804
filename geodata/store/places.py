"""Where the store's sites are: an accepted point, or the geocoder's answer as for the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from geodata.build.places import border_problems, place_sites
from geodata.errors import RowProblem
from geodata.record.cells import Cells
from geodata.record.model import Site
from geodata.record.read import to_site
from geodata.record.tables import Row
from geodata.store.ground import Ground


def misplaced(ground: Ground, site_ids: Iterable[str]) -> list[RowProblem]:
    """Return the sites that would lie more than 5 km outside their host country."""
    rows: dict[str, Cells] = {}
    overrides: dict[str, Cells] = {}
    for site_id in site_ids:
        cells, override = ground.cells(("sites", site_id)), ground.cells(("overrides", site_id))
        rows |= {site_id: cells} if cells is not None else {}
        overrides |= {site_id: override} if override is not None else {}
    return outside(rows, place(rows, overrides))


def outside(rows: Mapping[str, Cells], placed: dict[str, Site]) -> list[RowProblem]:
    """Return the sites of `rows` whose points lie more than 5 km outside their host country."""
    lines = [Row("sites", line, cells) for line, cells in enumerate(rows.values())]
    found = border_problems(placed, lines)
    return [
        RowProblem("sites", lines[p.row]["site_id"], p.column, p.value, p.advice) for p in found
    ]


def place(sites: Mapping[str, Cells], overrides: Mapping[str, Cells]) -> dict[str, Site]:
    """Return the sites with their points (WGS 84), as the build places those of the record."""
    typed = {site_id: to_site(Row("sites", 0, cells)) for site_id, cells in sites.items()}
    return place_sites(typed, [Row("overrides", 0, cells) for cells in overrides.values()])
