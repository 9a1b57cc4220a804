"""The words of the Map page around the card: (English, French) by key."""

from __future__ import annotations

PAGE: dict[str, tuple[str, str]] = {
    # frame
    "app.title": ("Foreign forces in the Sahel", "Forces étrangères au Sahel"),
    "app.tagline": ("Who is where, since when, who says so", "Qui est où, depuis quand, selon qui"),
    "page.map": ("Map", "Carte"),
    "map.label": ("Map of foreign forces", "Carte des forces étrangères"),
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
        "“{value}” ({param}) is not a day this page knows, such as 2024-05-02; the default date "
        "is shown.",
        "« {value} » ({param}) n’est pas un jour connu de cette page, comme 2024-05-02 ; "
        "la date par défaut est affichée.",
    ),
    "notice.unknown_code": (
        "The record does not know “{value}” ({param}); this part of the filter is left out.",
        "Le relevé ne connaît pas « {value} » ({param}) ; cette partie du filtre est laissée de "
        "côté.",
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
    "moment.mali-2022": ("Last French soldier leaves Mali", "Dernier soldat français au Mali"),
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
    "step.previous": ("Event", "Événement"),
    "step.next": ("Event", "Événement"),
    "step.previous.help": ("Go to the previous event", "Aller à l’événement précédent"),
    "step.next.help": ("Go to the next event", "Aller à l’événement suivant"),
    "step.play": ("Play", "Lire"),
    "step.stop": ("Stop", "Arrêter"),
    "step.play.help": (
        "Go from event to event, one every two seconds",
        "Aller d’événement en événement, un toutes les deux secondes",
    ),
    "step.cut_off": ("End of the record", "Fin du relevé"),
    "step.cut_off.help": (
        "Go to {day}, the last day the record knows",
        "Aller au {day}, dernier jour connu du relevé",
    ),
    "step.none": ("No event on this day.", "Aucun événement ce jour-là."),
    "step.first": (
        "There is no earlier event for these filters.",
        "Aucun événement antérieur pour ces filtres.",
    ),
    "step.last": (
        "There is no later event for these filters.",
        "Aucun événement ultérieur pour ces filtres.",
    ),
    # tabs
    "panels": ("More about this view", "En savoir plus sur cette vue"),
    "tab.list": ("List ({n})", "Liste ({n})"),
    "tab.events": ("Events ({n})", "Événements ({n})"),
    "tab.off": ("Not on the map ({n})", "Hors carte ({n})"),
    "tab.export": ("Download", "Télécharger"),
    "tab.help": ("How to read this map", "Lire cette carte"),
    "list.empty": (
        "No foreign force that the record knows of matches these filters on this date.",
        "Aucune force étrangère connue du relevé ne répond à ces filtres à cette date.",
    ),
    "list.intro": (
        "Every symbol of the map as a button, by country and site.",
        "Chaque symbole de la carte sous forme de bouton, par pays et par site.",
    ),
    "list.whole_country": ("Whole country", "Pays entier"),
    "events.intro.at": (
        "Events from {first} to {last}, the thirty days up to the date shown.",
        "Événements du {first} au {last}, soit les trente jours jusqu’à la date affichée.",
    ),
    "events.intro.period": ("Events from {first} to {last}.", "Événements du {first} au {last}."),
    "events.none": ("No event on record in these days.", "Aucun événement relevé ces jours-là."),
    "off.intro": (
        "These records match the filters and cannot be put at a point. None is drawn at a guess.",
        "Ces fiches répondent aux filtres mais ne peuvent pas être placées en un point. Aucune "
        "n’est devinée.",
    ),
    "off.none": (
        "Every record of this view is on the map.",
        "Toutes les fiches de cette vue sont sur la carte.",
    ),
    "off.not_located": ("place not located", "lieu non localisé"),
    "off.region": ("a region, not a place", "une région, non un lieu"),
    "off.unknown": (
        "status unknown: nothing says whether it is still there",
        "statut indéterminé : rien ne dit si elle y est encore",
    ),
    # export
    "export.intro": (
        "Exactly this view, with its data version, cut-off date and citation inside.",
        "Exactement cette vue, avec la version des données, leur date d’arrêt et la citation.",
    ),
    "export.csv": ("CSV table", "Tableau CSV"),
    "export.geojson": ("GeoJSON", "GeoJSON"),
    "export.events": ("Events, CSV", "Événements, CSV"),
    "export.picture": ("Picture, PNG", "Image, PNG"),
    "export.cite": ("To cite this view", "Pour citer cette vue"),
    "export.citation": (
        "Sahel Forces, record {version}, cut-off {cut_off}, view “{when}”, {link}",
        "Sahel Forces, relevé {version}, arrêté au {cut_off}, vue « {when} », {link}",
    ),
    "report.title": ("Report an error", "Signaler une erreur"),
    "report.intro": (
        "Copy this text and send it to whoever runs this copy.",
        "Copiez ce texte et envoyez-le à la personne qui gère cette copie.",
    ),
    "report.link": ("Open the report page", "Ouvrir la page de signalement"),
    "report.text": (
        "Error in Sahel Forces\nView: {link}\nRecord: {version}, cut-off {cut_off}\nSelected: "
        "{selected}\n"
        "What is wrong:\nSource that says so (link):",
        "Erreur dans Sahel Forces\nVue : {link}\nRelevé : {version}, arrêté au {cut_off}\n"
        "Sélection : {selected}\nCe qui est faux :\nSource qui le dit (lien) :",
    ),
    # help
    "help.text": (
        "**A symbol is a place where the record has foreign forces on the date shown.** Its area "
        "grows with "
        "the number of people; a dashed ring means that the number is unknown. Several forces at "
        "one "
        "place are one stacked symbol at the true point.\n\n"
        "**Colour and sign name the sending power; the word in the card gives the status.** "
        "*Leaving*: a "
        "withdrawal was demanded, announced or begun and is not complete. *Probably present*: no "
        "report for more "
        "than six months. *Possibly present*: the date falls within an uncertain beginning or "
        "end.\n\n"
        "**A badge on a country is a figure or a report about the whole country**, never a dot "
        "at its "
        "centre, and it is not added to the sites.\n\n"
        "**Nothing here is typed in as a state.** Sources make claims; presence on a day is "
        "worked out "
        "from them by fixed rules, and each card says which claims and which rule decided. "
        "Missing is not "
        "zero: what the record does not know, the map does not show.",
        "**Un symbole est un lieu où le relevé compte des forces étrangères à la date "
        "affichée.** Sa surface "
        "croît avec l’effectif ; un cercle en tirets signale un effectif inconnu. Plusieurs forces "
        "en un même lieu forment un seul symbole empilé, au point exact.\n\n"
        "**La couleur et le signe désignent la puissance ; le mot de la fiche donne le statut.** "
        "*En cours de "
        "départ* : un retrait a été exigé, annoncé ou commencé et n’est pas achevé. "
        "*Probablement présente* : aucune "
        "information depuis plus de six mois. *Peut-être présente* : la date tombe dans un début "
        "ou une fin "
        "incertains.\n\n"
        "**Une pastille sur un pays est un chiffre ou une information pour tout le pays**, "
        "jamais un "
        "point en son centre, et ne s’ajoute pas aux sites.\n\n"
        "**Rien n’est saisi ici comme un état.** Des sources affirment ; la présence un jour "
        "donné en est "
        "déduite par des règles fixes, et chaque fiche dit quelles affirmations et quelle règle "
        "ont décidé. "
        "L’absence de donnée n’est pas zéro : ce que le relevé ignore, la carte ne le montre pas.",
    ),
    "help.counted": (
        "“Foreign forces” in the sentence counts the forces flagged as such in the record; "
        "civilian missions, "
        "intelligence sites, exercises, host troops inside a regional force and contingents beside "
        "their mission are listed but not counted.",
        "« Forces étrangères » dans la phrase compte les forces marquées comme telles dans le "
        "relevé ; les "
        "missions civiles, sites de renseignement, exercices, troupes hôtes d’une force "
        "régionale et contingents "
        "d’une mission sont listés, non comptés.",
    ),
    "foot.text": (
        "Borders, lakes and names: Natural Earth (public domain), simplified; they take no "
        "position. Places: "
        "GeoNames (CC BY 4.0) and airport registers. Record {version}, cut-off {cut_off}.",
        "Frontières, lacs et noms : Natural Earth (domaine public), simplifiés ; ils ne valent "
        "pas prise de "
        "position. Lieux : GeoNames (CC BY 4.0) et registres d’aéroports. Relevé {version}, "
        "arrêté au {cut_off}.",
    ),
    "error.no_record": (
        "The record has not been built yet. In the project folder, run: make data",
        "Le relevé n’est pas encore construit. Dans le dossier du projet, lancez : make data",
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
