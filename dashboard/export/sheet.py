"""A sheet of paper measured in pixels, y downwards: what the picture is drawn on.

Matplotlib without pyplot, so that two readers can export at once. Text is never read as
mathematics: a `$` in a source's name is a dollar.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg, get_hinting_flag
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch, Polygon
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from matplotlib.transforms import Bbox

DPI: Final = 100
POINTS_PER_PX: Final = 72 / DPI
FAMILY: Final = "DejaVu Sans"  # comes with Matplotlib: the same picture on every machine


class Box(NamedTuple):
    """A rectangle in px."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Box) -> bool:
        """Tell whether two rectangles share a point."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def shared(self, other: Box) -> float:
        """Return the area that two meeting rectangles share."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return across * down


class Room:
    """What is taken already, in a grid of cells so that asking stays cheap."""

    CELL: Final = 64

    def __init__(self, frame: Box) -> None:
        """Open an empty frame; nothing outside it is free."""
        self._frame = frame
        self._cells: dict[tuple[int, int], list[Box]] = {}

    def _over(self, box: Box) -> list[tuple[int, int]]:
        right, bottom = box.x + box.width, box.y + box.height
        columns = range(int(box.x // self.CELL), int(right // self.CELL) + 1)
        rows = range(int(box.y // self.CELL), int(bottom // self.CELL) + 1)
        return [(column, row) for column in columns for row in rows]

    def take(self, box: Box) -> None:
        """Mark a rectangle as taken."""
        for cell in self._over(box):
            self._cells.setdefault(cell, []).append(box)

    def is_free(self, box: Box) -> bool:
        """Tell whether a rectangle lies in the frame and meets nothing taken."""
        frame = self._frame
        inside = (
            box.x >= frame.x
            and box.y >= frame.y
            and box.x + box.width <= frame.x + frame.width
            and box.y + box.height <= frame.y + frame.height
        )
        near = (other for cell in self._over(box) for other in self._cells.get(cell, ()))
        return inside and not any(box.meets(other) for other in near)

    def crowd(self, box: Box) -> float:
        """Return how much the box would hide, in px; a dot wholly hidden counts for more."""
        near = {other for cell in self._over(box) for other in self._cells.get(cell, ())}
        return sum(100 + box.shared(other) for other in near if box.meets(other))

    def first_free(self, boxes: Sequence[Box]) -> Box | None:
        """Return the first free rectangle and take it; None when there is none."""
        found = next((box for box in boxes if self.is_free(box)), None)
        if found is not None:
            self.take(found)
        return found


@lru_cache(maxsize=8192)
def width_of(text: str, size: float, weight: str = "normal") -> float:
    """Return the width of a text in px, measured as the picture will be drawn."""
    font = get_font(_font_file(weight))
    font.set_size(size * POINTS_PER_PX, DPI)
    font.set_text(text, 0.0, flags=get_hinting_flag())  # type: ignore[no-untyped-call]
    return float(font.get_width_height()[0] / 64)  # in 1/64 px


@lru_cache
def _font_file(weight: str) -> str:
    return str(findfont(FontProperties(family=FAMILY, weight=weight)))


def shortened(text: str, size: float, room: float) -> str:
    """Return the text, or its beginning and an ellipsis, so that it fits."""
    if width_of(text, size) <= room:
        return text
    while text and width_of(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(text: str, size: float, room: float, weight: str = "normal") -> list[str]:
    """Return the text in lines no wider than `room`; a single too long word is cut."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(shortened(word, size, room))
    return lines


class Sheet:
    """Shapes and words at px positions; the last drawn lies on top."""

    def __init__(self, width: int, height: int, paper: str) -> None:
        """Open a sheet of a colour."""
        self.width, self.height = width, height
        self._figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=paper)
        self._canvas = FigureCanvasAgg(self._figure)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._axes.axis("off")
        self._order = 1.0
        self._clip: Bbox | None = None

    def clip(self, box: Box | None) -> None:
        """Draw only inside the box from now on; None ends that."""
        self._clip = None
        if box is not None:  # one box in the picture's own px, y upwards, shared by all artists
            top, bottom = self.height - box.y, self.height - box.y - box.height
            self._clip = Bbox.from_extents(box.x, bottom, box.x + box.width, top)

    def _add(self, artist: Any, clip: Any = None) -> None:
        self._order += 1
        artist.set_zorder(self._order)
        if isinstance(artist, LineCollection):
            self._axes.add_collection(artist, autolim=False)
        else:
            self._axes.add_artist(artist)
        if self._clip is not None:
            artist.set_clip_box(self._clip)
        if clip is not None:
            artist.set_clip_path(clip)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float,
        colour: str,
        weight: str = "normal",
        align: str = "left",
        halo: str = "",
        slant: str = "normal",
    ) -> None:
        """Write one line; y is the middle of its small letters and capitals."""
        effects = [withStroke(linewidth=3.2 * POINTS_PER_PX, foreground=halo)] if halo else None
        written = self._axes.text(
            x,
            y + 0.36 * size,
            text,
            fontsize=size * POINTS_PER_PX,
            color=colour,
            fontweight=weight,
            fontstyle=slant,
            family=FAMILY,
            clip_on=True,
            ha=align,
            va="baseline",
            path_effects=effects,
            parse_math=False,
        )
        self._order += 1
        written.set_zorder(self._order)
        if self._clip is not None:
            written.set_clip_box(self._clip)

    def box(
        self, box: Box, *, fill: str, edge: str = "none", line: float = 1, r: float = 0
    ) -> None:
        """Draw a rectangle, with round corners where `r` is given."""
        style = f"round,pad=0,rounding_size={r}" if r else "square,pad=0"
        self._add(
            FancyBboxPatch(
                (box.x, box.y),
                box.width,
                box.height,
                boxstyle=style,
                facecolor=fill,
                edgecolor=edge,
                linewidth=line * POINTS_PER_PX,
            )
        )

    def circle(
        self,
        x: float,
        y: float,
        r: float,
        *,
        fill: str = "none",
        edge: str = "none",
        line: float = 1,
        alpha: float = 1,
        dashed: bool = False,
    ) -> Circle:
        """Draw a disc or a ring and return it, to clip with."""
        disc = Circle(
            (x, y),
            r,
            facecolor=fill,
            edgecolor=edge,
            linewidth=line * POINTS_PER_PX,
            alpha=alpha,
            linestyle=(0, (2.2, 1.6)) if dashed else "solid",
        )
        self._add(disc)
        return disc

    def polygon(
        self, points: Sequence[tuple[float, float]], *, fill: str, edge: str, line: float
    ) -> None:
        """Draw a closed shape."""
        width = line * POINTS_PER_PX
        self._add(Polygon(points, closed=True, facecolor=fill, edgecolor=edge, linewidth=width))

    def area(self, path: Path, colour: str) -> None:
        """Fill a path of many rings."""
        self._add(PathPatch(path, facecolor=colour, edgecolor="none", linewidth=0))

    def lines(
        self,
        lines: Sequence[np.ndarray[Any, Any]],
        *,
        colour: str,
        line: float,
        dashed: bool = False,
        inside: Circle | None = None,
    ) -> None:
        """Draw many lines, perhaps only inside a disc."""
        style = (0, (3, 2.4)) if dashed else "solid"
        width = line * POINTS_PER_PX
        self._add(
            LineCollection(list(lines), colors=colour, linewidths=width, linestyles=[style]), inside
        )

    def png(self) -> bytes:
        """Return the sheet as a PNG of exactly width by height px."""
        out = io.BytesIO()
        self._figure.savefig(out, format="png", dpi=DPI, metadata={"Software": "Sahel Forces"})
        return out.getvalue()
