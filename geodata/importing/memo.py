"""What a column repeats, worked out once: bounded, so that a stranger's file cannot fill memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from geodata.importing.faults import BadCell

Key = TypeVar("Key", bound=Sequence[str])
Value = TypeVar("Value")
_KEPT, _LONGEST = 50_000, 100  # values, and characters of one


class Memo(dict[Key, Value]):
    """What `work` makes of a value, remembered; `bad` stands for what it refuses by BadCell."""

    def __init__(self, work: Callable[[Key], Value], bad: Value) -> None:
        super().__init__()
        self._work, self._bad = work, bad

    def __missing__(self, key: Key) -> Value:
        try:
            found = self._work(key)
        except BadCell:
            found = self._bad
        if len(self) >= _KEPT:
            self.clear()
        if len("".join(key)) <= _LONGEST:
            self[key] = found
        return found

    def each(self, keys: Iterable[Key], doubts: set[int]) -> list[Value]:
        """Return what is made of each; the places of those refused go to `doubts`."""
        found = list(map(self.__getitem__, keys))
        if self._bad in found:
            doubts.update(i for i, value in enumerate(found) if value == self._bad)
        return found
