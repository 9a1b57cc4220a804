"""What `geodata import` prints: how a file was read, what became of its rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geodata.importing import Plan, Refusal, Report
    from geodata.record.model import Lang

_SHOWN = 10


def told(plan: Plan) -> str:
    """Say what was found out about the file, so that a wrong guess is seen."""
    table, detected = plan.table, plan.detected
    written = (f"{table.encoding}, separator {table.separator!r}",) if table.encoding else ()
    layer = (f"layer {table.layer}",) if table.layer else ()
    crs = (f"coordinates in {table.source_crs}",) if table.source_crs != "EPSG:4326" else ()
    columns = "; ".join(f"{name} ← {' + '.join(used)}" for name, used in detected.mapping.items())
    return "\n".join(
        (
            f"{plan.path.name}: " + ", ".join((table.kind, *written, *layer, *crs)),
            f"profile {detected.profile.code}, kept as '{plan.source}'; dates {detected.days}, "
            f"decimal {detected.decimal or 'point'}",
            f"columns: {columns}",
        )
    )


def in_words(report: Report, lang: Lang) -> str:
    """Return the counts and the first refusals, a line each."""
    from geodata.importing.faults import shorten

    lines = [
        f"read {report.read} = accepted {report.accepted} + refused {report.refused} "
        f"+ duplicate {report.duplicate}"
    ]
    lines += [
        f"  line {refusal.line}, {refusal.column or 'whole row'} '{shorten(refusal.value)[:40]}': "
        f"{refusal.reason(lang)}"
        for refusal in report.first[:_SHOWN]
    ]
    more = report.refused - len(report.first[:_SHOWN])
    lines += [f"  and {more} more: list them with --refused FILE"] if more > 0 else []
    lines += [f"import {report.job.job_id}: {report.job.state}"] if report.job else []
    return "\n".join(lines)


def as_json(report: Report, plan: Plan) -> str:
    """Return the counts, the refusals and how the file was read, as a JSON object."""
    said = counts(report, plan.reasons) | {
        "job": report.job.job_id if report.job else None,
        "source": plan.source,
        "profile": plan.detected.profile.code,
        "detected": plan.remembered(),
    }
    return json.dumps(said, ensure_ascii=False, indent=1)


def counts(report: Report, lang: Lang) -> dict[str, Any]:
    """Return the counts and the refusals that the report keeps, ready for JSON."""
    return {
        "read": report.read,
        "accepted": report.accepted,
        "refused": report.refused,
        "duplicate": report.duplicate,
        "reasons": dict(report.reasons),
        "refusals": [_refusal(refusal, lang) for refusal in report.first],
    }


def _refusal(refusal: Refusal, lang: Lang) -> dict[str, Any]:
    said = {"line": refusal.line, "column": refusal.column, "value": refusal.value}
    return {**said, "reason": refusal.reason(lang)}
