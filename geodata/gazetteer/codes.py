"""The countries covered, in the codes of ISO 3166-1 that the sources use."""

# Alpha-2 (packages, dumps, services), numeric (borders) -> alpha-3 (everything of ours).
# Hosts of the record, the countries that forces moved to or from, and the Sahel's
# other neighbours, so that a name just across a border is found where it lies.
COUNTRIES = (
    ("DZ", "012", "DZA"),
    ("BJ", "204", "BEN"),
    ("BF", "854", "BFA"),
    ("CM", "120", "CMR"),
    ("CF", "140", "CAF"),
    ("TD", "148", "TCD"),
    ("CI", "384", "CIV"),
    ("GA", "266", "GAB"),
    ("GM", "270", "GMB"),
    ("GH", "288", "GHA"),
    ("GN", "324", "GIN"),
    ("GW", "624", "GNB"),
    ("LY", "434", "LBY"),
    ("ML", "466", "MLI"),
    ("MR", "478", "MRT"),
    ("NE", "562", "NER"),
    ("NG", "566", "NGA"),
    ("SN", "686", "SEN"),
    ("SL", "694", "SLE"),
    ("SS", "728", "SSD"),
    ("SD", "729", "SDN"),
    ("TG", "768", "TGO"),
)
ALPHA2_TO_ALPHA3 = {alpha2: alpha3 for alpha2, _, alpha3 in COUNTRIES}
ALPHA3_TO_ALPHA2 = {alpha3: alpha2 for alpha2, _, alpha3 in COUNTRIES}
NUMERIC_TO_ALPHA3 = {numeric: alpha3 for _, numeric, alpha3 in COUNTRIES}
