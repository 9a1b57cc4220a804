"""Two browsers, two processes, one store: a change shows in both, and so does its undoing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect

from geodata.settings import Settings
from geodata.store import Operation, Person, Role, open_store
from geodata.store.store import Store
from tests.app.sample import build_sample
from tests.browser.pages import Visit
from tests.browser.test_access import findings
from tests.server import ROOT, serve

AT = "at=2025-01-20&country=NER"
AWA = Person("Awa", Role.REVIEWER)
EVENT = {
    "kind": "arrival",
    "country": "NER",
    "site_id": "ner-agadez-base-201",
    "force_ids": "rus-africa-corps-niger",
    "summary_en": "Africa Corps comes to Agadez.",
    "summary_fr": "L'Africa Corps vient à Agadez.",
}
CLAIM = {
    "event_id": "2025-01-10-ner-agadez",
    "stage": "arrived",
    "polarity": "asserted",
    "scope": "site",
    "country": "NER",
    "site_id": "ner-agadez-base-201",
    "target_force_ids": "rus-africa-corps-niger",
    "date": "2025-01-10",
    "voice_id": "fra-ema",
    "outlet": "Journal <img src=x onerror=alert(1)>",
    "url": "https://example.org/agadez",
    "published": "2025-01-12",
}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, list[str]]]:
    """Run two processes of the dashboard over one store and one small record."""
    folder = tmp_path_factory.mktemp("shared")
    built, path = build_sample(folder), folder / "store.sqlite"
    store = open_store(Settings(folder / "curated", built, store=path))
    app, env = ROOT / "dashboard" / "app.py", {"SAHEL_STORE": str(path)}
    with ExitStack() as stack:
        servers = [stack.enter_context(serve(app, built, env=env)) for _ in range(2)]
        yield store, [server.address for server in servers]


@pytest.fixture
def browse(contexts, shared) -> Iterator:
    """Open a page of one of the two processes, each in a browser of its own."""
    visits: list[Visit] = []

    def open_at(process: int, query: str, path: str = "", locale: str = "fr-FR", width: int = 1440):
        visit = Visit(contexts((width, 900), locale, "light").new_page(), shared[1][process])
        visits.append(visit)
        if path:
            visit.page.goto(f"{visit.address}/{path}?{query}")
            visit.page.wait_for_selector(".sf-sentence")
            visit.settle()
        else:
            visit.open(query)
        return visit

    yield open_at
    for visit in visits:
        visit.page.close()
        assert visit.errors == []
        assert visit.outside() == []


def ask_again(visit: Visit, lang: str) -> None:
    """Have the page run once more: choose a language, as a reader might."""
    visit.page.get_by_role("radio", name={"fr": "Français", "en": "English"}[lang]).click()
    visit.wait_for_link(lang=lang)
    visit.settle()


def test_what_one_adds_the_other_sees_and_undo_takes_it_off_both_maps(shared, browse) -> None:
    store, _ = shared
    first, second = browse(0, f"lang=fr&{AT}"), browse(1, f"lang=en&{AT}", locale="en-GB")
    first.expect_sentence("2 forces étrangères sur 1 site")
    second.expect_sentence("2 foreign forces at 1 site")
    wishes = [
        Operation("add", "events", "2025-01-10-ner-agadez", EVENT),
        Operation("add", "claims", "awa-1", CLAIM),
    ]
    store.change(wishes, AWA, "Lu dans le journal")
    ask_again(second, "fr")
    second.expect_sentence("2 forces étrangères sur 2 sites")
    assert any(symbol["id"] == "site:ner-agadez-base-201" for symbol in second.symbols())

    history = browse(0, "lang=fr", path="history")
    change = history.page.locator(".st-key-change-1")
    expect(change).to_contain_text("Lu dans le journal")
    change.get_by_text("Affirmation").click()
    expect(change).to_contain_text("Journal <img src=x onerror=alert(1)>")
    assert findings(history.page) == []
    history.page.get_by_role("button", name="Annuler…").click()
    history.page.get_by_label("Motif").fill("L'article a été retiré")
    history.page.get_by_label("Motif").press("Enter")
    history.settle()
    history.page.get_by_role("button", name="Annuler cette modification").click()
    expect(history.page.locator(".sf-notice")).to_contain_text("La modification 1 est annulée.")
    for visit in (first, second):
        ask_again(visit, "en")
        visit.expect_sentence("2 foreign forces at 1 site")
    assert store.history()[0].why == "L'article a été retiré"


def test_a_proposal_is_accepted_on_a_phone(shared, browse) -> None:
    store, _ = shared
    row = store.row("claims", "t-000")
    analyst = Person("Bintou", Role.ANALYST)
    store.edit("claims", "t-000", {"title": "Ténéré"}, row.version, analyst, "le titre manquait")
    page = browse(1, "lang=fr", path="history", width=390).page
    card = page.locator('[class*="st-key-proposal-"]')
    expect(card).to_contain_text("le titre manquait")
    assert findings(page) == []
    card.get_by_role("button", name="Accepter").click()
    expect(page.locator(".sf-notice")).to_contain_text("est acceptée")
    assert store.row("claims", "t-000").cells["title"] == "Ténéré"


def test_the_shipped_record_is_shown_where_the_store_is_gone(
    shared, browse, tmp_path: Path
) -> None:
    store, _ = shared
    path = store.settings.store
    for file in path.parent.glob("store.sqlite*"):
        file.rename(tmp_path / file.name)
    path.write_bytes(b"something else, long enough to be read as a page of it" * 50)
    visit = browse(0, f"lang=fr&{AT}")
    visit.expect_sentence("2 forces étrangères")
    expect(visit.page.locator(".sf-notice")).to_contain_text(
        "La base de travail ne peut pas être lue"
    )
