"""Labelled texts: one JSON object a line, what each text truly claims (docs/extraction.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from geodata.errors import UsageError
from geodata.record.model import Lang


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with its true claims: actor, country, stage, and what else the text tells."""

    name: str
    text: str
    published: date
    lang: Lang | None
    claims: tuple[dict[str, Any], ...]


def read_labelled(lines: Iterable[str]) -> list[LabelledText]:
    """Return the labelled texts of JSON lines. Raises UsageError naming the line and its fault."""
    return [_labelled(line, number) for number, line in enumerate(lines, 1) if line.strip()]


def _labelled(line: str, number: int) -> LabelledText:
    try:
        row = json.loads(line)
        return LabelledText(
            str(row.get("id", f"line {number}")),
            str(row["text"]),
            date.fromisoformat(row["published"]),
            row.get("lang") if row.get("lang") in {"en", "fr"} else None,
            tuple(_claim(claim) for claim in row["claims"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise UsageError(f"line {number} of the labelled set does not read: {fault!r}") from None


def _claim(claim: dict[str, Any]) -> dict[str, Any]:
    if not {"actor", "country", "stage"} <= claim.keys():
        raise ValueError("a claim needs actor, country and stage")
    return claim
