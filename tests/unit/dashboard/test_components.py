"""What the page's components are sent: short, and from files that exist."""

import json
import re
import zlib
from base64 import b64decode
from pathlib import Path

import dashboard
from dashboard.views.components import Group, listed, static_file
from dashboard.wire import packed

STATIC = Path(dashboard.__file__).parent / "static"


def test_a_list_is_sent_as_it_is_read_and_short() -> None:
    line = {"actor": "RUS", "text": "Wagner", "detail": "present"}
    items = [
        {"id": f"site:{n}", "title": f"Site {n}", "lines": [line, {"text": "x"}], "current": n == 2}
        for n in range(30)
    ]
    groups: list[Group] = [{"title": "Mali", "items": items}]  # type: ignore[typeddict-item]
    said = listed(groups, "All")
    sent = packed(said)
    assert json.loads(zlib.decompress(b64decode(sent))) == said | {
        "signs": {code: list(sign) for code, sign in said["signs"].items()}
    }
    assert len(sent) * 4 < len(json.dumps(said))
    assert (said["label"], said["current"], list(said["signs"])) == ("All", "site:2", ["RUS"])
    [[title, told]] = said["groups"]
    assert title == "Mali"
    assert told[0] == ["site:0", "Site 0", [["RUS", "Wagner", "present"], ["", "x", ""]]]


def test_their_files_exist_and_name_no_other_machine() -> None:
    folder = STATIC / "page"
    for name in ("pick_list.js", "copy_link.js", "card.css"):
        assert (folder / name).is_file()
        assert re.fullmatch(
            rf"app/static/page/{re.escape(name)}\?v=[0-9a-f]{{10}}", static_file(name)
        )
    texts = [path.read_text(encoding="utf-8") for path in folder.iterdir()]
    assert not [text for text in texts if re.search(r"https?://|innerHTML|\beval\(", text)]
