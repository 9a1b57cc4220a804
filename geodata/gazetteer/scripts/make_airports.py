"""Make airports.csv.gz: airports and airfields of the region.

    pip install airportsdata==20260905
    python -m geodata.gazetteer.scripts.make_airports

airportsdata (MIT licence, Mike Borsetti) is not needed at run time.
"""

import airportsdata  # type: ignore[import-not-found,unused-ignore]

from geodata.gazetteer.codes import ALPHA2_TO_ALPHA3
from geodata.gazetteer.scripts.region import FOLDER, write_csv_gz

HEADER = ("icao", "iata", "name", "city", "country", "lon", "lat")


def main() -> None:
    """Write the table beside this package and say how many rows it has."""
    airports = airportsdata.load("ICAO")
    rows = [
        (
            icao,
            airport["iata"],
            airport["name"],
            airport["city"],
            ALPHA2_TO_ALPHA3[airport["country"]],
            round(airport["lon"], 5),
            round(airport["lat"], 5),
        )
        for icao, airport in sorted(airports.items())
        if airport["country"] in ALPHA2_TO_ALPHA3
    ]
    write_csv_gz(FOLDER / "airports.csv.gz", HEADER, rows)
    print(f"{len(rows)} airports")


if __name__ == "__main__":
    main()
