"""The link holds the whole view: written and read back it is the same; a bad value is reported."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.url_reader import Known
from dashboard.url_state import Page, View, opening_view, query, read, write
from geodata.filters import Filters
from geodata.vocab import Stage

KNOWN = Known(
    countries=frozenset({"NER", "MLI", "TCD"}),
    actors=frozenset({"USA", "RUS"}),
    forces=frozenset({"usa-niger", "rus-africa-corps-niger"}),
    sites=frozenset({"ner-niamey-base-101"}),
    events=frozenset({"2024-05-02-ner-base-101"}),
    cut_off=date(2026, 8, 20),
)
DAYS = st.dates(date(1960, 1, 1), date(2100, 12, 31))
PLAIN = st.text(st.characters(exclude_categories=("C", "Z")), max_size=30)
VIEWS = st.builds(
    View,
    at=DAYS,
    start=DAYS,
    end=DAYS,
    a=DAYS,
    b=DAYS,
    known_on=st.none() | DAYS,
    sides=st.sampled_from(["one", "two"]),
    by=st.sampled_from(["actor", "force", "country"]),
    host=st.sampled_from(["", "NER", "TCD"]),
    lang=st.sampled_from(["fr", "en"]),
    mode=st.sampled_from(["at", "period"]),
    filters=st.builds(
        Filters,
        countries=st.frozensets(st.sampled_from(sorted(KNOWN.countries))),
        actors=st.frozensets(st.sampled_from(sorted(KNOWN.actors))),
        forces=st.frozensets(st.sampled_from(sorted(KNOWN.forces))),
        stages=st.frozensets(st.sampled_from([s.value for s in Stage])),
        text=PLAIN,
    ),
    selected=st.sampled_from(
        ["", "site:ner-niamey-base-101", "country:NER", "event:2024-05-02-ner-base-101"]
    ),
)


PAGES: list[Page] = ["map", "compare", "timeline", "country"]


@pytest.mark.parametrize("page", PAGES)
@settings(deadline=None, max_examples=40)
@given(view=VIEWS)
def test_a_link_reopens_what_its_page_shows(page: Page, view: View) -> None:
    view = replace(view, start=min(view.start, view.end), end=max(view.start, view.end))
    again, notices = read(write(view, page), KNOWN, "fr")
    assert write(again, page) == write(view, page)
    assert notices == []


@settings(deadline=None, max_examples=40)
@given(VIEWS)
def test_a_link_of_the_map_reopens_the_same_view(view: View) -> None:
    view = replace(view, start=min(view.start, view.end), end=max(view.start, view.end))
    again, _ = read(write(view), KNOWN, "fr")
    shown = ("lang", "mode", "known_on", "filters", "selected", "when")
    assert [getattr(again, name) for name in shown] == [getattr(view, name) for name in shown]


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "lang",
                "mode",
                "at",
                "from",
                "to",
                "country",
                "actor",
                "force",
                "stage",
                "q",
                "sel",
                "a",
                "b",
                "by",
                "sides",
                "host",
                "known",
                "x",
            ]
        ),
        st.text(),
    )
)
def test_no_link_can_break_the_page(params: dict[str, str]) -> None:
    view, _ = read(params, KNOWN, "fr")
    assert view.start <= view.end
    assert view.filters.countries <= KNOWN.countries
    for page in PAGES:
        again, notices = read(write(view, page), KNOWN, "fr")
        assert (write(again, page), notices) == (write(view, page), [])


@pytest.mark.parametrize(
    ("param", "value", "code"),
    [
        ("at", "2024-99-99", "bad_date"),
        ("at", "yesterday", "bad_date"),
        ("at", "20240502", "bad_date"),
        ("at", "0001-01-01", "bad_date"),
        ("country", "ZZZ", "unknown_code"),
        ("actor", "ZZZ", "unknown_code"),
        ("force", "nobody", "unknown_code"),
        ("stage", "invaded", "unknown_code"),
        ("lang", "de", "bad_choice"),
        ("mode", "never", "bad_choice"),
        ("a", "2024-05", "bad_date"),
        ("known", "soon", "bad_known"),
        ("by", "site", "bad_choice"),
        ("sides", "three", "bad_choice"),
        ("host", "ZZZ", "unknown_code"),
        ("sel", "site:nowhere", "unknown_selection"),
        ("sel", "javascript:1", "unknown_selection"),
        ("q", "x" * 300, "too_long"),
    ],
)
def test_a_bad_value_is_named_and_replaced_by_the_default(
    param: str, value: str, code: str
) -> None:
    view, notices = read({param: value}, KNOWN, "fr")
    assert [(n.code, n.param) for n in notices] == [(code, param)]
    assert notices[0].value[:10] == value[:10]
    if param != "q":
        assert view == opening_view(KNOWN, "fr")


def test_good_codes_beside_a_bad_one_are_kept() -> None:
    view, notices = read({"country": "NER,ZZZ,MLI"}, KNOWN, "fr")
    assert view.filters.countries == {"NER", "MLI"}
    assert [n.value for n in notices] == ["ZZZ"]


def test_a_reversed_period_is_put_right_and_said() -> None:
    view, notices = read({"mode": "period", "from": "2024-06-01", "to": "2024-01-01"}, KNOWN, "fr")
    assert (view.start, view.end) == (date(2024, 1, 1), date(2024, 6, 1))
    assert [n.code for n in notices] == ["reversed"]


def test_unknown_parameters_are_ignored_and_the_cut_off_is_the_default_date() -> None:
    view, notices = read({"utm_source": "x"}, KNOWN, "en")
    assert (view.at, view.lang, notices) == (KNOWN.cut_off, "en", [])
    assert view.end - view.start == timedelta(days=365)


def test_the_link_is_short_and_readable() -> None:
    view = replace(
        opening_view(KNOWN, "fr"),
        at=date(2024, 5, 2),
        selected="site:ner-niamey-base-101",
        filters=Filters(countries=frozenset({"NER", "MLI"})),
    )
    assert query(view) == "lang=fr&at=2024-05-02&country=MLI,NER&sel=site:ner-niamey-base-101"


@pytest.mark.parametrize(
    ("at", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_month_or_a_year_asks_about_any_day_in_it(at: str, first: date, last: date) -> None:
    view, notices = read({"at": at}, KNOWN, "fr")
    assert (view.mode, view.start, view.end, notices) == ("period", first, last, [])


def test_codes_are_read_whatever_their_case() -> None:
    view, notices = read({"country": "ner,Mli", "force": "USA-Niger"}, KNOWN, "fr")
    assert view.filters.countries == {"NER", "MLI"}
    assert view.filters.forces == {"usa-niger"}
    assert notices == []


@pytest.mark.parametrize(
    ("page", "beside", "mode"),
    [("map", {}, "period"), ("map", {"at": "2024-05-02"}, "at"), ("timeline", {}, "at")],
)
def test_a_period_told_without_a_mode_is_the_maps_period(
    page: Page, beside: dict[str, str], mode: str
) -> None:
    period = {"from": "2023-07-26", "to": "2024-09-16"}
    view, notices = read({**period, **beside}, KNOWN, "en", page)
    assert (view.mode, view.start, view.end) == (mode, date(2023, 7, 26), date(2024, 9, 16))
    assert notices == []
