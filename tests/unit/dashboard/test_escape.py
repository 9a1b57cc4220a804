"""Text from the record stays text, wherever it is put."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.text import escape
from dashboard.text.markup import Html, anchor, element, join

ATTACKS = [
    "<img src=x onerror=alert(1)>",
    "${top.PWN=[1]}",
    "\\x3cimg src=x\\x3e",
    "`${alert(1)}`",
    '" onmouseover="alert(1)',
    "</script><script>alert(1)</script>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_of_an_attack_survives_in_html(attack: str) -> None:
    safe = escape.html(attack)
    assert not set(safe) & set("<>\"'`\\{}$")


@settings(deadline=None)
@given(st.text())
def test_html_holds_no_character_that_could_end_its_place(text: str) -> None:
    assert not set(escape.html(text)) & set("<>\"'`\\{}$")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c&d", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt://example.org/%0aalert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("ftp://example.org", False),
        ("https://", False),
        ("", False),
        ("http://[", False),
    ],
)
def test_only_web_addresses_become_links(url: str, kept: bool) -> None:
    assert (escape.link(url) is not None) is kept
    assert ("href" in anchor(url, "word")) is kept
    assert "word" in anchor(url, "word")


def test_elements_escape_text_and_keep_elements() -> None:
    inner = element("b", "<i>")
    assert inner == "<b>&lt;i&gt;</b>"
    assert element("p", inner, "&", title='"') == '<p title="&quot;"><b>&lt;i&gt;</b>&amp;</p>'
    assert join(["<", inner, ""], " & ") == "&lt; &amp; <b>&lt;i&gt;</b>"
    assert isinstance(inner, Html)
    assert not isinstance("plain", Html)


def test_markdown_shows_itself() -> None:
    safe = escape.markdown("![x](http://e.example/i.png) :red[r] <b> `c`\n# h")
    assert not any(mark in safe for mark in ("![", "](", "\n"))
    assert "\\!\\[x\\]\\(" in safe
