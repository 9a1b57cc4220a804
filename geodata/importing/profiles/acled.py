"""ACLED: exports and API answers as CSV (codebook: event_id_cnty, time_precision, geo_precision)."""

from geodata.importing.profiles.profile import LAT, LON, Field, Profile

ACLED = Profile(
    code="acled",
    target="context",
    source="ACLED",
    attribution="Armed Conflict Location & Event Data (ACLED)",
    signature=("event_id_cnty", "event_date", "sub_event_type"),
    fields=(
        Field("source_key", required=True, columns=("event_id_cnty",)),
        Field("date", "day", required=True, columns=("event_date",)),
        Field(
            "date_precision",
            "code",
            columns=("time_precision",),
            codes={"1": "day", "2": "week", "3": "month"},
        ),
        LAT,
        LON,
        Field("country", "country", columns=("country", "iso3", "iso")),
        Field("place", columns=("location",)),
        Field(
            "precision",
            "code",
            columns=("geo_precision",),
            codes={"1": "settlement", "2": "admin1", "3": "admin1"},
        ),
        Field("actor", columns=(("actor1", "actor2"), "actor1"), join="; "),
        Field("kind", columns=("sub_event_type", "event_type")),
        Field("deaths", "count", columns=("fatalities",)),
        Field("note", columns=("notes",)),
        Field("cited", columns=("source",)),
    ),
)
