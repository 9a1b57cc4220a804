"""The History page: what is said of changes, review and undo by role, faults in both languages."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.text.faults import fault_sentences
from dashboard.views.account import came_from_here
from geodata.build.build import build
from geodata.errors import GeodataError
from geodata.settings import Settings
from geodata.store import Person, Role, open_store
from geodata.store.store import Store
from tests import small_record
from tests.app.test_map_page import html, link
from tests.store.test_changes import REFUSED

REVIEWER = Person("Awa", Role.REVIEWER)
ANALYST = Person("Bintou", Role.ANALYST)
CLAIM = "t-000"


@pytest.fixture
def store(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("SAHEL_BUILT", str(built))
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "store.sqlite"))
    return open_store(Settings.from_env())


@pytest.fixture(scope="module")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("small")
    build(small_record.write(folder / "curated"), folder / "built")
    return open_store(Settings(folder / "curated", folder / "built", store=folder / "s.sqlite"))


def press(page: AppTest, key: str) -> AppTest:
    page.button(key=key).click().run()
    assert not page.exception, page.exception
    return page


def test_without_changes_it_says_so(open_page) -> None:
    page = open_page("history", lang="fr")
    assert "Rien n’a été ajouté ni modifié ici" in html(page)
    assert link(page) == {"lang": "fr"}


def test_a_change_is_told_with_who_why_and_what_became_of_each_cell(store, open_page) -> None:
    store.edit("claims", CLAIM, {"title": "<b>New</b>"}, 0, REVIEWER, "typing <i>error</i>")
    page = open_page("history", lang="en")
    said = html(page)
    assert "1 change by 1 person; 0 proposals await a reviewer" in said
    assert "typing &lt;i&gt;error&lt;/i&gt;" in said
    assert "<del>About 2018-01-01-mli-minusma</del>" in said
    assert "<ins>&lt;b&gt;New&lt;/b&gt;</ins>" in said


def test_undo_asks_for_a_reason_and_does_it(store, open_page) -> None:
    store.edit("claims", CLAIM, {"title": "New"}, 0, REVIEWER, "typing error")
    page = press(open_page("history", lang="fr"), "undo-do-1")
    assert "Dites pourquoi" in html(page)
    page.text_input(key="why-change-1").set_value("c'était juste").run()
    assert "La modification 1 est annulée." in html(press(page, "undo-do-1"))
    assert store.row("claims", CLAIM).cells["title"] == "About 2018-01-01-mli-minusma"
    assert "Annulée par la modification 2" in html(page)


def test_a_reviewer_accepts_one_proposal_and_rejects_another(store, open_page) -> None:
    store.edit("claims", CLAIM, {"title": "One"}, 0, ANALYST, "first")
    store.edit("claims", CLAIM, {"title": "Two"}, 0, ANALYST, "second")
    page = press(open_page("history", lang="en"), "accept-1")
    assert "Proposal 1 is accepted." in html(page)
    page.text_input(key="why-proposal-2").set_value("overtaken").run()
    assert "Proposal 2 is rejected." in html(press(page, "reject-2"))
    assert store.row("claims", CLAIM).cells["title"] == "One"
    assert store.proposals("rejected")[0].decision == "overtaken"


def test_an_overtaken_proposal_says_who_was_first(store, open_page) -> None:
    store.edit("claims", CLAIM, {"title": "One"}, 0, ANALYST, "first")
    store.edit("claims", CLAIM, {"title": "Two"}, 0, REVIEWER, "second")
    said = html(press(open_page("history", lang="fr"), "accept-1"))
    assert f"claims {CLAIM} a été modifié par Awa" in said
    assert "vous aviez vu la version 0" in said


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ANALYST])
def test_only_who_may_decide_is_offered_to(store, open_page, monkeypatch, role) -> None:
    store.edit("claims", CLAIM, {"title": "One"}, 0, REVIEWER, "first")
    store.edit("claims", CLAIM, {"title": "Two"}, 1, ANALYST, "second")
    monkeypatch.setattr("dashboard.views.account.local_person", lambda: Person("Chekou", role))
    page = open_page("history", lang="en")
    keys = {button.key for button in page.button}
    assert not {"accept-1", "reject-1"} & keys
    assert ("undo-do-1" in keys) == (role is Role.ANALYST)
    assert "Proposal 1" in html(page)


def test_the_filters_narrow_the_list(store, open_page) -> None:
    store.edit("claims", CLAIM, {"title": "Gendarmerie"}, 0, REVIEWER, "first")
    awa = Person("Dioncounda", Role.REVIEWER)
    store.edit("sites", "mli-gao", {"aliases_fr": "Gawo"}, 0, awa, "second")
    page = open_page("history", lang="en", q="gendarmerie")
    assert ("Change 1" in html(page), "Change 2" in html(page)) == (True, False)
    page = open_page("history", lang="en")
    page.selectbox(key="history-table").set_value("sites").run()
    assert ("Change 1" in html(page), "Change 2" in html(page)) == (False, True)
    page.selectbox(key="history-person").set_value("Awa").run()
    assert "No change matches these filters." in html(page)


def test_the_foot_names_the_revision_and_set_aside_rows_are_named(store, open_page) -> None:
    store.edit("claims", CLAIM, {"title": "One"}, 0, REVIEWER, "first")
    with store.engine.begin() as connection:
        connection.exec_driver_sql("update claims set stage = 'danced'")
    said = html(open_page(lang="en"))
    assert "With the analysts’ store over it, revision 1." in said
    assert (
        f"1 row of the analysts’ store does not fit the record and is left out: claims {CLAIM}"
        in said
    )


def test_a_damaged_store_leaves_the_shipped_record_and_says_so(
    built: Path, tmp_path: Path, open_page, monkeypatch
) -> None:
    (tmp_path / "broken.sqlite").write_bytes(b"not a database at all, but long enough" * 100)
    monkeypatch.setenv("SAHEL_STORE", str(tmp_path / "broken.sqlite"))
    for name in ("", "history"):
        said = html(open_page(name, lang="fr"))
        assert "La base de travail ne peut pas être lue pour l’instant" in said


@pytest.mark.parametrize(("wishes", "message"), REFUSED)
def test_every_refusal_is_said_in_french(small_store, wishes, message) -> None:
    with pytest.raises(GeodataError, match=message) as raised:
        small_store.change(wishes, REVIEWER, "a try")
    english = fault_sentences(raised.value, "en")
    french = fault_sentences(raised.value, "fr")
    assert all(one.rsplit(": ")[-1] not in two for one, two in zip(english, french, strict=True))


def test_who_only_reads_learns_no_colleague_s_name(store, open_page, monkeypatch) -> None:
    store.edit("claims", CLAIM, {"title": "One"}, 0, REVIEWER, "first")
    store.edit("claims", CLAIM, {"title": "Two"}, 1, ANALYST, "second")
    reader = Person("Chekou", Role.VIEWER)
    monkeypatch.setattr("dashboard.views.account.local_person", lambda: reader)
    page = open_page("history", lang="fr")
    said = html(page)
    assert "Awa" not in said
    assert "Bintou" not in said
    assert said.count("un analyste") == 2
    assert "history-person" not in {box.key for box in page.selectbox}


@pytest.mark.parametrize(
    ("host", "address", "here"),
    [
        ("localhost:8501", None, True),
        ("127.0.0.1:8501", "127.0.0.1", True),
        ("[::1]:8501", "::1", True),
        ("localhost:8501", "192.0.2.7", False),
        ("127.0.0.1", "2001:db8::7", False),
        ("forces.example", None, False),
    ],
)
def test_only_a_connection_of_this_machine_decides(host, address, here) -> None:
    assert came_from_here({"Host": host}, address) is here
    assert not came_from_here({"Host": host, "X-Forwarded-For": "192.0.2.7"}, address)
