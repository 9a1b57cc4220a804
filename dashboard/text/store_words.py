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
    # why something could not be done
    "fault.cell": (
        "{table} {row}, {column} “{value}”: {advice}",
        "{table} {row}, {column} « {value} » : {advice}",
    ),
    "fault.conflict": (
        "{table} {row} was changed by {who} ({at}): {advice}",
        "{table} {row} a été modifié par {who} ({at}) : {advice}",
    ),
    # the History page
    "page.history": ("History", "Historique"),
    "history.title": ("What analysts have changed", "Ce que les analystes ont modifié"),
    "history.none": (
        "Nothing has been added or edited here: this is the record as it was published.",
        "Rien n’a été ajouté ni modifié ici : c’est le relevé tel qu’il a été publié.",
    ),
    "history.changes.one": ("{n} change", "{n} modification"),
    "history.changes.other": ("{n} changes", "{n} modifications"),
    "history.people.one": ("by {n} person", "par {n} personne"),
    "history.people.other": ("by {n} people", "par {n} personnes"),
    "history.waiting.one": (
        "{n} proposal awaits a reviewer",
        "{n} proposition attend un relecteur",
    ),
    "history.waiting.other": (
        "{n} proposals await a reviewer",
        "{n} propositions attendent un relecteur",
    ),
    "history.proposals": ("Awaiting review", "À relire"),
    "history.list": ("Changes, the latest first", "Modifications, la plus récente d’abord"),
    "history.empty": (
        "No change matches these filters.",
        "Aucune modification ne répond à ces filtres.",
    ),
    "history.change": ("Change {number}", "Modification {number}"),
    "history.proposal": ("Proposal {number}", "Proposition {number}"),
    "history.kind.change": ("made directly", "faite directement"),
    "history.kind.undo": ("undoes change {number}", "annule la modification {number}"),
    "history.kind.accept": ("an accepted proposal", "proposition acceptée"),
    "history.kind.import": ("from imported tables", "depuis des tables importées"),
    "history.undone_by": ("Undone by change {number}", "Annulée par la modification {number}"),
    "history.action.add": ("{table} added", "{table} : ajout"),
    "history.action.edit": ("{table} edited", "{table} : modification"),
    "history.action.retract": ("{table} retracted", "{table} : retrait"),
    "history.action.undo": ("{table} put back", "{table} : retour en arrière"),
    "history.table.actors": ("Actor", "Acteur"),
    "history.table.forces": ("Force", "Force"),
    "history.table.sites": ("Site", "Site"),
    "history.table.voices": ("Voice", "Voix"),
    "history.table.events": ("Event", "Événement"),
    "history.table.claims": ("Claim", "Affirmation"),
    "history.table.overrides": ("Position", "Position"),
    "history.more.one": ("and {n} more row", "et {n} ligne de plus"),
    "history.more.other": ("and {n} more rows", "et {n} lignes de plus"),
    "history.older": ("Show older changes", "Montrer les modifications plus anciennes"),
    "history.undo": ("Undo…", "Annuler…"),
    "history.undo_do": ("Undo this change", "Annuler cette modification"),
    "history.undo_propose": ("Propose to undo it", "Proposer de l’annuler"),
    "history.accept": ("Accept", "Accepter"),
    "history.reject": ("Reject", "Rejeter"),
    "history.why": ("Reason", "Motif"),
    "history.why_hint": ("Stands in the history", "Reste dans l’historique"),
    "history.filter.table": ("What", "Quoi"),
    "history.filter.person": ("Who", "Qui"),
    "history.filter.text": ("Words or id", "Mots ou identifiant"),
    "history.filter.all": ("Everything", "Tout"),
    "history.filter.everybody": ("Everybody", "Tout le monde"),
    "history.done.undo": ("Change {number} is undone.", "La modification {number} est annulée."),
    "history.done.proposed": (
        "Proposed: a reviewer decides.",
        "Proposition enregistrée : un relecteur décide.",
    ),
    "history.done.accept": (
        "Proposal {number} is accepted.",
        "La proposition {number} est acceptée.",
    ),
    "history.done.reject": (
        "Proposal {number} is rejected.",
        "La proposition {number} est rejetée.",
    ),
    "history.refused": ("This was not done.", "Cela n’a pas été fait."),
    # who is at the page
    "account.reviewer": (
        "{name}: reviewer, what you write holds at once",
        "{name} : relecteur, ce que vous écrivez vaut aussitôt",
    ),
    "account.analyst": (
        "{name}: analyst, what you write is proposed to a reviewer",
        "{name} : analyste, ce que vous écrivez est proposé à un relecteur",
    ),
    "account.viewer": (
        "You read only: changes are for those who sign in",
        "Vous lisez seulement : les modifications sont réservées aux personnes connectées",
    ),
    "account.somebody": ("an analyst", "un analyste"),
    "account.sign_in": ("Sign in", "Se connecter"),
    "account.sign_out": ("Sign out", "Se déconnecter"),
}
