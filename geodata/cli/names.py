"""Forces, places, countries and actors as people type them: by id, by code, by any of their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from geodata.cli.described import read_described
from geodata.cli.nations import nation_code, nation_of
from geodata.errors import UsageError
from geodata.filters import fold
from geodata.record.model import Force, Record, Site, all_names

Names = Mapping[str, tuple[str, ...]]
_Find = Callable[[str], set[str]]
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_WORD = re.compile(r"\w+")
#: Letters of a name that is recognised within a longer one, or by its beginning.
_SHORTEST = 3
#: Words that tell no two names apart.
_SMALL = frozenset(
    _WORD.findall(
        "a and au aux d dans de des du en et for in its l la le les of on s sa ses son sur the"
    )
)


def read_forces(text: str | None, record: Record) -> frozenset[str]:
    """Return the forces that `text` lists. Raises UsageError naming the nearest names."""
    names = {i: all_names(force) for i, force in record.forces.items()}

    def find(part: str) -> set[str]:
        called = _called(part, names) or {part.lower()} & names.keys()
        return called or _within(part, names) or _worded(part, _kin_names(record))

    def hold(part: str) -> set[str]:
        return read_described(part, record) or _of_nation(part, _holding(part, names), record)

    return _listed("--force", text, names, find, hold, record)


def read_places(text: str | None, record: Record) -> frozenset[str]:
    """Return the sites that `text` lists; a town's name takes every site that bears it."""
    names = {i: (*all_names(site), site.query) for i, site in record.sites.items()}
    heads = {i: _heads(site) for i, site in record.sites.items() if site.kind != "town"}

    def find(part: str) -> set[str]:
        meant = {part.lower()} & names.keys() or _called(part, heads)
        return meant or _within(part, names) or _worded(part, names)

    def hold(part: str) -> set[str]:
        return _holding(part, names)

    return _listed("--place", text, names, find, hold, record)


def _heads(site: Site) -> tuple[str, ...]:
    """A base is meant by its own name alone: "Air Base 101", without the town that follows."""
    return tuple(name.partition(",")[0] for name in (site.name_en, site.name_fr))


def read_countries(text: str | None, record: Record) -> frozenset[str]:
    """Return the host countries that `text` lists, by code or by name."""
    names = {i: (c.name_en, c.name_fr) for i, c in record.countries.items()}

    def find(part: str) -> set[str]:
        return _coded(part, names) or {nation_code(part)} & names.keys()

    return read_codes("--country", text, names, find)


def read_actors(text: str | None, record: Record) -> frozenset[str]:
    """Return the states and organisations that `text` lists, by code, name or adjective.

    A state without a force in the record is a state all the same: nothing of it is found.
    """
    names = {i: (a.name_en, a.name_fr) for i, a in record.actors.items()}

    def find(part: str) -> set[str]:
        return _coded(part, names) or {nation_code(part)} - {""}

    return read_codes("--actor", text, names, find)


def read_codes(option: str, text: str | None, known: Iterable[str], find: _Find) -> frozenset[str]:
    """Return the codes that `text` lists. Raises UsageError naming those there are."""
    found: set[str] = set()
    for part in _parts(option, text):
        codes = find(part)
        if not codes:
            choices = ", ".join(sorted(known))
            raise UsageError(f"{option}: '{part[:80]}' is not known; choose from {choices}")
        found |= codes
    return frozenset(found)


def _coded(part: str, names: Names) -> set[str]:
    return {part.upper()} & names.keys() or _called(part, names)


def _listed(
    option: str, text: str | None, names: Names, find: _Find, hold: _Find, record: Record
) -> frozenset[str]:
    """Read a list with commas, unless it is the one name "Air Base 201, Agadez"."""
    whole = (text or "").strip()
    if "," in whole and (called := _called(whole, names)):
        return frozenset(called)
    found: set[str] = set()
    for part in _parts(option, text):
        ids = {part} & names.keys() or find(part)
        if not ids and "," in whole and (worded := find(whole)):
            return frozenset(worded)
        ids = ids or hold(part)
        if not ids:
            raise UsageError(_unknown(option, part, names, record))
        found |= ids
    return frozenset(found)


def _parts(option: str, text: str | None) -> list[str]:
    parts = [part.strip() for part in (text or "").split(",") if part.strip()]
    if text is not None and not parts:
        raise UsageError(f"{option}: nothing is named; leave the option out to ask about all")
    return parts


def _called(part: str, names: Names) -> set[str]:
    """Return what bears exactly this name; what a name says in brackets is not part of it."""
    wanted = fold(part)
    return {i for i, known in names.items() if wanted in {n for k in known for n in _plain(k)}}


def _plain(name: str) -> tuple[str, str]:
    folded = fold(name)
    return folded, _BRACKETS.sub("", folded)


def _within(part: str, names: Names) -> set[str]:
    """Return what has `part` in a name, as words or else from the beginning of a word.

    "The" and "Ma" would name half the record, so they name nothing.
    """
    if not _words(part):
        return set()
    begins = rf"\b{re.escape(fold(part))}"
    long = len(part) >= _SHORTEST
    return _matching(rf"{begins}\b", names) or (_matching(begins, names) if long else set())


def _matching(pattern: str, names: Names) -> set[str]:
    wanted = re.compile(pattern)
    return {i for i, known in names.items() if any(wanted.search(fold(k)) for k in known)}


def _worded(part: str, names: Names) -> set[str]:
    """Return what has every word of `part` among its names: "US forces Niger", "MINUSMA (Germany)"."""
    wanted = _words(part)
    return {i for i, known in names.items() if wanted and wanted <= _words(" ".join(known))}


def _holding(part: str, names: Names) -> set[str]:
    """Return what bears the names that `part` itself holds, the longest first: "SADAT (reported)"."""
    said, found = fold(part), set[str]()
    for known, bearers in sorted(_by_name(names).items(), key=lambda named: -len(named[0])):
        whole = rf"\b{re.escape(known)}\b"
        if len(known) >= _SHORTEST and re.search(whole, said):
            said = re.sub(whole, "|", said)
            found |= bearers
    return found


def _of_nation(part: str, held: set[str], record: Record) -> set[str]:
    """Narrow "Togolese peacekeepers of MINUSMA" to the contingent of that nation, if there is one."""
    nation = nation_of(part) if held else ""
    meant = {
        force.force_id
        for force in record.forces.values()
        if force.actor_id == nation and {force.force_id, force.parent_force_id} & held
    }
    return meant or held


def _by_name(names: Names) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for i, known in names.items():
        for name in known:
            found.setdefault(_plain(name)[1], set()).add(i)
    return found


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text))) - _SMALL


def _kin_names(record: Record) -> dict[str, tuple[str, ...]]:
    """A force is also described by its state and by the force or family that it is part of."""
    return {
        i: (*_of_kin(force, record), *_of_actor(force, record))
        for i, force in record.forces.items()
    }


def _of_kin(force: Force, record: Record) -> Iterable[str]:
    for kin in (force.force_id, force.parent_force_id, force.family_id):
        yield from all_names(record.forces[kin]) if kin else ()


def _of_actor(force: Force, record: Record) -> tuple[str, str]:
    actor = record.actors[force.actor_id]
    return actor.name_en, actor.name_fr


def _unknown(option: str, part: str, names: Names, record: Record) -> str:
    said = f"{option}: nothing in the record is called '{part[:80]}'"
    countries = {i: (c.name_en, c.name_fr) for i, c in record.countries.items()}
    if option == "--place" and (codes := _holding(part, countries)):
        return f"{said}; for the whole country write --country {min(codes)}"
    known = {fold(name): name for held in names.values() for name in held}
    near = get_close_matches(fold(part), known, n=3, cutoff=0.6)
    if near:
        said += "; did you mean " + " or ".join(f"'{known[n]}'" for n in near)
    nation = nation_of(part) if option == "--force" else ""
    return said + (f"; for every force of that state write --actor {nation}" if nation else "")
