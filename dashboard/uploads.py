"""A file that a session chose: its bytes under a name of ours, how it is read, what was checked."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from geodata.importing import (
    Asked,
    ImportFault,
    Plan,
    RefusedRows,
    Report,
    Table,
    check,
    open_table,
)
from geodata.importing.run import Progress


class Upload:
    """One chosen file; what is worked out of it is kept until another is chosen."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self._open = ExitStack()
        folder = self._open.enter_context(tempfile.TemporaryDirectory(prefix="sahel-upload-"))
        self._folder = Path(folder)
        self.path = self._folder / "upload"
        self.path.write_bytes(content)
        self._tables: dict[Asked, Table | ImportFault] = {}
        self._reports: dict[str, Report] = {}

    @property
    def refused(self) -> Path:
        """Where the refused rows of the last check stand, as a table that can be mended."""
        return self._folder / "refused.csv"

    def table(self, asked: Asked) -> Table:
        """Return the table in the file. Raises ImportFault."""
        if asked not in self._tables:
            try:
                self._tables[asked] = self._open.enter_context(open_table(self.path, asked))
            except ImportFault as fault:
                self._tables[asked] = fault
        found = self._tables[asked]
        if isinstance(found, ImportFault):
            raise found
        return found

    def checked(self, plan: Plan, progress: Progress) -> Report:
        """Return what an import would do. Raises ImportFault."""
        key = f"{plan.remembered()} {plan.reasons} {plan.detected.profile.code}"
        if key not in self._reports:
            with self.refused.open("w", encoding="utf-8-sig", newline="") as file:
                report = check(plan, RefusedRows(file, plan.table.columns, plan.reasons), progress)
            self._reports = {key: report}
        return self._reports[key]

    def close(self) -> None:
        """Remove the file and what was made of it."""
        self._open.close()
