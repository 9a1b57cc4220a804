"""The sentences of an import in English and French: why a file, a row or a cell is refused."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    # The whole file.
    "no_file": ("there is no file '{name}'", "il n'y a pas de fichier « {name} »"),
    "folder": (
        "'{name}' is a folder: name the file in it",
        "« {name} » est un dossier : nommez le fichier qu'il contient",
    ),
    "empty": ("the file is empty", "le fichier est vide"),
    "too_big": (
        "the file has {size} MB, more than the {most} MB that are read: split it",
        "le fichier pèse {size} Mo, plus que les {most} Mo qui sont lus : découpez-le",
    ),
    "not_a_table": (
        "the file's format is {what}, which is not read: save the table as CSV, Excel, GeoJSON, "
        "GeoPackage, GeoParquet or KML",
        "le fichier est au format {what}, qui n'est pas lu : enregistrez le tableau en CSV, Excel, "
        "GeoJSON, GeoPackage, GeoParquet ou KML",
    ),
    "html": (
        "this is a web page, not a table: the download has probably failed; download it again",
        "c'est une page web, pas un tableau : le téléchargement a sans doute échoué ; recommencez-le",
    ),
    "other_xml": (
        "this XML is not KML (its root is '{root}'): only KML is read",
        "ce XML n'est pas du KML (sa racine est « {root} ») : seul le KML est lu",
    ),
    "other_json": (
        "this JSON is not a GeoJSON FeatureCollection: {what}",
        "ce JSON n'est pas une FeatureCollection GeoJSON : {what}",
    ),
    "other_zip": (
        "this ZIP is not an Excel workbook (.xlsx): unpack it and choose the table inside",
        "ce ZIP n'est pas un classeur Excel (.xlsx) : décompressez-le et choisissez le tableau",
    ),
    "old_excel": (
        "this is an old or encrypted Excel file: save it as .xlsx without a password",
        "c'est un fichier Excel ancien ou chiffré : enregistrez-le en .xlsx sans mot de passe",
    ),
    "other_sqlite": (
        "this SQLite file is not a GeoPackage: it has no table of contents",
        "ce fichier SQLite n'est pas un GeoPackage : il n'a pas de table des contenus",
    ),
    "zip_bomb": (
        "the file unpacks to more than is read (at most {most} MB and {ratio} times its size)",
        "le fichier décompressé dépasse ce qui est lu (au plus {most} Mo et {ratio} fois sa taille)",
    ),
    "too_slow": (
        "reading the file took more than {seconds} seconds: save it as CSV",
        "la lecture du fichier a pris plus de {seconds} secondes : enregistrez-le en CSV",
    ),
    "too_much_memory": (
        "reading the file would take more memory than it may: save it as CSV",
        "la lecture du fichier prendrait plus de mémoire que permis : enregistrez-le en CSV",
    ),
    "damaged": (
        "the file is damaged or not what it says it is ({what}): save it again",
        "le fichier est endommagé ou n'est pas ce qu'il dit être ({what}) : enregistrez-le à nouveau",
    ),
    "reader_failed": (
        "the file could not be read: save it as CSV",
        "le fichier n'a pas pu être lu : enregistrez-le en CSV",
    ),
    "no_sheet": (
        "the workbook has no sheet '{sheet}'; it has: {known}",
        "le classeur n'a pas de feuille « {sheet} » ; il a : {known}",
    ),
    "no_layer": (
        "the file has no layer '{sheet}'; it has: {known}",
        "le fichier n'a pas de couche « {sheet} » ; il a : {known}",
    ),
    "which_layer": (
        "the file has several layers: name one of {known} with --layer",
        "le fichier a plusieurs couches : nommez-en une avec --layer : {known}",
    ),
    "external_link": (
        "the file refers to data elsewhere, which is never fetched: save the data itself",
        "le fichier renvoie à des données ailleurs, jamais chargées : enregistrez les données mêmes",
    ),
    "bad_encoding": (
        "the file is not written in {encoding}: choose another encoding",
        "le fichier n'est pas écrit en {encoding} : choisissez un autre encodage",
    ),
    "unknown_encoding": (
        "'{encoding}' is not an encoding that is read: use utf-8, cp1252, latin-1 or utf-16",
        "« {encoding} » n'est pas un encodage lu : utilisez utf-8, cp1252, latin-1 ou utf-16",
    ),
    "binary": (
        "the file is not text: it has NUL bytes all over; if it is UTF-16, choose that encoding",
        "le fichier n'est pas du texte : il est plein d'octets nuls ; si c'est de l'UTF-16, "
        "choisissez cet encodage",
    ),
    "no_rows": (
        "the file has a header but no row under it",
        "le fichier a un en-tête mais aucune ligne dessous",
    ),
    "blank_file": ("the file has only blank lines", "le fichier n'a que des lignes vides"),
    "one_column": (
        "only one column was found: name the separator, or check that this is a table",
        "une seule colonne a été trouvée : indiquez le séparateur, ou vérifiez que c'est un tableau",
    ),
    "twice": (
        "two columns are called '{column}': give each its own name",
        "deux colonnes s'appellent « {column} » : donnez à chacune son nom",
    ),
    "too_many_columns": (
        "the table has {count} columns, more than the {most} that are read",
        "le tableau a {count} colonnes, plus que les {most} qui sont lues",
    ),
    "too_many_rows": (
        "the table has more than the {most} rows that are read: split it",
        "le tableau a plus que les {most} lignes qui sont lues : découpez-le",
    ),
    "open_quote": (
        "a quotation mark opened on line {line} is never closed: correct the file",
        "un guillemet ouvert à la ligne {line} n'est jamais fermé : corrigez le fichier",
    ),
    "long_line": (
        "line {line} is longer than the {most} characters that are read",
        "la ligne {line} dépasse les {most} caractères qui sont lus",
    ),
    "bad_crs": (
        "'{crs}' is not a coordinate reference system that is known: write EPSG:4326, for example",
        "« {crs} » n'est pas un système de coordonnées connu : écrivez EPSG:4326, par exemple",
    ),
    "no_profile": (
        "'{profile}' is not a profile; choose from {known}",
        "« {profile} » n'est pas un profil ; choisissez parmi {known}",
    ),
    "profile_columns": (
        "as {profile} the file lacks the column(s) {columns}: map them, or use another profile",
        "pour {profile}, il manque la ou les colonnes {columns} : associez-les, ou changez de profil",
    ),
    "map_column": (
        "the file has no column '{column}'; it has: {known}",
        "le fichier n'a pas de colonne « {column} » ; il a : {known}",
    ),
    "map_field": (
        "'{field}' is not a field of this profile; choose from {known}",
        "« {field} » n'est pas un champ de ce profil ; choisissez parmi {known}",
    ),
    "map_twice": (
        "two columns are mapped to the field '{field}'",
        "deux colonnes sont associées au champ « {field} »",
    ),
    "no_record_table": (
        "'{name}' has not the columns of a table of the record ({known})",
        "« {name} » n'a pas les colonnes d'une table du relevé ({known})",
    ),
    "record_alone": (
        "several files at once are only for tables of the record",
        "plusieurs fichiers à la fois ne vont que pour des tables du relevé",
    ),
    "all_or_nothing": (
        "{refused} of {read} rows are not sound, so nothing was imported (--all-or-nothing)",
        "{refused} lignes sur {read} ne sont pas saines, rien n'a donc été importé (tout ou rien)",
    ),
    "changed_file": (
        "the file has changed since it was checked: choose it again",
        "le fichier a changé depuis son contrôle : choisissez-le à nouveau",
    ),
    # Questions: asked, never guessed.
    "ask_date": (
        "dates such as {example} can be read two ways: say which with the date format "
        "(dmy = day first, mdy = month first)",
        "des dates comme {example} se lisent de deux façons : dites laquelle par le format de date "
        "(dmy = jour d'abord, mdy = mois d'abord)",
    ),
    "ask_date_mixed": (
        "some dates have the day first ({example}), others the month ({other}): say which is meant "
        "(dmy or mdy); the others will be refused",
        "des dates ont le jour d'abord ({example}), d'autres le mois ({other}) : dites ce qui est "
        "voulu (dmy ou mdy) ; les autres seront refusées",
    ),
    "ask_date_unknown": (
        "the dates ({example}) have no form that is known: write them as 2024-05-02, or name the "
        "format",
        "les dates ({example}) n'ont pas de forme connue : écrivez-les 2024-05-02, ou indiquez le "
        "format",
    ),
    "ask_decimal": (
        "numbers such as {example} can be read two ways: say whether the comma or the point is the "
        "decimal sign",
        "des nombres comme {example} se lisent de deux façons : dites si la virgule ou le point est "
        "le signe décimal",
    ),
    # A row.
    "ragged": (
        "the row has {count} cells, the header {wanted}: check separators and quotes",
        "la ligne a {count} cellules, l'en-tête {wanted} : vérifiez séparateurs et guillemets",
    ),
    "nul": ("has a NUL byte", "contient un octet nul"),
    "control": (
        "has a control character that no reader sees",
        "contient un caractère de contrôle invisible",
    ),
    "bad_quote": (
        "a quotation mark stands where none may: {what}",
        "un guillemet est mal placé : {what}",
    ),
    "long_cell": (
        "is longer than {most} characters",
        "dépasse {most} caractères",
    ),
    "missing": ("is blank, and is needed", "est vide, alors qu'il faut une valeur"),
    "bad_date": (
        "is not a date as the file's others are ({format})",
        "n'est pas une date de la forme des autres ({format})",
    ),
    "no_such_day": ("is not a day of the calendar", "n'est pas un jour du calendrier"),
    "date_range": (
        "lies outside the years {first} to {last}",
        "est hors des années {first} à {last}",
    ),
    "date_order": ("ends before it begins, {start}", "finit avant de commencer, {start}"),
    "bad_number": ("is not a number", "n'est pas un nombre"),
    "bad_lat": (
        "is not a latitude: degrees from -90 to 90",
        "n'est pas une latitude : degrés de -90 à 90",
    ),
    "bad_lon": (
        "is not a longitude: degrees from -180 to 180",
        "n'est pas une longitude : degrés de -180 à 180",
    ),
    "metres": (
        "looks like metres, not degrees: name the file's coordinate system",
        "semble être en mètres, pas en degrés : indiquez le système de coordonnées du fichier",
    ),
    "zero": (
        "0, 0 lies in the Atlantic: probably a place that was not found",
        "0, 0 se trouve dans l'Atlantique : sans doute un lieu non trouvé",
    ),
    "swapped": (
        "swapped? read as latitude {lat}, longitude {lon}; the other way round it would lie in "
        "{where}",
        "coordonnées inversées ? lues comme latitude {lat}, longitude {lon} ; dans l'autre ordre, le "
        "point serait dans : {where}",
    ),
    "swapped_unnamed": (
        "swapped? latitude {lat}, longitude {lon} lies south or north of the Sahel, the other way "
        "round within it; if it is right, name its country in a column",
        "coordonnées inversées ? latitude {lat}, longitude {lon} est au sud ou au nord du Sahel, dans "
        "l'autre ordre le point y serait ; si c'est juste, nommez son pays dans une colonne",
    ),
    "outside": (
        "lies outside the region of the map (latitude {lat}, longitude {lon})",
        "est hors de la région de la carte (latitude {lat}, longitude {lon})",
    ),
    "not_in_country": (
        "latitude {lat}, longitude {lon} does not lie in {country}",
        "latitude {lat}, longitude {lon} n'est pas dans : {country}",
    ),
    "no_point": ("has no point", "n'a pas de point"),
    "not_a_point": (
        "is a geometry of type {what}: a point is needed",
        "est une géométrie de type {what} : il faut un point",
    ),
    "bad_country": (
        "is not a country: write its name or its ISO 3166-1 code",
        "n'est pas un pays : écrivez son nom ou son code ISO 3166-1",
    ),
    "bad_count": (
        "is not a whole number of people, 0 or more",
        "n'est pas un nombre entier de personnes, 0 ou plus",
    ),
    "bad_url": (
        "is not a web address (http or https)",
        "n'est pas une adresse web (http ou https)",
    ),
    "record": ("{advice}", "{advice}"),
}
