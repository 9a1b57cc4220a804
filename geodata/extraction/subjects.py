"""Whose act it is: the force before a verb, past those who are no force."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.acts import Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.scene import AWAY, Scene

_BACKED = re.compile(
    r"\b(?:backed|supported|accompanied|assisted|escorted|appuyee?s?|epaulee?s?"
    r"|accompagnee?s?|soutenue?s?|assistee?s?) (?:by|par|de|d'|des) ?(?:the |les |des "
    r"|l')?$"
    r"|\b(?:alongside|together with|aux cotes des?|aux cotes de|et leurs allies"
    r"|avec l'appui d[eu']s?|and their|and|et) ?(?:the |les |des |l'|la )?$"
)


def backing(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the foreign force that local soldiers come with: "backed by Wagner fighters"."""
    left, right = scene.clause(trigger)
    for mention in scene.mentions:
        if (
            mention.kind == "force"
            and left <= mention.start < right
            and not set(mention.actors) & scene.world.hosts
        ):
            start = mention.first
            if _BACKED.search(scene.sentence.plain[max(0, start - 40) : start]):
                return mention
    return None


def subject(scene: Scene, trigger: Trigger) -> Mention | None:
    """Return the nearest force, sender or other before the trigger that can be its subject."""
    plain = scene.sentence.plain
    left = scene.clause(trigger)[0]
    between = ""
    for mention in reversed(
        [m for m in scene.mentions if m.end <= trigger.start and m.start >= left]
    ):
        between = plain[mention.end : trigger.start]
        if mention.kind == "other":
            if _in_phrase(plain, mention) or _brought_along(scene, mention):
                continue
            return mention
        if mention.kind in {"force", "plain"}:
            if "owner" in mention.flags or (_beside(plain, mention) and between.strip(" ,")):
                continue
            if (
                _aside(scene, mention, left)
                or _FELL.match(between)
                or _helper(scene, mention, left)
            ):
                continue
            return _blocked(scene, mention, between)
        asked = trigger.form in {"verb", "base"} and _asked(plain, mention)
        told = (mention.before in AWAY and not asked) or mention.start in scene.used
        soil = "anaphor" in mention.flags and not mention.actors and trigger.form != "noun"
        if (
            mention.kind == "state"
            and not told
            and not (soil and _SOIL.search(plain[: mention.end]))
        ):
            return both(scene, mention)
        if mention.kind == "government" and not _in_phrase(plain, mention):
            return mention
        title = plain.startswith(_TITLES, mention.start)
        hangs = title and _OF_PRONOUN.search(plain[: mention.start])
        if mention.kind == "pronoun" and len(between) < 45 and not hangs:  # noqa: PLR2004
            return _antecedent(scene, mention)
    return _subject_before(scene, left) if left and not trigger.start - left > _NEAR else None


#: "Its last unit on Malian soil crossed the border": the soil crosses nothing.
_SOIL = re.compile(r"\b(?:soil|territory|sol|territoire)(?: \w+)?$")
#: "Trainers and equipment have arrived".
_ALONG = re.compile(
    r" (?:and|et) (?:(?:their|its|some|du|des|de|leurs?|military|heavy|materiel) )*(?:de l'|d')?"
)


def _brought_along(scene: Scene, thing: Mention) -> bool:
    """Whether a thing only comes with the force named before it."""
    forces = [m for m in scene.mentions if m.kind in {"force", "plain"} and m.end <= thing.start]
    return bool(forces and _ALONG.fullmatch(scene.sentence.plain[forces[-1].end : thing.start]))


_NEAR = 30
#: A part of those named: whose number and day it has is not told.
SOME_OF = re.compile(
    r"\b(?:dont (?:certains|plusieurs|la plupart|beaucoup|une partie|\d+)|(?:some|many|most|all"
    r"|none|\d+) of"
    r" whom|including \w+ who) (?:[\w'-]+ ){0,3}$"
)
#: "Chassée du Mali, l'armée française …", "Having left Gao, the soldiers …".
_FRONTED = frozenset({"part", "past", "ing"})
_BEHIND = re.compile(r", (?:the |la |le |les |l'|some |quelque )?(?:last |derniers? )?$")


def subject_behind(scene: Scene, trigger: Trigger, form: str) -> Mention | None:
    """Return the subject that follows a participle at the head of its clause."""
    left, right = scene.clause(trigger)
    if form not in _FRONTED or trigger.start - left > _NEAR:
        return None
    for mention in scene.mentions:
        after = trigger.end <= mention.start < right and "owner" not in mention.flags
        if after and _BEHIND.search(scene.sentence.plain[: mention.first]):
            if mention.kind in {"force", "plain"} or (mention.kind == "state" and mention.actors):
                return mention
            if mention.kind in {"other", "government"}:
                return None
    return None


def _subject_before(scene: Scene, left: int) -> Mention | None:
    """Return the subject that a clause without one shares: "… but used a hangar at the base"."""
    plain = scene.sentence.plain
    if not re.search(r" (?:but|mais|while|tandis que) $", plain[:left]):
        return None
    for mention in scene.mentions:
        if (
            mention.end <= left
            and mention.kind == "force"
            and not _beside(plain, mention)
            and "owner" not in mention.flags
        ):
            return mention
    return None


_PART = re.compile(
    r"\b(?:part of|under|within|au sein d[eu']|dans le cadre d[eu']|behalf of"
    r"|pour le compte d[eu'] ?|cadre de) ?(?:the |la |l'|le |its |their |sa "
    r"|son )?(?:dispositif |operation |mission "
    r"|(?:task )?force )?$"
)


#: "Sadat, comme celle Wagner, …".
SUCH_AS = re.compile(
    r", (?:comme|like|unlike|a l'instar de) (?:celle |celui |ceux )?(?:de |the |la |le )?$"
)


def _aside(scene: Scene, mention: Mention, left: int) -> bool:
    """Whether a force is only named beside the subject: ", MINUSMA, have left", "as part of …"."""
    plain = scene.sentence.plain
    earlier = any(
        m.kind in {"force", "plain"} and left <= m.start and m.end < mention.start
        for m in scene.mentions
    )
    opens = re.search(r", (?:an? |the |une? |le |la )?$", plain[: mention.start])
    if earlier and SUCH_AS.search(plain[: mention.first]):
        return True
    within = bool(opens or plain[: mention.start].endswith("(")) and bool(
        re.match(r"(?: \w+)?[,)]", plain[mention.end :])
    )
    return earlier and bool(
        within or _PART.search(plain[max(0, mention.start - 36) : mention.start])
    )


_HELPED = re.compile(
    r"\b(?:backed|supported|accompanied|assisted|escorted|joined|appuyee?s?|epaulee?s?"
    r"|accompagnee?s?"
    r"|soutenue?s?|assistee?s?) (?:by|par|de|d'|des) ?(?:the |les |des |l')?$"
    r"|\b(?:training|train|trains|trained|advising|helping|help|supporting|former|formant"
    r"|entrainer|epauler"
    r"|appuyer|assister|encadrer) (?:the |les |des |l'|la )?$"
)


def _helper(scene: Scene, mention: Mention, left: int) -> bool:
    """Whether a force only helps the one before it: "French soldiers backed by Chadian troops"."""
    before = scene.sentence.plain[: mention.first]
    earlier = any(
        m.kind in {"force", "plain"} and left <= m.start < mention.start for m in scene.mentions
    )
    return earlier and bool(_HELPED.search(before))


def both(scene: Scene, mention: Mention) -> Mention:
    """Return a sender with the one before it: "Russia and Rwanda have sent …"."""
    for other in scene.mentions:
        joined = re.fullmatch(
            r",? (?:and|et) (?:the |le |la |l')?", scene.sentence.plain[other.end : mention.start]
        )
        if joined and other.kind == "state" and other.before not in AWAY:
            return replace(mention, actors=tuple(dict.fromkeys((*_codes(other), *_codes(mention)))))
    return mention


def _codes(mention: Mention) -> tuple[str, ...]:
    return mention.actors or ((mention.country,) if mention.country else ())


_HANGS = re.compile(
    r"\b(?:plus|along with|ainsi que|with|of|against|to|from|by|for|in|at|under|between|near|avec"
    r"|contre|par|du|des|de|d'|aux|au|pour|sous|entre|a|chez|face)(?![a-z])"
    r" ?(?:the |la |le |les |l'|a |an |its |ses |un |une |\w+ )?$"
)


def _in_phrase(plain: str, mention: Mention) -> bool:
    """Whether a mention hangs on a preposition: "with the rebels", "of the minister", "against"."""
    return bool(_HANGS.search(plain[max(0, mention.start - 24) : mention.start]))


_WITH = re.compile(
    r"\b(?:with|next to|beside|alongside|against|by|avec|contre|aux cotes des?|par|face aux|aux)"
    r"(?: the| les| des| la| le| its| some)? ?$"
)
#: Those who are asked stand after "aux" and are the ones who leave.
_ASKED = re.compile(r"\b(?:demand|ordonn|enjoin|intim|donn|laiss|impos)\w* [^,;]{0,24}\baux $")


_ASKED_STATE = re.compile(
    r"\b(?:demand|ordonn|enjoin|enjoi|injonction|intim|somm)\w* [^,;]{0,24}\b(?:a|au|aux) (?:la |l'"
    r"|le )?$"
)


def _asked(plain: str, mention: Mention) -> bool:
    """Whether a state is asked to do it: "a demandé à la France de fermer"."""
    return bool(_ASKED_STATE.search(plain[max(0, mention.start - 50) : mention.start]))


#: Those who died are none who leave: "dont 180 membres ont été tués, doit quitter".
_FELL = re.compile(
    r" (?:\w+ )?(?:ont|a|avaient|were|was|have been|had been|died|perished)?(?: ete)?"
    r" ?(?:tue|mort|bless|peri|kill|wound|died|injur|perish)\w*"
)


def _beside(plain: str, mention: Mention) -> bool:
    before = plain[max(0, mention.first - _BESIDE) : mention.first]
    return bool(_WITH.search(before)) and not _ASKED.search(before)


#: How far back the word stands that puts a force beside the subject, in letters.
_BESIDE = 40


_UNKNOWN_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?\s*$")


def _blocked(scene: Scene, mention: Mention, between: str) -> Mention | None:
    """Return the mention unless an unknown person stands right before the verb as its subject."""
    words = scene.sentence.original(mention.end, mention.end + len(between)) if between else ""
    tail = re.sub(
        r"\b(?:has|have|had|is|are|was|were|will|would|a|ont|est|sont|also|then)\s*$",
        "",
        words.rstrip(),
    )
    name = _UNKNOWN_NAME.search(tail)
    known = (
        any(m.end > mention.end + name.start() for m in scene.mentions if m.start >= mention.end)
        if name
        else True
    )
    after_comma = bool(name) and "," in tail[: name.start()] if name else False
    return None if name and not known and after_comma else mention


_MISSION = re.compile(r"\bmission\b")


_OF_PRONOUN = re.compile(r"\b(?:of|de|du|d') ?$")
_TITLES = ("la ", "le ", "the ")
_RELATIVES = frozenset({"who", "qui"})
_CLOSE = 30


def _antecedent(scene: Scene, pronoun: Mention) -> Mention | None:
    spoken = scene.sentence.plain[pronoun.start : pronoun.end]
    if spoken in _RELATIVES:
        near = [m for m in scene.mentions if m.end <= pronoun.start and m.kind != "pronoun"]
        beside = near and pronoun.start - near[-1].end < _CLOSE
        if not beside or near[-1].kind in {"other", "government"}:
            return None
        if near[-1].kind == "plain":
            return near[-1]
    for mention in reversed([m for m in scene.mentions if m.end <= pronoun.start]):
        if SUCH_AS.search(scene.sentence.plain[: mention.first]):
            continue
        if mention.kind in {"force", "plain"} and "owner" not in mention.flags:
            return replace(mention, count=None) if mention.kind == "plain" else mention
        asked = mention.before not in AWAY or _asked(scene.sentence.plain, mention)
        if mention.kind == "state" and mention.actors and asked:
            return mention
    topic = scene.mission or scene.topic if _MISSION.search(spoken) else scene.topic
    return (
        replace(
            topic, start=pronoun.start, end=pronoun.end, count=None, flags=topic.flags | {"pronoun"}
        )
        if topic
        else None
    )
