"""Colours that can be told apart and read, and marks for those who see none."""

from itertools import combinations

import pytest

from dashboard.palette import GROUND, MAIN_ACTORS, THEMES, Theme, actor_style, contrast, palette

# Viénot, Brettel and Mollon 1999: what remains of linear RGB without the green or the red cones.
DEUTAN = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))
PROTAN = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
FULL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
Matrix = tuple[tuple[float, float, float], ...]


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def lab(colour: str, eyes: Matrix) -> tuple[float, float, float]:
    rgb = linear(colour)
    r, g, b = (max(0.0, sum(m * c for m, c in zip(row, rgb, strict=True))) for row in eyes)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    f = [v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z)]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def difference(one: str, other: str, eyes: Matrix) -> float:
    pairs = zip(lab(one, eyes), lab(other, eyes), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.mark.parametrize("theme", THEMES)
def test_the_main_actors_have_distinct_colours(theme: Theme) -> None:
    for one, other in combinations(MAIN_ACTORS, 2):
        fills = actor_style(one, theme).fill, actor_style(other, theme).fill
        assert difference(*fills, FULL) > 15, (one, other)


@pytest.mark.parametrize("eyes", [DEUTAN, PROTAN], ids=["deutan", "protan"])
@pytest.mark.parametrize("theme", THEMES)
def test_rivals_stay_distinct_without_red_or_green(theme: Theme, eyes: Matrix) -> None:
    for one, other in combinations(("USA", "RUS", "FRA", "UN", "DEU", "EU"), 2):
        fills = actor_style(one, theme).fill, actor_style(other, theme).fill
        assert difference(*fills, eyes) > 9, (one, other)


@pytest.mark.parametrize("theme", THEMES)
def test_every_outline_and_every_letter_is_readable(theme: Theme) -> None:
    ground = GROUND[theme]
    for actor, style in palette(theme).items():
        for under in (ground.land, ground.other_land, ground.paper):
            assert contrast(style.edge, under) >= 4.5, actor
        assert contrast(style.ink, style.fill) >= 4.5, actor


@pytest.mark.parametrize("theme", THEMES)
def test_the_base_maps_words_are_readable(theme: Theme) -> None:
    ground = GROUND[theme]
    for under in (ground.land, ground.other_land, ground.paper):
        assert contrast(ground.ink, under) >= 7
        assert contrast(ground.soft_ink, under) >= 4.5
    assert contrast(ground.water_ink, ground.water) >= 4.5


def test_no_two_actors_share_a_mark() -> None:
    marks = [style.mark for style in palette("light").values()]
    assert len(marks) == len(set(marks))
    assert all(2 <= len(mark) <= 3 for mark in marks)


def test_an_unknown_actor_has_a_neutral_look_and_its_letters() -> None:
    style = actor_style("QQQ", "dark")
    assert style.mark == "QQ"
    assert style.fill == actor_style("HUN", "dark").fill


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_mark_is_two_letters_that_fit_the_smallest_lettered_disc() -> None:
    assert {len(style.mark) for style in palette("light").values()} == {2}
