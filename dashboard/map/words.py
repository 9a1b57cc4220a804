"""The map's own words in English and French: legend, states, button titles.

They travel with the base map, not with each change. Names of actors, forces and places come with
the payload.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "map": "Map of foreign forces",
        "legend": "Legend",
        "actors": "Forces of",
        "present": "present",
        "probably present": "probably present (old report)",
        "possibly present": "possibly present",
        "leaving": "leaving: asked for, announced or begun",
        "unknown": "cannot tell",
        "unknown_strength": "strength unknown",
        "size": "area = people",
        "badge": "whole country",
        "arrival": "arrival",
        "departure": "departure",
        "announcement": "announcement, agreement",
        "political": "coup, politics, clash",
        "uncertain": "hollow = uncertain date",
        "flow": "move from … to",
        "zoom_in": "Zoom in",
        "zoom_out": "Zoom out",
        "reset": "Back to the first view",
        "people": "people",
        "not_counted": "not counted among foreign forces",
        "approximate": "approximate place",
        "whole_country": "Whole country",
        "credit": "Base map: Natural Earth",
        "dashed": "dashed line: disputed border",
        "more": "more",
    },
    "fr": {
        "map": "Carte des forces étrangères",
        "legend": "Légende",
        "actors": "Forces de",
        "present": "présente",
        "probably present": "probablement présente (information ancienne)",
        "possibly present": "peut-être présente",
        "leaving": "sur le départ : demandé, annoncé ou engagé",
        "unknown": "indéterminé",
        "unknown_strength": "effectif inconnu",
        "size": "surface = effectif",
        "badge": "pays entier",
        "arrival": "arrivée",
        "departure": "départ",
        "announcement": "annonce, accord",
        "political": "coup d’État, politique, combat",
        "uncertain": "évidé = date incertaine",
        "flow": "déplacement de … vers",
        "zoom_in": "Zoom avant",
        "zoom_out": "Zoom arrière",
        "reset": "Revenir à la vue initiale",
        "people": "personnes",
        "not_counted": "non comptée parmi les forces étrangères",
        "approximate": "lieu approximatif",
        "whole_country": "Pays entier",
        "credit": "Fond de carte : Natural Earth",
        "dashed": "tireté : frontière disputée",
        "more": "de plus",
    },
}
