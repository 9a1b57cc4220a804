"""What may be wrong with a file or a row: a code, its values, and a sentence in two languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from geodata.advice import in_french
from geodata.errors import GeodataError
from geodata.importing.wording import SENTENCES
from geodata.record.model import Lang

_SHOWN = 80


class ImportFault(GeodataError, ValueError):
    """A file that cannot be imported as it is; `code` and `values` say why in either language."""

    def __init__(self, code: str, **values: Any) -> None:
        self.code, self.values = code, values
        super().__init__(say(code, "en", **values))

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.code, self.values)

    def text(self, lang: Lang) -> str:
        """Return the sentence in `lang`."""
        return say(self.code, lang, **self.values)


class ImportQuestion(ImportFault):
    """Something that can be read two ways: the reader of the file must say which is meant."""


class BadCell(Exception):
    """What is wrong with one field of a row; `name` is the field's, `value` the cell's text."""

    def __init__(self, name: str, value: str, code: str, **values: Any) -> None:
        super().__init__(code)
        self.name, self.value, self.code, self.values = name, value, code, values


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row that is not imported: its line in the file, the column and value at fault, and why."""

    line: int
    column: str
    value: str
    code: str
    values: dict[str, Any] = field(default_factory=dict)

    def reason(self, lang: Lang = "en") -> str:
        """Return why, as a sentence without its full stop."""
        return say(self.code, lang, **self.values)


def say(code: str, lang: Lang, **values: Any) -> str:
    """Return the sentence `code` in `lang` with its values put in, each kept short."""
    english, french = SENTENCES[code]
    if lang == "fr" and "advice" in values:  # what a check of the record says
        values["advice"] = in_french(str(values["advice"]))
    shown = {name: shorten(str(value)) for name, value in values.items()}
    return (french if lang == "fr" else english).format(**shown)


def shorten(text: str) -> str:
    """Return `text` on one printable line of at most 80 characters."""
    line = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _again(kind: type[ImportFault], code: str, values: dict[str, Any]) -> ImportFault:
    return kind(code, **values)
