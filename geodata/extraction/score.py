"""How right proposals are against a labelled set: precision and recall by field and whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from geodata.dates import parse_edtf
from geodata.extraction.model import Proposal
from geodata.extraction.plain import fold, words

#: A field of a labelled claim, and how its value is compared.
FIELDS = ("actor", "country", "place", "stage", "people", "date", "negated", "planned")
_SAME_CLAIM = ("actor", "country", "stage")


@dataclass(slots=True)
class Tally:
    """How many values were proposed, how many are labelled, how many are right."""

    right: int = 0
    proposed: int = 0
    labelled: int = 0

    @property
    def precision(self) -> float | None:
        """Return right over proposed, None where nothing was proposed."""
        return self.right / self.proposed if self.proposed else None

    @property
    def recall(self) -> float | None:
        """Return right over labelled, None where nothing is labelled."""
        return self.right / self.labelled if self.labelled else None


@dataclass(slots=True)
class Score:
    """Tallies by field; `whole` counts proposals with every field right."""

    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    whole: Tally = field(default_factory=Tally)
    faults: list[str] = field(default_factory=list)


def score(pairs: Iterable[tuple[Sequence[Proposal], Sequence[dict[str, Any]], str]]) -> Score:
    """Return the score of (proposals, labelled claims, name of the text).

    A labelled claim has the keys of `FIELDS` (people as [min, max]); `optional` marks a true
    claim that need not be found. A field that a label leaves out is expected to be empty.
    """
    result = Score()
    for proposals, labelled, name in pairs:
        _score_text(result, [_values(p) for p in proposals], list(labelled), name)
    return result


def _score_text(
    result: Score, proposed: list[dict[str, Any]], labelled: list[dict[str, Any]], name: str
) -> None:
    pairs, left = _paired(proposed, labelled)
    for values, best in pairs:
        optional = best is not None and bool(best.get("optional"))
        _tally(result, values, best, optional)
        whole = best is not None and all(_agree(values, best, key) for key in FIELDS)
        if not (optional and not whole):
            result.whole.proposed += 1
            result.whole.labelled += best is not None
            result.whole.right += whole
        if not whole and not optional:
            result.faults.append(
                f"{name}: proposed {_shown(values)}, labelled {best and _shown(best)}"
            )
    for missed in left:
        if not missed.get("optional"):
            result.whole.labelled += 1
            _tally(result, {}, missed, optional=False)
            result.faults.append(f"{name}: missed {_shown(missed)}")


Pairs = list[tuple[dict[str, Any], dict[str, Any] | None]]


def _paired(
    proposed: list[dict[str, Any]], labelled: list[dict[str, Any]]
) -> tuple[Pairs, list[dict[str, Any]]]:
    """Return each proposal with its label, wholly right ones first, and the labels left over."""
    pairs: Pairs = []
    open_, left = list(proposed), list(labelled)
    for nearest in (_whole, _best):
        for values in list(open_):
            best = nearest(values, left)
            if best is not None:
                left.remove(best)
                open_ = [v for v in open_ if v is not values]
                pairs.append((values, best))
    return pairs + [(values, None) for values in open_], left


def _values(p: Proposal) -> dict[str, Any]:
    people = [p.people_min, p.people_max]
    told: dict[str, Any] = {
        "actor": p.actor,
        "country": p.country,
        "place": p.place,
        "stage": p.stage.value,
    }
    told |= {"people": None if people == [None, None] else people, "date": p.date}
    return told | {"negated": p.negated, "planned": p.planned}


def _whole(values: dict[str, Any], left: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the labelled claim that agrees in every field, one that must be found before others."""
    same = [g for g in left if all(_agree(values, g, key) for key in FIELDS)]
    return min(same, key=lambda g: bool(g.get("optional")), default=None)


def _best(values: dict[str, Any], left: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the labelled claim of the same actor, country and stage that agrees most, else half so."""
    same = [g for g in left if all(_agree(values, g, key) for key in _SAME_CLAIM)]
    near = [g for g in left if _agree(values, g, "country") and _agree(values, g, "actor")]
    return max(
        same or near, key=lambda g: sum(_agree(values, g, key) for key in FIELDS), default=None
    )


def _agree(values: dict[str, Any], label: dict[str, Any], key: str) -> bool:
    told, wanted = values.get(key) or None, label.get(key) or None
    if told is None or wanted is None:
        return told is wanted
    if key == "date":
        return parse_edtf(told) == parse_edtf(wanted)
    return _same_place(told, wanted) if key == "place" else bool(told == wanted)


def _same_place(told: str, wanted: str) -> bool:
    """Whether one name holds the other: "Faya" is Faya-Largeau."""
    a, b = set(words(fold(told))), set(words(fold(wanted)))
    return a <= b or b <= a


def _tally(
    result: Score, values: dict[str, Any], label: dict[str, Any] | None, optional: bool
) -> None:
    for key in FIELDS:
        tally = result.fields[key]
        told, wanted = values.get(key) or None, (label or {}).get(key) or None
        right = told is not None and wanted is not None and _agree(values, label or {}, key)
        if optional and not right:
            continue
        tally.proposed += told is not None
        tally.labelled += wanted is not None
        tally.right += right


def _shown(values: dict[str, Any]) -> str:
    return " ".join(f"{key}={values[key]}" for key in FIELDS if values.get(key))
