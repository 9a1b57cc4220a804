"""Which online geocoder is asked, under which terms: one entry for each that geopy knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.metadata import version
from urllib.parse import urlsplit

from geodata.errors import UsageError
from geodata.settings import Settings

OSM_CREDIT = "© OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright"


@dataclass(frozen=True, slots=True)
class Terms:
    """What is fixed for one kind of service; `url` is empty where there is no public one."""

    label: str
    url: str
    attribution: str
    needs_key: bool = False


SERVICES = {
    "nominatim": Terms("Nominatim", "https://nominatim.openstreetmap.org", OSM_CREDIT),
    "photon": Terms("Photon", "https://photon.komoot.io", OSM_CREDIT),
    "pelias": Terms(
        "Pelias",
        "",
        f"{OSM_CREDIT}; OpenAddresses; Who's On First (CC BY 4.0); GeoNames (CC BY 4.0)",
    ),
    "geonames": Terms(
        "GeoNames", "http://api.geonames.org", "GeoNames, CC BY 4.0, https://www.geonames.org", True
    ),
}

# The public Nominatim allows one request a second for all users of a program together.
PUBLIC_DELAY_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Service:
    """One geocoder as it is asked: kind, address, key, own name, least seconds between requests."""

    kind: str
    scheme: str
    domain: str
    key: str = field(repr=False)
    user_agent: str
    delay: float

    @property
    def terms(self) -> Terms:
        """What is fixed for this kind of service."""
        return SERVICES[self.kind]

    @property
    def address(self) -> str:
        """Its address, which also names its limiter and its answers in the cache."""
        return f"{self.scheme}://{self.domain}"

    @property
    def source(self) -> str:
        """What its points are credited to."""
        return f"{self.terms.label} ({self.domain}): {self.terms.attribution}"


def configured_service(settings: Settings) -> Service | None:
    """Return the geocoder that the settings name, or None.

    Raises UsageError naming the variable that is wrong and what to put there.
    """
    if not settings.geocoder:
        return None
    if settings.geocoder not in SERVICES:
        names = ", ".join(SERVICES)
        raise UsageError(f"SAHEL_GEOCODER: '{settings.geocoder}' is not known; choose from {names}")
    terms = SERVICES[settings.geocoder]
    if terms.needs_key and not settings.geocoder_key:
        raise UsageError(f"SAHEL_GEOCODER_KEY: {terms.label} needs your user name there")
    scheme, domain = _address(settings.geocoder_url or terms.url, terms.label)
    return Service(
        settings.geocoder,
        scheme,
        domain,
        settings.geocoder_key,
        _user_agent(settings.geocoder_email),
        _delay(settings.geocoder_delay, own=f"{scheme}://{domain}" != terms.url),
    )


def _address(url: str, label: str) -> tuple[str, str]:
    """Return scheme and domain (with a path where the service lies under one)."""
    if not url:
        raise UsageError(f"SAHEL_GEOCODER_URL: {label} has no public address; put yours there")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        parts = urlsplit("")
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    if parts.scheme not in ("http", "https") or not parts.hostname or not plain:
        raise UsageError(
            f"SAHEL_GEOCODER_URL: '{url[:80]}' is no address of a geocoder; "
            "write https://host, https://host:port or https://host/path"
        )
    return parts.scheme, (parts.netloc + parts.path).rstrip("/")


def _delay(text: str, *, own: bool) -> float:
    """Return the seconds between requests: one, or what is set; never less for a public service."""
    try:
        seconds = float(text) if text else PUBLIC_DELAY_SECONDS
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 3600:  # noqa: PLR2004 - an hour
        raise UsageError(f"SAHEL_GEOCODER_DELAY: '{text}' is no number of seconds from 0 to 3600")
    return seconds if own else max(seconds, PUBLIC_DELAY_SECONDS)


def _user_agent(email: str) -> str:
    if not email.isascii() or not email.isprintable():
        raise UsageError("SAHEL_GEOCODER_EMAIL: an address has ASCII letters only")
    return f"sahel-forces/{version('sahel-forces')}" + (f" ({email})" if email else "")
