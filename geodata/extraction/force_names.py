"""Proper names of forces, by their words: not "US forces in Niger", which is told by its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from geodata.extraction.nation_words import DEMONYMS
from geodata.extraction.plain import fold, words
from geodata.extraction.world import KnownForce, Tenure, Trie, Words
from geodata.record.model import Record

#: Names that are plain words as often as they are a force.
_PLAIN_WORDS = frozenset(
    {"cooperants", "force conjointe", "tripartite force", "attache de defense", "camp de gaulle"}
    | {"mission de defense", "site de dirkou", "ant", "cooperants militaires", "joint task force"}
)


#: Operations that bear a name of people; "President Talon" is no task force.
_SURNAMES = frozenset({"talon", "darby", "newcombe"})
_GENERIC = frozenset(
    words(
        "operation force forces task mission group groupe the la le les l du des de d of in "
        "au en a pmc private military company contingent societe milice"
    )
)


_MIN_LETTERS = 3


def force_trie(record: Record, tenures: Mapping[tuple[str, str], Sequence[Tenure]]) -> Trie:
    """Index the proper names of the record's forces."""
    trie = Trie()
    homes = _homes(tenures)
    hosts = {
        word for c in record.countries.values() for word in words(fold(c.name_en + " " + c.name_fr))
    }
    for force in record.forces.values():
        known = KnownForce(
            force.force_id, force.actor_id, force.family_id, homes.get(force.force_id, "")
        )
        for name in {force.name_en, force.name_fr, *force.aliases_en, *force.aliases_fr}:
            spoken = words(fold(name))
            if _is_proper(name, spoken, hosts):
                trie.add(spoken, known)
                trie.add(() if " ".join(_bare(spoken)) in _SURNAMES else _bare(spoken), known)
    _add_more(trie, record, homes)
    trie.close()
    return trie


def _add_more(trie: Trie, record: Record, homes: Mapping[str, str]) -> None:
    for spelled, force_id in _MORE_NAMES:
        if force_id in record.forces:
            force = record.forces[force_id]
            home = homes.get(force_id, "")
            trie.add(words(spelled), KnownForce(force_id, force.actor_id, force.family_id, home))


_MORE_NAMES = (
    ("groupe paramilitaire wagner", "rus-wagner"),
    ("groupe de mercenaires wagner", "rus-wagner"),
    ("wagner mercenary group", "rus-wagner"),
    ("wagner paramilitary group", "rus-wagner"),
    ("corps africain", "rus-africa-corps"),
    ("afrikakorps", "rus-africa-corps"),
    ("operation barkhane", "fra-barkhane"),
    ("minusma", "un-minusma"),
    ("minusca", "un-minusca"),
)


def _bare(spoken: Words) -> Words:
    """Return a name without "Operation" or "groupe" before it, where a proper name remains."""
    rest = spoken
    while rest and rest[0] in _GENERIC:
        rest = rest[1:]
    return rest if rest and (len(rest) > 1 or len(rest[0]) > _MIN_LETTERS) else ()


def _is_proper(name: str, spoken: Words, hosts: set[str]) -> bool:
    """Whether a name stands for itself: not "US forces in Niger", which is told by its words."""
    if not spoken or " ".join(spoken) in _PLAIN_WORDS or len("".join(spoken)) < _MIN_LETTERS:
        return False
    if "(" in name or "," in name or any(word in DEMONYMS for word in spoken):
        return False
    kept = [word for word in spoken if word not in _GENERIC]
    proper = [word for word in kept if word not in hosts and not word.isdigit()]
    return bool(proper) and any(char.isupper() for char in name) and not _of_a_place(spoken, hosts)


def _of_a_place(spoken: Words, hosts: set[str]) -> bool:
    """Whether it reads "… in Mali": the family's name, at a place that the text tells itself."""
    return any(
        word in {"in", "au", "en", "at"} and later in hosts for word, later in pairwise(spoken)
    )


def _homes(tenures: Mapping[tuple[str, str], Sequence[Tenure]]) -> dict[str, str]:
    """Return the country of each force that the record tells of in one country almost only."""
    claims: dict[str, dict[str, int]] = defaultdict(dict)
    for (_, country), listed in tenures.items():
        for tenure in listed:
            claims[tenure.force_id][country] = tenure.claims
    return {
        force_id: max(told, key=lambda c: told[c])
        for force_id, told in claims.items()
        if max(told.values()) >= 0.9 * sum(told.values())
    }
