"""The map's script: what travels, what can never run, what is never asked from outside."""

import json
import re
import zlib
from base64 import b64decode

import folium
import pytest

from dashboard.map import SahelMap, posture_group
from dashboard.map.assets import SCRIPTS, STATIC, STYLES
from dashboard.map.make_bundle import bundle
from dashboard.map.make_settings import TARGET, script
from dashboard.map.payload import Payload, script_json, slim
from dashboard.map.words import WORDS
from dashboard.wire import packed

HOSTILE = (
    "</script><script>top.PWN=1</script><!-- ${top.PWN=2} `x` {{ 7*7 }} {% raw %} {# x {{{{ "
    "\\x3cimg src=x onerror=top.PWN=3> ' \" \u2028 \u2029"
)


def hostile_payload() -> Payload:
    force = {"id": "f", "name": HOSTILE, "actor": HOSTILE, "status": HOSTILE, "best": 5}
    return {
        "theme": "light",
        "lang": "fr",
        "selected": HOSTILE,
        "sites": [{"id": HOSTILE, "lat": 13.5, "lon": 2.1, "name": HOSTILE, "forces": [force]}],
        "countries": [{"id": "NER", "name": HOSTILE, "text": HOSTILE, "forces": [force]}],
        "events": [{"id": "e", "lat": 1.0, "lon": 2.0, "shape": "arrival", "title": HOSTILE}],
        "flows": [{"id": "x", "from": [1, 2], "to": [3, 4], "actor": "USA", "title": HOSTILE}],
        "actors": {HOSTILE: HOSTILE},
    }


def rendered(payload: Payload) -> str:
    figure = folium.Figure()
    base = SahelMap()
    base.add_to(figure)
    posture_group(payload).add_to(base)
    figure.render()
    return str(figure.script.render())


def sent(text: str) -> str:
    """The argument of sahelMap.receive( … ); in a rendered page."""
    found = re.search(r"sahelMap\.receive\((.*?)\);\s*window\.feature_group", text, re.DOTALL)
    assert found
    return found.group(1)


def read(text: str) -> Payload:
    """What the browser unpacks from a rendered page."""
    unpacked: Payload = json.loads(zlib.decompress(b64decode(sent(text).strip('"'))))
    return unpacked


def test_nothing_of_the_record_is_text_in_the_script() -> None:
    assert re.fullmatch(r'"[A-Za-z0-9+/=]+"', sent(rendered(hostile_payload())))


@pytest.mark.parametrize("live", ["{{", "{%", "{#", "</", "<!--", "<script", "${", "`", "<img"])
def test_nothing_that_could_run_survives_in_the_settings(live: str) -> None:
    assert live not in script_json({"name": HOSTILE})


def test_the_browser_reads_the_hostile_text_back_unchanged() -> None:
    assert read(rendered(hostile_payload()))["sites"][0]["name"] == HOSTILE


def test_a_number_that_json_lacks_is_refused() -> None:
    for send in (script_json, packed):
        with pytest.raises(ValueError, match="not JSON compliant"):
            send({"best": float("nan")})


def test_a_payload_without_lists_draws_an_empty_map() -> None:
    data = read(rendered({"lang": "en"}))
    assert (data["sites"], data["events"], data["lang"]) == ([], [], "en")


def test_the_browser_gets_only_what_it_draws() -> None:
    force = {"id": "f", "name": "N", "actor": "USA", "status": "present", "certain": True}
    force |= {"min": None, "best": 5, "max": None, "counted": True}
    site = {"id": "s", "lat": 13.481512, "lon": 2.1, "forces": [force]}
    drawn = {"name": "N", "actor": "USA", "status": "present", "best": 5}
    assert slim({"sites": [site], "selected": ""}) == {
        "sites": [{"id": "s", "lat": 13.4815, "lon": 2.1, "forces": [drawn]}],
        "selected": "",
    }
    assert slim({"counted": False, "uncertain": True}) == {"counted": False, "uncertain": True}


def test_sixty_sites_travel_in_less_than_two_kilobytes() -> None:
    force = {"id": "usa-niger", "name": "US forces in Niger", "actor": "USA", "best": 1000}
    force |= {"status": "leaving", "certain": True, "min": 648, "max": 1100, "counted": True}
    site = {"id": "ner-agadez-base-201", "lat": 16.95, "lon": 8.02, "name": "Air Base 201, Agadez"}
    sites = [{**site, "precision": "site", "forces": [force]} for _ in range(60)]
    assert len(sent(rendered({"sites": sites}))) < 2_000  # type: ignore[typeddict-item]


def test_only_our_own_files_are_asked_for() -> None:
    base = SahelMap()
    links = [url for _, url in [*base.default_js, *base.default_css]]
    assert links
    assert all(url.startswith("/app/static/") for url in links)


def test_a_base_path_stands_before_every_link() -> None:
    base = SahelMap(static_root="/sahel/app/static")
    assert all(url.startswith("/sahel/app/static/") for _, url in base.default_js)
    assert "/sahel/app/static" in str(base.get_root().render())


def test_every_named_file_exists() -> None:
    assert [name for name in (*SCRIPTS, *STYLES) if not (STATIC / name).is_file()] == []


def test_our_scripts_name_no_other_machine() -> None:
    files = [*(STATIC / "map").glob("*.js"), *(STATIC / "map").glob("*.css")]
    assert [path.name for path in files if re.search(r"https?://", path.read_text())] == []


def test_our_scripts_never_turn_text_into_html() -> None:
    forbidden = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(")
    files = (STATIC / "map").glob("*.js")
    assert [path.name for path in files if forbidden.search(path.read_text())] == []


def test_the_map_is_the_same_in_every_run() -> None:
    scripts = []
    for _ in range(2):
        base = SahelMap()
        base.get_root().render()
        text = base.get_root().script.render()
        scripts.append(re.sub(r"_[a-z0-9]+", "", text))
    assert scripts[0] == scripts[1]


def test_the_bundle_is_its_parts() -> None:
    written = (STATIC / "bundle.js").read_text(encoding="utf-8")
    assert written == bundle(), "run python -m dashboard.map.make_bundle"


def test_the_browsers_settings_are_those_of_python() -> None:
    assert TARGET.read_text(encoding="ascii") == script()


def test_both_languages_say_the_same_things() -> None:
    assert WORDS["fr"].keys() == WORDS["en"].keys()
    assert all(text.strip() for words in WORDS.values() for text in words.values())
