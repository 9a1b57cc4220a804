"""The words of the Map page around the card: (English, French) by key."""

from __future__ import annotations

PAGE: dict[str, tuple[str, str]] = {
    # frame
    "app.title": ("Foreign forces in the Sahel", "Forces étrangères au Sahel"),
    "page.map": ("Map", "Carte"),
    "language": ("Language", "Langue"),
    # sentence
    "sentence.at": (
        "{when}: {forces} at {sites} in {countries}",
        "{when} : {forces} sur {sites} dans {countries}",
    ),
    "sentence.no_site": ("{when}: {forces} in {countries}", "{when} : {forces} dans {countries}"),
    "sentence.day": ("{day}", "Le {day}"),
    "sentence.join": ("; ", " ; "),
    "sentence.none": (
        "{when}: no foreign force that the record knows of matches these filters",
        "{when} : aucune force étrangère connue du relevé ne répond à ces filtres",
    ),
    "sentence.others.one": (
        "{when}: no foreign force that counts is surely there; {n} that does not count, or is in "
        "doubt, matches these filters",
        "{when} : aucune force étrangère comptée n’est sûrement présente ; {n} autre, non comptée ou "
        "incertaine, répond à ces filtres",
    ),
    "sentence.others.other": (
        "{when}: no foreign force that counts is surely there; {n} that do not count, or are in "
        "doubt, match these filters",
        "{when} : aucune force étrangère comptée n’est sûrement présente ; {n} autres, non comptées "
        "ou incertaines, répondent à ces filtres",
    ),
    "sentence.period": ("From {first} to {last}", "Du {first} au {last}"),
    "sentence.forces.one": ("{n} foreign force", "{n} force étrangère"),
    "sentence.forces.other": ("{n} foreign forces", "{n} forces étrangères"),
    "sentence.sites.one": ("{n} site", "{n} site"),
    "sentence.sites.other": ("{n} sites", "{n} sites"),
    "sentence.countries.one": ("{n} country", "{n} pays"),
    "sentence.countries.other": ("{n} countries", "{n} pays"),
    "sentence.leaving.one": (
        "{n} withdrawal announced, not complete",
        "{n} retrait annoncé, non achevé",
    ),
    "sentence.leaving.other": (
        "{n} withdrawals announced, not complete",
        "{n} retraits annoncés, non achevés",
    ),
    "sentence.stale.one": ("{n} report stale", "{n} information ancienne"),
    "sentence.stale.other": ("{n} reports stale", "{n} informations anciennes"),
    "sentence.off.one": ("{n} record not on the map", "{n} fiche hors carte"),
    "sentence.off.other": ("{n} records not on the map", "{n} fiches hors carte"),
    "sentence.events.one": ("{n} event in the period", "{n} événement dans la période"),
    "sentence.events.other": ("{n} events in the period", "{n} événements dans la période"),
    "sentence.late": ("after the record’s cut-off ({day})", "après l’arrêt du relevé ({day})"),
    "sentence.early": (
        "before the first report of the record ({day})",
        "avant la première information du relevé ({day})",
    ),
    "sentence.known": (
        "as known on {day}, without what was published later",
        "tel que connu le {day}, sans ce qui a été publié ensuite",
    ),
    "known.toggle": ("As known on a past date", "Tel que connu à une date passée"),
    "known.date": ("Known on", "Connu le"),
    "known.help": (
        "Leaves out every claim published after this date. A claim without a publication date "
        "counts from its own date.",
        "Écarte toute affirmation publiée après cette date. Sans date de publication, une "
        "affirmation compte à partir de sa propre date.",
    ),
    # notices
    "notice.title": (
        "This link could not be followed in full.",
        "Ce lien n’a pas pu être suivi en entier.",
    ),
    "notice.bad_choice": (
        "“{param}” cannot be “{value}”; the default is used.",
        "« {param} » ne peut pas être « {value} » ; la valeur par défaut est prise.",
    ),
    "notice.bad_date": (
        "“{value}” ({param}) is not a day of the years 1960 to 2100, such as 2024-05-02; the "
        "default date is shown.",
        "« {value} » ({param}) n’est pas un jour des années 1960 à 2100, comme 2024-05-02 ; "
        "la date par défaut est affichée.",
    ),
    "notice.bad_known": (
        "“{value}” ({param}) is not a day of the years 1960 to 2100, such as 2024-05-02; nothing "
        "is left out.",
        "« {value} » ({param}) n’est pas un jour des années 1960 à 2100, comme 2024-05-02 ; "
        "rien n’est écarté.",
    ),
    "notice.unknown_code": (
        "The record does not know “{value}” ({param}); this part of the filter is left out.",
        "Le relevé ne connaît pas « {value} » ({param}) ; cette partie du filtre est laissée de "
        "côté.",
    ),
    "notice.unknown_selection": (
        "The record does not know “{value}” ({param}); nothing is selected.",
        "Le relevé ne connaît pas « {value} » ({param}) ; rien n’est sélectionné.",
    ),
    "notice.too_long": (
        "The search text ({param}) was cut to 200 characters.",
        "Le texte cherché ({param}) a été coupé à 200 caractères.",
    ),
    "notice.reversed": (
        "The period ended before it began ({value}); its two dates were swapped.",
        "La période finissait avant de commencer ({value}) ; ses deux dates ont été échangées.",
    ),
    # sidebar
    "filter.countries": ("Host country", "Pays hôte"),
    "filter.more": ("+ {n}", "+ {n}"),
    "filter.fewer": ("− fewer", "− moins"),
    "filter.actors": ("Sending power", "Puissance"),
    "filter.forces": ("Force", "Force"),
    "filter.stages": ("Stage", "Étape"),
    "filter.all": ("All", "Toutes"),
    "filter.text": ("Search", "Recherche"),
    "filter.text.hint": ("base, force, source…", "base, force, source…"),
    "filter.reset": ("Reset", "Réinitialiser"),
    "copy.link": ("Copy link", "Copier le lien"),
    "copy.done": ("Copied", "Copié"),
    "copy.manual": ("Copy this address:", "Copiez cette adresse :"),
    "when": ("Date", "Date"),
    "mode.at": ("At a date", "À une date"),
    "mode.period": ("During a period", "Sur une période"),
    "date.at": ("Day", "Jour"),
    "date.from": ("From", "Du"),
    "date.to": ("To", "Au"),
    "date.pick": ("Choose day, month and year", "Choisir le jour, le mois et l’année"),
    "date.day": ("Day", "Jour"),
    "date.month": ("Month", "Mois"),
    "date.year": ("Year", "Année"),
    "date.bad": (
        "“{value}” is not a day: write 2024-05-02 or 2 May 2024. The date is unchanged.",
        "« {value} » n’est pas un jour : écrivez 2024-05-02 ou 2 mai 2024. La date est inchangée.",
    ),
    "date.range": (
        "Choose a day between {first} and {last}. The date is unchanged.",
        "Choisissez un jour entre {first} et {last}. La date est inchangée.",
    ),
    "date.clamped": (
        "There is no such day in that month: its last day, {when}, is shown.",
        "Ce jour n’existe pas dans ce mois : son dernier jour, le {when}, est affiché.",
    ),
    "date.swapped": (
        "The period ended before it began: its two dates were swapped.",
        "La période finissait avant de commencer : ses deux dates ont été échangées.",
    ),
    "moments": ("Turning points", "Moments clés"),
    "moment.mali-2022": (
        "Last French soldier leaves Mali",
        "Départ du dernier soldat français du Mali",
    ),
    "moment.niger-coup-2023": ("Coup in Niger", "Coup d’État au Niger"),
    "moment.france-niger-2023": (
        "French forces out of Niger",
        "Fin de la présence française au Niger",
    ),
    "moment.base-101-2024": ("Base 101: Russians and Americans", "Base 101 : Russes et Américains"),
    "moment.us-niger-2024": ("US forces out of Agadez", "Départ américain d’Agadez"),
    "moment.kossei-2025": ("End at Camp Kosseï, Chad", "Fin du camp Kosseï, Tchad"),
    "moment.wagner-2025": (
        "Wagner becomes Africa Corps in Mali",
        "Mali : de Wagner à l’Africa Corps",
    ),
    # steps
    "step.none.at": ("No event on this day.", "Aucun événement ce jour-là."),
    "step.none.period": (
        "No event on the last day of the period.",
        "Aucun événement le dernier jour de la période.",
    ),
    # forms
    "people.unknown": ("number unknown", "effectif inconnu"),
    "people.at_most": ("up to {n}", "jusqu’à {n}"),
    "people.at_least": ("at least {n}", "au moins {n}"),
    "people.best": (" (best: {n})", " (retenu : {n})"),
    "people.computed": (" (computed)", " (calculé)"),
    "span.between": ("between {first} and {last}", "entre le {first} et le {last}"),
    "span.extent": ("from {first} to {last}", "du {first} au {last}"),
    "span.in": ("in {when}", "en {when}"),
    "since.unknown": ("beginning unknown", "début inconnu"),
    "since.by": ("there by {when} at the latest", "présente au plus tard le {when}"),
    "since.day": ("since {when}", "depuis le {when}"),
    "since.range": ("since a day {when}", "depuis un jour {when}"),
    "until.day": ("gone from {when}", "absente à partir du {when}"),
    "since.whole": ("since {when}", "depuis {when}"),
    "until.range": ("gone {when}", "partie {when}"),
}
