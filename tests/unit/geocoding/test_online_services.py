"""Each kind of service, read and credited, and the settings that name one."""

from __future__ import annotations

import json

import pytest

from geodata.errors import UsageError
from geodata.geocoding.match import Question
from geodata.geocoding.online import Outcome, online_geocoder
from geodata.settings import Settings
from tests.geocoder_server import as_json
from tests.unit.geocoding.online import MALI, geocoder

OTHER_SERVICES = {
    "photon": {
        "type": "FeatureCollection",
        "features": [
            {
                "geometry": {"type": "Point", "coordinates": [0.6031, 18.0439]},
                "properties": {
                    "name": "Anéfis",
                    "countrycode": "ML",
                    "osm_type": "N",
                    "osm_id": 7,
                    "osm_value": "village",
                },
            }
        ],
    },
    "pelias": {
        "geocoding": {},
        "features": [
            {
                "geometry": {"type": "Point", "coordinates": [0.6031, 18.0439]},
                "properties": {
                    "name": "Anéfis",
                    "country_a": "MLI",
                    "gid": "whosonfirst:locality:7",
                    "layer": "locality",
                },
            }
        ],
    },
    "geonames": {
        "geonames": [
            {
                "name": "Anéfis",
                "lat": "18.0439",
                "lng": "0.6031",
                "countryCode": "ML",
                "geonameId": 7,
                "fcode": "PPL",
                "adminName1": "Kidal",
            }
        ]
    },
}


@pytest.mark.parametrize("kind", OTHER_SERVICES)
def test_the_other_services_are_read_and_credited_too(kind, service, tmp_path):
    service.plays("Anéfis", as_json(OTHER_SERVICES[kind]))
    made = geocoder(service, tmp_path, SAHEL_GEOCODER=kind, SAHEL_GEOCODER_KEY="desk")
    answer = made.ask(Question("Anéfis", MALI))
    (candidate,) = answer.candidates
    assert (candidate.place.lat, candidate.place.lon) == (18.0439, 0.6031)
    assert candidate.place.country == "MLI"
    assert answer.attribution


@pytest.mark.parametrize("kind", OTHER_SERVICES)
def test_a_feature_without_a_geometry_is_refused_by_every_service(kind, service, tmp_path):
    bare = json.loads(json.dumps(OTHER_SERVICES[kind]))
    for item in bare.get("features", []):
        del item["geometry"]
    for item in bare.get("geonames", []):
        del item["lat"]
    service.plays("Anéfis", as_json(bare))
    made = geocoder(service, tmp_path, SAHEL_GEOCODER=kind, SAHEL_GEOCODER_KEY="desk")
    assert made.ask(Question("Anéfis", MALI)).outcome is Outcome.REFUSED


def test_a_spent_quota_that_comes_as_a_good_answer_is_an_outage(service, tmp_path):
    service.plays("Anéfis", as_json({"status": {"value": 19, "message": "hourly limit"}}))
    made = geocoder(service, tmp_path, SAHEL_GEOCODER="geonames", SAHEL_GEOCODER_KEY="desk")
    answer = made.ask(Question("Anéfis", MALI))
    assert answer.outcome is Outcome.UNAVAILABLE
    assert "hourly limit" in answer.reason


WRONG = {
    "an unknown service": ({"SAHEL_GEOCODER": "google"}, "nominatim, photon"),
    "no user name": ({"SAHEL_GEOCODER": "geonames"}, "SAHEL_GEOCODER_KEY"),
    "no address": ({"SAHEL_GEOCODER": "pelias"}, "SAHEL_GEOCODER_URL"),
    "a file": ({"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_URL": "file:///etc"}, "https://"),
    "a password": (
        {"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_URL": "https://a:b@host"},
        "https://",
    ),
    "a port out of range": (
        {"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_URL": "https://host:99999"},
        "https://",
    ),
    "a delay": ({"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_DELAY": "soon"}, "3600"),
    "a letter head": ({"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_EMAIL": "a\nb"}, "ASCII"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_setting_is_named_with_what_to_put_there(wrong):
    variables, advice = WRONG[wrong]
    with pytest.raises(UsageError, match=advice):
        online_geocoder(Settings.from_env(variables))


def test_a_public_service_is_never_asked_more_than_once_a_second():
    made = online_geocoder(
        Settings.from_env({"SAHEL_GEOCODER": "nominatim", "SAHEL_GEOCODER_DELAY": "0"})
    )
    assert made is not None
    assert made.service.delay == 1.0


def test_with_no_service_named_there_is_no_online_geocoder():
    assert online_geocoder(Settings.from_env({})) is None
