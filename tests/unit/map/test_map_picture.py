"""The picture of a view."""

import struct

import pytest

from dashboard.export.picture import MAP_HEIGHT, WIDTH, render_png
from dashboard.export.sheet import shortened, width_of, wrapped
from dashboard.export.signs import pack, radius
from dashboard.map.payload import ForceDrawn, Payload

SIZE = struct.Struct(">II")


def payload(best: int | None = 600, status: str = "present") -> Payload:
    forces: list[ForceDrawn] = [
        {"id": "usa", "name": "US forces", "actor": "USA", "status": status, "best": best},
        {"id": "rus", "name": "Africa Corps", "actor": "RUS", "status": "present", "best": 100},
    ]
    return {
        "sites": [
            {"id": "ner-101", "lat": 13.48, "lon": 2.18, "name": "Base 101", "forces": forces}
        ],
        "countries": [{"id": "NER", "name": "Niger", "text": "", "forces": forces[:1]}],
        "events": [
            {"id": "e", "lat": 13.48, "lon": 2.18, "shape": "arrival", "uncertain": True},
            {"id": "c", "lat": None, "lon": None, "country": "MLI", "shape": "political"},
        ],
        "flows": [
            {"id": "f", "from": [12.1, 15.0], "to": [13.48, 2.18], "actor": "USA", "title": "x"}
        ],
        "actors": {"USA": "États-Unis", "RUS": "Russie"},
    }


def render(data: Payload, *, lang: str = "fr", theme: str = "light", sources: int = 3) -> bytes:
    return render_png(
        data,
        sentence="Le 2 mai 2024 : deux forces.",
        sources=[f"Source {i}" for i in range(sources)],
        cut_off="2026-11-20",
        lang=lang,
        theme=theme,
    )


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = SIZE.unpack(png[16:24])
    return width, height


def test_it_is_a_png_as_wide_as_stated_and_high_enough_for_its_words() -> None:
    few, many = size(render(payload())), size(render(payload(), sources=40))
    assert few[0] == many[0] == WIDTH
    assert MAP_HEIGHT < few[1] < many[1]


def test_the_same_view_gives_the_same_picture() -> None:
    assert render(payload()) == render(payload())


@pytest.mark.parametrize(
    "other",
    [
        lambda: render(payload(best=None)),
        lambda: render(payload(status="leaving")),
        lambda: render(payload(status="probably present")),
        lambda: render(payload(status="possibly present")),
        lambda: render(payload(), lang="en"),
        lambda: render(payload(), theme="dark"),
        lambda: render({**payload(), "selected": "site:ner-101"}),
    ],
)
def test_what_the_view_says_is_seen(other) -> None:  # type: ignore[no-untyped-def]
    assert other() != render(payload())


def test_an_empty_view_and_hostile_words_give_a_picture_too() -> None:
    assert size(render({}))[0] == WIDTH
    data = payload()
    data["sites"][0]["name"] = r"$\frac{1}{0}$ </b> \x ${x}" * 4
    assert size(render(data))[0] == WIDTH


def test_dollars_are_not_mathematics() -> None:
    assert width_of("$100 and $200", 12) > width_of("100 and 200", 12)


def test_text_keeps_to_its_room() -> None:
    lines = wrapped("un deux trois quatre cinq " * 8, 14, 200)
    assert all(width_of(line, 14) <= 200 for line in lines)
    assert width_of(shortened("x" * 300, 14, 90), 14) <= 90


def test_area_is_people_and_unknown_has_its_own_size() -> None:
    assert radius({"best": 4000}) == pytest.approx(2 * radius({"best": 1000}))
    assert radius({"best": None}) == radius({})


def test_packed_discs_never_cover_each_other() -> None:
    forces: list[ForceDrawn] = [{"best": n} for n in (5000, 40, None, 900, 900, 3)]
    discs = pack(forces)
    assert sorted(disc.which for disc in discs) == list(range(len(forces)))
    for i, a in enumerate(discs):
        for b in discs[i + 1 :]:
            assert ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5 >= a.r + b.r
