"""One name or a hundred thousand: offline first, the online geocoder only for what is left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from geodata.geocoding.dumps import dump_index
from geodata.geocoding.explain import Explanation, explain_question, explanation_of
from geodata.geocoding.index import PlaceIndex
from geodata.geocoding.match import Question
from geodata.geocoding.online import OnlineAnswer, OnlineGeocoder, Outcome
from geodata.geocoding.villages import embedded_indexes
from geodata.settings import Settings

#: What the rows of an answer say of the online geocoder, empty where it was not asked.
ONLINE_KEYS = ("online", "online_reason", "fetched_at", "attribution")
KEYS = (*Explanation.__annotations__, *ONLINE_KEYS)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Resolver:
    """The indexes that are asked, best first, and the online geocoder if there is to be one."""

    indexes: Sequence[PlaceIndex]
    online: OnlineGeocoder | None = None

    def answer(self, question: Question) -> list[Row]:
        """Return the candidates as rows, best first; never empty.

        The first row is accepted or none is. Online candidates follow the offline ones and
        are never accepted; `online` says on every row what came of asking.
        """
        offline = [{**row, **_NOT_ASKED} for row in explain_question(question, self.indexes)]
        if self.online is None or offline[0]["accepted"]:
            return offline
        return _joined(offline, self.online.ask(question), question.name)


def is_settled(rows: Sequence[Row]) -> bool:
    """Say whether asking again would be pointless: whatever was to be asked has answered."""
    return all(row["online"] != Outcome.UNAVAILABLE for row in rows)


def offline_indexes(settings: Settings) -> list[PlaceIndex]:
    """Return the embedded tables, and after them the imported dumps if there are any."""
    dumps = dump_index(settings.state)
    return [*embedded_indexes(), *([dumps] if dumps else [])]


_NOT_ASKED = dict.fromkeys(ONLINE_KEYS, "")


def _joined(offline: list[Row], answer: OnlineAnswer, name: str) -> list[Row]:
    said = {"online": str(answer.outcome), "online_reason": answer.reason}
    found: list[Row] = [
        {
            **explanation_of(name, candidate),
            **said,
            "fetched_at": answer.fetched_at,
            "attribution": answer.attribution,
        }
        for candidate in answer.candidates
    ]
    # "No such place in the gazetteer" is no candidate once the service has one.
    kept = [row for row in offline if row["place_id"]] if found else offline
    return [*({**row, **said} for row in kept), *found]
