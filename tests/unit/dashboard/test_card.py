"""The card explains every force at the place and lets no record text become markup."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from dashboard.card import card_html

MAY = date(2024, 5, 2)
BASE = "site:ner-niamey-base-101"
ALLOWED = {
    "article",
    "section",
    "h2",
    "h3",
    "p",
    "b",
    "span",
    "dl",
    "dt",
    "dd",
    "div",
    "ol",
    "ul",
    "li",
    "details",
    "summary",
    "strong",
    "a",
}


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data) -> None:
        self.words += f" {data} "


def read(html: str) -> Tags:
    parser = Tags()
    parser.feed(html)
    parser.words = " ".join(parser.words.replace("\u202f", " ").split())
    return parser


def test_both_rival_forces_are_explained_with_status_since_and_why(scene_of) -> None:
    words = read(card_html(scene_of(at=MAY, selected=BASE), "light")).words
    assert "Base aérienne 101, Niamey" in words
    assert "Air Base 101, Niamey" in words
    assert "Forces américaines au Niger" in words
    assert "Africa Corps (Niger)" in words
    assert "depuis un jour entre le 10 et le 12 avril 2024" in words
    assert "60–100" in words
    assert "648–1 100" in words, "the figure for the whole country stands beside the site"


def test_the_same_card_in_english(scene_of) -> None:
    words = read(card_html(scene_of(at=MAY, selected=BASE, lang="en"), "dark")).words
    assert words.startswith("Air Base 101, Niamey Base aérienne 101, Niamey")
    assert "US forces in Niger" in words
    assert "withdrawal" in words.lower()


def test_claims_show_voice_outlet_date_denial_and_relays(scene_of) -> None:
    parsed = read(card_html(scene_of(at=MAY, selected=BASE, lang="en"), "light"))
    assert "US Department of Defense (official)" in parsed.words
    assert "denied" in parsed.words
    assert re.search(r"same report relayed by: (Al Jazeera|Reuters) ↗", parsed.words)
    assert "https://example.org/hangar" in parsed.links
    assert all(link.startswith("https://") for link in parsed.links)


def test_rival_figures_stand_side_by_side(scene_of) -> None:
    words = read(card_html(scene_of(at=MAY, selected=BASE, lang="en"), "light")).words
    assert "2 figures, and who gives them" in words
    assert "60 people · Reuters (press)" in words
    assert "100 people · Associated Press (press)" in words


def test_each_rival_figure_has_its_place_on_one_axis(scene_of) -> None:
    html = card_html(scene_of(at=MAY, selected=BASE, actors={"RUS"}, lang="en"), "light")
    marks = re.findall(r"sf-mark-(\w+)\"></span><span class=\"sf-number\">([^<]+)", html)
    assert ("press", "60") in marks
    assert ("press", "100") in marks
    places = re.findall(r"--from: ([\d.]+); --to: ([\d.]+)", html)
    assert ("0.600", "0.600") in places
    assert ("1.000", "1.000") in places


def test_missing_stages_are_named_as_missing(scene_of) -> None:
    html = card_html(scene_of(at=MAY, selected=BASE, actors={"USA"}, lang="en"), "light")
    steps = re.findall(r'<li(?: class="(sf-\w+)")?[^>]*><span class="sf-step-name">([^<]+)', html)
    assert ("sf-done", "demanded") in steps
    assert ("sf-later", "complete") in steps
    assert ("sf-missing", "begun") in steps


@pytest.mark.parametrize(
    "selected", ["site:mli-north", "event:2024-02-01-mli-hostile", "country:MLI"]
)
def test_hostile_text_stays_text(scene_of, selected: str) -> None:
    html = card_html(scene_of(at=MAY, selected=selected), "light")
    parsed = read(html)
    assert set(parsed.tags) <= ALLOWED
    assert not any(name.startswith("on") for name in parsed.attributes)
    assert "onerror=alert(1)" in parsed.words
    assert "${" not in html
    assert "`" not in html


def test_a_place_with_nobody_says_so_and_shows_its_history(scene_of) -> None:
    words = read(
        card_html(scene_of(at=date(2024, 12, 1), selected="site:ner-agadez-base-201"), "light")
    ).words
    assert "aucune force étrangère ici" in words
    assert "Forces américaines au Niger depuis novembre 2019" in words


def test_forces_hidden_by_the_filters_are_counted(scene_of) -> None:
    words = read(
        card_html(scene_of(at=MAY, selected=BASE, actors={"RUS"}, lang="en"), "light")
    ).words
    assert "1 force here is hidden by the filters." in words


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "not counted: mere allegation"), ("fr", "simple allégation")]
)
def test_a_force_that_does_not_count_says_why_in_the_readers_language(scene_of, lang, said) -> None:
    words = read(card_html(scene_of(at=MAY, selected="site:mli-north", lang=lang), "light")).words
    assert said in words
    assert "{" not in words.replace("${top", "")


def test_an_unlocated_place_says_why(scene_of) -> None:
    words = read(card_html(scene_of(at=MAY, selected="site:mli-north", lang="en"), "light")).words
    assert "a region, not a place" in words


def test_nothing_selected_is_no_card(scene_of) -> None:
    assert card_html(scene_of(at=MAY), "light") == ""


def test_the_latest_claim_comes_first(scene_of) -> None:
    words = read(
        card_html(scene_of(at=MAY, selected="event:2024-05-02-ner-base-101", lang="en"), "light")
    ).words
    assert words.index("on 17 May 2024") < words.index("on 2 May 2024 ·")
