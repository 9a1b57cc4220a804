"""The words of the Compare page: (English, French) by key."""

from __future__ import annotations

COMPARE: dict[str, tuple[str, str]] = {
    "page.compare": ("Compare", "Comparer"),
    "compare.title": ("What changed between two dates", "Ce qui a changé entre deux dates"),
    "compare.a": ("Date A", "Date A"),
    "compare.b": ("Date B", "Date B"),
    "compare.swap": ("Swap the dates", "Échanger les dates"),
    "compare.presets": ("Turning points", "Moments clés"),
    # the sentence
    "compare.said": ("{span}: {said}.", "{span} : {said}."),
    "compare.between": ("Between {first} and {last}", "Entre le {first} et le {last}"),
    "compare.back": ("Back from {first} to {last}", "En remontant du {first} au {last}"),
    "compare.same_day": (
        "Both dates are {first}: nothing can have changed; choose another date",
        "Les deux dates sont le {first} : rien n’a pu changer ; choisissez une autre date",
    ),
    "compare.forces.one": ("{n} force", "{n} force"),
    "compare.forces.other": ("{n} forces", "{n} forces"),
    "compare.number.one": ("{n}", "{n}"),
    "compare.number.other": ("{n}", "{n}"),
    "compare.left.one": ("{forces} left", "{forces} partie"),
    "compare.left.other": ("{forces} left", "{forces} parties"),
    "compare.arrived.one": ("{forces} arrived", "{forces} arrivée"),
    "compare.arrived.other": ("{forces} arrived", "{forces} arrivées"),
    "compare.stayed.one": ("{forces} stayed", "{forces} restée"),
    "compare.stayed.other": ("{forces} stayed", "{forces} restées"),
    "compare.unclear.one": (
        "of {forces} the record cannot tell",
        "pour {forces}, le relevé ne permet pas de trancher",
    ),
    "compare.unclear.other": (
        "of {forces} the record cannot tell",
        "pour {forces}, le relevé ne permet pas de trancher",
    ),
    "compare.names": ("{count} ({names})", "{count} ({names})"),
    "compare.more.one": ("{n} other", "{n} autre"),
    "compare.more.other": ("{n} others", "{n} autres"),
    "compare.held": ("{force} – {country}", "{force} – {country}"),
    "compare.none": (
        "the record knows of no foreign force that matches these filters at either date",
        "le relevé ne connaît à ces deux dates aucune force étrangère qui réponde à ces filtres",
    ),
    # the list
    "compare.list": ("Changes by host country", "Changements par pays hôte"),
    "compare.list.intro": (
        "Certain changes first, then the largest. Choose a line to see who says so, at both dates.",
        "Les changements certains d’abord, puis les plus importants. Choisissez une ligne pour "
        "voir qui le dit, aux deux dates.",
    ),
    "compare.list.none": (
        "The record shows no change between these dates for these filters.",
        "Le relevé ne montre aucun changement entre ces dates pour ces filtres.",
    ),
    "compare.unchanged.one": ("{n} unchanged line", "{n} ligne inchangée"),
    "compare.unchanged.other": ("{n} unchanged lines", "{n} lignes inchangées"),
    "compare.uncertain": ("not certain", "pas certain"),
    "compare.by": ("{word} {force}", "{word} {force}"),
    "compare.sizes": ("{before} → {after}", "{before} → {after}"),
    "compare.statuses": ("{before} → {after}", "{before} → {after}"),
    # between the dates
    "compare.acts": ("Political acts in between", "Actes politiques entre les deux dates"),
    "compare.acts.none": (
        "The record has no coup, demand, agreement or announcement in between for these filters.",
        "Le relevé n’a entre ces dates ni coup d’État, ni exigence de départ, ni accord, ni "
        "annonce pour ces filtres.",
    ),
    "compare.acts.more.one": (
        "and {n} more in the list of events on the map page",
        "et {n} autre dans la liste des événements de la page Carte",
    ),
    "compare.acts.more.other": (
        "and {n} more in the list of events on the map page",
        "et {n} autres dans la liste des événements de la page Carte",
    ),
    # the map
    "compare.sides": ("Maps", "Cartes"),
    "compare.sides_one": ("One map", "Une carte"),
    "compare.sides_two": ("Two maps", "Deux cartes"),
    "compare.at": ("{letter} · {day}", "{letter} · {day}"),
    "compare.choose": (
        "Choose a line or a symbol: its card at both dates appears here.",
        "Choisissez une ligne ou un symbole : sa fiche aux deux dates s’affiche ici.",
    ),
    # taking it away
    "compare.export": ("Take it away", "Emporter"),
    "compare.csv": ("Changes as a table (CSV)", "Changements en tableau (CSV)"),
    "compare.text": ("Changes as text", "Changements en texte"),
    "compare.cited": (
        "Sahel Forces, record {version}, cut-off {cut_off}, from {first} to {last}, {link}",
        "Sahel Forces, relevé {version}, arrêté au {cut_off}, du {first} au {last}, {link}",
    ),
    # presets
    "turn.mli-serval": ("Mali: coup of 2012 → Serval", "Mali : coup d’État de 2012 → Serval"),
    "turn.mli-coup-2020": (
        "Mali: coup of 2020 → coup of 2021",
        "Mali : coup d’État de 2020 → celui de 2021",
    ),
    "turn.mli-barkhane": (
        "Mali: coup of 2021 → Barkhane gone",
        "Mali : coup d’État de 2021 → départ de Barkhane",
    ),
    "turn.mli-minusma": ("Mali: the end of MINUSMA", "Mali : fin de la MINUSMA"),
    "turn.mli-wagner": (
        "Mali: Wagner gives way to Africa Corps",
        "Mali : Wagner cède la place à l’Africa Corps",
    ),
    "turn.bfa-coup-jan": (
        "Burkina Faso: coup of January 2022 → the next",
        "Burkina Faso : coup d’État de janvier 2022 → le suivant",
    ),
    "turn.bfa-sabre": (
        "Burkina Faso: coup of September 2022 → Sabre gone",
        "Burkina Faso : coup d’État de septembre 2022 → départ de Sabre",
    ),
    "turn.ner-coup-2023": (
        "Niger: coup of 2023 → the US gone",
        "Niger : coup d’État de 2023 → départ américain",
    ),
    "turn.tcd-accord": (
        "Chad: accord ended → the French gone",
        "Tchad : accord rompu → départ français",
    ),
    "turn.sen-bases": ("Senegal: the French hand over", "Sénégal : restitution des bases"),
}
