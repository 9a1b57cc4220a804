"""Who counts how many: rival figures as marks on one axis of people, and the same as a list.

Nothing is averaged and nothing left out: a figure of another definition keeps its place on the
axis with a sign of its own. Several papers that carry one wire story are one mark.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.card.claims import figure_text
from dashboard.scene import Scene
from dashboard.text import t, tn
from dashboard.text.forms import label, people, when
from dashboard.text.markup import Html, element, join
from geodata.dates import add_months
from geodata.posture import PostureRow
from geodata.record import Claim
from geodata.vocab import Basis

FIGURE_MONTHS = 12
#: The signs in the order of the key under the axis; each is drawn by its class in card.css.
SIGNS = ("official", "press", "voice", "definition", "denied")
_AXIS = 260.0  # the axis in pixels in a narrow card: decides which labels would touch
_LETTER = 7.0
_TURNS = 2 / 3


@dataclass(frozen=True, slots=True)
class Mark:
    """One report's figure: the claims that carry it, the range of people, and its sign."""

    claims: tuple[Claim, ...]
    low: int
    high: int
    sign: str


def figures_html(row: PostureRow, scene: Scene) -> Html:
    """Return the strip and the list of rival figures; nothing where all say the same number."""
    marks = marks_of(row, scene)
    if len({(mark.low, mark.high) for mark in marks}) <= 1:
        return Html()
    lang = scene.view.lang
    heading = element("summary", tn(lang, "card.rivals", len(marks)))
    items = [_line(mark, scene) for mark in marks]
    listed = element("details", heading, element("ul", *items), cls="sf-figures")
    return join([_strip(marks, scene), _key(marks, scene), listed])


def marks_of(row: PostureRow, scene: Scene) -> list[Mark]:
    """Return one mark for each voice or wire story of the last twelve months, smallest first."""
    stories: dict[tuple[str, ...], list[Claim]] = {}
    for claim in _latest_of_each_voice(row, scene):
        number = (str(claim.people_min), str(claim.people_max), claim.polarity)
        story = (claim.wire_group, *number) if claim.wire_group else (claim.claim_id,)
        stories.setdefault(story, []).append(claim)
    marks = [_mark(claims, scene) for claims in stories.values()]
    return sorted(marks, key=lambda m: (m.high, m.low, m.claims[0].claim_id))


def _latest_of_each_voice(row: PostureRow, scene: Scene) -> Iterable[Claim]:
    last = scene.view.when.last
    first = add_months(last, -FIGURE_MONTHS)
    latest: dict[str, Claim] = {}
    for claim in scene.store.derivation.figures.get(row.key, ()):
        in_time = first <= claim.date.last and claim.date.first <= last
        old = latest.get(claim.voice_id)
        if _counts_people(claim) and in_time and (old is None or _later(claim, old)):
            latest[claim.voice_id] = claim
    return sorted(latest.values(), key=lambda c: c.claim_id)


def _counts_people(claim: Claim) -> bool:
    """Whether the claim says how many are there, be it a ceiling: those who move or may are not."""
    known = claim.people_min is not None or claim.people_max is not None
    return known and claim.people_basis in (Basis.STRENGTH, Basis.CEILING)


def _later(claim: Claim, other: Claim) -> bool:
    return (claim.date.last, claim.claim_id) > (other.date.last, other.claim_id)


def _mark(claims: list[Claim], scene: Scene) -> Mark:
    first = claims[0]
    low = first.people_min if first.people_min is not None else first.people_max
    high = first.people_max if first.people_max is not None else first.people_min
    assert low is not None
    assert high is not None
    return Mark(tuple(claims), low, high, _sign(first, scene))


def _sign(claim: Claim, scene: Scene) -> str:
    if claim.polarity == "denied":
        return "denied"
    if claim.people_definition or claim.people_basis == Basis.CEILING:
        return "definition"
    voice = scene.store.record.voices.get(claim.voice_id)
    kind = voice.kind if voice else "press"
    return kind if kind in SIGNS else "voice"


def _strip(marks: list[Mark], scene: Scene) -> Html:
    """Return the axis with its marks; the list under it says the same to a screen reader."""
    top = max(mark.high for mark in marks) or 1
    texts = [people(mark.low, mark.high, scene.view.lang) for mark in marks]
    lanes = lanes_of(
        [(m.low / top, m.high / top, text) for m, text in zip(marks, texts, strict=True)]
    )
    items = [
        element(
            "li",
            element("span", cls=f"sf-mark sf-mark-{mark.sign}"),
            element("span", text, cls="sf-number"),
            cls="sf-before" if _label_before(mark.high / top) else "",
            style=f"--from: {mark.low / top:.3f}; --to: {mark.high / top:.3f}; --lane: {lane}",
        )
        for mark, text, lane in zip(marks, texts, lanes, strict=True)
    ]
    style = f"--lanes: {max(lanes) + 1}"
    return element("ol", *items, cls="sf-rivals", aria_hidden="true", style=style)


def _label_before(end: float) -> bool:
    """Whether the number stands left of its mark: past two thirds it would leave the axis."""
    return end > _TURNS


def lanes_of(marks: list[tuple[float, float, str]]) -> list[int]:
    """Return for each (start, end, label), start and end 0 to 1, the first lane with room for it."""
    ends: list[list[tuple[float, float]]] = []
    chosen = []
    for start, end, text in marks:
        wide = len(text) * _LETTER + 18
        left = start * _AXIS - (wide if _label_before(end) else 8)
        right = end * _AXIS + (8 if _label_before(end) else wide)
        free = (n for n, lane in enumerate(ends) if all(right < a or left > b for a, b in lane))
        lane = next(free, len(ends))
        if lane == len(ends):
            ends.append([])
        ends[lane].append((left, right))
        chosen.append(lane)
    return chosen


def _key(marks: list[Mark], scene: Scene) -> Html:
    lang = scene.view.lang
    used = [sign for sign in SIGNS if any(mark.sign == sign for mark in marks)]
    signs = [
        element("span", element("span", cls=f"sf-mark sf-mark-{sign}"), t(lang, f"figure.{sign}"))
        for sign in used
    ]
    return element("p", *signs, cls="sf-key", aria_hidden="true")


def _line(mark: Mark, scene: Scene) -> Html:
    lang, record, claim = scene.view.lang, scene.store.record, mark.claims[0]
    voice = record.voices.get(claim.voice_id)
    said = label(voice, lang) if voice else claim.outlet
    kind = "" if mark.sign == "definition" else t(lang, f"figure.{mark.sign}")
    copies = len(mark.claims) - 1
    about = f"{said} ({kind})" if kind and said else said
    relayed = tn(lang, "figure.relays", copies) if copies else ""
    number = element("b", figure_text(claim, lang))
    return element("li", join([number, about, when(claim.date, lang), relayed], " · "))
