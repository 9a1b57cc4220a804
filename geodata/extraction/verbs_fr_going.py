"""French verbs and nouns of going: handed over, ended, expelled, withdrawn, left."""

from __future__ import annotations

from geodata.extraction.acts import Act


def er(stem: str, *more: str) -> str:
    """Return the forms of a French verb in -er; the ending tells the tense later."""
    endings = "e|es|ee|ees|ent|er|ant|era|eront|erait|eraient|ait|aient|a|erent|ons"
    return rf"(?:{stem}(?:{endings}){''.join('|' + m for m in more)})"


#: Given back, where a base stands before it.
BASE_GIVEN = r"(?:rendue?s?|remise?s?|livree?s?|cedee?s?|transferee?s?|transmise?s?)"
#: Put an end to something; `who` looks for the name of a force.
ENDS_NAMED = r"(?:mettre|mis|met|mettra|mettant) (?:fin|un terme)"

#: A border behind them, where the last soldiers are told of.
CROSSED = r"(?:franchi|passe)(?= (?:[\w,'-]+ ){0,8}?(?:la frontiere|le poste.frontiere)\b)"

#: Given up, where a base stands before it.
BASE_CLOSED = r"(?:fermee?s?|fermera|fermer(?= ?[.,;]|$| d'ici| avant)|demantelee?s?)"

#: Where those who leave are at home.
_HOME = (
    r"(?:en |a |au |aux |la |l'|le |les |leurs? |chez |dans leur )(?:france|hexagone|paris"
    r"|metropole"
    r"|pays|russie|moscou|allemagne|berlin|etats-unis|italie|europe|eux|lui|suede|danemark"
    r"|foyers?)\b"
)

FR_GOING: tuple[tuple[Act, str, str], ...] = (
    (Act.HAND_OVER, "verb", er("retroced", "retrocede")),
    (
        Act.HAND_OVER,
        "verb",
        (
            r"(?:(?:passee?s?)(?= sous (?:le |la |l')?(?:pavillon|controle|drapeau|autorite"
            r"|souverainete))"
            r"|restitu(?:e|es|ee|ees|ent|er|era|eront|erait|ant|a|aient)|ced(?:e|ee|ees|er|era"
            r"|eront)(?= (?:[\w'-]+ ){0,8}(?:base|camp|emprise|armee|a l'|par))"
            r"|transfer(?:e|ee|ees|er"
            r"|era)(?= (?:[\w'-]+ ){0,8}(?:base|camp|a l'armee|aux))|remi(?:s|se"
            r"|ses)(?= (?:[\w',-]+ ){0,9}(?:base|camp|cles|clefs|emprise|aux autorites"
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
            r"(?:retrocession|restitution|transfert(?= (?:de la base|du camp|des (?:bases|camps"
            r"|emprises)"
            r"|de l'emprise))|remise(?= (?:[\w'-]+ ){0,3}(?:de la base|du camp|des cles"
            r"|des clefs|de l'emprise)))"
        ),
    ),
    #: Passive, the base before it: "la base sera remise"; `triggers` looks for the base.
    (Act.HAND_OVER, "verb", BASE_GIVEN),
    (
        Act.END,
        "verb",
        (
            r"(?:mis fin|cesse(?: toutes?)?|cessera|cesser|mettre fin|met fin|mettra fin|mettront fin"
            r"|mettent fin|mettant fin|mettant un terme|mis un terme|mettre un terme|met un terme"
            r"|sonne la fin de"
            r"|fin (?:officielle |definitive |effective )?d(?:e|es|u))"
            r"(?:,[^,;]{3,40},)? ?(?:a )?(?:\w+[ '])?(?:\w+ ){0,3}(?:presence"
            r"|mission|base|deploiement|operation|activite|contribution|participation|engagement)s?"
        ),
    ),
    (
        Act.END,
        "verb",
        er("ferm")
        + r"(?= (?:(?:fin|debut|mi|en|d'ici|bientot|definitivement|prochainement) (?:\w+ )?(?:\d+ )?)?"
        r"(?:sa|ses|leurs?|la|les|des|toutes|nos|plusieurs|trois|deux)(?: [\w'-]+){0,2}"
        r" (?:bases?|camps?|emprises?|garnisons?)\b)",
    ),
    #: Passive, the base before it: "les bases seront fermées"; `triggers` looks for the base.
    (Act.END, "verb", BASE_CLOSED),
    (
        Act.END,
        "lapse",
        r"ne (?:prolonger|renouveller|reconduir)(?:a|ont|ait|aient) pas|ne (?:sera|seront"
        r"|serait) (?:pas|plus) (?:prolonge|renouvele|reconduit)\w*"
        r"|(?:ne pas|n'a pas|n'ont pas) (?:prolonge|proroge|renouvele|reconduit|reconduire)\w*"
        r"(?= (?:[\w'-]+ ){0,4}(?:l'|la |le |sa |son )?(?:mission|mandat|deploiement|presence)\b)",
    ),
    (Act.END, "verb", r"prendr(?:a|ont) fin"),
    (Act.END, "over", r"(?:a|ont|avait) (?:\w+ment )?pris fin|s'est achevee?|s'etait achevee?"),
    #: Of a named operation, which `_who_ends` looks for.
    (
        Act.END,
        "verb",
        rf"{ENDS_NAMED}(?![^;]{{0,60}}\b(?:accords?|mandat|cooperation|partenariat))",
    ),
    (Act.END, "noun", r"fermeture(?= (?:[\w'-]+ ){0,3}(?:bases?|camps?|emprises?|garnisons?)\b)"),
    (
        Act.EXPEL,
        "verb",
        er("expuls")
        + "|"
        + er("chass")
        + r"|(?:boute|boutee|boutees|boutes|pousse(?:e|es|s)?) (?:hors|dehors|vers la sortie)|"
        + er("congedi")
        + r"|mis(?:e|es)? (?:dehors|a la porte)",
    ),
    (Act.EXPEL, "noun", r"(?:expulsion)"),
    (
        Act.WITHDRAW,
        "verb",
        er("retir")
        + "|"
        + er("evacu")
        + "|"
        + er("rapatri")
        + "|"
        + er("desengag", "desengage")
        + "|(?:"
        + er("rappel", "rappelle", "rappellera", "rappellent")
        + r")(?= (?:ses|leurs|les|tous|des|son)(?: [\w'-]+){0,3} (?:soldats|troupes|forces"
        r"|militaires|contingent)\b)",
    ),
    (
        Act.WITHDRAW,
        "noun",
        r"(?:retraits?|depart|desengagement|evacuation(?! (?:medicale|sanitaire|des blesses))"
        r"|rapatriement|desengagements|repli)",
    ),
    #: Of the last of them; `triggers` looks who.
    (Act.LEAVE, "verb", CROSSED),
    (
        Act.LEAVE,
        "verb",
        er("quitt")
        + "|"
        + er("decoll")
        + (
            r"|(?:parti(?:e|s|es)?|partir(?:ont|a|ait|aient)?|partent"
            r"|lev(?:e|es|ent|er|ant|era|eront)(?= le camp)|s'en (?:va|vont|aller|ira"
            r"|iront)|repart(?:i|is|ent|ir)|pli(?:e|es|ent|er|ant|era|eront) bagages?"
            r"|fai(?:t|re|sant) (?:ses|leurs) (?:valises|bagages|cartons)"
            r"|vid(?:e|er|ent) les lieux|mis les voiles)|"
        )
        + er("envol")
        + "|"
        + er("abandonn")
        + r"|(?:"
        + er("regagn")
        + "|"
        + er("rentr")
        + rf") {_HOME}",
    ),
)
