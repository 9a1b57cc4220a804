"""The Import page takes a table of the record: all refused rows in one list, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.record.tables import CURATED
from geodata.settings import Settings
from geodata.store import open_store
from tests.app.test_map_page import html


@pytest.fixture
def table() -> bytes:
    """One row that the record takes and eleven that it does not, as a file of sites."""
    header = (CURATED / "sites.csv").read_text(encoding="utf-8").splitlines()[0]
    blank = "," * (header.count(",") - 5)
    good = f"mli-bourem,Bourem,Bourem,Bourem,MLI,town{blank}"
    bad = [f"mli-bad-{n},Bourem,Bourem,Bourem,XXX,town{blank}" for n in range(11)]
    return "\n".join([header, good, *bad, ""]).encode()


def test_all_or_nothing_holds_for_a_table_of_the_record(
    table, open_page, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))
    page = open_page("import", lang="en")
    page.file_uploader[0].upload("sites.csv", table).run()
    assert "rows read 12; good 1, refused 11" in html(page)
    assert "Refused rows (CSV)" in [box.label for box in page.get("download_button")]
    page.text_input(key="import-as-why").set_value("a test").run()
    assert not page.button(key="import-go").disabled
    page.checkbox(key="import-as-whole").check().run()
    assert page.button(key="import-go").disabled
    page.checkbox(key="import-as-whole").uncheck().run()
    page.button(key="import-go").click().run()
    assert [row.row_id for row in open_store(Settings.from_env()).rows("sites")] == ["mli-bourem"]
