"""A saved e-mail: its body, not its attachments; subject, sender and date as suggestions."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from geodata.articles.faults import ArticleFault
from geodata.articles.limits import Limits
from geodata.articles.readers.plain import decode
from geodata.articles.readers.web import article_of


def read(source: Path, limits: Limits) -> dict[str, str]:  # noqa: ARG001 - a reader's signature
    """Return the message's text."""
    message = message_from_bytes(source.read_bytes(), policy=default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise ArticleFault("broken", kind="e-mail")
    return {
        "text": _text(message),
        "title": str(message.get("Subject", "")),
        "outlet": parseaddr(str(message.get("From", "")))[0],
        "published": _day(str(message.get("Date", ""))),
    }


def _text(message: EmailMessage) -> str:
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise ArticleFault("no_words")
    data = body.get_payload(decode=True)
    raw = data if isinstance(data, bytes) else str(body.get_payload()).encode()
    if body.get_content_subtype() == "html":
        return article_of(raw)["text"]
    try:
        return raw.decode(body.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        return decode(raw)


def _day(text: str) -> str:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return ""
