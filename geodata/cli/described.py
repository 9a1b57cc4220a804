"""Forces told by their nation and where they are: "Russian instructors in Niger"."""

from __future__ import annotations

import re

from geodata.cli.nations import host_of, nation_of, without_nation
from geodata.record.model import Record

#: Words for people under arms, EN and FR, that tell no two forces of a nation apart.
_PEOPLE = frozenset(
    re.findall(
        r"\w+",
        "advisers air aircraft armed armee armees army avions base bases bleus casques "
        "combattants conseillers contingent contingents contractors detachement "
        "detachment drones elements fighters force forces formateurs helmets "
        "instructeurs instructors mercenaires mercenaries militaires military mission "
        "operations paramilitaires paramilitaries peacekeepers personnel soldats "
        "soldiers special speciales trainers troops troupes units unites",
    )
)
_SMALL = frozenset(re.findall(r"\w+", "a au aux d de des du en in l la le les of the"))


def read_described(phrase: str, record: Record) -> set[str]:
    """Return a nation's forces in the host country named, or anywhere if none is.

    Empty if the phrase says anything else, which nobody could answer for.
    """
    nation = nation_of(phrase)
    host, others = host_of(without_nation(phrase), record.countries)
    if not nation or set(others) - _PEOPLE - _SMALL:
        return set()
    theirs = {f.force_id for f in record.forces.values() if f.actor_id == nation}
    return theirs & _told_of(host, record) if host else theirs


def _told_of(host: str, record: Record) -> set[str]:
    claims = (claim for claim in record.claims.values() if claim.country == host)
    return {force for claim in claims for force in claim.target_force_ids}
