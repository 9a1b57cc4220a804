"""One catalogue: each key in both languages, the same placeholders, typeset as they should be."""

import re
from pathlib import Path
from string import Formatter

import pytest

import dashboard
from dashboard.text.catalogue import CATALOGUE, PARTS, t, tn, typeset

NARROW = "\u202f"


def placeholders(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field}


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_both_languages_say_it_with_the_same_placeholders(key: str) -> None:
    english, french = CATALOGUE[key]
    assert english.strip()
    assert french.strip()
    assert placeholders(english) == placeholders(french)


def test_no_key_stands_in_two_parts_of_the_catalogue() -> None:
    assert len(CATALOGUE) == sum(len(part) for part in PARTS)


def test_what_counts_has_a_singular_and_a_plural() -> None:
    ones = {key.removesuffix(".one") for key in CATALOGUE if key.endswith(".one")}
    others = {key.removesuffix(".other") for key in CATALOGUE if key.endswith(".other")}
    assert ones == others - {"claim"}  # claim.other is a kind of voice


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_french_marks_have_a_narrow_space_before_them(key: str) -> None:
    french = typeset(CATALOGUE[key][1], "fr")
    assert not re.search(r"[^\s\u202f\d/][;!?]", french)
    assert not re.search(r" [;:!?»]|« ", french)
    assert "'" not in french


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 force étrangère"),
        (1, "1 force étrangère"),
        (2, "2 forces étrangères"),
        (1500, f"1{NARROW}500 forces étrangères"),
    ],
)
def test_french_counts_zero_and_one_as_singular(number: int, said: str) -> None:
    assert tn("fr", "sentence.forces", number) == said


def test_english_counts_only_one_as_singular() -> None:
    assert [tn("en", "sentence.sites", n) for n in (0, 1, 1500)] == [
        "0 sites",
        "1 site",
        "1,500 sites",
    ]


def test_typesetting_leaves_addresses_times_and_english_alone() -> None:
    assert typeset("voir https://example.org à 10:15", "fr") == "voir https://example.org à 10:15"
    assert typeset("Really? Yes; no", "en") == "Really? Yes; no"
    assert typeset("l'ONU : « oui » ; non !", "fr") == (
        f"l’ONU{NARROW}: «{NARROW}oui{NARROW}»{NARROW}; non{NARROW}!"
    )


def test_a_value_with_braces_stays_itself() -> None:
    assert "{0}" in t("en", "notice.bad_date", value="{0}", param="at")


def test_every_sentence_is_used_somewhere_on_the_page() -> None:
    pages = [p for p in Path(dashboard.__file__).parent.rglob("*.py") if "_words" not in p.name]
    code = "".join(path.read_text(encoding="utf-8") for path in pages)
    literal = set(re.findall(r"[\"']([a-z_.]+)[\"']", code))
    made = tuple(re.findall(r'f"([a-z_.]+[._])\{', code))  # t(lang, f"notice.{code}")
    counted = {key.removesuffix(".one") for key in CATALOGUE if key.endswith(".one")}
    plain = {k for k in CATALOGUE if k.rsplit(".", 1)[0] not in counted} | counted
    assert [key for key in sorted(plain) if key not in literal and not key.startswith(made)] == []
