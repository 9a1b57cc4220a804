"""The words of the time strip: (English, French) by key."""

from __future__ import annotations

STRIP: dict[str, tuple[str, str]] = {
    "strip.title": (
        "Time strip: reported strength by sending power, and events",
        "Frise : effectifs signalés par puissance, et événements",
    ),
    "strip.previous": ("Event", "Événement"),
    "strip.next": ("Event", "Événement"),
    "strip.previous_help": ("Go to the previous event", "Aller à l’événement précédent"),
    "strip.next_help": ("Go to the next event", "Aller à l’événement suivant"),
    "strip.play": ("Play", "Lire"),
    "strip.pause": ("Pause", "Pause"),
    "strip.stop": ("Stop", "Arrêter"),
    "strip.play_help": (
        "Go from event to event; pause keeps the date",
        "Aller d’événement en événement ; la pause garde la date",
    ),
    "strip.stop_help": (
        "Stop and go back to where play began",
        "Arrêter et revenir au point de départ de la lecture",
    ),
    "strip.speed": ("Speed", "Vitesse"),
    "strip.cut_off": ("End of the record", "Fin du relevé"),
    "strip.cut_off_help": (
        "Go to {day}, the last day the record knows",
        "Aller au {day}, dernier jour connu du relevé",
    ),
    "strip.whole": ("Whole record", "Tout le relevé"),
    "strip.since": ("Since 2012", "Depuis 2012"),
    "strip.handle": ("Date shown", "Date affichée"),
    "strip.keys": (
        "Arrow keys: a day; with Shift: a month; Page up and down: an event; Home, End: first and "
        "last; Space: play",
        "Flèches : un jour ; avec Maj : un mois ; Page préc. et suiv. : un événement ; Origine, "
        "Fin : premier et dernier ; Espace : lire",
    ),
    "strip.none": (
        "The record has no event with a known day for these filters.",
        "Le relevé n’a aucun événement daté au jour près pour ces filtres.",
    ),
    "strip.read": (
        "Bands: lowest to highest number reported, on a square root scale; dashed: there, number "
        "unknown; gap: nobody reported. ▲ arrival, ▼ departure, ◆ announcement, ⚑ politics; hollow: "
        "uncertain date.",
        "Bandes : du plus petit au plus grand effectif signalé, en échelle racine carrée ; "
        "tirets : présence, effectif inconnu ; vide : personne de signalé. ▲ arrivée, ▼ départ, "
        "◆ annonce, ⚑ politique ; creux : date incertaine.",
    ),
}
