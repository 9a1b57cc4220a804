"""The changes between two dates in words: the one sentence, the lines, the text to take away."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.comparison import Comparison, Held, main_acts
from dashboard.text.catalogue import t, tn, typeset
from dashboard.text.forms import capital, day, label, strength, when
from dashboard.text.sentence import beyond, known
from geodata.dates import Span
from geodata.posture import Change, PostureRow
from geodata.record import Lang, name, summary
from geodata.vocab import ChangeKind
from geodata.wording import CHANGE, STATUS, why_text, word

_FATES = ("left", "arrived", "stayed", "unclear")
_NAMED = 5  # forces named in the sentence; the others are counted
_ACTS = 12
SIGNS = {
    ChangeKind.ARRIVED: "▲",
    ChangeKind.LEFT: "▼",
    ChangeKind.REPLACED_BY: "⇄",
    ChangeKind.REPLACES: "⇄",
    ChangeKind.GREW: "+",
    ChangeKind.SHRANK: "−",
    ChangeKind.STATUS: "≠",
    ChangeKind.CANNOT_TELL: "?",
    ChangeKind.UNCHANGED: "=",
}


def sentence(comparison: Comparison) -> str:
    """Return what became of the forces from date A to date B as one sentence."""
    view = comparison.view
    lang = view.lang
    dates = {"first": day(view.a, lang), "last": day(view.b, lang)}
    if view.a == view.b:
        return capital(t(lang, "compare.same_day", **dates)) + "."
    fates = [fate for fate in _FATES if fate in comparison.fates]
    said = [_fate(fate, comparison, fate == fates[0]) for fate in fates]
    said = said or [t(lang, "compare.none")]
    last = Span(max(view.a, view.b), max(view.a, view.b))
    said += [*beyond(comparison.store, last, lang), *known(view)]
    span = t(lang, "compare.between" if view.a < view.b else "compare.back", **dates)
    return t(lang, "compare.said", span=span, said=t(lang, "sentence.join").join(said))


def change_title(change: Change, comparison: Comparison) -> str:
    """Return what became of which force: `▼ left · US forces in Niger`."""
    lang, forces = comparison.view.lang, comparison.store.record.forces
    said = typeset(word(CHANGE, change.kind, lang), lang)
    if change.other:
        said = t(
            lang, "compare.by", word=said, force=typeset(name(forces[change.other], lang), lang)
        )
    return f"{SIGNS[change.kind]} {said}"


def change_detail(change: Change, comparison: Comparison) -> str:
    """Return sizes and states before and after where they say more, and why it is not certain."""
    lang, record = comparison.view.lang, comparison.store.record
    parts = [*_sizes(change, lang), *_states(change, lang)]
    if change.reason is not None:
        why = typeset(why_text((change.reason,), record, lang), lang).rstrip(".")
        parts.append(why[:1].lower() + why[1:])
    elif not change.certain and change.kind is not ChangeKind.UNCHANGED:
        parts.append(t(lang, "compare.uncertain"))
    return ", ".join(parts)


def place(change: Change, comparison: Comparison) -> str:
    """Return the name of the site, or the words for a whole country."""
    lang, site = comparison.view.lang, comparison.store.record.sites.get(change.key.site_id)
    return label(site, lang) if site else t(lang, "card.whole_country")


def plain_text(comparison: Comparison, cited: str) -> str:
    """Return the whole page as text: the sentence, the changes by country, the acts, the source."""
    lang, record = comparison.view.lang, comparison.store.record
    lines = [sentence(comparison), ""]
    for code, changes in comparison.by_country(comparison.changed).items():
        lines += [label(record.countries[code], lang), *_lines(changes, comparison), ""]
    acts = main_acts(comparison, _ACTS)
    if acts:
        told = [
            f"- {capital(when(e.date, lang))} · {typeset(summary(e, lang), lang)}" for e in acts
        ]
        lines += [t(lang, "compare.acts"), *told, ""]
    return "\n".join([*lines, cited]) + "\n"


def _lines(changes: Iterable[Change], comparison: Comparison) -> list[str]:
    lang, forces = comparison.view.lang, comparison.store.record.forces
    lines = []
    for change in changes:
        parts = [
            change_title(change, comparison),
            label(forces[change.key.force_id], lang),
            place(change, comparison),
            change_detail(change, comparison),
        ]
        lines.append("- " + " · ".join(part for part in parts if part))
    return lines


def _fate(fate: str, comparison: Comparison, first: bool) -> str:
    """Return how many forces met that fate, and which; only the first count says that it is forces."""
    lang, held = comparison.view.lang, comparison.fates[fate]
    number = tn(lang, "compare.forces" if first else "compare.number", len(held))
    count = tn(lang, f"compare.{fate}", len(held), forces=number)
    names = [_named(one, comparison) for one in held[:_NAMED]]
    if len(held) > _NAMED:
        names.append(tn(lang, "compare.more", len(held) - _NAMED))
    return t(lang, "compare.names", count=count, names=", ".join(names))


def _named(held: Held, comparison: Comparison) -> str:
    """Return the force's name, with its country where it is named of several."""
    lang, record = comparison.view.lang, comparison.store.record
    force = typeset(name(record.forces[held[0]], lang), lang)
    homes = {
        code for held_in in comparison.fates.values() for other, code in held_in if other == held[0]
    }
    if len(homes) == 1:
        return force
    return t(lang, "compare.held", force=force, country=name(record.countries[held[1]], lang))


def _sizes(change: Change, lang: Lang) -> list[str]:
    before, after = (_size(row, lang) for row in (change.before, change.after))
    if before and after:
        return [before if before == after else t(lang, "compare.sizes", before=before, after=after)]
    return [before or after] if before or after else []


def _size(row: PostureRow | None, lang: Lang) -> str:
    return strength(row.strength, lang) if row is not None and row.strength.known else ""


def _states(change: Change, lang: Lang) -> list[str]:
    if change.before is None or change.after is None or change.before.status == change.after.status:
        return []
    before, after = (
        typeset(word(STATUS, r.status, lang), lang) for r in (change.before, change.after)
    )
    return [t(lang, "compare.statuses", before=before, after=after)]
