"""The Map page answers its widgets and its link, without a traceback."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.steps import MOMENTS
from dashboard.text import t
from tests.app.conftest import APP


def html(page: AppTest) -> str:
    return "\n".join(str(block.proto.body) for block in page.get("html")).replace("\u202f", " ")


def link(page: AppTest) -> dict[str, str]:
    """Return the page's parameters; AppTest gives one as a text or as a list."""
    params = page.query_params.items()
    return {key: value if isinstance(value, str) else value[-1] for key, value in params}


def test_it_opens_on_the_cut_off_date_with_nothing_filtered(open_page) -> None:
    page = open_page(lang="fr")
    assert "Le 15 février 2025 : 4 forces étrangères" in html(page)
    assert link(page) == {"lang": "fr", "at": "2025-02-15"}


def test_a_link_opens_its_view_and_stays_the_link(open_page) -> None:
    asked = {"lang": "en", "at": "2024-05-02", "country": "NER", "sel": "site:ner-niamey-base-101"}
    page = open_page(**asked)
    assert "2 May 2024: 2 foreign forces at 2 sites in 1 country" in html(page)
    assert "Africa Corps (Niger)" in html(page)
    assert link(page) == asked


def test_a_nonsense_link_opens_with_a_notice_and_defaults(open_page) -> None:
    page = open_page(lang="en", at="2024-99-99", country="ZZZ", sel="site:moon")
    text = html(page)
    assert "“2024-99-99” (at) is not a day" in text
    assert "does not know “ZZZ” (country)" in text
    assert "does not know “site:moon” (sel)" in text
    assert "15 February 2025:" in text
    page.button(key="reset").click().run()
    assert "could not be followed" not in html(page)


def test_changing_the_language_keeps_the_view(open_page) -> None:
    page = open_page(lang="fr", at="2024-05-02", country="NER", sel="site:ner-niamey-base-101")
    page.segmented_control(key="lang").set_value("en").run()
    assert not page.exception
    assert "2 May 2024: 2 foreign forces" in html(page)
    assert link(page) == {
        "lang": "en",
        "at": "2024-05-02",
        "country": "NER",
        "sel": "site:ner-niamey-base-101",
    }


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024-07-07", "2024-07-07"),
        ("7 juillet 2024", "2024-07-07"),
        ("1er mai 2024", "2024-05-01"),
    ],
)
def test_a_typed_day_moves_the_date(open_page, typed: str, day: str) -> None:
    page = open_page(lang="fr", at="2024-05-02")
    page.text_input(key="at-text").set_value(typed).run()
    assert link(page)["at"] == day


def test_a_typed_text_that_is_no_day_gets_a_sentence_and_changes_nothing(open_page) -> None:
    page = open_page(lang="fr", at="2024-05-02")
    page.text_input(key="at-text").set_value("05/02/2024").run()
    assert "n’est pas un jour" in page.warning[0].value
    assert link(page)["at"] == "2024-05-02"
    assert page.text_input(key="at-text").value == "2 mai 2024"


def test_a_day_that_the_month_has_not_becomes_its_last_and_is_said(open_page) -> None:
    page = open_page(lang="fr", at="2024-01-31")
    page.selectbox(key="at-month").set_value(2).run()
    assert link(page)["at"] == "2024-02-29"
    assert "29 février 2024" in page.warning[0].value


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.key)
def test_every_turning_point_opens(open_page, moment) -> None:
    page = open_page(lang="en", country="TCD")
    page.button(key=f"moment-{moment.key}").click().run()
    assert not page.exception
    assert link(page)["at"] == moment.day.isoformat()
    assert "country" not in link(page)


def test_a_period_has_two_dates_and_its_events(open_page) -> None:
    page = open_page(lang="en", mode="period", **{"from": "2024-07-01", "to": "2024-08-31"})
    assert "From 1 July 2024 to 31 August 2024" in html(page)
    assert "2 events in the period" in html(page)
    page.text_input(key="start-text").set_value("2024-12-31").run()
    assert "swapped" in page.warning[0].value
    assert (link(page)["from"], link(page)["to"]) == ("2024-08-31", "2024-12-31")


@pytest.mark.parametrize("panel", ["list", "events", "off", "export", "help"])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_panel_opens(open_page, panel: str, lang) -> None:
    page = open_page(lang=lang, at="2024-05-02")
    page.segmented_control(key="panel").set_value(panel).run()
    assert not page.exception
    words = {"export": t(lang, "export.cite"), "help": t(lang, "help.text")}
    if panel in words:
        assert any(words[panel] in block.value for block in page.markdown)


def test_search_and_filters_narrow_the_view(open_page) -> None:
    page = open_page(lang="en", at="2024-05-02")
    page.text_input(key="text").set_value("minusma").run()
    assert "1 foreign force at 1 site" in html(page)
    assert link(page)["q"] == "minusma"
    page.text_input(key="text").set_value("").run()
    page.pills(key="countries").set_value(["TCD"]).run()
    assert link(page)["country"] == "TCD"


def test_without_a_record_there_is_a_sentence_not_a_traceback(
    open_page, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("SAHEL_BUILT", str(tmp_path))
    page = AppTest.from_file(str(APP), default_timeout=30)
    page.query_params["lang"] = "en"
    page.run()
    assert not page.exception
    assert "make data" in page.error[0].value


def test_a_period_speaks_of_its_last_day_and_a_bad_known_date_of_what_it_leaves_out(
    open_page,
) -> None:
    page = open_page(**{"lang": "en", "mode": "period", "from": "2024-05-01", "to": "2024-05-30"})
    assert "No event on the last day of the period." in html(page)
    assert "1900-01-01” (known)" in (said := html(open_page(lang="en", known="1900-01-01")))
    assert "nothing is left out" in said


def test_the_period_first_offered_is_the_year_up_to_the_day_shown(open_page) -> None:
    page = open_page(lang="en", at="2024-05-02")
    page.segmented_control(key="mode").set_value("period").run()
    assert (link(page)["from"], link(page)["to"]) == ("2023-05-03", "2024-05-02")
    page.segmented_control(key="mode").set_value("at").run()
    assert link(page)["at"] == "2024-05-02"


def test_filters_that_leave_nobody_say_so_and_offer_the_way_out(open_page) -> None:
    page = open_page(lang="en", at="2024-05-02", q="zzz")
    assert "no foreign force that the record knows of matches these filters" in html(page)
    assert "Nothing to choose" in html(page)
    page.button(key="overview-reset").click().run()
    assert "Choose a place" in html(page)
    assert "q" not in link(page)
