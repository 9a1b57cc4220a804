"""A short document of headings, paragraphs and lists, written as HTML, plain text and Markdown.

One document, three renderings: what is copied or downloaded says exactly what the page says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dashboard.text import escape
from dashboard.text.markup import Html, anchor, element, join


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Refs:
    """The numbers of sources."""

    numbers: tuple[int, ...]

    def spans(self) -> list[tuple[int, int]]:
        """Return the numbers as runs of neighbours: 1–3, 5."""
        found: list[tuple[int, int]] = []
        for number in sorted(set(self.numbers)):
            if found and found[-1][1] == number - 1:
                found[-1] = (found[-1][0], number)
            else:
                found.append((number, number))
        return found


@dataclass(frozen=True, slots=True)
class Link:
    """The address of a source, told as it is."""

    url: str


Run = str | Strong | Refs | Link
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list, with entries below it."""

    runs: Runs
    below: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """The list of sources, to whose numbers `Refs` point."""

    items: tuple[Item, ...]


Block = Heading | Paragraph | Bullets | Numbered


def to_html(blocks: Iterable[Block]) -> Html:
    """Return the blocks as HTML; every text is escaped, a reference leads to its source."""
    return join([_block_html(block) for block in blocks])


def to_text(title: str, blocks: Iterable[Block]) -> str:
    """Return the document as plain text."""
    lines = [title, ""]
    for block in blocks:
        lines += [*_block_lines(block, _plain, "", "  "), ""]
    return "\n".join(lines).rstrip() + "\n"


def to_markdown(title: str, blocks: Iterable[Block]) -> str:
    """Return the document as Markdown that any reader of it shows alike."""
    lines = [f"# {escape.commonmark(title)}", ""]
    for block in blocks:
        lines += [*_block_lines(block, _marked, "## ", "    "), ""]
    return "\n".join(lines).rstrip() + "\n"


def _block_html(block: Block) -> Html:
    if isinstance(block, Heading):
        return element("h2", block.text, cls="sf-h2")
    if isinstance(block, Paragraph):
        return element("p", _runs_html(block.runs))
    if isinstance(block, Bullets):
        return element("ul", *[_item_html(item) for item in block.items])
    numbered = enumerate(block.items, 1)
    items = [element("li", _runs_html(item.runs), id=f"sf-source-{n}") for n, item in numbered]
    return element("ol", *items, cls="sf-sources")


def _item_html(item: Item) -> Html:
    below = element("ul", *[_item_html(one) for one in item.below]) if item.below else Html()
    return element("li", _runs_html(item.runs), below)


def _runs_html(runs: Runs) -> Html:
    return join([_run_html(run) for run in runs])


def _run_html(run: Run) -> str:
    if isinstance(run, Strong):
        return element("b", run.text)
    if isinstance(run, Link):
        return anchor(run.url, run.url, cls="sf-address")
    if isinstance(run, Refs):
        marks = join([_span_html(first, last) for first, last in run.spans()], ", ")
        return element("span", "[", marks, "]", cls="sf-refs") if run.numbers else ""
    return run


def _span_html(first: int, last: int) -> Html:
    ends = dict.fromkeys((first, last))
    return join([element("a", str(n), href=f"#sf-source-{n}") for n in ends], "–")


def _plain(run: Run) -> str:
    if isinstance(run, Strong):
        return run.text
    if isinstance(run, Link):
        return run.url
    return _refs(run) if isinstance(run, Refs) else run


def _marked(run: Run) -> str:
    if isinstance(run, Strong):
        return f"**{escape.commonmark(run.text)}**"
    if isinstance(run, Link):
        return _address(run.url) if escape.link(run.url) else escape.commonmark(run.url)
    return _refs(run) if isinstance(run, Refs) else escape.commonmark(run)


def _address(url: str) -> str:
    """Return an http(s) address as Markdown's own link; the marks that would end it are encoded."""
    return f"<{url.strip().replace(' ', '%20').replace('<', '%3C').replace('>', '%3E')}>"


def _refs(refs: Refs) -> str:
    spans = [str(a) if a == b else f"{a}–{b}" for a, b in refs.spans()]
    return f"[{', '.join(spans)}]" if spans else ""


def _block_lines(block: Block, write: Callable[[Run], str], head: str, indent: str) -> list[str]:
    def said(runs: Runs) -> str:
        return "".join(write(run) for run in runs)

    if isinstance(block, Heading):
        return [f"{head}{said((block.text,))}"]
    if isinstance(block, Paragraph):
        return [said(block.runs)]
    if isinstance(block, Numbered):
        return [f"{number}. {said(item.runs)}" for number, item in enumerate(block.items, 1)]
    return _bullet_lines(block.items, said, indent, 0)


def _bullet_lines(
    items: Sequence[Item], said: Callable[[Runs], str], indent: str, depth: int
) -> list[str]:
    lines: list[str] = []
    for item in items:
        lines.append(f"{indent * depth}- {said(item.runs)}")
        lines += _bullet_lines(item.below, said, indent, depth + 1)
    return lines
