"""Where the browser finds the map's files, and which version of them this is."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).resolve().parent.parent / "static"
STATIC_ROOT: Final = (
    "/app/static"  # Streamlit serves the folder `static` beside the main script here
)

#: What the bundle is made of, in the order in which the parts need each other.
PARTS: Final[tuple[str, ...]] = (
    "leaflet/leaflet.js",
    "map/settings.js",
    "map/unpack.js",
    "map/canvas.js",
    "map/basemap.js",
    "map/shapes.js",
    "map/text.js",
    "map/sprites.js",
    "map/changes.js",
    "map/symbols.js",
    "map/glyphs.js",
    "map/layout.js",
    "map/marks.js",
    "map/context.js",
    "map/badges.js",
    "map/labels.js",
    "map/overlay.js",
    "map/legend.js",
    "map/tooltip.js",
    "map/twins.js",
    "map/main.js",
)
#: What the browser loads (dashboard/map/make_bundle.py).
SCRIPTS: Final[tuple[str, ...]] = ("bundle.js",)
STYLES: Final[tuple[str, ...]] = ("leaflet/leaflet.css", "map/map.css")


@cache
def version() -> str:
    """Return a mark of the files' content, so that no browser keeps an old one."""
    digest = hashlib.sha256()
    for path in sorted(STATIC.rglob("*.js")) + sorted(STATIC.rglob("*.json")):
        digest.update(path.read_bytes())
    for name in STYLES:
        digest.update((STATIC / name).read_bytes())
    return digest.hexdigest()[:10]


def links(names: tuple[str, ...], static_root: str) -> list[tuple[str, str]]:
    """Return folium's (name, url) pairs for files under the static folder."""
    return [(Path(name).stem, f"{static_root}/{name}?v={version()}") for name in names]
