"""CSV and its kin: encoding and separator found and told, then rows one at a time."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from geodata.importing.faults import ImportFault, Refusal
from geodata.importing.limits import MEGABYTE, Limits

SEPARATORS = (",", ";", "\t", "|")
ENCODINGS = ("utf-8", "cp1252", "latin-1", "utf-16")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_LINES = 200
_LINE = 1_000_000  # characters; a row of 200 columns of five thousand each
_MANY_NULS = 0.1

RawRow = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the text is written: encoding, separator, and the names of the columns."""

    encoding: str
    separator: str
    columns: tuple[str, ...]


@contextmanager
def cells_up_to(most: int) -> Iterator[None]:
    """Let csv read cells of so many characters, and leave its limit as it was.

    The limit is the whole process's: the record's own tables are read under it too.
    """
    before = csv.field_size_limit(most)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def layout_of(path: Path, encoding: str, separator: str, limits: Limits) -> Layout:
    """Return how the file is written; what is asked for wins. Raises ImportFault."""
    found = _asked(path, encoding) if encoding else _encoding(path)
    sample = _sample(path, found)
    used = separator or _separator(sample)
    with cells_up_to(_LINE):
        header = next(csv.reader(sample, delimiter=used), [])
    return Layout(found, used, named_columns(header, limits))


class Reader:
    """The rows under the header, with the number of the line on which each begins."""

    block = 1 << 15  # characters read at once

    def __init__(self, path: Path, layout: Layout, limits: Limits, numbered: bool = False) -> None:
        self._raw: BinaryIO = path.open("rb")
        self._text = io.TextIOWrapper(self._raw, layout.encoding, newline="")
        self._numbered = numbered  # the first cell is the row's number, not its line's
        self._layout, self._limits = layout, limits
        self._line = 0
        self._count = -1  # the first row is the header
        self._lines: deque[str] = deque()  # read, and not yet taken
        self._rest = ""  # of a line that the next block ends

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self._text.close()

    @property
    def position(self) -> int:
        """How many bytes have been read."""
        return self._raw.tell() if not self._raw.closed else 0

    def rows(self) -> Iterator[RawRow | Refusal]:
        """Yield (line, cells), blank lines left out, or the refusal of a row that is no row."""
        return chain.from_iterable(self._runs())

    def _runs(self) -> Iterator[Iterable[RawRow | Refusal]]:
        while self._lines or self._fill():
            yield self._plain_rows() or self._rows()

    def _plain_rows(self) -> list[RawRow]:
        """Take the lines at hand at once where each is one sound row; else take and return none."""
        start, count = self._line + 1, len(self._lines)
        if (
            self._count < 0
            or self._count + count > self._limits.rows
            or "\0" in "".join(self._lines)
        ):
            return []
        try:
            with cells_up_to(self._limits.cell):
                rows = list(self._parsed(self._lines))
        except csv.Error:
            return []
        if len(rows) != count or set(map(len, rows)) != {len(self._layout.columns)}:
            return []
        self._lines.clear()
        self._line += count
        self._count += count
        if self._numbered:
            return [(int(cells[0]), cells[1:]) for cells in rows]
        return list(enumerate(rows, start))

    def _rows(self) -> Iterator[RawRow | Refusal]:
        """Take the lines at hand row by row, and the next ones where the last row goes on there."""
        rows, at_hand = self._parsed(self._taken()), self._lines
        while at_hand:
            start = self._line + 1
            try:
                with cells_up_to(self._limits.cell):
                    cells = next(rows)
            except csv.Error as fault:
                yield self._bad_row(start, fault)
                continue
            if not cells:
                continue
            self._count += 1
            if self._count > self._limits.rows:
                raise ImportFault("too_many_rows", most=self._limits.rows)
            if not self._count:
                return  # the header
            yield self._row(start, cells)

    def _parsed(self, lines: Iterable[str]) -> Iterator[list[str]]:
        return csv.reader(lines, delimiter=self._layout.separator, strict=True)

    def _row(self, start: int, cells: list[str]) -> RawRow | Refusal:
        columns = self._layout.columns
        width = len(columns)
        if len(cells) > width and not any(cells[width:]):
            cells = cells[:width]  # a separator too many at the end
        if len(cells) != width:
            values = {"count": len(cells), "wanted": width}
            return Refusal(start, "", self._layout.separator.join(cells), "ragged", values)
        nul = next((i for i, cell in enumerate(cells) if "\0" in cell), None)
        if nul is not None:
            return Refusal(start, columns[nul], cells[nul], "nul")
        return (int(cells[0]), cells[1:]) if self._numbered else (start, cells)

    def _taken(self) -> Iterator[str]:
        while self._lines or self._fill():
            self._line += 1
            yield self._lines.popleft()

    def _fill(self) -> bool:
        """Read the next lines of the file; return whether there are any."""
        while not self._lines:
            block = self._text.read(self.block)
            lines = deque(io.StringIO(self._rest + block, newline=""))
            if not lines:
                return False
            if len(lines[0]) > _LINE:
                raise ImportFault("long_line", line=self._line + 1, most=_LINE)
            # Only a line feed ends a line for sure: a carriage return may be the half of an end.
            self._rest = lines.pop() if block and not lines[-1].endswith("\n") else ""
            self._lines = lines
        return True

    def _bad_row(self, start: int, fault: csv.Error) -> Refusal:
        """Refuse one row, or the file where a quote runs on and rows can't be told apart."""
        what = str(fault)
        if "unexpected end" in what or "field larger" in what:
            if self._line > start or "unexpected end" in what:
                raise ImportFault("open_quote", line=start) from fault
            return Refusal(start, "", "", "long_cell", {"most": self._limits.cell})
        return Refusal(start, "", "", "bad_quote", {"what": what})


def named_columns(header: list[str], limits: Limits) -> tuple[str, ...]:
    """Return the names of the columns; one without a name gets its number."""
    while header and not header[-1].strip():
        header = header[:-1]
    if not header:
        raise ImportFault("blank_file")
    if len(header) > limits.columns:
        raise ImportFault("too_many_columns", count=len(header), most=limits.columns)
    names = tuple(
        " ".join(name.split()) or f"({number})" for number, name in enumerate(header, start=1)
    )
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise ImportFault("twice", column=twice[0])
    return names


def _asked(path: Path, encoding: str) -> str:
    name = encoding.strip().lower().replace("_", "-")
    known = {"utf8": "utf-8", "windows-1252": "cp1252", "iso-8859-1": "latin-1", "utf16": "utf-16"}
    name = known.get(name, name)
    if name not in (*ENCODINGS, "utf-8-sig"):
        raise ImportFault("unknown_encoding", encoding=encoding)
    used = "utf-8-sig" if name == "utf-8" else name
    if not _decodes(path, used):
        raise ImportFault("bad_encoding", encoding=name)
    return used


def _encoding(path: Path) -> str:
    """Return UTF-8 or UTF-16 by their marks, else UTF-8 if all of it decodes, else Windows-1252."""
    with path.open("rb") as file:
        head = file.read(MEGABYTE)
    marked = next((name for mark, name in _BOMS if head.startswith(mark)), "")
    if marked:
        return _asked(path, marked)
    if head.count(b"\0") > _MANY_NULS * len(head):
        raise ImportFault("binary")
    return next((name for name in ("utf-8", "cp1252") if _decodes(path, name)), "latin-1")


def _decodes(path: Path, encoding: str) -> bool:
    decode = codecs.getincrementaldecoder(encoding)().decode
    try:
        with path.open("rb") as file:
            while block := file.read(MEGABYTE):
                decode(block)
        decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _sample(path: Path, encoding: str) -> list[str]:
    """Return the first lines that hold something."""
    lines: list[str] = []
    with path.open(encoding=encoding, newline="") as file:
        while len(lines) < _SAMPLE_LINES and (line := file.readline(_LINE)):
            if len(line) == _LINE and line[-1] != "\n":
                raise ImportFault("long_line", line=len(lines) + 1, most=_LINE)
            if line.strip() or lines:
                lines.append(line)
    if not any(line.strip() for line in lines):
        raise ImportFault("blank_file")
    return lines


def _separator(sample: list[str]) -> str:
    """Return the separator that gives most rows as many cells as the header. Raises ImportFault."""
    with cells_up_to(_LINE):  # how long a cell may be is for its row to say
        scores = {mark: _score(sample, mark) for mark in SEPARATORS}
    best = max(SEPARATORS, key=scores.__getitem__)
    if scores[best][1] < 2:  # noqa: PLR2004 a table has two columns
        raise ImportFault("one_column")
    return best


def _score(sample: list[str], mark: str) -> tuple[float, int]:
    try:
        widths = [len(row) for row in csv.reader(sample, delimiter=mark) if row]
    except csv.Error:
        return 0.0, 0
    header = widths[0]
    if header < 2:  # noqa: PLR2004 a table has two columns
        return 0.0, header
    return sum(width == header for width in widths) / len(widths), header
