"""What the checks of a row and the store's refusals say, in French, by the form of the English.

The checks themselves speak English; `{0}`, `{1}` … are the parts that a pattern catches.
"""

from __future__ import annotations

FAULTS: tuple[tuple[str, str], ...] = (
    # cells
    (r"must not be blank", "ne doit pas être vide"),
    (
        r"has spaces around it or a control character",
        "est entouré d’espaces ou contient un caractère de commande",
    ),
    (r"is longer than (\d+) characters", "dépasse {0} caractères"),
    (r"is not one of (.*)", "n’est pas l’un de : {0}"),
    (r"must be of the form (.*)", "doit avoir la forme {0}"),
    (r"is no integer: write digits", "n’est pas un entier : écrire des chiffres"),
    (
        r"is no number: write digits and a point",
        "n’est pas un nombre : écrire des chiffres et un point",
    ),
    (r"must lie between (\S+) and (\S+)", "doit se situer entre {0} et {1}"),
    (r"(\S+) has no such column", "la table {0} n’a pas cette colonne"),
    # ids
    (r"is a duplicate id", "est un identifiant déjà pris par une autre ligne"),
    (
        r"is not in (\S+): add it first, or together with this row",
        "n’est pas dans {0} : l’ajouter d’abord, ou avec cette ligne",
    ),
    (
        r"is still named by (\S+) (\S+) \((\S+)\): change that first",
        "est encore nommé par {0} {1} ({2}) : modifier d’abord cette ligne",
    ),
    (
        r"is in the shipped record: edit it or give another id",
        "est dans le relevé publié : le modifier ou choisir un autre identifiant",
    ),
    (
        r"is as shipped, at version 0: read it again",
        "est telle que publiée, à la version 0 : la relire",
    ),
    (r"is not in the record", "n’est pas dans le relevé"),
    (
        r"an id does not change: retract the row, add another",
        "un identifiant ne change pas : retirer la ligne, en ajouter une autre",
    ),
    (r"(\S+) is not in forces\.csv", "{0} n’est pas dans forces.csv"),
    # dates
    (r"'(.*)' is not a date: .*", "« {0} » n’est pas une date : écrire 2024-05-02, 2024-05, 2024"),
    (r"'(.*)' is not a date of the calendar .*", "« {0} » n’est pas une date du calendrier"),
    (r"'(.*)' ends before it begins", "« {0} » finit avant de commencer"),
    (
        r"'(.*)' names neither a beginning nor an end",
        "« {0} » ne nomme ni commencement ni fin",
    ),
    (r"lies outside (\S+)–(\S+)", "sort de la période {0}–{1}"),
    (
        r"a/b is an extent: write \[a\.\.b\] for a doubtful day",
        "a/b est une durée : écrire [a..b] pour un jour incertain",
    ),
    # laws of the record
    (
        r"a note is needed in both languages or in none",
        "une note est donnée dans les deux langues ou dans aucune",
    ),
    (
        r"scope site needs a site, scope country must have none",
        "la portée « site » demande un site, la portée « country » n’en a pas",
    ),
    (r"the site (\S+) lies in (\S+)", "le site {0} se trouve dans {1}"),
    (r"the site (\S+) lies elsewhere", "le site {0} se trouve ailleurs"),
    (
        r"a site is handed over, not a country: use complete",
        "on remet un site, pas un pays : employer « complete »",
    ),
    (
        r"name the forces it is about, or use context",
        "nommer les forces dont il s’agit, ou employer « context »",
    ),
    (
        r"belongs to stage succeeded, and only there",
        "va avec l’étape « succeeded », et avec elle seule",
    ),
    (r"a succession holds for the whole country", "une succession vaut pour tout le pays"),
    (
        r"figures and their basis go together",
        "les chiffres et ce qu’ils comptent vont ensemble",
    ),
    (r"is more than people_max, (\S+)", "dépasse people_max, {0}"),
    (
        r"only a movement is counted from a start",
        "seul un mouvement se compte depuis un début",
    ),
    (
        r"nobody there is not a presence: use denied or context",
        "personne sur place n’est pas une présence : employer « denied » ou « context »",
    ),
    (
        r"no claim tells it: every event needs a source",
        "aucune affirmation ne le rapporte : tout événement a une source",
    ),
    (r"begins with its year: (.*)", "commence par son année : {0}"),
    (
        r"arrives and leaves on one day: use visited",
        "arrive et part le même jour : employer « visited »",
    ),
    (r"say why it does not count", "dire pourquoi elle ne compte pas"),
    (r"is part of itself", "fait partie d’elle-même"),
    (
        r"is carried by a claim and left out at once",
        "est à la fois porté par une affirmation et laissé de côté",
    ),
    (
        r"lies (\S+) km outside (\S+) at (\S+), (\S+) \((.*)\): .*",
        "se trouve à {0} km hors de {1} ({2}, {3} ; {4}) : corriger le nom cherché ou donner sa "
        "position",
    ),
    # who was first
    (
        r"you saw version (\d+), it now has (\d+)",
        "vous aviez vu la version {0}, c’est maintenant la {1}",
    ),
    (
        r"this id is taken: edit that row or give another id",
        "cet identifiant est pris : modifier cette ligne ou en choisir un autre",
    ),
    (r"it is no longer in the record", "elle n’est plus dans le relevé"),
    (r"undo that first", "annuler d’abord cela"),
    (r"change (\d+) has undone it already", "la modification {0} l’a déjà annulée"),
    (r"it is accepted already", "elle est déjà acceptée"),
    (r"it is rejected already", "elle est déjà rejetée"),
    (r"it is closed", "il est fermé"),
    (r"open it again to see their text", "le rouvrir pour voir le nouveau texte"),
    (r"it is (\S+) and stands at row (\d+)", "il est à l’état « {0} », à la ligne {1}"),
    (r"read it again", "la relire"),
    # whole sentences
    (r"say why: .*", "Dites pourquoi : le motif reste dans l’historique."),
    (r"there is nothing to change", "Il n’y a rien à modifier."),
    (r"(\S+) is a (\S+): only a (\S+) may do this", "{0} ne peut pas faire cela (rôle : {1})."),
    (
        r"SAHEL_GEOCODER: '(.*)' is not known; choose from (.*)",
        "SAHEL_GEOCODER : « {0} » n’est pas connu ; choisir parmi {1}",
    ),
    (
        r"SAHEL_GEOCODER_KEY: (.*) needs your user name there",
        "SAHEL_GEOCODER_KEY : {0} y demande votre nom d’utilisateur",
    ),
    (
        r"SAHEL_GEOCODER_URL: (.*) has no public address; put yours there",
        "SAHEL_GEOCODER_URL : {0} n’a pas d’adresse publique ; y mettre la vôtre",
    ),
    (
        r"SAHEL_GEOCODER_URL: '(.*)' is no address of a geocoder; write (.*), (.*) or (.*)",
        "SAHEL_GEOCODER_URL : « {0} » n’est pas l’adresse d’un géocodeur ; écrire {1}, {2} ou {3}",
    ),
    (
        r"SAHEL_GEOCODER_DELAY: '(.*)' is no number of seconds from (\d+) to (\d+)",
        "SAHEL_GEOCODER_DELAY : « {0} » n’est pas un nombre de secondes de {1} à {2}",
    ),
    (
        r"SAHEL_GEOCODER_EMAIL: an address has ASCII letters only",
        "SAHEL_GEOCODER_EMAIL : une adresse n’a que des lettres ASCII",
    ),
    (r"there is no (\S+) (\d+)", "Il n’y a pas de « {0} » {1}."),
    (
        r"the analysts' store cannot do this: (.*)",
        "La base de travail ne peut pas le faire : {0}",
    ),
)
