"""No index of context events by country and day: it cost a third of an import, and reading lost by it.

A map asks for the events of some days, of all countries or a few: the index was taken for the few
only, and there finding most rows of a country one by one took longer than looking at all of them.
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Drop the index."""
    op.drop_index("ix_context_events_country", "context_events")
