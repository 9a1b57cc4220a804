"""English words that govern a verb or a noun: plan, demand, beginning, end."""

from __future__ import annotations

_W = r"(?:[\w'.,-]+ ){0,%d}"


_FILL = (
    r"(?:[\w'-]+ly |also |no longer |now |soon |then |eventually |all |fully |not |begin to |be "
    r"|have |already |completely |been |start |still )*"
)


#: What governs a verb or noun, told by the words just before it; the nearest one decides.
EN_VERB = {
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
        r"\bg[ia]v\w+ [^,;]{1,40} (?:until|till) [^,;]{1,24} to $"
        r"|\bg[ia]v\w+ (?:it|them|[^,;]{1,30}) (?:\d+|one|two|three|a|several) (?:hours|days"
        r"|weeks?|months?) to $"
        r"|\b(?:ask|demand|order(?!ly)|urg|call|instruct|request|insist|press|direct|giv|gave"
        r"|want(?!(?:s|ed)? to\b)"
        r"|summon|requir|told|tell|order)\w* (?:(?!said|that it|will"
        r"|would)[\w'.,-]+ ){0,12}?(?:to|that|for|must) (?:[\w'.,-]+ ){0,7}$"
        r"|\b(?:demand|insist)(?:ed|s) (?:that )?(?:(?!before|after|until|when|as"
        r"|if)[\w'-]+ ){1,6}$"
    ),
    "forced": r"\b(?:forced|forcing|compelled|compelling|obliged|pressured|had) "
    + _W % 6
    + r"to $",
    "refuse": r"\b(?:refus|declin|fail|reluctant)\w* to $",
    "begin": r"\b(?:began|begun|begins?|start(?:s|ed|ing)?) "
    + _FILL
    + (
        r"(?:to )?$|\b(?:is|are|was|were|been) (?:not |now |already |also |currently |still "
        r"|gradually |slowly )?$"
    ),
    "done": r"\b(?:finish|complet|finalis|finaliz|conclud)(?:ed|es|ing)? $",
    "plan": (
        r"\b(?:(?:has|have|had|given) (?:until|till) "
        + _W % 5
        + r"to|(?:has|have|had) (?:[\w-]+ ){1,3}(?:months|weeks|days|hours) to|vot(?:es?|ed"
        r"|ing) (?:on \w+ )?to|(?:the )?(?:first|next|last) (?:\w+ ){0,2}to"
        r"|(?:focus|concentrate|work)(?:es|s|ed|ing)? on"
        r"|will|won't|would|'ll|shall|should|must|is to|are to|was to|were to|be to|due to"
        r"|set to|about to|going to|plan(?:s|ned|ning)? (?:to|on)|intend(?:s|ed)? to|aim(?:s"
        r"|ed|ing)? to|intention to|prepar\w+ to|preparing for|decid\w+ to|decision to"
        r"|agree\w* "
    )
    + _W % 4
    + r"to|(?:agreement|accord|pact|deal|treaty|memorandum) "
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


#: A noun that bears a day of its own tells what happened: "Le départ, vendredi, de 120 soldats".
DATED = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday"
    r"|friday"
    r"|saturday|sunday|hier|\d{1,2}(?:er)? (?:jan|fev|mar|avr|mai|juin|juil|aou|sept|oct|nov"
    r"|dec)\w*)"
)


EN_NOUN = {
    "hypo": (
        r"\b(?:could|may|might|possible|potential|eventual|consider\w*|mull\w*|any|calls? for"
        r"|ruled? out) "
    )
    + _W % 4
    + r"$",
    "talk": r"\b(?:discuss\w*|negotiat\w*|talks (?:on|about|over)) " + _W % 4 + r"$",
    "ask": (
        r"\bg[ia]v\w+ [^,;]{1,40} (?:until|till) [^,;]{1,24} to (?:complete|finish) (?:its"
        r"|their|the) $|(?:(?<=set a )|(?<=given a )|(?<=gave a )|(?<=imposed a )|(?<=issued an ))"
        r"(?:deadline|ultimatum) [^;]{0,50}$|\b(?:demand|insist\w* on|order(?!ly)|urg|request"
        r"|call(?:ed|s|ing) for"
        r"|asked for|seek"
        r"|sought|want)\w* "
    )
    + _W % 12
    + r"$",
    "begin": (
        r"\b(?:began|begun|begins?|beginning|start(?:s|ed|ing)?|initiat\w+|launch\w*|ongoing"
        r"|under way|progress of|first phase of|phase of|amid|during|continu\w+) "
    )
    + _W % 6
    + r"$",
    "done": (
        r"\b(?:complet(?:ed|es|ing|ion)|finish\w*|finali[sz]\w+|conclud\w+|marks?|marked|marking"
        r"|welcom\w+|hail\w+|celebrat\w+|made official|formali[sz]\w+) "
    )
    + _W % 5
    + rf"$|\b(?:since|after|following) (?:[\w'.-]+ ){{0,5}}$|\b{DATED}(?:'s)? $"
    r"|\b(?:despite|with) (?:the |a |an |its |their )?(?:[\w-]+ )?$",
    "plan": (
        r"\b(?:announc\w+|plan\w*|agre\w+|promis\w+|prepar\w+|decid\w+|decision|upcoming"
        r"|imminent|pending|expected|future|schedul\w+|proposed|timetable|roadmap|deadline"
        r"|date for|ahead of|before|details of|modalities|will|would|set for|authori[sz]\w+"
        r"|approv\w+|request\w*|green light|greenlit|go-ahead) "
    )
    + _W % 6
    + r"$|\bannounc\w+ [^;]{0,90}\band (?:the |a |an )?$",
}


EN_AFTER = {
    "ask": (
        r"^[^;:]{0,60}?\b(?:(?:demanded|requested|ordered|sought) by"
        r"|(?:is|was|follow\w+|had been) an? (?:demand|request|order) (?:of|by|from))\b"
    ),
    "done": (
        r"^[^;:]{0,70}?\b(?:(?:is|was|were|has been|have been|had been) (?:now |officially "
        r"|fully )?(?:complete|completed|finished|concluded|over|finalised|finalized)|ended"
        r"|was complete|marks?(?! the (?:start|beg))|marked(?! the (?:start|beg))|closes)\b"
        r"|^,? (?:on |last |late |early )" + DATED + r"\b"
    ),
    "begin": (
        r"^[^;:]{0,90}?\b(?:mark(?:s|ed) the (?:start|beginning)|ha(?:s|ve|d) (?:already |now "
        r"|just )?(?:begun|started)"
        r"|began|begins|started|has started"
        r"|is under ?way|was under ?way|is in progress|continues|is continuing|is ongoing)\b"
    ),
    "plan": (
        r"^[^;:]{0,95}?\b(?:will|would|is to|are to|set to|due to|should|expected to|scheduled"
        r"|planned|must|to be completed|is due)\b"
    ),
}
