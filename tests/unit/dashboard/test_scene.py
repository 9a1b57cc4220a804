"""What a view shows, in figures and in one sentence; where the steps lead."""

from dataclasses import replace
from datetime import date

from dashboard.layers import payload
from dashboard.scene import Scene, build_scene
from dashboard.steps import MOMENTS, VAGUEST, events_on, opened, stops
from dashboard.text.sentence import sentence
from dashboard.url_state import View
from geodata.dates import Span

MAY = date(2024, 5, 2)


def test_the_sentence_counts_only_counted_forces_in_both_languages(scene_of) -> None:
    french, english = (scene_of(at=MAY, countries={"NER"}, lang=lang) for lang in ("fr", "en"))
    assert sentence(english) == (
        "2 May 2024: 2 foreign forces at 2 sites in 1 country; 1 withdrawal announced, not complete."
    )
    assert sentence(french).replace("\u202f", " ") == (
        "Le 2 mai 2024 : 2 forces étrangères sur 2 sites dans 1 pays ; "
        "1 retrait annoncé, non achevé."
    )


def test_what_has_no_point_is_counted_and_listed_with_its_reason(scene_of) -> None:
    scene: Scene = scene_of(at=MAY, countries={"MLI"})
    assert [(row.key.site_id, reason) for row, reason in scene.off_map] == [("mli-north", "region")]
    assert "1 fiche hors carte" in sentence(scene)
    assert not any(site["id"] == "site:mli-north" for site in payload(scene, "light")["sites"])


def test_an_empty_view_says_so_and_a_late_one_names_the_cut_off(scene_of) -> None:
    assert "aucune force étrangère" in sentence(scene_of(at=MAY, countries={"SEN"}))
    late = sentence(scene_of(at=date(2030, 1, 1), lang="en"))
    assert late.endswith("after the record’s cut-off (15 February 2025).")
    assert "before the first report" in sentence(scene_of(at=date(1970, 1, 1), lang="en"))


def test_where_only_uncounted_forces_are_left_the_sentence_does_not_deny_them(scene_of) -> None:
    left = scene_of(at=date(2024, 2, 2), forces={"rus-lab"}, lang="en")
    assert left.rows
    assert "1 that does not count, or is in doubt, matches these filters" in sentence(left)
    french = scene_of(at=date(2024, 2, 2), forces={"rus-lab"}, lang="fr")
    assert "1 autre, non comptée ou incertaine, répond à ces filtres" in sentence(french)


def test_a_period_shows_any_day_of_it_and_counts_its_events(scene_of) -> None:
    scene = scene_of(
        mode="period", start=date(2024, 7, 1), end=date(2024, 8, 31), countries={"NER"}
    )
    assert {row.key.force_id for row in scene.rows} >= {"usa-niger", "rus-africa-corps-niger"}
    assert [e.event_id for e in scene.events] == [
        "2024-08-05-ner-us-leave-201",
        "2024-07-07-ner-us-leave-101",
    ]
    assert "2 événements dans la période" in sentence(scene)


def test_two_rivals_at_one_base_are_one_symbol_at_the_true_point(scene_of) -> None:
    sites = {site["id"]: site for site in payload(scene_of(at=MAY), "light")["sites"]}
    base = sites["site:ner-niamey-base-101"]
    assert (base["lon"], base["lat"]) == (2.1836, 13.4815)
    assert {force["actor"] for force in base["forces"]} == {"USA", "RUS"}


def test_a_contingent_is_not_stacked_beside_its_mission(scene_of) -> None:
    sites = {site["id"]: site for site in payload(scene_of(at=date(2018, 2, 1)), "light")["sites"]}
    assert {force["id"] for force in sites["site:mli-gao"]["forces"]} == {
        "un-minusma",
        "fra-barkhane",
    }


def test_a_country_total_is_a_badge_never_a_point(scene_of) -> None:
    drawn = payload(scene_of(at=MAY), "light")
    niger = next(country for country in drawn["countries"] if country["id"] == "NER")
    assert "lat" not in niger
    assert [(f["min"], f["max"]) for f in niger["forces"]] == [(648, 1100)]


def test_an_event_with_no_place_has_no_point(scene_of) -> None:
    events = payload(scene_of(at=date(2023, 7, 27)), "light")["events"]
    assert [(e["country"], e["lat"], e["shape"]) for e in events] == [("NER", None, "political")]


def test_stops_are_changes_not_mere_reports_up_to_the_cut_off(scene_of) -> None:
    scene: Scene = scene_of(countries={"NER"})
    found = stops(scene.store, scene.view.filters)
    assert date(2024, 4, 12) in found
    assert date(2024, 7, 7) in found
    assert date(2024, 5, 2) not in found
    assert found == sorted(found)
    assert found[-1] <= scene.store.cut_off
    for day in found:
        assert events_on(scene.store, replace(scene.view, at=day))


def test_a_turning_point_clears_the_filters_and_selects_a_known_site(scene_of) -> None:
    scene = scene_of(at=date(2025, 1, 1), countries={"TCD"}, text="x")
    for moment in MOMENTS:
        view = opened(scene.view, moment, scene.store.record.sites)
        assert (view.at, view.filters.countries, view.filters.text) == (moment.day, frozenset(), "")
        assert view.selected.removeprefix("site:") in {"", *scene.store.record.sites}


def test_an_event_dated_only_to_a_span_of_years_is_no_stop(scene_of) -> None:
    scene = scene_of(at=date(2012, 1, 1), countries={"NER"})
    vague = scene.store.record.events["2019-11-01-ner-us-201"]
    assert vague.date.last - vague.date.first > VAGUEST
    assert vague.date.last not in stops(scene.store, scene.view.filters)


def test_what_lasted_for_months_belongs_to_periods_and_to_no_date(scene_of) -> None:
    scene: Scene = scene_of(at=date(2022, 8, 20))
    events = dict(scene.store.record.events)
    code = "2022-08-15-mli-france-out"
    events[code] = replace(
        events[code], date=Span(date(2022, 2, 1), date(2022, 8, 15), extent=True)
    )
    lasting = replace(scene.store, record=replace(scene.store.record, events=events))
    period = replace(scene.view, mode="period", start=date(2022, 8, 1), end=date(2022, 8, 31))

    def told(view: View) -> set[str]:
        return {event.event_id for event in build_scene(lasting, view, ()).events}

    assert code in {event.event_id for event in scene.events}
    assert code not in told(scene.view)
    assert code in told(period)
