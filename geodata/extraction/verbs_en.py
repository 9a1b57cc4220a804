"""English verbs and nouns of each act, in plain letters; the earlier row wins a word."""

from __future__ import annotations

from geodata.extraction.acts import Act
from geodata.extraction.verbs_en_going import EN_GOING

EN: tuple[tuple[Act, str, str], ...] = (
    *EN_GOING,
    (
        Act.ARRIVE,
        "past",
        (
            r"(?:came(?= in (?:\d|early|late|jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec))"
            r"|arrived|landed|crossed into|entered|touched down|moved into|flew (?:in|into"
            r"|to)(?! (?:[\w,.'-]+ ){0,3}(?:troops|soldiers|forces"
            r"|instructors|fighters|reinforcements|commandos|personnel)\b)"
            r"|(?<=had )flown to|(?<=have )flown to"
            r"|returned to|came to(?! (?:an end|a close|a halt|power|light|terms|blows|office))"
            r"|(?:taken|took) over(?= (?:[\w'-]+ ){0,4}(?:base|camp|barracks)\b)"
            r"|set up (?:a |their |its )?(?:base|camp|headquarters|quarters)"
            r"|taken up positions?|took up positions?|turned up|showed up|set foot"
            r"|(?<!agreement )(?<!accord )(?<!deal )(?<!been )(?<!was )(?<!pact )reached(?! (?:an?|out"
            r"|with|by|its|in|their)\b)"
            r"|rolled into"
            r"|poured into|streamed into|marched into|(?:took|taken|regained|seized) control of)"
        ),
    ),
    (
        Act.ARRIVE,
        "pres",
        r"(?:arrives?(?! at (?:a|an|the) (?:agreement|decision|deal))|lands(?= in)|enters)",
    ),
    (Act.ARRIVE, "base", r"(?:arrive|land(?= (?:in|at))|enter|return to)"),
    (Act.ARRIVE, "ing", r"(?:arriving|entering|landing(?= (?:in|at)))"),
    (Act.ARRIVE, "noun", r"arrival(?! in (?:power|office))"),
    (
        Act.ARRIVE,
        "due",
        r"(?:expected|due|awaited)(?= ?(?:(?:to arrive )?(?:in|at) |soon|by |later|shortly|[.;]|$))",
    ),
    (
        Act.FOLLOW,
        "base",
        r"follow(?= ?(?:[.,;)]|$|in |by |within |later|soon|next|over |from |on |at |as |once "
        r"|after |before |this ))",
    ),
    (
        Act.RECEIVE,
        "past",
        r"(?:received|welcomed|receives|welcomes)(?= (?:[\w,.'-]+ ){1,6}[\w'-]+)",
    ),
    (
        Act.DEPLOY,
        "past",
        r"(?:deployed|dispatched|sent(?! home)|flew in(?= (?:[\w,.'-]+ ){0,3}(?:troops|soldiers|forces"
        r"|instructors|fighters|reinforcements|commandos|personnel)\b)|flown in(?:to)?|brought in"
        r"|rushed(?: in)?"
        r"|airlifted|parachuted"
        r"|dropped(?= (?:on|in|into|over|at) )|flew(?= (?:[\w,.'-]+ ){1,5}(?:troops|soldiers"
        r"|instructors|fighters|personnel|forces) (?:in|to)))",
    ),
    (Act.DEPLOY, "past", r"replaced(?= by )"),
    (Act.DEPLOY, "pres", r"(?:deploys|sends|dispatches|brings in)"),
    (Act.DEPLOY, "base", r"(?:deploy|send|dispatch|bring in|station)"),
    (Act.DEPLOY, "ing", r"(?:deploying|sending|dispatching|bringing in)"),
    (Act.DEPLOY, "noun", r"(?:re-?)?deployment"),
    (
        Act.HOST,
        "pres",
        (
            r"(?:hosts|houses|hosting|housing|is home to|are home to|(?:is|are) (?:still )?hosting"
            r"|(?:hosted|housed)(?! (?:at|in|inside|on|near)\b)|home to|accommodates|shared with)"
        ),
    ),
    (
        Act.HOST,
        "base",
        r"(?:host|house|accommodate|welcome|take in)(?= (?:[\w,.'-]+ ){0,5}(?:troops|soldiers|forces"
        r"|military personnel|instructors|contingents?)\b)",
    ),
    (
        Act.HAVE,
        "pres",
        (
            r"(?:has|have|had|contributes?|contributed|keep|maintain|retain|maintains|maintained"
            r"|keeps|kept|retains"
            r"|counts|counted|numbers|numbered|comprises|comprised|fields|fielded)"
            r"(?= (?:(?:still|also|now|currently|around|about|some|more than|over|nearly|as many as"
            r"|roughly|up to|an estimated|at least|between|fewer than|just|only|a|several|dozens"
            r"|hundreds|close to|almost|approximately|its|their|troops|soldiers|forces"
            r"|military) ?)*(?:\d|hundred|thousand|dozen|contingent|detachment|military presence"
            r"|one |two |three |four |five |six |troops|soldiers|forces|military personnel"
            r"|military instructors|base|company))"
        ),
    ),
    (
        Act.HAVE,
        "pres",
        r"ha(?:s|ve|d)(?= no (?:[\w-]+ ){0,3}(?:troops|soldiers|forces|mercenaries|instructors"
        r"|military personnel|military presence|bases?)\b)",
    ),
    (Act.HAVE, "pres", r"there (?:are|were|is|remain)(?= )"),
    (
        Act.BE,
        "part",
        (
            r"(?:stationed|based|positioned|garrisoned|posted|housed|encamped|present|active"
            r"|(?:seen|spotted|sighted|observed|photographed)(?= (?:at|in|on|near|around) )"
            r"|on the ground|embedded|spread(?= (?:over|across|out|between|among))|scattered"
            r"|massed(?= (?:in|at|near|along|on) )|quartered|headquartered|billeted|encamped|dug in"
            r"|holed up)"
        ),
    ),
    (
        Act.BE,
        "ing",
        (
            r"(?:operating|serving"
            r"|(?<!of )(?<!heavy )(?<!the )(?<!in )(?<!fierce )(?<!during )fighting"
            r"|patrolling"
            r"|(?<!to )(?<!for )(?<!in )(?<!of )(?<!and )(?<!military )(?<!combat )(?<!joint )"
            r"(?<!the )training|staying"
            r"|(?<!its )(?<!their )(?<!the )(?<!last )(?<!all )(?<!own )remaining(?! \d)"
            r"|working alongside|working with|guarding|living)"
        ),
    ),
    (
        Act.BE,
        "pres",
        (
            r"(?:remains?|stays?|operates?|stayed|remained|operated|fights|served|serves|trains"
            r"|trained|(?<!to )(?<!and )(?:support|back|assist|protect)(?= (?:the |[\w]+'s )?"
            r"(?:malian |local |national |chadian |burkinabe )?"
            r"(?:army|junta|military|armed forces|government)\b)"
            r"|provid(?:e|es|ed)(?= (?:\w+ )?(?:security|protection)\b)|patrol|patrols|patrolled"
            r"|guards|protects|supports)"
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
    (
        Act.BE,
        "many",
        r"(?:are|were|number|numbered)(?= (?:(?:still|now|currently|about|around|some|nearly"
        r"|more than|over"
        r"|between) ?)*\d[\d,]*\d)",
    ),
    (Act.BE, "noun", r"(?:(?:military |troop )?presence)"),
    (
        Act.AGREE,
        "past",
        r"agreed(?= to (?:step up|strengthen|boost|deepen|expand|intensify|increase) (?:[\w'-]+ ){0,3}?"
        r"(?:military|defen[cs]e|security) (?:cooperation|ties))",
    ),
    (
        Act.AGREE,
        "past",
        r"(?:signed|inked)(?= (?:[\w',-]+ ){0,7}?(?:agreements?|accords?|pacts?|deals?|treat(?:y|ies)"
        r"|memorand\w+|protocols?)\b)",
    ),
    (
        Act.DENOUNCE,
        "past",
        r"(?:ended|terminated|revoked|cancelled|canceled|cut short)(?: [\w'.-]+){0,5}? mandate",
    ),
    (
        Act.DENOUNCE,
        "past",
        r"(?:ended|revoked|scrapped|cancelled|canceled|terminated|annulled|broke|denounced|suspended)"
        r" (?:an|the|its|a) (?:[\w'-]+ ){0,3}?(?:pacts?|accords?|agreements?"
        r"|deals?)(?= (?:with [\w ]{2,20} )?"
        r"(?:that|which|allowing|under which|permitting)[^;]{0,60}\b(?:troops|soldiers|personnel"
        r"|forces|bases?)\b)",
    ),
    (
        Act.DENOUNCE,
        "past",
        r"(?:revoked|scrapped|tore up|denounced|terminated|annulled) (?:an|the|its"
        r"|a) (?:\w+ )?(?:accords?"
        r"|agreements?|pacts?)(?= with )",
    ),
    (Act.DENOUNCE, "base", r"(?:end|terminate|revoke|cut short)(?: [\w'.-]+){0,5}? mandate"),
    (
        Act.DENOUNCE,
        "past",
        (
            r"(?:(?:is|was) (?:ending|terminating|revoking|scrapping)"
            r"|ended|ends|revoked|revokes|scrapped|cancelled|canceled|terminated|annulled"
            r"|tore up|torn up|broke|broken off|denounced|suspended|repudiated|voided)"
            r"(?: [\w'-]+){0,6}? (?:defen[cs]e|military|security|status.of.forces)"
            r"(?: [\w'-]+){0,3}? (?:pacts?|accords?|agreements?|treat(?:y|ies)|deals?|cooperation"
            r"|partnerships?)"
        ),
    ),
    (
        Act.DENOUNCE,
        "noun",
        r"(?:termination|revocation|cancellation|scrapping|annulment|severing)(?: by [\w' ]{3,20})? of"
        r" (?:[\w'-]+ ){0,5}?(?:military|defen[cs]e|security) (?:[\w'-]+ ){0,2}?(?:pacts?|accords?"
        r"|agreements?|cooperation|deals?|ties)",
    ),
    (
        Act.BE,
        "are",
        (
            r"(?:are|were|is|was|have been|has been|had been"
            r"|(?:(?<=thought )|(?<=believed )|(?<=estimated )|(?<=known ))to be)"
            r"(?= (?:now |still |also |already "
            r"|currently )?(?:in|at) )"
            r"(?! (?:\w+ )?(?:in (?:charge|talks|line|place|control|contact|danger|power"
            r"|negotiations"
            r"|doubt|breach|force|touch|full|favou?r)|at (?:war|risk|odds|least|stake|issue))\b)"
        ),
    ),
)
