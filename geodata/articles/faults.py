"""Why an article's file cannot be read: a code, its values, and a sentence in two languages."""

from __future__ import annotations

from typing import Any

from geodata.errors import GeodataError
from geodata.record.model import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "missing": ("The file cannot be opened: {reason}.", "Le fichier ne s’ouvre pas : {reason}."),
    "empty": ("The file is empty.", "Le fichier est vide."),
    "too_big": (
        "The file has {size} MB; at most {most} MB are read. Paste the text instead.",
        "Le fichier fait {size} Mo ; {most} Mo au plus sont lus. Collez plutôt le texte.",
    ),
    "unknown": (
        "This is no text, HTML, e-mail, PDF or Word file, whatever its name says.",
        "Ce n’est ni texte, ni HTML, ni courriel, ni PDF, ni Word, quel que soit son nom.",
    ),
    "broken": (
        "The file is damaged: it does not read as {kind}. Paste the text instead.",
        "Le fichier est endommagé : il ne se lit pas comme {kind}. Collez plutôt le texte.",
    ),
    "encrypted": (
        "The file is protected by a password. Save it without one, or paste the text.",
        "Le fichier est protégé par un mot de passe. Enregistrez-le sans, ou collez le texte.",
    ),
    "bomb": (
        "The file unpacks to far more than an article; it is not read.",
        "Le fichier se décompresse en bien plus qu’un article ; il n’est pas lu.",
    ),
    "entities": (
        "The file defines XML entities, which no article needs; it is not read.",
        "Le fichier définit des entités XML, dont aucun article n’a besoin ; il n’est pas lu.",
    ),
    "no_words": (
        "No text was found in the file; a scanned page has none. Paste the text instead.",
        "Aucun texte dans le fichier ; une page numérisée n’en contient pas. Collez plutôt le texte.",
    ),
    "too_slow": (
        "The file was not read within {seconds} seconds. Paste the text instead.",
        "Le fichier n’a pas été lu en {seconds} secondes. Collez plutôt le texte.",
    ),
    "too_much_memory": (
        "The file needs more memory than an article may. Paste the text instead.",
        "Le fichier demande plus de mémoire qu’un article. Collez plutôt le texte.",
    ),
}


class ArticleFault(GeodataError, ValueError):
    """A file that cannot be read as an article; `code` and `values` say why in either language."""

    def __init__(self, code: str, **values: Any) -> None:
        self.code, self.values = code, values
        super().__init__(self.text("en"))

    def text(self, lang: Lang) -> str:
        """Return the sentence in `lang`."""
        english, french = SENTENCES[self.code]
        return (french if lang == "fr" else english).format(**self.values)
