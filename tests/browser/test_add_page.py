"""The Add page in a real browser: paste, correct, accept, see it on the map at its date, undo, gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import MAP_TIMEOUT, Visit
from tests.browser.test_access import findings
from tests.server import dashboard

TEXTS = {
    "fr": "Une soixantaine de soldats turcs sont arrivés jeudi à Madama, dans le nord du Niger. "
    "Les jihadistes ont attaqué un village près de Diffa.",
    "en": "About 60 Turkish soldiers have arrived at Madama in northern Niger on Thursday. "
    "Militants attacked a village near Diffa.",
}
WORDS: dict[str, dict[str, str]] = {
    "fr": {
        "text": "Texte de l’article",
        "outlet": "Média",
        "url": "Adresse (http…)",
        "published": "Publié le",
        "day": "3 mai 2024",
        "propose": "Proposer des affirmations",
        "waiting": "1 proposition attend une décision",
        "marked": "soldats turcs",
        "correct": "Corriger",
        "most": "Effectif maximal",
        "accept": "Retenir",
        "saved": "Enregistré. La carte le montre à sa date.",
        "see": "Voir sur la carte",
        "force": "Forces armées turques",
        "undo": "Annuler",
        "undone": "Annulé",
    },
    "en": {
        "text": "Text of the article",
        "outlet": "Outlet",
        "url": "Address (http…)",
        "published": "Published on",
        "day": "3 May 2024",
        "propose": "Propose claims",
        "waiting": "1 proposal waits for a decision",
        "marked": "Turkish soldiers",
        "correct": "Correct",
        "most": "People, at most",
        "accept": "Accept",
        "saved": "Saved. The map shows it at its date.",
        "see": "See it on the map",
        "force": "Turkish armed forces",
        "undo": "Undo",
        "undone": "Undone",
    },
}
MADAMA = "site:ner-madama"
AT_ITS_DATE = f"at=2024-05-02&sel={MADAMA}"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of this test's own, which outlives its servers."""
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.setenv("SAHEL_STATE", str(tmp_path / "state"))
    return tmp_path


def _paste(page: Page, words: dict[str, str], text: str) -> None:
    page.get_by_role("textbox", name=words["text"]).fill(text)
    page.get_by_role("textbox", name=words["outlet"]).fill("La Gazette")
    page.get_by_role("textbox", name=words["url"]).fill("https://example.org/madama")
    day = page.get_by_role("textbox", name=words["published"])
    day.fill(words["day"])
    day.press("Tab")
    page.get_by_role("button", name=words["propose"]).click()
    page.wait_for_selector(".st-key-card-1", timeout=MAP_TIMEOUT)


def _open_file(page: Page, words: dict[str, str], text: str) -> None:
    """Open a saved page: its text, title, outlet and day fill the form."""
    data = (
        '<html lang="en"><head><title>Turks in the desert</title>'
        '<meta property="og:site_name" content="The Courier">'
        '<meta property="article:published_time" content="2024-05-03T08:00:00Z"></head><body><article>'
        f"<h1>Turks in the desert</h1><p>{text}</p><p>{text}</p></article></body></html>"
    )
    chooser = page.locator(".st-key-chooser input[type=file]")
    chooser.set_input_files({"name": "a.html", "mimeType": "text/html", "buffer": data.encode()})
    expect(page.get_by_role("textbox", name=words["outlet"])).to_have_value("The Courier")
    expect(page.get_by_role("textbox", name=words["published"])).to_have_value("3 May 2024")
    url = page.get_by_role("textbox", name=words["url"])
    url.fill("https://example.org/desert")
    url.press("Tab")
    page.get_by_role("button", name=words["propose"]).click()
    page.wait_for_selector(".st-key-card-1", timeout=MAP_TIMEOUT)


def _correct_and_accept(page: Page, words: dict[str, str]) -> None:
    card = page.locator(".st-key-card-1")
    expect(card.locator("mark.sf-f-force")).to_contain_text(words["marked"])
    expect(card.locator("mark.sf-f-place")).to_contain_text("Madama")
    card.get_by_text(words["correct"], exact=True).click()
    most = card.get_by_role("textbox", name=words["most"])
    expect(most).to_have_value("60")
    most.fill("65")
    card.get_by_role("button", name=words["accept"]).click()
    expect(page.get_by_text(words["saved"])).to_be_visible(timeout=MAP_TIMEOUT)


def _enter_in_the_reason_accepts_nothing(page: Page) -> None:
    card = page.locator(".st-key-card-1")
    card.get_by_role("button", name="Reject").click()
    why = page.get_by_role("textbox", name="Why it is rejected")
    why.press_sequentially("a rumour")
    why.press("Enter")
    page.get_by_role("button", name="Reject", exact=True).last.click()
    expect(card).to_contain_text("Rejected: a rumour", timeout=MAP_TIMEOUT)
    card.get_by_role("button", name="Take it up again").click()
    expect(card.get_by_text("Correct", exact=True)).to_be_visible(timeout=MAP_TIMEOUT)


def _visited(address: str, made: list[Visit], context: Any, query: str, path: str) -> Visit:
    visit = Visit(context.new_page(), address)
    made.append(visit)
    visit.page.goto(f"{address}/{path}?{query}")
    visit.page.wait_for_selector(".sf-sentence", timeout=MAP_TIMEOUT)
    return visit


def _accepted_shown_and_undone(visit: Visit, words: dict[str, str], lang: str) -> None:
    """Accept the corrected card, look at the map at its date, undo, look again."""
    page, draft = visit.page, visit.page.url
    _correct_and_accept(page, words)
    page.get_by_role("button", name=words["see"]).click()
    visit.wait_for_link(at="2024-05-02", sel=MADAMA)
    visit.wait_for_map()
    visit.expect_card("Madama", words["force"])
    assert MADAMA in [symbol["id"] for symbol in visit.symbols()]
    page.goto(draft)
    page.locator(".st-key-card-1").get_by_role("button", name=words["undo"]).click()
    expect(page.get_by_text(words["undone"])).to_be_visible(timeout=MAP_TIMEOUT)
    visit.open(f"lang={lang}&{AT_ITS_DATE}")
    visit.expect_card("Madama")
    expect(page.locator(".st-key-card")).not_to_contain_text(words["force"])


def _closed(made: list[Visit]) -> None:
    for visit in made:
        visit.page.close()
        assert visit.errors == []
        assert visit.outside() == []


def test_in_english_open_a_file_correct_accept_map_undo(
    desk: Path, contexts: Callable[..., Any]
) -> None:
    made: list[Visit] = []
    with dashboard(log=desk / "log.txt") as address:
        visit = _visited(address, made, contexts((1440, 1000), "en-GB", "light"), "lang=en", "add")
        _open_file(visit.page, WORDS["en"], TEXTS["en"])
        visit.expect_sentence(WORDS["en"]["waiting"])
        _enter_in_the_reason_accepts_nothing(visit.page)
        _accepted_shown_and_undone(visit, WORDS["en"], "en")
        _closed(made)


def test_in_french_the_draft_outlives_the_browser_and_the_server(
    desk: Path, contexts: Callable[..., Any]
) -> None:
    made: list[Visit] = []
    words = WORDS["fr"]
    with dashboard(log=desk / "log.txt") as address:
        visit = _visited(address, made, contexts((1440, 1000), "fr-FR", "light"), "lang=fr", "add")
        _paste(visit.page, words, TEXTS["fr"])
        visit.expect_sentence(words["waiting"])
        _closed(made)
    made.clear()
    with dashboard(log=desk / "log.txt") as address:
        other = contexts((390, 844), "fr-FR", "dark")
        visit = _visited(address, made, other, "lang=fr&draft=1", "add")
        visit.expect_sentence(words["waiting"])
        visit.wait_for_map()
        assert findings(visit.page) == []
        wide = contexts((1440, 1000), "fr-FR", "light")
        visit = _visited(address, made, wide, "lang=fr&draft=1", "add")
        visit.wait_for_map()
        assert findings(visit.page) == []
        _accepted_shown_and_undone(visit, words, "fr")
        _closed(made)
