"""The briefing as a reader reads it: sentences, order, sources, the same in every form."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from dashboard.briefing import Briefing, build_briefing
from dashboard.scene import Store
from dashboard.text.briefing_text import Written, lead, write_briefing
from dashboard.text.document import Numbered, to_html
from dashboard.text.places import in_country, of_country
from geodata.posture import posture
from geodata.record import load_record
from geodata.settings import Settings

Brief = Callable[..., Briefing]
HERE = "http://127.0.0.1:8501/country?lang=en&at=2024-05-02&host=NER"
NIGER = "NER"


@pytest.fixture
def brief(scene_of, store: Store) -> Brief:
    def make(host: str = NIGER, at: date = date(2024, 5, 2), lang: str = "en") -> Briefing:
        view = scene_of(host=host, at=at, lang=lang).view
        return build_briefing(store, view, posture(store.derivation, at))

    return make


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def written(briefing: Briefing) -> Written:
    return write_briefing(briefing, HERE)


def test_the_sentence_counts_who_is_there_and_who_leaves(brief: Brief) -> None:
    assert lead(brief()) == (
        "On 2 May 2024 the record has 2 foreign forces in Niger at 2 sites; 1 is leaving."
    )
    assert plain(lead(brief(lang="fr"))) == (
        "Le 2 mai 2024, le relevé compte 2 forces étrangères au Niger, sur 2 sites ; "
        "1 est sur le départ."
    )


def test_a_country_without_a_foreign_force_says_so(brief: Brief) -> None:
    text = plain(written(brief("SEN", lang="fr")).text())
    assert "Le 2 mai 2024, le relevé ne connaît aucune force étrangère au Sénégal." in text
    assert "Aucun départ relevé entre le 2 mai 2022 et le 2 mai 2024." in text
    assert "\nSources\n" not in text


def test_who_is_there_stands_with_place_status_strength_and_numbered_sources(
    brief: Brief,
) -> None:
    text = plain(written(brief()).text())
    there = text[text.index("Who is there") : text.index("Who left")]
    total = r"- US forces in Niger \(United States\): [\d,–]+.* in the whole country \[\d"
    assert re.search(total, there)
    assert re.search(r"  - Air Base 101, Niamey: leaving, .*gone from 7 July 2024 \[\d", there)
    assert "Africa Corps (Niger) (Russia)" in there


def test_who_left_names_the_last_day_and_whether_it_left_the_country(brief: Brief) -> None:
    text = plain(written(brief(at=date(2024, 10, 1))).text())
    gone = text[text.index("Who left") : text.index("Key dates")]
    assert "US forces in Niger (United States), gone from the country" in gone
    assert "Air Base 101, Niamey: gone from 7 July 2024" in gone
    assert gone.index("Agadez") < gone.index("Niamey"), "the last ending stands first"


def test_an_ending_of_more_than_24_months_ago_is_no_longer_told(brief: Brief) -> None:
    text = written(brief("MLI", at=date(2024, 9, 1))).text()
    assert "Operation Barkhane" not in text[text.index("Who left") : text.index("Key dates")]
    text = written(brief("MLI", at=date(2024, 8, 1))).text()
    assert "Operation Barkhane" in text[text.index("Who left") : text.index("Key dates")]


def test_nothing_after_the_day_stands_among_the_key_dates(brief: Brief) -> None:
    told = brief(at=date(2024, 3, 20)).dates
    assert [event.event_id for event in told][-1] == "2024-03-16-ner-us-asked-out"
    assert all(event.date.last <= date(2024, 3, 20) for event in told)
    assert "2023-07-26-ner-coup" in {event.event_id for event in told}


def test_every_number_points_to_a_source_and_every_source_is_pointed_to(brief: Brief) -> None:
    paper = written(brief())
    sources = next(block for block in paper.rest if isinstance(block, Numbered))
    html = to_html(paper.blocks)
    asked = {int(n) for n in re.findall(r'href="#sf-source-(\d+)"', html)}
    there = {int(n) for n in re.findall(r'id="sf-source-(\d+)"', html)}
    assert there == set(range(1, len(sources.items) + 1))
    assert asked <= there
    cited = set()
    for first, last in re.findall(
        r"#sf-source-(\d+)\">\d+</a>(?:–<a href=\"#sf-source-(\d+))?", html
    ):
        cited |= set(range(int(first), int(last or first) + 1))
    assert cited == there


def words(text: str) -> list[str]:
    return re.findall(r"[\w’]+", text)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("host", ["NER", "MLI", "SEN", "TCD"])
def test_text_and_markdown_say_exactly_what_the_page_says(
    brief: Brief, host: str, lang: str
) -> None:
    paper = written(brief(host, lang=lang))
    shown = re.sub(r"<[^>]+>", " ", to_html(paper.blocks))
    for char, code in {"&": "&amp;", "'": "&#x27;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}.items():
        shown = shown.replace(code, char)
    shown = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), shown)
    bare = re.sub(r"(?m)^\d+\. ", "", paper.text().split("\n", 1)[1])
    marked = re.sub(
        r"\\(?=[^\w\s])", "", re.sub(r"(?m)^\d+\. ", "", paper.markdown().split("\n", 1)[1])
    )
    assert words(bare) == words(shown)
    assert words(marked) == words(shown)


def test_the_files_say_which_record_and_how_to_cite_it(brief: Brief, store: Store) -> None:
    text = written(brief()).text()
    assert f"Record {store.version}, cut-off 15 February 2025." in text
    assert f"Sahel Forces, record {store.version}, cut-off 15 February 2025" in text
    assert text.rstrip().endswith(HERE)
    assert "without a language model" in text


def test_hostile_names_stay_text_in_markdown(brief: Brief) -> None:
    text = written(brief("MLI")).markdown()
    assert r"\<img src=x onerror=alert(1)\>" in text
    assert r"!\[x\](http" in text
    assert "<img" not in text.replace(r"\<img", "")


@pytest.mark.parametrize(
    ("code", "here", "of"),
    [
        ("MLI", "au Mali", "du Mali"),
        ("NER", "au Niger", "du Niger"),
        ("BFA", "au Burkina Faso", "du Burkina Faso"),
        ("TCD", "au Tchad", "du Tchad"),
        ("MRT", "en Mauritanie", "de la Mauritanie"),
        ("SEN", "au Sénégal", "du Sénégal"),
        ("SDN", "au Soudan", "du Soudan"),
        ("NGA", "au Nigéria", "du Nigéria"),
        ("CMR", "au Cameroun", "du Cameroun"),
        ("CAF", "en République centrafricaine", "de la République centrafricaine"),
        ("BEN", "au Bénin", "du Bénin"),
        ("CIV", "en Côte d’Ivoire", "de la Côte d’Ivoire"),
        ("GAB", "au Gabon", "du Gabon"),
        ("GHA", "au Ghana", "du Ghana"),
        ("GIN", "en Guinée", "de la Guinée"),
        ("LBY", "en Libye", "de la Libye"),
        ("SLE", "en Sierra Leone", "de la Sierra Leone"),
        ("TGO", "au Togo", "du Togo"),
    ],
)
def test_french_prepositions_follow_the_country(code: str, here: str, of: str) -> None:
    country = load_record(Settings.from_env().built).countries[code]
    assert (in_country(country, "fr"), of_country(country, "fr")) == (here, of)


def test_english_puts_the_article_where_it_belongs() -> None:
    countries = load_record(Settings.from_env().built).countries
    assert in_country(countries["CAF"], "en") == "in the Central African Republic"
    assert of_country(countries["MLI"], "en") == "of Mali"
