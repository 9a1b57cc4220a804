"""Text in, proposals out: pure, the record and the gazetteer given as a `World`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from geodata.extraction.acts import GOING, Act, Trigger
from geodata.extraction.anaphors import add_anaphors
from geodata.extraction.asides import without_aside
from geodata.extraction.beside import contrasted, elliptic, included, mission_strength
from geodata.extraction.civilians import unarmed
from geodata.extraction.dating import date_of, dated_each
from geodata.extraction.discourse import (
    Spoken,
    after,
    after_heading,
    is_heading,
    named_in_passing,
    names_niger_alone,
    of_niger,
)
from geodata.extraction.draft import Finding, drafted
from geodata.extraction.fits import ITS_REQUEST
from geodata.extraction.implied import implied_places
from geodata.extraction.mention import Mention
from geodata.extraction.mentions import mentions
from geodata.extraction.merge import merged
from geodata.extraction.model import Proposal
from geodata.extraction.musts import demanded_by_host
from geodata.extraction.numbers import counts
from geodata.extraction.place_lists import listed, shared, together
from geodata.extraction.plain import MAX_TEXT, Sentence, sentences
from geodata.extraction.reach import gapped
from geodata.extraction.scene import Scene, Where
from geodata.extraction.senders import joined_before, reduced_to, with_sender
from geodata.extraction.stages import form_of, read
from geodata.extraction.subjects import SOME_OF, backing
from geodata.extraction.told import Reading
from geodata.extraction.triggers import followed, triggers
from geodata.extraction.when import When, dates
from geodata.extraction.where import find_places
from geodata.extraction.who import find_force
from geodata.extraction.world import World
from geodata.record.model import Lang
from geodata.vocab import Stage

#: So many letters on either side of a verb decide what it says; further off is another clause.
_AROUND = 140


def propose(text: str, published: date, world: World, lang: Lang | None = None) -> list[Proposal]:
    """Return what the text seems to claim, in its order, each fact once.

    `published` is the day against which "last week" is read; `lang` the text's language, found
    sentence by sentence when it is None. Text beyond MAX_TEXT characters is not read.
    """
    found: list[Proposal] = []
    spoken = Spoken()
    read_ = [(s, mentions(s, world)) for s in sentences(text[:MAX_TEXT], lang)]
    if names_niger_alone(named for _, named in read_):
        read_ = [(s, [of_niger(m) for m in named]) for s, named in read_]
    passing = named_in_passing((named for _, named in read_), world.hosts)
    for sentence, named in read_:
        scene = _scene(sentence, named, world, spoken, passing)
        if is_heading(sentence):
            spoken = after_heading(spoken, scene)
            continue
        if not sentence.text.rstrip(' "»”').endswith("?"):
            found += _of_sentence(scene, published)
        spoken = after(spoken, scene)
    return merged(found, published)


def _scene(
    sentence: Sentence,
    named: list[Mention],
    world: World,
    spoken: Spoken,
    passing: frozenset[str],
) -> Scene:
    site = spoken.site
    named = add_anaphors(named, sentence.plain, world, spoken.country, site, passing)
    return Scene(
        sentence,
        named,
        followed(triggers(sentence), spoken.leaves),
        world,
        topic=spoken.topic,
        country=spoken.country,
        earlier=spoken.earlier,
        site=site,
        mission=spoken.mission,
        leaver=spoken.leaver,
    )


def _of_sentence(scene: Scene, published: date) -> Iterator[Proposal]:
    whens = dates(scene.sentence.plain) if scene.triggers else []
    for trigger in scene.triggers:
        yield from _of_trigger(scene, trigger, whens, published)
    yield from _counted_presence(scene, published)
    yield from _strength(scene, published)
    yield from _counted_on(scene, published)
    yield from contrasted(scene, published)
    yield from elliptic(scene, published)
    yield from included(scene, published)
    yield from mission_strength(scene, published)


def _of_trigger(
    scene: Scene, trigger: Trigger, whens: list[When], published: date
) -> Iterator[Proposal]:
    # A question that ends within the sentence stands in quotes: "Will they leave?" he asked.
    if _has_noun_subject(scene, trigger) or "?" in scene.sentence.plain[trigger.end :]:
        return
    left, right = scene.clause(trigger)
    if SOME_OF.search(scene.sentence.plain[left : trigger.start]):
        return
    before = scene.sentence.plain[_own_words(scene, trigger, left) : trigger.start][-_AROUND:]
    reading = read(
        trigger, scene.sentence, before, scene.sentence.plain[trigger.end : right][:_AROUND]
    )
    if reading is None:
        return
    reading = demanded_by_host(scene, trigger, before, reading)
    form = form_of(trigger, scene.sentence, before)
    force, places = _who_and_where(without_aside(scene, trigger), trigger, form, reading)
    if force is not None and not places:
        places = find_places(scene, trigger, form, force)
    if force is None:
        return
    when = date_of(scene, trigger, whens, reading)
    finding = Finding(scene, trigger, reading, when, published, before)
    each_when = dated_each(scene.sentence.plain, places, whens, when)
    also = [g for g in gapped(scene, trigger, whens) if places and g[0] not in places]
    places, each_when = places + [w for w, _ in also], each_when + [d for _, d in also]
    for where in together(force, places) if reading.stage is Stage.CONFIRMED else []:
        yield from drafted(finding, force, where)
    for where, at in zip(places, each_when, strict=True):
        if trigger.act is not Act.DENOUNCE:  # an accord ended takes no place from those there
            scene.used.add(where.mention.start)
        for each in (*joined_before(scene, force), shared(scene.sentence.plain, force, places)):
            for proposal in drafted(replace(finding, when=at), each, where):
                scene.told.append((each, proposal.country, proposal.stage in _LEAVING))
                yield proposal


_STANDS = frozenset({Act.HAVE, Act.HOST})


def _own_words(scene: Scene, trigger: Trigger, left: int) -> int:
    """Return where the words that govern an act begin: "the unit that will leave counts 300"."""
    relative = scene.sentence.plain.rfind(" qui ", left, trigger.start)
    relative = max(relative, scene.sentence.plain.rfind(" which ", left, trigger.start))
    within = (t.end for t in scene.triggers if relative < t.start < trigger.start)
    finite = trigger.act in _STANDS and trigger.form == "pres" and relative > 0
    return max(within, default=left) if finite else left


_LEAVING = frozenset({Stage.DEMANDED, Stage.ANNOUNCED, Stage.BEGUN, Stage.COMPLETE})
_AUXILIARIES = re.compile(r" (?:(?:could|will|would|may|might|has|have|had|a|pourrait|va) )?")


def _has_noun_subject(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun of another act is what acts: "the withdrawal could leave Ménaka exposed"."""
    before = [t for t in scene.triggers if t.end <= trigger.start and t.form == "noun"]
    gap = scene.sentence.plain[before[-1].end : trigger.start] if before else "."
    return trigger.form != "noun" and bool(_AUXILIARIES.fullmatch(gap))


_STAYING = frozenset({Act.ARRIVE, Act.BE})


def _who_and_where(
    scene: Scene, trigger: Trigger, form: str, reading: Reading
) -> tuple[Mention | None, list[Where]]:
    force = find_force(scene, trigger, form)
    if force is None or not force.actors or ("craft" in force.flags and trigger.act in GOING):
        return None, []
    if trigger.act is Act.REDUCE:
        force = replace(force, count=reduced_to(scene, trigger))
    places = find_places(scene, trigger, form, force)
    local = force.actors[0] in {w.mention.country for w in places}
    if trigger.act in _STAYING and local:
        force = backing(scene, trigger) or force
    if trigger.act is Act.BE and "state" in force.flags:
        force = _with_troops(scene, trigger, force) or force
    # A state stands for its soldiers where it leaves or sends, not where it "arrives".
    if trigger.act in _STAYING and "state" in force.flags:
        return None, []
    return force, places or implied_places(scene, trigger, reading, force)


_HAS_WITH = re.compile(r"\b(?:with|avec) (?:about |some |around |quelque |environ |ses |its )*$")


def _with_troops(scene: Scene, trigger: Trigger, state: Mention) -> Mention | None:
    """Return the soldiers that a state is told to be there with: "operates a hub with 100 troops"."""
    right = scene.clause(trigger)[1]
    for mention in scene.mentions:
        told = mention.count and trigger.end <= mention.start < right and mention.kind == "plain"
        if told and mention.count and _HAS_WITH.search(scene.sentence.plain[: mention.count.start]):
            return replace(mention, kind="force", actors=state.actors)
    return None


_VIOLENCE = re.compile(
    r"\b(?:kill\w*|wound\w*|died|dead|death\w*|injur\w*|captur\w*|kidnap\w*|ambush\w*|tue\w*"
    r"|mort\w*|bless\w*|enleve\w*|embuscade|lost|perdu|attack\w*|attaque\w*|crash\w*)\b"
)
_IN = re.compile(
    r" (?:in|at|au|en|a|sur|dans le|in the|at the)? ?(?:the |northern |le |la |l'"
    r"|(?:two|three|four|five|several|its|deux|trois|quatre|cinq|plusieurs|ses) )?"
    r"| (?:at|in|on|dans|sur) (?:an? |the |une? |la |le )(?:[\w-]+ ){1,3}(?:in|at|near|a|de|au) "
)


def _counted_presence(scene: Scene, published: date) -> Iterator[Proposal]:
    """Yield "the 1,000 US troops in Niger" where no verb of the sentence says more of them."""
    if _VIOLENCE.search(scene.sentence.plain):
        return
    for named, place in pairwise(scene.mentions):
        force = with_sender(scene, named) if named.kind == "plain" else named
        if not named.count or "bare" in named.flags or place.start in scene.used or force is None:
            continue
        if unarmed(scene, named):
            continue
        if force.kind == "force" and force.actors and _stands_in(scene, named, place):
            trigger = Trigger(force.start, force.end, Act.BE, "noun", "")
            finding = Finding(scene, trigger, Reading(Stage.CONFIRMED), None, published, "")
            places = [
                Where(m)
                for m in listed(scene, [m for m in scene.mentions if m.start >= place.start])
            ]
            for where in together(force, places):
                yield from drafted(finding, force, where)
            for where in places:
                yield from drafted(finding, shared(scene.sentence.plain, force, places), where)


_NEXT = re.compile(r"(?:,|,? (?:and|et)) (?:some |about |another |environ |quelque )?")
_WITHIN = re.compile(r" (?:in|au|en|a|aux)(?: the| la)? ")


def _counted_on(scene: Scene, published: date) -> Iterator[Proposal]:
    """Yield the rest of "1,000 troops in Chad, 350 in Senegal and 600 in Ivory Coast"."""
    if any(t.act in GOING for t in scene.triggers) or _VIOLENCE.search(scene.sentence.plain):
        return
    plain = scene.sentence.plain
    force = next((m for m in scene.mentions if m.count and m.kind in {"force", "plain"}), None)
    force = with_sender(scene, force) if force and force.kind == "plain" else force
    places = [m for m in scene.mentions if m.kind in {"state", "place"} and m.before]
    if force is None or not force.actors or not places or places[0].start not in scene.used:
        return
    for last, place in pairwise(places):
        number = next(
            (c for c in counts(plain) if last.end <= c.start and c.end < place.start), None
        )
        opens = number and _NEXT.fullmatch(plain[last.end : number.start])
        if number is None or not opens or not _WITHIN.fullmatch(plain[number.end : place.start]):
            return
        trigger = Trigger(number.start, number.end, Act.BE, "noun", "")
        finding = Finding(scene, trigger, Reading(Stage.CONFIRMED), None, published, "")
        yield from drafted(finding, replace(force, count=number), Where(place))


_WITH = re.compile(
    r"(?:,|\b(?:the largest|numbering)),? ?(?:with|avec|forte? d[e']) ?(?:some |about |ses |its )?$"
)


def _strength(scene: Scene, published: date) -> Iterator[Proposal]:
    """Yield a strength told without a verb: "MINUSCA, the largest with 11,500 troops"."""
    if _VIOLENCE.search(scene.sentence.plain) or scene.told:
        return
    for each in scene.mentions:
        told = each.count and each.generic and _WITH.search(scene.sentence.plain[: each.first])
        force = _whose_strength(scene, each) if told else None
        if force is not None:
            home = force.named[0].home if force.named else scene.country
            here = Mention("state", force.start, force.end, country=home)
            trigger = Trigger(force.start, force.end, Act.BE, "noun", "")
            finding = Finding(scene, trigger, Reading(Stage.CONFIRMED), None, published, "")
            yield from drafted(finding, replace(force, count=each.count), Where(here, anaphor=True))


def _whose_strength(scene: Scene, number: Mention) -> Mention | None:
    """Return the mission of one country, or the state right before, whose strength a number is."""
    before = [m for m in scene.mentions if m.end <= number.first]
    homes = [m for m in before if m.kind == "force" and any(k.home for k in m.named)]
    last = before[-1] if before else None
    if homes or not (last and last.kind == "state" and last.before == "" and scene.country):
        return homes[0] if homes else None
    own = last.actors or ((last.country,) if last.country else ())
    return replace(last, kind="force", actors=own) if own and scene.country not in own else None


def _stands_in(scene: Scene, force: Mention, place: Mention) -> bool:
    within = place.before in {"in", "at", "au", "en", "a"} or "works" in place.flags
    within = within and place.kind in {"state", "place"}
    within = within and not ITS_REQUEST.match(scene.sentence.plain[place.end :])
    return within and bool(_IN.fullmatch(scene.sentence.plain[force.end : place.start]))
