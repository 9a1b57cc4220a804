"""French words that govern a verb or a noun: plan, demand, beginning, end."""

from __future__ import annotations

from geodata.extraction.governors_en import DATED

_F = r"(?:[\w'.,-]+ ){0,%d}"


#: "Début juin" and "fin 2022" are dates, no beginning and no end.
_NO_DATE = (
    r"(?! (?:du |de |d'|de l'|du mois d[e'] ?)?(?:janv|fev|mars|avril|mai|juin|juil|aout|sept|oct"
    r"|nov|dec|annee|mois|20\d\d))"
)


_FR_FILL = (
    r"(?:(?:se|s'|progressivement|aussi|egalement|tous|toutes|leur|y|en|bientot"
    r"|prochainement|totalement|etre|completement|definitivement|desormais|avoir"
    r"|commencer a|encore|deja|donc|ainsi) ?)*"
)


FR_VERB = {
    "hypo": (
        r"\b(?:pourr\w+|peu(?:t|vent)|(?<!au )(?<!le )(?<!du )pouvoir|pouvait|menac\w+ de"
        r"|eventuel\w*|risqu\w+ de"
        r"|envisag\w+ de|(?:pens|song)\w* a|souhait\w+(?: de)?|veu(?:t|lent)|voul\w+|cherch\w+ a"
        r"|espere\w* "
        r"|refle(?:chit|xion)\w* a|discut\w+ de|propos\w+ de|pret(?:e|s|es)? a|possibilite de"
        r"|hypothese \w+ |tent\w+ de) "
    )
    + _FR_FILL
    + r"(?:de |d'|a )?"
    + _FR_FILL
    + r"$",
    "ask": (
        r"\b(?:demand|exig|reclam|somm|ordonn|enjoin|enjoi|injonction|pri|appel|invit|press|intim|donn"
        r"|laiss|imposer?|ultimatum)\w* (?:(?!qu'il|annonc)[\w'.,-]+ ){0,14}?(?:de|a|que|pour"
        r"|afin de|qu'ils|qu'elles|qu') ?(?:[\w'.,-]+ ){0,8}$|\b(?:demand|exig|reclam|somm"
        r"|ordonn|enjoin|intim)\w* (?:[\w'.,-]+ ){0,12}?d'$"
        r"|\bleur (?:a|ont|avait|avaient) (?:donne|laisse|accorde|fixe) (?!l'ordre)[^;]{2,40}"
        r" (?:pour|afin de) $"
        r"|(?:(?<=donne )|(?<=laisse )|(?<=accorde ))jusqu'[^;]{2,40} (?:pour|afin de) $"
    ),
    "forced": r"\b(?:du|dut|durent) $|\b(?:contraint|forcee?s?|obligee?s?|pousse|accul)\w* "
    + _F % 4
    + r"(?:de |a |d'|par)"
    + _F % 2
    + r"$",
    "refuse": r"\b(?:refus|declin)\w* (?:de |d')$",
    "begin": r"\b(?:commenc|entam|debut|amorc|entrepri)\w* "
    + _F % 2
    + r"(?:a |de |par |d')?"
    + _FR_FILL
    + r"$|\ben train de (?:se |s')?$",
    "done": r"\b(?:achev|termin|fini|finaliser|boucl|parachev)\w* (?:de |d')?$",
    "plan": (
        r"\b(?:va|vont|allai(?:t|ent)|doi(?:t|vent)|devra(?:it|ient)?|devront|devai(?:t|ent)"
        r"|s'appret\w+ a|prevo[iy]\w+|prevu\w*|decid\w+|decision|accept\w+|annonc\w+|promet\w*"
        r"|promis\w*|s'eng\w+|engag\w+ a|compt(?:e|ent)|entend(?:ent)?|prepar\w+ a|convenu\w*"
        r"|autoris\w+|projet(?!ee)\w*|plan|approuv\w+|mandat\w*|jusqu'au|avant|d'accord pour"
        r"|cens\w+"
        r"|consist\w+|vot\w+|(?:sera|seront|serait|seraient) (?:le|la|les) (?:premier|prochain"
        r"|dernier)\w* a"
        r") "
    )
    + _F % 4
    + r"(?:de |d'|a |pour )?"
    + _FR_FILL
    + r"$",
}


FR_NOUN = {
    "hypo": (r"\b(?:pourr\w+|peut|eventuel\w*|possible|envisag\w+|hypothese|aucun|appel\w* a) ")
    + _F % 4
    + r"(?:d'|l')?$",
    "talk": r"\b(?:negoci\w+|discut\w+|discussions? sur|pourparlers sur|evoqu\w+) "
    + _F % 4
    + r"(?:d'|l')?$",
    "ask": r"\b(?:demand|exig|reclam|ordonn|sollicit|plaid|requer|souhait|voul|imposer?)\w* "
    + _F % 9
    + r"(?:d'|l')?$",
    "begin": (
        rf"\b(?:commenc|entam|debut{_NO_DATE}|amorc|lanc|entrepri|poursui|en cours de|au debut"
        r"|premiere phase|accel)\w* "
    )
    + _F % 5
    + r"(?:d'|l')?$",
    "done": (
        rf"\b(?:achev|termin|fini|fin{_NO_DATE}|boucl|parachev|obten|acte|marqu|scell|consacr"
        r"|conclu|officialis|salu|felicit)\w* "
    )
    + _F % 5
    + r"(?:d'|l')?$|\b(?:apres|depuis|suite) (?:[\w'.-]+ ){0,5}(?:d'|l')?$|\b(?:avec"
    r"|malgre) (?:le |la |les |un |une |ce )?(?:\w+ )?(?:l')?$",
    "plan": (
        r"\b(?:annonc|decid|decision|prev|prevu|prepar|organis|planifi|imminen|prochain|futur"
        r"|date|calendrier|modalites|accord sur|accept|promet|approuv|autoris|vot|en vue d"
        r"|ordre d|confirm|demande d|evoqu|feu vert|aval)\w* "
    )
    + _F % 6
    + r"(?:d'|l')?$|\bannonc\w* [^;]{0,90}\b(?:et|ainsi que) (?:le |la |l'|du |de la )?$",
}


FR_AFTER = {
    "ask": r"^[^;:]{0,60}?\b(?:exige|demande|reclame|ordonne)e?s? par\b",
    "done": (
        r"^[^;:]{0,70}?\b(?:(?:est|etait|a ete|sont|s'est|est desormais) (?:desormais "
        r"|officiellement |maintenant |totalement )?(?:acheve|termine|effectif|complet|fini"
        r"|boucle|definitif)\w*|acheve\b|a pris fin|s'est acheve"
        r"|marque(?:nt)?(?! le (?:debut|coup))|clot\b|met(?:tait)? fin|tourne (?:une|la) page"
        r"|paracheve)"
        r"|^, (?:ce |le |mi-|fin |debut )?" + DATED + r"\b"
    ),
    "begin": (
        r"^[^;:]{0,90}?\b(?:marque(?:nt)? le (?:debut|coup)|a (?:deja |desormais )?(?:commence"
        r"|debute|ete entame|ete amorce)|est en cours|commence"
        r"|a ete lance|se poursuit|debute|s'accelere|entame|amorce|en cours)\b"
    ),
    "plan": (
        r"^(?:[^;:]{0,90}?\b(?:a(?:vait)? ete (?:annonce|decide)e?s?|va|allait|allaient|devait|doit"
        r"|devrait|devra|sera|aura lieu"
        r"|prevue?s?|interviendra|prendra"
        r"|durera|est programme|etait programme|est prevue?|etait prevue?|est attendue?|se fera"
        r"|s'achevera|debutera|commencera)\b| (?:\w+ ){0,4}(?:imminent|prochain"
        r"|prevue?s?|annonce|programme|a venir))"
    ),
}
