"""Sign-in by OpenID Connect in a real browser: who is listed may propose or decide, others read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from geodata.settings import Settings
from geodata.store import open_store
from geodata.store.store import Store
from tests.browser.chromium import ensure
from tests.server import ROOT, free_port, serve
from tests.servers.identity import CLIENT, Provider, provider
from tests.store.conftest import REVIEWER

HOME = re.compile(r"//[^/]+/(\?.*)?$")


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Provider, str]]:
    """Run the dashboard with deploy/secrets.example.toml filled in, a store, and two people listed."""
    folder, port = tmp_path_factory.mktemp("guarded"), free_port()
    store = open_store(replace(Settings(), store=folder / "store.sqlite"))
    row = min(store.shipped.tables["claims"])
    store.edit("claims", row, {"title": "Another title"}, 0, REVIEWER, "typing error")
    with provider() as identity:
        env = {
            "SAHEL_STORE": str(store.settings.store),
            "SAHEL_ANALYSTS": "x@example.org, Bintou@Example.org",
            "SAHEL_REVIEWERS": "awa@example.org",
            "STREAMLIT_SECRETS_FILES": str(_secrets(folder, identity, port)),
        }
        with serve(ROOT / "dashboard" / "app.py", env=env, port=port) as server:
            yield store, identity, server.address


def _secrets(folder: Path, identity: Provider, port: int) -> Path:
    """Fill in the example as its comments say."""
    text = (ROOT / "deploy" / "secrets.example.toml").read_text(encoding="utf-8")
    values = {
        "redirect_uri": f"http://127.0.0.1:{port}/oauth2callback",
        "cookie_secret": "0123456789abcdef" * 4,
        "client_id": CLIENT,
        "client_secret": "of the test",
        "server_metadata_url": f"{identity.address}/.well-known/openid-configuration",
    }
    for key, value in values.items():
        text, times = re.subn(rf'(?m)^{key} = "[^"]*"', f'{key} = "{value}"', text)
        assert times == 1, key
    path = folder / "secrets.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def page(guarded) -> Iterator[Page]:
    """Open the History page in a new browser: nobody is signed in."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure(), args=["--no-sandbox"])
        opened = browser.new_page()
        opened.set_default_timeout(60_000)
        opened.goto(f"{guarded[2]}/history?lang=en")
        yield opened
        browser.close()


def sign_in(page: Page, guarded, **claims: object) -> None:
    """Sign in as whom the provider vouches for, and come back to the History page."""
    _, identity, address = guarded
    identity.claims = claims
    page.get_by_text("You read only").wait_for()
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(HOME)
    page.wait_for_selector(".sf-sentence")
    page.goto(f"{address}/history?lang=en")
    page.get_by_role("button", name="Sign out").wait_for()


def test_a_reviewer_decides_and_signs_out_again(guarded, page: Page) -> None:
    store, _, _ = guarded
    sign_in(page, guarded, email="awa@example.org", email_verified=True)
    page.get_by_text("awa@example.org: reviewer").wait_for()
    page.get_by_role("button", name="Undo…").first.click()
    page.get_by_label("Reason").fill("it was right")
    page.get_by_label("Reason").press("Enter")
    page.get_by_role("button", name="Undo this change").click()
    expect(page.locator(".sf-notice")).to_contain_text("Change 1 is undone.")
    assert store.history()[0].by == "awa@example.org"
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(HOME)
    page.wait_for_selector(".sf-sentence")
    page.goto(f"{guarded[2]}/history?lang=en")
    page.get_by_text("You read only").wait_for()


def test_an_analyst_proposes(guarded, page: Page) -> None:
    sign_in(page, guarded, email="bintou@example.org", email_verified=True)
    page.get_by_text("bintou@example.org: analyst").wait_for()
    page.get_by_role("button", name="Undo…").first.click()
    assert page.get_by_role("button", name="Propose to undo it").is_visible()


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "chekou@example.org", "email_verified": True},
        {"email": "awa@example.org", "email_verified": False},
    ],
)
def test_who_is_not_listed_or_not_proven_reads(guarded, page: Page, claims) -> None:
    sign_in(page, guarded, **claims)
    page.get_by_text("You read only").wait_for()
    assert page.get_by_role("button", name="Undo…").count() == 0
