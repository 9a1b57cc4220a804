"""UCDP GED: the georeferenced event dataset as CSV (where_prec and date_prec of its codebook)."""

from geodata.importing.profiles.profile import LAT, LON, Field, Profile

GED = Profile(
    code="ucdp-ged",
    target="context",
    source="UCDP GED",
    attribution="Uppsala Conflict Data Program, Georeferenced Event Dataset (UCDP GED)",
    signature=("type_of_violence", "where_prec", "date_start", "side_a", "best"),
    fields=(
        Field("source_key", required=True, columns=("id",)),
        Field("date", "day", required=True, columns=("date_start",)),
        Field("date_end", "day", columns=("date_end",)),
        LAT,
        LON,
        Field("country", "country", columns=("country",)),
        Field("place", columns=("where_coordinates", "where_description")),
        Field(
            "precision",
            "code",
            columns=("where_prec",),
            codes={
                "1": "settlement",
                "2": "settlement",
                "3": "admin1",
                "4": "admin1",
                "5": "admin1",
                "6": "country",
                "7": "country",
            },
        ),
        Field("actor", columns=(("side_a", "side_b"), "side_a"), join="; "),
        Field(
            "kind",
            "code",
            columns=("type_of_violence",),
            codes={
                "1": "state-based conflict",
                "2": "non-state conflict",
                "3": "one-sided violence",
            },
        ),
        Field("deaths", "count", columns=("best",)),
        Field("note", columns=("source_headline",)),
        Field("cited", columns=("source_office", "source_article")),
    ),
)
