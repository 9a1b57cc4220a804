"""Hostile texts end soon: time grows with length, whatever the letters are."""

from datetime import date
from time import perf_counter, process_time

import pytest

from geodata.extraction import propose

ARTICLE = "US troops have left Chad. The 1,000 French soldiers in Niger will leave by 3 May.\n\n"
HOSTILE = {
    "long words": "a" * 10_000 + " " + "Niger" * 2_000,
    "nested quotes": "« " * 20_000 + "US troops left Niger" + " »" * 20_000,
    "turned writing": "\u202e" * 20_000 + "US troops left Niger.",
    "numbers": "1 000 " * 10_000,
    "forces": "US troops and French troops " * 4_000,
    "lists": "US troops left Mali, " * 4_000,
    "verbs": " left" * 20_000,
    "demands": "demanded that the troops of the " * 3_000,
    "combining": "e\u0301" * 40_000,
    "breaks": "\n" * 100_000,
    "blanks": "\u00a0" * 100_000 + "US troops left Niger.",
    "asides": "MINUSMA" + ", which has some men and women" * 3_000 + ", left Mali.",
    "many days": " ".join(f"{n} US troops left Chad on {n % 28 + 1} May." for n in range(1, 2_500)),
    "deadlines": "set a deadline for French troops to leave Mali until 3 May to leave " * 1_000,
    "without a verb": "France has 1,000 soldiers in Niger, Germany 100, Italy 300 and " * 1_000,
    "datelines": "BAMAKO, Mali (AP) - " * 4_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_ends_soon(world, name):
    start = perf_counter()
    propose(HOSTILE[name], date(2024, 5, 3), world)
    assert perf_counter() - start < 10


def test_time_grows_with_length_and_no_faster(world):
    def seconds(text):
        start = process_time()
        propose(text, date(2024, 5, 3), world)
        return process_time() - start

    seconds(ARTICLE)
    short, long = seconds(ARTICLE * 100), seconds(ARTICLE * 800)
    assert long < 8 * short * 4
