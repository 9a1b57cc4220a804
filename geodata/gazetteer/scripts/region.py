"""What the generating scripts share: the folder of the tables and a reproducible writer."""

import csv
import gzip
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent


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
