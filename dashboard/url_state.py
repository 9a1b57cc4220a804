"""One frozen View to and from query parameters: the link that reopens exactly this page.

Pure: unknown parameters are ignored, a bad value becomes the default and is reported as a Notice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal, cast
from urllib.parse import urlencode

from geodata.dates import Span, on
from geodata.filters import Filters
from geodata.record import Lang, Record
from geodata.vocab import Stage

Mode = Literal["at", "period"]
LANGS: tuple[Lang, ...] = ("fr", "en")
MODES: tuple[Mode, ...] = ("at", "period")
FIRST_YEAR, LAST_YEAR = 1960, 2100
TEXT_LIMIT = 200
SHOWN = 60
ISO_LENGTH = len("2024-05-02")
DEFAULT_PERIOD = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class View:
    """Everything that decides what the Map page shows; dates are days, both ends included."""

    at: date
    start: date
    end: date
    lang: Lang = "fr"
    mode: Mode = "at"
    filters: Filters = field(default_factory=Filters)
    selected: str = ""

    @property
    def when(self) -> Span:
        """The day, or the days, that the page is about."""
        return on(self.at) if self.mode == "at" else Span(self.start, self.end, extent=True)


@dataclass(frozen=True, slots=True)
class Known:
    """The codes that a link may name, and the day that the page opens on."""

    countries: frozenset[str]
    actors: frozenset[str]
    forces: frozenset[str]
    sites: frozenset[str]
    events: frozenset[str]
    cut_off: date

    @classmethod
    def of(cls, record: Record, cut_off: date) -> Known:
        """Return the codes of `record`."""
        return cls(
            countries=frozenset(record.countries),
            actors=frozenset(force.actor_id for force in record.forces.values()),
            forces=frozenset(record.forces),
            sites=frozenset(record.sites),
            events=frozenset(record.events),
            cut_off=cut_off,
        )


@dataclass(frozen=True, slots=True)
class Notice:
    """A value of the link that could not be used: `code` names the sentence of the catalogue."""

    code: str
    param: str
    value: str


def opening_view(known: Known, lang: Lang) -> View:
    """Return the view of a first visit: everything, on the record's cut-off date."""
    return View(known.cut_off, known.cut_off - DEFAULT_PERIOD, known.cut_off, lang)


def read(params: Mapping[str, str], known: Known, lang: Lang) -> tuple[View, list[Notice]]:
    """Return the view that `params` ask for, and a notice for each value that was not usable."""
    reader = _Reader(params)
    base = opening_view(known, lang)
    view = replace(
        base,
        lang=cast(Lang, reader.choice("lang", LANGS, base.lang)),
        mode=cast(Mode, reader.choice("mode", MODES, base.mode)),
        at=reader.day("at", base.at),
        start=reader.day("from", base.start),
        end=reader.day("to", base.end),
        filters=_filters(reader, known),
        selected=reader.selection(known),
    )
    return _in_order(view, reader), reader.notices


def write(view: View) -> dict[str, str]:
    """Return the parameters of `view`: language and dates always, the rest where it is set."""
    chosen = view.filters
    params = {"lang": view.lang, **_dates(view)}
    sets = {
        "country": chosen.countries,
        "actor": chosen.actors,
        "force": chosen.forces,
        "stage": chosen.stages,
    }
    params |= {name: ",".join(sorted(codes)) for name, codes in sets.items() if codes}
    params |= {"q": chosen.text} if chosen.text else {}
    return params | ({"sel": view.selected} if view.selected else {})


def query(view: View) -> str:
    """Return the view as the text after `?` in its link."""
    return urlencode(write(view), safe=",:")


def _dates(view: View) -> dict[str, str]:
    if view.mode == "at":
        return {"at": view.at.isoformat()}
    return {"mode": "period", "from": view.start.isoformat(), "to": view.end.isoformat()}


def _filters(reader: _Reader, known: Known) -> Filters:
    return Filters(
        countries=reader.codes("country", known.countries),
        actors=reader.codes("actor", known.actors),
        forces=reader.codes("force", known.forces),
        stages=reader.codes("stage", frozenset(Stage)),
        text=reader.text("q"),
    )


def _in_order(view: View, reader: _Reader) -> View:
    if view.start <= view.end:
        return view
    reader.note("reversed", "from", f"{view.start.isoformat()} > {view.end.isoformat()}")
    return replace(view, start=view.end, end=view.start)


class _Reader:
    """Reads one parameter after the other and keeps what was wrong with them."""

    def __init__(self, params: Mapping[str, str]) -> None:
        self._params = params
        self.notices: list[Notice] = []

    def note(self, code: str, param: str, value: str) -> None:
        shown = value if len(value) <= SHOWN else value[: SHOWN - 1] + "…"
        self.notices.append(Notice(code, param, shown))

    def choice(self, param: str, allowed: Iterable[str], default: str) -> str:
        value = self._params.get(param, "").strip()
        if value and value not in allowed:
            self.note("bad_choice", param, value)
        return value if value in allowed else default

    def day(self, param: str, default: date) -> date:
        value = self._params.get(param, "").strip()
        if not value:
            return default
        found = day_of(value)
        if found is None:
            self.note("bad_date", param, value)
        return found or default

    def codes(self, param: str, known: frozenset[str]) -> frozenset[str]:
        asked = {part.strip() for part in self._params.get(param, "").split(",") if part.strip()}
        for code in sorted(asked - known):
            self.note("unknown_code", param, code)
        return frozenset(asked & known)

    def text(self, param: str) -> str:
        value = " ".join(self._params.get(param, "").split())
        if len(value) > TEXT_LIMIT:
            self.note("too_long", param, value)
        return value[:TEXT_LIMIT].strip()

    def selection(self, known: Known) -> str:
        value = self._params.get("sel", "").strip()
        if value and not is_selectable(value, known):
            self.note("unknown_code", "sel", value)
            return ""
        return value


def is_selectable(selected: str, known: Known) -> bool:
    """Whether `selected` names a site, a host country or an event of the record."""
    kind, _, code = selected.partition(":")
    kinds = {"site": known.sites, "country": known.countries, "event": known.events}
    return code in kinds.get(kind, frozenset())


def day_of(text: str) -> date | None:
    """Return the ISO day that `text` is, between 1960 and 2100, else None."""
    try:
        day = date.fromisoformat(text) if len(text) == ISO_LENGTH else None
    except ValueError:
        return None
    return day if day and FIRST_YEAR <= day.year <= LAST_YEAR else None
