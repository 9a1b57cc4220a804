"""Dates in words, FR and EN, told against the day of publication, as EDTF intervals."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from geodata.extraction.reckoning import DAYS, MONTHS, READERS, as_edtf, interval, start_of_doubt

_M = "|".join(sorted(MONTHS, key=len, reverse=True))


_D = "|".join(DAYS)


_UNIT = r"hours?|heures?|days?|jours?|weeks?|semaines?|months?|mois|years?|ans?|annees?"


_N = (
    r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a|an|un|une|deux|trois|quatre"
    r"|cinq|sept|huit|neuf|dix|douze|quinze|a couple of|a few|several|quelques|plusieurs"
)


_PART = (
    r"the end of|end of|end-|late|early|mid-?|the beginning of|the start of|start of|beginning of"
    r"|la fin du mois de|fin|la fin|debut|mi-?|la mi-|courant|au debut de|la fin de|le debut de"
)


_SEASON = "spring|summer|autumn|winter|printemps|ete|automne|hiver"


_FORMS = (
    ("iso", r"(?P<iso>\d{4}-\d{2}-\d{2})"),
    (
        "day",
        rf"(?:(?:{_D}),? )?(?:the )?(?P<d1>\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?(?P<m1>{_M})\.?"
        r"(?:,? (?P<y1>\d{4})|(?P<r1> prochain| dernier))?",
    ),
    (
        "day",
        rf"(?:(?:{_D}),? )?(?P<m2>{_M})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d| ?000)"
        r"(?:,? (?P<y2>\d{4}))?",
    ),
    ("day", rf"(?P<d25>\d{{1,2}})(?= (?:et|and) \d{{1,2}} (?P<m25>{_M})\b)"),
    ("part", rf"(?P<p3>{_PART})[ -]?(?:de |d')?(?P<m3>{_M})(?: (?P<y3>\d{{4}}))?"),
    ("part", rf"(?P<p4>{_PART})[ -]?(?:the year |l'annee |de l'annee )?(?P<y4>(?:19|20)\d\d)"),
    (
        "yearend",
        r"(?:the end of the year|year's end|year-end|the year's end|(?:la )?fin (?:de l'|d')annee)",
    ),
    (
        "yearpart",
        r"(?P<w20>(?:late|early|(?:at )?the (?:end|beginning|start) of) (?:last|this) year"
        r"|(?:fin|debut|la fin de|le debut de|a la fin de"
        r"|au debut de) (?:de )?l'annee (?:derniere|passee))",
    ),
    ("season", rf"(?P<q21>this|last|next|cet) (?P<s21>{_SEASON})(?: (?P<y21>(?:19|20)\d\d))?\b"),
    (
        "season",
        rf"(?:l'|le |the )?(?P<s22>{_SEASON})(?:(?: of)? (?P<y22>(?:19|20)\d\d)|(?P<r22> dernier"
        rf"| prochain))\b",
    ),
    ("season", rf"(?:in the|a l'|au|en|this past) ?(?P<s23>{_SEASON.replace('|ete', '')})\b"),
    (
        "monthstart",
        r"the (?:start|beginning) of the month|(?:le |au )?debut (?:du|de ce) mois(?! d)",
    ),
    ("monthend", r"(?:the end of the month|month's end|(?:la )?fin (?:du|de ce) mois)"),
    ("month", rf"(?P<m5>{_M}),? (?P<y5>(?:19|20)\d\d)"),
    (
        "ago",
        rf"(?:(?:more than|about|around|some|nearly|almost|just"
        rf"|over) )?(?P<n6>{_N}) (?P<u6>{_UNIT})"
        r"(?: ago| earlier| plus tot| auparavant)",
    ),
    (
        "ago",
        r"il y a (?:encore )?(?:(?:environ|pres de|plus de|moins de|a peine|quelque|un peu plus de"
        r"|tout juste) )?"
        rf"(?P<n7>pres d'un|pres d'une|{_N}) (?P<u7>{_UNIT})",
    ),
    (
        "named",
        (r"(?P<w8>(?:last|past|this|next|coming) (?:week(?:end)?|month|year))\b"),
    ),
    (
        "named",
        r"(?P<w9>(?:la semaine|le mois|l'annee|l'an|le week-end) (?:derniere?|passee?|prochaine?)"
        r"|(?:the )?(?:previous|preceding) (?:month|year)|the (?:week|month|year) before"
        r"|(?:l'annee|le mois|la semaine) precedente?"
        r"|cette semaine|dans la semaine|within the week|ce mois-ci|cette annee|ce week-end"
        r"|the weekend|the previous week)\b",
    ),
    (
        "recent",
        r"(?:the |these |over the |in the )?(?:past|last|recent) (?:(?P<n10>\d{1,3}|few"
        r"|several|two|three|four"
        r"|five|six|couple of) )?(?P<u10>hours|days|weeks|months|years)",
    ),
    (
        "recent",
        r"(?:ces|les|au cours des|des) (?:(?P<n11>\d{1,3}|deux|trois|quatre|cinq|six) )?"
        r"(?:derniers|dernieres) (?P<u11>heures|jours|semaines|mois|annees)",
    ),
    (
        "coming",
        r"(?:the |in the )?(?:coming|next) (?:(?P<n12>\d{1,3}|few|several|two|three|four|six) )?"
        r"(?P<u12>hours|days|weeks|months|years)",
    ),
    (
        "coming",
        r"(?:les |ces )?(?:prochains|prochaines) (?P<u13>heures|jours|semaines|mois|annees)",
    ),
    ("coming", r"(?:within|in a matter of|within a matter of) (?P<u24>hours|days|weeks|months)"),
    ("coming", r"(?:les )(?P<u14>heures|jours|semaines|mois) (?:a venir|qui viennent)"),
    (
        "within",
        (
            rf"(?:within|in|d'ici(?: a)?|sous|dans|dans un delai d[e'])(?: les| the next"
            rf"| the)? ?(?:(?:{_N}) (?:a|to|or|ou) )?(?P<n15>{_N}) (?P<u15>{_UNIT})\b"
            r"(?! of\b| de combats?| later| earlier| plus t)"
        ),
    ),
    (
        "word",
        r"(?P<w16>yesterday|hier|today|aujourd'hui|tonight|tomorrow|demain|overnight|this morning"
        r"|ce matin|ce soir|avant-hier|the day before|la veille)\b",
    ),
    ("night", rf"(?:dans )?la nuit d[eu] (?P<w26>{_D}) (?:a|au) (?:{_D})"),
    (
        "weekday",
        (
            rf"(?P<q17>(?:last|next|this|ce|on) )?(?P<w17>{_D})\b(?P<r17> dernier| prochain| night"
            rf"| evening| morning)?"
        ),
    ),
    ("bare", rf"(?P<m18>{_M})\b(?! \d)(?P<r18> dernier| prochain)?"),
    ("year", r"(?P<y19>(?:19[5-9]|20[0-4])\d)(?![\d.,]\d|\d)"),
)


_PATTERNS = tuple((kind, re.compile(rf"(?<![\w-]){form}")) for kind, form in _FORMS)


_LEAD = re.compile(
    r"(?:(?P<by>by(?: the)?|deadline(?: of| for)?|no later than|d'ici(?: a| au| le| la| les)?"
    r"|avant(?: le| la)?|before"
    r"|until|jusqu'(?:a|au|en)|au plus tard(?: le)?|fin prevue (?:le|en))"
    r"|(?P<since>since|depuis)(?: the| le| la| au moins| at least| around| environ)?"
    r"|(?P<prep>in|en|on|le|du|au mois de|au|last|of|de|during|for|a la|a|des|mois de"
    r"|month of|the|ce"
    r"|from|around|vers|debute|entre|between|pour)|(?P<end>to|a|et|and))\s*$"
)


_BY_AFTER = re.compile(r",? (?:au plus tard|at the latest|dernier delai)\b")
_RANGE = re.compile(r"^\s*(?:to|and|et|a|au|jusqu'en|jusqu'au|until|-|–)\s*(?:the |le |la )?$")


#: These say a date only after a word that introduces one: "may" is a verb, "2024" may be a count.
_NEED_LEAD = {"bare", "year"}


@dataclass(frozen=True, slots=True)
class When:
    """A date expression in plain letters; `span_on` reads it against the publication."""

    start: int
    end: int
    kind: str
    lead: str
    parts: tuple[str, ...]
    #: the date from which "two days earlier" counts, where it is not the publication
    anchor: When | None = None

    def edtf(self, published: date, *, ahead: bool = False, lasting: bool = True) -> str:
        """Return EDTF; `ahead` reads a date without a year, or a weekday, as still to come.

        "Since June" is from then to the publication where what is told lasts, else June.
        """
        first, last = _bounds(self, published, ahead or self.lead == "by")
        if self.lead == "by":
            return interval(start_of_doubt(published, last), last)
        if self.lead == "since" and lasting:
            return f"{first}/{max(first, published)}"
        if self.kind == "range":
            return f"{first}/{last}"
        return as_edtf(first, last)


def dates(plain: str) -> list[When]:
    """Return the date expressions of a sentence in order, none overlapping another."""
    found: list[When] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            when = _when(kind, match, plain)
            if when is not None:
                found.append(when)
                taken.append((match.start(), match.end()))
    joined = _joined(_explained(sorted(found, key=lambda w: w.start), plain), plain)
    return [when for when in joined if not (when.kind == "year" and when.lead == "end")]


#: What a word before a date makes of it; an "end" stands only where a beginning does.
_ROLES = ("by", "since", "end")


#: "Since the setting up of the mission in 2022".
SINCE_AN_EVENT = re.compile(
    r"\b(?:since|depuis) (?:the |l'|la |le |its |son |sa |leur |their )(?:[\w'-]+ ){1,6}(?:in|en|on"
    r"|le|de|of) $"
)


def _when(kind: str, match: re.Match[str], plain: str) -> When | None:
    lead = _LEAD.search(plain[max(0, match.start() - 24) : match.start()])
    last = kind == "bare" and (match["r18"] is not None)
    if kind in _NEED_LEAD and lead is None and not last:
        return None
    if kind == "bare" and lead and lead[0].strip() in {"a", "the", "of", "for", "de", "du", "le"}:
        return None
    role = next((r for r in _ROLES if lead and lead[r]), "")
    if not role and SINCE_AN_EVENT.search(plain[max(0, match.start() - 70) : match.start()]):
        role = "since"
    role = "by" if _BY_AFTER.match(plain, match.end()) else role
    parts = tuple(f"{k}={v}" for k, v in match.groupdict().items() if v)
    if lead and lead[0].strip() in {"last"} and kind == "bare":
        parts = (*parts, "past=1")
    return When(match.start(), match.end(), kind, role, parts)


def _explained(found: list[When], plain: str) -> list[When]:
    """Drop "hier" where the day follows: "hier, mercredi 10 avril"."""
    pairs = zip(found, [*found[1:], None], strict=False)
    return [
        when
        for when, later in pairs
        if not (
            when.kind in {"word", "weekday", "named"}
            and later
            and later.kind in {"day", "night"}
            and plain[when.end : later.start] in {", ", " ", ", le ", " ("}
        )
    ]


_FROM_THEN = re.compile(r"\b(?:earlier|plus tot|auparavant|day before|veille)$")


def _joined(found: list[When], plain: str) -> list[When]:
    """Join "2013" and "2022" in "from 2013 to 2022" to one duration."""
    joined: list[When] = []
    for each in found:
        before = joined[-1] if joined else None
        relative = before and _FROM_THEN.search(plain[each.start : each.end])
        when = replace(each, anchor=before) if relative else _same_year(each, before, plain)
        if before and before.kind in {"year", "month", "day", "bare"} and when.kind == before.kind:
            opens = re.search(
                r"(?:from|between|entre|de|du)\s*(?:the |le )?$", plain[: before.start]
            )
            if opens and _RANGE.match(plain[before.end : when.start]):
                parts = (*(f"a.{p}" for p in before.parts), *(f"b.{p}" for p in when.parts))
                joined[-1] = When(before.start, when.end, "range", "", (before.kind, *parts))
                continue
        joined.append(when)
    return joined


_THAT_YEAR = re.compile(
    r",? (?:of )?(?:that|the same) year\b|,? (?:de )?(?:la meme annee|cette annee-la)\b"
)
_YEAR = re.compile(r"y\d*=")
#: "Left Gossi in April 2022, Ménaka in June and Gao in August": a list without another verb.
_LISTED = re.compile(
    r"(?:,|,? (?:and|et|puis|then))(?: (?!(?:will|would|has|have|had|was|were|is|are|to|a|ont|est|sont"
    r"|sera|seront|doit|qui|which|but|mais) )[\w'-]+){1,4} "
)


def _same_year(when: When, before: When | None, plain: str) -> When:
    """Give "December of that year", or a later month of a list, the year of the date before it."""
    years = [p for p in before.parts if _YEAR.match(p)] if before else []
    if before is None or not years or when.kind not in {"bare", "day", "part"}:
        return when
    if any(_YEAR.match(p) for p in when.parts):
        return when
    listed = _LISTED.fullmatch(plain, before.end, when.start)
    later = listed and _month_of(before) < _month_of(when)
    if later or _THAT_YEAR.match(plain, when.end):
        return replace(when, parts=(*when.parts, years[-1]))
    return when


def _month_of(when: When) -> int:
    """Return the number of the month told, 12 where none is."""
    told = (p.partition("=") for p in when.parts)
    return next((MONTHS[value] for name, _, value in told if name[0] == "m"), 12)


def _bounds(when: When, published: date, ahead: bool) -> tuple[date, date]:
    if when.kind == "range":
        return _range_bounds(when, published)
    if when.anchor is not None:
        published = _bounds(when.anchor, published, ahead)[0]
    values = {p.partition("=")[0].rstrip("0123456789"): p.partition("=")[2] for p in when.parts}
    return READERS[when.kind](values, published, ahead)


def _range_bounds(when: When, published: date) -> tuple[date, date]:
    kind = when.parts[0]
    ends = []
    for side in "ab":
        parts = tuple(p[2:] for p in when.parts[1:] if p.startswith(f"{side}."))
        ends.append(_bounds(When(0, 1, kind, "", parts), published, ahead=False))
    first, last = ends[0][0], ends[1][1]
    return (first, last) if first <= last else (last, last)
