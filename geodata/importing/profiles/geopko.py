"""Geo-PKO: deployments of United Nations peace operations by place and month, or by year."""

from geodata.importing.profiles.profile import LAT, LON, Field, Profile

GEOPKO = Profile(
    code="geo-pko",
    target="context",
    source="Geo-PKO",
    attribution="Geo-PKO, geocoded United Nations peacekeeping operations",
    signature=("mission", "year", "location", "latitude", "longitude"),
    fields=(
        Field("date", "day", required=True, columns=(("year", "month"), "year"), join="-"),
        LAT,
        LON,
        Field("country", "country", columns=("country",)),
        Field("place", columns=("location",)),
        Field("actor", required=True, columns=("mission",)),
        Field("people", "count", columns=("no.troops", "NoTroops", "ave.no.troops")),
        Field("kind", columns=("type",)),
        Field("cited", columns=("source",)),
    ),
)
