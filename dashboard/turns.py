"""The turning points that the Compare page offers: from the day before to the day after it was over.

Their dates are those of the record's own events, so that a corrected date corrects the offer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dashboard.url_state import View
from geodata.dates import ONE_DAY
from geodata.filters import Filters
from geodata.record import Record


@dataclass(frozen=True, slots=True)
class Turn:
    """What began and what ended in a host country, by the ids of two events; `key` has its words."""

    key: str
    country: str
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class DatedTurn:
    """A turning point with the dates to hold against each other."""

    turn: Turn
    a: date
    b: date


_WAGNER_ENDS = "2025-06-08-mli-wagner-to-africa-corps"
TURNS = (
    Turn("ner-coup-2023", "NER", "2023-07-26-ner-coup", "2024-09-15-ner-us-withdrawal-complete"),
    Turn(
        "tcd-accord",
        "TCD",
        "2024-11-28-tcd-chad-ends-accord-with-france",
        "2025-01-30-tcd-last-french-base-handed-over",
    ),
    Turn(
        "mli-minusma", "MLI", "2023-06-16-mli-demands-minusma-exit", "2023-12-31-mli-minusma-ends"
    ),
    Turn("mli-barkhane", "MLI", "2021-05-24-mli-coup", "2022-08-15-mli-last-french-unit-leaves"),
    Turn("mli-wagner", "MLI", _WAGNER_ENDS, _WAGNER_ENDS),
    Turn("bfa-sabre", "BFA", "2022-09-30-bfa-traore-coup", "2023-02-18-bfa-french-forces-expelled"),
    Turn("bfa-coup-jan", "BFA", "2022-01-24-bfa-damiba-coup", "2022-09-30-bfa-traore-coup"),
    Turn("sen-bases", "SEN", "2025-02-12-sen-joint-commission", "2025-07-17-sen-last-french-bases"),
    Turn("mli-coup-2020", "MLI", "2020-08-18-mli-coup", "2021-05-24-mli-coup"),
    Turn("mli-serval", "MLI", "2012-03-22-mli-coup", "2013-01-30-mli-serval-takes-kidal"),
)


def dated_turns(record: Record) -> list[DatedTurn]:
    """Return the turning points whose two events the record has, the most asked for first."""
    return [
        DatedTurn(
            turn,
            record.events[turn.begins].date.first - ONE_DAY,
            record.events[turn.ends].date.last + ONE_DAY,
        )
        for turn in TURNS
        if turn.begins in record.events and turn.ends in record.events
    ]


def turned(view: View, found: DatedTurn) -> View:
    """Return the view of a turning point: its dates and country, no other filter in the way."""
    only = Filters(countries=frozenset({found.turn.country}))
    return replace(view, a=found.a, b=found.b, filters=only, selected="")
