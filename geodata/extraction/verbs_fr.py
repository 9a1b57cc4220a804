"""French verbs and nouns of each act, in plain letters; the earlier row wins a word."""

from __future__ import annotations

from geodata.extraction.acts import Act


def _er(stem: str, *more: str) -> str:
    """Return the forms of a French verb in -er; the ending tells the tense later."""
    endings = "e|es|ee|ees|ent|er|ant|era|eront|erait|eraient|ait|aient|a|erent|ons"
    return rf"(?:{stem}(?:{endings}){''.join('|' + m for m in more)})"


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
    r"|abrog(?:e|ent|er|ant)|annul(?:e|ent|er|ant)|(?:mis|met|mettre|mettant) (?:fin|un terme))"
    r"(?:,[^,;]{3,40},)?(?: [\w']+){0,4}? ?(?:l'|les |ses |son |un |cinq |plusieurs |des )?accords?"
    r" (?:bilateral |bilateraux )?(?:[\w']+ ){0,6}?(?:defense|militaires?|securite|assistance)"
)


FR: tuple[tuple[Act, str, str], ...] = (
    (Act.HAND_OVER, "verb", _er("retroced", "retrocede")),
    (
        Act.HAND_OVER,
        "verb",
        (
            r"(?:restitu(?:e|es|ee|ees|ent|er|era|eront|erait|ant|a|aient)|ced(?:e|ee|ees|er|era"
            r"|eront)(?= (?:[\w'-]+ ){0,8}(?:base|camp|emprise|armee|a l'|par))"
            r"|transfer(?:e|ee|ees|er"
            r"|era)(?= (?:[\w'-]+ ){0,8}(?:base|camp|a l'armee|aux))|remi(?:s|se"
            r"|ses)(?= (?:[\w'-]+ ){0,8}(?:base|camp|cles|clefs|emprise|aux autorites"
            r"|aux forces|a son|par l'armee|par les|a l'armee"
            r"|officiellement))|remettr(?:e|a|ont)(?= (?:[\w'-]+ ){0,6}(?:base|camp|cles|emprise))"
            r"|rend(?:u|re|ra|us)(?= (?:[\w'-]+ ){0,6}(?:base|camp|cles|clefs|emprise))"
            r"|transmis(?:es?)?(?= (?:[\w'-]+ ){0,6}(?:bases?|camps?|emprises?))"
            r"|livre(?:e"
            r"|es)(?= (?:[\w'-]+ ){0,3}(?:au|a l'|aux)))"
        ),
    ),
    (
        Act.HAND_OVER,
        "noun",
        (
            r"(?:retrocession|restitution|remise(?= (?:[\w'-]+ ){0,3}(?:de la base|du camp|des cles"
            r"|des clefs|de l'emprise)))"
        ),
    ),
    (
        Act.END,
        "verb",
        (
            r"(?:mis fin|cesse(?: toutes?)?|cessera|cesser|mettre fin|met fin|mettra fin"
            r"|mettent fin|mis un terme|mettre un terme|met un terme|sonne la fin de|fin de)"
            r"(?:,[^,;]{3,40},)? ?(?:a )?(?:\w+[ '])?(?:\w+ ){0,3}(?:presence"
            r"|mission|base|deploiement|operation)s?"
        ),
    ),
    (
        Act.END,
        "verb",
        _er("ferm")
        + r"(?= (?:sa|ses|leurs?|la|les|des|toutes|nos|plusieurs|trois|deux)(?: [\w'-]+){0,2}"
        r" (?:bases?|camps?|emprises?|garnisons?)\b)",
    ),
    (Act.END, "noun", r"fermeture(?= (?:[\w'-]+ ){0,3}(?:bases?|camps?|emprises?|garnisons?)\b)"),
    (
        Act.EXPEL,
        "verb",
        _er("expuls")
        + "|"
        + _er("chass")
        + r"|(?:boute|boutee|boutees|boutes|pousse(?:e|es|s)?) (?:hors|dehors|vers la sortie)|"
        + _er("congedi")
        + r"|mis(?:e|es)? (?:dehors|a la porte)",
    ),
    (Act.EXPEL, "noun", r"(?:expulsion)"),
    (
        Act.WITHDRAW,
        "verb",
        _er("retir")
        + "|"
        + _er("evacu")
        + "|"
        + _er("rapatri")
        + "|"
        + _er("desengag", "desengage"),
    ),
    (
        Act.WITHDRAW,
        "noun",
        r"(?:retraits?|depart|desengagement|evacuation|rapatriement|desengagements)",
    ),
    (
        Act.LEAVE,
        "verb",
        _er("quitt")
        + "|"
        + _er("decoll")
        + (
            r"|(?:parti(?:e|s|es)?|partir(?:ont|a|ait|aient)?|partent"
            r"|lev(?:e|es|ent|er|ant|era|eront)(?= le camp)|s'en (?:va|vont|aller|ira"
            r"|iront)|repart(?:i|is|ent|ir)|plie bagages?)"
        ),
    ),
    (
        Act.ARRIVE,
        "verb",
        _er("arriv")
        + "|"
        + _er("debarqu")
        + (
            r"|(?:atterri(?:s|t|es)?|entr(?:e|es|ee|ees|er|ent|eront)(?= (?:au|en|a|dans|sur) )"
            r"|install(?:e|es|ee|ees|er|ent|eront)|pose(?:s|es)? (?:leurs?|le) (?:valises|pied)"
            r"|pris(?:es)? (?:pied|position|leurs quartiers)|etabli(?:s|es|e)? (?:leur|un|une"
            r"|leurs) (?:quartier|base|camp)|venu(?:e|s|es)?(?= (?:au|en|a|de|pour))|revenu(?:s"
            r"|es)?(?= (?:au|en|a))|rejoint(?:s)?(?= (?:la base|le camp|le pays|leur|n'|niamey|gao"
            r"|dakar)))"
        ),
    ),
    (Act.ARRIVE, "noun", r"(?:arrivee|entree(?= des? )|debarquement)"),
    (
        Act.MOVE,
        "verb",
        _er("transfer", "transfere")
        + r"(?= (?:[\w'-]+ ){0,8}(?:vers|de|du))|"
        + _er("redeploy")
        + r"|redeploi(?:e|ent|era)|"
        + _er("deplac")
        + r"(?= (?:[\w'-]+ ){0,7}(?:vers|de|du))",
    ),
    (
        Act.REDUCE,
        "verb",
        (
            r"(?:redui(?:t|te|re|ra|sent|sant)|diminu(?:e|er|era))(?= (?:[\w'-]+ ){0,3}(?:effectifs"
            r"|presence|contingent|dispositif|nombre))"
        ),
    ),
    (
        Act.DEPLOY,
        "verb",
        _er("deploy")
        + r"|deploi(?:e|ent|era|eront)|"
        + _er("envoy")
        + r"|(?:envoi(?:e|ent)|enverr(?:a|ont|ait))|"
        + _er("depech")
        + "|"
        + _er("achemin")
        + r"|(?:fait|faire|fera) venir",
    ),
    (Act.DEPLOY, "noun", r"(?:deploiement|envoi|redeploiement)"),
    (
        Act.HOST,
        "pres",
        (
            r"(?:accueill(?:e|ent|ait|aient|ant)|abrit(?:e|ent|ait|aient|ant)|heberg(?:e|ent|eait"
            r"|eant))"
        ),
    ),
    (
        Act.HAVE,
        "pres",
        (
            r"(?:(?<!y )(?<!n'y )a|ont|compte|comptent|comptait|comptaient|dispose(?:nt)? d"
            r"|dispose(?:nt)?(?: encore| toujours)? de|disposait de|maintient|maintiennent"
            r"|entretient|conserve|garde)(?= ?'?(?:(?:encore|aussi|egalement|toujours|actuellement"
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
            r"il (?:y a|y avait|reste|restait|n'y a)(?= (?!(?:\w+ ){0,3}(?:jours?|semaines?|mois"
            r"|ans?|annees?|heures?)\b))"
        ),
    ),
    (
        Act.BE,
        "part",
        (
            r"(?:stationne(?:s|e|es|nt)?|base(?:s|es)|basee?(?= (?:a|au|en|dans|sur) )|poste(?:s"
            r"|es)(?= (?:a|au|en|dans|sur|pres))|cantonne(?:s|e|es)?|positionne(?:s|e|es)?"
            r"|prepositionne(?:s|e|es)?|present(?:s|e|es)?(?! ement)|sur place|sur le terrain)"
        ),
    ),
    (
        Act.BE,
        "pres",
        (
            r"(?:oper(?:e|ent|ant|ait|aient)|intervien(?:t|nent)|intervenant|combatt(?:ent|ant"
            r"|aient)|patrouill(?:e|ent|ant|aient)|demeur(?:e|ent|ait|eront)|rest(?:e|ent|ait"
            r"|aient|era|eront|es)|se trouve(?:nt)?|se trouvai(?:t|ent)|appui(?:e|ent)|epaul(?:e"
            r"|ent|ant)|encadr(?:e|ent|ant)|form(?:ent|ant)|sevi(?:t|ssent)|cotoi(?:e|ent)"
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
    (Act.DENOUNCE, "verb", _ACCORD),
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
