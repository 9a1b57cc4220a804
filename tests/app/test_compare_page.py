"""The Compare page answers its widgets and its link, without a traceback."""

import pytest

from tests.app.test_map_page import html, link

NIGER = {"a": "2023-07-25", "b": "2024-09-16", "country": "NER"}


def test_a_link_opens_both_dates_and_stays_the_link(open_page) -> None:
    page = open_page("compare", lang="en", **NIGER)
    assert "Between 25 July 2023 and 16 September 2024: 1 force left" in html(page)
    assert link(page) == {"lang": "en", **NIGER}


def test_the_dates_are_swapped_and_read_backwards(open_page) -> None:
    page = open_page("compare", lang="en", **NIGER)
    page.button(key="swap").click().run()
    assert "Back from 16 September 2024 to 25 July 2023" in html(page)
    assert (link(page)["a"], link(page)["b"]) == ("2024-09-16", "2023-07-25")


def test_two_maps_and_both_cards(open_page) -> None:
    page = open_page("compare", lang="en", sides="two", sel="site:ner-agadez-base-201", **NIGER)
    assert not page.exception
    said = html(page)
    assert "A · 25 July 2023" in said
    assert "B · 16 September 2024" in said
    assert link(page)["sides"] == "two"


@pytest.mark.parametrize(
    ("param", "value", "said"),
    [
        ("a", "2024-99-99", "“2024-99-99” (a) is not a day"),
        ("country", "ZZZ", "does not know “ZZZ” (country)"),
        ("sides", "three", "“sides” cannot be “three”"),
    ],
)
def test_a_nonsense_link_opens_with_a_notice(open_page, param: str, value: str, said: str) -> None:
    assert said in html(open_page("compare", lang="en", **{param: value}))


def test_what_was_known_on_a_day_leaves_out_what_was_published_later(open_page) -> None:
    asked = {"lang": "en", "at": "2024-05-02", "country": "NER"}
    assert "2 foreign forces" in html(open_page(**asked))
    page = open_page(**asked, known="2024-01-01")
    assert "as known on 1 January 2024" in html(page)
    assert "Africa Corps" not in html(page)
    assert link(page)["known"] == "2024-01-01"
    page.toggle(key="known").set_value(False).run()
    assert "known" not in link(page)
    assert "2 foreign forces" in html(page)
