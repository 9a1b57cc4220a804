"""Turns of phrase of agency copy, one small text of our own for each rule."""

from datetime import date

import pytest

from geodata.extraction import propose

DAY = date(2024, 1, 10)


def told(world, text):
    """Return actor, country, stage, people, date of each claim; a plan has a plus behind its stage."""
    return {
        (
            p.actor,
            p.country,
            p.stage.value + "+" * p.planned + "-" * p.negated,
            p.people_min or p.people_max,
            p.date,
        )
        for p in propose(text, DAY, world)
    }


ONE = {
    # numbers
    "Russia said it is withdrawing 100 of its 300 fighters from Burkina Faso.": (
        ("RUS", "BFA", "begun", 100, "")
    ),
    "France will cut its force in Gabon from 600 to 300.": ("FRA", "GAB", "announced+", 300, ""),
    "France's military presence in Gabon will be cut to about 100 soldiers.": (
        ("FRA", "GAB", "announced+", 100, "")
    ),
    "Le contingent français au Gabon a été réduit à 200 militaires.": (
        ("FRA", "GAB", "confirmed_present", 200, "")
    ),
    "Les effectifs français en Côte d'Ivoire passeront de 600 à une centaine d'hommes.": (
        ("FRA", "CIV", "announced+", 100, "")
    ),
    "Deux cent quatre-vingt-deux militaires français ont quitté le Niger.": (
        ("FRA", "NER", "complete", 282, "")
    ),
    "La Russie a envoyé cette semaine au Mali 300 hommes.": (
        ("RUS", "MLI", "arrived", 300, "[2024-01-08..2024-01-14]")
    ),
    "Le bataillon burundais devrait être déployé en Centrafrique, soit environ 850 hommes.": (
        ("BDI", "CAF", "ordered+", 850, "")
    ),
    "Ils rejoignent les quelque 14 000 Casques bleus de la Minusma.": (
        ("UN", "MLI", "confirmed_present", 14000, "")
    ),
    # who
    "Britain announced on Monday it would pull its 300 peacekeepers out of Mali.": (
        ("GBR", "MLI", "announced+", 300, "2024-01-08")
    ),
    "Ivory Coast said it would withdraw its contingent from Mali.": (
        ("CIV", "MLI", "announced+", None, "")
    ),
    "La Suède quittera la Minusma en novembre.": ("SWE", "MLI", "announced+", None, "2024-11"),
    "L'armée danoise se retire de la mission de l'ONU au Mali.": ("DNK", "MLI", "begun", None, ""),
    "L'entreprise paramilitaire turque Sadat, comme celle Wagner, est présente au Niger.": (
        ("TUR", "NER", "confirmed_present", None, "")
    ),
    "The EU mission will be replaced by a helicopter detachment from Romania in Mali.": (
        ("ROU", "MLI", "ordered+", None, "")
    ),
    # stages
    "Senegal's president said France should close its military bases.": (
        ("FRA", "SEN", "demanded", None, "")
    ),
    "Germany wants to withdraw its 1,100 troops from Mali.": (
        ("DEU", "MLI", "announced+", 1100, "")
    ),
    "La présence des soldats estoniens au Mali est sur le point de prendre fin.": (
        ("EST", "MLI", "announced+", None, "")
    ),
    "L'Union européenne ne prolongera pas sa mission au Mali au-delà du 18 mai.": (
        ("EU", "MLI", "announced+", None, "")
    ),
    "The EU training mission in Mali will not be extended.": ("EU", "MLI", "announced+", None, ""),
    "France will end Operation Barkhane in Mali.": ("FRA", "MLI", "announced+", None, ""),
    "La France a mis fin en 2016 à Sangaris, en Centrafrique.": (
        ("FRA", "CAF", "complete", None, "2016")
    ),
    "Des mercenaires russes quittaient la Centrafrique.": ("RUS", "CAF", "begun", None, ""),
    "The junta set a deadline of 15 September for the removal of US troops from Niger.": (
        ("USA", "NER", "demanded", None, "[2024-01-10..2024-09-15]")
    ),
    "The withdrawal of US soldiers from Niger is a demand of the regime.": (
        ("USA", "NER", "demanded", None, "")
    ),
    "Chad's termination of military cooperation with France came last month.": (
        ("FRA", "TCD", "demanded", None, "2023-12")
    ),
    "Niger's junta revoked an accord that allowed US personnel on its soil.": (
        ("USA", "NER", "demanded", None, "")
    ),
    "Hungary's parliament gave its green light to the deployment of 200 soldiers to Chad.": (
        ("HUN", "TCD", "ordered+", 200, "")
    ),
    "The UN mission transferred its Tessalit camp to Malian authorities.": (
        ("UN", "MLI", "handed_over", None, "")
    ),
    "US forces are housed at Airbase 101 in Niamey.": ("USA", "NER", "confirmed_present", None, ""),
    "Les forces spéciales françaises sont déployées au Burkina Faso en 2009.": (
        ("FRA", "BFA", "arrived", None, "2009")
    ),
    "Near 1,200 French soldiers were settled. The German troops in Niger will return to Germany.": (
        ("DEU", "NER", "announced+", None, "")
    ),
    "The last French soldier crossed the border of Niger on 5 January.": (
        ("FRA", "NER", "complete", None, "2024-01-05")
    ),
    # told beside and further on
    "France had 5,500 troops in the Sahel, including 5,100 in Mali.": (
        ("FRA", "MLI", "confirmed_present", 5100, "")
    ),
    "La Minusca compte plus de 14.000 Casques bleus.": (
        ("UN", "CAF", "confirmed_present", 14000, "")
    ),
    "Un avion russe avec une centaine d'instructeurs a atterri mercredi à Niamey.": (
        ("RUS", "NER", "arrived", 100, "2024-01-10")
    ),
    "En Centrafrique, le Rwanda maintient 2.000 soldats.": (
        ("RWA", "CAF", "confirmed_present", 2000, "")
    ),
    "A batch of Russian trainers and equipment has arrived in Niger.": (
        ("RUS", "NER", "arrived", None, "")
    ),
    "Germany will end its participation in MINUSMA by May.": (
        ("DEU", "MLI", "announced+", None, "[2024-01-10..2024-05-31]")
    ),
    "Mali's minister on Friday told the council that the UN mission must leave the country.": (
        ("UN", "MLI", "demanded", None, "2024-01-05")
    ),
    "Le Tchad a annoncé jeudi qu'il mettait fin aux accords de défense avec la France.": (
        ("FRA", "TCD", "demanded", None, "2024-01-04")
    ),
    "Le Sénégal a fait savoir jeudi que les bases françaises devaient fermer.": (
        ("FRA", "SEN", "demanded", None, "2024-01-04")
    ),
    "Paris prévoyait de réduire son contingent au Tchad à 300 hommes.": (
        ("FRA", "TCD", "announced+", 300, "")
    ),
    "Aucun paramilitaire russe n'est présent au Tchad.": (
        ("RUS", "TCD", "confirmed_present-", None, "")
    ),
    "The French had 400 soldiers at the start of the month in Niger.": (
        ("FRA", "NER", "confirmed_present", 400, "[2024-01-01..2024-01-10]")
    ),
    "Germany operates an air hub in Niamey with about 100 troops.": (
        ("DEU", "NER", "confirmed_present", 100, "")
    ),
    "Moscow sent 300 instructors to the Central African Republic at Bangui's request.": (
        ("RUS", "CAF", "arrived", 300, "")
    ),
    "La junte a obtenu le départ des troupes françaises du Niger en décembre.": (
        ("FRA", "NER", "complete", None, "2023-12")
    ),
    "Londres va retirer ses quelque 300 militaires de la mission de l'ONU au Mali.": (
        ("GBR", "MLI", "announced+", 300, "")
    ),
    "Les forces françaises se sont repliées au Niger l'an dernier.": (
        ("FRA", "NER", "arrived", None, "2023")
    ),
    "Niger in January agreed to step up military cooperation with Russia.": (
        ("RUS", "NER", "agreed", None, "2024-01")
    ),
    "Senegal said that French troops will have to go.": ("FRA", "SEN", "demanded", None, ""),
    "La junte au Niger a annoncé lundi la dénonciation de plusieurs accords militaires avec Paris.": (
        ("FRA", "NER", "demanded", None, "2024-01-08")
    ),
    "There are no more French soldiers on Chadian soil.": ("FRA", "TCD", "complete", None, ""),
    "France's last unit in Mali crossed the border on Monday.": (
        ("FRA", "MLI", "complete", None, "2024-01-08")
    ),
    "Italy is there too and has about 250 soldiers in Niger.": (
        ("ITA", "NER", "confirmed_present", 250, "")
    ),
    "Russia sent 200 instructors to Niger between April and June.": (
        ("RUS", "NER", "arrived", 200, "2023-04-01/2023-06-30")
    ),
    # days
    "The 5 January departure of French soldiers from Niger was noted.": (
        ("FRA", "NER", "complete", None, "2024-01-05")
    ),
    "US troops must leave Niger by 15 May under an agreement with the junta.": (
        ("USA", "NER", "announced+", None, "[2024-01-10..2024-05-15]")
    ),
    "Des instructeurs russes sont arrivés hier, mardi 9 janvier 2024, au Niger.": (
        ("RUS", "NER", "arrived", None, "2024-01-09")
    ),
    "Wagner fighters arrived in Mali ahead of the vote, officials said on Monday.": (
        ("RUS", "MLI", "arrived", None, "")
    ),
    "L'opération américaine au Niger et les soldats américains partiront le 30 juin prochain du Niger.": (
        ("USA", "NER", "announced+", None, "2024-06-30")
    ),
    "Wagner est présent au Mali depuis l'arrivée des colonels en 2021.": (
        ("RUS", "MLI", "confirmed_present", None, "2021-01-01/2024-01-10")
    ),
    "Des soldats togolais ont quitté le Mali dans la nuit de lundi à mardi.": (
        ("TGO", "MLI", "complete", None, "[2024-01-08..2024-01-09]")
    ),
}


@pytest.mark.parametrize(("text", "claim"), ONE.items())
def test_a_turn_of_phrase_is_read_for_what_it_says(world, text, claim):
    assert told(world, text) == {claim}


@pytest.mark.parametrize(
    "text",
    [
        "The talks are in Niger. The United States had to withdraw troops from several African"
        " countries.",
        "Les discussions ont lieu au Niger. Les Etats-Unis ont dû retirer des troupes de plusieurs"
        " pays africains.",
        "Germany spoke of its deployment to Mali.",
        "The attack left around 30 soldiers dead in Bangui.",
        "Mali, Niger and Burkina Faso announced their withdrawal from the regional bloc.",
        "A letter sent by the US to Chad asked for talks.",
        "En Afrique, où l'armée française s'est retirée, les accords changent.",
        "UN soldiers offered medical evacuation in Mali.",
        "UN peacekeepers stopped patrolling in Darfur.",
    ],
)
def test_what_is_no_claim_of_presence_stays_none(world, text):
    assert told(world, text) == set()


def test_two_acts_told_with_and_keep_their_own_days(world):
    text = "L'armée américaine a quitté Niamey dimanche et se retirera d'Agadez d'ici le 15 mai."
    assert {(c[2], c[4]) for c in told(world, text)} == {
        ("complete", "2024-01-07"),
        ("announced+", "[2024-01-10..2024-05-15]"),
    }


def test_a_base_to_be_handed_over_is_not_the_place_that_others_leave(world):
    text = (
        "French troops will leave Ivory Coast in May and the Port-Bouet base will be handed over."
    )
    places = {p.place: p.date for p in propose(text, DAY, world)}
    assert places == {"": "2024-05", "Port-Bouët camp, Abidjan": ""}


def test_a_number_and_a_day_of_other_paragraphs_are_not_one_arrival(world):
    text = (
        "Rwanda had sent 1,267 troops to the Central African Republic. "
        + "It has two hospitals and a school there. " * 12
        + "Rwandan soldiers were sent to the Central African Republic in December 2020."
    )
    claims = {(c[3], c[4]) for c in told(world, text) if c[2] == "arrived"}
    assert claims == {(1267, ""), (None, "2020-12")}


def test_how_many_there_are_today_is_told_against_how_many_will_be(world):
    text = "Environ 300 soldats français resteront en Centrafrique, contre 900 aujourd'hui."
    assert told(world, text) == {
        ("FRA", "CAF", "confirmed_present+", 300, ""),
        ("FRA", "CAF", "confirmed_present", 900, ""),
    }


def test_they_there_are_in_the_country_the_sentence_names(world):
    text = (
        "Un millier de soldats français sont au Tchad."
        " Le Sénégal s'inquiète; 350 militaires français y sont déployés."
    )
    assert ("FRA", "SEN", "confirmed_present", 350, "") in told(world, text)


def test_a_neighbour_told_in_passing_is_not_what_the_text_is_about(world):
    text = (
        "French soldiers left Burkina Faso. They will be sent to neighbouring Niger."
        " The Russian group has 500 fighters in the country."
    )
    assert ("RUS", "BFA", "confirmed_present", 500, "") in told(world, text)


def test_a_frigate_sent_and_a_country_named_with_one_not_watched_are_no_soldiers(world):
    assert told(world, "The UK sent a frigate to Ghana.") == set()
    text = "France still has troops in Djibouti and Gabon after leaving Mali."
    assert told(world, text) == {
        ("FRA", "GAB", "confirmed_present", None, ""),
        ("FRA", "MLI", "complete", None, ""),
    }


def test_those_told_without_a_verb_are_there_as_those_before(world):
    text = "Les Etats-Unis ont un millier de soldats au Niger, l'Allemagne une centaine et l'Italie 300."
    assert {(c[0], c[3]) for c in told(world, text)} == {("USA", 1000), ("DEU", 100), ("ITA", 300)}


def test_bases_told_to_be_vacated_are_left_by_those_spoken_of_each_on_its_day(world):
    text = (
        "French soldiers have left Chad. Faya-Largeau was vacated on December 26"
        " and Abeche on January 5."
    )
    places = {p.place: p.date for p in propose(text, DAY, world) if p.place}
    assert places == {"Faya-Largeau": "2023-12-26", "Abéché": "2024-01-05"}


def test_nigerian_is_a_slip_for_nigerien_where_only_niger_is_told_of(world):
    text = (
        "US troops are in Niger. In Niger, the Nigerian authorities asked the US troops to leave."
    )
    assert ("USA", "NER", "demanded", None, "") in told(world, text)
    assert "NGA" not in {country for _, country, *_ in told(world, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Les soldats français ont quitté Gossi en avril 2022, Ménaka en juin et Gao en août.",
        "French soldiers left Gossi in April 2022, Menaka in June and Gao in August.",
    ],
)
def test_the_later_months_of_a_list_are_of_its_year(world, text):
    assert [p.date for p in propose(text, DAY, world)] == ["2022-04", "2022-06", "2022-08"]


def test_a_contingent_is_told_by_its_state(world):
    assert told(world, "Togo's 730 peacekeepers left Mali in 2023.") == {
        ("TGO", "MLI", "complete", 730, "2023")
    }
