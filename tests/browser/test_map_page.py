"""What a reader can count on, in a real browser on the real record."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

BASE = "site:ner-niamey-base-101"
NIGER_MAY = "lang=fr&at=2024-05-02&country=NER"


def test_it_opens_on_the_cut_off_with_a_sentence_and_a_map(visit) -> None:
    first = visit()
    first.expect_sentence("forces étrangères sur")
    assert first.link()["lang"] == "fr"
    assert first.state()["sites"] > 10
    expect(first.page.locator(".st-key-card")).to_contain_text("Choisissez un lieu")
    first.page.wait_for_function("document.documentElement.lang === 'fr'")


def test_the_browsers_language_decides_when_the_link_does_not(visit) -> None:
    visit(locale="en-US").expect_sentence("foreign forces at")
    visit("lang=fr", locale="en-US").expect_sentence("forces étrangères sur")


def test_two_rivals_at_base_101_are_one_symbol_and_one_card_explains_both(visit) -> None:
    niger = visit(NIGER_MAY)
    niger.expect_sentence("Le 2 mai 2024 :")
    assert [s["id"] for s in niger.symbols()].count(BASE) == 1
    assert (
        niger.page.locator("iframe").first.get_attribute("title") == "Carte des forces étrangères"
    )
    niger.click_symbol(BASE)
    niger.wait_for_link(sel=BASE)
    niger.expect_card(
        "Base aérienne 101, Niamey", "Forces américaines au Niger", "Africa Corps au Niger"
    )
    assert niger.state()["selected"] == BASE


def test_the_copied_link_reopens_the_same_view_and_languages_keep_it(visit) -> None:
    niger = visit(NIGER_MAY)
    niger.click_symbol(BASE)
    niger.expect_card("Africa Corps au Niger")
    niger.page.get_by_role("button", name="Copier le lien").click()
    copied = niger.page.evaluate("navigator.clipboard.readText()")
    again = visit(copied.split("?")[1], locale="en-US")
    again.expect_card("Base aérienne 101, Niamey", "Africa Corps au Niger")
    again.expect_sentence("Le 2 mai 2024 :")
    before = again.link()
    again.page.get_by_role("radio", name="English").or_(
        again.page.get_by_role("button", name="English")
    ).first.click()
    again.expect_sentence("2 May 2024:")
    again.expect_card("Air Base 101, Niamey", "Africa Corps")
    again.wait_for_link(lang="en")
    assert {**again.link(), "lang": "fr"} == before


@pytest.mark.parametrize(
    "query",
    [
        "lang=fr&at=2024-99-99&country=ZZZ&mode=sometimes&sel=site:moon",
        "lang=fr&at=%3Cscript%3Ealert(1)%3C/script%3E&country=%24%7Btop.PWN%3D1%7D",
    ],
)
def test_a_nonsense_link_opens_with_a_notice_and_defaults(visit, query: str) -> None:
    page = visit(query)
    notice = page.page.get_by_role("alert").first
    expect(notice).to_contain_text("Ce lien n’a pas pu être suivi en entier")
    expect(notice).to_contain_text("country")
    page.expect_sentence("forces étrangères")
    assert "country" not in page.link()
    assert page.page.evaluate("window.PWN === undefined && !document.querySelector('.stException')")


def test_a_filter_neither_remounts_the_map_nor_moves_it(visit) -> None:
    page = visit("lang=fr&at=2024-05-02")
    page.map.evaluate("window.kept = 'yes'")
    frame = page.map
    before = page.state()["sites"]
    page.page.get_by_role("button", name="Tchad", exact=True).click()
    page.wait_for_link(country="TCD")
    page.page.wait_for_function(
        "(n) => document.querySelector('iframe').contentWindow.sahelMap.state().sites < n",
        arg=before,
    )
    assert not frame.is_detached()
    assert page.map.evaluate("window.kept") == "yes"
    assert page.page.locator("iframe").count() == 1


def test_events_are_stepped_through_and_the_day_says_what_happened(visit) -> None:
    page = visit("lang=en&at=2024-07-06&country=NER&force=usa-niger")
    page.page.get_by_role("button", name="Event ▶").click()
    page.wait_for_link(at="2024-07-07")
    expect(page.page.locator(".sf-today")).to_contain_text("Air Base 101")
    page.expect_sentence("7 July 2024:")


def test_everything_is_reached_by_the_keyboard(visit) -> None:
    """From the list to the card without a mouse: the twin of a symbol is a button."""
    page = visit(NIGER_MAY)
    twin = page.page.locator(f'.st-key-panel-body button[data-id="{BASE}"]')
    twin.wait_for()
    twin.focus()
    page.page.keyboard.press("Enter")
    page.wait_for_link(sel=BASE)
    page.expect_card("Africa Corps au Niger")
    expect(twin).to_have_attribute("aria-pressed", "true")
    fold = page.page.locator(".sf-card summary").first
    fold.focus()
    page.page.keyboard.press("Enter")
    expect(page.page.locator(".sf-card details[open]").first).to_be_visible()


def test_tab_reaches_language_filters_map_card_and_list(visit) -> None:
    page = visit(NIGER_MAY + f"&sel={BASE}")
    page.page.locator(f'.st-key-panel-body button[data-id="{BASE}"]').wait_for()
    for last in ("lang", "at-text", "actors", "reset"):  # the sidebar is drawn after the list
        page.page.locator(f".st-key-{last}").first.wait_for()
    reached: set[str] = set()
    page.page.evaluate("document.body.focus()")
    for _ in range(140):
        page.page.keyboard.press("Tab")
        reached.add(
            page.page.evaluate(
                """() => { let e = document.activeElement; const deep = e?.shadowRoot?.activeElement;
                const key = e?.closest('[class*=st-key-]')?.className.match(/st-key-([\\w-]+)/)?.[1];
                return e?.tagName === 'IFRAME' ? 'map' : key ?? deep?.className ?? ''; }"""
            )
        )
    wanted = {
        "lang",
        "countries",
        "at-text",
        "actors",
        "text",
        "reset",
        "map",
        "card-close",
        "strip",
        "panel",
    }
    assert wanted <= reached


def test_the_downloads_are_the_view(visit) -> None:
    page = visit(NIGER_MAY)
    page.page.get_by_role("radio", name="Télécharger").or_(
        page.page.get_by_role("button", name="Télécharger")
    ).first.click()
    for label, ending, begin in (
        ("Tableau CSV", ".csv", b"\xef\xbb\xbfforce_id"),
        ("GeoJSON", ".geojson", b'{\n "type": "FeatureCollection"'),
        ("Image, PNG", ".png", b"\x89PNG"),
    ):
        with page.page.expect_download() as waiting:
            page.page.get_by_role("button", name=label, exact=True).click()
        file = waiting.value
        assert file.suggested_filename.startswith("sahel-forces_2024-05-02_NER")
        assert file.suggested_filename.endswith(ending)
        assert file.path().read_bytes().startswith(begin)


@pytest.mark.parametrize("width", [360, 390, 768, 1440, 1920])
def test_nothing_is_wider_than_the_screen(visit, width: int) -> None:
    page = visit(NIGER_MAY + f"&sel={BASE}", size=(width, 844))
    wide = page.page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    main = page.page.evaluate(
        """() => { const m = document.querySelector('[data-testid=stMain]');
            return m.scrollWidth - m.clientWidth; }"""
    )
    assert (wide, main) == (0, 0)
    card, panels = (page.page.locator(f".st-key-{key}").bounding_box() for key in ("card", "panel"))
    assert card["y"] + card["height"] <= panels["y"], "the card lies over what follows it"
