"""Which date of a sentence belongs to an act, and which to who tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geodata.extraction.acts import Act, Trigger
from geodata.extraction.scene import Scene, Where
from geodata.extraction.told import Reading
from geodata.extraction.when import SINCE_AN_EVENT, When
from geodata.vocab import Stage

_SAID = re.compile(
    r"\b(?:said|told|agreed|decided|vowed|pledged|accepte|decide|announced|reported|declared"
    r"|statement|announcement|indique\w*"
    r"|fait savoir|annonce\w*|declare\w*|affirme\w*|dit|rapporte\w*|precise\w*|communique|confirme\w*"
    r"|confirmed|added|noted|ajoute\w*|souligne\w*|rappele\w*|explique\w*|estime\w*|voted|vote"
    r"|signed|inked|signe|signent|paraphe|demanded|asked|ordered|urged|requested|exige|reclame"
    r"|demande|ordonne"
    r"|according to \w+)(?:,? [\w']+){0,6},? (?:on |le |ce |in |late |tard |early )?$"
)


#: "In September, the president said France would withdraw": the date of the saying.
_SAID_THEN = re.compile(
    r"^,?[^,;]{3,80}\b(?:said|told|announced|declared|(?:a|ont|avait"
    r"|avaient) (?:deja )?(?:annonce|declare|indique|affirme|dit))\b"
)
_SAID_AFTER = re.compile(
    r"^ ?(?:,? (?:in a statement|dans un communique)|a (?:annonce|declare|indique|affirme"
    r"|precise)|said|told)"
)


def date_of(scene: Scene, trigger: Trigger, whens: list[When], reading: Reading) -> When | None:
    """Return the date nearest to the trigger that no other trigger is nearer to."""
    plain = scene.sentence.plain
    left, right = scene.clause(trigger)
    mine = [w for w in whens if _nearest(scene, w) is trigger and left <= w.start <= right]
    mine = [w for w in mine if not _of_another(plain, w, trigger)]
    announces = reading.stage in {Stage.ANNOUNCED, Stage.DEMANDED, Stage.ORDERED, Stage.AGREED}
    said = {w for w in mine if of_saying(plain, w, trigger)}
    mine = [
        w
        for w in mine
        if w.start > trigger.start or _gap(w, trigger) < _AWAY or (announces and w in said)
    ]
    facts = [w for w in mine if w not in said]
    said = {w for w in said if not _only_attributed(plain, w, trigger)}
    mine = facts + [w for w in mine if w in said]
    chosen = facts or (mine if announces else [])
    if not announces and not reading.planned:
        chosen = [w for w in chosen if not _due(plain, w) or w.start < trigger.start]
    if reading.stage is Stage.DEMANDED:
        chosen = [w for w in mine if w.lead != "by"] or chosen
        chosen = [w for w in chosen if w in said][:1] or chosen
    if not chosen:
        chosen = [
            w
            for w in whens
            if w.start < _HEAD
            and w.end < trigger.start
            and (_HEAD_END.match(plain[w.end :]) or (announces and _opens(plain, w)))
            and not any(t.end <= w.start and t.form != "noun" for t in scene.triggers)
            and not _told_within(scene, w, trigger)
            and not (w.lead == "by" and reading.stage is Stage.CONFIRMED)
        ]
        if not announces:
            chosen = [w for w in chosen if not of_saying(plain, w, trigger)]
    chosen = chosen or _borrowed(scene, trigger, whens, announces)
    return min(chosen, key=lambda w: _gap(w, trigger), default=None)


def _told_within(scene: Scene, when: When, trigger: Trigger) -> bool:
    """Whether an act is told in a relative clause, and the date at the head is that of the main one."""
    aside = _RELATIVE.search(scene.sentence.plain, when.end, trigger.start)
    between = (t for t in scene.triggers if aside and aside.start() < t.start < trigger.start)
    return bool(aside) and next(between, None) is None


_WHEN = re.compile(r",? (?:when|lorsque|quand) ")
_TRAILING = re.compile(r", (?:ainsi |thus |thereby |effectively )?$")


def _borrowed(scene: Scene, trigger: Trigger, whens: list[When], announces: bool) -> list[When]:
    """Return the date shared with the act before: "in March, when …", "left on 3 May, ending …"."""
    plain = scene.sentence.plain
    left = scene.clause(trigger)[0]
    told = [w for w in whens if w.end <= left and _WHEN.fullmatch(plain[w.end : left])]
    told = [] if "," in plain[left : trigger.start] else [replace(w, lead="") for w in told]
    before = [t for t in scene.triggers if t.end <= trigger.start]
    gerund = trigger.word.split(" ")[0].endswith(("ing", "ant"))
    if announces and before and before[-1].act is Act.AGREE and not told:
        return [w for w in whens if _nearest(scene, w) is before[-1]]
    if told or not (gerund and before) or not _TRAILING.search(plain[: trigger.start]):
        return told
    mine = [w for w in whens if left <= w.start and _nearest(scene, w) is before[-1]]
    firm = [w for w in mine if not w.lead and w.end <= trigger.start]
    return [w for w in firm if not (of_saying(plain, w, trigger) or _due(plain, w))]


def _due(plain: str, when: When) -> bool:
    """Whether it is a deadline: "by 15 September", "by May next year"."""
    return (
        when.lead == "by"
        or when.kind in {"within", "coming"}
        or bool(re.search(r"\bby \w+ $", plain[: when.start]))
    )


def _opens(plain: str, when: When) -> bool:
    """Whether a sentence begins with the date, without a comma: "Earlier this month Chad …"."""
    return bool(_OPENING.fullmatch(plain[: when.start])) and plain[when.end : when.end + 1] == " "


_OPENING = re.compile(r"(?:earlier |later |late |in |on |en |le |debut |fin )?")
_HEAD_END = re.compile(r"(?: (?:a|au|at|in) [\w ]{2,12}?| matin| soir| night| morning| evening)?,")
#: A date so near the head of a sentence, with a comma behind it, holds for all of it.
_HEAD = 25
#: One that stands further before its act, in letters, is another's.
_AWAY = 46
_ANOTHER = re.compile(
    r"\b(?:coups?|putsch|attacks?|attaques?|elections?|qui etai(?:t|ent)|which was|who was"
    r"|ahead of|run-up to|destitution|renversement|removal of the president|death of|mort d[eu]"
    r"|independ\w+|overthr\w+|ousted|seiz\w+|renvers\w+|pris le pouvoir|took power|created"
    r"|creee?s?)\b"
)
#: "Under a deal signed in 2014"; but "signed on Tuesday a deal to" is the day of the deal.
#: "Not be extended beyond 18 May": the day to which it lasts.
_BEYOND = re.compile(r"\b(?:beyond|past|au-dela d[eu])(?: the| le)? $")
_SIGNED = re.compile(
    r"\b(?:accords?|agreements?|pacts?|deals?|treat(?:y|ies)|traites?|memorandum) (?:\w+ ){0,3}?"
    r"(?:signed|signee?s?|conclus?|reached)\b"
)


#: "The 2018 accord", "ahead of a 30 July referendum": the date of the thing named.
_EVENT = re.compile(
    r"(?:'s)? (?!under|selon|after|in |at |by |as |with|dans|apres"
    r"|par )(?:[\w-]+ ){0,2}?(?:accords?|agreement|pact|treaty|coup|putsch|referendum"
    r"|elections?|vote|poll"
    r"|summit|sommet|meeting|reunion)\b"
)


#: Behind these a date is that of another act: "Serval, which began on 11 January".
_RELATIVE = re.compile(
    r"(?:^|[ ,])(?:that (?:began|started|ended|took|had)|which|who|whom|whose|where|qui|dont"
    r"|lequel|laquelle) "
)
_OF_YEAR = re.compile(
    r"\b(?:accords?|agreements?|pact|treaty|referendum|elections?|scrutin|vote|sommet"
    r"|summit)(?: \w+){0,3} (?:of|de|du|d') ?$"
)


def _of_another(plain: str, when: When, trigger: Trigger) -> bool:
    """Whether the date is that of a coup or an attack told between it and the trigger."""
    named = _OF_YEAR.search(plain[max(0, when.start - 40) : when.start])
    if named or _EVENT.match(plain[when.end :]):
        return True
    if when.start > trigger.end and _RELATIVE.search(plain[trigger.end : when.start]):
        return True
    apart = when.start > trigger.end and "," in plain[trigger.end : when.start]
    apart = apart and plain[trigger.end : when.start] not in {", ", ", le ", ", on "}
    if apart and trigger.act in {Act.BE, Act.HAVE, Act.HOST} and when.lead != "since":
        return True
    just_before = plain[max(0, when.start - 22) : when.start]
    if _BEYOND.search(just_before):
        return True
    between = plain[trigger.end : when.start] if when.start > trigger.end else ""
    signed = _SIGNED.search(plain[max(0, when.start - 50) : when.start])
    return bool(_ANOTHER.search(between) or _ANOTHER.search(just_before) or signed)


#: "…, officials said on Monday": no decision is told by that.
_ATTRIBUTED = re.compile(
    r", [^,;]{2,70}\b(?:said|says|told|a dit|a indique|a precise|a declare|reported|according to"
    r"|selon)(?: [\w']+){0,4}? (?:on |late on |le |ce )?$"
)


def _only_attributed(plain: str, when: When, trigger: Trigger) -> bool:
    """Whether a date is only that of who tells it, behind what is told."""
    behind = when.start > trigger.end
    return behind and bool(_ATTRIBUTED.search(plain[trigger.end : when.start]))


#: "The minister on Friday told the council that it must leave".
_SAID_NEXT = re.compile(
    r" (?:told|said|announced|declared|demanded|ordered|asked|urged|a (?:annonce|declare|indique|affirme"
    r"|demande|exige|fait savoir))\b"
)
_BEGAN = re.compile(
    r"\b(?:began|begun|started|ended|finished|completed|commence|debute|acheve|termine|pris fin)\b"
)


def of_saying(plain: str, when: When, trigger: Trigger) -> bool:
    """Whether the date is that of the saying: "said on Monday", "a annoncé jeudi"."""
    before = plain[max(0, when.start - 70) : when.start]
    after = plain[when.end : trigger.start] if when.end < trigger.start else ""
    told = _SAID.search(before)
    began = trigger.end <= when.start and _BEGAN.search(plain[trigger.end : when.start])
    # A verb between the saying and the date has the date: "said it sent soldiers on Monday".
    verb = (trigger.form != "noun" or began) and trigger.end <= when.start
    between = told and verb and max(0, when.start - 70) + told.start() < trigger.start
    opens = when.start - max(plain.rfind(": ", 0, when.start), plain.rfind("; ", 0, when.start), 0)
    a_day = when.kind in {"weekday", "word", "day"}
    next_told = a_day and when.end <= trigger.start and _SAID_NEXT.match(plain[when.end :])
    said = (told and not between) or next_told or (opens < _HEAD and _SAID_THEN.match(after))
    return bool(said) or bool(
        _SAID_AFTER.match(plain[when.end : when.end + 40]) and when.start > trigger.end
    )


def _gap(when: When, trigger: Trigger) -> int:
    return when.start - trigger.end if when.start >= trigger.end else trigger.start - when.end + 12


#: Between a date and a later act these begin another clause.
_APART = re.compile(
    r",| (?:and|et|but|mais|puis|then|as|when|while|quand|lorsque|alors que|tandis que) "
)


def _event_since(scene: Scene, when: When, trigger: Trigger) -> bool:
    """Whether a noun only names since when: "since the arrival of the mission in 2021"."""
    found = SINCE_AN_EVENT.search(scene.sentence.plain[: when.start])
    return found is not None and found.start() < trigger.start < when.start


def _nearest(scene: Scene, when: When) -> Trigger | None:
    def cost(trigger: Trigger) -> int:
        left, right = scene.clause(trigger)
        beside = "," in scene.sentence.plain[trigger.end : when.start]
        aside = trigger.form == "part" and beside
        ahead = when.end <= trigger.start and when.start >= _HEAD
        apart = ahead and bool(_APART.search(scene.sentence.plain[when.end : trigger.start]))
        if trigger.form == "noun" and scene.sentence.plain[when.end : trigger.start] == " ":
            return -1  # "the 30 January departure"
        if when.lead == "since" and trigger.form == "noun" and _event_since(scene, when, trigger):
            return 1000
        outside = 0 if left <= when.start <= right else 500
        return _gap(when, trigger) + outside + 60 * aside + 60 * apart

    return min(scene.triggers, key=cost, default=None)


_EACH = 60
_RESPECTIVELY = re.compile(r"\brespecti(?:vely|vement)\b")
#: So near behind the last place of a list a date is that place's, in letters.
_BEHIND = 12


def dated_each(
    plain: str, places: Sequence[Where], whens: Sequence[When], when: When | None
) -> list[When | None]:
    """Return the date of each place: its own where a list tells several, else that of the act."""
    if len(places) > 1:
        first, last = places[0].mention.end, places[-1].mention.end + _BEHIND
        told = [w for w in whens if first <= w.start <= last]
        found = _RESPECTIVELY.search(plain)
        each = [w for w in whens if found and 0 < w.start - found.end() < _EACH]
        if len(each) >= len(places):
            return list(each[: len(places)])
        if len(told) > 1:
            return [next((w for w in told if w.start >= p.mention.end), when) for p in places]
    return [when] * len(places)
