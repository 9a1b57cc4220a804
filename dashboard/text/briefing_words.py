"""The words of the Country page: (English, French) by key."""

from __future__ import annotations

BRIEFING: dict[str, tuple[str, str]] = {
    "page.country": ("Country", "Pays"),
    "brief.host": ("Host country", "Pays hôte"),
    "brief.title": ("Foreign forces {in_country}", "Forces étrangères {in_country}"),
    "brief.dated": ("{title}, {day}", "{title}, {day}"),
    # the sentence
    "brief.lead": (
        "On {day} the record has {forces} {in_country} at {sites}",
        "Le {day}, le relevé compte {forces} {in_country}, sur {sites}",
    ),
    "brief.lead.no_site": (
        "On {day} the record has {forces} {in_country}",
        "Le {day}, le relevé compte {forces} {in_country}",
    ),
    "brief.lead.none": (
        "On {day} the record knows of no foreign force {in_country}",
        "Le {day}, le relevé ne connaît aucune force étrangère {in_country}",
    ),
    "brief.lead.doubtful": (
        "On {day} the record knows of no foreign force that is surely {in_country}",
        "Le {day}, le relevé ne connaît aucune force étrangère dont la présence {in_country} soit "
        "assurée",
    ),
    "brief.leaving.one": ("{n} is leaving", "{n} est sur le départ"),
    "brief.leaving.other": ("{n} are leaving", "{n} sont sur le départ"),
    "brief.left.one": (
        "{n} left in the 24 months before",
        "{n} est partie au cours des 24 mois précédents",
    ),
    "brief.left.other": (
        "{n} left in the 24 months before",
        "{n} sont parties au cours des 24 mois précédents",
    ),
    # who is there
    "brief.there": ("Who is there", "Qui est présent"),
    "brief.there.none": (
        "No foreign force that counts is on record there on this day.",
        "Aucune force étrangère comptée n’y est relevée ce jour-là.",
    ),
    "brief.force": ("{force} ({actor})", "{force} ({actor})"),
    "brief.colon": (": ", " : "),
    "brief.total": ("{number} in the whole country", "{number} dans tout le pays"),
    "brief.at": ("{place}: {said}", "{place} : {said}"),
    "brief.people": ("people: {number}", "effectif : {number}"),
    "brief.last": ("last confirmed on {day}", "dernière confirmation le {day}"),
    "brief.doubtful": ("Possibly there", "Peut-être présentes"),
    "brief.others": ("On record, not counted", "Relevées, non comptées"),
    # who left
    "brief.gone": (
        "Who left in the 24 months before",
        "Qui est parti au cours des 24 mois précédents",
    ),
    "brief.gone.none": (
        "No departure on record between {first} and {last}.",
        "Aucun départ relevé entre le {first} et le {last}.",
    ),
    "brief.gone.all": (", gone from the country", ", départ de tout le pays"),
    "brief.gone.part": (", still elsewhere in the country", ", encore ailleurs dans le pays"),
    # key dates
    "brief.dates": ("Key dates", "Dates clés"),
    "brief.dates.none": (
        "No coup, demand, agreement, arrival or departure on record up to this day.",
        "Ni coup d’État, ni exigence, ni accord, ni arrivée, ni départ relevé jusqu’à ce jour.",
    ),
    "brief.dates.more.one": (
        "{n} earlier date is left out; the Timeline page has it.",
        "{n} date plus ancienne n’est pas reprise ; la page Chronologie la donne.",
    ),
    "brief.dates.more.other": (
        "{n} earlier dates are left out; the Timeline page has them.",
        "{n} dates plus anciennes ne sont pas reprises ; la page Chronologie les donne.",
    ),
    "brief.date": ("{when} · {kind}: {what}", "{when} · {kind} : {what}"),
    # strength
    "brief.strength": ("Reported strength over five years", "Effectifs signalés sur cinq ans"),
    "brief.strength.none": (
        "No counted force is on record in these five years.",
        "Aucune force comptée n’est relevée sur ces cinq années.",
    ),
    "brief.step": ("{days}: {number}", "{days} : {number}"),
    "brief.curve.more.one": (
        "{n} smaller line is in the list only",
        "{n} ligne plus petite figure dans la seule liste",
    ),
    "brief.curve.more.other": (
        "{n} smaller lines are in the list only",
        "{n} lignes plus petites figurent dans la seule liste",
    ),
    "brief.curve.alt": (
        "Chart of the reported strength over five years; the list below says the same",
        "Graphique des effectifs signalés sur cinq ans ; la liste ci-dessous dit la même chose",
    ),
    "brief.map": ("Where", "Où"),
    "brief.map.caption": (
        "The forces and places are those of the list “{list}”.",
        "Les forces et les lieux sont ceux de la liste « {list} ».",
    ),
    # sources and limits
    "brief.sources": ("Sources", "Sources"),
    "brief.quoted": ("“{title}”", "« {title} »"),
    "brief.undated": ("no date", "sans date"),
    "brief.limits": ("Limits", "Limites"),
    "brief.limits.text": (
        "This text is put together from {claims} in the record {about}, by fixed rules and without "
        "a language model. The record shows what is published, not what is there: secret and short "
        "deployments are missing, and what the record does not know is not zero. Record {version}, "
        "cut-off {cut_off}.",
        "Ce texte est composé à partir de {claims} du relevé {about}, selon des règles fixes et "
        "sans modèle de langue. Le relevé montre ce qui est publié, non ce qui est sur place : "
        "les déploiements secrets ou brefs manquent, et ce que le relevé ignore n’est pas zéro. "
        "Relevé {version}, arrêté au {cut_off}.",
    ),
    "brief.claims.one": ("{n} claim", "{n} affirmation"),
    "brief.claims.other": ("{n} claims", "{n} affirmations"),
    "brief.cite": ("How to cite", "Pour citer cette page"),
    "brief.cited": (
        "Sahel Forces, record {version}, cut-off {cut_off}, “{title}”, {link}",
        "Sahel Forces, relevé {version}, arrêté au {cut_off}, « {title} », {link}",
    ),
    # taking it away
    "brief.take": ("Take it away", "Emporter"),
    "brief.copy_text": ("Copy as text", "Copier en texte"),
    "brief.copy_markdown": ("Copy as Markdown", "Copier en Markdown"),
    "brief.print": ("Print or save as PDF", "Imprimer ou enregistrer en PDF"),
    "brief.text": ("Text file", "Fichier texte"),
    "brief.markdown": ("Markdown file", "Fichier Markdown"),
    "brief.manual": ("Copy this text:", "Copiez ce texte :"),
    "brief.to_timeline": ("Timeline of this country", "Chronologie de ce pays"),
    "brief.places": ("See a place on the map", "Voir un lieu sur la carte"),
    "card.briefing": ("Briefing on this country", "Note sur ce pays"),
}
