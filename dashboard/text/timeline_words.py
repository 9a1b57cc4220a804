"""The words of the Timeline page: (English, French) by key."""

from __future__ import annotations

TIMELINE: dict[str, tuple[str, str]] = {
    "page.timeline": ("Timeline", "Chronologie"),
    "timeline.title": ("Foreign forces over time", "Forces étrangères au fil du temps"),
    # the sentence
    "timeline.said": ("{when}: {said}.", "{when} : {said}."),
    "timeline.there": ("{forces} in {countries}", "{forces} dans {countries}"),
    "timeline.none": (
        "no foreign force that the record knows of matches these filters",
        "aucune force étrangère connue du relevé ne répond à ces filtres",
    ),
    "timeline.quiet": (
        "no coup, demand to leave or agreement on record",
        "ni coup d’État, ni exigence de départ, ni accord relevé",
    ),
    "timeline.coup.one": ("{n} coup", "{n} coup d’État"),
    "timeline.coup.other": ("{n} coups", "{n} coups d’État"),
    "timeline.expulsion_demand.one": ("{n} demand to leave", "{n} exigence de départ"),
    "timeline.expulsion_demand.other": ("{n} demands to leave", "{n} exigences de départ"),
    "timeline.agreement.one": ("{n} agreement", "{n} accord"),
    "timeline.agreement.other": ("{n} agreements", "{n} accords"),
    # the period
    "timeline.by": ("One line for each", "Une ligne par"),
    "timeline.by_actor": ("Sending power", "Puissance"),
    "timeline.by_force": ("Force", "Force"),
    "timeline.by_country": ("Host country", "Pays hôte"),
    "timeline.earlier": ("◂ Earlier", "◂ Avant"),
    "timeline.later": ("Later ▸", "Après ▸"),
    "timeline.out": ("Zoom out", "Dézoomer"),
    "timeline.since": ("Since 2012", "Depuis 2012"),
    "timeline.whole": ("Whole record", "Tout le relevé"),
    # strength
    "timeline.strength": ("Reported strength", "Effectifs signalés"),
    "timeline.strength.read": (
        "Each line has the same square root scale. Filled up to the lowest number reported, darker "
        "from the lowest to the highest; dashed: somebody is there and nobody says how many; "
        "“+”: further forces without a number; blank: nobody on record. Drag across a chart to zoom in.",
        "Chaque ligne a la même échelle, en racine carrée. Rempli jusqu’au plus petit effectif "
        "signalé, plus foncé du plus petit au plus grand ; tirets : présence sans effectif connu ; "
        "« + » : d’autres forces sans effectif connu ; vide : personne de relevé. "
        "Faites glisser la souris sur un graphique pour zoomer.",
    ),
    "timeline.strength.read.short": (
        "Square root scale, the same for each line. Filled up to the lowest number reported, darker "
        "up to the highest; dashed: there, number unknown; “+”: further forces without a number; "
        "blank: nobody on record.",
        "Échelle en racine carrée, la même pour chaque ligne. Rempli jusqu’au plus petit effectif "
        "signalé, plus foncé jusqu’au plus grand ; tirets : présence, effectif inconnu ; « + » : "
        "d’autres forces sans effectif connu ; vide : personne de relevé.",
    ),
    "timeline.strength.alt": (
        "Chart of the reported strength over time; the table under the charts says the same",
        "Graphique des effectifs signalés au fil du temps ; le tableau sous les graphiques dit la "
        "même chose",
    ),
    "timeline.strength.none": (
        "Nothing to draw: in this period the record has no counted force for these filters.",
        "Rien à tracer : sur cette période, le relevé n’a aucune force comptée pour ces filtres.",
    ),
    "timeline.more.one": (
        "{n} smaller line is in the table only",
        "{n} ligne plus petite figure seulement dans le tableau",
    ),
    "timeline.more.other": (
        "{n} smaller lines are in the table only",
        "{n} lignes plus petites figurent seulement dans le tableau",
    ),
    "timeline.show_all": ("Draw all {n}", "Tracer les {n}"),
    "timeline.show_main": ("Draw the largest only", "Ne tracer que les plus grandes"),
    "timeline.unknown.one": ("{n} force without a number", "{n} force sans effectif connu"),
    "timeline.unknown.other": ("{n} forces without a number", "{n} forces sans effectif connu"),
    "timeline.unknown_in.one": (
        "in {n} country the number is unknown",
        "{n} pays à l’effectif inconnu",
    ),
    "timeline.unknown_in.other": (
        "in {n} countries the number is unknown",
        "{n} pays à l’effectif inconnu",
    ),
    "timeline.plus": ("{number} +", "{number} +"),
    "timeline.with_unknown": ("{number}; besides, {unknown}", "{number}, sans compter {unknown}"),
    "timeline.span": ("{first} – {last}", "{first} – {last}"),
    "timeline.on": ("{place}: {force}", "{place} : {force}"),
    # presences
    "timeline.presence": ("Presences", "Présences"),
    "timeline.presence.sites": (
        "One row for each force and place. Choose a bar to see who says so.",
        "Une ligne par force et par lieu. Choisissez une barre pour voir qui le dit.",
    ),
    "timeline.presence.forces": (
        "One row for each force in a country, as {n} places would be too many. Choose a country, "
        "a power or a force to see each place; choose a bar to see who says so.",
        "Une ligne par force dans un pays, car {n} lieux seraient trop. Choisissez un pays, une "
        "puissance ou une force pour voir chaque lieu ; choisissez une barre pour voir qui le dit.",
    ),
    "timeline.presence.alt": (
        "Chart of the presences over time; the list under the charts says the same",
        "Graphique des présences au fil du temps ; la liste sous les graphiques dit la même chose",
    ),
    "timeline.presence.none": (
        "No presence on record in this period for these filters.",
        "Aucune présence relevée sur cette période pour ces filtres.",
    ),
    "timeline.rules": (
        "Lines across: solid for a coup, dashed for a demand to leave, dotted for an agreement; "
        "their numbers are those of the list below.",
        "Traits verticaux : plein pour un coup d’État, tirets pour une exigence de départ, "
        "pointillé pour un accord ; leurs numéros sont ceux de la liste ci-dessous.",
    ),
    "timeline.rules.most": (
        "Of {all} acts, {n} are drawn: those with a known day or month, coups and demands first.",
        "Sur {all} actes, {n} sont tracés : ceux dont le jour ou le mois est connu, coups d’État "
        "et exigences d’abord.",
    ),
    # card
    "timeline.card": ("On {day}", "Le {day}"),
    "timeline.to_map": ("See on the map", "Voir sur la carte"),
    # panels
    "timeline.tab.bars": ("Presences ({n})", "Présences ({n})"),
    "timeline.tab.steps": ("Strength ({n})", "Effectifs ({n})"),
    "timeline.tab.acts": ("Acts ({n})", "Actes ({n})"),
    "timeline.tab.take": ("Download", "Télécharger"),
    "timeline.acts": ("Acts", "Actes"),
    "timeline.acts.intro": (
        "Coups, demands to leave and agreements; a number is that of the line in the charts.",
        "Coups d’État, exigences de départ et accords ; le numéro est celui du trait dans les "
        "graphiques.",
    ),
    "timeline.acts.none": (
        "The record has no coup, demand or agreement in this period for these filters.",
        "Le relevé n’a sur cette période ni coup d’État, ni exigence, ni accord pour ces filtres.",
    ),
    "timeline.col.people": ("People", "Effectif"),
    "timeline.col.force": ("Force", "Force"),
    "timeline.col.status": ("Status", "Statut"),
    "timeline.csv.bars": ("Presences, CSV", "Présences, CSV"),
    "timeline.csv.steps": ("Strength, CSV", "Effectifs, CSV"),
    "timeline.csv.acts": ("Acts, CSV", "Actes, CSV"),
    "timeline.cited": (
        "Sahel Forces, record {version}, cut-off {cut_off}, timeline from {first} to {last}, {link}",
        "Sahel Forces, relevé {version}, arrêté au {cut_off}, chronologie du {first} au {last}, "
        "{link}",
    ),
}
