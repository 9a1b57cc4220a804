"""The Add page answers its fields and its link, says what is missing, and keeps what was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.settings import Settings
from geodata.store import open_store
from tests.app.test_map_page import html, link

TEXT = "US troops left Niger on Thursday. Russian soldiers have arrived at Air Base 101 in Niamey."


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))


def proposed(open_page, lang="en"):
    page = open_page("add", lang=lang)
    page.text_area(key="add-text").set_value(TEXT)
    page.text_input(key="add-published").set_value("2024-05-03")
    return page.button(key="add-propose").click().run()


def test_a_text_becomes_cards_and_the_link_names_the_draft(open_page) -> None:
    page = proposed(open_page)
    assert not page.exception
    said = html(page)
    assert "2 proposals wait for a decision" in said
    assert "1. Withdrawal complete · US forces in Niger" in said
    assert link(page) == {"lang": "en", "draft": "1"}


def test_without_a_text_or_a_day_it_says_what_to_do(open_page) -> None:
    page = open_page("add", lang="en")
    assert "Paste a text or open a file." in html(page.button(key="add-propose").click().run())
    page.text_area(key="add-text").set_value(TEXT)
    assert "Give the day of publication." in html(page.button(key="add-propose").click().run())
    assert page.text_area(key="add-text").value == TEXT


def test_a_claim_is_not_saved_before_its_source_is_named(open_page) -> None:
    page = proposed(open_page)
    page.button(key="add1.1-accept").click().run()
    said = html(page)
    assert "Say which outlet published it." in said
    assert "Give the article’s address" in said
    assert open_store(Settings.from_env()).history() == []


def test_a_card_is_rejected_with_a_reason_only_and_taken_up_again(open_page) -> None:
    page = proposed(open_page)
    page.button(key="add1.1-reject").click().run()
    assert "Say why it is rejected." in html(page)
    page.text_input(key="add1.1-why").set_value("a rumour")
    page.button(key="add1.1-reject").click().run()
    assert "Rejected: a rumour" in "".join(m.value for m in page.markdown)
    assert "1 proposal waits" in html(page)
    page.button(key="reopen-1").click().run()
    assert "2 proposals wait" in html(page)


def test_the_draft_opens_again_by_its_link_in_either_language(open_page) -> None:
    proposed(open_page)
    page = open_page("add", lang="fr", draft="1")
    assert "2 propositions attendent une décision" in html(page)
    page.button(key="add-away").click().run()
    assert "draft" not in link(page)
    assert "Le brouillon 1 n’existe pas" in html(open_page("add", lang="fr", draft="1"))


@pytest.mark.parametrize("draft", ["x", "-1", "99999999999999999999", "7"])
def test_a_nonsense_draft_opens_an_empty_page(open_page, draft: str) -> None:
    page = open_page("add", lang="en", draft=draft)
    assert page.text_area(key="add-text").value in {"", None}


def test_who_only_reads_sees_no_draft(open_page, monkeypatch) -> None:
    proposed(open_page)
    assert "US troops" in " ".join(button.label for button in open_page("add", lang="en").button)
    monkeypatch.setattr("dashboard.views.account._on_this_machine", lambda: False)
    page = open_page("add", lang="en", draft="1")
    assert "US troops" not in html(page) + " ".join(button.label for button in page.button)
    assert "You read only" in html(page)
