"""Did a killed writer lose what it had acknowledged? For any store that is written batch by batch.

A writer runs as a process of its own and writes the number of each batch on its standard output when
the store has told it that the batch is kept. It is killed at a random moment, again and again; the
checker then asks the store which batches it has, and how much of each.
"""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Timer

Held = Mapping[int, int]  # rows of each batch that the store has


@dataclass
class Verdict:
    """What came of the kills; a store passes if nothing was lost, half kept, or unreadable."""

    kills: int = 0
    acked: set[int] = field(default_factory=set)
    lost: set[int] = field(default_factory=set)
    half: set[int] = field(default_factory=set)
    unreadable: list[str] = field(default_factory=list)
    finished: bool = False

    @property
    def sound(self) -> bool:
        """Whether the store kept its word."""
        return not (self.lost or self.half or self.unreadable)

    def __str__(self) -> str:
        """Return the figures in a line."""
        return (
            f"{self.kills} kills, {len(self.acked)} batches acknowledged, {len(self.lost)} lost, "
            f"{len(self.half)} half, {len(self.unreadable)} times unreadable"
        )

    def judge(self, held: Callable[[], Held], rows_of: Callable[[int], int]) -> None:
        """Hold what the store has against what it acknowledged; `rows_of` a batch that is whole."""
        try:
            found = held()
        except Exception as fault:  # whatever it is: the store does not answer
            self.unreadable.append(f"{type(fault).__name__}: {fault}")
            return
        self.lost |= self.acked - found.keys()
        self.half |= {batch for batch, rows in found.items() if rows != rows_of(batch)}


def kill_again_and_again(
    writer: Sequence[str],
    verdict: Verdict,
    held: Callable[[], Held],
    rows_of: Callable[[int], int],
    *,
    kills: int,
    longest: float,
    env: Mapping[str, str] | None = None,
    stop_when: Callable[[Verdict], bool] = lambda _: False,
    seed: int = 1,
) -> Verdict:
    """Run `writer` and kill it at most `longest` seconds after its first word, up to `kills` times.

    The writer prints `ready`, then the number of each acknowledged batch. Ends early when it has
    finished by itself, or when `stop_when` says so.
    """
    chance = random.Random(seed)  # noqa: S311 - a repeatable test, no secret
    for _ in range(kills):
        _run_and_kill(writer, verdict, chance.uniform(longest / 10, longest), env)
        verdict.judge(held, rows_of)
        if verdict.finished or stop_when(verdict):
            break
    return verdict


def _run_and_kill(
    writer: Sequence[str], verdict: Verdict, after: float, env: Mapping[str, str] | None
) -> None:
    """Start the writer, kill it `after` seconds of work, and note what it had acknowledged."""
    with subprocess.Popen(writer, stdout=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        first = process.stdout.readline().strip()
        if first != "ready":
            raise RuntimeError(f"the writer said {first!r} where it should be ready")
        killer = Timer(after, process.kill)
        killer.start()
        said = process.stdout.read().split("\n")
        killer.cancel()
        process.wait()
    # A last line without its end was cut off by the kill: not acknowledged.
    verdict.acked |= {int(line) for line in said[:-1] if line.strip()}
    verdict.kills += process.returncode != 0
    verdict.finished = process.returncode == 0
