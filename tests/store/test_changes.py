"""Adding, editing, proposing and undoing, as an analyst sees it; the same on both stores."""

from __future__ import annotations

import pytest

from geodata.errors import Conflict, NotAllowed, RowsRefused, StoreError, UsageError
from geodata.store import Operation, Refused
from geodata.store.engine import speaking
from tests.store.conftest import ANALYST, REVIEWER, VIEWER
from tests.store.wishes import arrival, claim, event

LEFT = "2024-08-05-ner-base-201-left"
REFUSAL = Refused(3, "date", "soon", "is no date")


def test_a_new_store_is_empty_and_shows_the_shipped_rows(store) -> None:
    row = store.row("claims", "ner-1")
    assert (row.version, row.state, row.cells["date"]) == (0, "shipped", "2016-04-19")
    assert store.rows("claims") == []
    assert store.history() == []
    assert store.revision() == 0


def test_an_event_and_its_claim_come_in_together(store) -> None:
    receipt = store.change(arrival(), REVIEWER, "from the paper of today")
    assert receipt.state == "accepted"
    assert store.row("claims", "new-0").cells["outlet"] == "AFRICOM"
    (change,) = store.history()
    assert (change.by, change.why) == ("Awa", "from the paper of today")
    assert [(e.table, e.row_id, e.action) for e in change.entries] == [
        ("events", "2025-ner-back-0", "add"),
        ("claims", "new-0", "add"),
    ]
    assert store.revision() == 1


def test_an_edit_changes_what_it_names_and_keeps_what_was(store) -> None:
    store.edit("claims", "ner-1", {"outlet": "Stars"}, 0, REVIEWER, "typing error")
    row = store.row("claims", "ner-1")
    assert (row.version, row.cells["outlet"], row.cells["date"]) == (1, "Stars", "2016-04-19")
    (entry,) = store.history(table="claims", row_id="ner-1")[0].entries
    assert (entry.before_state, entry.before["outlet"]) == ("shipped", "AFRICOM")
    assert entry.after["outlet"] == "Stars"


def test_the_second_of_two_who_saw_the_same_version_hears_who_was_first(store) -> None:
    store.edit("claims", "ner-1", {"outlet": "Stars"}, 0, REVIEWER, "typing error")
    with pytest.raises(Conflict, match=r"claims ner-1 was changed by Awa on 20.* UTC") as raised:
        store.edit("claims", "ner-1", {"outlet": "Stripes"}, 0, REVIEWER, "the same")
    assert raised.value.who == "Awa"
    assert store.row("claims", "ner-1").cells["outlet"] == "Stars"


REFUSED = [
    ([event()], "no claim tells it"),
    ([claim()], "is not in events"),
    ([event(), claim(date="soon")], "new-1, date 'soon'"),
    ([event(), claim(date="2025-13-01")], "is not a date"),
    ([event(), claim(stage="left")], "is not one of"),
    ([event(), claim(url="javascript:alert(1)")], "must be of the form"),
    ([event(), claim(people_min="many")], "is no integer"),
    ([event(), claim(people_max="10")], "figures and their basis go together"),
    ([event(), claim(target_force_ids="usa-x")], "usa-x is not in forces.csv"),
    ([event(), claim(voice_id="nobody")], "is not in voices"),
    ([event(), claim(outlet=" AFRICOM")], "has spaces around it"),
    ([event(), claim(outlet="A\u202eB")], "control character"),
    ([event(), claim(title="x" * 4001)], "is longer than 4000"),
    ([event(), claim(country="MLI")], "lies in NER"),
    ([event("2025 ner"), claim(of="2025 ner")], "must be of the form"),
    ([Operation("retract", "claims", "ner-1")], "no claim tells it"),
    ([Operation("retract", "forces", "usa-niger")], "still named by events"),
    ([Operation("retract", "sites", "ner-agadez")], "still named by events"),
    ([Operation("edit", "sites", "ner-agadez", {"country": "MLI"})], "lies in MLI"),
    ([Operation("edit", "claims", "ner-1", {"claim_id": "x"})], "an id does not change"),
    ([Operation("edit", "claims", "ner-1", {"colour": "x"})], "no such column"),
    ([Operation("edit", "claims", "nothing", {})], "is not in the record"),
    ([Operation("add", "claims", "ner-1", {})], "is in the shipped record"),
]


@pytest.mark.parametrize(("wishes", "message"), REFUSED)
def test_what_would_make_the_record_unsound_is_refused_and_named(store, wishes, message) -> None:
    with pytest.raises(RowsRefused, match=message):
        store.change(wishes, REVIEWER, "a try")
    assert store.history() == []
    assert store.revision() == 0


def test_all_faults_of_a_change_are_named_at_once(store) -> None:
    with pytest.raises(RowsRefused) as raised:
        store.change([event(kind="fun"), claim(date="soon", url="x")], REVIEWER, "a try")
    named = {(p.table, p.column) for p in raised.value.problems}
    assert named >= {("events", "kind"), ("claims", "date"), ("claims", "url")}


def test_a_site_outside_its_country_is_refused_with_its_point(store) -> None:
    site = {"name_en": "A", "name_fr": "A", "query": "Nowhere-on-Sea", "country": "NER"}
    point = {"lon": "-8.0", "lat": "12.6", "precision": "site", "reason": "seen", "source": "own"}
    wishes = [
        Operation("add", "sites", "ner-a", site | {"kind": "base"}),
        Operation("add", "overrides", "ner-a", point),
    ]
    with pytest.raises(RowsRefused, match="km outside NER"):
        store.change(wishes, REVIEWER, "a try")


def test_a_retracted_row_is_gone_and_undo_brings_it_back(store) -> None:
    wishes = [Operation("retract", "claims", "ner-2"), Operation("retract", "events", LEFT)]
    receipt = store.change(wishes, REVIEWER, "a hoax")
    assert store.row("claims", "ner-2") is None
    assert [row.state for row in store.rows("claims")] == ["retracted"]
    store.undo(receipt.change_id, REVIEWER, "no hoax")
    assert store.row("claims", "ner-2").cells["date"] == "2024-08-05"


def test_an_undo_may_be_undone(store) -> None:
    first = store.change(arrival(), REVIEWER, "from the paper")
    second = store.undo(first.change_id, REVIEWER, "wrong paper")
    assert store.row("claims", "new-0") is None
    store.undo(second.change_id, REVIEWER, "right after all")
    assert store.row("claims", "new-0").cells["date"] == "2025-03-01"
    assert [c.undone_by for c in store.history()] == [None, 3, 2]


def test_what_was_changed_since_is_not_undone_over_a_colleagues_head(store) -> None:
    first = store.edit("claims", "ner-1", {"outlet": "Stars"}, 0, REVIEWER, "typing error")
    store.edit("claims", "ner-1", {"outlet": "Stripes"}, 1, REVIEWER, "another")
    with pytest.raises(Conflict, match="undo that first"):
        store.undo(first.change_id, REVIEWER, "back")
    assert store.row("claims", "ner-1").cells["outlet"] == "Stripes"


def test_an_undo_that_would_leave_a_claim_without_its_event_is_refused(store) -> None:
    first = store.change(arrival(), REVIEWER, "from the paper")
    store.change([claim("new-9", "2025-ner-back-0")], REVIEWER, "a second paper")
    with pytest.raises(RowsRefused, match="still named by claims new-9"):
        store.undo(first.change_id, REVIEWER, "back")


def test_nothing_is_undone_twice(store) -> None:
    first = store.change(arrival(), REVIEWER, "from the paper")
    store.undo(first.change_id, REVIEWER, "back")
    with pytest.raises(Conflict, match="change 2 has undone it already"):
        store.undo(first.change_id, REVIEWER, "back")


def test_an_analyst_proposes_and_a_reviewer_accepts(store) -> None:
    receipt = store.change(arrival(), ANALYST, "from the paper")
    assert receipt.state == "proposed"
    assert store.row("claims", "new-0") is None
    assert store.revision() == 0
    (proposal,) = store.proposals()
    assert (proposal.by, len(proposal.operations)) == ("Bintou", 2)
    with pytest.raises(NotAllowed, match="only a reviewer"):
        store.accept(proposal.proposal_id, ANALYST)
    store.accept(proposal.proposal_id, REVIEWER, "read it")
    assert store.row("claims", "new-0").cells["date"] == "2025-03-01"
    (change,) = store.history()
    assert (change.kind, change.by) == ("accept", "Awa")
    assert change.why == "from the paper (Bintou) · read it"
    with pytest.raises(Conflict, match="it is accepted already"):
        store.accept(proposal.proposal_id, REVIEWER)


def test_a_proposal_overtaken_by_an_edit_is_not_accepted_unseen(store) -> None:
    receipt = store.edit("claims", "ner-1", {"outlet": "Stars"}, 0, ANALYST, "typing error")
    store.edit("claims", "ner-1", {"outlet": "Stripes"}, 0, REVIEWER, "another")
    with pytest.raises(Conflict, match="you saw version 0"):
        store.accept(receipt.proposal_id, REVIEWER)
    store.reject(receipt.proposal_id, REVIEWER, "overtaken")
    assert store.proposals() == []


def test_a_bad_proposal_is_refused_when_it_is_made(store) -> None:
    with pytest.raises(RowsRefused, match="is not a date"):
        store.change([event(), claim(date="2025-13-01")], ANALYST, "a try")
    assert store.proposals() == []


def test_a_rejected_proposal_keeps_its_reason(store) -> None:
    receipt = store.change(arrival(), ANALYST, "from the paper")
    with pytest.raises(UsageError, match="say why"):
        store.reject(receipt.proposal_id, REVIEWER, " ")
    store.reject(receipt.proposal_id, REVIEWER, "a parody site")
    (proposal,) = store.proposals("rejected")
    assert (proposal.decided_by, proposal.decision) == ("Awa", "a parody site")


def test_a_viewer_writes_nothing(store) -> None:
    acts = [
        lambda: store.change(arrival(), VIEWER, "x"),
        lambda: store.undo(1, VIEWER, "x"),
        lambda: store.save_draft({}, VIEWER),
        lambda: store.begin_import("ACLED", "ab", "acled", {}, VIEWER),
        lambda: store.reject(1, VIEWER, "x"),
        lambda: store.accept(1, VIEWER),
    ]
    for act in acts:
        with pytest.raises(NotAllowed, match="Chekou is a viewer"):
            act()


def test_every_change_says_why(store) -> None:
    with pytest.raises(UsageError, match="say why"):
        store.change(arrival(), REVIEWER, "  ")


@pytest.mark.parametrize(
    "statement",
    [
        "delete from claims",
        "delete from changes",
        "update changes set why = 'another reason'",
        "update entries set row_id = 'another row'",
        "update refusals set reason = 'another reason'",
    ],
)
def test_the_history_cannot_be_altered_nor_a_row_deleted(store, statement) -> None:
    store.change(arrival(), REVIEWER, "from the paper")
    job = store.begin_import("ACLED", "ab", "acled", {}, REVIEWER)
    store.append_batch(job, [], [REFUSAL], 1)
    with (
        pytest.raises(StoreError, match="nothing may be"),
        speaking(),
        store.engine.begin() as connection,
    ):
        connection.exec_driver_sql(statement)
