"""What the page's components are sent: short, and from files that exist."""

import re
from pathlib import Path

import dashboard
from dashboard.views.components import Group, _packed, static_file

STATIC = Path(dashboard.__file__).parent / "static"


def test_texts_that_recur_are_sent_once() -> None:
    line = {"actor": "RUS", "text": "Wagner", "detail": "present"}
    items = [
        {"id": f"site:{n}", "title": f"Site {n}", "lines": [line, {"text": "x"}], "current": n == 2}
        for n in range(3)
    ]
    groups: list[Group] = [{"title": "Mali", "items": items}]  # type: ignore[typeddict-item]
    sent = _packed(groups)
    assert sent["texts"] == ["", "Wagner", "present", "x"]
    assert sent["current"] == "site:2"
    assert list(sent["signs"]) == ["RUS"]
    [[title, packed]] = sent["groups"]
    assert title == "Mali"
    assert packed[0] == ["site:0", "Site 0", [["RUS", 1, 2], ["", 3, 0]]]


def test_their_files_exist_and_name_no_other_machine() -> None:
    folder = STATIC / "page"
    for name in ("pick_list.js", "copy_link.js", "card.css"):
        assert (folder / name).is_file()
        assert re.fullmatch(
            rf"app/static/page/{re.escape(name)}\?v=[0-9a-f]{{10}}", static_file(name)
        )
    texts = [path.read_text(encoding="utf-8") for path in folder.iterdir()]
    assert not [text for text in texts if re.search(r"https?://|innerHTML|\beval\(", text)]
