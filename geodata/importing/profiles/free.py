"""Any table with a date and a place: columns are mapped by hand, or by their names FR and EN."""

from geodata.importing.profiles.profile import Field, Profile
from geodata.importing.readers.sink import GEOMETRY

FREE = Profile(
    code="free",
    target="context",
    fields=(
        Field("source_key", columns=("id", "event_id", "code", "identifiant", "cle", "key")),
        Field(
            "date",
            "day",
            required=True,
            columns=(
                *("date", "event_date", "date_start", "start_date", "jour", "day", "when"),
                *("date_debut", "date de debut", "date evenement", "begin", "timestamp"),
                *("annee", "year"),
            ),
            join="-",
        ),
        Field(
            "date_end",
            "day",
            columns=("date_end", "end_date", "date_fin", "date de fin", "fin", "end"),
            join="-",
        ),
        Field(
            "lat", "lat", required=True, columns=(GEOMETRY[1], "latitude", "lat", "y", "lat_wgs84")
        ),
        Field(
            "lon",
            "lon",
            required=True,
            columns=(GEOMETRY[0], "longitude", "lon", "long", "lng", "x", "lon_wgs84"),
        ),
        Field(
            "country",
            "country",
            columns=("country", "pays", "iso3", "iso", "country_code", "code pays", "iso2"),
        ),
        Field(
            "place",
            columns=(
                *("place", "lieu", "location", "site", "ville", "town", "city", "localite"),
                *("nom du lieu", "place name", "name", "nom"),
            ),
        ),
        Field(
            "precision",
            "code",
            columns=("precision",),
            codes={name: name for name in ("site", "settlement", "admin1", "country")},
        ),
        Field(
            "actor",
            columns=("actor", "acteur", "actor1", "force", "group", "groupe", "mission"),
            join="; ",
        ),
        Field("kind", columns=("kind", "type", "event_type", "type evenement", "categorie")),
        Field(
            "people",
            "count",
            columns=("people", "personnes", "effectif", "effectifs", "troops", "strength"),
        ),
        Field("deaths", "count", columns=("fatalities", "deaths", "morts", "victimes")),
        Field(
            "note",
            columns=("note", "notes", "description", "summary", "resume", "remarque", "comment"),
            join=" ",
        ),
        Field("cited", columns=("source", "url", "outlet", "media", "reference"), join="; "),
    ),
)
