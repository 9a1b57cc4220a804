"""Names of host countries and places, by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from geodata.extraction.nation_words import CAPITAL_OF
from geodata.extraction.plain import fold, words
from geodata.extraction.world import GazetteerLike, KnownPlace, PlaceLike, Trie, Words
from geodata.record.model import Record, Site


def country_trie(gazetteer: GazetteerLike, record: Record) -> Trie:
    """Index the names of host countries."""
    trie = Trie()
    for name, places in gazetteer.by_name.items():
        for place in places:
            if place.kind == "country":
                trie.add(words(name), place.country)
    for country in record.countries.values():
        for name in (country.name_en, country.name_fr):
            trie.add(words(fold(name)), country.country)
    trie.add(("c", "a", "r"), "CAF")
    trie.close()
    return trie


#: Towns of the gazetteer whose name is a word, a person or a people more often than a place.
_NO_TOWNS = frozenset(
    words(
        "about abou actor africa alliance alpha amadou annex bamba barkhane barry base bara "
        "camara capital central centre china coulibaly dambe diallo diarra diop djibo "
        "doumbia east etat force fort france garde general goita group ibrahim issa jihad "
        "kaba keita kone madina mali mara maroc mission moussa nord north oumarou ouest "
        "paris port president renaissance rome sahel salou sambo sankara sante sarkin "
        "sissoko sonko south sud tall toure traore union victoria wagner west independence "
        "liberte mahamat idriss deby abdou souleymane seydou amina fatima hassan hussein"
    )
)


_MIN_TOWN = 4


def place_trie(record: Record, gazetteer: GazetteerLike, hosts: frozenset[str]) -> Trie:
    """Index the names of the sites of the record and of the places of the gazetteer."""
    trie = Trie()
    points: dict[tuple[float, float], Site] = {}
    for site in record.sites.values():
        if site.kind == "region":
            continue
        if site.lon is not None and site.lat is not None:
            points.setdefault((site.lon, site.lat), site)
        known = _of_site(site)
        for spelled in _site_names(site):
            trie.add(spelled, known)
    for name, listed in gazetteer.by_name.items():
        spoken = words(name)
        for place in listed:
            if place.country in hosts and place.kind != "country" and _is_town(spoken, place):
                trie.add(spoken, _of_place(place, points))
    trie.close()
    return trie


def _site_names(site: Site) -> set[Words]:
    """Return the names of a site that a text may use: without brackets and the town after a comma."""
    names = [site.name_en, site.name_fr, *site.aliases]
    if site.kind in {"town", "village"}:
        names.append(site.query)
    names += [re.sub(r"\b([Aa])ir [Bb]ase\b", r"\1irbase", name) for name in names]
    return {words(fold(name)) for name in names if "(" not in name} - {()}


def _of_site(site: Site) -> KnownPlace:
    return KnownPlace(
        site.name_en,
        site.name_fr,
        site.country,
        site.kind,
        site.precision,
        site.lon,
        site.lat,
        site.site_id,
        0,
    )


def _of_place(place: PlaceLike, points: Mapping[tuple[float, float], Site]) -> KnownPlace:
    site = points.get((place.lon, place.lat))
    if site is not None and place.curated:
        return _of_site(site)
    rank = 1 if place.curated else 2
    return KnownPlace(
        place.name,
        place.name,
        place.country,
        place.kind,
        place.precision,
        place.lon,
        place.lat,
        "",
        rank,
    )


def _is_town(spoken: Words, place: PlaceLike) -> bool:
    if not spoken:
        return False
    if len(spoken) > 1 or place.curated:
        return True
    return len(spoken[0]) >= _MIN_TOWN and spoken[0] not in _NO_TOWNS and place.kind != "airport"


def capital_places(places: Trie, hosts: Iterable[str]) -> dict[str, KnownPlace]:
    """Return the place of each host country's capital."""
    found: dict[str, KnownPlace] = {}
    for country in hosts:
        name = words(CAPITAL_OF.get(country, ""))
        for entry, value in places.entries.get(name[0], ()) if name else ():
            if entry == name and isinstance(value, KnownPlace) and value.country == country:
                found.setdefault(country, value)
    return found
