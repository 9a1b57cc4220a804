"""English verbs and nouns of ending: moved, reduced, handed over, closed, brought to an end."""

from __future__ import annotations

from geodata.extraction.acts import Act

#: What a mission does itself; a host that ends the mandate of others sends them away.
_OWN_MANDATE_ENDED = r"(?<!junta )(?<!authorities )(?<!government )ended (?:its|their) mandate"
#: Given up, where a base stands before it.
BASE_CLOSED = r"(?:closed?|shut(?: down)?|shuttered|dismantled|decommissioned)"

EN_ENDING: tuple[tuple[Act, str, str], ...] = (
    (
        Act.MOVE,
        "past",
        (
            r"(?:relocated|redeployed|repositioned|moved|shifted|transferred(?! (?:[\w,.'-]+ ){0,5}"
            r"(?:bases?|camps?|barracks|control|airfield|facilit(?:y|ies))\b))(?= (?:from|its|their"
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
    #: Passive: "the force will be cut to 100".
    (
        Act.REDUCE,
        "past",
        r"(?:(?<=be )|(?<=been )|(?<=was )|(?<=were ))(?:reduced|cut|halved|slashed|trimmed"
        r"|scaled (?:back|down)|downsized)(?= (?:to|by|from"
        r"|in half)\b)",
    ),
    (Act.REDUCE, "base", r"(?:reduce|cut|halve|slash|trim)(?= (?:its|their|the))"),
    (
        Act.HAND_OVER,
        "past",
        (
            r"(?:handed (?:over|back)|hands over|hands back|turned over|gave back|relinquished"
            r"|ceded|(?:transferred|returned)(?= (?:control of |its |their "
            r"|the )?(?:[\w,.'-]+ ){0,4}(?:base|camp|barracks|control|bases|camps|installations?"
            r"|facilit(?:y|ies)|garrison|airfield|compound)\b))"
        ),
    ),
    (
        Act.HAND_OVER,
        "past",
        r"handed(?= (?:[\w,.'-]+ ){1,8}(?:over|back)\b)"
        r"|handed(?= (?:[\w,.'-]+ ){0,3}(?:bases?|camps?|airbase|airfield|garrison)\b)",
    ),
    (
        Act.HAND_OVER,
        "base",
        (
            r"(?:hand (?:over|back)|turn over|give back|relinquish"
            r"|hand(?= (?:[\w,.'-]+ ){1,6}(?:over|back)\b))"
        ),
    ),
    (
        Act.HAND_OVER,
        "past",
        r"returned(?= (?:to|at a ceremony|on|in|during)\b)(?! to (?:base|duty))",
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
    (Act.HAND_OVER, "pres", r"hands(?= (?:[\w'-]+ ){0,4}(?:bases?|camps?|airfield)\b)"),
    (
        Act.HAND_OVER,
        "noun",
        r"(?:hand-?over|handing-over|transfer(?= of (?:[\w'-]+ ){0,4}(?:base|camp|barracks"
        r"|airfield)\b))",
    ),
    (
        Act.END,
        "noun",
        r"(?:end|conclusion|completion|termination) of (?:its|their|the|a) (?:[\w,'-]+ ){0,4}?(?:mission"
        r"|deployment|presence|operation)",
    ),
    (
        Act.END,
        "lapse",
        r"not be (?:extended|renewed|prolonged)|(?:not (?:to )?(?:extend|renew|prolong)|(?:will"
        r"|would) not (?:extend|renew))(?= (?:[\w,.'-]+ )"
        r"{0,5}(?:mission|mandate|deployment|presence)\b)",
    ),
    (
        Act.END,
        "over",
        r"(?<=mission )(?:there |here )?(?:is|was|has been) (?:now |officially )?(?:over|finished"
        r"|at an end)",
    ),
    (Act.END, "over", r"came to an end|drew to a close|has concluded|is now over"),
    (
        Act.END,
        "past",
        r"(?:wound|wrapped) (?:up|down)(?= (?:[\w,.'-]+ ){0,4}(?:presence|mission|deployment"
        r"|operations?)\b)",
    ),
    (
        Act.END,
        "base",
        r"(?:wind|wrap) (?:up|down)(?= (?:[\w,.'-]+ ){0,4}(?:presence|mission|deployment"
        r"|operations?)\b)",
    ),
    (
        Act.END,
        "ing",
        r"(?:winding|wrapping) (?:up|down)(?= (?:[\w,.'-]+ ){0,4}(?:presence|mission"
        r"|deployment)\b)",
    ),
    (
        Act.BE,
        "part",
        r"(?<=been )left(?= (?:behind|in|at|on)\b)|(?<=were )left(?= (?:behind|in|at)\b)",
    ),
    (
        Act.END,
        "base",
        r"close(?= (?:its|their|the|all|any|every)(?: [\w'-]+){0,3} (?:bases?|camps?"
        r"|garrisons?)\b)",
    ),
    #: "The airbase will close on 31 August"; `triggers` looks for the base.
    (Act.END, "base", r"close(?= (?:on|in|by|at the end|this|next|down|its doors)\b)"),
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
            r"(?:ceased|stopped) operations|completed (?:its|their) mandate"
            rf"|{_OWN_MANDATE_ENDED}"
            r"|(?:ended|ends) (?:[\w,.'-]+ ){0,4}(?:presence|mission"
            r"|deployment|operations?|stay|participation|contribution|involvement)"
        ),
    ),
    (
        Act.END,
        "base",
        (
            r"(?:end (?:its|their|the|all|french|military) (?:[\w,.'-]+ ){0,4}(?:presence|mission"
            r"|deployment|operations?|participation|contribution|involvement)|close (?:its|their"
            r"|the) (?:[\w,.'-]+ ){0,3}(?:base|bases"
            r"|camp))"
        ),
    ),
    (
        Act.END,
        "base",
        r"(?<=to )(?:stop|halt|cease) (?:all |their |its )?(?:military )?(?:activit(?:y|ies)"
        r"|operations)(?= (?:at|from|in) )",
    ),
    #: Of a named operation, which `_who_ends` looks for.
    (
        Act.END,
        "base",
        r"(?:(?<=to )|(?<=will )|(?<=would )|(?<=must ))end(?= (?:operation |its )?\w+)",
    ),
    (
        Act.END,
        "past",
        r"ended(?= ?(?:on|in (?:\w+ )?\d|yesterday|last|this|operation|barkhane|[.,;(]|$))",
    ),
    (Act.END, "ing", r"ending (?:[\w,.'-]+ ){0,4}(?:presence|mission|deployment)"),
    (
        Act.END,
        "past",
        (
            r"(?:closed|shut(?: down)?)(?= (?:(?:its|their|the|several|two"
            r"|three) )?(?:[\w,.'-]+ ){0,3}(?:base|bases|camp"
            r"|mission))"
        ),
    ),
    #: Passive, the base before it: "the base will be closed"; `triggers` looks for the base.
    (Act.END, "past", BASE_CLOSED),
)
