"""Names made to hurt: the answer is clear and the work bounded, counted and not timed."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.geocoding import explain
from geodata.geocoding.index import ANYWHERE, Countries, Place
from geodata.geocoding.match import MAX_CANDIDATES, Question, find_candidates
from geodata.geocoding.normalize import MAX_NAME_LENGTH
from geodata.geocoding.places import Gazetteer, embedded_gazetteer
from geodata.geocoding.stages import MAX_PARTS

# The whole name with and without particles, and its parts, at each of the four stages.
MOST_QUESTIONS = 4 * (MAX_PARTS + 2)


class Counting:
    """A `PlaceIndex` that counts what it is asked and answers like another."""

    def __init__(self, index: Gazetteer) -> None:
        self.index = index
        self.asked: Counter[str] = Counter()
        self.longest = 0

    def named(self, folded: str, countries: Countries = ANYWHERE) -> Sequence[Place]:
        return self._count("named", folded) or self.index.named(folded, countries)

    def spelled(self, spacing: str, countries: Countries = ANYWHERE) -> Sequence[Place]:
        return self._count("spelled", spacing) or self.index.spelled(spacing, countries)

    def sounding(self, phonetic: str, countries: Countries = ANYWHERE) -> Sequence[str]:
        return self._count("sounding", phonetic) or self.index.sounding(phonetic, countries)

    def starting(
        self, letter: str, shortest: int, longest: int, countries: Countries = ANYWHERE
    ) -> Sequence[str]:
        assert longest <= 2 * MAX_NAME_LENGTH
        self._count("starting", letter)
        return self.index.starting(letter, shortest, longest, countries)

    def _count(self, what: str, key: str) -> Sequence[Place]:
        self.asked[what] += 1
        self.longest = max(self.longest, len(key))
        return ()


def ask(name: str) -> tuple[Counting, int]:
    index = Counting(embedded_gazetteer())
    found = find_candidates([index], Question(name))
    assert not any(candidate.accepted for candidate in found), name
    return index, len(found)


EMPTY = ["", "   ", "\x00\x01\x1f", "\u202e\u202d\u2066", "\u200b\u200d\ufeff", "—!?…", "🚁🚁"]


@pytest.mark.parametrize("name", EMPTY)
def test_a_name_without_letters_asks_nothing_and_says_so(name: str) -> None:
    index, found = ask(name)
    assert (sum(index.asked.values()), found) == (0, 0)
    assert explain(name)[0]["reason"] == "no letters in the name"


@pytest.mark.parametrize("name", ["x" * 10_000, "Gao " * 2_500, "a\u0301" * 5_000, "(" * 10_000])
def test_ten_thousand_characters_are_refused_unread(name: str) -> None:
    index, found = ask(name)
    assert (sum(index.asked.values()), found) == (0, 0)
    assert "too long" in explain(name)[0]["reason"]


HOSTILE = [
    "'; DROP TABLE places; --",
    "Gao' OR '1'='1",
    "{{7*7}} ${7*7} %s %n",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "Гао Мопти",  # Cyrillic
    "Gаo",  # a Cyrillic a among Latin letters
    "كيدال",
    "加奥",
    "base de " * 24,
    "camp " * 39,
    "a " * 99,
    ",".join("abcdefghij" * 9),
    "I-n-I-n-I-n-I-n-Tin-Tin-al-al-el-el",
    "é" * MAX_NAME_LENGTH,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_costs_a_bounded_number_of_questions(name: str) -> None:
    index, found = ask(name)
    assert sum(index.asked.values()) <= MOST_QUESTIONS
    assert index.longest <= 2 * MAX_NAME_LENGTH
    assert found <= MAX_CANDIDATES
    assert explain(name)[0]["reason"]


@given(st.text(max_size=300))
def test_any_text_has_an_answer_within_the_bounds(name: str) -> None:
    index = Counting(embedded_gazetteer())
    found = find_candidates([index], Question(name))
    assert sum(index.asked.values()) <= MOST_QUESTIONS
    assert len(found) <= MAX_CANDIDATES


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("name", ["Ménaka", "Sévaré", "Goz Beïda", "N'Délé"])
def test_a_name_is_the_same_in_every_normal_form(form: str, name: str) -> None:
    other = unicodedata.normalize(form, name)  # type: ignore[arg-type]
    assert [c.place for c in _find(other)] == [c.place for c in _find(name)] != []


@pytest.mark.parametrize(
    "name", ["\u202eMénaka\u202c", "Mé\u00adnaka", "Ménaka\u200b", "ＭÉＮＡＫＡ"]
)
def test_invisible_characters_and_wide_letters_change_nothing(name: str) -> None:
    assert _find(name)[0].place == _find("Ménaka")[0].place


def _find(name: str):  # type: ignore[no-untyped-def]
    return find_candidates([embedded_gazetteer()], Question(name))
