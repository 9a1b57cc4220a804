"""The country of an act whose sentence names none: the one spoken of, where nothing speaks against it."""

from __future__ import annotations

import re
from dataclasses import replace

from geodata.extraction.abroad import is_abroad
from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.mention import Mention
from geodata.extraction.scene import Scene, Where
from geodata.extraction.when import dates

_MOVES = GOING | {Act.ARRIVE, Act.DEPLOY}
_STAYING = re.compile(
    r"rest|remain|stay|demeur|keep|mainten|still|combatt|fight|alongside|working with"
)

#: "The mission numbers 13,000".
_COUNTS = re.compile(r"number|count|contribut|compt|compris|align|reuni|rassembl|field")

#: What may follow an act told in full: an end, a reason, a purpose, never another place.
_CLOSED = re.compile(
    r" ?(?:(?:home|back|out|away|again|too|also|already|altogether|completely|entirely|for good"
    r"|en masse"
    r"|then|now|aussi|egalement|deja|definitivement|officiellement|completement|totalement"
    r"|progressivement|bientot|ensuite|so far|as planned|comme prevu) ?)*"
    r"(?:[,;.:)!?]|$|(?:after|before|as(?! (?:many|much|few)\b)"
    r"|and|when|while|following|amid|under|ahead|within|since"
    r"|despite|at (?:the request|[\w' -]{3,20}'s? (?:request|invitation))|a la demande"
    r"|because|but|with|alongside|aux cotes|if|unless|until|to (?:help|train|fight|support"
    r"|assist|back|protect|guard"
    r"|advise)"
    r"|apres|avant|lors|sous|et|mais|quand|lorsque|a la suite|a l'issue|a bord|sans|malgre|depuis"
    r"|in the (?:near|coming|next|immediate)|dans un (?:avenir|futur)|d'ici|dans le cadre"
    r"|dans (?:les|un|une|quelques) (?:\w+ )?(?:jours|semaines|mois|heures"
    r"|delai)|au titre|au plus tard|a partir|au rythme|une fois"
    r"|alors|tandis"
    r"|pour (?:former|aider|combattre|lutter|appuyer|soutenir|proteger|encadrer|epauler"
    r"|entrainer))\b)"
)
_ADVERBS = re.compile(
    r"^ (?:\w+ment|\w+ly|promis|promised|prevus|annonces|attendus|restants?)(?=[ ,.;]|$)"
)
_THEM = re.compile(r"^ (?:them|it)(?= (?:out|home|back)\b)")
#: Behind a number told for itself: "soit 850 hommes".
_NOUN = re.compile(
    r"^ (?:(?:hommes|soldats|militaires|soldiers|troops|men|personnel)\b"
    r"|(?:(?:membres|members) )?(?:de|of) (?:leurs?|ses|its|their|the) (?:special )?(?:forces"
    r"|troops|armee|army)"
    r"(?: speciales)?)"
)
_ITS_BASES = re.compile(
    r"^ (?:its|their|the|all|ses|leurs|les|toutes)(?: [\w'-]+){0,3}? (?:bases?|camps?|garrisons?"
    r"|emprises?)\b"
)
#: A verb of the noun: "le départ des troupes est prévu".
_VERB = re.compile(
    r" (?:(?:definitif|total|complet) )?(?:est|sera|serait|a|doit|devrait|va|was|is|has|will"
    r"|would|should|must"
    r"|began|started|begins|marks?|marque|s'est|s'achev\w+|se poursuit|continues?|prendra|aura)\b"
)
_SOON = 12


#: "En Afrique, où l'armée s'est retirée": no country of its own.
_REGION_WHERE = re.compile(
    r"\b(?:in|across|en|au|dans) (?:the |le |la |l')?(?:west |central )?(?:africa|afrique|sahel|region"
    r"|continent)(?: de l'ouest| centrale)?,? (?:ou|where)\b"
)


def country_unsaid(scene: Scene, trigger: Trigger, force: Mention) -> list[Where]:
    """Return the host country that an act without a place must mean, empty where none is sure."""
    if trigger.act is Act.DENOUNCE:
        they = any(m.kind == "pronoun" and m.end <= trigger.start for m in scene.mentions)
        return [] if they else _spoken_of(scene, trigger, None)
    plain = scene.sentence.plain
    if _REGION_WHERE.search(plain, scene.clause(trigger)[0], trigger.start):
        return []
    own = (
        "state" in force.flags and trigger.form != "noun" and set(force.actors) & scene.world.hosts
    )
    if own or not _may_go_unsaid(trigger) or not _told_in_full(scene, trigger, force):
        return []
    named = _named_before(scene, trigger, force)
    if named is not None:
        return [Where(named, anaphor=True)]
    strange = force.named and _foreign_name(scene, force)
    return [] if strange else _spoken_of(scene, trigger, force)


def _spoken_of(scene: Scene, trigger: Trigger, leaves: Mention | None) -> list[Where]:
    """Return the country spoken of; those who leave have been in a country the record knows them in."""
    told = [c for f, c, _ in scene.told if leaves is not None and f.actors == leaves.actors]
    country = told[-1] if told else scene.country
    if is_abroad(scene) or not country:
        return []
    if leaves is not None and trigger.act in GOING:
        known = [c for c in (country, *scene.earlier) if _known_there(scene, leaves, c)]
        country = known[0] if known else country
    here = Mention("state", trigger.start, trigger.end, country=country)
    return [Where(here, anaphor=True)]


def _known_there(scene: Scene, force: Mention, country: str) -> bool:
    return any((actor, country) in scene.world.tenures for actor in force.actors)


def _may_go_unsaid(trigger: Trigger) -> bool:
    """Whether the act is one whose country a text often leaves out."""
    if trigger.form == "noun" and trigger.act in {Act.ARRIVE, Act.DEPLOY}:
        return False
    counts = trigger.form == "many" or (trigger.act is Act.HAVE and _COUNTS.match(trigger.word))
    return trigger.act in _MOVES or bool(counts or _STAYING.search(trigger.word))


def _foreign_name(scene: Scene, force: Mention) -> bool:
    """Whether a force known for one country is told of in a text on another."""
    homes = {known.home for known in force.named if known.home}
    return bool(homes) and scene.country not in homes


def _told_in_full(scene: Scene, trigger: Trigger, force: Mention) -> bool:
    """Whether nothing after the act names another place or thing: "left the coalition"."""
    plain = scene.sentence.plain
    own = (m.end for m in scene.mentions if "own" in m.flags and 0 <= m.start - trigger.end < _SOON)
    ends = {trigger.end, force.end, force.count.end if force.count else 0, *own}
    right = scene.clause(trigger)[1]
    start = max(end for end in ends if end <= right)
    rest = plain[start:right]
    rest = _NOUN.sub("", _THEM.sub("", rest))
    if trigger.act is Act.END:
        rest = _ITS_BASES.sub("", rest)
    if _CLOSED.match(_ADVERBS.sub("", rest)) or (trigger.form == "noun" and _VERB.match(rest)):
        return True
    near = dates(rest[: _SOON * 4])
    if near and near[0].start <= _SOON:
        return True
    entered = trigger.word.startswith(_GOES_INTO)
    return trigger.act in _WITH_OBJECT and not entered and _names_nothing(scene, start, right)


#: Acts whose object is the soldiers: a place that follows stands behind a preposition.
_WITH_OBJECT = frozenset({Act.WITHDRAW, Act.DEPLOY, Act.REDUCE, Act.ARRIVE})
#: "Entre dans sa dernière phase", "moved into position": what is entered is told.
_GOES_INTO = ("entr", "moved", "reached", "rejoin", "penetr", "took", "pris", "prend")
#: "To Goma", "au Kivu": a name behind a word of place.
_SOMEWHERE = re.compile(
    r"\b(?:in|to|into|from|at|near|across|on|en|au|aux|à|a|dans|sur|vers|du|de|des|of)"
    r" (?:the |la |le |les |l['’]|its |their |une |un |a )?(?:[a-zà-ÿ-]+ ){0,2}?[A-ZÀ-Þ]"
)
#: "To the border", "sur la base": a place without a name.
_SOME_PLACE = re.compile(
    r"\b(?:pays|countr(?:y|ies)|etats?|states?|nations?|africa\w*|afri\w+|plusieurs|several"
    r"|elsewhere|ailleurs"
    r"|borders?|frontieres?|region|province|front|capital|capitale|city|ville|town|base|camp|sea|mer"
    r"|ocean|neighbou?r\w*|voisin\w*|continent|abroad|etranger)\b"
)


def _names_nothing(scene: Scene, start: int, right: int) -> bool:
    """Whether no name follows that might be another place: then it is where the text is."""
    if start >= right:
        return True
    return not (
        _SOMEWHERE.search(scene.sentence.original(start, right))
        or _SOME_PLACE.search(scene.sentence.plain, start, right)
    )


def _named_before(scene: Scene, trigger: Trigger, force: Mention) -> Mention | None:
    """Return the host country that stands before the act: "Niger's junta forced them to leave"."""
    left = scene.clause(trigger)[0]
    for mention in reversed(scene.mentions):
        code = mention.country or next(iter(mention.actors), "")
        inside = left <= mention.start and mention.end <= trigger.start and code not in force.actors
        if inside and mention.kind in {"state", "government"} and code in scene.world.hosts:
            firm = mention.before in {"", "in", "au", "en", "du", "de", "of"}
            return replace(mention, kind="state", country=code, places=()) if firm else None
    return None
