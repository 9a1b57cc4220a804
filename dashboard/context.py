"""Imported events beside the record: where they are drawn, and what is said of them. No Streamlit."""

from __future__ import annotations

from datetime import timedelta

from dashboard.map.payload import ContextDrawn
from dashboard.text import t, tn
from dashboard.text.figures import integer
from dashboard.text.forms import label
from dashboard.url_state import View
from geodata.dates import Span
from geodata.importing.profiles import PROFILES
from geodata.record import Lang, Record
from geodata.store.context import ContextPlace, Nearby

_AROUND = timedelta(days=30)


def context_days(view: View) -> Span:
    """Return the days whose imported events are shown: the period, or thirty around the day."""
    if view.mode == "period":
        return view.when
    return Span(view.at - _AROUND, view.at + _AROUND, extent=True)


def drawn(nearby: Nearby, record: Record, lang: Lang) -> list[ContextDrawn]:
    """Return one ring a place."""
    return [
        {
            "lat": place.lat,
            "lon": place.lon,
            "n": place.events,
            "title": _title(place, record, lang),
            "text": tn(lang, "context.events", place.events, source=place.source),
        }
        for place in nearby.places
    ]


def said(nearby: Nearby, lang: Lang) -> str:
    """Return the line under the map: how many events of whom, and that they are not the record's."""
    number = sum(nearby.events.values())
    whose = "; ".join(
        f"{attribution(source)} {integer(count, lang)}"
        for source, count in sorted(nearby.events.items())
    )
    text = tn(lang, "context.line", number, sources=whose) if number else t(lang, "context.nothing")
    if nearby.without_place:
        text += " " + tn(lang, "context.without", nearby.without_place)
    return text


def attribution(source: str) -> str:
    """Return whom the data is by, as the profile of that source says it."""
    known = (profile for profile in PROFILES.values() if profile.source == source)
    return next((profile.attribution for profile in known), source)


def _title(place: ContextPlace, record: Record, lang: Lang) -> str:
    country = record.countries.get(place.country)
    names = (place.place, label(country, lang) if country else place.country)
    return ", ".join(filter(None, names))
