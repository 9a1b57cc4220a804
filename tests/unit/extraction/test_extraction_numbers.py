"""Numbers of people in words and figures."""

import pytest

from geodata.extraction.numbers import counts
from geodata.extraction.plain import fold


def bounds(text):
    return [(count.low, count.high) for count in counts(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1000 militaires", (1000, 1000)),
        ("1 000 militaires", (1000, 1000)),
        ("1 100 soldats", (1100, 1100)),
        ("some 1,100 soldiers", (1100, 1100)),
        ("une centaine d'instructeurs", (100, 100)),
        ("une soixantaine d'hommes", (60, 60)),
        ("près de 1 000 hommes", (1000, 1000)),
        ("quelque 150 soldats", (150, 150)),
        ("plus de 2 000 soldats", (2000, None)),
        ("up to 500 troops", (None, 500)),
        ("jusqu'à 5 100 soldats", (None, 5100)),
        ("between 300 and 350 troops", (300, 350)),
        ("entre 300 et 350 hommes", (300, 350)),
        ("300 to 350 troops", (300, 350)),
        ("dozens of soldiers", (20, 99)),
        ("plusieurs centaines de soldats", (200, 999)),
        ("two hundred soldiers", (200, 200)),
        ("six cents militaires", (600, 600)),
        ("two thousand Chadian soldiers", (2000, 2000)),
        ("quatre-vingts soldats", (80, 80)),
        ("cent quatre-vingt-dix soldats", (190, 190)),
        ("2024-05 Des militaires", None),
        ("about a hundred men", (100, 100)),
        ("the last 47 soldiers", (47, 47)),
    ],
)
def test_a_number_of_people(text, expected):
    assert bounds(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text", ["12 % of the troops", "Base101", "an A400M", "2.5 million", "a 9-mm gun"]
)
def test_other_figures_count_nobody(text):
    assert all(low is None or low < 13 for low, _ in bounds(text))
