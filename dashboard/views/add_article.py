"""The article: pasted or opened, with outlet, title, address and day of publication."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.adding.draft import Source, Work, work_of
from dashboard.adding.saving import published_fault, source_faults
from dashboard.text import t
from dashboard.text.escape import link
from dashboard.text.forms import day, read_day
from dashboard.text.markup import element
from dashboard.views import add_save
from dashboard.views.chooser import chooser_words
from geodata.articles import SUFFIXES, ArticleFault, read_article_bytes
from geodata.extraction import World, make_world
from geodata.extraction.plain import language
from geodata.geocoding import embedded_gazetteer
from geodata.record import Lang, Record
from geodata.store import Draft

_HEIGHT = 260
_LONGEST = 1_000_000
_FIELDS = ("outlet", "title", "url", "published")
_LINE = 300
_FILLED = "add-filled"


def article(record: Record, version: str, lang: Lang) -> None:
    """Draw the form of a new article."""
    with st.container(key="add-form"):
        st.text_area(
            t(lang, "add.text"),
            key="add-text",
            height=_HEIGHT,
            max_chars=_LONGEST,
            placeholder=t(lang, "add.text_help"),
        )
        with chooser_words(t(lang, "add.drop"), t(lang, "chooser.browse")):
            st.file_uploader(
                t(lang, "add.file"),
                type=[suffix.removeprefix(".") for suffix in SUFFIXES],
                key="add-upload",
                on_change=_opened,
                args=(lang,),
            )
            st.html(element("p", t(lang, "add.file_note"), cls="sf-missing"))
        _about("add", lang)
        st.button(
            t(lang, "add.propose"),
            type="primary",
            key="add-propose",
            on_click=_propose,
            args=(record, version, lang),
        )


def about(draft: Draft, work: Work, lang: Lang) -> None:
    """Draw what is known of the draft's article; every claim names it as its source."""
    open_ = any(source_faults(work.source))
    with st.expander(t(lang, "add.about"), expanded=open_, key="add-about"):
        said = _said_of(work.source, lang)
        for part, value in said.items():
            st.session_state.setdefault(_key(f"add{draft.draft_id}", part), value)
        _about(f"add{draft.draft_id}", lang)
        st.button(
            t(lang, "add.save_source"),
            key="add-save-source",
            on_click=_keep_source,
            args=(draft, work, lang),
        )


def _about(prefix: str, lang: Lang) -> None:
    one, two = st.columns(2, gap="small")
    one.text_input(t(lang, "add.outlet"), key=_key(prefix, "outlet"), max_chars=_LINE)
    two.text_input(t(lang, "add.article_title"), key=_key(prefix, "title"), max_chars=_LINE)
    one.text_input(
        t(lang, "add.url"),
        key=_key(prefix, "url"),
        max_chars=2000,
        placeholder=t(lang, "add.url_help"),
    )
    two.text_input(
        t(lang, "add.published"),
        key=_key(prefix, "published"),
        max_chars=40,
        placeholder=t(lang, "add.published_help"),
    )


def _key(prefix: str, part: str) -> str:
    return f"{prefix}-{part}"


def _said_of(source: Source, lang: Lang) -> dict[str, str]:
    published = day(source.day, lang) if source.day else source.published
    return {
        "outlet": source.outlet,
        "title": source.title,
        "url": source.url,
        "published": published,
    }


def _typed(prefix: str) -> dict[str, str]:
    """Return what stands in the fields, the day as ISO 8601 where it reads, else as typed."""
    found = {part: str(st.session_state.get(_key(prefix, part)) or "").strip() for part in _FIELDS}
    read = read_day(found["published"])
    return found | ({"published": read.isoformat()} if read else {})


def _propose(record: Record, version: str, lang: Lang) -> None:
    text = str(st.session_state.get("add-text") or "").strip()
    typed = _typed("add")
    published = read_day(typed["published"])
    wrong = _wrong(typed, lang) if text else t(lang, "add.fault.text")
    if wrong or published is None:
        add_save.say("fault", wrong)
        return
    source = Source(text=text, lang=language(text) or lang, **typed)
    with st.spinner(t(lang, "add.reading")):
        work = work_of(source, published, _world(record, version), record)
    add_save.begin(work, lang)
    for part in ("text", *_FIELDS):
        st.session_state.pop(f"add-{part}", None)
    st.session_state.pop(_FILLED, None)


def _wrong(typed: dict[str, str], lang: Lang) -> str:
    """Return what must be put right before the text can be read; "" where nothing must."""
    found = [published_fault(typed["published"])]
    found += ["url"] if typed["url"] and link(typed["url"]) is None else []
    told = {"value": typed["published"]}
    return " ".join(t(lang, f"add.fault.{code}", **told) for code in found if code)


def _keep_source(draft: Draft, work: Work, lang: Lang) -> None:
    typed = _typed(f"add{draft.draft_id}")
    before = work.source.day
    wrong = _wrong(typed, lang)
    if wrong:
        add_save.say("fault", wrong)
    elif add_save.keep(draft, replace(work, source=replace(work.source, **typed)), lang):
        said = t(lang, "add.done.kept")
        if before and before != read_day(typed["published"]):
            said += " " + t(lang, "add.done.redated", day=day(before, lang))
        add_save.say("done", said)


def _opened(lang: Lang) -> None:
    """Put the file's text and what it says of itself into the fields."""
    file: Any = st.session_state.get("add-upload")
    if file is None:
        return
    try:
        found = read_article_bytes(file.name, file.getvalue())
    except ArticleFault as fault:
        add_save.say("fault", fault.text(lang))
        return
    st.session_state["add-text"] = found.text
    published = read_day(found.published)
    told = {"outlet": found.outlet, "title": found.title}
    told["published"] = day(published, lang) if published else ""
    _fill(told)
    cut = f" {t(lang, 'add.file_cut')}" if found.cut else ""
    add_save.say("done", t(lang, "add.file_read", name=file.name) + cut)


def _fill(told: dict[str, str]) -> None:
    """Put what a file tells into the fields; what the file before it told does not stay."""
    before = st.session_state.get(_FILLED, {})
    for part, value in told.items():
        stale = st.session_state.get(f"add-{part}") == before.get(part)
        if value or stale:
            st.session_state[f"add-{part}"] = value
    st.session_state[_FILLED] = told


@st.cache_resource(max_entries=2, show_spinner=False)
def _world(_record: Record, version: str) -> World:  # noqa: ARG001 - the version is the key
    """Index the record's names once for all sessions."""
    return make_world(_record, embedded_gazetteer())
