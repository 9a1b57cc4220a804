"""Words that make a fact a plan, a demand, a beginning, an end or a denial, FR and EN."""

from __future__ import annotations

import re

_W = r"(?:[\w'.,-]+ ){0,%d}"


_FILL = (
    r"(?:[\w'-]+ly |also |no longer |now |soon |then |eventually |all |fully |not |begin to |be "
    r"|have |already |completely |been |start |still )*"
)


#: What governs a verb or noun, told by the words just before it; the nearest one decides.
_EN_VERB = {
    "hypo": (
        r"\b(?:could|may|might|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|threaten(?:s|ed"
        r"|ing)? to|possib\w+|unless|discuss\w*|explor\w+|seek(?:s|ing)? to|sought to"
        r"|hopes? to|wants? to|wanted to|would like to|willing to|in talks to|offer(?:s"
        r"|ed)? to|weigh(?:s|ing)?|rul(?:ed|ing) out|talks (?:on|about)|debat\w+) "
    )
    + _FILL
    + r"(?:to )?$|\b(?:could|may|might|would) (?:see|force|mean|push|prompt|lead|allow|make|let) "
    + _W % 6
    + r"(?:to )?$",
    "ask": (
        r"\b(?:ask|demand|order|urg|call|instruct|request|insist|press|direct|giv|gave|want"
        r"|summon|requir|told|tell|order)\w* (?:(?!said|that it|will"
        r"|would)[\w'.,-]+ ){0,12}?(?:to|that|for|must) (?:[\w'.,-]+ ){0,7}$"
        r"|\b(?:demand|insist)(?:ed|s) (?:that )?(?:(?!before|after|until|when|as|if)[\w'-]+ ){1,6}$"
    ),
    "forced": r"\b(?:forced|forcing|compelled|compelling|obliged|pressured|had) "
    + _W % 6
    + r"to $",
    "refuse": r"\b(?:refus|declin|fail|reluctant)\w* to $",
    "begin": r"\b(?:began|begun|begins?|start(?:s|ed|ing)?) "
    + _FILL
    + (
        r"(?:to )?$|\b(?:is|are|was|were|been) (?:now |already |also |currently |still "
        r"|gradually |slowly )?$"
    ),
    "done": r"\b(?:finish|complet|finalis|finaliz|conclud)(?:ed|es|ing)? $",
    "plan": (
        r"\b(?:(?:has|have|had|given) (?:until|till) "
        + _W % 5
        + r"to|will|won't|would|'ll|shall|should|must|is to|are to|was to|were to|be to|due to"
        r"|set to|about to|going to|plan(?:s|ned|ning)? (?:to|on)|intend(?:s|ed)? to|aim(?:s"
        r"|ed|ing)? to|intention to|prepar\w+ to|preparing for|decid\w+ to|decision to"
        r"|agree\w* "
    )
    + _W % 4
    + r"to|agreement "
    + _W % 4
    + (
        r"to|promis\w+ to|pledg\w+ to|expect\w+ to|schedul\w+ to|vow\w* to"
        r"|announc\w+ (?:plans |it is |it was )?(?:to)?|ready to|has to|have to|need(?:s"
        r"|ed)? to|deadline "
    )
    + _W % 6
    + r"to|plans? "
    + _W % 3
    + (
        r"(?:to|for)|mov(?:es|ed|ing) to|poised to|on track to|approved|authori[sz]ed"
        r"|mandate to|likely to|want(?:s|ed)? "
    )
    + _W % 4
    + r"to) "
    + _FILL
    + r"$",
}


_EN_NOUN = {
    "hypo": (
        r"\b(?:could|may|might|possible|potential|eventual|consider\w*|discuss\w*|negotiat\w*"
        r"|talks (?:on|about|over)|mull\w*|any|calls? for|ruled? out) "
    )
    + _W % 4
    + r"$",
    "ask": (
        r"\b(?:demand|insist\w* on|order|urg|request|call(?:ed|s|ing) for|asked for|seek"
        r"|sought|want)\w* "
    )
    + _W % 9
    + r"$",
    "begin": (
        r"\b(?:began|begun|begins?|beginning|start(?:s|ed|ing)?|initiat\w+|launch\w*|ongoing"
        r"|under way|progress of|first phase of|phase of|amid|during|continu\w+) "
    )
    + _W % 6
    + r"$",
    "done": (
        r"\b(?:complet\w+|finish\w*|finali[sz]\w+|conclud\w+|marks?|marked|marking|since|after"
        r"|following|despite|with|welcom\w+|hail\w+|celebrat\w+) "
    )
    + _W % 5
    + r"$",
    "plan": (
        r"\b(?:announc\w+|plan\w*|agre\w+|promis\w+|prepar\w+|decid\w+|decision|upcoming"
        r"|imminent|pending|expected|future|schedul\w+|proposed|timetable|roadmap|deadline"
        r"|date for|ahead of|before|details of|modalities|will|would|set for|authori[sz]\w+"
        r"|approv\w+|request\w*) "
    )
    + _W % 6
    + r"$|\bannounc\w+ [^;]{0,90}\band (?:the |a |an )?$",
}


_EN_AFTER = {
    "ask": r"^[^;:]{0,60}?\b(?:demanded|requested|ordered|sought) by\b",
    "done": (
        r"^[^;:]{0,70}?\b(?:(?:is|was|were|has been|have been|had been) (?:now |officially "
        r"|fully )?(?:complete|completed|finished|concluded|over|finalised|finalized)|ended"
        r"|was complete)\b"
    ),
    "begin": (
        r"^[^;:]{0,60}?\b(?:ha(?:s|ve|d) (?:already |now |just )?(?:begun|started)"
        r"|began|begins|started|has started"
        r"|is under ?way|was under ?way|is in progress|continues|is continuing|is ongoing)\b"
    ),
    "plan": (
        r"^[^;:]{0,60}?\b(?:will|would|is to|are to|set to|due to|should|expected to|scheduled"
        r"|planned|must|to be completed|is due)\b"
    ),
}


_F = r"(?:[\w'.,-]+ ){0,%d}"


_FR_FILL = (
    r"(?:(?:se|s'|progressivement|aussi|egalement|tous|toutes|leur|y|en|bientot"
    r"|prochainement|totalement|etre|completement|definitivement|desormais|avoir"
    r"|commencer a|encore|deja|donc|ainsi) ?)*"
)


_FR_VERB = {
    "hypo": (
        r"\b(?:pourr\w+|peu(?:t|vent)|pouvoir|pouvait|menac\w+ de|eventuel\w*|risqu\w+ de"
        r"|envisag\w+ de|souhait\w+(?: de)?|veu(?:t|lent)|voul\w+|cherch\w+ a|espere\w* "
        r"|refle(?:chit|xion)\w* a|discut\w+ de|propos\w+ de|pret(?:e|s|es)? a|possibilite de"
        r"|hypothese \w+ |tent\w+ de) "
    )
    + _FR_FILL
    + r"(?:de |d'|a )?"
    + _FR_FILL
    + r"$",
    "ask": (
        r"\b(?:demand|exig|reclam|somm|ordonn|enjoin|enjoi|pri|appel|invit|press|intim|donn"
        r"|laiss|imposer?|ultimatum)\w* (?:(?!qu'il|annonc)[\w'.,-]+ ){0,14}?(?:de|a|que|pour"
        r"|afin de|qu'ils|qu'elles|qu') ?(?:[\w'.,-]+ ){0,8}$|\b(?:demand|exig|reclam|somm"
        r"|ordonn|enjoin|intim)\w* (?:[\w'.,-]+ ){0,12}?d'$"
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
    + r"$|\ben train de $",
    "done": r"\b(?:achev|termin|fini|finaliser|boucl|parachev)\w* (?:de |d')?$",
    "plan": (
        r"\b(?:va|vont|allai(?:t|ent)|doi(?:t|vent)|devra(?:it|ient)?|devront|devai(?:t|ent)"
        r"|s'appret\w+ a|prevoi\w+|prevu\w*|decid\w+|decision|accept\w+|annonc\w+|promet\w*"
        r"|promis\w*|s'eng\w+|engag\w+ a|compt(?:e|ent)|entend(?:ent)?|prepar\w+ a|convenu\w*"
        r"|autoris\w+|projet\w*|plan|approuv\w+|mandat\w*|jusqu'au|avant|d'accord pour|cens\w+"
        r"|consist\w+) "
    )
    + _F % 4
    + r"(?:de |d'|a |pour )?"
    + _FR_FILL
    + r"$",
}


_FR_NOUN = {
    "hypo": (
        r"\b(?:pourr\w+|peut|eventuel\w*|possible|envisag\w+|negoci\w+|discut\w+|evoqu\w+"
        r"|hypothese|aucun|appel\w* a) "
    )
    + _F % 4
    + r"(?:d'|l')?$",
    "ask": r"\b(?:demand|exig|reclam|ordonn|sollicit|obten|plaid|requer|souhait|voul|imposer?)\w* "
    + _F % 9
    + r"(?:d'|l')?$",
    "begin": (
        r"\b(?:commenc|entam|debut|amorc|lanc|entrepri|poursui|en cours de|au debut"
        r"|premiere phase|accel)\w* "
    )
    + _F % 5
    + r"(?:d'|l')?$",
    "done": (
        r"\b(?:achev|termin|fini|fin|boucl|parachev|acte|marqu|scell|consacr|apres|depuis"
        r"|suite|malgre|avec|conclu|officialis|salu|felicit)\w* "
    )
    + _F % 5
    + r"(?:d'|l')?$",
    "plan": (
        r"\b(?:annonc|decid|decision|prev|prevu|prepar|planifi|imminen|prochain|futur|avant"
        r"|date|calendrier|modalites|accord sur|accept|promet|approuv|autoris|vot|en vue d"
        r"|ordre d|confirm|demande d|evoqu)\w* "
    )
    + _F % 6
    + r"(?:d'|l')?$|\bannonc\w* [^;]{0,90}\b(?:et|ainsi que) (?:le |la |l'|du |de la )?$",
}


_FR_AFTER = {
    "ask": r"^[^;:]{0,60}?\b(?:exige|demande|reclame|ordonne)e?s? par\b",
    "done": (
        r"^[^;:]{0,70}?\b(?:(?:est|etait|a ete|sont|s'est|est desormais) (?:desormais "
        r"|officiellement |maintenant |totalement )?(?:acheve|termine|effectif|complet|fini"
        r"|boucle|definitif)\w*|acheve\b|a pris fin|s'est acheve)"
    ),
    "begin": (
        r"^[^;:]{0,60}?\b(?:a (?:deja |desormais )?(?:commence"
        r"|debute|ete entame|ete amorce)|est en cours|commence"
        r"|a ete lance|se poursuit|debute|s'accelere|entame|amorce|en cours)\b"
    ),
    "plan": (
        r"^(?:[^;:]{0,90}?\b(?:va|allait|allaient|devait|doit|devrait|devra|sera|aura lieu"
        r"|prevue?s?|interviendra|prendra"
        r"|durera|se fera|s'achevera|debutera|commencera)\b| (?:\w+ ){0,4}(?:imminent|prochain"
        r"|prevue?s?|annonce|programme|a venir))"
    ),
}


def _all(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {key: re.compile(body) for key, body in table.items()}


GOVERN = {
    ("en", False): _all(_EN_VERB),
    ("en", True): _all(_EN_NOUN),
    ("fr", False): _all(_FR_VERB),
    ("fr", True): _all(_FR_NOUN),
}


AFTER = {"en": _all(_EN_AFTER), "fr": _all(_FR_AFTER)}


DENY = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dement(?:i|it|ent|ie|is)?|dementi\w*|nie|nient|nier|nie"
    r"|refut\w+|no evidence|aucune preuve|rejet\w+ (?:les|ces|toute)"
    r"|jamais reconnu\w*|never (?:acknowledged|admitted|confirmed)"
    r"|rejected(?! [^,]{0,24}(?:call|demand|order|request|ultimatum))"
    r"|dismiss\w+"
    r"|untrue|false(?:ly)?|rumou?rs?|fausse\w*|infond\w+|desinformation)\b[^;,]{0,110}$"
)


#: A plan laid on somebody by words is a demand: "told Washington that it must withdraw".
TOLD_MUST = re.compile(
    r"\b(?:told|tell|tells|informed|notified|warned) (?:[\w'.,-]+ ){1,6}that"
    r" (?:it|they|(?:its|their) \w+) (?:must|should|ha[sd] to|have to|needed to) (?:[\w'-]+ ){0,3}$"
)


IF = re.compile(
    r"\b(?:if|whether|unless|were to|si|s'ils?|au cas ou|en cas de|in case|had they|sinon"
    r"|should the)\b[^;]{0,60}$"
)


NOT = re.compile(
    r"\b(?:not|n't|never|without|nor|neither|no)\b (?:[\w-]+ ){0,2}$|n't (?:[\w-]+ ){0,2}$"
)


NO_FORCE = re.compile(r"\b(?:no|not any|aucune?|pas de|ni|zero|nor)\b (?:[\w'-]+ ){0,5}$")


NO_LONGER = re.compile(r"\b(?:no longer|not .{0,20}any ?more|no more)\b[^;]{0,50}$")


NE_PAS = re.compile(
    r"\b(?:ne |n')[^;,]{0,18}\b(?:pas|jamais|nullement|pas encore|toujours pas)\b[^;,]{0,25}$"
)


NE = re.compile(r"\b(?:ne |n')(?:\w+ )?$")


PAS = re.compile(r"^ (?:\w+ )?(?:pas|jamais|aucun)\b")


RUMOUR = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|seraient|serait|auraient|aurait|unconfirmed"
    r"|would have|is said to|are said to|believed to|rumeur\w*)\b[^;]{0,40}$"
)


AUX_FR = re.compile(
    r"\b(?P<aux>ont|a|avait|avaient|ayant|aura|auront|aurait|auraient|est|sont|etait"
    r"|etaient|furent|fut|sera|seront"
    r"|serait|seraient|s'est|se sont|s'etaient|soient|soit|ete|etre|avoir"
    r"|etant)\b(?: (?:[\w'-]+)){0,3} $"
)


PASSIVE_EN = re.compile(r"\b(?:is|are|was|were|been|being|be|got|get)\b (?:\w+ ){0,3}$")


PERFECT_EN = re.compile(r"\b(?:has|have|had|having)\b (?:\w+ ){0,3}$")
