"""The profiles: one file each, and one line here. The first that suits a file's columns is taken."""

from __future__ import annotations

from collections.abc import Sequence

from geodata.importing.faults import ImportFault
from geodata.importing.profiles.acled import ACLED
from geodata.importing.profiles.free import FREE
from geodata.importing.profiles.ged import GED
from geodata.importing.profiles.geopko import GEOPKO
from geodata.importing.profiles.profile import Field, Mapped, Profile, mapped

PROFILES = {
    profile.code: profile
    for profile in (
        ACLED,
        GED,
        GEOPKO,
        FREE,
    )
}
AUTO = "auto"
#: No profile of context: tables of the record itself (`importing.record_tables`).
RECORD = "record"


def profile_named(code: str, columns: Sequence[str]) -> Profile:
    """Return the profile called `code`; `auto` takes the first that suits the columns, else free.

    Raises ImportFault for an unknown code.
    """
    if code == AUTO:
        return next((p for p in PROFILES.values() if p.suits(columns)), FREE)
    if code not in PROFILES:
        raise ImportFault("no_profile", profile=code, known=", ".join((AUTO, *PROFILES, RECORD)))
    return PROFILES[code]


__all__ = ["AUTO", "PROFILES", "Field", "Mapped", "Profile", "mapped", "profile_named"]
