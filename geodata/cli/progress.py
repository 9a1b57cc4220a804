"""A progress bar on the error channel, only where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(text: str, total: int | None, done: int = 0) -> Iterator[Callable[[int], None]]:
    """Show how far a task is; the block calls what it gets with the steps done since.

    `total` is None where nobody knows how many there will be; `done` were done before.
    """
    if not sys.stderr.isatty():
        yield lambda _steps: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    shown = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *shown, TimeRemainingColumn(), console=Console(stderr=True), transient=True
    ) as bar:
        # File names may hold square brackets, which are rich's own marks.
        task = bar.add_task(text.replace("[", r"\["), total=total, completed=done)
        yield lambda steps: bar.advance(task, steps)
