"""Answers kept beside the output as they come, so that a long run that was cut off goes on.

One JSON line an answer, whole lines only: a line that was cut off with the process is dropped.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from geodata.errors import UsageError

Rows = list[dict[str, Any]]


class Journal:
    """The answers of one run by their row; made new, or taken up where the last one stopped."""

    def __init__(self, output: Path, run: Mapping[str, Any]) -> None:
        """Open the journal of `output` for a `run`, described by what its answers depend on.

        Raises UsageError where the journal there is of another run, or cannot be written.
        """
        self.path = output.with_name(f".{output.name}.journal")
        self.answers: dict[int, Rows] = {}
        try:
            self._take_up(json.loads(json.dumps(run)))
            self._file = self.path.open("a", encoding="utf-8")
            if not self.path.stat().st_size:
                self._write({"run": run})
        except OSError as fault:
            if isinstance(fault, UsageError):
                raise
            raise UsageError(f"{self.path}: {fault.strerror}; choose another --output") from None

    def keep(self, row: int, answer: Rows) -> None:
        """Keep one answer; it outlives this process once this returns."""
        self.answers[row] = answer
        self._write({"row": row, "answer": answer})

    def close(self, *, done: bool) -> None:
        """Close it, and remove it when nothing is left to be done."""
        self._file.close()
        if done:
            self.path.unlink(missing_ok=True)

    def _write(self, line: Mapping[str, Any]) -> None:
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._file.flush()

    def _take_up(self, run: Mapping[str, Any]) -> None:
        if not self.path.exists():
            return
        whole = self._whole_lines()
        if not whole:
            return
        if whole[0].get("run") != run:
            raise UsageError(
                f"{self.path} is of a run over other names or with other options that was cut off: "
                "give the same command again to finish it, or delete the file"
            )
        self.answers = {line["row"]: line["answer"] for line in whole[1:]}

    def _whole_lines(self) -> list[dict[str, Any]]:
        """Read what is whole and cut off what is not."""
        content = self.path.read_bytes()
        end = content.rfind(b"\n") + 1
        if end < len(content):
            os.truncate(self.path, end)
        try:
            return [json.loads(line) for line in content[:end].splitlines()]
        except ValueError:
            raise UsageError(f"{self.path} is damaged: delete it and start again") from None
