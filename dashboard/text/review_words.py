"""The words of the Places page, where people decide what geocoding left open: (English, French)."""

from __future__ import annotations

REVIEW: dict[str, tuple[str, str]] = {
    "page.review": ("Places", "Lieux"),
    "review.title": ("Places to decide on", "Lieux à trancher"),
    "review.waiting.one": ("{n} place waits for a decision", "{n} lieu attend une décision"),
    "review.waiting.other": (
        "{n} places wait for a decision",
        "{n} lieux attendent une décision",
    ),
    "review.decided.one": ("{n} decided here", "{n} tranché ici"),
    "review.decided.other": ("{n} decided here", "{n} tranchés ici"),
    "review.none_open": (
        "No place waits for a decision. Every one can be looked at and corrected.",
        "Aucun lieu n'attend de décision. Chacun peut être examiné et corrigé.",
    ),
    "review.list": ("List", "Liste"),
    "review.list.open": ("To decide ({n})", "À trancher ({n})"),
    "review.list.decided": ("Decided here ({n})", "Tranchés ici ({n})"),
    "review.list.all": ("All ({n})", "Tous ({n})"),
    "review.place": ("Place", "Lieu"),
    "review.empty": ("Nothing is in this list.", "Cette liste est vide."),
    # the place
    "review.asked": (
        "{kind} in {country}, searched as “{query}”",
        "{kind}, {country}, recherché sous « {query} »",
    ),
    "review.now.nowhere": (
        "Not on the map: no gazetteer at hand knows the name.",
        "Absent de la carte : aucun répertoire disponible ne connaît ce nom.",
    ),
    "review.now.unsure": (
        "Not on the map: only the candidates below, and none of them is sure.",
        "Absent de la carte : seulement les candidats ci-dessous, et aucun n'est sûr.",
    ),
    "review.now.placed": (
        "On the map at {point} ({precision}).",
        "Sur la carte à {point} ({precision}).",
    ),
    "review.now.decided": (
        "Decided: at {point} ({precision}).",
        "Tranché : à {point} ({precision}).",
    ),
    "review.now.unlocatable": (
        "Decided: it cannot be located.",
        "Tranché : ce lieu ne peut pas être localisé.",
    ),
    # what it may be
    "review.choice": ("Where is it?", "Où est-ce ?"),
    "review.choice.own": ("A point of my own", "Un point que j'indique"),
    "review.choice.own_help": (
        "click on the map, or type degrees",
        "cliquez sur la carte, ou saisissez des degrés",
    ),
    "review.choice.nowhere": ("It cannot be located", "Il ne peut pas être localisé"),
    "review.choice.nowhere_help": (
        "stays off the map and is counted there",
        "reste hors carte, où il est compté",
    ),
    "review.mark.now": ("Where it stands now", "Position actuelle"),
    "review.mark.own": ("Your point", "Votre point"),
    "review.method.exact": ("same name", "même nom"),
    "review.method.spacing": (
        "same name but for spaces or hyphens",
        "même nom aux espaces et traits d'union près",
    ),
    "review.method.peeled": (
        "the town named in the description",
        "la localité nommée dans la description",
    ),
    "review.method.phonetic": ("a name that sounds alike", "un nom qui sonne de même"),
    "review.method.fuzzy": ("a name spelt alike", "un nom d'orthographe proche"),
    "review.method.online": ("found online", "trouvé en ligne"),
    "review.doubt.not_reviewed": (
        "villages that no table here has may share it",
        "des villages absents des tables peuvent le porter aussi",
    ),
    "review.doubt.few_names": (
        "the tables hold few of this country's places",
        "les tables contiennent peu de lieux de ce pays",
    ),
    "review.doubt.few_villages": (
        "from a table that holds few villages of this area",
        "d'une table qui contient peu de villages de cette zone",
    ),
    "review.doubt.country_needed": (
        "other countries have villages of that name",
        "d'autres pays ont des villages de ce nom",
    ),
    "review.kind.town": ("town", "ville"),
    "review.kind.village": ("village", "village"),
    "review.kind.airport": ("airfield", "aérodrome"),
    "review.kind.base": ("base", "base"),
    "review.kind.camp": ("camp", "camp"),
    "review.kind.outpost": ("outpost", "poste avancé"),
    "review.kind.port": ("port", "port"),
    "review.kind.mine": ("mine", "mine"),
    "review.kind.region": ("region", "région"),
    "review.kind.works": ("works", "installation"),
    "review.kind.water": ("water", "cours ou plan d'eau"),
    "review.kind.height": ("height", "relief"),
    "review.kind.area": ("area", "zone"),
    "review.kind.vegetation": ("vegetation", "végétation"),
    "review.kind.road": ("road", "route"),
    "review.lat": ("Latitude (°N)", "Latitude (°N)"),
    "review.lon": ("Longitude (°E)", "Longitude (°E)"),
    "review.precision": ("The point is", "Ce point est"),
    "review.source": ("Where the point was read (required)", "Où ce point a été lu (obligatoire)"),
    "review.source_hint": (
        "title and address of the map, article or report",
        "titre et adresse de la carte, de l'article ou du rapport",
    ),
    "review.reason": ("Why (required)", "Pourquoi (obligatoire)"),
    "review.reason_hint": (
        "what the decision rests on, for those who read it later",
        "ce qui fonde la décision, pour qui la relira",
    ),
    "review.save": ("Save the decision", "Enregistrer la décision"),
    "review.propose": ("Propose the decision", "Proposer la décision"),
    # what is missing, what became of it
    "review.fault.choice": ("Choose where it is.", "Indiquez où c'est."),
    "review.fault.point": (
        "Latitude and longitude are degrees, such as 16.27 and -0.04.",
        "Latitude et longitude sont des degrés, par exemple 16,27 et -0,04.",
    ),
    "review.fault.source": (
        "Say where the point was read.",
        "Indiquez où ce point a été lu.",
    ),
    "review.fault.reason": (
        "Say why, in a few words.",
        "Dites pourquoi, en quelques mots.",
    ),
    "review.saved": (
        "Saved. The map shows {name} accordingly.",
        "Enregistré. La carte montre {name} en conséquence.",
    ),
    "review.proposed": (
        "Proposed. It holds once a reviewer accepts it.",
        "Proposé. La décision vaudra une fois acceptée par un relecteur.",
    ),
    "review.undone": ("Undone.", "Annulé."),
    "review.outside": (
        "Not saved: the point lies outside {country}.",
        "Non enregistré : ce point est hors du pays ({country}).",
    ),
    "review.refused": (
        "Not saved: the record would not be sound. {why}",
        "Non enregistré : le relevé ne serait plus cohérent. {why}",
    ),
    "review.conflict": (
        "Not saved: {who} decided on this place meanwhile. Look at their decision first.",
        "Non enregistré : {who} a tranché ce lieu entre-temps. Voyez d'abord cette décision.",
    ),
    "review.store_fault": (
        "Not saved: the analysts’ store cannot be written at the moment.",
        "Non enregistré : la base de travail ne peut pas être écrite pour l'instant.",
    ),
    "review.viewer": (
        "You may look; decisions are for analysts and reviewers.",
        "Consultation seule : les décisions reviennent aux analystes et aux relecteurs.",
    ),
    "review.known_on": (
        "Decisions are made on the record as it is today: leave “As known on a past date” first.",
        "On tranche sur le relevé d'aujourd'hui : quittez d'abord « Tel que connu à une date passée ».",
    ),
    # history
    "review.history": ("Decisions so far", "Décisions jusqu'ici"),
    "review.history.line": ("{day}, {who}: {why}", "{day}, {who} : {why}"),
    "review.history.undone": ("(undone)", "(annulée)"),
    "review.undo": ("Undo the last one", "Annuler la dernière"),
    "review.undo_why": ("undone on the Places page", "annulé sur la page Lieux"),
    # online
    "review.online": ("Online geocoder", "Géocodeur en ligne"),
    "review.online.none": (
        "No online geocoder is configured. Nothing on this page leaves this machine. Whoever runs it "
        "may name one with SAHEL_GEOCODER (docs/geocoding.md).",
        "Aucun géocodeur en ligne n'est configuré. Rien de cette page ne quitte cette machine. Qui "
        "l'administre peut en nommer un avec SAHEL_GEOCODER (docs/geocoding.md).",
    ),
    "review.online.wrong": (
        "The online geocoder is configured wrongly and stays off: {why}",
        "Le géocodeur en ligne est mal configuré et reste éteint : {why}",
    ),
    "review.online.toggle": ("Ask {service} where I say so", "Interroger {service} à ma demande"),
    "review.online.leaves": (
        "Each question sends the place name and its country to {address}, under the name of this "
        "program. Nothing else leaves this machine, and nothing while the switch is off.",
        "Chaque question envoie le nom du lieu et son pays à {address}, sous le nom de ce programme. "
        "Rien d'autre ne quitte cette machine, et rien tant que l'interrupteur est éteint.",
    ),
    "review.online.credit": ("Answers: {credit}", "Réponses : {credit}"),
    "review.online.ask": ("Ask {service} about “{name}”", "Interroger {service} sur « {name} »"),
    "review.online.found.one": (
        "{n} online candidate, fetched on {day}.",
        "{n} candidat en ligne, obtenu le {day}.",
    ),
    "review.online.found.other": (
        "{n} online candidates, fetched on {day}.",
        "{n} candidats en ligne, obtenus le {day}.",
    ),
    "review.online.not_found": (
        "{service} knows no such place in {country}.",
        "{service} ne connaît pas ce lieu ({country}).",
    ),
    "review.online.refused": (
        "{service} answered, but with no usable point in {country}.",
        "{service} a répondu, mais sans point utilisable dans le pays ({country}).",
    ),
    "review.online.unavailable": (
        "{service} could not be asked just now. That says nothing about the place.",
        "{service} n'a pas pu être interrogé. Cela ne dit rien du lieu.",
    ),
    "review.online.off": ("The switch is off.", "L'interrupteur est éteint."),
    "review.online.fault": (
        "The switch cannot be kept: the state folder cannot be written.",
        "L'interrupteur ne peut être enregistré : le dossier d'état n'est pas accessible en écriture.",
    ),
}
