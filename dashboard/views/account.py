"""Who is at the page: the user of this machine, or whoever signed in by OpenID Connect."""

from __future__ import annotations

import os
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

import streamlit as st

from dashboard.text import t
from dashboard.text.markup import element
from geodata.record import Lang
from geodata.store import Person, Role, local_person, signed_in


def person() -> Person:
    """Return who is at the page, with their role; every write of the store asks for it.

    Without sign-in the page's user decides if the page is on their own machine, and only reads if
    it came over a network: an unguarded copy lets nobody write.
    """
    if sign_in_is_on():
        return _signed_in()
    return local_person() if _on_this_machine() else Person("?", Role.VIEWER)


def account(lang: Lang) -> Person:
    """Say who is at the page, offer to sign in or out, and return them."""
    me = person()
    st.html(element("p", t(lang, f"account.{me.role}", name=me.name), cls="sf-lead"))
    if sign_in_is_on():
        here = bool(st.user.to_dict().get("is_logged_in"))
        label = t(lang, "account.sign_out" if here else "account.sign_in")
        st.button(label, key="sign", width="stretch", on_click=st.logout if here else st.login)
    return me


def named(who: str, me: Person, lang: Lang) -> str:
    """Return an analyst's name or address, or to a reader only that it is one of them."""
    return t(lang, "account.somebody") if me.role is Role.VIEWER else who


def sign_in_is_on() -> bool:
    """Whether an identity provider is configured (docs/deployment.md)."""
    return hasattr(st.user, "is_logged_in")


def _signed_in() -> Person:
    """Return the person that the identity provider vouches for; an unproven address is nobody's."""
    known = st.user.to_dict()
    if not known.get("is_logged_in") or known.get("email_verified") is False:
        return Person("?", Role.VIEWER)
    return signed_in(str(known.get("email", "")), os.environ)


def _on_this_machine() -> bool:
    return came_from_here(st.context.headers, st.context.ip_address)


def came_from_here(headers: Mapping[str, str], address: str | None) -> bool:
    """Whether the browser asked for a loopback address itself, from one, not through a proxy.

    The Host header alone proves nothing, anybody can write it: `address` is the connection's own,
    which Streamlit gives as None for 127.0.0.1 and ::1.
    """
    if any(name.lower() in {"forwarded", "x-forwarded-for", "via"} for name in headers):
        return False
    host = urlsplit(f"//{headers.get('Host', 'localhost')}").hostname or ""
    return _is_loopback(host) and (address is None or _is_loopback(address))


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
