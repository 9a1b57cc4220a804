"""The Places page: what geocoding left open, with candidates on a map; a decision with its reason."""

from __future__ import annotations

from typing import cast, get_args

import streamlit as st

from dashboard import controls, reviewing
from dashboard.palette import Theme
from dashboard.reviewing import NOWHERE, OWN, Queue
from dashboard.scene import Store
from dashboard.text import escape, t, tn, typeset
from dashboard.text.figures import integer
from dashboard.text.forms import degrees, label
from dashboard.text.markup import element
from dashboard.url_state import View
from dashboard.views import filters, review_online
from dashboard.views.account import account, person
from dashboard.views.frame import foot, head, show
from dashboard.views.map_frame import map_frame
from dashboard.views.review_save import field, history, overrides, save
from geodata.geocoding.match import Candidate
from geodata.record import Lang, Site
from geodata.settings import Settings
from geodata.store import Role, StoredRow
from geodata.wording import PRECISION, word

_HEIGHT = 560
_LIST = "review-list"


def _draw(store: Store, view: View, theme: Theme) -> None:
    held = overrides()
    _head(store, view, held)
    site = _choose(store, view, held)
    if site is not None:
        _place(site, held.get(site.site_id), store, view, theme)
    review_online.switch(view.lang)
    foot(store, view)
    with st.sidebar:
        filters.language(view)
        account(view.lang)


def _place(site: Site, held: StoredRow | None, store: Store, view: View, theme: Theme) -> None:
    """Draw one place: what it may be beside its map, which comes first on a phone."""
    found = _candidates(site)
    with st.container(key="review-body"):
        left, right = st.columns([4, 6], gap="small")
    with left:
        st.html(_facts(site, store, found, held, view.lang))
        chosen = _decide(site, found, held, store, view)
    with right:
        _map(site, found, chosen, store, view, theme)
        history(site, view.lang)


def _head(store: Store, view: View, held: dict[str, StoredRow]) -> None:
    waiting = len(reviewing.queue(store.record, "open", held))
    said = tn(view.lang, "review.waiting", waiting) if waiting else t(view.lang, "review.none_open")
    decided = f"; {tn(view.lang, 'review.decided', len(held))}" if held and waiting else ""
    head(t(view.lang, "review.title"), typeset(said.rstrip(".") + decided + ".", view.lang), view)


def _choose(store: Store, view: View, held: dict[str, StoredRow]) -> Site | None:
    """Return the place that is chosen from one of the three lists; the link names it."""
    lang = view.lang
    lists = {which: reviewing.queue(store.record, which, held) for which in get_args(Queue)}
    chosen = store.record.sites.get(view.selected.removeprefix("site:"))
    one, two = st.columns([4, 6], gap="small")
    which = one.segmented_control(
        t(lang, "review.list"),
        list(lists),
        key=controls.told(_LIST, _list_of(chosen, lists)),
        required=True,
        label_visibility="collapsed",
        format_func=lambda code: t(
            lang, f"review.list.{code}", n=integer(len(lists[cast(Queue, code)]), lang)
        ),
        on_change=controls.takes(_LIST, lambda code: _open_list(code, lists)),
    )
    sites = lists[cast(Queue, which)]
    if not sites:
        st.html(element("p", t(lang, "review.empty"), cls="sf-lead"))
        return None
    site = chosen if chosen in sites else sites[0]
    key = controls.told("review-place", site.site_id)
    two.selectbox(
        t(lang, "review.place"),
        [s.site_id for s in sites],
        key=key,
        label_visibility="collapsed",
        format_func=lambda code: _named(store.record.sites[code], store, lang),
        on_change=controls.takes(key, lambda code: controls.change(selected=f"site:{code}")),
    )
    return site


def _list_of(chosen: Site | None, lists: dict[Queue, list[Site]]) -> Queue:
    """Return the list that is open, or the first that holds the chosen place."""
    was = cast(Queue, st.session_state.get("review-list-open", "open"))
    if chosen is None or chosen in lists[was]:
        return was
    return next((which for which, sites in lists.items() if chosen in sites), was)


def _open_list(which: str, lists: dict[Queue, list[Site]]) -> None:
    st.session_state["review-list-open"] = which
    sites = lists[cast(Queue, which)]
    controls.change(selected=f"site:{sites[0].site_id}" if sites else "")


def _named(site: Site, store: Store, lang: Lang) -> str:
    return f"{label(site, lang)} · {label(store.record.countries[site.country], lang)}"


def _candidates(site: Site) -> list[Candidate]:
    from geodata.geocoding.dumps import list_dumps

    dumps = tuple(dump.sha256 for dump in list_dumps(Settings.from_env().state))
    return reviewing.apart([*_offline(site, dumps), *review_online.answers(site)])


@st.cache_data(max_entries=512, show_spinner=False, hash_funcs={Site: repr})
def _offline(site: Site, dumps: tuple[str, ...]) -> list[Candidate]:  # noqa: ARG001 - part of the key
    from geodata.geocoding.bulk import offline_indexes

    return reviewing.candidates(site, offline_indexes(Settings.from_env()))


def _facts(
    site: Site, store: Store, found: list[Candidate], held: StoredRow | None, lang: Lang
) -> str:
    asked = t(
        lang,
        "review.asked",
        kind=t(lang, f"review.kind.{site.kind}").capitalize(),
        country=label(store.record.countries[site.country], lang),
        query=site.query,
    )
    head_line = element("h2", label(site, lang), cls="sf-h2")
    now = element("p", _now(site, found, held, lang), cls="sf-lead")
    return head_line + element("p", asked, cls="sf-lead") + now


def _now(site: Site, found: list[Candidate], held: StoredRow | None, lang: Lang) -> str:
    if site.lat is None or site.lon is None:
        state = "unlocatable" if held else "unsure" if found else "nowhere"
        return t(lang, f"review.now.{state}")
    return t(
        lang,
        f"review.now.{'decided' if held else 'placed'}",
        point=degrees(site.lat, site.lon, 4, lang),
        precision=word(PRECISION, site.precision, lang),
    )


def _decide(
    site: Site, found: list[Candidate], held: StoredRow | None, store: Store, view: View
) -> str:
    """Draw what the place may be and the decision; return what is chosen at the moment."""
    lang = view.lang
    who = person()
    if who.role is Role.VIEWER or view.known_on is not None:
        said = "review.viewer" if who.role is Role.VIEWER else "review.known_on"
        st.info(t(lang, said))
        return ""
    review_online.ask_button(site, store, lang)
    options = [str(number) for number in range(1, len(found) + 1)] + [OWN, NOWHERE]
    what = st.radio(
        t(lang, "review.choice"),
        options,
        index=None,
        key=field("what", site),
        format_func=lambda code: _option(code, found, lang),
        captions=[_caption(code, found, lang) for code in options],
    )
    _fields(site, what or "", lang)
    save(site, found, held, store, lang)
    return what or ""


def _option(code: str, found: list[Candidate], lang: Lang) -> str:
    if code in (OWN, NOWHERE):
        return t(lang, f"review.choice.{code}")
    place = found[int(code) - 1].place
    where = f", {place.admin1}" if place.admin1 else ""
    return f"**{code}** · {escape.markdown(place.name + where)}"


def _caption(code: str, found: list[Candidate], lang: Lang) -> str:
    if code in (OWN, NOWHERE):
        return t(lang, f"review.choice.{code}_help")
    candidate = found[int(code) - 1]
    kind = candidate.place.kind
    known = t(lang, f"review.kind.{kind}") if kind in _KINDS else kind
    method = t(lang, f"review.method.{candidate.method}")
    if candidate.doubt:
        doubt = t(lang, f"review.doubt.{candidate.doubt}")
        method = f"{method} ({doubt})"
    source = candidate.place.source.partition(": ")[0]  # an online credit stands by the answer
    return f"{escape.markdown(known)} · {method} · {escape.markdown(source)}"


_KINDS = frozenset(
    {
        *("town", "village", "airport", "base", "camp", "outpost", "port", "mine", "region"),
        *("works", "water", "height", "area", "vegetation", "road"),
    }
)


def _fields(site: Site, what: str, lang: Lang) -> None:
    """Draw what a decision needs; `review_save` reads it where it is kept, after the click."""
    if what == OWN:
        one, two = st.columns(2)
        one.text_input(t(lang, "review.lat"), key=field("lat", site), max_chars=20)
        two.text_input(t(lang, "review.lon"), key=field("lon", site), max_chars=20)
        st.segmented_control(
            t(lang, "review.precision"),
            reviewing.PLACEABLE,
            default="settlement",
            required=True,
            key=field("precision", site),
            format_func=lambda code: word(PRECISION, code, lang),
        )
        st.text_input(
            t(lang, "review.source"),
            key=field("source", site),
            placeholder=t(lang, "review.source_hint"),
            max_chars=400,
        )
    st.text_area(
        t(lang, "review.reason"),
        key=field("reason", site),
        placeholder=t(lang, "review.reason_hint"),
        max_chars=1000,
        height=80,
    )


def _map(
    site: Site, found: list[Candidate], chosen: str, store: Store, view: View, theme: Theme
) -> None:
    typed = [str(st.session_state.get(field(axis, site)) or "") for axis in ("lat", "lon")]
    own = reviewing.read_point(typed[0], typed[1]) if chosen == OWN else None
    words = {code: t(view.lang, f"review.mark.{code}") for code in ("now", "own")}
    shown = reviewing.review_payload(site, found, chosen, own, words, theme, view.lang)
    map_frame("review-map", shown, store, _HEIGHT, lambda code: _clicked(site, code, len(found)))


def _clicked(site: Site, code: str, count: int) -> None:
    """Take a click: on a candidate, which chooses it, or beside all, which is the reader's point."""
    kind, _, said = code.partition(":")
    lat, _, lon = said.partition(",")
    if kind == "mark" and said.isdigit() and 1 <= int(said) <= count:
        st.session_state[field("what", site)] = said
    elif kind == "point" and reviewing.read_point(lat, lon):
        st.session_state[field("what", site)] = OWN
        st.session_state[field("lat", site)], st.session_state[field("lon", site)] = lat, lon


show("review", _draw)
