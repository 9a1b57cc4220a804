"""The store against a model of a few dictionaries: any order of adding, editing, proposing, undoing.

After every step the record in force is the model's, and the history replayed from the beginning gives
the same rows; so the history holds all that ever happened.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from geodata.errors import Conflict, RowsRefused
from geodata.record import load_record
from geodata.store import ContextEvent, Operation
from geodata.store.merge import merged_record
from geodata.store.store import Store
from tests.store.conftest import ANALYST, REVIEWER
from tests.store.wishes import arrival
from tests.store.writer import DAY

SHIPPED = ("ner-1", "ner-2")
PAIRS = {f"new-{n}": f"2025-ner-back-{n}" for n in range(3)}
PAIRS["ner-2"] = "2024-08-05-ner-base-201-left"
claims = st.sampled_from([*SHIPPED, *(f"new-{n}" for n in range(3))])
titles = st.sampled_from(["", "A", "B — « c »", "=1+1", "Ténéré"])
Titles = dict[str, str]  # of the claims in force


class StoreMachine(RuleBasedStateMachine):
    """Every rule does a thing to the store and to the model, and expects the same of both."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.now: Titles = dict.fromkeys(SHIPPED, "")
        self.changes: list[tuple[Titles, Titles]] = []  # what each change found and left
        self.last: dict[str, int] = {}  # the change that last touched a claim
        self.undone: set[int] = set()
        self.waiting: dict[int, tuple[str, str, int]] = {}  # proposal: claim, title, version
        self.imported = 0

    def teardown(self) -> None:
        self.store.close()

    @rule(claim=claims)
    def add_or_be_refused(self, claim: str) -> None:
        if claim in SHIPPED:
            return
        wishes = arrival(int(claim[-1]))
        if claim in self.now:
            with pytest.raises(Conflict):
                self.store.change(wishes, REVIEWER, "add")
            return
        self.store.change(wishes, REVIEWER, "add")
        self._changed({claim: ""})

    @rule(claim=claims, title=titles)
    def edit(self, claim: str, title: str) -> None:
        row = self.store.row("claims", claim)
        assert (row is not None) == (claim in self.now)
        if row is not None:
            self.store.edit("claims", claim, {"title": title}, row.version, REVIEWER, "edit")
            self._changed({claim: title})

    @rule(claim=claims, title=titles)
    def edit_what_is_out_of_date(self, claim: str, title: str) -> None:
        row = self.store.row("claims", claim)
        if row is not None:
            with pytest.raises((Conflict, RowsRefused)):
                self.store.edit("claims", claim, {"title": title}, row.version + 1, REVIEWER, "e")

    @rule(claim=st.sampled_from(sorted(PAIRS)))
    def retract(self, claim: str) -> None:
        if claim not in self.now:
            return
        names = [("claims", claim), ("events", PAIRS[claim])]
        rows = [self.store.row(*name) for name in names]
        wishes = [Operation("retract", r.table, r.row_id, {}, r.version) for r in rows if r]
        self.store.change(wishes, REVIEWER, "retract")
        self._changed({claim: None})

    @rule(claim=claims)
    def spoil(self, claim: str) -> None:
        row = self.store.row("claims", claim)
        if row is not None:
            with pytest.raises(RowsRefused):
                self.store.edit("claims", claim, {"date": "soon"}, row.version, REVIEWER, "spoil")

    @precondition(lambda self: self.changes)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        number = data.draw(st.integers(1, len(self.changes)))
        before, after = self.changes[number - 1]
        touched = before.keys() | after.keys()
        free = number not in self.undone and all(self.last[c] == number for c in touched)
        if not free:
            with pytest.raises(Conflict):
                self.store.undo(number, REVIEWER, "undo")
            return
        self.store.undo(number, REVIEWER, "undo")
        self.undone.add(number)
        self._changed({claim: before.get(claim) for claim in touched})

    @rule(claim=claims, title=titles)
    def propose(self, claim: str, title: str) -> None:
        row = self.store.row("claims", claim)
        if row is None:
            return
        receipt = self.store.edit(
            "claims", claim, {"title": title}, row.version, ANALYST, "propose"
        )
        self.waiting[receipt.proposal_id] = (claim, title, row.version)

    @precondition(lambda self: self.waiting)
    @rule(data=st.data(), accept=st.booleans())
    def decide(self, data: st.DataObject, accept: bool) -> None:
        number = data.draw(st.sampled_from(sorted(self.waiting)))
        claim, title, version = self.waiting[number]
        row = self.store.row("claims", claim)
        if not accept:
            self.store.reject(number, REVIEWER, "no")
        elif row is None or row.version != version:
            with pytest.raises(Conflict):
                self.store.accept(number, REVIEWER)
            return
        else:
            self.store.accept(number, REVIEWER)
            self._changed({claim: title})
        del self.waiting[number]

    @rule(keys=st.lists(st.integers(0, 20), max_size=6))
    def import_events(self, keys: list[int]) -> None:
        job = self.store.begin_import("TEST", str(keys), "test", {}, REVIEWER)
        rows = [ContextEvent(i, f"K{key}", DAY, DAY, "NER") for i, key in enumerate(keys)]
        job = self.store.append_batch(job, rows, [], len(rows))
        assert job.read == job.accepted + job.refused + job.duplicate
        self.store.finish_import(job, REVIEWER)
        self.imported += job.accepted

    @invariant()
    def the_record_in_force_is_the_models(self) -> None:
        merged = merged_record(load_record(self.store.settings.built), self.store)
        assert {i: claim.title for i, claim in merged.record.claims.items()} == self.now
        assert merged.set_aside == ()
        assert merged.revision == len(self.changes)
        assert len(self.store.proposals()) == len(self.waiting)
        assert sum(len(rows) for rows in self.store.context_events()) == self.imported

    @invariant()
    def the_history_replays_to_the_same_rows(self) -> None:
        replayed = {}
        for change in reversed(self.store.history(limit=1000)):
            for entry in change.entries:
                replayed[entry.table, entry.row_id] = (
                    entry.version,
                    entry.after_state,
                    entry.after,
                )
        for table in ("claims", "events"):
            for row in self.store.rows(table):
                version, state, cells = replayed.pop((table, row.row_id))
                assert (version, state) == (row.version, row.state)
                now = self.store.row(table, row.row_id)
                assert cells == (now.cells if now else None)
        assert not replayed

    def _changed(self, titles: dict[str, str | None]) -> None:
        """Note what a change does to the claims; None takes one out."""
        before = {claim: self.now[claim] for claim in titles if claim in self.now}
        after = {claim: title for claim, title in titles.items() if title is not None}
        self.now = {c: t for c, t in self.now.items() if c not in titles} | after
        self.changes.append((before, dict.fromkeys(titles, "") | after))
        self.last |= dict.fromkeys(titles, len(self.changes))


def test_the_store_is_its_model(new_store: Callable[[], Store], request) -> None:
    examples = 6 if "postgresql" in request.node.name else 15
    asked = hypothesis_settings(max_examples=examples, stateful_step_count=20)
    run_machine(lambda: StoreMachine(new_store()), settings=asked)
