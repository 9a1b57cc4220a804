"""French verbs and nouns of each act, in plain letters; the earlier row wins a word."""

from __future__ import annotations

from geodata.extraction.acts import Act
from geodata.extraction.verbs_fr_going import FR_GOING, er

#: "Est en route" is no place.
_IDIOM = (
    r"(?:en (?:train|route|cours|voie|passe|mesure|phase|danger|colere|guerre|difficulte|retard"
    r"|fuite|vigueur|jeu|contact|visite|discussion|negociation|lien|droit|charge)"
    r"|a (?:la|l'origine|leur|son|bord|court|venir|craindre|prevoir|nouveau|terme|l'arret)"
    r"|au (?:courant|point|bord|coeur|menu|centre)|dans (?:l'impasse|l'attente|le viseur))\b"
)


#: A host that ends the accord on which foreign soldiers are there.
_ACCORD = (
    r"(?:denonc(?:e|ent|er|ant)|romp(?:t|ent|re|u|ant)|resili(?:e|ent|er|ant)"
    r"|abrog(?:e|ent|er|ant)|annul(?:e|ent|er|ant)|(?:mis|met|mettre|mettant|mettait|mettra"
    r"|mettent) (?:fin|un terme))"
    r"(?:(?: [\w'-]+){0,3}?,[^,;]{3,40},)?(?: [\w'-]+){0,4}? ?(?:l'|les |ses |son |un |cinq |plusieurs "
    r"|des )?accords?"
    r" (?:bilateral |bilateraux )?(?:[\w']+ ){0,6}?(?:defense|militaires?|securite|assistance"
    r"|cooperation(?= (?:militaire|avec) )|(?:autorisant|permettant|encadrant|regissant|sur) [^,;]{0,40}"
    r"(?:presence|stationnement|deploiement|bases))"
)


FR: tuple[tuple[Act, str, str], ...] = (
    *FR_GOING,
    (
        Act.ARRIVE,
        "verb",
        er("arriv")
        + "|"
        + er("debarqu")
        + (
            r"|(?:atterri(?:s|t|es)?|entr(?:e|es|ee|ees|er|ent|eront)(?= (?:au|en|a|dans|sur) )"
            r"|install(?:e|es|ee|ees|er|ent|eront)|pose(?:s|e|es)? (?:leurs?|le) (?:valises|pied)"
            r"|pose(?:s|e|es)?(?= (?:a|au|en|dans|sur) )"
            r"|pris(?:es)? (?:pied|position|leurs quartiers)|etabli(?:s|es|e)? (?:leur|un|une"
            r"|leurs) (?:quartier|base|camp)|venu(?:e|s|es)?(?= (?:au|en|a|de|pour))|revenu(?:s"
            r"|es)?(?= (?:au|en|a))|implante(?:s|e|es|nt)?(?= (?:a|au|en|dans|sur) )"
            r"|repli(?:e|es|ee|ees|ent|er|eront)(?= (?:au|en|a|vers|dans) )|pos(?:e|er) le pied"
            r"|mis (?:le|les) pieds?|pris le controle|prend le controle"
            r"|fait (?:son|leur) (?:entree|apparition)|apparu(?:s|es)?(?= (?:au|en|a|dans) )"
            r"|(?:emparee?s?|empare|emparent)(?= d)|penetr(?:e|es|ent|er)(?= (?:dans|a|au|en) )"
            r"|rejoint(?:s)?(?= (?:la base|le camp|le pays|leur|n'|niamey|gao"
            r"|dakar|(?:le |la )?(?:niger|mali|tchad|senegal|burkina|gabon|benin|togo|ghana|cote d'))))"
        ),
    ),
    (
        Act.FOLLOW,
        "verb",
        r"suiv(?:re|ra|ront|raient)(?= ?(?:[.,;)]|$|en |d'ici |dans |le |au |a |ensuite|bientot"
        r"|prochainement|apres |avant |fin |debut |plus tard|courant |mi-))",
    ),
    (Act.ARRIVE, "noun", r"(?:arrivee(?! au pouvoir| a la tete)|entree(?= des? )|debarquement)"),
    (
        Act.ARRIVE,
        "due",
        r"attendu(?:s|e|es)?(?= ?(?:(?:a|au|en|dans|sur|aux) |prochainement|d'ici|bientot|[.,;]|$))",
    ),
    (Act.RECEIVE, "past", r"(?:accueilli|recu)(?= )"),
    (
        Act.MOVE,
        "verb",
        er("transfer", "transfere")
        + r"(?= (?:[\w'-]+ ){0,8}(?:vers|de|du))|"
        + er("redeploy")
        + r"|redeploi(?:e|ent|era)|"
        + er("deplac")
        + r"(?= (?:[\w'-]+ ){0,7}(?:vers|de|du))",
    ),
    (
        Act.REDUCE,
        "verb",
        (
            r"(?:redui(?:t|te|re|ra|sent|sant)|diminu(?:e|er|era))(?= (?:[\w'-]+ ){0,3}(?:effectifs"
            r"|presence|contingent|dispositif|nombre))"
            r"|ramen(?:e|ent|er|era|eront|ant)(?= (?:[\w'-]+ ){0,3}(?:effectifs|presence|contingent"
            r"|dispositif|nombre))|(?:redui(?:t|te|ts|tes)|ramenee?s?|diminuee?s?)(?= (?:de \d+ )?a )"
            r"|pass(?:e|ent|er|era|eront|es)(?= de (?:pres de |environ |quelque )?[\d .]+ (?:\w+ )?a )"
        ),
    ),
    (
        Act.DEPLOY,
        "verb",
        er("deploy")
        + r"|deploi(?:e|ent|era|eront)|"
        + er("envoy")
        + r"|(?:envoi(?:e|ent)|enverr(?:a|ont|ait))|"
        + er("depech")
        + "|"
        + er("achemin")
        + r"|(?:fait|faire|fera) venir|remplace(?:e|s|es)?(?= par )",
    ),
    (Act.DEPLOY, "noun", r"(?:deploiement|envoi|redeploiement)"),
    (
        Act.HOST,
        "pres",
        (
            r"(?:accueill(?:e|ent|ait|aient|ant|ir|era|eront)|abrit(?:e|ent|ait|aient|ant|er|era)"
            r"|heberg(?:e|ent|eait|eant|er|era|eront))"
        ),
    ),
    (
        Act.HAVE,
        "pres",
        (
            r"(?:compte(?:nt)?|compt(?:er)?ai(?:t|ent)|dispos(?:e|ent|ait|aient)|maintien(?:t|nent)"
            r"|maintenai(?:t|ent)|entretien(?:t|nent)|conserv(?:e|ent|ait|era|erait)|gard(?:e|ent"
            r"|ait|era|erait)"
            r"|align(?:e|ent|ait)|reuni(?:t|ssent|ssait)|rassembl(?:e|ent|ait)|compren(?:d|nent"
            r"|ait|aient))"
            r"(?= (?:(?!pas |millions? |que )[\w'-]+ |d'){0,4}?(?:\d[\d ]*(?!\d| (?:millions?|%))"
            r"|(?:d'une |une |d'un |un )?(?:centaine|millier|dizaine|quinzaine|vingtaine|trentaine"
            r"|quarantaine|cinquantaine|soixantaine|douzaine)|cent |mille |contingent|detachement"
            r"|soldats|militaires|troupes|instructeurs|(?:bases?|emprises?|camps?|quartiers?)\b))"
            r"|(?:entretient|maintient|conserve|compte)(?= (?:deja |encore |toujours "
            r"|actuellement )?(?:au|en|dans) )"
            r"|(?:(?<!y )(?<!n'y )a|ont)(?= ?'?(?:(?:encore|aussi|egalement|toujours|actuellement"
            r"|environ|quelque|pres de|plus de|moins de|jusqu'a|au moins|autour de|une|un|des|la"
            r"|sur place|la-bas|en permanence|entre|seulement) ?)*(?:\d|centaine|millier|dizaine"
            r"|cinquantaine|soixantaine|vingtaine|trentaine|quarantaine|quinzaine|douzaine|cent "
            r"|deux |trois |quatre |mille |contingent|detachement|base|soldats|militaires"
            r"|troupes))"
        ),
    ),
    (
        Act.HAVE,
        "pres",
        (
            r"il (?:y a|y aura|n'y aura|y avait|reste|restait|n'y a|ne (?:reste"
            r"|restait)(?: \w+)? (?:plus )?que)(?= (?!(?:\w+ ){0,3}(?:jours?|semaines?|mois"
            r"|ans?|annees?|heures?)\b))"
        ),
    ),
    (
        Act.BE,
        "part",
        (
            r"(?:stationne(?:s|e|es|nt)?|base(?:s|es)|basee?(?= (?:a|au|en|dans|sur) )|poste(?:s"
            r"|es)(?= (?:a|au|en|dans|sur|pres))|cantonne(?:s|e|es)?|positionne(?:s|e|es)?"
            r"|etabli(?:s|e|es)?(?= (?:a|au|en|dans|sur) )"
            r"|regroupe(?:s|es)(?= (?:a|au|en|dans|sur) )|reparti(?:s|es)?(?= (?:a|au|en|dans"
            r"|sur|entre) )"
            r"|(?:apercus?|apercue?s?|vus?|reperee?s?|signalee?s?|observee?s?)(?= (?:a|au|en"
            r"|dans|sur|pres) )"
            r"|engagee?s?(?= (?:au|en|dans) )|heberge(?:s|es)|en poste(?= (?:a|au|en|dans|sur) )"
            r"|prepositionne(?:s|e|es)?|(?<!\ba )present(?:s|e|es)?(?! ement)|sur place"
            r"|sur le terrain)"
        ),
    ),
    (
        Act.BE,
        "pres",
        (
            r"(?:cohabit(?:ent|aient)|cotoi(?:ent|aient)|sejourn(?:ent|aient)|viv(?:ent"
            r"|aient)(?= (?:a|au|en|dans|sur) )"
            r"|oper(?:e|ent|ant|ait|aient)|interviennent|intervenaient|intervenant"
            r"|combatt(?:ent|ant"
            r"|aient)|patrouill(?:e|ent|ant|aient)|demeur(?:e|ent|ait|eront)"
            r"|(?<!\ble )(?<!\bdu )rest(?:e|ent|ait"
            r"|aient|era|eront|es)|se trouve(?:nt)?|se trouvai(?:t|ent)|appui(?:e|ent)|epaul(?:e"
            r"|ent|ant)|encadr(?:e|ent|ant)|serv(?:ent|aient|ait)(?! (?:de|a)\b)"
            r"|form(?:ent|ant)(?= (?:l'armee|les (?:soldats|militaires|armees|forces armees|troupes"
            r"|unites"
            r"|fama)))"
            r"|sevi(?:t|ssent)|cotoi(?:e|ent)"
            r"|cotoyant)"
        ),
    ),
    (
        Act.BE,
        "pres",
        (
            r"(?:utilis(?:e|ent|ait|aient|ant)|occup(?:e|ent|ait|aient|ant)|partag(?:e|ent|eaient"
            r"|eant))(?= (?:\w+[ ']){0,5}(?:hangar|base|camp|aeroport|installations?|emprise"
            r"|site))"
        ),
    ),
    (
        Act.BE,
        "many",
        r"(?:sont|etaient|seraient)(?= (?:(?:encore|aujourd'hui|desormais|actuellement|toujours"
        r"|quelque|environ"
        r"|plus aujourd'hui que|plus desormais que|plus que|pres de|plus de?|moins de|au moins"
        r"|entre) ?'?)*(?:\d[\d .]*\d|un millier|une (?:centaine"
        r"|dizaine|vingtaine"
        r"|trentaine|cinquantaine)|cent |mille ))",
    ),
    (
        Act.AGREE,
        "verb",
        r"(?:sign|paraph)(?:e|es|ent|ee|ees|era|eront|er)(?= (?:[\w',-]+ ){0,7}?(?:l'|d')?"
        r"(?:accords?|pactes?|traites?|protocoles?|memorandums?|conventions?)\b)",
    ),
    (
        Act.DENOUNCE,
        "verb",
        r"(?:mis|met|mettre|mettant|mettra) (?:fin|un terme)(?:,[^,;]{3,40},)?(?: [\w-]+){0,3}?"
        r" (?:au|a son|a leur|a ce) mandat",
    ),
    (Act.DENOUNCE, "verb", _ACCORD),
    (
        Act.DENOUNCE,
        "noun",
        r"(?:denonciation|rupture|resiliation)(?: par [\w' ]{3,40})?(?:,[^,;]{3,30},)? (?:de |d'|des )"
        r"(?:l'|la |ses |leurs |plusieurs |cinq |tous les )?(?:accords?"
        r"|cooperation) (?:[\w']+ ){0,4}?(?:defense|militaires?"
        r"|securite|cooperation|2\d{3} regissant)",
    ),
    (Act.BE, "noun", r"presence(?: militaire)?"),
    (
        Act.BE,
        "are",
        (
            r"(?:sont|etaient|est|etait)(?= (?:desormais |encore |toujours |aussi |egalement "
            r"|deja |actuellement )?(?:au|en|a|dans|sur) )"
            rf"(?! (?:[\w]+ )?{_IDIOM})"
        ),
    ),
)
