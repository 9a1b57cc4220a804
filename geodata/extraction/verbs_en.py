"""English verbs and nouns of each act, in plain letters; the earlier row wins a word."""

from __future__ import annotations

from geodata.extraction.acts import Act

EN: tuple[tuple[Act, str, str], ...] = (
    (
        Act.MOVE,
        "past",
        (
            r"(?:relocated|redeployed|repositioned|transferred|moved|shifted)(?= (?:from|its|their"
            r"|some|the|to|all|\d|most|nearly|about))"
        ),
    ),
    (
        Act.MOVE,
        "base",
        (
            r"(?:relocate|redeploy|reposition|transfer|move|shift)(?= (?:from|its|their|some|the"
            r"|to|all|\d|most|nearly|about))"
        ),
    ),
    (
        Act.MOVE,
        "ing",
        (
            r"(?:relocating|redeploying|repositioning|moving)(?= (?:from|its|their|some|the|to|all"
            r"|\d|most))"
        ),
    ),
    (Act.REDUCE, "past", r"(?:reduced|cut|halved|slashed|trimmed)(?= (?:its|their|the))"),
    (Act.REDUCE, "base", r"(?:reduce|cut|halve|slash|trim)(?= (?:its|their|the))"),
    (
        Act.HAND_OVER,
        "past",
        (
            r"(?:handed (?:over|back)|hands? over|hands? back|turned over|gave back|relinquished"
            r"|ceded|(?:transferred|returned)(?= (?:control of |its |their "
            r"|the )?(?:[\w,.'-]+ ){0,4}(?:base|camp|barracks|control|bases|camps|installations?"
            r"|facilit(?:y|ies)|garrison|airfield|compound)\b))"
        ),
    ),
    (Act.HAND_OVER, "past", r"handed(?= (?:[\w,.'-]+ ){1,8}(?:over|back)\b)"),
    (
        Act.HAND_OVER,
        "base",
        (
            r"(?:hand (?:over|back)|turn over|give back|relinquish"
            r"|hand(?= (?:[\w,.'-]+ ){1,6}(?:over|back)\b))"
        ),
    ),
    (Act.HAND_OVER, "ing", r"handing (?:over|back)"),
    (
        Act.HAND_OVER,
        "past",
        (
            r"handed(?= to (?:the )?(?:local|national|malian?|nigerien?|niger|chad(?:ian)?"
            r"|senegal(?:ese)?|ivorian|gabon(?:ese)?|burkin\w+|authorities|government|army)\b)"
        ),
    ),
    (Act.HAND_OVER, "noun", r"handover"),
    (
        Act.END,
        "base",
        r"close(?= (?:its|their|the|all|any|every)(?: [\w'-]+){0,3} (?:bases?|camps?|garrisons?)\b)",
    ),
    (
        Act.END,
        "noun",
        (
            r"(?:closure|closing|shutdown)(?= of (?:[\w'-]+ ){0,4}"
            r"(?:bases?|camps?|garrisons?|barracks|facilities)\b)"
        ),
    ),
    (
        Act.END,
        "past",
        (
            r"(?:ceased|stopped) operations|(?:ended|ends) (?:[\w,.'-]+ ){0,4}(?:presence|mission"
            r"|deployment|operations?|stay)"
        ),
    ),
    (
        Act.END,
        "base",
        (
            r"(?:end (?:its|their|the|all|french|military) (?:[\w,.'-]+ ){0,4}(?:presence|mission"
            r"|deployment|operations?)|close (?:its|their|the) (?:[\w,.'-]+ ){0,3}(?:base|bases"
            r"|camp))"
        ),
    ),
    (Act.END, "ing", r"ending (?:[\w,.'-]+ ){0,4}(?:presence|mission|deployment)"),
    (
        Act.END,
        "past",
        (
            r"(?:closed|shut(?: down)?)(?= (?:its|their|the) (?:[\w,.'-]+ ){0,3}(?:base|bases|camp"
            r"|mission))"
        ),
    ),
    (
        Act.EXPEL,
        "past",
        (
            r"(?:expelled|evicted|ejected|kicked(?= (?:[\w,.'-]+ ){0,4}out\b)"
            r"|pushed(?= (?:[\w,.'-]+ ){0,4}out\b)|drove(?= (?:[\w,.'-]+ ){0,4}out\b)|driven out"
            r"|thrown out|threw(?= (?:[\w,.'-]+ ){0,4}out\b)|forced(?= (?:[\w,.'-]+ ){0,4}out\b)"
            r"|chased (?:out|away)|booted(?= (?:[\w,.'-]+ ){0,3}out\b)"
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
        r"(?:expelling|evicting|kicking(?= (?:[\w,.'-]+ ){0,3}out\b)|pushing out|driving out)",
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
            r"|pulled(?= (?:[\w,.'-]+ ){1,5}from)|removed(?= (?:[\w,.'-]+ ){0,4}(?:troops|forces"
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
            r"|repatriate|evacuate|remove(?= (?:[\w,.'-]+ ){0,4}(?:troops|forces|soldiers|personnel)))"
        ),
    ),
    (
        Act.WITHDRAW,
        "ing",
        (
            r"(?:withdrawing|pulling(?= (?:[\w,.'-]+ ){0,5}out\b)|repatriating|evacuating"
            r"|removing(?= (?:[\w,.'-]+ ){0,4}(?:troops|forces|personnel)))"
        ),
    ),
    (
        Act.WITHDRAW,
        "noun",
        (
            r"(?:withdrawals?|pullout|pull-out|drawdown|departure|exit|disengagement|evacuation"
            r"|removal|phase-out)"
        ),
    ),
    (
        Act.HAVE,
        "pres",
        (
            r"leaving(?= (?:behind |only |just |about |around |some |roughly |nearly |a )*"
            r"(?:\d|few |two |three |several |dozens |hundreds |handful )[^,;]{0,60}\b(?:in|at|on)\b)"
        ),
    ),
    (
        Act.LEAVE,
        "past",
        (
            r"(?:left(?! (?:behind|at least|more|dead|some \d|for dead|\d+ (?:people|dead)|-wing"
            r"|wing|hand|open|to)\b)|departed|quitted|exited|vacated|flew (?:out|home)|pulled out"
            r"|moved out|gone(?= (?:from|home))|went home)"
        ),
    ),
    (Act.LEAVE, "pres", r"(?:leaves(?! of)|departs|quits|exits|vacates)"),
    (
        Act.LEAVE,
        "base",
        r"(?:leave|depart|quit|exit|vacate|go home|get out|fly out|out of the country)",
    ),
    (Act.LEAVE, "ing", r"(?:leaving|departing|quitting|exiting|vacating)"),
    (
        Act.ARRIVE,
        "past",
        (
            r"(?:arrived|landed|crossed into|entered|touched down|moved into|flew (?:in|into)"
            r"|returned to|came to|(?:taken|took) over(?= (?:[\w'-]+ ){0,4}(?:base|camp|barracks)\b)"
            r"|set up (?:a |their |its )?(?:base|camp|headquarters|quarters)"
            r"|taken up positions?|took up positions?)"
        ),
    ),
    (
        Act.ARRIVE,
        "pres",
        r"(?:arrives?(?! at (?:a|an|the) (?:agreement|decision|deal))|lands(?= in)|enters)",
    ),
    (Act.ARRIVE, "base", r"(?:arrive|land(?= (?:in|at))|enter|return to)"),
    (Act.ARRIVE, "ing", r"(?:arriving|entering|landing(?= (?:in|at)))"),
    (Act.ARRIVE, "noun", r"(?:arrival)"),
    (
        Act.DEPLOY,
        "past",
        r"(?:deployed|dispatched|sent(?! home)|flown in(?:to)?|brought in|airlifted|parachuted)",
    ),
    (Act.DEPLOY, "pres", r"(?:deploys|sends|dispatches|brings in)"),
    (Act.DEPLOY, "base", r"(?:deploy|send|dispatch|bring in|station)"),
    (Act.DEPLOY, "ing", r"(?:deploying|sending|dispatching|bringing in)"),
    (Act.DEPLOY, "noun", r"(?:deployment)"),
    (
        Act.HOST,
        "pres",
        (
            r"(?:hosts|houses|hosting|housing|is home to|are home to|(?:is|are) (?:still )?hosting"
            r"|hosted|housed|home to|accommodates|shared with)"
        ),
    ),
    (
        Act.HAVE,
        "pres",
        (
            r"(?:has|have|had|keep|maintain|retain|maintains|maintained|keeps|kept|retains"
            r"|counts)(?= (?:(?:still|also|now|currently|around|about|some|more than|over|nearly"
            r"|roughly|up to|an estimated|at least|between|fewer than|just|only|a|several|dozens"
            r"|hundreds|close to|almost|approximately|its|their|troops|soldiers|forces"
            r"|military) ?)*(?:\d|hundred|thousand|dozen|contingent|detachment|military presence"
            r"|one |two |three |four |five |six |troops|soldiers|forces|military personnel"
            r"|military instructors|base|company))"
        ),
    ),
    (Act.HAVE, "pres", r"there (?:are|were|is|remain)(?= )"),
    (
        Act.BE,
        "part",
        (
            r"(?:stationed|based|positioned|garrisoned|posted|housed|encamped|present|active"
            r"|on the ground|embedded)"
        ),
    ),
    (
        Act.BE,
        "ing",
        (
            r"(?:operating|serving|(?<!of )(?<!heavy )(?<!the )(?<!in )(?<!fierce )(?<!during )fighting"
            r"|patrolling|training|staying|remaining"
            r"|working alongside|working with|guarding|living)"
        ),
    ),
    (
        Act.BE,
        "pres",
        (
            r"(?:remains?|stays?|operates?|stayed|remained|operated|fights|served|serves|trains"
            r"|trained|patrol|patrols|patrolled|guards|protects|supports)"
        ),
    ),
    (
        Act.BE,
        "pres",
        (
            r"(?:using|uses|used(?! to)|occupy(?:ing)?|occupies|occupied|sharing"
            r"|shares?)(?= (?:[\w,.'-]+ ){0,4}(?:hangar|base|camp|airport|facility|facilities"
            r"|compound|barracks))"
        ),
    ),
    (Act.BE, "noun", r"(?:(?:military |troop )?presence)"),
    (
        Act.DENOUNCE,
        "past",
        (
            r"(?:ended|ends|revoked|revokes|scrapped|cancelled|canceled|terminated|annulled"
            r"|tore up|torn up|broke|broken off|denounced|suspended|repudiated|voided)"
            r"(?: [\w'-]+){0,6}? (?:defen[cs]e|military|security|status of forces)"
            r"(?: [\w'-]+){0,3}? (?:pacts?|accords?|agreements?|treat(?:y|ies)|deals?)"
        ),
    ),
    (
        Act.BE,
        "are",
        (
            r"(?:are|were|is|was|have been|has been)(?= (?:now |still |also |already "
            r"|currently )?(?:in|at) )"
            r"(?! (?:\w+ )?(?:in (?:charge|talks|line|place|control|contact|danger|power|negotiations"
            r"|doubt|breach|force|touch|full|favou?r)|at (?:war|risk|odds|least|stake|issue))\b)"
        ),
    ),
)
