"""The store as files: CSV tables out and in, backups out and in, the same on both stores."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from geodata.build.build import located_record
from geodata.errors import CuratedDataError, RowsRefused, StoreError, UsageError
from geodata.record import load_record
from geodata.record.check import check
from geodata.store import ContextEvent, Operation, Refused, open_store
from geodata.store.merge import merged_record
from tests.store.conftest import ANALYST, REVIEWER
from tests.store.wishes import arrival


@pytest.fixture
def other(store, tmp_path):
    """Another, empty store over the same record, always a file."""
    opened = open_store(replace(store.settings, store=tmp_path / "other.sqlite", database_url=""))
    yield opened
    opened.close()


def record_of(store):
    return merged_record(load_record(store.settings.built), store).record


def filled(store):
    """Fill the store with one of everything."""
    store.change(arrival(), REVIEWER, "from the paper")
    store.edit("claims", "ner-1", {"outlet": 'Stars, "Stripes"'}, 0, REVIEWER, "typing error")
    wishes = [
        Operation("retract", "claims", "ner-2"),
        Operation("retract", "events", "2024-08-05-ner-base-201-left"),
    ]
    store.change(wishes, REVIEWER, "a hoax")
    store.add(
        "overrides",
        "ner-agadez",
        {"lon": 8.123456, "lat": 17, "precision": "site", "reason": "seen", "source": "own"},
        REVIEWER,
        "seen",
    )
    store.change(arrival(1), ANALYST, "another paper")
    store.save_draft({"text": "Les forces… « là-bas »"}, ANALYST, title="Brouillon")
    job = store.begin_import("ACLED", "ab", "acled", {"a": 1}, REVIEWER)
    from datetime import date

    day = date(2024, 2, 29)
    rows = [ContextEvent(2, "K1", day, day, "NER", "Agadez", "site", 8.0, 17.0, "A", "clash", 3)]
    store.finish_import(store.append_batch(job, rows, [Refused(3, "d", "x", "bad")], 2), REVIEWER)


def test_exported_tables_are_a_sound_record_and_build_to_what_the_page_shows(
    store, tmp_path
) -> None:
    filled(store)
    store.export_tables(tmp_path / "out")
    assert check(tmp_path / "out") == []
    assert located_record(tmp_path / "out") == record_of(store)


def test_an_untouched_record_is_exported_byte_for_byte(store, tmp_path) -> None:
    store.export_tables(tmp_path / "out")
    for path in store.settings.curated.iterdir():
        assert (tmp_path / "out" / path.name).read_bytes() == path.read_bytes()


def test_what_one_store_exports_another_imports(store, other, tmp_path) -> None:
    filled(store)
    store.undo(3, REVIEWER, "a row that is missing in the files stays")
    store.export_tables(tmp_path / "out")
    receipt = other.import_tables(tmp_path / "out", REVIEWER, "from a colleague")
    assert record_of(other) == record_of(store)
    assert len(receipt.versions) == 4
    assert other.history()[0].kind == "import"
    assert other.import_tables(tmp_path / "out", REVIEWER, "once more") is None


def test_tables_with_a_fault_change_nothing_and_name_it(store, tmp_path) -> None:
    store.export_tables(tmp_path / "out")
    path = tmp_path / "out" / "claims.csv"
    with path.open(newline="") as handle:
        rows = list(csv.DictReader(handle))
    rows[0]["date"] = "soon"
    with path.open("w", newline="") as handle:
        writer = csv.DictWriter(handle, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    with pytest.raises(RowsRefused, match="claims ner-1, date 'soon'"):
        store.import_tables(tmp_path / "out", REVIEWER, "from a colleague")
    path.write_text("claim_id;date\n1;2\n")
    with pytest.raises(CuratedDataError, match="the columns must be exactly"):
        store.import_tables(tmp_path / "out", REVIEWER, "from a colleague")
    with pytest.raises(UsageError, match="is no folder"):
        store.import_tables(tmp_path / "nowhere", REVIEWER, "from a colleague")
    assert store.history() == []


def test_a_backup_restores_to_the_same_store(store, other, tmp_path) -> None:
    filled(store)
    store.backup(tmp_path / "backup.sqlite")
    other.restore(tmp_path / "backup.sqlite", REVIEWER)
    for table in ("claims", "events", "overrides"):
        assert other.rows(table) == store.rows(table)
    assert other.history() == store.history()
    assert other.proposals() == store.proposals()
    assert other.drafts() == store.drafts()
    assert other.import_jobs() == store.import_jobs()
    assert other.refused(1) == store.refused(1)
    assert list(other.context_events()) == list(store.context_events())
    assert other.revision() == store.revision()
    assert other.change(arrival(2), REVIEWER, "it goes on").change_id == 5


def test_a_file_store_moves_to_where_the_team_is(store, other, tmp_path) -> None:
    """From a file into the store of this run, PostgreSQL in half of them; the counters go on."""
    filled(other)
    other.backup(tmp_path / "backup.sqlite")
    store.restore(tmp_path / "backup.sqlite", REVIEWER)
    assert store.history() == other.history()
    assert record_of(store) == record_of(other)
    assert store.change(arrival(2), REVIEWER, "it goes on").change_id == 5
    assert store.save_draft({}, REVIEWER).draft_id == 2


def test_a_backup_overwrites_nothing_and_goes_into_no_store_in_use(store, other, tmp_path) -> None:
    filled(store)
    store.backup(tmp_path / "backup.sqlite")
    with pytest.raises(UsageError, match="overwrites nothing"):
        store.backup(tmp_path / "backup.sqlite")
    other.change(arrival(), REVIEWER, "in use")
    with pytest.raises(UsageError, match="into an empty store"):
        other.restore(tmp_path / "backup.sqlite", REVIEWER)
    assert len(other.history()) == 1
    (tmp_path / "broken.sqlite").write_bytes((tmp_path / "backup.sqlite").read_bytes()[:5000])
    with pytest.raises(StoreError, match=r"no whole backup|damaged"):
        store.restore(tmp_path / "broken.sqlite", REVIEWER)
