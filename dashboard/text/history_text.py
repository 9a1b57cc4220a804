"""Changes and proposals of the analysts' store as HTML: what was, what is, and who says why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dashboard.text.catalogue import t, tn
from dashboard.text.forms import moment
from dashboard.text.markup import Html, anchor, element, join
from geodata.record import Lang
from geodata.store import Change, Entry, Operation, Proposal

Cells = dict[str, str]
_LINKS = ("url", "also_url")
_LONGEST = 25  # rows of one change that are shown


class Difference(NamedTuple):
    """What was, or would be, done to a row: its cells before and after, None = not in force."""

    action: str
    table: str
    row_id: str
    before: Cells | None
    after: Cells | None


def history_sentence(changes: int, people: int, waiting: int, lang: Lang) -> str:
    """Return the sentence over the page."""
    if not changes and not waiting:
        return t(lang, "history.none")
    said = tn(lang, "history.changes", changes)
    if people:
        said += " " + tn(lang, "history.people", people)
    return said + t(lang, "sentence.join") + tn(lang, "history.waiting", waiting) + "."


def change_html(change: Change, lang: Lang) -> Html:
    """Return one change: who, when, why, and what became of each row."""
    kind = t(lang, f"history.kind.{change.kind}", number=change.undoes or "")
    head = element("h3", t(lang, "history.change", number=str(change.change_id)), " · ", change.by)
    when = element("p", moment(change.at, lang), " · ", kind, cls="sf-quiet")
    parts: list[str] = [head, when, element("p", change.why, cls="sf-reason")]
    if change.undone_by:
        said = t(lang, "history.undone_by", number=str(change.undone_by))
        parts.append(element("p", said, cls="sf-undone"))
    shown = [_row(_done(entry), lang) for entry in change.entries[:_LONGEST]]
    parts += [element("ul", *shown, cls="sf-rows"), _more(len(change.entries), lang)]
    return element("article", join(parts), cls="sf-change", lang=lang)


def proposal_html(proposal: Proposal, rows: Iterable[Difference], lang: Lang) -> Html:
    """Return one proposal; `rows` are what it would do, as `wished` or `put_back` gives it."""
    number = t(lang, "history.proposal", number=str(proposal.proposal_id))
    parts: list[str] = [element("h3", number, " · ", proposal.by)]
    when = moment(proposal.at, lang)
    if proposal.undoes is not None:
        when += " · " + t(lang, "history.kind.undo", number=str(proposal.undoes))
    parts += [element("p", when, cls="sf-quiet"), element("p", proposal.why, cls="sf-reason")]
    found = list(rows)
    listed = element("ul", *(_row(row, lang) for row in found[:_LONGEST]), cls="sf-rows")
    return element(
        "article", join([*parts, listed, _more(len(found), lang)]), cls="sf-change", lang=lang
    )


def wished(wish: Operation, now: Cells | None) -> Difference:
    """Return what a wish would do to the row that is now in force."""
    named = {column: str(value) for column, value in wish.cells.items()}
    after = None if wish.action == "retract" else {**(now or {}), **named}
    return Difference(wish.action, wish.table, wish.row_id, now, after)


def put_back(entry: Entry) -> Difference:
    """Return what undoing the entry would do."""
    return Difference("undo", entry.table, entry.row_id, entry.after, entry.before)


def _done(entry: Entry) -> Difference:
    return Difference(entry.action, entry.table, entry.row_id, entry.before, entry.after)


def _row(row: Difference, lang: Lang) -> Html:
    """Return what was done to a row, and its cells that differ, folded where there are many."""
    said = t(lang, f"history.action.{row.action}", table=t(lang, f"history.table.{row.table}"))
    title = join([element("b", said), element("code", row.row_id), _gist(row, lang)], " ")
    cells = _differences(row.before, row.after)
    if not cells:
        return element("li", title)
    listed = element("dl", *(_cell(*cell) for cell in cells), cls="sf-cells")
    if row.before is not None and row.after is not None:
        return element("li", title, listed)
    return element("li", element("details", element("summary", title), listed))


def _gist(row: Difference, lang: Lang) -> str:
    """Return in a few words which row it is, for those who do not know its id by heart."""
    cells = row.after or row.before or {}
    columns = {
        "claims": ("outlet", "date"),
        "events": (f"summary_{lang}",),
        "overrides": ("lat", "lon"),
    }.get(row.table, (f"name_{lang}",))
    return ", ".join(cells[column] for column in columns if cells.get(column))


def _differences(before: Cells | None, after: Cells | None) -> list[tuple[str, str, str]]:
    """Return column, old and new text of the cells that differ."""
    old, new = before or {}, after or {}
    columns = dict.fromkeys([*old, *new])
    found = [(column, old.get(column, ""), new.get(column, "")) for column in columns]
    return [cell for cell in found if cell[1] != cell[2]]


def _cell(column: str, old: str, new: str) -> Html:
    texts = []
    if old:
        texts.append(element("del", _linked(column, old)))
    if new:
        texts.append(element("ins", _linked(column, new)))
    return element("div", element("dt", element("code", column)), element("dd", join(texts, " ")))


def _linked(column: str, text: str) -> str:
    return anchor(text, text) if column in _LINKS else text


def _more(rows: int, lang: Lang) -> str:
    hidden = rows - _LONGEST
    return element("p", tn(lang, "history.more", hidden), cls="sf-quiet") if hidden > 0 else ""
