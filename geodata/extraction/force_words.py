"""Words that name soldiers, governments, and those who are neither, in plain letters, FR and EN."""

from __future__ import annotations

import re


def _any(words: str) -> str:
    return "|".join(sorted(words.split("|"), key=len, reverse=True))


FORCE_NOUNS = _any(
    "troops|troop|soldiers|soldier|forces|force|military personnel|military|personnel"
    "|servicemen|service members"
    "|servicemembers|army|marines|commandos|mercenaries|mercenary|instructors|military instructors"
    "|trainers|advisers|advisors|paramilitaries|paramilitary|contingents|contingent"
    "|detachment|peacekeepers"
    "|blue helmets|paratroopers|battalion|fighters|contractors|airmen|operators|operatives|garrison"
    "|battalions|battle group|elements|special forces units|gendarmes|military advisers"
    "|warplanes|fighter jets|fighter planes|legionnaires|green berets|military presence"
    "|units|unit|staff|deployment|peacekeeping mission"
    "|men|specialists|technicians|officers|gunmen|armed forces|special forces|helicopters"
    "|experts|people|mission"
)


FORCE_NOUNS_FR = _any(
    "soldats|soldat|(?<=aucun )paramilitaire|(?<=aucun )mercenaire|(?<=aucun )instructeur|militaires"
    "|troupes|forces|force|armee|effectifs|hommes|instructeurs|mercenaires"
    "|paramilitaires|conseillers|formateurs|contingents|contingent|detachement"
    "|casques bleus|legionnaires"
    "|parachutistes|commandos|bataillon|elements|unites|garnison|combattants|specialistes|experts"
    "|techniciens|officiers|personnels|personnel|presence militaire|avions de chasse"
    "|avions de combat"
    "|berets verts|cooperants|contractuels|agents de securite|bataillons|tirailleurs|blindes"
    "|supplétifs|marines|militaire|unite|helicopteres|gendarmes|personnes|mission|aviateurs"
)


#: Without a nation before them these are soldiers all the same; "people" and "men" need a number.
PLAIN_NOUNS = _any(
    "troops|reinforcements|(?<=last )unit|(?<=final )unit|soldiers|(?<=last )soldier"
    "|(?<=final )soldier|forces|standby force"
    "|entire force"
    "|military personnel|personnel|servicemen"
    "|service members"
    "|mercenaries|instructors"
    "|contingents?|detachments?|peacekeepers|blue helmets|paratroopers|battalion|trainers"
    "|contractors|military advisers"
    "|military instructors|peacekeeping mission|troop presence|military presence|mission"
)


PLAIN_NOUNS_FR = _any(
    "soldats|renforts|(?<=dernier )soldat|militaires|troupes|forces|effectifs|instructeurs|mercenaires"
    "|paramilitaires|contingents?"
    "|detachements?|casques bleus|legionnaires|parachutistes|formateurs|presence militaire|mission"
    "|derniers hommes|premiers hommes"
)


COUNTED_NOUNS = (
    "people|men|staff|members|strong|troops|service members|servicemen|personnes|personnels"
    "|elements|membres"
    "|officers|units|hommes|fighters|combattants|operatives|combatants"
)


#: Fighters without a nation may be anybody's: only a sender in their own sentence tells.
LOOSE_NOUNS = frozenset({"fighters", "combattants", "operatives", "combatants", "officers"})


#: Words that may stand between a nation and its soldiers.
BETWEEN = _any(
    "federal|special|special operations|special forces|military|armed|air|naval|private"
    "|combat|counterterrorism"
    "|counter-terrorism|anti-terror|defense|defence|government|regular|ground|elite"
    "|peacekeeping|state-backed|mercenary"
    "|infantry|paramilitary|drone|training|civilian|security|service|army|marine|led"
    "|backed|allied|remaining|uniformed"
    "|engineering|helicopter|medical|transport|logistics|bilateral|additional|more|elite"
    "|own|state|-led|foreign|group"
)


BETWEEN_FR = _any(
    "sous uniforme|et du materiel militaires?|et du materiel|et de materiel militaires?|de formation"
    "|de maintien de la paix|de paix|de stabilisation|d'entrainement|multinationale"
    "|speciales|speciaux|de defense|armees|armee|militaires|militaire|aeriennes|privees|terrestres"
    "|supplementaires|regulieres|prives"
    "|de l'armee|de la societe|de l'air|bilaterales|bilaterale|conventionnelles"
    "|des forces|d'elite|de la force|de mercenaires|paramilitaires"
)


#: Those who come and go and are no foreign force: they bar the force beyond them.
OTHERS = re.compile(
    r"\b(?:jihadis\w*|djihadis\w*|militants?|insurg\w+|rebel\w*|rebelles?|terroris\w*"
    r"|islamist\w*|islamistes?|bandits?"
    r"|separatis\w*|tuaregs?|touaregs?|boko haram|jnim|gsim|iswap|eigs|janjaweed"
    r"|refugees?|refugies|migrants?|deplaces|civilians?|civils|villagers?|villageois|residents?"
    r"|habitants?|residents|families|familles|protesters?|demonstrators?|manifestants?"
    r"|crowds?|foule"
    r"|ambassadors?|ambassadeurs?|ambassadrice|diplomats?|diplomates?|delegations?|envoys?"
    r"|emissaires?|peace corps|corps de la paix"
    r"|ministers?|ministres?|presidents?|presidente?s?|(?<!quartier )general|generals|colonels?"
    r"|captain"
    r"|capitaine|spokes(?:man|woman|person)"
    r"|porte-parole|(?<!made )(?<!its )official(?! (?:end|withdrawal|handover|ceremony|visit))"
    r"|officials|responsables?|journalists?|journalistes?|observers?"
    r"|observateurs?"
    r"|companies|compagnies|ngos?|ong|humanitaires?|aid workers?|tourists?|touristes?|students?"
    r"|etudiants?|workers?|hostages?|otages?|economy|embassy|ambassade|nationals"
    r"|ressortissants?|expatri\w+|expats?|citizens"
    r"|(?:state )?television|media|medias|newspapers?|letters?|lettres?|messages?|vehicles?"
    r"|vehicules?|trucks?|camions|blindes|jets|helicopters?"
    r"|helicopteres?|containers?"
    r"|conteneurs"
    r"|tons|tonnes|supplies|hangars?|flights?|vols?"
    r"|bloc|alliance|convoys?|aircraft|plane|planes|avions?|drones?|weapons|armes|armement"
    r"|equipment|materiel|cargo"
    r"|forces armees|forces de (?:defense|securite|l'ordre)|armed forces|security forces"
    r"|local forces"
    r"|defen[cs]e forces|government forces"
    r"|(?<!une )parties?(?! d')|opposition|voters?|electeurs|footballers?|players?|joueurs|team"
    r"|equipe"
    r"|police|policiers"
    r"|leader|leaders|dirigeants?|chefs?|king|queen|pope|pape|doctors?|medecins?"
    r"|experts de l'onu|bank|banque)\b"
)


#: Governments without a name: the host country's.
HOST_GOVERNMENT = re.compile(
    r"\b(?:conseil national pour la sauvegarde de la patrie|cnsp|mpsr|the colonels|les colonels"
    r"|the junta"
    r"|the military junta|the ruling junta|the transitional authorities"
    r"|the new authorities|military rulers|the military leaders"
    r"|the military government|military leaders|the military rulers|the new rulers"
    r"|the new regime|the government|the authorities|the generals"
    r"|la junte(?: au pouvoir| militaire)?|le regime(?: militaire)?"
    r"|les autorites(?: militaires| de transition)?|les militaires au pouvoir"
    r"|le gouvernement(?: de transition)?|les generaux au pouvoir|les nouvelles autorites"
    r"|les putschistes|coup leaders|military regime|junta|junte)\b"
)


#: Words of government after or before a nation: "the Malian junta", "la junte malienne".
GOVERNMENT = (
    "government|junta|authorities|rulers|regime|presidency|president|officials"
    "|foreign ministry|leaders|leader|parliament"
    "|defence ministry|defense ministry|foreign minister|defence minister"
    "|defense minister|prime minister|generals"
    "|gouvernement|junte|autorites|regime|presidence|president|generaux|ministere|pouvoir"
    "|parlement|ministre|chef de l'etat"
    "|etat-major|general staff|senate|senat|bundestag"
)
