"""Article files as an analyst opens them: each format gives its text, and each fault a sentence."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime

import docx
import pypdf
import pytest

from geodata.articles import ArticleFault, read_article, read_article_bytes
from geodata.articles.faults import SENTENCES
from geodata.articles.limits import Limits

STORY = "US troops have left Chad in the past days. Les forces françaises ont quitté le Mali."


def page(body=STORY):
    return f"""<!doctype html><html lang="en"><head><title>Troops leave Chad</title>
<meta property="og:site_name" content="The Courier"><meta property="article:published_time"
content="2024-05-03T10:00:00Z"></head><body><nav>Menu</nav><article><h1>Troops leave Chad</h1>
<p>{body}</p><p>{body} A second paragraph says the same again, at some length.</p></article>
<script>alert('no')</script></body></html>""".encode()


def word(text=STORY):
    document = docx.Document()
    document.add_paragraph(text)
    document.core_properties.title = "Troops leave Chad"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(text=STORY, password=""):
    """Make a PDF of one page by hand: one font, one line of text."""
    shown = text.encode("cp1252", "replace").replace(b"(", b"[").replace(b")", b"]")
    stream = b"BT /F1 12 Tf 40 700 Td (" + shown + b") Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    plain = out + b"xref\n0 6\n0000000000 65535 f \n" + table + end
    return plain if not password else locked(plain, password)


def locked(data, password):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def mail(**parts):
    message = EmailMessage()
    message["Subject"] = "Troops leave Chad"
    message["From"] = "The Courier <desk@example.org>"
    message["Date"] = format_datetime(datetime(2024, 5, 3, 10, tzinfo=UTC))
    message.set_content(parts.get("plain", STORY))
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html")
    return message


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", STORY.encode()),
        ("a.txt", STORY.encode("utf-8-sig")),
        ("a.txt", STORY.encode("utf-16")),
        ("a.txt", STORY.encode("cp1252")),
        ("a.html", page()),
        ("a.eml", mail().as_bytes()),
        ("a.pdf", pdf()),
        ("a.docx", word()),
        ("no ending", STORY.encode()),
        ("a.txt", page()),
    ],
)
def test_every_format_gives_its_words(name, data):
    text = read_article_bytes(name, data).text
    assert "US troops have left Chad" in text
    assert "françaises" in text
    assert "alert" not in text


def test_a_page_suggests_title_outlet_and_date():
    found = read_article_bytes("a.html", page())
    assert (found.title, found.outlet, found.published) == (
        "Troops leave Chad",
        "The Courier",
        "2024-05-03",
    )
    assert "Menu" not in found.text


def test_an_e_mail_suggests_subject_sender_and_date_and_keeps_attachments_out():
    message = mail(html=page().decode())
    message.add_attachment(b"secret words", maintype="text", subtype="plain", filename="x.txt")
    found = read_article_bytes("a.eml", message.as_bytes())
    assert (found.title, found.outlet, found.published) == (
        "Troops leave Chad",
        "The Courier",
        "2024-05-03",
    )
    assert "secret" not in found.text


def test_a_file_on_the_disk_is_read_and_one_that_is_not_there_is_said(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    assert read_article(path).text == STORY
    with pytest.raises(ArticleFault, match="cannot be opened"):
        read_article(tmp_path / "none.txt")


# --- files that are broken, hostile, or not what their name says ------------------------------


def packed(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/") + ".xml", data)
    return file.getvalue()


def with_document(xml):
    """Put another document.xml into a real Word file."""
    file, old = io.BytesIO(), zipfile.ZipFile(io.BytesIO(word()))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name in old.namelist():
            package.writestr(name, xml if name == "word/document.xml" else old.read(name))
    return file.getvalue()


def png():
    def chunk(name, data):
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0"))


def nested_mail(depth):
    message = mail()
    for _ in range(depth):
        outer = EmailMessage()
        outer["Subject"] = "Fwd"
        outer.set_content("see below")
        outer.add_attachment(message)
        message = outer
    return message.as_bytes()


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
<!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]><w:document>&lol1;</w:document>"""
OUTSIDE = (
    b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"""
)

REFUSED = {
    "empty text": ("a.txt", b""),
    "blank text": ("a.txt", b" \n\t "),
    "only signs": ("a.txt", b"*** --- ..."),
    "picture named pdf": ("a.pdf", png()),
    "picture named docx": ("a.docx", png()),
    "picture named txt": ("a.txt", png()),
    "program": ("a.txt", b"\x7fELF\x02\x01\x01" + b"\0" * 64),
    "text named pdf": ("a.pdf", STORY.encode()),
    "text named docx": ("a.docx", STORY.encode()),
    "pdf cut off": ("a.pdf", pdf()[:120]),
    "pdf of noise": ("a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40),
    "pdf with a password": ("a.pdf", pdf(STORY, "secret")),
    "pdf without words": ("a.pdf", pdf("")),
    "pdf that refers to itself": ("a.pdf", pdf().replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]")),
    "docx cut off": ("a.docx", word()[:2000]),
    "zip that is no document": ("a.docx", packed(hello="<a/>")),
    "docx bomb": ("a.docx", with_document(b" " * 60_000_000)),
    "docx larger than an article": ("a.docx", packed(word__document=bytes(range(256)) * 450_000)),
    "docx with entities": ("a.docx", with_document(LAUGHS)),
    "docx that asks for a file": ("a.docx", with_document(OUTSIDE)),
    "docx of broken xml": ("a.docx", with_document(b"<w:document><w:body>")),
    "e-mail without a head": ("a.eml", b"\n\nno head at all"),
    "e-mail without words": ("a.eml", b"Subject: x\nContent-Type: image/png\n\nxxxx"),
    "page without words": ("a.html", b"<html><body><img src=x></body></html>"),
    "page nested deeply": ("a.html", b"<div>" * 5000 + STORY.encode() + b"</div>" * 5000),
    "page too large": ("a.html", b"<html><body>" + b"<p>word</p>" * 600_000),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_article_is_refused_with_a_sentence(name):
    with pytest.raises(ArticleFault) as refused:
        read_article_bytes(*REFUSED[name])
    for lang in ("en", "fr"):
        sentence = refused.value.text(lang)
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert "Traceback" not in sentence


READ = {
    "e-mail in an e-mail in an e-mail …": ("a.eml", nested_mail(40), "see below"),
    "page of attributes": (
        "a.html",
        b"<p " + b"a='b' " * 20_000 + b">" + page() + b"</p>",
        "left Chad",
    ),
    "text of zero-width signs": ("a.txt", ("\u200b" * 5000 + STORY).encode(), "left Chad"),
    "text turned round": ("a.txt", ("\u202e" + STORY).encode(), "left Chad"),
    "script in a page": ("a.html", page("<script>steal()</script>" + STORY), "left Chad"),
    "page in an unknown encoding": (
        "a.html",
        page().replace(b"<head>", b"<head><meta charset=xx>"),
        "left",
    ),
}


@pytest.mark.parametrize("name", READ)
def test_an_odd_file_is_read_all_the_same(name):
    file, data, words = READ[name]
    found = read_article_bytes(file, data)
    assert words in found.text
    assert "steal" not in found.text
    assert all(char.isprintable() or char in "\n\t" for char in found.text)


def test_a_file_that_takes_too_long_is_given_up():
    with pytest.raises(ArticleFault, match="seconds"):
        read_article_bytes("a.docx", word(), Limits(seconds=0.05))


def test_a_long_text_is_cut_and_says_so():
    found = read_article_bytes("a.txt", b"word " * 400_000)
    assert found.cut
    assert len(found.text) == 1_000_000


def test_every_fault_has_a_sentence_in_both_languages():
    assert all(english and french for english, french in SENTENCES.values())
