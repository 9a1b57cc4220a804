"""What the generating scripts share: the countries covered and a reproducible writer."""

import csv
import gzip
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent

# ISO 3166-1: alpha-2 (packages), numeric (borders) -> alpha-3 (everything of ours).
# Hosts of the record, the countries that forces moved to or from, and the Sahel's
# other neighbours, so that a name just across a border is found where it lies.
COUNTRIES = (
    ("DZ", "012", "DZA"),
    ("BJ", "204", "BEN"),
    ("BF", "854", "BFA"),
    ("CM", "120", "CMR"),
    ("CF", "140", "CAF"),
    ("TD", "148", "TCD"),
    ("CI", "384", "CIV"),
    ("GA", "266", "GAB"),
    ("GM", "270", "GMB"),
    ("GH", "288", "GHA"),
    ("GN", "324", "GIN"),
    ("GW", "624", "GNB"),
    ("LY", "434", "LBY"),
    ("ML", "466", "MLI"),
    ("MR", "478", "MRT"),
    ("NE", "562", "NER"),
    ("NG", "566", "NGA"),
    ("SN", "686", "SEN"),
    ("SL", "694", "SLE"),
    ("SS", "728", "SSD"),
    ("SD", "729", "SDN"),
    ("TG", "768", "TGO"),
)
ALPHA2_TO_ALPHA3 = {alpha2: alpha3 for alpha2, _, alpha3 in COUNTRIES}
NUMERIC_TO_ALPHA3 = {numeric: alpha3 for _, numeric, alpha3 in COUNTRIES}


def write_csv_gz(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a gzipped UTF-8 CSV whose bytes depend on nothing but the rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write_gz(path, text.getvalue().encode())


def write_gz(path: Path, content: bytes) -> None:
    """Gzip `content` with neither time nor file name in the header."""
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(content)
