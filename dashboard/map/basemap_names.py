"""What the base map calls countries and towns, in English and French: our own list by code.

Positions are of words on a map, chosen by eye to keep clear of the usual sites; they are not
places. `badge` is where a claim about the whole country is written.
"""

from __future__ import annotations

from typing import NamedTuple

Position = tuple[float, float]  # lon, lat


class Country(NamedTuple):
    """One country on the base map; `at` None lets the build choose a spot inside its border."""

    numeric: str  # ISO 3166-1 numeric, the id in world-atlas
    en: str
    fr: str
    at: Position | None = None
    badge: Position | None = None


#: The countries whose foreign forces the record follows (docs: host-country decision).
HOSTS: dict[str, Country] = {
    "BEN": Country("204", "Benin", "Bénin", (2.35, 9.6), (2.35, 8.6)),
    "BFA": Country("854", "Burkina Faso", "Burkina Faso", (-1.7, 11.45), (-2.9, 13.3)),
    "CAF": Country(
        "140", "Central African Republic", "République centrafricaine", (21.2, 6.3), (22.2, 7.4)
    ),
    "CIV": Country("384", "Côte d’Ivoire", "Côte d’Ivoire", (-5.55, 7.1), (-5.55, 8.2)),
    "CMR": Country("120", "Cameroon", "Cameroun", (12.6, 5.2), (13.0, 6.0)),
    "GAB": Country("266", "Gabon", "Gabon", (11.7, -0.6), (11.7, -1.5)),
    "GHA": Country("288", "Ghana", "Ghana", (-1.15, 7.3), (-1.15, 8.2)),
    "GIN": Country("324", "Guinea", "Guinée", (-10.9, 10.9), (-10.6, 10.0)),
    "LBY": Country("434", "Libya", "Libye", (17.6, 27.9), (17.6, 26.5)),
    "MLI": Country("466", "Mali", "Mali", (-2.2, 19.2), (-2.4, 20.4)),
    "MRT": Country("478", "Mauritania", "Mauritanie", (-10.6, 20.2), (-9.6, 18.2)),
    "NER": Country("562", "Niger", "Niger", (10.9, 16.0), (10.9, 19.6)),
    "NGA": Country("566", "Nigeria", "Nigéria", (7.0, 9.4), (6.2, 8.2)),
    "SDN": Country("729", "Sudan", "Soudan", (29.2, 16.2), (29.2, 17.8)),
    "SEN": Country("686", "Senegal", "Sénégal", (-14.6, 14.6), (-14.4, 15.6)),
    "SLE": Country("694", "Sierra Leone", "Sierra Leone", (-11.75, 8.5), (-12.9, 7.6)),
    "TCD": Country("148", "Chad", "Tchad", (18.3, 14.4), (18.6, 16.4)),
    "TGO": Country("768", "Togo", "Togo", (0.95, 8.6), (0.8, 7.4)),
}

NEIGHBOURS: dict[str, Country] = {
    "AGO": Country("024", "Angola", "Angola"),
    "ARE": Country("784", "United Arab Emirates", "Émirats arabes unis"),
    "BDI": Country("108", "Burundi", "Burundi"),
    "COD": Country(
        "180",
        "Democratic Republic of the Congo",
        "République démocratique du Congo",
        (23.5, 1.6),
    ),
    "COG": Country("178", "Congo", "Congo", (15.4, 0.6)),
    "CPV": Country("132", "Cabo Verde", "Cap-Vert"),
    "CYP": Country("196", "Cyprus", "Chypre"),
    "DJI": Country("262", "Djibouti", "Djibouti"),
    "DZA": Country("012", "Algeria", "Algérie", (2.6, 27.6)),
    "EGY": Country("818", "Egypt", "Égypte", (29.4, 26.2)),
    "ERI": Country("232", "Eritrea", "Érythrée", (38.3, 16.0)),
    "ESH": Country("732", "Western Sahara", "Sahara occidental", (-13.2, 24.6)),
    "ESP": Country("724", "Spain", "Espagne"),
    "ETH": Country("231", "Ethiopia", "Éthiopie", (39.3, 8.6)),
    "GMB": Country("270", "The Gambia", "Gambie"),
    "GNB": Country("624", "Guinea-Bissau", "Guinée-Bissau", (-14.9, 12.1)),
    "GNQ": Country("226", "Equatorial Guinea", "Guinée équatoriale", (10.4, 1.6)),
    "GRC": Country("300", "Greece", "Grèce"),
    "IRN": Country("364", "Iran", "Iran"),
    "IRQ": Country("368", "Iraq", "Irak"),
    "ISR": Country("376", "Israel", "Israël"),
    "ITA": Country("380", "Italy", "Italie"),
    "JOR": Country("400", "Jordan", "Jordanie"),
    "KEN": Country("404", "Kenya", "Kenya", (37.8, 0.6)),
    "KWT": Country("414", "Kuwait", "Koweït"),
    "LBN": Country("422", "Lebanon", "Liban"),
    "LBR": Country("430", "Liberia", "Libéria", (-9.3, 6.5)),
    "MAR": Country("504", "Morocco", "Maroc", (-6.3, 31.8)),
    "MLT": Country("470", "Malta", "Malte"),
    "OMN": Country("512", "Oman", "Oman"),
    "PRT": Country("620", "Portugal", "Portugal"),
    "PSE": Country("275", "Palestine", "Palestine"),
    "QAT": Country("634", "Qatar", "Qatar"),
    "RWA": Country("646", "Rwanda", "Rwanda"),
    "SAU": Country("682", "Saudi Arabia", "Arabie saoudite", (43.5, 23.8)),
    "SOM": Country("706", "Somalia", "Somalie"),
    "SSD": Country("728", "South Sudan", "Soudan du Sud", (30.4, 7.3)),
    "STP": Country("678", "São Tomé and Príncipe", "Sao Tomé-et-Principe"),
    "SYR": Country("760", "Syria", "Syrie"),
    "TUN": Country("788", "Tunisia", "Tunisie"),
    "TUR": Country("792", "Türkiye", "Turquie"),
    "TZA": Country("834", "Tanzania", "Tanzanie"),
    "UGA": Country("800", "Uganda", "Ouganda", (32.4, 2.0)),
    "YEM": Country("887", "Yemen", "Yémen"),
}

COUNTRIES: dict[str, Country] = {**HOSTS, **NEIGHBOURS}

#: Shapes of the source without an ISO number, and the country with which we draw them.
DRAWN_WITH: dict[str, str] = {"Somaliland": "SOM", "N. Cyprus": "CYP"}

#: Rank 1: capitals. The spelling is that of Natural Earth's populated places.
CAPITALS: frozenset[str] = frozenset({
    "Niamey", "Bamako", "Ouagadougou", "N'Djamena", "Nouakchott", "Dakar", "Khartoum", "Abuja",
    "Yaoundé", "Bangui", "Porto-Novo", "Yamoussoukro", "Libreville", "Accra", "Conakry",
    "Tripoli", "Freetown", "Lomé", "Algiers", "Tunis", "Rabat", "Cairo", "Asmara",
    "Addis Ababa", "Juba", "Kampala", "Nairobi", "Kinshasa", "Malabo", "Monrovia", "Bissau",
    "Banjul", "Sanaa", "Laayoune", "Riyadh", "Djibouti",
})  # fmt: skip

#: Rank 2: towns that a reader of Sahel news looks for first.
MAIN_TOWNS: frozenset[str] = frozenset({
    "Agadez", "Arlit", "Zinder", "Maradi", "Tahoua", "Diffa", "Gao", "Timbuktu", "Mopti",
    "Kidal", "Kayes", "Sikasso", "Ségou", "Abéché", "Faya Largeau", "Moundou", "Sarh", "Ati",
    "Bobo Dioulasso", "Ouahigouya", "Dori", "Nouadhibou", "Nema", "Atar", "Kiffa", "Kano",
    "Maiduguri", "Lagos", "Kaduna", "Sokoto", "Jos", "Port Harcourt", "Garoua", "Maroua",
    "Douala", "Ngaoundéré", "Bouar", "Bambari", "Bria", "Birao", "Abidjan", "Bouaké", "Korhogo",
    "Kumasi", "Tamale", "Parakou", "Cotonou", "Kara", "El Fasher", "Geneina", "Nyala",
    "Al-Ubayyid", "Port Sudan", "Kassala", "Benghazi", "Sabha", "Al Jawf", "Ghat",
    "Tamanrasset", "Aswan", "Ziguinchor", "Tambacounda", "Saint-Louis", "Kankan", "Nzérékoré",
    "Bo", "Port-Gentil", "Franceville", "Malakal", "Wau", "Al Marj", "Surt", "Dirkou", "Bilma",
    "Taoudenni", "Tessalit",
})  # fmt: skip

#: Names to show where Natural Earth's spelling is not the usual one: (English, French).
TOWN_NAMES: dict[str, tuple[str, str]] = {
    "Addis Ababa": ("Addis Ababa", "Addis-Abeba"),
    "Al Jawf": ("Kufra", "Koufra"),
    "Algiers": ("Algiers", "Alger"),
    "Aswan": ("Aswan", "Assouan"),
    "Asyut": ("Asyut", "Assiout"),
    "Bobo Dioulasso": ("Bobo-Dioulasso", "Bobo-Dioulasso"),
    "Cairo": ("Cairo", "Le Caire"),
    "El Fasher": ("El Fasher", "El-Facher"),
    "Al-Ubayyid": ("El Obeid", "El-Obeid"),
    "Faya Largeau": ("Faya-Largeau", "Faya-Largeau"),
    "Geneina": ("El Geneina", "El-Geneina"),
    "Juba": ("Juba", "Djouba"),
    "Laayoune": ("Laayoune", "Laâyoune"),
    "N'Djamena": ("N’Djamena", "N’Djamena"),
    "Nema": ("Néma", "Néma"),
    "Port Sudan": ("Port Sudan", "Port-Soudan"),
    "Sabha": ("Sebha", "Sebha"),
    "Surt": ("Sirte", "Syrte"),
    "Timbuktu": ("Timbuktu", "Tombouctou"),
}

#: Towns that the source lacks, from their well-known positions: (name, rank, lon, lat).
EXTRA_TOWNS: tuple[tuple[str, int, float, float], ...] = (
    ("Kidal", 2, 1.408, 18.441),
    ("Maradi", 2, 7.102, 13.5),
    ("Dirkou", 2, 12.894, 19.008),
    ("Bilma", 3, 12.918, 18.687),
    ("Benghazi", 2, 20.067, 32.117),
    ("Kara", 2, 1.186, 9.551),
)

#: Water has names too: (English, French, (lon, lat)).
WATERS: tuple[tuple[str, str, Position], ...] = (
    ("Atlantic Ocean", "Océan Atlantique", (-16.0, 4.5)),
    ("Gulf of Guinea", "Golfe de Guinée", (3.5, 2.8)),
    ("Red Sea", "Mer Rouge", (37.6, 22.3)),
    ("Mediterranean Sea", "Mer Méditerranée", (18.0, 34.6)),
)
