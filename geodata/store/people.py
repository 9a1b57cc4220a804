"""Who may do what: a viewer reads, an analyst proposes, a reviewer decides."""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from geodata.errors import NotAllowed


class Role(StrEnum):
    """What a person may do; each may do what those before it may."""

    VIEWER = "viewer"
    ANALYST = "analyst"
    REVIEWER = "reviewer"


_RANK = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the store: `name` is an e-mail address where they signed in."""

    name: str
    role: Role = Role.VIEWER

    @property
    def decides(self) -> bool:
        """Whether what the person writes holds at once."""
        return self.role is Role.REVIEWER

    def must_be(self, role: Role) -> None:
        """Raise NotAllowed unless the person may do what `role` may."""
        if _RANK[self.role] < _RANK[role]:
            raise NotAllowed(f"{self.name} is a {self.role}: only a {role} may do this")


def local_person() -> Person:
    """Return the user of this machine, who decides: their store is their own."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):  # a container's user may have no name
        name = "local"
    return Person(name, Role.REVIEWER)


def signed_in(email: str, env: Mapping[str, str]) -> Person:
    """Return the person of an e-mail address that an identity provider vouches for.

    SAHEL_REVIEWERS and SAHEL_ANALYSTS list addresses, separated by commas; all others are viewers.
    """
    for variable, role in (("SAHEL_REVIEWERS", Role.REVIEWER), ("SAHEL_ANALYSTS", Role.ANALYST)):
        listed = {part.strip().casefold() for part in env.get(variable, "").split(",")}
        if email and email.strip().casefold() in listed - {""}:
            return Person(email.strip(), role)
    return Person(email.strip() or "?", Role.VIEWER)
