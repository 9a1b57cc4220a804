"""Evidence to presences: intervals [since, until) of each force at each place.

The rules are those of docs/methodology.md ("Intervals"); each function names the one it applies.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from geodata.dates import ONE_DAY, Span, add_months, agreed
from geodata.posture.evidence import Ledger, descendants
from geodata.posture.model import Evidence, Key, Presence
from geodata.record.model import Force
from geodata.vocab import Stage

HORIZON_MONTHS = 6


def build_presences(ledger: Ledger, forces: dict[str, Force]) -> dict[Key, tuple[Presence, ...]]:
    """Return the presences of every force and place, in order of time."""
    spread_endings(ledger, descendants(forces))
    for heritage in sorted(ledger.succession, key=_succession_order):
        _pass_on(ledger, *heritage)
    keys = sorted({*ledger.opening, *ledger.closing, *ledger.visits})
    floors = _first_days(ledger, forces)
    found: dict[Key, tuple[Presence, ...]] = {}
    for key in sorted(keys, key=lambda key: (not key.site_id, key)):
        if not key.site_id:
            _raise_floor(key, found, floors)
        found[key] = _of_key(key, ledger, floors)
    return {key: found[key] for key in keys if found[key]}


def spread_endings(ledger: Ledger, below: dict[str, tuple[str, ...]]) -> None:
    """Rule "country scope" and "contingents": an ending reaches every site and contingent of it."""
    known = _keys_with_heirs(ledger)
    for book in (ledger.closing, ledger.leaving):
        for key, proofs in [(k, list(p)) for k, p in book.items()]:
            for target in _reached(key, known, below):
                book[target].extend(replace(proof, spread=True) for proof in proofs)
    for force_id, _, country, proof in ledger.succession:
        own = Key(force_id, country, "")
        for target in (own, *_reached(own, known, below)):
            ledger.closing[target].append(replace(proof, spread=True))


def _keys_with_heirs(ledger: Ledger) -> set[Key]:
    """Return every key that has evidence or may inherit some, through any chain of successions."""
    known = {*ledger.opening, *ledger.closing}
    heritages = sorted(ledger.succession, key=_succession_order)
    for predecessor, successor, country, _ in heritages:
        sites = [key.site_id for key in known if key[:2] == (predecessor, country)]
        known |= {Key(successor, country, site_id) for site_id in sites}
    return known


def _reached(key: Key, known: set[Key], below: dict[str, tuple[str, ...]]) -> list[Key]:
    """Return the other keys that an ending at `key` also ends."""
    forces = (key.force_id, *below.get(key.force_id, ()))
    return [
        other
        for other in known
        if other != key
        and other.force_id in forces
        and other.country == key.country
        and (not key.site_id or other.site_id == key.site_id)
    ]


def _succession_order(heritage: tuple[str, str, str, Evidence]) -> tuple[date, str, str]:
    return heritage[3].span.first, heritage[0], heritage[2]


def _pass_on(
    ledger: Ledger, predecessor: str, successor: str, country: str, proof: Evidence
) -> None:
    """Rule "succession": each place open on the day passes to the successor, with no gap."""
    for key in sorted({*ledger.opening, *ledger.closing}):
        if (key.force_id, key.country) != (predecessor, country):
            continue
        if any(_ends_with(presence, proof) for presence in _segments(key, ledger, {})):
            heir = Key(successor, country, key.site_id)
            passed = Evidence(
                proof.span, Stage.ARRIVED, proof.claim_ids, proof.event_id, predecessor
            )
            ledger.opening[heir].append(passed)


def _ends_with(presence: Presence, proof: Evidence) -> bool:
    """Whether the succession ended the presence; a site closed on that very day does not pass."""
    by_succession = any(ending.claim_ids == proof.claim_ids for ending in presence.closing)
    return by_succession and bool(presence.evidence) and not presence.ending_told


def _of_key(key: Key, ledger: Ledger, floors: dict[tuple[str, str], date]) -> tuple[Presence, ...]:
    presences = [*_segments(key, ledger, floors), *_visits(key, ledger)]
    return tuple(sorted(presences, key=_by_start))


def _by_start(presence: Presence) -> tuple[date, date, tuple[str, ...]]:
    ids = tuple(i for proof in presence.evidence for i in proof.claim_ids)
    return presence.since.first, presence.since.last, ids


def _segments(key: Key, ledger: Ledger, floors: dict[tuple[str, str], date]) -> list[Presence]:
    """Cut time at the endings of `key`; each piece with evidence is one presence."""
    endings = sorted(ledger.closing.get(key, ()), key=_by_end)
    pieces: list[list[Evidence]] = [[] for _ in range(len(endings) + 1)]
    proofs = ledger.opening.get(key, [])
    returns = {p.span.first for p in proofs if p.stage is Stage.ARRIVED}
    for proof in proofs:
        pieces[sum(_is_over(ending, proof, returns) for ending in endings)].append(proof)
    presences = [
        _presence(key, proofs, _rivals(endings, index, pieces), ledger)
        for index, proofs in enumerate(pieces)
        if proofs
    ]
    return presences or _only_ended(key, endings, ledger, floors)


def _by_end(proof: Evidence) -> tuple[date, date, tuple[str, ...]]:
    return proof.span.last, proof.span.first, proof.claim_ids


def _is_over(ending: Evidence, proof: Evidence, returns: set[date]) -> bool:
    """Whether the ending lies surely before the proof; an arrival may fall on the ending's day.

    A report of that day belongs to what ends, unless the force comes back on the very day.
    """
    if proof.stage is Stage.ARRIVED or proof.span.first in returns:
        return ending.span.last <= proof.span.first
    return ending.span.last < proof.span.first


def _rivals(
    endings: list[Evidence], index: int, pieces: list[list[Evidence]]
) -> tuple[Evidence, ...]:
    """Return the ending of piece `index` and those that overlap it: rival dates of one ending."""
    if index >= len(endings):
        return ()
    first = endings[index]
    later = (
        ending
        for place, ending in enumerate(endings[index + 1 :], index + 1)
        if not pieces[place] and ending.span.meets(first.span)
    )
    return (first, *later)


def _presence(
    key: Key, proofs: list[Evidence], closing: tuple[Evidence, ...], ledger: Ledger
) -> Presence:
    until = _end(closing)
    since = _start(proofs)
    if until is not None and since.last >= until.last:
        since = Span(since.earliest, max(since.first, until.last - ONE_DAY))
    ordered = tuple(sorted(proofs, key=_by_end))
    heirs = [proof.inherited_from for proof in ordered if proof.inherited_from]
    marks = _marks(key, ledger, since, until)
    inherited = heirs[0] if heirs and _starts_by_heritage(ordered) else ""
    return Presence(key, since, until, since.first, ordered, closing, marks, inherited)


def _starts_by_heritage(ordered: tuple[Evidence, ...]) -> bool:
    heritage = min(e.span.last for e in ordered if e.inherited_from)
    return all(e.inherited_from or e.span.last >= heritage for e in ordered)


def _start(proofs: list[Evidence]) -> Span:
    """Rule "opens": the first arrival, unless the force was surely reported there before it."""
    arrivals = [proof.span for proof in proofs if proof.stage is Stage.ARRIVED]
    begin = min((span.first for span in arrivals), default=date.max)
    before = [p.span for p in proofs if p.stage is not Stage.ARRIVED and p.span.last < begin]
    spans = before or arrivals or [proof.span for proof in proofs]
    first, last = min(span.first for span in spans), min(proof.span.last for proof in proofs)
    return Span(None if first == date.min else first, last)


def _end(closing: tuple[Evidence, ...]) -> Span | None:
    """Rule "closes": the days on which the endings agree, or the hull of rival days."""
    return agreed([proof.span for proof in closing]) if closing else None


def _marks(key: Key, ledger: Ledger, since: Span, until: Span | None) -> tuple[Evidence, ...]:
    """Return the demands, announcements and beginnings that fall inside the presence."""
    end = date.max if until is None else until.last
    marks = ledger.leaving.get(key, ())
    return tuple(sorted((m for m in marks if since.first <= m.span.last <= end), key=_by_end))


def _only_ended(
    key: Key, endings: list[Evidence], ledger: Ledger, floors: dict[tuple[str, str], date]
) -> list[Presence]:
    """Rule "a closing without an opening": present from an unknown day until that closing."""
    direct = [ending for ending in endings if not ending.spread]
    if not direct:
        return []
    first = direct[0]
    closing = tuple(e for e in direct if e.span.meets(first.span))
    until = _end(closing)
    assert until is not None
    before = until.first - ONE_DAY
    floor = floors.get((key.force_id, key.country), add_months(before, -HORIZON_MONTHS))
    marks = _marks(key, ledger, Span(None, before), until)
    return [Presence(key, Span(None, before), until, min(floor, before), (), closing, marks)]


def _first_days(ledger: Ledger, forces: dict[str, Force]) -> dict[tuple[str, str], date]:
    """Return the first day each force, or the force it is part of, was reported in a country."""
    floors: dict[tuple[str, str], date] = {}
    for key, proofs in ledger.opening.items():
        day = min(proof.span.first for proof in proofs)
        place = (key.force_id, key.country)
        floors[place] = min(day, floors.get(place, day))
    for force in forces.values():
        _inherit_floor(force, floors)
    return floors


def _inherit_floor(force: Force, floors: dict[tuple[str, str], date]) -> None:
    for (owner, country), day in list(floors.items()):
        if owner == force.parent_force_id:
            floors.setdefault((force.force_id, country), day)


def _raise_floor(
    key: Key, found: dict[Key, tuple[Presence, ...]], floors: dict[tuple[str, str], date]
) -> None:
    """A country row without a report of its own begins where the last known site was closed."""
    ends = [
        presence.until.first
        for other, presences in found.items()
        if (other.force_id, other.country) == (key.force_id, key.country)
        for presence in presences
        if presence.until is not None
    ]
    if ends:
        floors[key.force_id, key.country] = max(ends)


def _visits(key: Key, ledger: Ledger) -> Iterable[Presence]:
    """Rule "a one-day sighting lasts that day": a visit is a presence of its own."""
    for proof in ledger.visits.get(key, ()):
        first, last = proof.span.first, proof.span.last
        sure = proof.span.extent or proof.span.is_day
        since = Span(first, first if sure else last)
        until = Span((last if sure else first) + ONE_DAY, last + ONE_DAY)
        yield Presence(key, since, until, first, (proof,), (proof,))
