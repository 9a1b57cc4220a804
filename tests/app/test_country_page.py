"""The Country page answers its widgets and its link, without a traceback."""

import pytest

from tests.app.test_map_page import html, link

NIGER = {"lang": "en", "at": "2024-05-02", "host": "NER"}


def test_a_link_opens_its_country_on_its_day_and_stays_the_link(open_page) -> None:
    page = open_page("country", **NIGER)
    assert "On 2 May 2024 the record has 2 foreign forces in Niger at 2 sites" in html(page)
    assert "Foreign forces in Niger" in html(page)
    assert link(page) == NIGER


def test_without_a_country_it_opens_on_the_first_of_the_record(open_page) -> None:
    page = open_page("country", lang="fr")
    assert "Forces étrangères au Mali" in html(page)
    assert link(page)["host"] == "MLI"


def test_another_country_and_language_are_written_into_the_link(open_page) -> None:
    page = open_page("country", **NIGER)
    page.selectbox(key="host").set_value("TCD").run()
    page.segmented_control(key="lang").set_value("fr").run()
    assert not page.exception
    assert "au Tchad" in html(page)
    assert link(page) == {"lang": "fr", "at": "2024-05-02", "host": "TCD"}


def test_a_country_without_foreign_forces_says_so(open_page) -> None:
    page = open_page("country", lang="en", at="2024-05-02", host="SEN")
    assert "the record knows of no foreign force in Senegal" in html(page)


@pytest.mark.parametrize(
    ("param", "value", "said"),
    [
        ("host", "ZZZ", "does not know “ZZZ” (host)"),
        ("at", "2024-99-99", "“2024-99-99” (at) is not a day"),
    ],
)
def test_a_nonsense_link_opens_with_a_notice(open_page, param: str, value: str, said: str) -> None:
    assert said in html(open_page("country", lang="en", **{param: value}))


def test_a_day_after_the_cut_off_or_before_the_record_is_said(open_page) -> None:
    assert "after the record’s cut-off" in html(
        open_page("country", **{**NIGER, "at": "2030-01-01"})
    )
    assert "before the first report" in html(open_page("country", **{**NIGER, "at": "1970-01-01"}))


def test_what_was_known_on_a_day_leaves_out_what_was_published_later(open_page) -> None:
    page = open_page("country", **NIGER, known="2024-01-01")
    assert "as known on 1 January 2024" in html(page)
    assert "Africa Corps" not in html(page)
