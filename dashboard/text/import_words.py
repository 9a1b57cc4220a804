"""The words of the Import page and of the context layers: (English, French) by key."""

from __future__ import annotations

IMPORT: dict[str, tuple[str, str]] = {
    "page.import": ("Import", "Importer"),
    "import.title": ("Import a table of events", "Importer un tableau d’événements"),
    "import.said.none": (
        "Choose a table of events with a date and a place: ACLED, UCDP GED, Geo-PKO, or your own. "
        "Imported events are context: shown beside the record, never part of it.",
        "Choisissez un tableau d’événements datés et localisés : ACLED, UCDP GED, Geo-PKO ou le "
        "vôtre. Les événements importés sont un contexte : montrés à côté du relevé, jamais dedans.",
    ),
    "import.said.refused": (
        "{name} cannot be imported: {why}.",
        "{name} ne peut pas être importé : {why}.",
    ),
    "import.said.asks": (
        "{name}: one thing must be answered before it can be checked.",
        "{name} : il faut répondre à une question avant le contrôle.",
    ),
    "import.said.checked": (
        "{name}: rows read {read}; good {accepted}, refused {refused}, twice in the file {duplicate}.",
        "{name} : lignes lues {read} ; bonnes {accepted}, refusées {refused}, en double dans le "
        "fichier {duplicate}.",
    ),
    "import.file": (
        "Table: CSV, Excel, GeoJSON, GeoPackage, GeoParquet or KML, up to 50 MB",
        "Tableau : CSV, Excel, GeoJSON, GeoPackage, GeoParquet ou KML, jusqu’à 50 Mo",
    ),
    "import.drop": ("Drop a file here, or", "Déposez un fichier ici, ou"),
    "import.bigger": (
        "Larger files: geodata import on the command line.",
        "Fichiers plus gros : geodata import en ligne de commande.",
    ),
    "import.local": (
        "The file stays on this server: nothing is sent elsewhere.",
        "Le fichier reste sur ce serveur : rien n’est envoyé ailleurs.",
    ),
    # What was found out
    "import.found": ("How the file is read", "Comment le fichier est lu"),
    "import.found.help": (
        "Found in the file; change what is wrong.",
        "Trouvé dans le fichier ; corrigez ce qui est faux.",
    ),
    "import.profile": ("Kind of table", "Sorte de tableau"),
    "profile.acled": ("ACLED", "ACLED"),
    "profile.ucdp-ged": ("UCDP GED", "UCDP GED"),
    "profile.geo-pko": ("Geo-PKO", "Geo-PKO"),
    "profile.free": ("any other", "tout autre"),
    "import.kind": ("Format", "Format"),
    "import.encoding": ("Encoding", "Encodage"),
    "import.separator": ("Separator", "Séparateur"),
    "separator.,": ("comma", "virgule"),
    "separator.;": ("semicolon", "point-virgule"),
    "separator.\t": ("tab", "tabulation"),
    "separator.|": ("bar", "barre"),
    "import.layer": ("Layer or sheet", "Couche ou feuille"),
    "import.crs": ("Coordinates", "Coordonnées"),
    "import.crs.degrees": ("degrees (WGS 84)", "degrés (WGS 84)"),
    "import.crs.moved": ("{crs}, turned into degrees", "{crs}, converties en degrés"),
    "import.crs.ask": (
        "System, if in metres",
        "Système, si en mètres",
    ),
    "import.dates": ("Dates", "Dates"),
    "dates.": ("as found", "comme trouvé"),
    "dates.iso": ("year first", "année d’abord"),
    "dates.dmy": ("day/month/year", "jour/mois/année"),
    "dates.mdy": ("month/day/year", "mois/jour/année"),
    "import.decimal": ("Decimal sign", "Signe décimal"),
    "decimal.comma": ("comma: 13,5", "virgule : 13,5"),
    "decimal.point": ("point: 13.5", "point : 13.5"),
    "ask.ask_date": (
        "Dates such as {example} can be read two ways: choose under “Dates” whether the day or the "
        "month comes first.",
        "Des dates comme {example} se lisent de deux façons : choisissez sous « Dates » si le jour "
        "ou le mois vient d’abord.",
    ),
    "ask.ask_date_mixed": (
        "Some dates have the day first ({example}), others the month ({other}): choose under “Dates” "
        "which is meant; the others will be refused.",
        "Des dates ont le jour d’abord ({example}), d’autres le mois ({other}) : choisissez sous "
        "« Dates » ce qui est voulu ; les autres seront refusées.",
    ),
    "ask.ask_date_unknown": (
        "The dates ({example}) have no form that is known: write them as 2024-05-02, or choose "
        "their form under “Dates”.",
        "Les dates ({example}) n’ont pas de forme connue : écrivez-les 2024-05-02, ou choisissez "
        "leur forme sous « Dates ».",
    ),
    "ask.ask_decimal": (
        "Numbers such as {example} can be read two ways: choose under “Decimal sign” the comma or "
        "the point.",
        "Des nombres comme {example} se lisent de deux façons : choisissez sous « Signe décimal » "
        "la virgule ou le point.",
    ),
    "import.choose": ("please choose", "à choisir"),
    "import.auto": ("{found} (found)", "{found} (trouvé)"),
    # Columns
    "import.columns": ("Which column is what", "Quelle colonne est quoi"),
    "import.columns.of": ("fields found: {n}", "champs trouvés : {n}"),
    "import.none": ("none", "aucune"),
    "import.needed": ("{field} (needed)", "{field} (obligatoire)"),
    "field.source_key": ("Id in the source", "Identifiant de la source"),
    "field.date": ("Date", "Date"),
    "field.date_end": ("Last day", "Dernier jour"),
    "field.date_precision": ("Precision of the date", "Précision de la date"),
    "field.lat": ("Latitude", "Latitude"),
    "field.lon": ("Longitude", "Longitude"),
    "field.country": ("Country", "Pays"),
    "field.place": ("Place", "Lieu"),
    "field.precision": ("Precision of the place", "Précision du lieu"),
    "field.actor": ("Actors", "Acteurs"),
    "field.kind": ("Kind", "Sorte"),
    "field.people": ("People present", "Effectif"),
    "field.deaths": ("Deaths", "Morts"),
    "field.note": ("Note", "Note"),
    "field.cited": ("Source cited", "Source citée"),
    "import.preview": ("First rows as they are read", "Premières lignes telles que lues"),
    "import.preview.raw": ("First rows of the file", "Premières lignes du fichier"),
    "import.preview.bad": (
        "refused: {column} “{value}”: {why}",
        "refusée : {column} « {value} » : {why}",
    ),
    "import.preview.empty": ("refused: {column} {why}", "refusée : {column} {why}"),
    # The report
    "import.checking": ("Checking every row…", "Contrôle de chaque ligne…"),
    "import.report": ("What the check found", "Ce que le contrôle a trouvé"),
    "import.read": ("rows read", "lignes lues"),
    "import.good": ("good", "bonnes"),
    "import.refused": ("refused", "refusées"),
    "import.twice": ("twice", "en double"),
    "import.list": ("Refused rows (CSV)", "Lignes refusées (CSV)"),
    "import.list.help": (
        "With the line, the column and the reason of each: mend them and import that file.",
        "Avec la ligne, la colonne et le motif de chacune : corrigez-les et importez ce fichier.",
    ),
    "import.line": ("Line", "Ligne"),
    "import.column": ("Column", "Colonne"),
    "import.value": ("Value", "Valeur"),
    "import.reason": ("Reason", "Motif"),
    "import.whole_row": ("whole row", "toute la ligne"),
    "import.first": ("Refused rows shown: {n}", "Lignes refusées affichées : {n}"),
    # The deed
    "import.source": ("Name of the data set", "Nom du jeu de données"),
    "import.all": (
        "Import nothing if a row is refused",
        "Ne rien importer si une ligne est refusée",
    ),
    "import.go.one": ("Import {n} row", "Importer {n} ligne"),
    "import.go.other": ("Import {n} rows", "Importer {n} lignes"),
    "import.going": ("Importing…", "Importation…"),
    "import.done": (
        "{source}: events imported {accepted}, twice or there already {duplicate}. The Map page shows "
        "those near its date while “Imported events” is on.",
        "{source} : événements importés {accepted}, en double ou déjà présents {duplicate}. La "
        "page Carte montre ceux proches de sa date tant que « Événements importés » y est activé.",
    ),
    "import.proposed": (
        "{source}: events that wait for a reviewer {accepted}, twice or there already {duplicate}.",
        "{source} : événements en attente de relecture {accepted}, en double ou déjà présents "
        "{duplicate}.",
    ),
    "import.viewer": (
        "You may check a file here; only an analyst may import it.",
        "Vous pouvez contrôler un fichier ici ; seul un analyste peut l’importer.",
    ),
    "import.blocked": (
        "Rows are refused, so nothing would be imported: mend the file, or take the good rows.",
        "Des lignes sont refusées, rien ne serait donc importé : corrigez le fichier, ou prenez les "
        "bonnes lignes.",
    ),
    "import.record": (
        "These are the columns of the record’s own table “{table}”: its rows become additions and "
        "edits of the record, as one change that can be undone on the History page.",
        "Ce sont les colonnes de la table « {table} » du relevé : ses lignes deviennent des ajouts et "
        "des corrections du relevé, en un seul changement, annulable sur la page Historique.",
    ),
    "import.why": ("Why (stands in the history)", "Pourquoi (figure dans l’historique)"),
    "import.record.done.one": ("{n} row is in the record now.", "{n} ligne est dans le relevé."),
    "import.record.done.other": (
        "{n} rows are in the record now.",
        "{n} lignes sont dans le relevé.",
    ),
    "import.record.proposed.one": (
        "{n} row waits for a reviewer.",
        "{n} ligne attend une relecture.",
    ),
    "import.record.proposed.other": (
        "{n} rows wait for a reviewer.",
        "{n} lignes attendent une relecture.",
    ),
    # What was imported
    "import.jobs": ("Imported so far", "Déjà importé"),
    "import.jobs.none": ("Nothing yet.", "Rien encore."),
    "import.job": (
        "events {accepted} · refused {refused} · twice {duplicate} · by {by}, {day}",
        "événements {accepted} · refusés {refused} · en double {duplicate} · par {by}, {day}",
    ),
    "job.running": (
        "interrupted at row {read}: choose the same file again to go on",
        "interrompu à la ligne {read} : choisissez à nouveau le même fichier pour continuer",
    ),
    "job.proposed": ("waits for a reviewer", "attend une relecture"),
    "job.accepted": ("shown", "montré"),
    "job.withdrawn": ("withdrawn: {why}", "retiré : {why}"),
    "import.undo": ("Undo", "Annuler"),
    "import.undo.why": (
        "Why? The reason stands with the import.",
        "Pourquoi ? Le motif reste noté.",
    ),
    "import.undo.do": ("Take it out of sight", "Retirer de l’affichage"),
    "import.accept": ("Accept", "Accepter"),
    "import.fault": ("This cannot be done: {why}", "Impossible : {why}"),
    # The context layer of the Map page
    "context": ("Context layer", "Couche de contexte"),
    "context.toggle": ("Imported events", "Événements importés"),
    "context.help": (
        "Events of other projects that were imported into this copy: grey rings, thirty days around "
        "the date or in the period. They are not part of the record.",
        "Événements d’autres projets importés dans cette copie : anneaux gris, à trente jours au plus "
        "de la date ou dans la période. Ils ne font pas partie du relevé.",
    ),
    "context.events.one": ("{source}: {n} event", "{source} : {n} événement"),
    "context.events.other": ("{source}: {n} events", "{source} : {n} événements"),
    "context.line.one": (
        "Context, not part of the record: {n} imported event within thirty days or in the period. "
        "Data: {sources}.",
        "Contexte, hors du relevé : {n} événement importé à trente jours au plus ou dans la période. "
        "Données : {sources}.",
    ),
    "context.line.other": (
        "Context, not part of the record: {n} imported events within thirty days or in the period. "
        "Data: {sources}.",
        "Contexte, hors du relevé : {n} événements importés à trente jours au plus ou dans la "
        "période. Données : {sources}.",
    ),
    "context.nothing": (
        "Context: no imported event within thirty days or in the period.",
        "Contexte : aucun événement importé à trente jours au plus ou dans la période.",
    ),
    "context.without.one": (
        "{n} is known only to a country and is not drawn.",
        "{n} n’est situé qu’au pays et n’est pas dessiné.",
    ),
    "context.without.other": (
        "{n} are known only to a country and are not drawn.",
        "{n} ne sont situés qu’au pays et ne sont pas dessinés.",
    ),
}

#: What each reason is called where rows are counted by it.
REASONS: dict[str, tuple[str, str]] = {
    "ragged": ("wrong number of cells", "nombre de cellules faux"),
    "nul": ("NUL byte", "octet nul"),
    "control": ("hidden control character", "caractère de contrôle caché"),
    "bad_quote": ("misplaced quotation mark", "guillemet mal placé"),
    "long_cell": ("cell too long", "cellule trop longue"),
    "missing": ("needed cell is blank", "cellule obligatoire vide"),
    "bad_date": ("not a date", "pas une date"),
    "no_such_day": ("no such day", "jour inexistant"),
    "date_range": ("date out of range", "date hors limites"),
    "date_order": ("ends before it begins", "finit avant de commencer"),
    "bad_number": ("coordinate is no number", "coordonnée qui n’est pas un nombre"),
    "bad_lat": ("not a latitude", "pas une latitude"),
    "bad_lon": ("not a longitude", "pas une longitude"),
    "metres": ("metres without a system", "mètres sans système"),
    "zero": ("0, 0", "0, 0"),
    "swapped": ("latitude and longitude swapped?", "latitude et longitude inversées ?"),
    "swapped_unnamed": (
        "latitude and longitude swapped? (no country named)",
        "latitude et longitude inversées ? (pays non nommé)",
    ),
    "outside": ("outside the map’s region", "hors de la région de la carte"),
    "not_in_country": ("not in its country", "hors de son pays"),
    "no_point": ("no point", "sans point"),
    "not_a_point": ("geometry that is no point", "géométrie qui n’est pas un point"),
    "bad_country": ("unknown country", "pays inconnu"),
    "bad_count": ("not a number of people", "pas un nombre de personnes"),
    "record": ("against the rules of the record", "contraire aux règles du relevé"),
}
IMPORT |= {f"reason.{code}": pair for code, pair in REASONS.items()}
