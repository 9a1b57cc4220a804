"""The codes of the record, each with its meaning; nothing else may appear in the tables."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """What a claim says of a force at a place, and so what it does to a presence."""

    ORDERED = "ordered"
    AGREED = "agreed"
    ARRIVED = "arrived"
    CONFIRMED = "confirmed_present"
    VISITED = "visited"
    DEMANDED = "demanded"
    ANNOUNCED = "announced"
    BEGUN = "begun"
    HANDED_OVER = "handed_over"
    COMPLETE = "complete"
    SUCCEEDED = "succeeded"
    CONTEXT = "context"


OPENING = frozenset({Stage.ARRIVED, Stage.CONFIRMED, Stage.VISITED})
CLOSING = frozenset({Stage.HANDED_OVER, Stage.COMPLETE})
LEAVING = frozenset({Stage.DEMANDED, Stage.ANNOUNCED, Stage.BEGUN})


class EventKind(StrEnum):
    """What changed, or what marker the event is."""

    ARRIVAL = "arrival"
    REINFORCEMENT = "reinforcement"
    CONFIRMATION = "confirmation"
    REDUCTION = "reduction"
    RELOCATION = "relocation"
    HANDOVER = "handover"
    WITHDRAWAL = "withdrawal"
    SUCCESSION = "succession"
    VISIT = "visit"
    ORDER = "order"
    AGREEMENT = "agreement"
    DEMAND = "expulsion_demand"
    ANNOUNCEMENT = "announcement"
    CLASH = "clash"
    COUP = "coup"
    POLITICAL = "political"


#: Markers without effect on presence that explain what came after them.
ACTS = frozenset(
    {
        EventKind.COUP,
        EventKind.POLITICAL,
        EventKind.DEMAND,
        EventKind.AGREEMENT,
        EventKind.ANNOUNCEMENT,
    }
)


class Status(StrEnum):
    """One word for a presence at a date, in the order of docs/methodology.md."""

    POSSIBLY = "possibly present"
    LEAVING = "leaving"
    PROBABLY = "probably present"
    PRESENT = "present"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What a figure of people counts."""

    STRENGTH = "strength"
    MOVEMENT = "movement"
    PLANNED = "planned"
    CEILING = "ceiling"


class ChangeKind(StrEnum):
    """What became of one force at one place between two dates."""

    ARRIVED = "arrived"
    LEFT = "left"
    REPLACED_BY = "replaced by"
    REPLACES = "replaces"
    GREW = "grew"
    SHRANK = "shrank"
    STATUS = "status changed"
    CANNOT_TELL = "cannot tell"
    UNCHANGED = "unchanged"
