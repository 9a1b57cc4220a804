"""The words of the domain in English and French: codes, uncertain dates, and the why.

Record text (names) is returned as it stands: whoever shows it escapes it.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from geodata.dates import Span, add_months
from geodata.posture.model import Reason
from geodata.record.model import Lang, Record, name

Pair = tuple[str, str]

STATUS: dict[str, Pair] = {
    "present": ("present", "présente"),
    "probably present": ("probably present", "probablement présente"),
    "leaving": ("leaving", "sur le départ"),
    "possibly present": ("possibly present", "peut-être présente"),
    "unknown": ("unknown", "indéterminée"),
}
STAGE: dict[str, Pair] = {
    "ordered": ("ordered", "ordonné"),
    "agreed": ("agreed", "convenu"),
    "arrived": ("arrived", "arrivée"),
    "confirmed_present": ("confirmed present", "présence confirmée"),
    "visited": ("there for these days", "passage"),
    "demanded": ("withdrawal demanded", "départ exigé"),
    "announced": ("withdrawal announced", "retrait annoncé"),
    "begun": ("withdrawal begun", "retrait commencé"),
    "handed_over": ("site handed over", "site remis"),
    "complete": ("withdrawal complete", "retrait achevé"),
    "succeeded": ("succeeded by another force", "relève par une autre force"),
    "context": ("context", "contexte"),
}
EVENT_KIND: dict[str, Pair] = {
    "arrival": ("arrival", "arrivée"),
    "reinforcement": ("reinforcement", "renfort"),
    "confirmation": ("report of presence", "présence signalée"),
    "reduction": ("reduction", "réduction"),
    "relocation": ("relocation", "redéploiement"),
    "handover": ("handover", "remise de site"),
    "withdrawal": ("withdrawal", "retrait"),
    "succession": ("succession", "relève"),
    "visit": ("short stay", "séjour bref"),
    "order": ("decision to send", "décision d'envoi"),
    "agreement": ("agreement", "accord"),
    "expulsion_demand": ("demand to leave", "exigence de départ"),
    "announcement": ("announcement", "annonce"),
    "clash": ("clash", "combat"),
    "coup": ("coup", "coup d'État"),
    "political": ("political act", "acte politique"),
}
CHANGE: dict[str, Pair] = {
    "arrived": ("arrived", "arrivée"),
    "left": ("left", "partie"),
    "replaced by": ("replaced by", "remplacée par"),
    "replaces": ("replaces", "remplace"),
    "grew": ("grew", "renforcée"),
    "shrank": ("shrank", "réduite"),
    "status changed": ("status changed", "statut changé"),
    "cannot tell": ("cannot tell", "indécidable"),
    "unchanged": ("unchanged", "inchangée"),
}
PRECISION: dict[str, Pair] = {
    "site": ("exact site", "site exact"),
    "settlement": ("town or village", "localité"),
    "admin1": ("region", "région"),
    "country": ("country", "pays"),
    "": ("not located", "non localisé"),
}
_WHY: dict[str, Pair] = {
    "arrived": ("Arrived {when}.", "Arrivée {when}."),
    "visited": ("There only {when}.", "Sur place seulement {when}."),
    "first_reported": (
        "First reported there {when}; the arrival is not on record.",
        "Premier signalement sur place {when} ; l'arrivée n'est pas documentée.",
    ),
    "opening_unknown": (
        "The arrival is not on record; only the departure is.",
        "L'arrivée n'est pas documentée ; seul le départ l'est.",
    ),
    "inherited": (
        "Took over from another force ({force}) {when}.",
        "A pris la relève d'une autre force ({force}) {when}.",
    ),
    "not_reported_itself": (
        "No report names the successor there yet.",
        "Aucune source n'y signale encore le successeur.",
    ),
    "start_uncertain": (
        "The day of arrival is uncertain: {when}.",
        "Jour d'arrivée incertain : {when}.",
    ),
    "start_unknown": ("The beginning is unknown.", "Le début est inconnu."),
    "end_uncertain": (
        "The day of departure is uncertain: {when}.",
        "Jour de départ incertain : {when}.",
    ),
    "demanded": (
        "Withdrawal demanded {when}, not complete.",
        "Départ exigé {when}, non achevé.",
    ),
    "announced": (
        "Withdrawal announced {when}, not complete.",
        "Retrait annoncé {when}, non achevé.",
    ),
    "begun": ("Withdrawal begun {when}, not complete.", "Retrait commencé {when}, non achevé."),
    "confirmed": ("Last confirmed {when}.", "Dernière confirmation {when}."),
    "stale": (
        "No report since {day}, more than six months.",
        "Aucune information depuis le {day}, soit plus de six mois.",
    ),
    "handed_over": ("Site handed over later: {when}.", "Site remis par la suite : {when}."),
    "complete": ("Withdrawal complete later: {when}.", "Retrait achevé par la suite : {when}."),
    "succeeded": (
        "Succeeded by another force later: {when}.",
        "Relève par une autre force par la suite : {when}.",
    ),
    "visit_over": ("Gone again {when}.", "Fin du passage {when}."),
    "sites_closed": (
        "Every site known in the country was closed by {day}; "
        "no later report says whether any remain.",
        "Tous les sites connus dans le pays étaient fermés le {day} ; "
        "rien n'indique depuis si des éléments restent.",
    ),
    "total": (
        "Row for the whole country, not to be added to its sites.",
        "Ligne pour tout le pays, à ne pas ajouter à ses sites.",
    ),
    "denied": ("Presence denied by: {voices}.", "Présence démentie par : {voices}."),
    "range_overlaps": ("The two figures overlap.", "Les deux fourchettes se recouvrent."),
    "size_unknown": (
        "The number is unknown on one of the two dates.",
        "L'effectif est inconnu à l'une des deux dates.",
    ),
    "first_report": (
        "Nothing tells of its arrival: it may have been there before.",
        "Rien ne dit son arrivée : la force y était peut-être déjà.",
    ),
    "presence_uncertain": (
        "On one of the two dates the presence is not certain.",
        "À l'une des deux dates, la présence n'est pas certaine.",
    ),
}


def pick(pair: Pair, lang: Lang) -> str:
    """Return the English or the French of a pair."""
    return pair[1] if lang == "fr" else pair[0]


def word(table: dict[str, Pair], code: str, lang: Lang) -> str:
    """Return the word for `code`; an unknown code stands for itself."""
    return pick(table[code], lang) if code in table else code


@lru_cache(maxsize=4096)
def say_day(day: date, lang: Lang) -> str:
    """Return the day as written in running text: 2 May 2024, 1er mai 2024."""
    text = format_date(day, "d MMMM y", locale="fr" if lang == "fr" else "en_GB")
    return text.replace("1 ", "1er ", 1) if lang == "fr" and day.day == 1 else text


def say_when(span: Span, lang: Lang) -> str:
    """Return the span as an adverbial: on 2 May 2024, in May 2024, between … and …, by …."""
    if span.earliest is None and span.latest is None:
        return pick(("on an unknown day", "à une date inconnue"), lang)
    if span.earliest is None or span.latest is None:
        return _half_open(span, lang)
    if span.is_day:
        return pick(("on {}", "le {}"), lang).format(say_day(span.earliest, lang))
    if whole := _whole(span, lang):
        return pick(("in {}", "en {}"), lang).format(whole)
    ends = say_day(span.earliest, lang), say_day(span.latest, lang)
    if span.extent:
        return pick(("from {} to {}", "du {} au {}"), lang).format(*ends)
    return pick(("between {} and {}", "entre le {} et le {}"), lang).format(*ends)


def why_text(why: tuple[Reason, ...], record: Record, lang: Lang) -> str:
    """Return the reasons as sentences, in the order in which they decided."""
    return " ".join(_sentence(reason, record, lang) for reason in why)


def _sentence(reason: Reason, record: Record, lang: Lang) -> str:
    values = {key: _named(key, value, record, lang) for key, value in reason.values}
    if reason.span is not None:
        values["when"] = say_when(reason.span, lang)
        if reason.span.latest:
            values["day"] = say_day(reason.span.latest, lang)
    if reason.code == "denied":
        values["voices"] = _voices(reason.claim_ids, record, lang)
    return pick(_WHY[reason.code], lang).format(**values)


def _named(key: str, value: str, record: Record, lang: Lang) -> str:
    return name(record.forces[value], lang) if key == "force" else value


def _voices(claim_ids: tuple[str, ...], record: Record, lang: Lang) -> str:
    ids = [record.claims[i].voice_id for i in claim_ids]
    names = [name(record.voices[i], lang) for i in dict.fromkeys(ids) if i in record.voices]
    return ", ".join(names) or pick(("a source", "une source"), lang)


def _half_open(span: Span, lang: Lang) -> str:
    if span.earliest is None:
        assert span.latest is not None
        return pick(("by {}", "au plus tard le {}"), lang).format(say_day(span.latest, lang))
    return pick(("from {} or later", "à partir du {} ou plus tard"), lang).format(
        say_day(span.earliest, lang)
    )


def _whole(span: Span, lang: Lang) -> str:
    """Return the month or year that the span fills, if it fills one."""
    start, end = span.first, span.last
    locale = "fr" if lang == "fr" else "en_GB"
    if start.day == 1 and end == date.fromordinal(add_months(start, 1).toordinal() - 1):
        return format_date(start, "MMMM y", locale=locale)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    return ""
