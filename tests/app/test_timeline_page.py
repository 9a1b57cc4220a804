"""The Timeline page answers its widgets and its link, without a traceback."""

import pytest

from tests.app.test_map_page import html, link

NIGER = {"from": "2022-01-01", "to": "2025-02-15", "country": "NER"}


def test_a_link_opens_its_period_and_stays_the_link(open_page) -> None:
    page = open_page("timeline", lang="en", **NIGER)
    assert "From 1 January 2022 to 15 February 2025: 3 foreign forces in 1 country" in html(page)
    assert link(page) == {"lang": "en", **NIGER, "by": "actor"}


def test_without_a_period_it_opens_on_all_since_2012(open_page) -> None:
    page = open_page("timeline", lang="fr")
    assert "Du 1er janvier 2012 au 15 février 2025" in html(page)


def test_a_chosen_place_has_its_card_on_its_day_in_the_link(open_page) -> None:
    asked = {"lang": "en", **NIGER, "at": "2024-05-02", "sel": "site:ner-niamey-base-101"}
    page = open_page("timeline", **asked)
    said = html(page)
    assert "On 2 May 2024" in said
    assert "Air Base 101, Niamey" in said
    assert link(page) == {**asked, "by": "actor"}
    page.button(key="card-close").click().run()
    assert "at" not in link(page)


def test_the_lines_and_the_language_change_and_the_view_stays(open_page) -> None:
    page = open_page("timeline", lang="en", **NIGER)
    page.segmented_control(key="by").set_value("country").run()
    page.segmented_control(key="lang").set_value("fr").run()
    assert link(page) == {"lang": "fr", **NIGER, "by": "country"}
    assert "1 coup d’État, 1 exigence de départ" in html(page)


@pytest.mark.parametrize("panel", ["bars", "steps", "acts", "take"])
@pytest.mark.parametrize("country", ["NER", "SEN"])
def test_every_panel_opens_with_rows_and_without(open_page, panel: str, country: str) -> None:
    page = open_page("timeline", lang="en", **{**NIGER, "country": country})
    page.segmented_control(key="timeline-panel").set_value(panel).run()
    assert not page.exception


def test_the_buttons_move_the_period_within_the_record(open_page) -> None:
    page = open_page("timeline", lang="en", **{"from": "2023-01-01", "to": "2024-01-01"})
    page.button(key="timeline-earlier").click().run()
    assert (link(page)["from"], link(page)["to"]) == ("2022-07-03", "2023-07-03")
    page.button(key="timeline-out").click().run()
    assert link(page)["from"] < "2022-07-03"
    assert link(page)["to"] > "2023-07-03"
    page.button(key="timeline-whole").click().run()
    assert (link(page)["from"], link(page)["to"]) == ("2013-01-01", "2025-02-15")
    assert page.button(key="timeline-later").disabled


@pytest.mark.parametrize(
    ("param", "value", "said"),
    [
        ("from", "2024-99-99", "“2024-99-99” (from) is not a day"),
        ("by", "colour", "“by” cannot be “colour”"),
        ("sel", "site:moon", "does not know “site:moon” (sel)"),
        ("force", "nobody", "does not know “nobody” (force)"),
    ],
)
def test_a_nonsense_link_opens_with_a_notice(open_page, param: str, value: str, said: str) -> None:
    assert said in html(open_page("timeline", lang="en", **{param: value}))


def test_a_reversed_period_is_put_right_and_said(open_page) -> None:
    page = open_page("timeline", lang="en", **{"from": "2025-01-01", "to": "2024-01-01"})
    assert "its two dates were swapped" in html(page)
    assert "From 1 January 2024 to 1 January 2025" in html(page)
