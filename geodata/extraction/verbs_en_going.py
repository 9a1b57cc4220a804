"""English verbs and nouns of going: ended, expelled, withdrawn, left."""

from __future__ import annotations

from geodata.extraction.acts import Act
from geodata.extraction.verbs_en_ending import EN_ENDING

#: Where those who leave are at home.
_HOME = (
    r"(?:home|to (?:the )?(?:france|russia|germany|italy|hungary|denmark|sweden|united states"
    r"|their (?:home )?countr(?:y|ies)|their homeland|us|u\.s\.)\b)"
)

#: A border behind them, where the last soldiers are told of.
CROSSED = r"crossed(?= (?:the )?(?:border|frontier)\b)"

EN_GOING: tuple[tuple[Act, str, str], ...] = (
    *EN_ENDING,
    (
        Act.EXPEL,
        "past",
        (
            r"(?:expelled|sent away|evicted|ejected|kicked(?= (?:[\w,.'-]+ ){0,4}out\b)"
            r"|pushed(?= (?:[\w,.'-]+ ){0,4}out\b)|drove(?= (?:[\w,.'-]+ ){0,4}out\b)|driven out"
            r"|thrown out|threw(?= (?:[\w,.'-]+ ){0,4}out\b)|forced(?= (?:[\w,.'-]+ ){0,4}out\b)"
            r"|chased (?:out|away)|shown the door|turfed out|booted(?= (?:[\w,.'-]+ ){0,3}out\b)"
            r"|ousted(?= (?:the )?(?:french|us|american|un|western|foreign|german)))"
        ),
    ),
    (
        Act.EXPEL,
        "demand",
        (
            r"(?:ordered|told|asked)(?: (?!to\b)[\w,.'-]+){0,6} out"
            r"(?! of (?:the )?(?:office|court|barracks))"
        ),
    ),
    (Act.EXPEL, "base", r"(?:expel|evict|eject|kick out|push out|drive out)"),
    (
        Act.EXPEL,
        "ing",
        r"(?:expelling|sending away|evicting|kicking(?= (?:[\w,.'-]+ ){0,3}out\b)|pushing out"
        r"|driving out)",
    ),
    (Act.EXPEL, "noun", r"(?:expulsion|eviction|ouster(?= of (?:french|us|american|un)))"),
    (
        Act.WITHDRAW,
        "past",
        (
            r"(?:flew|flown|airlifted|brought) (?:out|home|back)(?= (?:its|their|the|all|some|about"
            r"|around|nearly|\d))"
            r"|(?:flew|brought)(?= (?:its|their|the) (?:[\w,.'-]+ ){1,5}(?:out|home|back)\b)"
        ),
    ),
    (
        Act.WITHDRAW,
        "ing",
        (
            r"(?:flying|airlifting|bringing) (?:out|home|back)(?= (?:its|their|the|all|some|about"
            r"|around|nearly|\d))"
            r"|(?:flying|bringing)(?= (?:its|their|the) (?:[\w,.'-]+ ){1,5}(?:out|home|back)\b)"
        ),
    ),
    (
        Act.WITHDRAW,
        "past",
        (
            r"(?:withdrew|withdrawn|evacuated|repatriated|flown home|sent home"
            r"|pulled(?= (?:[\w,.'-]+ ){0,5}out\b)|pulled(?= (?:[\w,.'-]+ ){0,4}back\b)"
            r"|pulled(?= (?:[\w,.'-]+ ){1,5}from)|brought(?= (?:[\w,.'-]+ ){1,5}(?:home|back)\b)"
            r"|drawn down|drew down|removed(?= (?:[\w,.'-]+ ){0,4}(?:troops|forces"
            r"|soldiers))|recalled(?= (?:[\w,.'-]+ ){0,3}(?:troops|forces|soldiers|personnel)))"
        ),
    ),
    (
        Act.WITHDRAW,
        "pres",
        (
            r"(?:withdraws|pulls(?= (?:[\w,.'-]+ ){0,5}out\b)|pulls(?= (?:[\w,.'-]+ ){1,5}from)"
            r"|repatriates|evacuates)"
        ),
    ),
    (
        Act.WITHDRAW,
        "base",
        (
            r"(?:withdraw|pull(?= (?:[\w,.'-]+ ){0,5}out\b)|pull(?= (?:[\w,.'-]+ ){1,5}from)"
            r"|repatriate|evacuate|draw down|bring (?:home|back)(?= )"
            r"|bring(?= (?:[\w,.'-]+ ){1,5}(?:home|back)\b)"
            r"|recall(?= (?:[\w,.'-]+ ){0,3}(?:troops|forces|soldiers))"
            r"|remove(?= (?:[\w,.'-]+ ){0,4}(?:troops|forces|soldiers|personnel)))"
        ),
    ),
    (
        Act.WITHDRAW,
        "ing",
        (
            r"(?:withdrawing|pulling(?= (?:[\w,.'-]+ ){0,5}out\b)|repatriating|evacuating"
            r"|drawing down"
            r"|recalling(?= (?:[\w,.'-]+ ){0,3}(?:troops|forces|soldiers))"
            r"|removing(?= (?:[\w,.'-]+ ){0,4}(?:troops|forces|personnel)))"
        ),
    ),
    (
        Act.WITHDRAW,
        "noun",
        (
            r"(?:withdrawals?|pullout|pull-out|pull-?back|drawdown|repatriation|departure|exit"
            r"|disengagement|(?<!medical )(?<!casualty )evacuation"
            r"|removal|phase-out)"
        ),
    ),
    (
        Act.HAVE,
        "pres",
        (
            r"leaving(?= (?:behind |only |just |about |around |some |roughly |nearly |a )*"
            r"(?:\d|few |two |three |several |dozens |hundreds |handful )[^,;]{0,60}\b(?:in|at"
            r"|on)\b)"
        ),
    ),
    (
        Act.LEAVE,
        "past",
        (
            r"(?:left(?! [^.;,]{0,34}\b(?:dead|killed|wounded|injured|homeless)\b)(?! (?:behind"
            r"|at least|more|dead|some \d|for dead|\d+ (?:people|dead)|-wing"
            r"|wing|hand|open|to)\b)|gave up(?! (?:on|hope|arms|their weapons))|departed|quitted"
            r"|exited|vacated|abandoned|flew (?:out|home)"
            r"|pulled out"
            r"|moved out|packed up|shipped out|decamped|cleared out|gone(?= ?(?:from|home|by"
            r"|[.,;]))"
            r"|went home|returned home)"
        ),
    ),
    #: Of the last of them; `triggers` looks who.
    (Act.LEAVE, "past", CROSSED),
    (Act.LEAVE, "past", rf"returned(?= {_HOME})"),
    (Act.LEAVE, "base", rf"return(?= {_HOME})"),
    (Act.LEAVE, "ing", rf"returning(?= {_HOME})"),
    (Act.LEAVE, "pres", r"(?:leaves(?! of)|departs|quits|exits|vacates)"),
    (
        Act.LEAVE,
        "base",
        r"(?:leave|depart|quit|exit|vacate|abandon|go home|go(?= ?(?:[.,;]|$|within|by"
        r"|immediately|at once|now|without))|get out"
        r"|fly out|pack up|ship out|clear out|move out"
        r"|(?:(?:reposition|relocate|redeploy|fly|ship|get) )?out of the country)",
    ),
    (
        Act.LEAVE,
        "ing",
        r"(?:leaving|departing|quitting|exiting|vacating|abandoning|packing (?:up|their bags)"
        r"|on (?:their|its|the) way out)",
    ),
)
