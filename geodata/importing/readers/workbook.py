"""Excel (.xlsx): the values of one sheet as they were last computed; no formula is run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from geodata.importing.faults import ImportFault
from geodata.importing.limits import Limits
from geodata.importing.readers.sink import Sink, as_text


def read(path: Path, layer: str, sink: Sink, limits: Limits) -> dict[str, Any]:
    """Write the rows of the sheet `layer`, or of the first that has any; blank rows are passed over."""
    del limits
    with path.open("rb") as file:
        book = _opened(file)
        sheets = [sheet.title for sheet in book.worksheets]
        if not sheets or (layer and layer not in sheets):
            raise ImportFault("no_sheet", sheet=layer, known=", ".join(sheets))
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what the file says of its size is a claim, not a fact
        chosen = book[layer] if layer else next(filter(_is_table, book.worksheets), book[sheets[0]])
        rows = _rows(chosen)
        _, header = next(rows, (0, []))
        sink.header(header)
        for number, cells in rows:
            sink.row(number, cells)
    return {"layer": chosen.title, "layers": sheets}


def _opened(file: BinaryIO) -> Any:
    import openpyxl

    try:
        return openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except MemoryError:
        raise
    except Exception as fault:
        raise ImportFault("damaged", what="Excel") from fault


def _is_table(sheet: Any) -> bool:
    """Whether a sheet has a row under its header, and more than one column: a cover sheet has not."""
    rows = _rows(sheet)
    _, header = next(rows, (0, []))
    return len(header) > 1 and next(rows, None) is not None


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold something, as wide as the first of them at least."""
    width = 0
    try:
        for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
            cells = _trimmed([as_text(value) for value in values])
            if not cells:
                continue
            width = width or len(cells)
            yield number, cells + [""] * (width - len(cells))
    except (MemoryError, ImportFault):
        raise
    except Exception as fault:
        raise ImportFault("damaged", what="Excel") from fault


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells
