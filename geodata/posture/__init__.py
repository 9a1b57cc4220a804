"""Claims in, state out: pure functions from the record to presences, postures and changes."""

from geodata.posture.at import derive, posture
from geodata.posture.changes import Change, changes, compare
from geodata.posture.lifecycle import Step, lifecycle
from geodata.posture.model import (
    Derivation,
    Evidence,
    Key,
    PostureRow,
    Presence,
    Reason,
    Strength,
)

__all__ = [
    "Change",
    "Derivation",
    "Evidence",
    "Key",
    "PostureRow",
    "Presence",
    "Reason",
    "Step",
    "Strength",
    "changes",
    "compare",
    "derive",
    "lifecycle",
    "posture",
]
