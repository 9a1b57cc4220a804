"""A reader's own process: little memory, little time, a bare environment.

`python -m geodata.importing.worker KIND SOURCE ROWS LAYER` writes the rows to ROWS as plain CSV
and one line of JSON about them, or about the fault, to standard output.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from geodata.confined import bound
from geodata.importing.faults import ImportFault
from geodata.importing.limits import LIMITS, MEGABYTE
from geodata.importing.readers.sink import Sink

_READERS = {
    "xlsx": ("geodata.importing.readers.workbook", "openpyxl"),
    "geojson": ("geodata.importing.readers.geojson", "json"),
    "gpkg": ("geodata.importing.readers.geopackage", "sqlite3"),
    "parquet": ("geodata.importing.readers.geoparquet", "pyarrow.parquet"),
    "kml": ("geodata.importing.readers.kml", "defusedxml.ElementTree"),
}


def main(kind: str, source: str, rows: str, layer: str) -> None:
    """Read one file within the limits and say what was found."""
    module, library = _READERS[kind]
    read = import_module(module).read
    import_module(library)  # before the limit: a library's own pages are not the file's fault
    bound(LIMITS.memory, LIMITS.seconds, 4 * LIMITS.unpacked)
    sys.stdout.write(json.dumps(_answer(read, Path(source), Path(rows), layer)) + "\n")


def _answer(
    read: Callable[..., dict[str, Any]], source: Path, rows: Path, layer: str
) -> dict[str, Any]:
    try:
        with rows.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            sink = Sink(file, LIMITS)
            return {"found": read(source, layer, sink, LIMITS), "rows": sink.rows}
    except ImportFault as fault:
        return {"fault": fault.code, "values": fault.values}
    except MemoryError:
        return {"fault": "too_much_memory", "values": {}}
    except OSError:  # the scratch file reached its bound
        most = LIMITS.unpacked // MEGABYTE
        return {"fault": "zip_bomb", "values": {"most": most, "ratio": LIMITS.ratio}}


if __name__ == "__main__":
    main(*sys.argv[1:5])
