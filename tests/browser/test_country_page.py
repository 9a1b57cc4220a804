"""The Country page in a real browser: what it says, copies, prints, and where it leads."""

from __future__ import annotations

import io
import re
from pathlib import Path

from playwright.sync_api import expect
from pypdf import PdfReader

NIGER = "host=NER&at=2024-05-02"


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_it_briefs_in_french_with_a_map_of_the_country_and_a_chart(visit) -> None:
    page = visit(f"lang=fr&{NIGER}", path="country")
    page.expect_sentence("Le 2 mai 2024, le relevé compte 7 forces étrangères au Niger")
    brief = page.page.locator(".sf-brief").first
    expect(brief).to_contain_text("Base aérienne 101, Niamey")
    expect(page.page.locator(".st-key-chart-curve svg.marks")).to_be_visible()
    centre = page.map.evaluate("sahelMap.state().center")
    assert 11 < centre["lat"] < 24
    assert 0 < centre["lng"] < 16


def test_a_number_leads_to_its_source_and_the_source_to_its_page(visit) -> None:
    page = visit(f"lang=en&{NIGER}", path="country")
    first = page.page.locator(".sf-refs a").first
    target = str(first.get_attribute("href")).removeprefix("#")
    source = page.page.locator(f"#{target}")
    expect(source).to_be_attached()
    assert str(source.locator("a").first.get_attribute("href")).startswith("http")


def test_what_is_copied_and_downloaded_is_what_the_page_says(visit) -> None:
    page = visit(f"lang=en&{NIGER}", path="country")
    page.page.get_by_role("button", name="Copy as text").click()
    expect(page.page.get_by_text("Copied")).to_be_visible()
    copied = page.page.evaluate("navigator.clipboard.readText()")
    shown = "".join(page.page.locator(".sf-brief").all_inner_texts())
    for line in ("Who is there", "Africa Corps in Niger (Russia)", "How to cite"):
        assert line in copied
        assert squeezed(line) in squeezed(shown)
    with page.page.expect_download() as started:
        page.page.get_by_role("button", name="Text file").click()
    assert started.value.suggested_filename == "sahel-forces_NER_2024-05-02.txt"
    assert Path(started.value.path()).read_text(encoding="utf-8") == copied
    with page.page.expect_download() as started:
        page.page.get_by_role("button", name="Markdown file").click()
    assert (
        Path(started.value.path())
        .read_text(encoding="utf-8")
        .startswith("# Foreign forces in Niger")
    )


def test_the_printed_page_has_title_and_sources_and_neither_sidebar_nor_buttons(visit) -> None:
    page = visit(f"lang=fr&{NIGER}", path="country", scheme="dark")
    page.page.wait_for_selector(".st-key-chart-curve svg.marks")
    paper = PdfReader(io.BytesIO(page.page.pdf(prefer_css_page_size=True, print_background=True)))
    texts = [sheet.extract_text() for sheet in paper.pages]
    whole = squeezed("".join(texts))
    for said in (
        "Forces étrangères au Niger",
        "Qui est présent",
        "Dates clés",
        "Sources",
        "Pour citer cette page",
    ):
        assert squeezed(said) in whole
    for unsaid in (
        "Français",
        "English",
        "Copier le lien",
        "Emporter",
        "Fichier texte",
        "Chronologie de",
    ):
        assert squeezed(unsaid) not in whole
    assert squeezed("https://www.aljazeera.com") in whole
    assert 4 <= len(texts) <= 12
    assert all(len(squeezed(text)) > 40 for text in texts), "an empty sheet"
    assert paper.pages[0].mediabox.width == 595 or abs(paper.pages[0].mediabox.width - 595) < 2


def test_it_is_reached_from_a_card_and_leads_to_the_map_and_the_timeline(visit) -> None:
    page = visit("lang=en&at=2024-05-02&sel=site:ner-niamey-base-101")
    page.page.get_by_role("button", name="Briefing on this country").click()
    page.wait_for_link(host="NER", at="2024-05-02")
    page.expect_sentence("On 2 May 2024 the record has 7 foreign forces in Niger")
    page.page.get_by_role("button", name="Air Base 201, Agadez").click()
    page.wait_for_link(sel="site:ner-agadez-base-201", country="NER", at="2024-05-02")
    page.page.get_by_role("link", name="Country").click()
    page.page.get_by_role("button", name="Timeline of this country").click()
    page.wait_for_link(country="NER", by="force")
    page.expect_sentence("foreign forces in 1 country")
