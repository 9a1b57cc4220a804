"""What the browser says is believed only when it has our shape."""

import pytest

from dashboard.map import Message, read_message


def answer(drawing: object) -> dict[str, object]:
    return {"last_active_drawing": drawing}


@pytest.mark.parametrize(
    "select", ["site:ner-niamey-base-101", "country:NER", "event:e1", "flow:f", ""]
)
def test_a_choice_on_the_map_is_read(select: str) -> None:
    assert read_message(answer({"select": select, "n": 4})) == Message(select, 4)


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        [],
        "site:x",
        answer(None),
        answer("site:x"),
        answer({"select": "site:x"}),
        answer({"select": 5, "n": 1}),
        answer({"select": "site:x", "n": True}),
        answer({"select": "javascript:x", "n": 1}),
        answer({"select": "site:" + "x" * 500, "n": 1}),
        answer({"type": "Feature", "properties": {}, "geometry": None}),
    ],
)
def test_anything_else_is_no_message(value: object) -> None:
    assert read_message(value) is None
