"""One frozen View to and from query parameters: the link that reopens exactly this page.

All pages share one View, so that filters and dates go along from page to page; a page's link
names only what that page shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal, cast, get_args
from urllib.parse import urlencode

from dashboard.url_reader import Known, Notice, Reader, days_of
from geodata.dates import Span, on
from geodata.filters import Filters
from geodata.record import Lang
from geodata.vocab import Stage

Page = Literal["map", "compare", "timeline", "country", "review", "import", "history", "add"]
Mode = Literal["at", "period"]
By = Literal["actor", "force", "country"]
Sides = Literal["one", "two"]
LANGS: tuple[Lang, ...] = ("fr", "en")
MODES: tuple[Mode, ...] = ("at", "period")
DEFAULT_PERIOD = timedelta(days=365)
LONG_PERIOD = date(2012, 1, 1)  # the Timeline opens on all that followed the coup in Mali


@dataclass(frozen=True, slots=True)
class View:
    """Everything that decides what a page shows; dates are days, both ends included.

    `a` and `b` are the dates that the Compare page holds against each other, on one map or on
    `sides` = two; `host` is the host country of the Country page, `by` what the Timeline page draws
    one line for; claims published after `known_on` are left out. `draft` is the Add page's open draft.
    `context` shows imported events on the Map page.
    """

    at: date
    start: date
    end: date
    a: date
    b: date
    lang: Lang = "fr"
    mode: Mode = "at"
    known_on: date | None = None
    filters: Filters = field(default_factory=Filters)
    selected: str = ""
    sides: Sides = "one"
    by: By = "actor"
    host: str = ""
    draft: int = 0
    context: bool = False

    @property
    def when(self) -> Span:
        """The day, or the days, that the Map page is about."""
        return on(self.at) if self.mode == "at" else Span(self.start, self.end, extent=True)


def opening_view(known: Known, lang: Lang) -> View:
    """Return the view of a first visit: everything, on the record's cut-off date."""
    last = known.cut_off
    before = last - DEFAULT_PERIOD
    return View(at=last, start=before, end=last, a=before, b=last, lang=lang)


def widened(view: View, cut_off: date) -> View:
    """Return the view with the Timeline's own period, unless the reader has chosen another."""
    untouched = (cut_off - DEFAULT_PERIOD, cut_off)
    return replace(view, start=LONG_PERIOD) if (view.start, view.end) == untouched else view


def in_mode(view: View, mode: Mode, cut_off: date) -> View:
    """Return the view in that mode; a period not chosen yet is the year up to the day shown."""
    untouched = (view.start, view.end) == (cut_off - DEFAULT_PERIOD, cut_off)
    if mode == "period" and untouched:
        return replace(view, mode=mode, start=view.at - DEFAULT_PERIOD, end=view.at)
    return replace(view, mode=mode)


def hosted(view: View, countries: Iterable[str]) -> View:
    """Return the view with a host country: its own, the one its filter leaves, or the first."""
    one = view.filters.countries if len(view.filters.countries) == 1 else ()
    return view if view.host else replace(view, host=next(iter(one or countries)))


def read(
    params: Mapping[str, str], known: Known, lang: Lang, page: Page = "map"
) -> tuple[View, list[Notice]]:
    """Return the view that `params` ask of `page`, and a notice for each value not usable."""
    reader = Reader(_with_mode(params, page))
    base = _dated(reader, opening_view(known, lang))
    view = replace(
        base,
        lang=cast(Lang, reader.choice("lang", LANGS, base.lang)),
        known_on=reader.day_or_none("known", "bad_known"),
        filters=_filters(reader, known),
        selected=reader.selection(known),
        sides=cast(Sides, reader.choice("sides", get_args(Sides), base.sides)),
        by=cast(By, reader.choice("by", get_args(By), base.by)),
        host=reader.code("host", known.countries),
        draft=reader.number("draft"),
        context=reader.choice("context", ("0", "1"), "0") == "1",
    )
    return view, reader.notices


def _with_mode(params: Mapping[str, str], page: Page) -> Mapping[str, str]:
    """Return the parameters with the mode that a link written by hand to the Map leaves out."""
    period = {"from", "to"} <= params.keys() and not params.keys() & {"at", "mode"}
    return {**params, "mode": "period"} if page == "map" and period else params


def write(view: View, page: Page = "map") -> dict[str, str]:
    """Return the parameters of `page` at `view`: language and dates always, the rest where set."""
    if page == "import":
        return {"lang": view.lang}
    chosen = {"sel": view.selected} if view.selected else {}
    if page == "add":
        return {"lang": view.lang, **({"draft": str(view.draft)} if view.draft else {})}
    if page == "review":
        return {"lang": view.lang, **chosen}
    if page == "history":
        return {"lang": view.lang} | ({"q": view.filters.text} if view.filters.text else {})
    params = {"lang": view.lang, **_dates(view, page)}
    params |= {"known": view.known_on.isoformat()} if view.known_on else {}
    if page == "country":
        return params | ({"host": view.host} if view.host else {})
    params |= _chosen(view.filters, stages=page == "map")
    params |= {"by": view.by} if page == "timeline" else {}
    params |= {"context": "1"} if page == "map" and view.context else {}
    params |= {"sides": view.sides} if page == "compare" and view.sides == "two" else {}
    return params | chosen


def query(view: View, page: Page = "map") -> str:
    """Return the view as the text after `?` in its link."""
    return urlencode(write(view, page), safe=",:")


def _dates(view: View, page: Page) -> dict[str, str]:
    period = {"from": view.start.isoformat(), "to": view.end.isoformat()}
    if page == "compare":
        return {"a": view.a.isoformat(), "b": view.b.isoformat()}
    if page == "timeline":  # a card is about a day
        return period | ({"at": view.at.isoformat()} if view.selected else {})
    if page == "map" and view.mode == "period":
        return {"mode": "period", **period}
    return {"at": view.at.isoformat()}


def _chosen(filters: Filters, stages: bool) -> dict[str, str]:
    sets = {
        "country": filters.countries,
        "actor": filters.actors,
        "force": filters.forces,
        "stage": filters.stages if stages else frozenset(),
    }
    params = {name: ",".join(sorted(codes)) for name, codes in sets.items() if codes}
    return params | ({"q": filters.text} if filters.text else {})


def _dated(reader: Reader, base: View) -> View:
    """Read the dates; a month or a year as `at` asks about any day in it, which is a period."""
    days = days_of(reader.value("at"))
    if days is not None:
        return replace(base, mode="period", start=days.first, end=days.last)
    view = replace(
        base,
        mode=cast(Mode, reader.choice("mode", MODES, base.mode)),
        at=reader.day("at", base.at),
        start=reader.day("from", base.start),
        end=reader.day("to", base.end),
        a=reader.day("a", base.a),
        b=reader.day("b", base.b),
    )
    return _in_order(view, reader)


def _in_order(view: View, reader: Reader) -> View:
    """Put a reversed period right; on the Compare page the reader may well look back in time."""
    if view.start <= view.end:
        return view
    reader.note("reversed", "from", f"{view.start.isoformat()} > {view.end.isoformat()}")
    return replace(view, start=view.end, end=view.start)


def _filters(reader: Reader, known: Known) -> Filters:
    return Filters(
        countries=reader.codes("country", known.countries),
        actors=reader.codes("actor", known.actors),
        forces=reader.codes("force", known.forces),
        stages=reader.codes("stage", frozenset(Stage)),
        text=reader.text("q"),
    )
