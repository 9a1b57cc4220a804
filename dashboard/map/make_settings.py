"""Write the words and colours for the browser; run after a change to words.py or palette.py.

    python -m dashboard.map.make_settings

They are a static file because a script is sent anew in every run, and these never change.
"""

from __future__ import annotations

from typing import Final

from dashboard.map.assets import STATIC
from dashboard.map.payload import script_json
from dashboard.map.words import WORDS
from dashboard.palette import GROUND, THEMES, Theme, actor_style, palette

TARGET: Final = STATIC / "map" / "settings.js"


def _styles(theme: Theme) -> dict[str, dict[str, str]]:
    return {actor: style._asdict() for actor, style in palette(theme).items()}


def script() -> str:
    """Return the text of settings.js."""
    settings = {
        "words": WORDS,
        "ground": {theme: GROUND[theme]._asdict() for theme in THEMES},
        "palette": {theme: _styles(theme) for theme in THEMES},
        "neutral": {theme: actor_style("", theme)._asdict() for theme in THEMES},
    }
    note = "/* Made by dashboard/map/make_settings.py; change words.py or palette.py instead. */"
    return f"{note}\n(window.Sahel = window.Sahel || {{}}).settings = {script_json(settings)};\n"


if __name__ == "__main__":
    TARGET.write_text(script(), encoding="ascii")
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")
