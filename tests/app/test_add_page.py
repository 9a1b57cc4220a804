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


@pytest.mark.parametrize(
    ("published", "url", "said"),
    [
        ("2099-05-03", "", "The day of publication is still to come"),
        ("tomorrow", "", "“tomorrow” is not a day of publication"),
        ("2024-05-03", "javascript:alert(1)", "beginning with http://"),
    ],
)
def test_what_would_spoil_every_claim_is_told_before_the_text_is_read(
    open_page, published: str, url: str, said: str
) -> None:
    page = open_page("add", lang="en")
    page.text_area(key="add-text").set_value(TEXT)
    page.text_input(key="add-published").set_value(published)
    page.text_input(key="add-url").set_value(url)
    page.button(key="add-propose").click().run()
    assert said in html(page)
    assert page.text_area(key="add-text").value == TEXT


def test_a_new_day_of_publication_says_that_the_dates_were_read_against_the_old_one(
    open_page,
) -> None:
    page = proposed(open_page)
    page.text_input(key="add1-published").set_value("3 May 2023")
    page.button(key="add-save-source").click().run()
    assert "were read against 3 May 2024: check each one" in html(page)


def test_what_one_file_told_does_not_stay_for_the_next(open_page) -> None:
    page = open_page("add", lang="en")
    mail = "Subject: First\nDate: Fri, 3 May 2024 08:00:00 +0000\n\n" + TEXT
    page.file_uploader[0].upload("first.eml", mail.encode()).run()
    assert page.text_input(key="add-published").value == "3 May 2024"
    page.text_input(key="add-outlet").set_value("My paper").run()
    page.file_uploader[0].upload("second.txt", TEXT.encode()).run()
    assert not page.text_input(key="add-published").value
    assert not page.text_input(key="add-title").value
    assert page.text_input(key="add-outlet").value == "My paper"


def test_a_day_in_words_is_a_date_and_the_answer_stands_at_its_card(open_page) -> None:
    page = proposed(open_page)
    page.text_input(key="add1.2-date").set_value("2 mai 2024")
    page.button(key="add1.2-keep").click().run()
    card = next(c for c in page.main.children.values() if "1. Withdrawal" in _all(c))
    said = _all(card)
    assert said.index("1. Withdrawal") < said.index("Corrections kept.") < said.index("2. Arrived")
    assert "On 2 May 2024" in said[said.index("2. Arrived") :]


def _all(block) -> str:
    """Return what stands in a block, in its order."""
    own = getattr(getattr(block, "proto", None), "body", "")
    return str(own) + "".join(_all(child) for child in getattr(block, "children", {}).values())


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
