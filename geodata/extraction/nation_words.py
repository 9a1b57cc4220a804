"""Words that name nations and their capitals, in plain letters, FR and EN.

Codes are those of the record: ISO 3166-1 alpha-3 for states, UN, EU … for organisations.
"""

from __future__ import annotations

import re

#: Adjectives of nations; "us" and "un" count only where the text writes capitals.
DEMONYMS: dict[str, str] = {
    word: code
    for code, listed in {
        "USA": "us u.s. american americain americaine etats-unien etatsunien",
        "FRA": "french francais francaise",
        "RUS": "russian russe",
        "DEU": "german allemand allemande",
        "ITA": "italian italien italienne",
        "ESP": "spanish espagnol espagnole",
        "GBR": "british britannique uk",
        "TUR": "turkish turc turque",
        "UKR": "ukrainian ukrainien ukrainienne",
        "CHN": "chinese chinois chinoise",
        "BEL": "belgian belge",
        "DNK": "danish danois danoise",
        "SWE": "swedish suedois suedoise",
        "EST": "estonian estonien estonienne",
        "CZE": "czech tcheque",
        "NLD": "dutch neerlandais neerlandaise",
        "NOR": "norwegian norvegien norvegienne",
        "CAN": "canadian canadien canadienne",
        "HUN": "hungarian hongrois hongroise",
        "PRT": "portuguese portugais portugaise",
        "POL": "polish polonais polonaise",
        "IRL": "irish irlandais irlandaise",
        "ROU": "romanian roumain roumaine",
        "EGY": "egyptian egyptien egyptienne",
        "RWA": "rwandan rwandais rwandaise",
        "UGA": "ugandan ougandais ougandaise",
        "ZAF": "sud-africain sud-africaine south-african",
        "BDI": "burundian burundais burundaise",
        "BGD": "bangladeshi bangladais bangladaise",
        "PAK": "pakistani pakistanais pakistanaise",
        "MAR": "moroccan marocain marocaine",
        "DZA": "algerian algerien algerienne",
        "ARE": "emirati emirien emirienne emiratie",
        "SAU": "saudi saoudien saoudienne",
        "BLR": "belarusian bielorusse belarussian",
        "COL": "colombian colombien colombienne",
        "MNG": "mongolian mongol mongole",
        "ETH": "ethiopian ethiopien ethiopienne",
        "IRN": "iranian iranien iranienne",
        "SYR": "syrian syrien syrienne",
        "IND": "indian indien indienne",
        "NPL": "nepalese nepalais nepalaise",
        "UN": "un u.n. onusien onusienne",
        "EU": "eu e.u. european europeen europeenne",
        "MLI": "malian malien malienne",
        "NER": "nigerien nigerienne",
        "NGA": "nigerian nigeriane",
        "BFA": "burkinabe burkinabais burkinabaise burkinabaises",
        "TCD": "chadian tchadien tchadienne",
        "SEN": "senegalese senegalais senegalaise",
        "CIV": "ivorian ivoirien ivoirienne",
        "MRT": "mauritanian mauritanien mauritanienne",
        "BEN": "beninese beninois beninoise",
        "TGO": "togolese togolais togolaise",
        "GHA": "ghanaian ghaneen ghaneenne",
        "GIN": "guinean guineen guineenne",
        "CMR": "cameroonian camerounais camerounaise",
        "GAB": "gabonese gabonais gabonaise",
        "LBY": "libyan libyen libyenne",
        "SDN": "sudanese soudanais soudanaise",
        "SLE": "sierra-leonean sierra-leonais",
        "CAF": "centrafricain centrafricaine central-african",
    }.items()
    for word in listed.split()
}


DEMONYMS |= {"south african": "ZAF", "central african": "CAF", "sierra leonean": "SLE"}


DEMONYMS |= {"united nations": "UN", "european union": "EU", "afrikaner": "ZAF"}


_PLURALS = {
    f"{word}s": code
    for word, code in DEMONYMS.items()
    if word not in {"us", "un", "u.s.", "u.n.", "e.u.", "eu"}
}


DEMONYMS = _PLURALS | DEMONYMS


#: Two-letter words that are demonyms in capitals only.
CAPITALS_ONLY = frozenset({"us", "un", "eu", "uk"})


DEM = "|".join(re.escape(w) for w in sorted(DEMONYMS, key=len, reverse=True))


DEM_LIST = rf"(?:{DEM})(?:(?:,? (?:and|et|ou|or)(?: the| les| des)? |, |/|-)(?:{DEM}))*"


#: States and organisations that send forces, by name; host countries come from the gazetteer.
STATES: dict[str, str] = {
    **{"romania": "ROU", "roumanie": "ROU", "lithuania": "LTU", "lituanie": "LTU"},
    **{"bangladesh": "BGD", "nepal": "NPL", "pakistan": "PAK", "greece": "GRC", "grece": "GRC"},
    **{"finland": "FIN", "finlande": "FIN", "austria": "AUT", "autriche": "AUT"},
    "united states of america": "USA",
    "united states": "USA",
    "etats-unis": "USA",
    "etats unis": "USA",
    "u.s.": "USA",
    "us": "USA",
    "usa": "USA",
    "america": "USA",
    "washington": "USA",
    "pentagon": "USA",
    "pentagone": "USA",
    "white house": "USA",
    "maison blanche": "USA",
    "africom": "USA",
    "france": "FRA",
    "paris": "FRA",
    "elysee": "FRA",
    "emmanuel macron": "FRA",
    "macron": "FRA",
    "quai d'orsay": "FRA",
    "russia": "RUS",
    "russie": "RUS",
    "moscow": "RUS",
    "moscou": "RUS",
    "kremlin": "RUS",
    "germany": "DEU",
    "allemagne": "DEU",
    "berlin": "DEU",
    "italy": "ITA",
    "italie": "ITA",
    "rome": "ITA",
    "spain": "ESP",
    "espagne": "ESP",
    "madrid": "ESP",
    "britain": "GBR",
    "united kingdom": "GBR",
    "uk": "GBR",
    "royaume-uni": "GBR",
    "grande-bretagne": "GBR",
    "london": "GBR",
    "londres": "GBR",
    "turkey": "TUR",
    "turkiye": "TUR",
    "turquie": "TUR",
    "ankara": "TUR",
    "ukraine": "UKR",
    "kyiv": "UKR",
    "kiev": "UKR",
    "china": "CHN",
    "chine": "CHN",
    "beijing": "CHN",
    "pekin": "CHN",
    "belgium": "BEL",
    "belgique": "BEL",
    "brussels": "EU",
    "bruxelles": "EU",
    "denmark": "DNK",
    "danemark": "DNK",
    "copenhagen": "DNK",
    "copenhague": "DNK",
    "sweden": "SWE",
    "suede": "SWE",
    "stockholm": "SWE",
    "estonia": "EST",
    "estonie": "EST",
    "netherlands": "NLD",
    "pays-bas": "NLD",
    "norway": "NOR",
    "norvege": "NOR",
    "canada": "CAN",
    "hungary": "HUN",
    "hongrie": "HUN",
    "portugal": "PRT",
    "poland": "POL",
    "pologne": "POL",
    "ireland": "IRL",
    "irlande": "IRL",
    "egypt": "EGY",
    "egypte": "EGY",
    "rwanda": "RWA",
    "kigali": "RWA",
    "uganda": "UGA",
    "ouganda": "UGA",
    "south africa": "ZAF",
    "afrique du sud": "ZAF",
    "pretoria": "ZAF",
    "burundi": "BDI",
    "morocco": "MAR",
    "maroc": "MAR",
    "united arab emirates": "ARE",
    "emirats arabes unis": "ARE",
    "emirats": "ARE",
    "uae": "ARE",
    "belarus": "BLR",
    "bielorussie": "BLR",
    "ethiopia": "ETH",
    "ethiopie": "ETH",
    "united nations": "UN",
    "nations unies": "UN",
    "onu": "UN",
    "u.n.": "UN",
    "un": "UN",
    "security council": "UN",
    "conseil de securite": "UN",
    "european union": "EU",
    "union europeenne": "EU",
    "eu": "EU",
    "ue": "EU",
    "african union": "AU",
    "union africaine": "AU",
    "ecowas": "ECOWAS",
    "cedeao": "ECOWAS",
    "nato": "NATO",
    "otan": "NATO",
}


#: Capitals of host countries: their government, unless a word of place stands before them.
CAPITALS: dict[str, str] = {
    "niamey": "NER",
    "bamako": "MLI",
    "ouagadougou": "BFA",
    "n'djamena": "TCD",
    "ndjamena": "TCD",
    "nouakchott": "MRT",
    "dakar": "SEN",
    "abidjan": "CIV",
    "yamoussoukro": "CIV",
    "bangui": "CAF",
    "libreville": "GAB",
    "abuja": "NGA",
    "yaounde": "CMR",
    "khartoum": "SDN",
    "cotonou": "BEN",
    "porto-novo": "BEN",
    "lome": "TGO",
    "accra": "GHA",
    "conakry": "GIN",
    "tripoli": "LBY",
    "freetown": "SLE",
}


#: The town that "the capital" means.
CAPITAL_OF = {code: name for name, code in reversed(CAPITALS.items())} | {"CIV": "yamoussoukro"}

#: Countries that are neither hosts nor senders here.
ELSEWHERE = (
    "algeria|algerie|angola|botswana|cabo verde|cape verde|cap-vert|comoros|comores|congo|drc|rdc"
    "|djibouti|equatorial guinea|guinee equatoriale|eritrea|erythree|gambia|gambie|guinea-bissau"
    "|guinee-bissau|kenya|lesotho|liberia|madagascar|malawi|mauritius|maurice|mozambique|namibia"
    "|namibie|sao tome|seychelles|somalia|somalie|south sudan|soudan du sud|tanzania|tanzanie"
    "|tunisia|tunisie|zambia|zambie|zimbabwe|syria|syrie|iraq|irak|afghanistan|haiti|lebanon|liban"
    "|israel|gaza|yemen|venezuela|georgia|georgie"
)
