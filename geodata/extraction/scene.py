"""A sentence with all that was found in it, and the prepositions that place an act."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from geodata.extraction.acts import Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.plain import Sentence
from geodata.extraction.world import World

_STRONG = re.compile(
    r";|:(?= )| but | while | whereas | although | though | mais | tandis que | alors que "
    r"| bien que | whilst |, as | lorsque | quand | when "
)


FROM = frozenset(
    {
        "from",
        "out of",
        "of",
        "in",
        "at",
        "inside",
        "du",
        "de",
        "des",
        "d",
        "au",
        "aux",
        "en",
        "a",
        "dans",
        "sur",
    }
    | {
        "hors du",
        "hors de",
        "hors d",
        "",
        "across",
        "within",
        "around",
        "depuis",
        "on",
        "chez",
        "throughout",
    }
)


INTO = frozenset(
    {
        "in",
        "to",
        "into",
        "at",
        "inside",
        "near",
        "onto",
        "on",
        "across",
        "around",
        "within",
        "throughout",
    }
    | {
        "outside",
        "au",
        "aux",
        "en",
        "a",
        "dans",
        "sur",
        "vers",
        "pres de",
        "towards",
        "toward",
        "over",
        "for",
        "chez",
    }
)


STAY = frozenset(
    {
        "in",
        "at",
        "inside",
        "near",
        "on",
        "across",
        "around",
        "within",
        "throughout",
        "outside",
        "au",
        "aux",
    }
    | {"en", "a", "dans", "sur", "pres de", "over", "chez", "from", "between", "entre"}
)


ONWARD = frozenset({"for", "to", "into", "towards", "toward", "vers", "pour", "jusqu'a"})


@dataclass(slots=True)
class Scene:
    """A sentence with what was found in it, and what the text spoke of before it."""

    sentence: Sentence
    mentions: list[Mention]
    triggers: list[Trigger]
    world: World
    topic: Mention | None = None
    country: str = ""
    #: the host countries spoken of before that one, the latest first
    earlier: tuple[str, ...] = ()
    site: Mention | None = None
    used: set[int] = field(default_factory=set)
    #: the last mission named: "the mission" is no company
    mission: Mention | None = None
    #: who was last said to leave, or to have to
    leaver: Mention | None = None
    #: the force of each proposal so far, its country, and whether it leaves
    told: list[tuple[Mention, str, bool]] = field(default_factory=list)
    #: where its clauses part, found once: asked for each pair of a date and an act
    breaks: list[tuple[int, int]] | None = None

    def clause(self, trigger: Trigger) -> tuple[int, int]:
        """Return the plain letters between the strong boundaries around a trigger."""
        plain = self.sentence.plain
        if self.breaks is None:
            self.breaks = [found.span() for found in _STRONG.finditer(plain)]
        left, right = 0, len(plain)
        for start, end in self.breaks:
            if end <= trigger.start:
                left = end
            elif start >= trigger.end:
                right = start
                break
        return left, right


AWAY = frozenset(
    {
        "in",
        "at",
        "from",
        "to",
        "into",
        "near",
        "au",
        "aux",
        "en",
        "a",
        "du",
        "de",
        "des",
        "d",
        "dans",
        "vers",
        "with",
        "avec",
        "by",
        "par",
    }
    | {
        "sur",
        "of",
        "between",
        "entre",
        "for",
        "pour",
        "across",
        "against",
        "contre",
        "outside",
        "inside",
        "via",
        "through",
        "around",
        "over",
        "within",
        "on",
        "depuis",
        "out of",
        "hors du",
        "pres de",
    }
)


SAYS = re.compile(
    r"^,? ?(?:has |have |had |a |ont |avait |avaient |est |also |which |qui |who )*(?:said"
    r"|says|told|announc\w+|declar\w+|indiqu\w+|affirm\w+|dit|estim\w+|confirm\w+"
    r"|report\w+|rapport\w+|precis\w+|assur\w+|expliqu\w+)\b"
)


@dataclass(frozen=True, slots=True)
class Where:
    """One place of a proposal: the mention that names it, and whether it is left or gained."""

    mention: Mention
    onward: bool = False
    anaphor: bool = False


AND = re.compile(
    r"^[ ,]*(?:(?:and|et|or|ou|puis|then|as well as|ainsi que|ainsi qu'|plus|finally|enfin"
    r"|also|aussi|later|neighbou?ring|ensuite)[ ,']*)?(?:(?:from|in|at|to|du|de|des|d'"
    r"|de la|au|aux|en|a|dans|sur|le|la|l'|the)[ ']*)*(?:(?:neighbou?ring|nearby|voisin"
    r"|northern|central|bases?|camps?|une base|un camp|un quartier general|une emprise) ?(?:de "
    r"|d'|in"
    r" |of |a |at |au )?)?$"
)


COMMA_AND = re.compile(r",|\b(?:and|et|puis|then|ainsi|ou|or)\b")
