"""The Add page: an article, the claims it seems to make on cards and a map, a decision on each."""

from __future__ import annotations

import streamlit as st

from dashboard import controls
from dashboard.adding.draft import Work
from dashboard.adding.words import map_payload
from dashboard.palette import Theme
from dashboard.scene import Store
from dashboard.text import escape, t, tn, typeset
from dashboard.text.markup import element
from dashboard.url_state import View
from dashboard.views import add_save, filters
from dashboard.views.account import account, person
from dashboard.views.add_article import about, article
from dashboard.views.add_cards import cards
from dashboard.views.frame import foot, head, show
from dashboard.views.map_frame import map_frame
from geodata.record import Lang
from geodata.store import Draft, Role

_HEIGHT = 480


def _draw(store: Store, view: View, theme: Theme) -> None:
    lang = view.lang
    reads = person().role is Role.VIEWER  # drafts are the analysts' own
    found = None if reads else add_save.opened(view.draft)
    head(t(lang, "add.title"), typeset(_sentence(found, lang), lang), view)
    if reads:
        st.info(t(lang, "add.viewer"))
    elif found is None:
        _notices(view, found)
        article(store.record, store.version, lang)
    else:
        _notices(view, found)
        _work(*found, store, lang, theme)
    foot(store, view)
    _sidebar(view, found)


def _sentence(found: tuple[Draft, Work] | None, lang: Lang) -> str:
    if found is None:
        return t(lang, "add.start")
    cards_ = found[1].cards
    if not cards_:
        return t(lang, "add.none")
    waiting = sum(card.state == "open" for card in cards_)
    taken = sum(card.state == "accepted" for card in cards_)
    said = [tn(lang, "add.waiting", waiting) if waiting else t(lang, "add.all_done")]
    said += [tn(lang, "add.accepted", taken)] if taken else []
    return t(lang, "sentence.join").join(said) + "."


def _notices(view: View, found: tuple[Draft, Work] | None) -> None:
    if view.draft and found is None:
        said = t(view.lang, "add.no_draft", n=view.draft)
        st.html(element("div", said, cls="sf-notice", role="alert"))
    add_save.told()


def _work(draft: Draft, work: Work, store: Store, lang: Lang, theme: Theme) -> None:
    """Draw the cards beside their map, which comes first on a phone."""
    with st.container(key="add-body"):
        left, right = st.columns([5, 5], gap="medium")
    with right:
        _map(work, store, lang, theme)
        st.html(element("h2", t(lang, "add.whole_text"), cls="sf-h2"))
        st.html(element("div", work.source.text, cls="sf-article", tabindex="0", role="region"))
    with left:
        about(draft, work, lang)
        st.html(element("h2", t(lang, "add.cards"), cls="sf-h2"))
        cards(draft, work, store.record, lang)


def _map(work: Work, store: Store, lang: Lang, theme: Theme) -> None:
    shown = map_payload(work.cards, store.record, 0, lang, theme)
    map_frame("add-map", shown, store, _HEIGHT, on_choice=lambda _: None)


def _sidebar(view: View, found: tuple[Draft, Work] | None) -> None:
    lang = view.lang
    with st.sidebar:
        filters.language(view)
        me = account(lang)
        if found is not None:
            st.button(
                t(lang, "add.new"), key="add-new", on_click=controls.change, kwargs={"draft": 0}
            )
            args = (found[0], lang)
            st.button(t(lang, "add.close"), key="add-away", on_click=add_save.put_away, args=args)
        drafts = [] if me.role is Role.VIEWER else add_save.open_drafts()
        if drafts:
            st.html(element("h2", t(lang, "add.drafts"), cls="sf-h2"))
        for draft, work in drafts:
            waiting = sum(card.state == "open" for card in work.cards)
            told = draft.title or t(lang, "add.untitled")
            st.button(
                t(lang, "add.draft", title=escape.markdown(told), n=waiting),
                key=f"draft-{draft.draft_id}",
                type="tertiary",
                disabled=found is not None and found[0].draft_id == draft.draft_id,
                on_click=controls.change,
                kwargs={"draft": draft.draft_id},
            )


show("add", _draw, "chooser.css", "add.css")
