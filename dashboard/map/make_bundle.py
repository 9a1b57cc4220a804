"""Write the one script that the map loads; run after a change to any of its parts.

    python -m dashboard.map.make_bundle

streamlit-folium loads scripts strictly one after another, each waiting for the one before it: one
file instead of sixteen saves that many round trips on the first map.
"""

from __future__ import annotations

from typing import Final

from dashboard.map.assets import PARTS, STATIC

TARGET: Final = STATIC / "bundle.js"


def bundle() -> str:
    """Return the parts in their order, each under its name."""
    parts = ((name, (STATIC / name).read_text(encoding="utf-8")) for name in PARTS)
    return "".join(f"/* {name} */\n{_without_map(text)}\n;\n" for name, text in parts)


def _without_map(text: str) -> str:
    """Leave out the line that names a source map, which we do not serve."""
    return "\n".join(line for line in text.splitlines() if "sourceMappingURL" not in line)


if __name__ == "__main__":
    TARGET.write_text(bundle(), encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")
