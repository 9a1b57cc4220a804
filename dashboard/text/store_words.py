"""The words about the analysts' store: at the foot of pages, on the History page: (English, French)."""

from __future__ import annotations

STORE: dict[str, tuple[str, str]] = {
    "foot.revision": (
        "With the analysts’ store over it, revision {revision}.",
        "Avec la base de travail par-dessus, révision {revision}.",
    ),
    "store.fault": (
        "The analysts’ store cannot be read at the moment: this is the shipped record alone.",
        "La base de travail ne peut pas être lue pour l’instant : voici le relevé publié seul.",
    ),
    "store.aside.one": (
        "{n} row of the analysts’ store does not fit the record and is left out: {rows}",
        "{n} ligne de la base de travail ne s’accorde pas avec le relevé et en est écartée : {rows}",
    ),
    "store.aside.other": (
        "{n} rows of the analysts’ store do not fit the record and are left out: {rows}",
        "{n} lignes de la base de travail ne s’accordent pas avec le relevé et en sont écartées : "
        "{rows}",
    ),
}
