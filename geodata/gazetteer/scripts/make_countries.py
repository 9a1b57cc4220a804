"""Make countries.csv: names of the region's countries and a label point inside each.

    python -m geodata.gazetteer.scripts.make_countries

Needs shapely; reads borders.json.gz beside it, so run make_borders first. The
names are our own list; the point only labels a country and is never a site.
"""

import csv

from geodata.gazetteer.scripts.region import FOLDER
from geodata.geocoding.borders import country_polygon

HEADER = ("country", "name_en", "name_fr", "aliases", "lon", "lat")

NAMES = {
    "BEN": ("Benin", "Bénin", ""),
    "BFA": ("Burkina Faso", "Burkina Faso", "Burkina;Haute-Volta"),
    "CAF": ("Central African Republic", "République centrafricaine", "Centrafrique;CAR;RCA"),
    "CIV": ("Côte d'Ivoire", "Côte d'Ivoire", "Ivory Coast"),
    "CMR": ("Cameroon", "Cameroun", ""),
    "DZA": ("Algeria", "Algérie", ""),
    "GAB": ("Gabon", "Gabon", ""),
    "GHA": ("Ghana", "Ghana", ""),
    "GIN": ("Guinea", "Guinée", "Guinea-Conakry;Guinée-Conakry;Republic of Guinea"),
    "GMB": ("Gambia", "Gambie", "The Gambia"),
    "GNB": ("Guinea-Bissau", "Guinée-Bissau", ""),
    "LBY": ("Libya", "Libye", ""),
    "MLI": ("Mali", "Mali", "Republic of Mali"),
    "MRT": ("Mauritania", "Mauritanie", ""),
    "NER": ("Niger", "Niger", "Republic of Niger;République du Niger"),
    "NGA": ("Nigeria", "Nigeria", "Nigéria"),
    "SDN": ("Sudan", "Soudan", ""),
    "SEN": ("Senegal", "Sénégal", ""),
    "SLE": ("Sierra Leone", "Sierra Leone", ""),
    "SSD": ("South Sudan", "Soudan du Sud", "Sud-Soudan"),
    "TCD": ("Chad", "Tchad", ""),
    "TGO": ("Togo", "Togo", ""),
}


def main() -> None:
    """Write the table beside this package."""
    with (FOLDER / "countries.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for country, names in sorted(NAMES.items()):
            point = country_polygon(country).representative_point()
            writer.writerow((country, *names, round(point.x, 2), round(point.y, 2)))


if __name__ == "__main__":
    main()
