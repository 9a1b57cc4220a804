"""Imported events as they are drawn: counted by place, of the days that a reader looks at."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from geodata.store.engine import reading
from geodata.store.schema import context_events, import_jobs

_CELLS = 2  # to a degree: one name may stand for two places, but not within fifty kilometres


@dataclass(frozen=True, slots=True)
class ContextPlace:
    """Events of one source at one place; lon and lat in degrees WGS 84, the mean of theirs."""

    source: str
    place: str
    country: str
    lon: float
    lat: float
    events: int


@dataclass(frozen=True, slots=True)
class Nearby:
    """What the sources report of some days: the places with most events, and how many in all.

    `without_place` events are known only to a country, and so belong to no place.
    """

    places: tuple[ContextPlace, ...]
    events: dict[str, int]
    without_place: int


def read_nearby(
    engine: sa.Engine, first: date, last: date, countries: Collection[str], most: int
) -> Nearby:
    """Return the accepted events that may lie in the days; see `Store.context_nearby`."""
    c = context_events.c
    asked = [import_jobs.c.state == "accepted", c.date_first <= last, c.date_last >= first]
    if countries:
        asked.append(c.country.in_(sorted(countries)))
    found = context_events.join(import_jobs)
    placed = c.lon.is_not(None) & (c.precision != "country")
    number = sa.func.count()
    places = (
        sa.select(c.source, c.place, c.country, sa.func.avg(c.lon), sa.func.avg(c.lat), number)
        .select_from(found)
        .where(*asked, placed)
        .group_by(c.source, c.place, c.country, *(_cell(axis) for axis in (c.lon, c.lat)))
        .order_by(number.desc(), c.source, c.place)
        .limit(most)
    )
    counts = sa.select(c.source, number, sa.func.sum(sa.case((placed, 0), else_=1)))
    with reading(engine) as connection:
        rows = connection.execute(places).all()
        totals = connection.execute(
            counts.select_from(found).where(*asked).group_by(c.source)
        ).all()
    return Nearby(
        tuple(ContextPlace(*row) for row in rows),
        {source: int(count) for source, count, _ in totals},
        sum(int(without) for *_, without in totals),
    )


def _cell(axis: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    return sa.cast(axis * _CELLS, sa.Integer)
