"""The words of the panels below the map: (English, French) by key."""

from __future__ import annotations

PANEL: dict[str, tuple[str, str]] = {
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
        "*Sur le "
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
    "foot.osm": (
        "Some places: © OpenStreetMap contributors (ODbL 1.0).",
        "Certains lieux : © les contributeurs d'OpenStreetMap (ODbL 1.0).",
    ),
    "error.no_record": (
        "The record has not been built yet. In the project folder, run: make data",
        "Le relevé n’est pas encore construit. Dans le dossier du projet, lancez : make data",
    ),
}
