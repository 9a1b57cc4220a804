"""The one sentence above the map: what it shows, in figures."""

from __future__ import annotations

from dashboard.scene import Scene, Store
from dashboard.text.catalogue import t, tn
from dashboard.text.forms import day
from dashboard.url_state import View
from geodata.dates import Span
from geodata.record import Lang


def sentence(scene: Scene) -> str:
    """Return the summary of the view as one sentence."""
    lang = scene.view.lang
    return t(lang, "sentence.join").join(_parts(scene)) + "."


def when_text(view: View) -> str:
    """Return the day or the period of the view, as the beginning of a sentence."""
    if view.mode == "period":
        ends = {"first": day(view.start, view.lang), "last": day(view.end, view.lang)}
        return t(view.lang, "sentence.period", **ends)
    return t(view.lang, "sentence.day", day=day(view.at, view.lang))


def _parts(scene: Scene) -> list[str]:
    lang, counts = scene.view.lang, scene.counts
    tail = {"leaving": counts.leaving, "stale": counts.stale, "off": counts.off}
    if scene.view.mode == "period":
        tail = {"events": counts.events, **tail}
    said = [tn(lang, f"sentence.{key}", number) for key, number in tail.items() if number]
    return [_head(scene), *said, *beyond(scene.store, scene.view.when, lang), *known(scene.view)]


def _head(scene: Scene) -> str:
    lang, counts = scene.view.lang, scene.counts
    when = when_text(scene.view)
    if not counts.forces:
        others = len({row.key.force_id for row in scene.rows})
        if others:
            return tn(lang, "sentence.others", others, when=when)
        return t(lang, "sentence.none", when=when)
    key = "sentence.at" if counts.sites else "sentence.no_site"
    return t(
        lang,
        key,
        when=when,
        forces=tn(lang, "sentence.forces", counts.forces),
        sites=tn(lang, "sentence.sites", counts.sites),
        countries=tn(lang, "sentence.countries", counts.countries),
    )


def known(view: View) -> list[str]:
    """Say when claims published after a day are left out."""
    if view.known_on is None:
        return []
    return [t(view.lang, "sentence.known", day=day(view.known_on, view.lang))]


def beyond(store: Store, when: Span, lang: Lang) -> list[str]:
    """Say when the days lie outside what the record can know."""
    if when.last > store.cut_off:
        return [t(lang, "sentence.late", day=day(store.cut_off, lang))]
    if when.last < store.first_day:
        return [t(lang, "sentence.early", day=day(store.first_day, lang))]
    return []
