"""One of many analysts at work: raises a counter in some rows, edit by edit, whoever else does too.

python -m tests.store.editor NAME EDITS, begins when it reads a line; prints which versions it made.
"""

from __future__ import annotations

import json
import random
import sys

from geodata.errors import Conflict
from geodata.settings import Settings
from geodata.store import Person, Role, open_store

ROWS = ("ner-1", "ner-2", "new-0", "new-1")


def main(name: str, edits: int) -> None:
    """Make `edits` edits, trying again after each that lost its race."""
    store, me = open_store(Settings.from_env()), Person(name, Role.REVIEWER)
    chance = random.Random(name)  # noqa: S311 - a repeatable test, no secret
    made: list[tuple[str, int]] = []
    conflicts = 0
    print("ready", flush=True)
    sys.stdin.readline()
    while len(made) < edits:
        row = store.row("claims", chance.choice(ROWS))
        assert row is not None
        cells = {"title": str(int(row.cells["title"] or 0) + 1)}
        try:
            receipt = store.edit("claims", row.row_id, cells, row.version, me, "one more")
        except Conflict:
            conflicts += 1
            continue
        made.append((row.row_id, receipt.versions["claims", row.row_id]))
    print(json.dumps({"made": made, "conflicts": conflicts}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
