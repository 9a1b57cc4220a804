"""What a force may do at a place, and one occurrence of it in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """What is done, before tense, negation and plan are read."""

    LEAVE = "leave"
    WITHDRAW = "withdraw"
    EXPEL = "expel"
    HAND_OVER = "hand over"
    ARRIVE = "arrive"
    DEPLOY = "deploy"
    BE = "be"
    HOST = "host"
    RECEIVE = "receive"
    HAVE = "have"
    END = "end presence"
    MOVE = "move"
    REDUCE = "reduce"
    DENOUNCE = "end an accord"
    #: to come or to leave, as those before: `followed` tells
    FOLLOW = "follow"
    AGREE = "sign an accord"


GOING = frozenset({Act.LEAVE, Act.WITHDRAW, Act.EXPEL, Act.HAND_OVER, Act.END})


@dataclass(frozen=True, slots=True)
class Trigger:
    """One occurrence: where, which act, and the form of its word."""

    start: int
    end: int
    act: Act
    form: str
    word: str
