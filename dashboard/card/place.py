"""The claim card: what the selected site, country or event is, who is there, and who says so.

Pure: a Scene in, HTML out. Everything that comes from the record is escaped by text.markup.
"""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.card.claims import claims_html
from dashboard.card.force import actor_dot, force_html, status_badge
from dashboard.palette import Theme
from dashboard.scene import Scene
from dashboard.text import t, tn, typeset
from dashboard.text.catalogue import CATALOGUE
from dashboard.text.forms import capital, degrees, label, since, strength, until, when
from dashboard.text.markup import Html, element, join
from geodata.dates import UNKNOWN
from geodata.posture import PostureRow, Presence
from geodata.record import Event, Lang, Site, name, summary
from geodata.wording import EVENT_KIND, PRECISION, word


def card_html(scene: Scene, theme: Theme) -> Html:
    """Return the card of what the view has selected; empty when nothing is."""
    kind, _, code = scene.view.selected.partition(":")
    if kind == "site":
        return _site(scene.store.record.sites[code], scene, theme)
    if kind == "country":
        return _country(code, scene, theme)
    if kind == "event":
        return _event(scene.store.record.events[code], scene, theme)
    return Html()


def _site(site: Site, scene: Scene, theme: Theme) -> Html:
    lang = scene.view.lang
    rows = scene.at_sites.get(site.site_id, ())
    there = [row for row in scene.all_rows if row.key.site_id == site.site_id]
    return _card(
        label(site, lang),
        _other_name(site, lang),
        element("p", _place(site, scene), cls="sf-place"),
        *[force_html(row, scene, theme) for row in rows],
        _nobody(lang) if not there else _hidden(len(there) - len(rows), lang),
        _history(site, scene, theme, opened=not there),
    )


def _country(code: str, scene: Scene, theme: Theme) -> Html:
    lang = scene.view.lang
    rows = scene.at_countries.get(code, ())
    sites = [s for s in scene.at_sites if scene.store.record.sites[s].country == code]
    return _card(
        label(scene.store.record.countries[code], lang),
        element("p", t(lang, "card.whole_country"), cls="sf-place"),
        *[force_html(row, scene, theme) for row in rows],
        Html() if rows or sites else _nobody(lang),
        _sites_of(sites, scene, theme),
    )


def _event(event: Event, scene: Scene, theme: Theme) -> Html:
    lang, record = scene.view.lang, scene.store.record
    place = _event_place(event, scene)
    forces = [
        element(
            "li",
            actor_dot(record.forces[f].actor_id, theme),
            label(record.forces[f], lang),
        )
        for f in event.force_ids
    ]
    kind = typeset(word(EVENT_KIND, event.kind, lang), lang)
    return _card(
        typeset(summary(event, lang), lang),
        element("p", join([capital(kind), when(event.date, lang), place], " · "), cls="sf-place"),
        element("h3", t(lang, "card.event.forces")) if forces else Html(),
        element("ul", *forces, cls="sf-plain") if forces else Html(),
        claims_html(scene.store.claims_of.get(event.event_id, ()), record, lang, opened=True),
    )


def _card(title: str, *parts: Html) -> Html:
    return element(
        "article",
        element("h2", title, id="sf-card-title"),
        *parts,
        cls="sf-card",
        aria_labelledby="sf-card-title",
    )


def _other_name(site: Site, lang: Lang) -> Html:
    """Return the name in the other language, marked as such, where it differs."""
    other: Lang = "en" if lang == "fr" else "fr"
    if name(site, other) == name(site, lang):
        return Html()
    return element("p", label(site, other), cls="sf-other", lang=other)


def _place(site: Site, scene: Scene) -> Html:
    """Return country, precision and who located it, or why it is not located."""
    lang = scene.view.lang
    country = label(scene.store.record.countries[site.country], lang)
    if site.lon is None or site.lat is None:
        reason = "region" if site.kind == "region" else "not_located"
        return join([country, t(lang, f"off.{reason}")], " · ")
    point = degrees(site.lat, site.lon, 2, lang)
    source = t(lang, "card.geocoded", method=_method(site, lang))
    return join(
        [country, typeset(word(PRECISION, site.precision, lang), lang), point, source], " · "
    )


def _method(site: Site, lang: Lang) -> str:
    """Return the geocoder's source as words; a provenance begins with its source's name."""
    first = "override" if site.method == "override" else site.provenance.split(" ")[0]
    known = f"geocoder.{first.rstrip(':').lower()}"
    words = t(lang, known) if known in CATALOGUE else site.provenance or site.method
    # What a person chose at a service keeps that service's credit.
    return f"{words} ({site.provenance})" if "OpenStreetMap" in site.provenance else words


def _nobody(lang: Lang) -> Html:
    return element("p", t(lang, "card.none"), cls="sf-none")


def _hidden(number: int, lang: Lang) -> Html:
    return element("p", tn(lang, "card.hidden", number), cls="sf-none") if number else Html()


def _history(site: Site, scene: Scene, theme: Theme, *, opened: bool) -> Html:
    """Return every presence the record derives at the site, whatever the date."""
    lang = scene.view.lang
    found = [
        (key.force_id, presence)
        for key, presences in scene.store.derivation.presences.items()
        if key.site_id == site.site_id
        for presence in presences
    ]
    if not found:
        return Html()
    ordered = sorted(found, key=lambda pair: (pair[1].since.first, pair[0]))
    items = [_past(force_id, presence, scene, theme) for force_id, presence in ordered]
    attributes = {"open": "open"} if opened else {}
    heading = element("summary", t(lang, "card.history"))
    return element("details", heading, element("ul", *items, cls="sf-plain"), **attributes)


def _past(force_id: str, presence: Presence, scene: Scene, theme: Theme) -> Html:
    lang, force = scene.view.lang, scene.store.record.forces[force_id]
    span = join([since(presence.since, lang), until(presence.until or UNKNOWN, lang)], ", ")
    title = element("b", label(force, lang))
    return element("li", actor_dot(force.actor_id, theme), title, " ", span)


def _sites_of(sites: Iterable[str], scene: Scene, theme: Theme) -> Html:
    lang = scene.view.lang
    items = [_site_line(code, scene, theme) for code in sites]
    if not items:
        return Html()
    return join([element("h3", t(lang, "card.elsewhere")), element("ul", *items, cls="sf-plain")])


def _site_line(code: str, scene: Scene, theme: Theme) -> Html:
    lang, record = scene.view.lang, scene.store.record
    forces = [_force_line(row, scene, theme) for row in scene.at_sites[code]]
    return element(
        "li",
        element("b", label(record.sites[code], lang)),
        element("ul", *forces, cls="sf-plain"),
    )


def _force_line(row: PostureRow, scene: Scene, theme: Theme) -> Html:
    lang, force = scene.view.lang, scene.store.record.forces[row.key.force_id]
    return element(
        "li",
        actor_dot(row.actor, theme),
        label(force, lang),
        " ",
        status_badge(row.status, lang),
        f" {strength(row.strength, lang)}",
    )


def _event_place(event: Event, scene: Scene) -> str:
    lang, record = scene.view.lang, scene.store.record
    country = label(record.countries[event.country], lang)
    site = record.sites.get(event.site_id)
    return f"{label(site, lang)}, {country}" if site else country
