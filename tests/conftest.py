"""Settings of every test: laws are judged by what holds, never by how long a machine took."""

from hypothesis import HealthCheck, settings

settings.register_profile("sahel", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sahel")
