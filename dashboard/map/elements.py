"""The folium side of the map: one map that never changes and one layer that carries the data."""

from __future__ import annotations

from typing import Final

import folium
from branca.element import MacroElement
from folium.template import Template

from dashboard.map.assets import SCRIPTS, STATIC_ROOT, STYLES, links, version
from dashboard.map.payload import EMPTY, Payload, script_json, slim
from dashboard.wire import packed

#: The first view, which the reset button brings back: ((south, west), (north, east)).
HOME: Final = ((3.0, -19.2), (24.0, 37.0))
#: The same with the sites of Libya and Gabon, where the frame is high enough to show them too.
REACH: Final = ((-0.6, -19.2), (30.4, 37.0))
#: What st_folium must return for `read_message`; anything more would cause runs.
RETURNED: Final[list[str]] = ["last_active_drawing"]


class _Start(MacroElement):
    """Hands the Leaflet map to our script, once."""

    _template = Template(
        """{% macro script(this, kwargs) %}
        sahelMap.start({{ this._parent.get_name() }}, {{ this.place }});
        {% endmacro %}"""
    )

    def __init__(self, static_root: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "SahelStart"
        place: dict[str, object] = {"root": static_root, "version": version(), "home": HOME}
        place["reach"] = REACH
        self.place = script_json(place)


class _Posture(MacroElement):
    """Hands the data of one filter to the map, which draws it in place.

    streamlit-folium only ever appends to `window.feature_group`; our groups are empty shells that
    it has already taken off the map, so the list is emptied here.
    """

    _template = Template(
        """{% macro script(this, kwargs) %}
        sahelMap.receive("{{ this.payload }}");
        window.feature_group = [];
        {% endmacro %}"""
    )

    def __init__(self, payload: Payload) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "SahelPosture"
        self.payload = packed(slim({**EMPTY, **payload}))


class SahelMap(folium.Map):
    """The constant map: our files only, no tiles, nothing that a filter could change.

    Build it anew in every run (2 ms); a cached folium object breaks st_folium. `static_root` is
    Streamlit's static route, with the base path in front where the server has one.
    """

    def __init__(self, static_root: str = STATIC_ROOT) -> None:
        super().__init__(
            location=[14.0, 9.6],
            zoom_start=4,
            tiles=None,
            zoom_control=False,
            max_zoom=10,
            zoom_snap=0.25,
            wheel_px_per_zoom_level=120,
        )
        self.default_js = links(SCRIPTS, static_root)
        self.default_css = links(STYLES, static_root)
        _Start(static_root).add_to(self)


def posture_group(payload: Payload) -> folium.FeatureGroup:
    """Return the layer for `feature_group_to_add`; texts in the payload are raw."""
    group = folium.FeatureGroup(name="posture", control=False)
    _Posture(payload).add_to(group)
    return group
