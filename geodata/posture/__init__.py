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
from geodata.posture.series import Grouping, StrengthStep, strength_series
from geodata.posture.tracks import Track, row_on, tracks

__all__ = [
    "Change",
    "Derivation",
    "Evidence",
    "Grouping",
    "Key",
    "PostureRow",
    "Presence",
    "Reason",
    "Step",
    "Strength",
    "StrengthStep",
    "Track",
    "changes",
    "compare",
    "derive",
    "lifecycle",
    "posture",
    "row_on",
    "strength_series",
    "tracks",
]
