"""The picture of a view."""

import struct

import pytest

from dashboard.export.badges import place_badges
from dashboard.export.ground import fitted, world
from dashboard.export.picture import MAP_HEIGHT, WIDTH, render_png
from dashboard.export.posture import Scene
from dashboard.export.shapes import area_of, content, levels, region
from dashboard.export.sheet import Box, Room, Sheet, shortened, width_of, wrapped
from dashboard.export.signs import pack, radius
from dashboard.map.elements import HOME
from dashboard.map.payload import EMPTY, ForceDrawn, Payload
from dashboard.palette import GROUND

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


FRAME = Box(0, 0, 1520, 880)


def test_the_first_view_shows_every_core_host_country() -> None:
    shown = region()
    for code in ("MRT", "MLI", "BFA", "NER", "TCD", "SEN", "CAF", "NGA"):
        area = area_of(code)
        assert area is not None
        assert shown.west < area.west < area.east < shown.east
        assert area.north > world(0, HOME[1][0])[1] - 0.03


def test_the_view_of_a_filter_is_its_country_and_of_all_is_the_region() -> None:
    niger, mali = area_of("NER"), area_of("MLI")
    one: Payload = {**EMPTY, "sites": payload()["sites"]}
    assert content(one) == niger
    assert content({**EMPTY, "countries": [{"id": "MLI", "forces": []}]}) == mali
    wide: Payload = {**one, "countries": [{"id": "SDN", "forces": []}]}
    assert content(wide) is None
    assert content(EMPTY) is None


def test_a_place_abroad_is_shown_too() -> None:
    abroad: Payload = {**EMPTY, "sites": [{"id": "x", "lat": 11.5, "lon": 43.1, "forces": []}]}
    found = content(abroad)
    assert found is not None
    assert (found.west, found.north) == world(43.1, 11.5)


def test_a_pill_lies_inside_a_country_that_is_large_enough() -> None:
    data: Payload = {**EMPTY, "countries": payload()["countries"]}
    view = fitted(region(), FRAME, 1.02)
    (badge,) = place_badges(data, view, Room(FRAME), "fr", "light")
    y = view.north + (badge.box.y + badge.box.height / 2) / view.scale
    level = min(levels("NER"), key=lambda level: abs(level.y - y))
    assert not badge.outside
    assert badge.box.x > (level.west - view.west) * view.scale
    assert badge.box.x + badge.box.width < (level.east - view.west) * view.scale


def test_pills_leave_symbols_free_where_there_is_ground() -> None:
    view, room = fitted(region(), FRAME, 1.02), Room(FRAME)
    x, y = view.at(10.9, 19.6)  # where Niger's pill would stand
    taken = Box(x - 12, y - 12, 24, 24)
    room.take(taken)
    (badge,) = place_badges(
        {**EMPTY, "countries": payload()["countries"]}, view, room, "fr", "light"
    )
    assert not badge.box.meets(taken)


@pytest.mark.parametrize("count", [1, 6])
def test_a_name_touches_its_symbol_or_is_not_written(count: int) -> None:
    data = payload()
    site = data["sites"][0]
    name = "Aéroport international Modibo-Keïta de Bamako-Sénou"
    data["sites"] = [{**site, "id": f"s{i}", "name": name} for i in range(count)]
    scene = Scene(Sheet(1520, 880, "#fff"), fitted(region(), FRAME, 1.02), data, GROUND["light"])
    labels = [(placed, scene._label(placed)) for placed in scene.sites]
    named = [(placed, label.box) for placed, label in labels if label is not None]
    assert named
    for placed, box in named:
        across = max(box.x - placed.x, placed.x - box.x - box.width, 0)
        down = max(box.y - placed.y, placed.y - box.y - box.height, 0)
        assert (across**2 + down**2) ** 0.5 <= placed.r + 14
